"""After you send it: what was sent, sealed; what happens next; what to tell; the yearly update; and the court's days."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from hcprep.clock import stamp_here
from hcprep.errors import HcprepError
from hcprep.model import edits
from hcprep.model.evidence import Filed
from hcprep.services.aftersending import After, after_leaflet, after_sending, court_day, update_due
from hcprep.services.filed import seal, take_out
from hcprep.services.leaflet import make_leaflet
from hcprep.services.writing import write_new
from hcprep.ui.dialogs.files import choose_file, choose_new
from hcprep.ui.event_words import day_words
from hcprep.ui.messages import explain
from hcprep.ui.pages.base import PageContext, announce
from hcprep.ui.safe_words import day_words as moment_day
from hcprep.ui.widgets.date_field import DateField
from hcprep.ui.widgets.flow_layout import FlowLayout
from hcprep.ui.widgets.labels import Heading, Words
from hcprep.ui.widgets.room import take_room
from hcprep.ui.widgets.scrolled import scrolled
from hcprep.ui.widgets.steady import bring_into_view

_HASH_SHOWN = 16
_NOON = "%Y-%m-%dT12:00:00+00:00"
"""A moment that is on the same day in all of Canada."""


class AfterSendingDialog(QDialog):
    """The page about the time after sending. Nothing here sends anything."""

    supplement_asked = Signal()
    """The person wants to make a supplement, which is done on the last page."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setObjectName("after-sending")
        self.setWindowTitle(self.tr("After you send it"))
        self._context = context
        self._language = context.language()
        inner = QWidget(self)
        # Or Qt keeps room for every paragraph at its narrowest, and the page ends in emptiness.
        inner.setMinimumHeight(1)
        self._column = QVBoxLayout(inner)
        self._column.setSpacing(10)
        self._column.addWidget(Heading(self.tr("After you send it"), inner))
        self.told = Words("", inner, "quiet")
        self._sent = QVBoxLayout()
        self.how_line = QLineEdit(inner)
        self.how_label = Words(self.tr("How you sent it, such as: online portal"), inner, "label")
        self.how_label.setBuddy(self.how_line)
        self.how_line.setAccessibleName(self.tr("How you sent it"))
        self.day = DateField("sent-day", self.tr("The day you sent it"), "", inner, latest=context.desk.today)
        self.day.show_value(context.desk.today)
        self.sent_button = self._button(self.tr("I have sent this package…"), "sent-package", self._choose)
        self.sent_button.setProperty("kind", "primary")
        self._add_sent(inner)
        kit = context.desk.kit
        self._add_after(after_sending(kit, self._language), inner)
        area = scrolled(inner, self, self.windowTitle())
        row = QHBoxLayout()
        row.addWidget(self._button(self.tr("Save as a PDF to print…"), "save-after", self._print))
        row.addStretch(1)
        row.addWidget(self._button(self.tr("Close"), "close", self.close))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.addWidget(area, 1)
        layout.addLayout(row)
        take_room(self, 900, 720)
        self._draw()

    def keep(self, path: Path) -> None:
        """Seal a package that was sent."""
        desk = self._context.desk
        file, case, how = desk.session.file, desk.case, self.how_line.text()
        at, day = stamp_here(self._context.clock), self.day.value()
        if isinstance(day, date) and day != desk.today:
            at = day.strftime(_NOON)
        self.sent_button.setEnabled(False)
        self._tell(self.tr("Keeping the package in your case…"))
        self._context.jobs.start(self, lambda ctx: seal(file, case, path, how=how, at=at, ctx=ctx), self._sealed, self._failed)

    def save_copy(self, filed: Filed, target: Path) -> None:
        """Write a sealed package out again."""
        file = self._context.desk.session.file

        def done(_nothing: None) -> None:
            self._tell(self.tr("The copy is, byte for byte, the package you sent. Anyone who opens it can read it."))

        self._context.jobs.start(self, lambda ctx: take_out(file, filed, target, ctx), done, self._failed)

    def print_to(self, target: Path) -> None:
        """Save all of this as a PDF."""
        desk = self._context.desk
        leaflet = after_leaflet(desk.kit, desk.case, "fr" if self._language == "fr" else "en")

        def work(_ctx: object) -> None:
            write_new(target, make_leaflet(leaflet))

        self._context.jobs.start(self, work, lambda _none: self._tell(self.tr("The PDF is saved.")), self._failed)

    def _add_sent(self, inner: QWidget) -> None:
        self._column.addWidget(Heading(self.tr("What you sent"), inner, "section"))
        self._column.addLayout(self._sent)
        self._column.addWidget(
            Words(
                self.tr(
                    "When you have sent your package, choose that very file here. It is then kept in your case and never "
                    "changed, so that you can always show what you sent."
                ),
                inner,
            )
        )
        self._column.addWidget(self.how_label)
        self._column.addWidget(self.how_line)
        self._column.addWidget(self.day)
        row = QWidget(inner)
        FlowLayout(row).addWidget(self.sent_button)
        self._column.addWidget(row)
        self._column.addWidget(self.told)

    def _add_after(self, after: After, inner: QWidget) -> None:
        add = self._column.addWidget
        add(Heading(self.tr("What happens next"), inner, "section"))
        for step in after.steps:
            add(Heading(step.title, inner, "label"))
            source = self.tr("Source: {source}").format(source=step.source)
            unsure = "" if step.sure else ". " + self.tr("Not confirmed on an official page: compare it.")
            add(Words(step.body, inner))
            add(Words(source + unsure, inner, "quiet"))
        add(Heading(self.tr("Tell IRCC when"), inner, "section"))
        add(Words("\n".join(f"• {line}" for line in after.tell), inner))
        add(Heading(self.tr("Once a year"), inner, "section"))
        self.yearly = Words(after.yearly, inner)
        add(self.yearly)
        self.due = Words("", inner)
        add(self.due)
        row = QWidget(inner)
        self.supplement_button = self._button(self.tr("Make a supplement of what is new…"), "go-supplement", self._ask_supplement)
        FlowLayout(row).addWidget(self.supplement_button)
        add(row)
        add(Heading(self.tr("If the answer is no"), inner, "section"))
        add(Words("\n".join(after.refused), inner))
        kit, today = self._context.desk.kit, self._context.desk.today
        clock = self.tr("If you were told today, the last day would be {inside} in Canada, and {outside} outside Canada.")
        inside, outside = (court_day(kit, today, in_canada=here) for here in (True, False))
        add(Words(clock.format(inside=day_words(inside), outside=day_words(outside)), inner))
        add(Words(self.tr("Put the refusal into “Your life so far”: the dates of the court are then counted for you."), inner))
        self._column.addStretch(1)

    def _draw(self) -> None:
        while (item := self._sent.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        case = self._context.desk.case
        for filed in case.filed:
            self._sent.addWidget(self._card(filed))
        if not case.filed:
            self._sent.addWidget(Words(self.tr("No package was kept as sent yet."), self))
        due = update_due(self._context.desk.kit, case)
        self.due.setVisible(due is not None)
        self.supplement_button.setVisible(due is not None)
        self.due.setText(self.tr("Counted from what you sent last: {day}.").format(day=day_words(due)) if due else "")

    def _card(self, filed: Filed) -> QWidget:
        card = QFrame(self)
        card.setProperty("kind", "card")
        row = QHBoxLayout(card)
        words = self.tr("{name}, %n page(s).", "", filed.pages).format(name=filed.filename)
        sent = self.tr("Sent on {day}: {how}") if filed.how else self.tr("Sent on {day}")
        words += "\n" + sent.format(day=moment_day(filed.at), how=filed.how)
        seal_words = self.tr("Sealed under {hash}…").format(hash=filed.sha256[:_HASH_SHOWN])
        row.addWidget(Words(f"{words}\n{seal_words}", card), 1)
        row.addWidget(self._button(self.tr("Save a copy…"), f"copy-{filed.id}", partial(self._ask_copy, filed)))
        return card

    def _button(self, words: str, name: str, run: object) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(run)
        return button

    def _ask_supplement(self) -> None:
        self.close()
        self.supplement_asked.emit()

    def _choose(self) -> None:
        problem = self.day.problem()
        self.day.show_error(problem)
        if problem:
            self.day.input_widget().setFocus()
            return
        path = choose_file(self, self.tr("Choose the package you sent"), "", self.tr("Packages (*.pdf)"))
        if path is not None:
            self.keep(path)

    def _ask_copy(self, filed: Filed) -> None:
        target = choose_new(self, self.tr("Save a copy"), filed.filename, self.tr("Packages (*.pdf)"), confirm=False)
        if target is not None:
            self.save_copy(filed, target)

    def _print(self) -> None:
        target = choose_new(self, self.tr("Save as a PDF"), self.tr("after-sending") + ".pdf", "PDF (*.pdf)", confirm=False)
        if target is not None:
            self.print_to(target)

    def _sealed(self, filed: Filed) -> None:
        desk = self._context.desk
        self._offer_again()
        desk.edit(edits.put_filed(desk.case, filed))
        self.how_line.clear()
        self._draw()
        self._tell(self.tr("The package is kept in your case as you sent it."))

    def _failed(self, error: HcprepError) -> None:
        self._offer_again()
        self._tell(explain(error).words, kind="problem")

    def _offer_again(self) -> None:
        if not self.sent_button.isEnabled():
            # The focus left it when it was disabled, for what shows no focus.
            self.sent_button.setEnabled(True)
            self.sent_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self, words: str, kind: str = "quiet") -> None:
        self.told.show_kind(kind)
        self.told.setText(words)
        bring_into_view(self.told)
        announce(self, words)


def show_after_sending(parent: QWidget, context: PageContext) -> AfterSendingDialog:
    """Open it. Raises KitError."""
    dialog = AfterSendingDialog(context, parent)
    dialog.open()
    return dialog
