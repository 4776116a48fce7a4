"""How titles and citations look. Drawn over the text, never stored in it, so a change of theme is no edit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextBlock, QTextCharFormat, QTextDocument

from hcprep.model.story_parts import Piece
from hcprep.ui.widgets.editor.codec import Chip, chips, kind_of

# Half-transparent, so that the text on it keeps the contrast it has on a light, dark or high-contrast page.
_PLACED = QColor(70, 130, 200, 48)
_BROKEN = QColor(220, 140, 0, 64)
_UNKNOWN = QTextCharFormat()
# A wave is told from the dashes of a broken citation without any colour.
_UNKNOWN.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
# Seen on white, on the dark page and on black: 3:1 against each.
_UNKNOWN.setUnderlineColor(QColor(212, 85, 42))


class Looks(QSyntaxHighlighter):
    """Gives titles their weight and citations their ground; a broken one is underlined with dashes as well."""

    def __init__(self, document: QTextDocument, owner: QObject) -> None:
        super().__init__(owner)
        self._broken: frozenset[tuple[str, int | None]] = frozenset()
        self.unknown: Callable[[str], Iterable[Piece]] | None = None
        """Gives the words to underline as not known; None while nobody wants that."""
        self.drawing = False
        """Whether the document says that it changed only because it is drawn anew."""
        self.setDocument(document)

    def set_broken(self, broken: frozenset[tuple[str, int | None]]) -> None:
        """Say which citations, as evidence and page, cannot be printed."""
        if broken != self._broken:
            self._broken = broken
            self.draw_all()

    def draw_all(self) -> None:
        """Draw every block anew."""
        with self._drawn():
            self.rehighlight()

    def draw_again(self, block: QTextBlock) -> None:
        """Draw one block anew."""
        with self._drawn():
            self.rehighlightBlock(block)

    @contextmanager
    def _drawn(self) -> Iterator[None]:
        self.drawing = True
        try:
            yield
        finally:
            self.drawing = False

    def highlightBlock(self, text: str) -> None:
        """Draw one block."""
        block = self.currentBlock()
        if kind_of(block) == "heading":
            look = QTextCharFormat()
            look.setFontWeight(QFont.Weight.DemiBold)
            look.setFontPointSize(self.document().defaultFont().pointSizeF() * 1.25)
            self.setFormat(0, block.length(), look)
            return
        found = chips(block) if "[" in text else []
        if self.unknown is not None:
            spans = [(chip.start - block.position(), chip.end - block.position()) for chip in found]
            for word in self.unknown(text):
                if not any(start < word.end and word.start < end for start, end in spans):
                    self.setFormat(word.start, word.end - word.start, _UNKNOWN)
        for chip in found:
            self.setFormat(chip.start - block.position(), chip.end - chip.start, self._chip_look(chip))

    def _chip_look(self, chip: Chip) -> QTextCharFormat:
        look = QTextCharFormat()
        broken = (chip.citation.evidence, chip.citation.page) in self._broken
        look.setBackground(_BROKEN if broken else _PLACED)
        if broken:
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
        return look
