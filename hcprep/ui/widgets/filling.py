"""Tab goes from one place to fill in to the next, after an own text was put in, until none is left or the focus goes away."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QTextBlock, QTextCursor, QTextDocument
from PySide6.QtWidgets import QWidget

from hcprep.model.placeholders import placeholders

_TABS = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}


def _none(_block: QTextBlock) -> Iterable[tuple[int, int]]:
    return ()


class TextBox(Protocol):
    """What the two kinds of text box of Qt share."""

    def document(self) -> QTextDocument:
        """Return the text."""

    def textCursor(self) -> QTextCursor:
        """Return the cursor."""

    def setTextCursor(self, cursor: QTextCursor, /) -> None:
        """Move the cursor."""


class Filling(QObject):
    """Watches one text box; while `active` Tab and Shift+Tab go around the places to fill in, and Esc ends that."""

    def __init__(self, box: TextBox, widget: QWidget, taken: Callable[[QTextBlock], Iterable[tuple[int, int]]] = _none) -> None:
        """`taken` gives the stretches of a block, as positions of the document, that are no words of the person's."""
        super().__init__(widget)
        self._box = box
        self._taken = taken
        self.active = False
        widget.installEventFilter(self)

    def begin(self, start: int) -> bool:
        """Choose the first place behind a position; False when there is none to fill in."""
        self.active = self._go(start, 1)
        return self.active

    def left(self) -> int:
        """Return how many places are still to be filled in."""
        return len(self._places())

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take Tab while there is something to fill in."""
        if event.type() == QEvent.Type.FocusOut:
            self.active = False
        elif self.active and event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
        elif self.active and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self.active = False
                return True
            by = _TABS.get(Qt.Key(event.key()))
            if by is not None:
                cursor = self._box.textCursor()
                self.active = self._go(cursor.selectionEnd() if by > 0 else cursor.selectionStart(), by)
                return self.active
        return False

    def _places(self) -> list[tuple[int, int]]:
        # Block by block: the text of a whole document has other signs between its paragraphs.
        found, block = [], self._box.document().begin()
        while block.isValid():
            start, taken = block.position(), set(self._taken(block))
            here = ((start + one.start, start + one.end) for one in placeholders(block.text()))
            found += [one for one in here if not any(first < one[1] and one[0] < end for first, end in taken)]
            block = block.next()
        return found

    def _go(self, position: int, by: int) -> bool:
        places = self._places()
        if not places:
            return False
        if by > 0:
            chosen = next((one for one in places if one[0] >= position), places[0])
        else:
            chosen = next((one for one in reversed(places) if one[1] <= position), places[-1])
        cursor = self._box.textCursor()
        cursor.setPosition(chosen[0])
        cursor.setPosition(chosen[1], QTextCursor.MoveMode.KeepAnchor)
        self._box.setTextCursor(cursor)
        return True
