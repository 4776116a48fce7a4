"""The list of tabs and exhibits, in which an exhibit can be dragged to another place or under another tab."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from hcprep.ui.models.exhibits import EXHIBIT, ExhibitModel


class ExhibitList(QListView):
    """`dropped` gives the key of what was dragged and the row (from 0) it was dropped before."""

    dropped = Signal(str, int)

    def __init__(self, model: ExhibitModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._gap = -1
        self.setModel(model)
        self.setWordWrap(True)
        self.setUniformItemSizes(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Drag without a picture of the line: it would hide where it goes."""
        drag = QDrag(self)
        drag.setMimeData(self._model.mimeData([self.currentIndex()]))
        drag.exec(actions)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take lines of this list only."""
        if event.source() is self and event.mimeData().hasFormat(EXHIBIT):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where it would go."""
        super().dragMoveEvent(event)
        if event.source() is self:
            self._show_gap(self.gap_at(event.position().toPoint()))
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show that nothing would land here any more."""
        super().dragLeaveEvent(event)
        self._show_gap(-1)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell where a line was dropped."""
        self._show_gap(-1)
        if event.source() is not self or not event.mimeData().hasFormat(EXHIBIT):
            event.ignore()
            return
        key = bytes(event.mimeData().data(EXHIBIT).data()).decode()
        # Or the view would remove the row it thinks was moved away.
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        self.dropped.emit(key, self.gap_at(event.position().toPoint()))

    def gap_at(self, point: QPoint) -> int:
        """Return the place between lines nearest to a point of the viewport: that of the row it is before."""
        index = self.indexAt(point)
        if not index.isValid():
            return self._model.rowCount()
        return index.row() + (point.y() > self.visualRect(index).center().y())

    def _show_gap(self, gap: int) -> None:
        if gap != self._gap:
            self._gap = gap
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines, and a rule where the dragged one would go."""
        super().paintEvent(event)
        count = self._model.rowCount()
        if self._gap < 0 or not count:
            return
        after = self._gap >= count
        box = self.visualRect(self._model.index(self._gap - after))
        y = box.bottom() if after else box.top()
        painter = QPainter(self.viewport())
        painter.setPen(QPen(self.palette().highlight(), 4))
        painter.drawLine(box.left(), y, box.right(), y)
        painter.end()
