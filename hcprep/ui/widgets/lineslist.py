"""A list whose rows wrap, as tall as its rows up to a limit."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QListView, QSizePolicy, QWidget

from hcprep.ui.models.lines import LinesModel


class LinesList(QListView):
    """Shows a LinesModel; `rows` is how many rows of two lines it shows before it scrolls."""

    def __init__(self, name: str, label: str, parent: QWidget | None = None, *, rows: int = 5, ticks: bool = False) -> None:
        super().__init__(parent)
        self._most = rows
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.lines = LinesModel(self, ticks=ticks)
        self.setModel(self.lines)
        self.setWordWrap(True)
        self.setUniformItemSizes(False)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSpacing(3)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setTabKeyNavigation(False)

    def chosen(self) -> str:
        """Return the key of the row chosen, or nothing."""
        index = self.currentIndex()
        return self.lines.key(index.row()) if index.isValid() else ""

    def choose(self, key: str) -> None:
        """Choose a row; the first if there is none of that key."""
        row = max(self.lines.row(key), 0)
        if self.lines.rowCount():
            self.setCurrentIndex(self.lines.index(row))

    def sizeHint(self) -> QSize:
        """Return room for the rows there are, up to the limit."""
        rows = min(max(self.lines.rowCount(), 1), self._most)
        return QSize(320, rows * (self.fontMetrics().lineSpacing() * 2 + 12) + 8)

    def minimumSizeHint(self) -> QSize:
        """Return room for two rows at least."""
        rows = min(max(self.lines.rowCount(), 1), 2)
        return QSize(160, rows * (self.fontMetrics().lineSpacing() * 2 + 12) + 8)
