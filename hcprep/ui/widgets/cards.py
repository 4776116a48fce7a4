"""Cards: framed groups of a page, and rows with a summary and their own buttons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from hcprep.ui.widgets.kept_layout import kept_column, kept_row
from hcprep.ui.widgets.keyed_column import Entry
from hcprep.ui.widgets.labels import Heading, Words


class Card(QFrame):
    """A framed group with a heading; add to `column`."""

    def __init__(self, title: str = "", parent: QWidget | None = None, kind: str = "card") -> None:
        super().__init__(parent)
        self.setProperty("kind", kind)
        self.column = kept_column(self)
        self.column.setContentsMargins(18, 14, 18, 16)
        self.column.setSpacing(10)
        if title:
            self.column.addWidget(Heading(title, self, "section"))

    def add_words(self, text: str, kind: str = "body") -> Words:
        """Add a paragraph."""
        words = Words(text, self, kind)
        self.column.addWidget(words)
        return words


class Row(QFrame):
    """One record in a list: its name, a quiet line, and buttons to change and to remove it.

    The buttons' accessible names carry the record's name, so that "Change" is never read alone.
    """

    change_pressed = Signal(str)
    remove_pressed = Signal(str)

    def __init__(self, key: str, parent: QWidget | None = None, *, framed: bool = False) -> None:
        super().__init__(parent)
        self.key = key
        self.setProperty("kind", "card" if framed else "row")
        self.title_label = Words("", self, "label")
        self.detail_label = Words("", self, "hint")
        self.change_button = QPushButton(self)
        self.remove_button = QPushButton(self)
        self.change_button.setObjectName(f"change-{key}")
        self.remove_button.setObjectName(f"remove-{key}")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title_label)
        words.addWidget(self.detail_label)
        row = kept_row(self)
        row.setContentsMargins(*((16, 10, 12, 10) if framed else (0, 4, 0, 4)))
        row.setSpacing(8)
        row.addLayout(words, 1)
        for button in (self.change_button, self.remove_button):
            button.setProperty("kind", "link")
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.change_button.clicked.connect(self._change)
        self.remove_button.clicked.connect(self._remove)

    def show_record(self, title: str, detail: str) -> None:
        """Draw the record's words."""
        self.title_label.setText(title)
        self.detail_label.setText(detail)
        self.detail_label.setVisible(bool(detail))
        self.change_button.setText(self.tr("Change"))
        self.remove_button.setText(self.tr("Remove"))
        self.change_button.setAccessibleName(self.tr("Change: {name}").format(name=title))
        self.remove_button.setAccessibleName(self.tr("Remove: {name}").format(name=title))

    def _change(self) -> None:
        self.change_pressed.emit(self.key)

    def _remove(self) -> None:
        self.remove_pressed.emit(self.key)


def make_row(
    entry: Entry, parent: QWidget, change: Callable[[str], None], remove: Callable[[str], None], *, framed: bool = False
) -> Row:
    """Return the row of a record, which asks by its key to be changed or removed."""
    row = Row(entry.key, parent, framed=framed)
    draw_row(row, entry)
    row.change_pressed.connect(change)
    row.remove_pressed.connect(remove)
    return row


def draw_row(widget: QWidget, entry: Entry) -> bool:
    """Show the title and the quiet line an entry holds, in the row of its record."""
    if isinstance(widget, Row) and isinstance(entry.value, tuple):
        widget.show_record(*entry.value)
        return True
    return False


class UndoBar(QFrame):
    """Says what was removed and offers to take it back."""

    undo_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "note")
        self._words = Words("", self)
        self.undo_button = QPushButton(self)
        self.undo_button.setObjectName("undo-removal")
        row = kept_row(self)
        row.setContentsMargins(14, 8, 14, 8)
        row.addWidget(self._words, 1)
        row.addWidget(self.undo_button)
        self.undo_button.clicked.connect(self._pressed)
        self.hide()

    def offer(self, words: str) -> None:
        """Show the words and move the focus to the button."""
        self._words.setText(words)
        self.undo_button.setText(self.tr("Undo"))
        self.undo_button.setAccessibleName(f"{words} {self.undo_button.text()}")
        self.show()
        self.undo_button.setFocus()

    def _pressed(self) -> None:
        self.hide()
        self.undo_pressed.emit()
