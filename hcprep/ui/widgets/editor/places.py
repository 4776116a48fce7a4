"""From a place in a paragraph's plain words, as checks count them, to the text in the editor, where citations take room too."""

from __future__ import annotations

from PySide6.QtGui import QTextBlock

from hcprep.ui.widgets.editor import structure
from hcprep.ui.widgets.editor.codec import blocks, chips, id_of, kind_of
from hcprep.ui.widgets.editor.editor import StatementEditor


def select_words(editor: StatementEditor, paragraph: str, start: int, end: int) -> bool:
    """Select the words from `start` to `end` of a paragraph and bring them into view; False when the paragraph is gone."""
    for block in blocks(editor.document()):
        if kind_of(block) == "paragraph" and id_of(block) == paragraph:
            cursor = editor.textCursor()
            structure.select(cursor, _position(block, start, after=True), _position(block, end, after=False))
            editor.setTextCursor(cursor)
            editor.ensureCursorVisible()
            return True
    return False


def _position(block: QTextBlock, offset: int, *, after: bool) -> int:
    """Return where a character of the plain words stands; `after` a citation that stands right there, or before it."""
    place = block.position() + offset
    for chip in chips(block):
        if chip.start < place or (after and chip.start == place):
            place += chip.end - chip.start
    return min(place, structure.end_of(block))
