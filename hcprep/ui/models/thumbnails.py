"""Pages as small pictures, asked for only when they come into view and forgotten again when there are many."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QObject, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from hcprep.ui.models.index import ROOT, Index

Deliver = Callable[[bytes], None]
"""Takes a picture as PNG; empty bytes say that there is none."""
Ask = Callable[[int, int, Deliver], None]
"""Asks for the picture of a row, so many device pixels high. The answer comes on the window's thread, at once or later."""

KEPT_BYTES = 40_000_000
"""Memory for pictures, at four bytes a pixel; at least LEAST_KEPT are held whatever their size."""
LEAST_KEPT = 60
AT_ONCE = 3
"""Questions open at a time, so that what is in view now is never behind a long line of what was."""
WAITING = 60


class ThumbnailModel(QAbstractListModel):
    """Rows of page names with pictures, which are kept by row, or by what a model of this kind says a row shows.

    `size` is the room for a picture and `cell` that for a whole row, in logical pixels; `ratio` is device pixels in each.
    """

    def __init__(self, size: QSize, cell: QSize, parent: QObject | None = None, ratio: float = 1.0) -> None:
        super().__init__(parent)
        self._size = size
        self._cell = cell
        self._ratio = ratio
        self._names: tuple[str, ...] = ()
        self._ask: Ask | None = None
        self._turn = 0
        self._kept: OrderedDict[int, QPixmap] = OrderedDict()
        self._wanted: OrderedDict[int, None] = OrderedDict()
        self._asked: set[int] = set()
        self._blank = self._draw_blank()

    def show_pages(self, names: Sequence[str], ask: Ask) -> None:
        """List other pages; answers still on the way for the old ones are dropped."""
        self.beginResetModel()
        self._turn += 1
        self._names, self._ask = tuple(names), ask
        self._kept.clear()
        self._wanted.clear()
        self._asked.clear()
        self.endResetModel()

    def set_size(self, size: QSize, cell: QSize, ratio: float) -> None:
        """Change the room for a picture and for a row."""
        if (size, cell, ratio) != (self._size, self._cell, self._ratio):
            self._size, self._cell, self._ratio = size, cell, ratio
            self._blank = self._draw_blank()
            if self._ask is not None:
                self.show_pages(self._names, self._ask)

    @property
    def most_kept(self) -> int:
        """How many pictures are held in memory."""
        pixels = self._size.width() * self._size.height() * self._ratio**2
        return max(LEAST_KEPT, int(KEPT_BYTES / (4 * max(1.0, pixels))))

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return how many pages there are."""
        return 0 if parent.isValid() else len(self._names)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a name or a picture; a picture not there yet is blank and asked for."""
        row = index.row()
        if not index.isValid() or row >= len(self._names):
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return self._names[row]
        if role == Qt.ItemDataRole.SizeHintRole:
            # Or the view would ask for a picture just to measure it.
            return self._cell
        if role == Qt.ItemDataRole.DecorationRole:
            return self._picture(row)
        return None

    def shown_in(self, row: int) -> int:
        """Return what a row shows; this is what the picture is asked for by, and kept under."""
        return row

    def row_of(self, shown: int) -> int:
        """Return the row that shows something, or -1."""
        return shown if shown < len(self._names) else -1

    def _picture(self, row: int) -> QPixmap:
        shown = self.shown_in(row)
        if shown in self._kept:
            self._kept.move_to_end(shown)
            return self._kept[shown]
        if shown not in self._asked:
            self._wanted[shown] = None
            self._wanted.move_to_end(shown)
            while len(self._wanted) > WAITING:
                self._wanted.popitem(last=False)
            self._ask_next()
        return self._blank

    def _ask_next(self) -> None:
        while self._ask is not None and self._wanted and len(self._asked) < AT_ONCE:
            shown, _ = self._wanted.popitem()
            self._asked.add(shown)
            self._ask(shown, round(self._size.height() * self._ratio), self._deliver_to(shown, self._turn))

    def _deliver_to(self, shown: int, turn: int) -> Deliver:
        def deliver(png: bytes) -> None:
            if turn != self._turn or shown not in self._asked:
                return
            self._asked.discard(shown)
            self._kept[shown] = self._fit(png)
            while len(self._kept) > self.most_kept:
                self._kept.popitem(last=False)
            index = self.index(self.row_of(shown), 0)
            self.dataChanged.emit(index, index, [Qt.ItemDataRole.DecorationRole])
            self._ask_next()

        return deliver

    def _fit(self, png: bytes) -> QPixmap:
        picture = QPixmap()
        if not png or not picture.loadFromData(png, "PNG"):
            return self._blank
        fitted = picture.scaled(
            self._size * self._ratio, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        frame = QPainter(fitted)
        frame.setPen(QColor(128, 128, 128))
        frame.drawRect(0, 0, fitted.width() - 1, fitted.height() - 1)
        frame.end()
        fitted.setDevicePixelRatio(self._ratio)
        return fitted

    def _draw_blank(self) -> QPixmap:
        image = QImage(self._size * self._ratio, QImage.Format.Format_ARGB32)
        image.fill(QColor(128, 128, 128, 40))
        blank = QPixmap.fromImage(image)
        blank.setDevicePixelRatio(self._ratio)
        return blank
