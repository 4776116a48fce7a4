"""A list whose own rows can be dragged to another place in it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QListView, QWidget


class ReorderList(QListView):
    """Shows by a line where dragged rows would go; its child says in `landed` what comes of it.

    `mime` is the type of what the model gives for its rows. Rows stand below each other, or side by side if the list flows so.
    """

    def __init__(self, mime: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mime = mime
        self._gap = -1
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)

    def landed(self, data: bytes, gap: int) -> None:
        """Act on rows that were dropped before row `gap`, which is the number of rows for the end."""
        raise NotImplementedError

    def gap_at(self, point: QPoint) -> int:
        """Return the place between rows nearest to a point of the viewport: that of the row it is before."""
        index = self.indexAt(point)
        if not index.isValid():
            return self.model().rowCount()
        middle = self.visualRect(index).center()
        return index.row() + (point.x() > middle.x() if self._across else point.y() > middle.y())

    @property
    def _across(self) -> bool:
        return self.flow() == QListView.Flow.LeftToRight

    def _show_gap(self, gap: int) -> None:
        if gap != self._gap:
            self._gap = gap
            self.viewport().update()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take rows of this list only."""
        if event.source() is self and event.mimeData().hasFormat(self._mime):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where they would go."""
        super().dragMoveEvent(event)
        if event.source() is self:
            self._show_gap(self.gap_at(event.position().toPoint()))
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show that nothing would land here any more."""
        super().dragLeaveEvent(event)
        self._show_gap(-1)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell where rows were dropped."""
        self._show_gap(-1)
        if event.source() is not self or not event.mimeData().hasFormat(self._mime):
            event.ignore()
            return
        # Or the view would remove the rows it thinks were moved away.
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        self.landed(bytes(event.mimeData().data(self._mime).data()), self.gap_at(event.position().toPoint()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, and a line where dragged ones would go."""
        super().paintEvent(event)
        count = self.model().rowCount()
        if self._gap < 0 or not count:
            return
        after = self._gap >= count
        box = self.visualRect(self.model().index(self._gap - after, 0))
        painter = QPainter(self.viewport())
        painter.setPen(QPen(self.palette().highlight(), 4))
        if self._across:
            x = box.right() if after else box.left()
            painter.drawLine(x, box.top() + 4, x, box.bottom() - 4)
        else:
            y = box.bottom() if after else box.top()
            painter.drawLine(box.left(), y, box.right(), y)
        painter.end()
