"""Paragraph numbers beside the text: drawn, never typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPalette, QPen, QPolygonF, QTextBlock, QTextDocument
from PySide6.QtWidgets import QWidget

from hcprep.ui.widgets.editor.codec import blocks, chips, kind_of

if TYPE_CHECKING:
    from hcprep.ui.widgets.editor.canvas import StoryCanvas


class Numbers:
    """The number of every block, as in print: a blank paragraph shows what it would get and counts for nothing.

    Counting all blocks takes milliseconds in a long story, so a key inside one paragraph only looks at that one.
    """

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._kinds: list[tuple[bool, bool]] = []
        self._numbers: list[int] = []
        document.contentsChange.connect(self._changed)

    def of(self, block: QTextBlock) -> int:
        """Return the number of a paragraph; 0 for a title."""
        if not self._numbers:
            self._count()
        place = block.blockNumber()
        return self._numbers[place] if 0 <= place < len(self._numbers) else 0

    def _changed(self, position: int, _removed: int, added: int) -> None:
        block = self._document.findBlock(position)
        last = self._document.findBlock(position + added)
        end = last.blockNumber() if last.isValid() else self._document.blockCount() - 1
        if self._document.blockCount() == len(self._kinds):
            while block.isValid() and block.blockNumber() <= end and _kind(block) == self._kinds[block.blockNumber()]:
                block = block.next()
            if not block.isValid() or block.blockNumber() > end:
                return
        self._numbers.clear()

    def _count(self) -> None:
        self._kinds = [_kind(block) for block in blocks(self._document)]
        number = 0
        for heading, blank in self._kinds:
            self._numbers.append(0 if heading else number + 1)
            number += not (heading or blank)


def _kind(block: QTextBlock) -> tuple[bool, bool]:
    return kind_of(block) == "heading", is_blank_block(block)


def is_blank_block(block: QTextBlock) -> bool:
    """Whether a block holds nothing that would be printed."""
    return block.length() == 1 or not block.text().strip()


class Margin(QWidget):
    """Draws the numbers of the paragraphs in view, and a warning sign where a citation is broken."""

    def __init__(self, editor: StoryCanvas) -> None:
        super().__init__(editor)
        self._editor = editor
        self.numbers = Numbers(editor.document())
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        """Return room for three digits and a sign."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance("000") + round(1.4 * metrics.height()), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what lies in view."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        faint = self.palette().color(QPalette.ColorRole.PlaceholderText)
        plain = self.palette().color(QPalette.ColorRole.WindowText)
        current = self._editor.textCursor().block()
        left_to_right = self.layoutDirection() != Qt.LayoutDirection.RightToLeft
        line = self.fontMetrics().height()
        align = Qt.AlignmentFlag.AlignRight if left_to_right else Qt.AlignmentFlag.AlignLeft
        for block, box in self._editor.visible_blocks():
            if box.top() > event.rect().bottom() or box.bottom() < event.rect().top() or kind_of(block) == "heading":
                continue
            font = QFont(self._editor.document().defaultFont())
            font.setBold(block == current)
            painter.setFont(font)
            painter.setPen(faint if is_blank_block(block) else plain)
            first_line = block.layout().lineAt(0)
            height = first_line.height() if first_line.isValid() else box.height()
            area = QRectF(0, box.top(), self.width() - line * 0.4, height)
            if not left_to_right:
                area.moveLeft(line * 0.4)
            painter.drawText(area, align | Qt.AlignmentFlag.AlignBottom, str(self.numbers.of(block)))
            if any(self._editor.is_broken(chip.citation) for chip in chips(block)):
                self._sign(painter, QRectF(2.0 if left_to_right else self.width() - line - 2.0, box.top(), line, height))

    def _sign(self, painter: QPainter, area: QRectF) -> None:
        side = min(area.width(), area.height()) * 0.9
        box = QRectF(area.center().x() - side / 2, area.bottom() - side, side, side)
        corners = (QPointF(box.center().x(), box.top()), box.bottomRight(), box.bottomLeft())
        painter.setPen(QPen(QColor(70, 45, 0), 1))
        painter.setBrush(QColor(255, 190, 60))
        painter.drawPolygon(QPolygonF(corners))
        painter.setPen(QColor(40, 25, 0))
        painter.drawText(QRect(box.toRect()).adjusted(0, int(side * 0.2), 0, 0), Qt.AlignmentFlag.AlignCenter, "!")
