"""Edits that keep a statement whole: Enter, deleting, pasting, and moving paragraphs and parts. Each is one step for undo."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor

from hcprep.model.statement import Citation, Run
from hcprep.ui.widgets.editor.codec import Codec, Item, block_item, blocks, factor_of, id_of, kind_of
from hcprep.ui.widgets.editor.cursors import Direction, chip_beside, snap

_KEEP = QTextCursor.MoveMode.KeepAnchor


@contextmanager
def one_step(cursor: QTextCursor) -> Iterator[None]:
    """Join the edits inside to one step for undo."""
    cursor.beginEditBlock()
    try:
        yield
    finally:
        cursor.endEditBlock()


def select(cursor: QTextCursor, start: int, end: int) -> None:
    """Select from one position to another."""
    cursor.setPosition(start)
    cursor.setPosition(end, _KEEP)


def end_of(block: QTextBlock) -> int:
    """Return the position after the last character of a block."""
    return block.position() + block.length() - 1


def remove(cursor: QTextCursor) -> None:
    """Delete the selection; where it began in a title and ended in a paragraph, or the other way, they stay two."""
    document = cursor.document()
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    first, last = document.findBlock(start), document.findBlock(end)
    if first == last:
        cursor.removeSelectedText()
        return
    first_look, last_look = first.blockFormat(), last.blockFormat()
    apart = kind_of(first) != kind_of(last)
    gone = start == first.position() and end != end_of(last) and not apart
    with one_step(cursor):
        cursor.removeSelectedText()
        cursor.setBlockFormat(last_look if gone else first_look)
        if apart:
            cursor.insertBlock(last_look, QTextCharFormat())
            cursor.setPosition(start)


def split(cursor: QTextCursor, codec: Codec) -> None:
    """Enter: begin a new paragraph. The words keep the paragraph's id when it is pressed before the first one."""
    with one_step(cursor):
        remove(cursor)
        block = cursor.block()
        following = block.next()
        if kind_of(block) == "paragraph" and not block.text():
            return
        if kind_of(block) == "heading" and cursor.atBlockEnd() and _blank_paragraph(following):
            cursor.setPosition(following.position())
            return
        fresh = codec.block_format("paragraph", codec.new_id("paragraph"))
        if kind_of(block) == "paragraph" and cursor.atBlockStart():
            own = block.blockFormat()
            cursor.setBlockFormat(fresh)
            cursor.insertBlock(own, QTextCharFormat())
        else:
            cursor.insertBlock(fresh, QTextCharFormat())


def _blank_paragraph(block: QTextBlock) -> bool:
    return block.isValid() and kind_of(block) == "paragraph" and block.length() == 1


def erase(cursor: QTextCursor, direction: Direction, codec: Codec) -> None:
    """Backspace or Delete: the selection, a whole citation, a character, or what stands between two blocks."""
    if cursor.hasSelection():
        remove(cursor)
    elif cursor.atBlockStart() if direction == "back" else cursor.atBlockEnd():
        _erase_border(cursor, direction, codec)
    elif chip := chip_beside(cursor, direction):
        select(cursor, chip.start, chip.end)
        cursor.removeSelectedText()
    elif direction == "back":
        cursor.deletePreviousChar()
    else:
        cursor.deleteChar()


def erase_to(cursor: QTextCursor, move: QTextCursor.MoveOperation) -> None:
    """Delete up to where a movement leads, taking citations on the way whole."""
    if not cursor.hasSelection():
        cursor.movePosition(move, _KEEP)
        snap(cursor, cursor.anchor())
    remove(cursor)


def _erase_border(cursor: QTextCursor, direction: Direction, codec: Codec) -> None:
    here = cursor.block()
    upper, lower = (here.previous(), here) if direction == "back" else (here, here.next())
    if not upper.isValid() or not lower.isValid():
        return
    if kind_of(upper) == kind_of(lower) == "paragraph":
        _join(cursor, upper, lower)
    elif kind_of(lower) == "heading":
        _erase_above_title(cursor, direction, upper, lower, codec)
    elif lower.length() == 1 and _paragraph(lower.next()):
        drop(cursor, lower)
    elif upper.length() == 1 and upper.previous().isValid():
        drop(cursor, upper)
    else:
        cursor.setPosition(end_of(upper) if direction == "back" else lower.position())


def _erase_above_title(cursor: QTextCursor, direction: Direction, upper: QTextBlock, title: QTextBlock, codec: Codec) -> None:
    if title.length() == 1 and _paragraph(upper):
        drop(cursor, title)
    elif _blank_paragraph(upper) and _paragraph(upper.previous()):
        drop(cursor, upper)
    elif direction == "back":
        cursor.setBlockFormat(codec.block_format("paragraph", codec.new_id("paragraph")))


def _paragraph(block: QTextBlock) -> bool:
    return block.isValid() and kind_of(block) == "paragraph"


def _join(cursor: QTextCursor, upper: QTextBlock, lower: QTextBlock) -> None:
    look = upper.blockFormat() if upper.length() > 1 else lower.blockFormat()
    with one_step(cursor):
        select(cursor, end_of(upper), lower.position())
        cursor.removeSelectedText()
        cursor.setBlockFormat(look)


def drop(cursor: QTextCursor, block: QTextBlock) -> None:
    """Delete a whole block that is not the first; the cursor ends after the one above."""
    above = block.previous()
    look = above.blockFormat()
    with one_step(cursor):
        select(cursor, end_of(above), end_of(block))
        cursor.removeSelectedText()
        cursor.setBlockFormat(look)


def paste(cursor: QTextCursor, rows: Sequence[tuple[Run, ...]], codec: Codec) -> None:
    """Insert paragraphs: the first at the cursor, the others below it as paragraphs of their own."""
    with one_step(cursor):
        remove(cursor)
        for place, runs in enumerate(rows):
            if place:
                cursor.insertBlock(codec.block_format("paragraph", codec.new_id("paragraph")), QTextCharFormat())
            title = kind_of(cursor.block()) == "heading"
            # A title cites nothing.
            codec.put_runs(cursor, tuple(run for run in runs if not (title and isinstance(run, Citation))))


def title_of(block: QTextBlock) -> QTextBlock:
    """Return the title block of the part a block stands in; the first block when there is no title above."""
    while kind_of(block) != "heading" and block.previous().isValid():
        block = block.previous()
    return block


def last_of(title: QTextBlock) -> QTextBlock:
    """Return the last block of a part."""
    block = title
    while _paragraph(block.next()):
        block = block.next()
    return block


def add_part(cursor: QTextCursor, codec: Codec, factor: str = "") -> None:
    """Begin a new part at the cursor, above a paragraph when standing before its first word, below it otherwise.

    The cursor ends in the new title.
    """
    cursor.clearSelection()
    block = cursor.block()
    look = codec.block_format("heading", codec.new_id("heading"), factor)
    with one_step(cursor):
        if kind_of(block) == "paragraph" and cursor.atBlockStart() and block.length() > 1:
            own = block.blockFormat()
            cursor.setBlockFormat(look)
            cursor.insertBlock(own, QTextCharFormat())
            cursor.setPosition(cursor.block().previous().position())
            return
        if kind_of(block) == "heading":
            block = last_of(block)
        cursor.setPosition(end_of(block))
        if _blank_paragraph(block) and _paragraph(block.previous()):
            cursor.setBlockFormat(look)
        else:
            cursor.insertBlock(look, QTextCharFormat())
        title = cursor.position()
        if not _paragraph(cursor.block().next()):
            cursor.insertBlock(codec.block_format("paragraph", codec.new_id("paragraph")), QTextCharFormat())
        cursor.setPosition(title)


def set_factor(cursor: QTextCursor, codec: Codec, factor: str) -> None:
    """Say what the part at the cursor is about."""
    title = title_of(cursor.block())
    if kind_of(title) != "heading" or factor_of(title) == factor:
        return
    at_title = QTextCursor(title)
    at_title.setBlockFormat(codec.block_format("heading", id_of(title), factor))


def move_part(cursor: QTextCursor, codec: Codec, direction: Direction) -> bool:
    """Move the part at the cursor above the one before it or below the next; False when there is none."""
    titles = [block for block in blocks(cursor.document()) if kind_of(block) == "heading"]
    title = title_of(cursor.block())
    if title not in titles:
        return False
    upper = titles.index(title) - (direction == "back")
    if upper < 0 or upper + 1 >= len(titles):
        return False
    return _swap(cursor, codec, titles[upper], titles[upper + 1], last_of(titles[upper + 1]))


def move_paragraph(cursor: QTextCursor, codec: Codec, direction: Direction) -> bool:
    """Move the paragraph at the cursor one place, across titles too; False at the border of the story."""
    block = cursor.block()
    upper, lower = (block.previous(), block) if direction == "back" else (block, block.next())
    if kind_of(block) != "paragraph" or not upper.isValid() or not lower.isValid():
        return False
    if kind_of(upper) == "heading" and not upper.previous().isValid():
        return False
    return _swap(cursor, codec, upper, lower, lower)


def _swap(cursor: QTextCursor, codec: Codec, upper: QTextBlock, lower: QTextBlock, last: QTextBlock) -> bool:
    place = (kind_of(cursor.block()), id_of(cursor.block()), cursor.positionInBlock())
    rows: tuple[list[Item], list[Item]] = ([], [])
    block = upper
    while block.isValid() and block.position() <= last.position():
        rows[block.position() >= lower.position()].append(block_item(block))
        block = block.next()
    work = QTextCursor(cursor.document())
    select(work, upper.position(), end_of(last))
    codec.put(work, [*rows[1], *rows[0]])
    restore(cursor, *place)
    return True


def restore(cursor: QTextCursor, kind: str, key: str, offset: int) -> bool:
    """Set a cursor to an offset in the block of that kind and id; False when it is gone."""
    for block in blocks(cursor.document()):
        if id_of(block) == key and kind_of(block) == kind:
            cursor.setPosition(min(block.position() + offset, end_of(block)))
            snap(cursor, cursor.position())
            return True
    return False
