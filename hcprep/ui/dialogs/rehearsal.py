"""A rehearsal: the package stop by stop as an officer reads it, with the clicks that lead from a sentence to its proof."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QFrame, QPushButton, QVBoxLayout, QWidget

from hcprep.presenters.places import Place
from hcprep.presenters.rehearsal import Rehearsal, Stop, rehearse
from hcprep.services.front import estimated_front
from hcprep.services.layouts import plan_of
from hcprep.ui.dialogs.paperviewer import show_source
from hcprep.ui.pages.base import PageContext, announce
from hcprep.ui.widgets.flow_layout import FlowLayout
from hcprep.ui.widgets.labels import Heading, Words
from hcprep.ui.widgets.order import order_tabs
from hcprep.ui.widgets.room import take_room
from hcprep.ui.widgets.scrolled import scrolled


class RehearsalDialog(QDialog):
    """One stop at a time; Page Down goes on and Page Up goes back."""

    def __init__(self, context: PageContext, way: Rehearsal, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setObjectName("rehearsal")
        self.setWindowTitle(self.tr("Read it as an officer does"))
        self._context = context
        self.way = way
        self.at = 0
        self.summary = Words(self._summed(), self)
        self.where = Words("", self, "quiet")
        self.title = Heading("", self, "section")
        self.words = Words("", self)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.clicks = Words("", self, "label")
        self.back_button = self._button("stop-back", self.tr("Back"), lambda: self.go(-1))
        self.next_button = self._button("stop-next", self.tr("Next"), lambda: self.go(1))
        self.next_button.setProperty("kind", "primary")
        self.look_button = self._button("stop-look", self.tr("Look at this page"), self._look)
        self.change_button = self._button("stop-change", self.tr("Change it"), self._change)
        self.close_button = self._button("stop-close", self.tr("Close"), self.reject)
        self.back_button.setToolTip(QKeySequence(Qt.Key.Key_PageUp).toString(QKeySequence.SequenceFormat.NativeText))
        self.next_button.setToolTip(QKeySequence(Qt.Key.Key_PageDown).toString(QKeySequence.SequenceFormat.NativeText))
        self._lay_out()
        self._draw()
        order_tabs(self)
        self.next_button.setFocus()

    @property
    def stop(self) -> Stop:
        """The stop on screen."""
        return self.way.stops[self.at]

    def go(self, by: int) -> None:
        """Go on, or back."""
        self.at = min(max(0, self.at + by), len(self.way.stops) - 1)
        self._draw()
        announce(self, f"{self.title.text()}. {self.words.text()} {self.clicks.text()}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page Down goes on, Page Up goes back, from wherever the focus is."""
        by = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
        else:
            self.go(by)

    def _draw(self) -> None:
        stop = self.stop
        where = self.tr("Stop {number} of {count}").format(number=self.at + 1, count=len(self.way.stops))
        if stop.page:
            where += " · " + self.tr("page {page} of the package").format(page=stop.printed)
        self.where.setText(where)
        self.title.setText(self._titled(stop))
        self.words.setText(self._told(stop))
        self.clicks.setText(self._counted(stop))
        last = self.at + 1 == len(self.way.stops)
        if last and self.next_button.hasFocus():
            self.close_button.setFocus()
        self.back_button.setEnabled(self.at > 0)
        self.next_button.setEnabled(not last)
        self.look_button.setVisible(stop.kind == "proof")
        self.change_button.setVisible(stop.kind in {"paragraph", "proof", "lost"} and self._context.visit is not None)

    def _summed(self) -> str:
        words = self.tr("{proved} of {count} paragraphs lead to proof with one click. Every proof and back: {clicks} clicks.")
        return words.format(proved=self.way.proved, count=self.way.paragraphs, clicks=self.way.clicks)

    def _titled(self, stop: Stop) -> str:
        if stop.kind == "cover":
            return self.tr("Cover")
        if stop.kind == "contents":
            return self.tr("Contents")
        if stop.kind == "paragraph":
            return self.tr("Paragraph {number}").format(number=stop.number)
        if stop.kind == "lost":
            return self.tr("Proof that is not there")
        words = self.tr("Exhibit {label}, page {page}") if not stop.leaf else self.tr("Exhibit {label}")
        return words.format(label=stop.label, page=stop.exhibit_page)

    def _told(self, stop: Stop) -> str:
        if stop.kind == "cover":
            return self.tr("This is what an officer sees first: the application, and the name {name}.").format(name=stop.words)
        if stop.kind == "contents":
            return self.tr("A list of %n exhibit(s). Each line is a link, and so is the statement.", "", stop.proofs)
        if stop.kind == "paragraph":
            return stop.words
        if stop.kind == "lost":
            return self.tr("The text points at a page that is missing or not in the package. Nothing is printed like this.")
        item = self._context.desk.case.item(stop.evidence)
        title = item.title if item is not None else ""
        if not stop.leaf:
            return title
        leaf = self.tr(
            "The link leads to its first page. Name the page, or %n more page(s) have to be looked through.", "", stop.leaf
        )
        return f"{title}\n{leaf}"

    def _counted(self, stop: Stop) -> str:
        if stop.kind in {"cover", "contents"}:
            return self.tr("No click so far.")
        if stop.kind == "paragraph" and not stop.proofs:
            here = self.tr("No link leads from here to proof.")
        elif stop.kind == "paragraph":
            here = self.tr("%n link(s) lead from here to proof.", "", stop.proofs)
        elif stop.kind == "lost":
            here = self.tr("No click leads there.")
        else:
            here = self.tr("One click from paragraph {number}.").format(number=stop.number)
        return f"{here} " + self.tr("%n click(s) so far.", "", stop.so_far)

    def _look(self) -> None:
        item = self._context.desk.case.item(self.stop.evidence)
        if item is not None:
            show_source(self, self._context, item, self.stop.source)

    def _change(self) -> None:
        place = Place(step="story", kind="paragraph", key=self.stop.paragraph)
        visit = self._context.visit
        self.accept()
        if visit is not None:
            visit(place)

    def _button(self, name: str, words: str, run: object) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(run)
        return button

    def _lay_out(self) -> None:
        card = QFrame(self)
        card.setProperty("kind", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(20, 16, 20, 16)
        inside.setSpacing(10)
        for part in (self.where, self.title, self.words, self.clicks):
            inside.addWidget(part)
        inside.addStretch(1)
        area = scrolled(card, self, self.windowTitle())
        foot = QWidget(self)
        row = FlowLayout(foot)
        for button in (self.back_button, self.next_button, self.look_button, self.change_button, self.close_button):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(Heading(self.windowTitle(), self))
        column.addWidget(self.summary)
        column.addWidget(area, 1)
        column.addWidget(foot)
        take_room(self, 1000, 720)


def show_rehearsal(context: PageContext, parent: QWidget) -> RehearsalDialog:
    """Open it over a page."""
    case = context.desk.case
    dialog = RehearsalDialog(context, rehearse(case, plan_of(case, estimated_front(case))), parent)
    dialog.open()
    return dialog
