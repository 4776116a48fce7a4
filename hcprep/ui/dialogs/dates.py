"""Dates that matter and fees: one list, saved for a calendar or to be printed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from hcprep.presenters.dates import Dates, DatesState, ListWords, list_html
from hcprep.presenters.desk import Desk
from hcprep.ui.dialogs.files import choose_new
from hcprep.ui.pages.base import PageContext, announce
from hcprep.ui.printing import pdf_of, save_whole
from hcprep.ui.widgets.datecard import SURE_WORDS, DateCard, PersonFeesCard, far_words, money
from hcprep.ui.widgets.flow_layout import FlowLayout
from hcprep.ui.widgets.labels import Heading, Words
from hcprep.ui.widgets.room import take_room
from hcprep.ui.words import say


class DatesDialog(QDialog):
    """Draws the case as it is when opened; it changes nothing."""

    def __init__(self, desk: Desk, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Dates and fees"))
        self._language = language
        self._dates = Dates(desk)
        self._state = self._dates.state(self._language)
        inside = QWidget(self)
        # Or Qt keeps room for every paragraph at its narrowest, and the list ends in emptiness.
        inside.setMinimumHeight(1)
        self.names_box = QCheckBox(self.tr("Put given names into the calendar"), self)
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(24, 20, 24, 12)
        self._column.setSpacing(10)
        self._draw(self._state)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(inside)
        scroll.setAccessibleName(self.windowTitle())
        self.told = Words("", self, "label")
        self.told.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll, 1)
        whole.addLayout(self._foot())
        take_room(self, 760, 700)

    def _draw(self, state: DatesState) -> None:
        self._put(Heading(self.tr("Dates that matter"), self, "section"))
        self._put(Words(self.tr("Seen on {day}. We count from what you told us.").format(day=state.today), self, "hint"))
        for row in state.dates:
            self._put(DateCard(row, self))
        self._put(Heading(self.tr("What it costs"), self, "section"))
        if not state.fees:
            self._put(Words(self.tr("There is nobody in this case yet."), self))
        for person in state.fees:
            self._put(PersonFeesCard(person, self))
        for words in self._sums(state):
            self._put(Words(words, self, "label"))
        change = self.tr("Fees change next on {day}. Check every amount on the fee list of IRCC before you pay.")
        self._put(Words(change.format(day=state.next_change), self))
        self._put(Words(self._checked(state), self, "quiet"))
        self._put(Heading(self.tr("Saving this list"), self, "section"))
        hint = self.tr("A saved file is not encrypted. A calendar can show it to others or copy it to the internet.")
        self._put(Words(hint, self, "hint"))
        self._put(self.names_box)
        self._column.addStretch(1)

    def _sums(self, state: DatesState) -> tuple[str, ...]:
        now = self.tr("To pay with the application: {amount}").format(amount=money(state.now))
        later = self.tr("Can be paid later: {amount}").format(amount=money(state.later))
        unsure = self.tr("Something is not known yet, so the sums may grow.")
        return (now, later) if state.complete else (now, later, unsure)

    def _checked(self, state: DatesState) -> str:
        words = self.tr("The rules shown here were last checked on {day} (kit {edition}). Rules change.")
        if state.old:
            words += " " + self.tr("That is more than 90 days ago. Look for a newer hcprep, and check fees and forms with IRCC.")
        return words.format(day=state.checked, edition=state.edition)

    def _foot(self) -> QVBoxLayout:
        self.calendar_button = QPushButton(self.tr("Save for my calendar…"), self)
        self.print_button = QPushButton(self.tr("Save the list to print…"), self)
        self.close_button = QPushButton(self.tr("Close"), self)
        self.calendar_button.clicked.connect(self._ask_calendar)
        self.print_button.clicked.connect(self._ask_print)
        self.close_button.clicked.connect(self.close)
        self.close_button.setDefault(True)
        buttons = FlowLayout()
        for button in (self.calendar_button, self.print_button):
            buttons.addWidget(button)
        holder = QWidget(self)
        holder.setLayout(buttons)
        row = QHBoxLayout()
        row.addWidget(holder, 1)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignBottom)
        foot = QVBoxLayout()
        foot.setContentsMargins(24, 8, 24, 16)
        foot.addWidget(self.told)
        foot.addLayout(row)
        return foot

    def _put(self, part: QWidget) -> None:
        self._column.addWidget(part)

    # Saving.

    def _ask_calendar(self) -> None:
        path = choose_new(self, self.calendar_button.text(), "hcprep-dates.ics", self.tr("Calendar (*.ics)"))
        if path is not None:
            self.save_calendar(path)

    def _ask_print(self) -> None:
        path = choose_new(self, self.print_button.text(), "hcprep-dates.pdf", self.tr("PDF (*.pdf)"))
        if path is not None:
            self.save_list(path)

    def save_calendar(self, path: Path) -> None:
        """Write the dates from today on as a calendar file, and say so."""
        text = self._dates.calendar(self._language, names=self.names_box.isChecked())
        self._tell(path, text.encode())

    def save_list(self, path: Path) -> None:
        """Write everything shown here as a PDF to be printed, and say so."""
        state = self._state
        amounts = {line.amount for person in state.fees for line in person.lines if line.amount is not None}
        words = ListWords(
            title=self.windowTitle(),
            seen=self.tr("Seen on {day}. We count from what you told us.").format(day=state.today),
            dates=self.tr("Dates that matter"),
            fees=self.tr("What it costs"),
            checked=" ".join((*self._sums(state), self._checked(state))),
            sure={key: say(text) for key, text in SURE_WORDS.items()},
            money={amount: money(amount) for amount in amounts},
        )
        far = {row.id: far_words(row.days) for row in state.dates}
        self._tell(path, pdf_of(list_html(state, words, far), words.title))

    def _tell(self, path: Path, data: bytes) -> None:
        saved = self.tr("Saved as {name}.") if save_whole(path, data) else self.tr("{name} could not be saved there.")
        self.told.setText(saved.format(name=path.name))
        self.told.show()
        announce(self, self.told.text())


def show_dates(context: PageContext, parent: QWidget) -> DatesDialog:
    """Open the list beside the page."""
    dialog = DatesDialog(context.desk, context.language(), parent.window())
    dialog.open()
    return dialog
