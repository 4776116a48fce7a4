"""How titles and citations look. Drawn over the text, never stored in it, so a change of theme is no edit."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from hcprep.ui.widgets.editor.codec import Chip, chips, kind_of

# Half-transparent, so that the text on it keeps the contrast it has on a light, dark or high-contrast page.
_PLACED = QColor(70, 130, 200, 48)
_BROKEN = QColor(220, 140, 0, 64)


class Looks(QSyntaxHighlighter):
    """Gives titles their weight and citations their ground; a broken one is underlined with dashes as well."""

    def __init__(self, document: QTextDocument, owner: QObject) -> None:
        super().__init__(owner)
        self._broken: frozenset[tuple[str, int | None]] = frozenset()
        self.setDocument(document)

    def set_broken(self, broken: frozenset[tuple[str, int | None]]) -> None:
        """Say which citations, as evidence and page, cannot be printed."""
        if broken != self._broken:
            self._broken = broken
            self.rehighlight()

    def highlightBlock(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Draw one block."""
        block = self.currentBlock()
        if kind_of(block) == "heading":
            look = QTextCharFormat()
            look.setFontWeight(QFont.Weight.DemiBold)
            look.setFontPointSize(self.document().defaultFont().pointSizeF() * 1.25)
            self.setFormat(0, block.length(), look)
        elif "[" in text:
            for chip in chips(block):
                self.setFormat(chip.start - block.position(), chip.end - chip.start, self._chip_look(chip))

    def _chip_look(self, chip: Chip) -> QTextCharFormat:
        look = QTextCharFormat()
        broken = (chip.citation.evidence, chip.citation.page) in self._broken
        look.setBackground(_BROKEN if broken else _PLACED)
        if broken:
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
        return look
