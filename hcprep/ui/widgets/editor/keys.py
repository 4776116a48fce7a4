"""The keys that could harm a citation or a title, taken over from Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor

from hcprep.ui.widgets.editor import structure

if TYPE_CHECKING:
    from hcprep.ui.widgets.editor.editor import StatementEditor

_KEY = QKeySequence.StandardKey
_MOVE = QTextCursor.MoveOperation
_DELETIONS = (
    (_KEY.DeleteStartOfWord, _MOVE.PreviousWord),
    (_KEY.DeleteEndOfWord, _MOVE.NextWord),
    (_KEY.DeleteEndOfLine, _MOVE.EndOfLine),
)


def take_over(event: QKeyEvent, editor: StatementEditor) -> bool:
    """Do what a key stands for if it is one of ours; False leaves it to Qt, a selection that it replaces already gone."""
    cursor = editor.textCursor()
    key = event.key()
    if event.matches(_KEY.InsertParagraphSeparator):
        structure.split(cursor, editor.codec)
    elif key == Qt.Key.Key_Backspace and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
        structure.erase(cursor, "back", editor.codec)
    elif event.matches(_KEY.Delete):
        structure.erase(cursor, "ahead", editor.codec)
    elif event.matches(_KEY.Cut):
        editor.cut_selection()
        return True
    elif move := next((move for standard, move in _DELETIONS if event.matches(standard)), None):
        structure.erase_to(cursor, move)
    else:
        if event.text().isprintable() and event.text() and cursor.hasSelection() and not _with_control(event):
            structure.remove(cursor)
            editor.setTextCursor(cursor)
        return False
    editor.setTextCursor(cursor)
    return True


def _with_control(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier))
