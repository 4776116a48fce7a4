"""Paragraph numbers beside the text: drawn, never typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPalette, QPen, QPolygonF, QTextBlock
from PySide6.QtWidgets import QWidget

from hcprep.ui.widgets.editor.codec import blocks, chips, kind_of

if TYPE_CHECKING:
    from hcprep.ui.widgets.editor.editor import StatementEditor


class Numbers:
    """The number of every block, counted once per change: as in print, and a blank paragraph shows what it would get."""

    def __init__(self) -> None:
        self._revision = -1
        self._numbers: list[int] = []

    def of(self, block: QTextBlock) -> int:
        """Return the number of a paragraph; 0 for a title."""
        document = block.document()
        if document.revision() != self._revision:
            self._revision = document.revision()
            self._numbers = self._count(document.begin())
        place = block.blockNumber()
        return self._numbers[place] if place < len(self._numbers) else 0

    @staticmethod
    def _count(first: QTextBlock) -> list[int]:
        numbers: list[int] = []
        number = 0
        for block in blocks(first.document()):
            if kind_of(block) == "heading":
                numbers.append(0)
                continue
            numbers.append(number + 1)
            number += not is_blank_block(block)
        return numbers


def is_blank_block(block: QTextBlock) -> bool:
    """Whether a block holds nothing that would be printed."""
    return block.length() == 1 or not block.text().strip()


class Margin(QWidget):
    """Draws the numbers of the paragraphs in view, and a warning sign where a citation is broken."""

    def __init__(self, editor: StatementEditor) -> None:
        super().__init__(editor)
        self._editor = editor
        self.numbers = Numbers()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return room for three digits and a sign."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance("000") + round(1.4 * metrics.height()), 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
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
