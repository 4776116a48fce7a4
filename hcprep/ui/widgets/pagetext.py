"""The words of a page as text: to be read aloud, chosen with the keyboard, and copied."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from hcprep.ui.clipboard import copied, mark


class PageText(QPlainTextEdit):
    """Read only, with a cursor; what is copied leaves the clipboard again like everything of this program."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page-text")
        self.setReadOnly(True)
        # Or a text that is only read has no cursor, and nothing of it can be chosen with keys.
        keys, mouse = Qt.TextInteractionFlag.TextSelectableByKeyboard, Qt.TextInteractionFlag.TextSelectableByMouse
        self.setTextInteractionFlags(keys | mouse)
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("Text of this page"))
        self.setPlaceholderText(self.tr("There are no words to read in this page. It is a picture."))

    def show_words(self, text: str) -> None:
        """Show the words of another page."""
        self.setPlainText(text)
        self.setAccessibleDescription("" if text else self.placeholderText())

    def chosen_span(self) -> tuple[int, int] | None:
        """Return where the words chosen begin and end, None if none are."""
        cursor = self.textCursor()
        return (cursor.selectionStart(), cursor.selectionEnd()) if cursor.hasSelection() else None

    def createMimeDataFromSelection(self) -> QMimeData:
        """Mark what is copied."""
        # A copy, because Qt's own object makes up its formats later and forgets the marks.
        return mark(copied(super().createMimeDataFromSelection()))
