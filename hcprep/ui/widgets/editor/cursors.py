"""Where a cursor stands against citations, which it never stands inside of."""

from __future__ import annotations

from typing import Literal

from PySide6.QtGui import QTextCharFormat, QTextCursor

from hcprep.ui.widgets.editor.codec import Chip, chips, serial_of

_KEEP = QTextCursor.MoveMode.KeepAnchor
Direction = Literal["back", "ahead"]


def look_at(cursor: QTextCursor, position: int) -> QTextCharFormat:
    """Return the format of the character that ends at a position."""
    probe = QTextCursor(cursor)
    probe.setPosition(position)
    return probe.charFormat()


def chip_around(cursor: QTextCursor, position: int) -> Chip | None:
    """Return the citation a position is strictly inside of."""
    block = cursor.document().findBlock(position)
    if position in (block.position(), block.position() + block.length() - 1) or not serial_of(look_at(cursor, position)):
        return None
    return next((chip for chip in chips(block) if chip.start < position < chip.end), None)


def chip_beside(cursor: QTextCursor, direction: Direction) -> Chip | None:
    """Return the citation that ends (`back`) or begins (`ahead`) at the cursor."""
    here = cursor.position()
    return next((chip for chip in chips(cursor.block()) if here == (chip.end if direction == "back" else chip.start)), None)


def selected_chip(cursor: QTextCursor) -> Chip | None:
    """Return the citation that is exactly the selection."""
    if not cursor.hasSelection():
        return None
    span = (cursor.selectionStart(), cursor.selectionEnd())
    block = cursor.document().findBlock(span[0])
    return next((chip for chip in chips(block) if (chip.start, chip.end) == span), None)


def snap(cursor: QTextCursor, came_from: int) -> bool:
    """Move a cursor out of a citation, onward in the direction it came; a selection grows to the whole of it."""
    position, anchor = cursor.position(), cursor.anchor()
    inside = chip_around(cursor, position)
    held = chip_around(cursor, anchor) if anchor != position else inside
    if inside is None and held is None:
        return False
    if inside is not None:
        onward = position >= came_from if anchor == position else position >= anchor
        position = inside.end if onward else inside.start
    if held is not None:
        anchor = position if cursor.anchor() == cursor.position() else (held.start if position >= anchor else held.end)
    cursor.setPosition(anchor)
    cursor.setPosition(position, _KEEP)
    return True
