"""One checklist item on the documents page: what it is, its status in words, its papers, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from hcprep.presenters.documents import EntryRow, PaperRow
from hcprep.ui.widgets.labels import Heading, Words
from hcprep.ui.words import QT_TRANSLATE_NOOP, say

STATE_WORDS = {
    "todo": QT_TRANSLATE_NOOP("words", "Still to add"),
    "have": QT_TRANSLATE_NOOP("words", "You have it"),
    "not_applicable": QT_TRANSLATE_NOOP("words", "Does not apply"),
    "cannot_get": QT_TRANSLATE_NOOP("words", "You cannot get it"),
}
NEED_WORDS = {
    "required": QT_TRANSLATE_NOOP("words", "Needed"),
    "optional": QT_TRANSLATE_NOOP("words", "If it helps"),
    "not_needed": QT_TRANSLATE_NOOP("words", "Not needed"),
}


class PaperLine(QFrame):
    """One paper: its exhibit, title and pages, and what can be done with it."""

    open_asked = Signal(str)
    change_asked = Signal(str)
    remove_asked = Signal(str)

    def __init__(self, paper: PaperRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.paper = paper
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Words(self._describe(), self), 1)
        if paper.pages:
            row.addWidget(self._button(self.tr("Look"), self.tr("Look at {title}"), self._open))
        row.addWidget(self._button(self.tr("Change"), self.tr("Change {title}"), self._change))
        row.addWidget(self._button(self.tr("Remove"), self.tr("Remove {title}"), self._remove))

    def _button(self, words: str, name: str, slot: Callable[[], None]) -> QPushButton:
        button = QPushButton(words, self)
        button.setProperty("kind", "link")
        button.setAccessibleName(name.format(title=self.paper.title))
        button.clicked.connect(slot)
        return button

    def _describe(self) -> str:
        paper = self.paper
        if paper.refused:
            return self.tr("{title}: kept as it is, to upload by itself. It is not in the package.").format(title=paper.title)
        pages = self.tr("%n page(s)", "", paper.pages)
        start = self.tr("Exhibit {label}: ").format(label=paper.label) if paper.label else ""
        date = f", {paper.date}" if paper.date else ""
        return f"{start}{paper.title}{date} ({pages})"

    def _open(self) -> None:
        self.open_asked.emit(self.paper.id)

    def _change(self) -> None:
        self.change_asked.emit(self.paper.id)

    def _remove(self) -> None:
        self.remove_asked.emit(self.paper.id)


class CheckItem(QFrame):
    """A card for one checklist item; files dropped on it are added to it."""

    files_dropped = Signal(str, str, list)
    add_asked = Signal(str, str)
    marked = Signal(str, str, str, str)

    def __init__(self, row: EntryRow, *, opened: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = row
        self.lines: list[PaperLine] = []
        self.setProperty("kind", "card")
        self.setObjectName(f"item-{row.key}")
        self.setAcceptDrops(True)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(16, 12, 16, 12)
        self._layout.setSpacing(6)
        self._head()
        for paper in row.papers:
            line = PaperLine(paper, self)
            self.lines.append(line)
            self._layout.addWidget(line)
        self._actions()
        self._details = self._more()
        self._layout.addWidget(self._details)
        self._reason_box = self._reason()
        self._layout.addWidget(self._reason_box)
        self._state = ""
        self.show_details(opened=opened)

    @property
    def spoken(self) -> str:
        """The item in one line, for accessible names."""
        return f"{self.row.title}, {self.row.person_name}" if self.row.person_name else self.row.title

    @property
    def details_hidden(self) -> bool:
        """Whether only the first lines are shown."""
        return self._details.isHidden()

    def show_details(self, *, opened: bool) -> None:
        """Show or hide what the item is and why it is asked."""
        self._details.setVisible(opened)
        self.why_button.setText(self.tr("Hide") if opened else self.tr("What is this? Why am I asked?"))

    def _head(self) -> None:
        title = f"{self.row.title} ({self.row.form})" if self.row.form and self.row.form not in self.row.title else self.row.title
        self._layout.addWidget(Heading(title, self, "label"))
        status = say(STATE_WORDS[self.row.status])
        words = [self.row.person_name, say(NEED_WORDS[self.row.need]) if self.row.status == "todo" else "", status]
        kind = "good" if self.row.status == "have" else "quiet"
        self._layout.addWidget(Words(" · ".join(filter(None, words)), self, kind))
        if self.row.reason:
            self._layout.addWidget(Words(self.tr("Your reason: {reason}").format(reason=self.row.reason), self))

    def _actions(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        self.add_button = self._action(row, self.tr("Add files…"), self.tr("Add files: {title}"), self._add)
        self.add_button.setProperty("kind", "")
        if self.row.status == "todo":
            self.cannot_button = self._action(
                row, self.tr("I do not have it because…"), self.tr("I do not have it because: {title}"), self._ask_cannot
            )
            self.skip_button = self._action(
                row, self.tr("It does not apply because…"), self.tr("It does not apply because: {title}"), self._ask_skip
            )
        elif self.row.status in {"cannot_get", "not_applicable"}:
            self.back_button = self._action(
                row, self.tr("Put back on the list"), self.tr("Put back on the list: {title}"), self._put_back
            )
        row.addStretch(1)
        self._layout.addLayout(row)
        self.why_button = QPushButton(self)
        self.why_button.setProperty("kind", "link")
        self.why_button.setAccessibleName(self.tr("What is this? Why am I asked? {title}").format(title=self.spoken))
        self.why_button.clicked.connect(self._toggle)
        self._layout.addWidget(self.why_button, 0, Qt.AlignmentFlag.AlignLeft)

    def _action(self, row: QHBoxLayout, words: str, name: str, slot: Callable[[], None]) -> QPushButton:
        button = QPushButton(words, self)
        button.setProperty("kind", "link")
        button.setAccessibleName(name.format(title=self.spoken))
        button.clicked.connect(slot)
        row.addWidget(button)
        return button

    def _more(self) -> QWidget:
        box = QWidget(self)
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        for text in dict.fromkeys((self.row.what, self.row.accept, self.row.why)):
            if text:
                layout.addWidget(Words(text, box))
        source = self.tr("Source: {source}").format(source=self.row.source)
        if self.row.unconfirmed:
            source += " · " + self.tr("Not confirmed on an official page. Check it before you file.")
        layout.addWidget(Words(source, box, "quiet"))
        return box

    def _reason(self) -> QWidget:
        box = QWidget(self)
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        self._reason_label = Words("", box, "label")
        self.reason_edit = QPlainTextEdit(box)
        self.reason_edit.setTabChangesFocus(True)
        self.reason_edit.setFixedHeight(90)
        self._reason_label.setBuddy(self.reason_edit)
        self.reason_edit.setAccessibleName(self.tr("Your reason, in your own words: {title}").format(title=self.spoken))
        self.save_button = QPushButton(self.tr("Save this reason"), box)
        self.save_button.clicked.connect(self._save_reason)
        layout.addWidget(self._reason_label)
        layout.addWidget(self.reason_edit)
        layout.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignLeft)
        box.hide()
        return box

    def _ask_cannot(self) -> None:
        self._ask("cannot_get", self.tr("Why can you not get it, and what did you try? Use your own words."))

    def _ask_skip(self) -> None:
        self._ask("not_applicable", self.tr("Why does it not apply to you? Use your own words."))

    def _ask(self, state: str, words: str) -> None:
        self._state = state
        self._reason_label.setText(words)
        self._reason_box.show()
        self.reason_edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save_reason(self) -> None:
        if self.reason_edit.toPlainText().strip():
            self.marked.emit(self.row.item, self.row.person, self._state, self.reason_edit.toPlainText())
        else:
            self._reason_label.setText(self.tr("Write a few words first, or choose “Add files…”."))
            self.reason_edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_back(self) -> None:
        self.marked.emit(self.row.item, self.row.person, "todo", "")

    def _add(self) -> None:
        self.add_asked.emit(self.row.item, self.row.person)

    def _toggle(self) -> None:
        self.show_details(opened=self._details.isHidden())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take files that are dragged over the card."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Add the files dropped on the card to this item."""
        names = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.files_dropped.emit(self.row.item, self.row.person, names)
