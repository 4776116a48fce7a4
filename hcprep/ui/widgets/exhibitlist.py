"""The list of tabs and exhibits, in which an exhibit can be dragged to another place or under another tab."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QAbstractItemView, QWidget

from hcprep.ui.models.exhibits import EXHIBIT, ExhibitModel
from hcprep.ui.widgets.reorderlist import ReorderList


class ExhibitList(ReorderList):
    """`dropped` gives the key of what was dragged and the row (from 0) it was dropped before."""

    dropped = Signal(str, int)

    def __init__(self, model: ExhibitModel, parent: QWidget | None = None) -> None:
        super().__init__(EXHIBIT, parent)
        self._model = model
        self.setModel(model)
        self.setWordWrap(True)
        self.setUniformItemSizes(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Drag without a picture of the line: it would hide where it goes."""
        drag = QDrag(self)
        drag.setMimeData(self._model.mimeData([self.currentIndex()]))
        drag.exec(actions)

    def landed(self, data: bytes, gap: int) -> None:
        """Tell where a line was dropped."""
        self.dropped.emit(data.decode(), gap)
