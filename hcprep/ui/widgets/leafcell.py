"""Draws one page in the grid: its picture, and under it where it stands; one left out is grey, crossed by a band and named."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from hcprep.presenters.pages import PageRow
from hcprep.ui.models.index import Index
from hcprep.ui.models.leaves import ROW

_FAINT = 0.3
_EDGE = 8


class LeafCell(QStyledItemDelegate):
    """The words are never cut by the picture; what is chosen and what has the focus are framed differently."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a page."""
        row = index.data(ROW)
        if not isinstance(row, PageRow):
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        palette: QPalette = option.palette
        cell: QRect = option.rect.adjusted(3, 3, -3, -3)
        painter.save()
        if chosen:
            painter.fillRect(cell, palette.highlight())
        if focused:
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Text), 2, Qt.PenStyle.DashLine))
            painter.drawRect(cell.adjusted(1, 1, -1, -1))
        words = str(index.data(Qt.ItemDataRole.DisplayRole)).split("\n")
        line = painter.fontMetrics().lineSpacing()
        picture = index.data(Qt.ItemDataRole.DecorationRole)
        room = cell.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE - 3 * line)
        if isinstance(picture, QPixmap):
            size = picture.deviceIndependentSize().toSize()
            if size.width() > room.width() or size.height() > room.height():
                size = size.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QStyle.alignedRect(Qt.LayoutDirection.LeftToRight, Qt.AlignmentFlag.AlignCenter, size, room)
            painter.setOpacity(_FAINT if row.left_out else 1.0)
            painter.drawPixmap(place, picture)
            painter.setOpacity(1.0)
            if row.left_out:
                self._cross(painter, palette, place)
        ink = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        painter.setPen(palette.color(ink))
        top = room.bottom() + 4
        font = painter.font()
        for number, text in enumerate(words):
            font.setBold(number == 0)
            painter.setFont(font)
            at = QRect(cell.left() + 4, top + number * line, cell.width() - 8, line)
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, at.width())
            painter.drawText(at, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room of a cell."""
        size = index.data(Qt.ItemDataRole.SizeHintRole)
        return size if isinstance(size, QSize) else QSize()

    def _cross(self, painter: QPainter, palette: QPalette, place: QRect) -> None:
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Text), 2))
        painter.drawLine(place.topLeft(), place.bottomRight())
        painter.drawLine(place.topRight(), place.bottomLeft())
