"""Citations that read otherwise since papers moved: what is seen is written anew at once, the rest while keys are answered."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtGui import QTextCursor

from hcprep.ui.widgets.editor.codec import chips

if TYPE_CHECKING:
    from hcprep.ui.widgets.editor.editor import StatementEditor

_AT_ONCE = 24
"""So many paragraphs are done before anything else; of more, those in view."""
_SLICE = 10
"""Paragraphs between two looks at what the person does."""


class Relabelling(QObject):
    """Goes through the blocks whose citations are stale; nothing typed before that can be undone in the text itself."""

    def __init__(self, editor: StatementEditor) -> None:
        super().__init__(editor)
        self._editor = editor
        self._left = 0
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._slice)

    @property
    def done(self) -> bool:
        """Whether every citation reads as it should."""
        return not self._timer.isActive()

    def begin(self) -> None:
        """Write what is stale now."""
        stale = self._editor.codec.stale()
        first = stale
        if len(stale) > _AT_ONCE:
            seen = self._in_view()
            first = [number for number in stale if number in seen]
        self._write(first)
        self._left = len(stale) - len(first)
        if self._left:
            self._timer.start()
        else:
            self._timer.stop()

    def _slice(self) -> None:
        # Looked for again each time: what is typed meanwhile gives other numbers to the blocks behind it.
        stale = self._editor.codec.stale()
        self._write(stale[:_SLICE])
        if len(stale) <= _SLICE or len(stale) > self._left:
            self._timer.stop()
        self._left = len(stale) - 1

    def _in_view(self) -> range:
        """Return the numbers of the blocks that are seen."""
        editor = self._editor
        first, last = (editor.cursorForPosition(at) for at in (QPoint(0, 0), editor.viewport().rect().bottomLeft()))
        return range(first.blockNumber(), last.blockNumber() + 1)

    def _write(self, numbers: Sequence[int]) -> None:
        if not numbers:
            return
        document = self._editor.document()
        with self._editor.loading():
            document.setUndoRedoEnabled(False)
            cursor = QTextCursor(document)
            cursor.beginEditBlock()
            try:
                for number in numbers:
                    for chip in reversed(chips(document.findBlockByNumber(number))):
                        cursor.setPosition(chip.start)
                        cursor.setPosition(chip.end, QTextCursor.MoveMode.KeepAnchor)
                        self._editor.codec.put_runs(cursor, (chip.citation,))
            finally:
                cursor.endEditBlock()
                document.setUndoRedoEnabled(True)
