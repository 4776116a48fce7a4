"""The pages of one paper in a grid: choose some with keys or mouse, drag them to another place, act on them by keys."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import groupby

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from hcprep.presenters.pages import PageRow
from hcprep.ui.models.leaves import LEAVES, LeafModel
from hcprep.ui.models.thumbnails import Ask
from hcprep.ui.widgets.leafcell import LeafCell
from hcprep.ui.widgets.reorderlist import ReorderList

KEYS = {
    Qt.Key.Key_R: "right",
    Qt.Key.Key_L: "left",
    Qt.Key.Key_Delete: "leave-out",
    Qt.Key.Key_Backspace: "leave-out",
    Qt.Key.Key_Insert: "bring-back",
    Qt.Key.Key_B: "bring-back",
    Qt.Key.Key_Return: "look",
    Qt.Key.Key_Enter: "look",
}
_ALT_KEYS = {
    Qt.Key.Key_Left: "earlier",
    Qt.Key.Key_Up: "earlier",
    Qt.Key.Key_Right: "later",
    Qt.Key.Key_Down: "later",
    Qt.Key.Key_Home: "first",
    Qt.Key.Key_End: "last",
}


class LeafGrid(ReorderList):
    """Pages are named by their source page. `wanted` names an action; `dropped` gives pages, and that before which they go."""

    wanted = Signal(str)
    dropped = Signal(list, int)
    """The second number is 0 for the end."""
    chosen_changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(LEAVES, parent)
        self.setObjectName("leaves")
        self.setAccessibleName(name)
        self.leaves = LeafModel(self._room(), self._cell(), self, self.devicePixelRatioF())
        self.setModel(self.leaves)
        self.setItemDelegate(LeafCell(self))
        # A wrapped list rather than icon mode, which moves icons about freely and knows no place between two.
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.selectionModel().selectionChanged.connect(self._selection_changed)
        self.doubleClicked.connect(self._double_clicked)
        self._fit()

    @property
    def chosen(self) -> list[int]:
        """Source pages that are chosen, in their order; the one with the focus when none is."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.leaves.rows[row].source for row in rows]

    @property
    def current(self) -> int:
        """The source page with the focus, 0 if there is none."""
        row = self.currentIndex().row()
        return self.leaves.rows[row].source if 0 <= row < len(self.leaves.rows) else 0

    def show_rows(self, rows: Sequence[PageRow], ask: Ask, *, again: bool = False) -> None:
        """Show pages; what was chosen, and where one looked, stays."""
        chosen, current, place = self.chosen, self.current, self.verticalScrollBar().value()
        self.leaves.show_rows(rows, ask, again=again)
        self.choose(chosen, current)
        self.verticalScrollBar().setValue(place)
        self.chosen_changed.emit()

    def choose(self, sources: Collection[int], current: int = 0) -> None:
        """Choose pages, and put the focus on one of them."""
        flags = QItemSelectionModel.SelectionFlag
        model = self.selectionModel()
        model.clearSelection()
        row = self.leaves.row_of(current or next(iter(sources), 0))
        if row < 0 and self.leaves.rows:
            row = 0
        model.setCurrentIndex(self.leaves.index(row, 0), flags.NoUpdate)
        # In one go, because each choice of its own is heard by all who watch.
        chosen = QItemSelection()
        rows = sorted(at for source in sources if (at := self.leaves.row_of(source)) >= 0)
        for _gap, run in groupby(enumerate(rows), key=lambda pair: pair[1] - pair[0]):
            places = [at for _number, at in run]
            chosen.select(self.leaves.index(places[0], 0), self.leaves.index(places[-1], 0))
        model.select(chosen, flags.Select)

    def reveal(self, source: int) -> None:
        """Bring a page into view."""
        row = self.leaves.row_of(source)
        if row >= 0:
            self.scrollTo(self.leaves.index(row, 0))

    # Keys.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on the chosen pages; letters are wishes here, not the beginning of a name."""
        key = Qt.Key(event.key())
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        wish = _ALT_KEYS.get(key) if alt else None if event.modifiers() else KEYS.get(key)
        if wish:
            self.wanted.emit(wish)
        elif event.text().strip() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _double_clicked(self, _index: QModelIndex) -> None:
        self.wanted.emit("look")

    def landed(self, data: bytes, gap: int) -> None:
        """Tell where pages were dropped."""
        rows = self.leaves.rows
        self.dropped.emit([int(part) for part in data.split()], rows[gap].source if gap < len(rows) else 0)

    # Looks.

    def _room(self) -> QSize:
        letter = self.fontMetrics().averageCharWidth()
        # The words need the room of large text, the picture does not.
        return QSize(max(120, letter * 17), max(156, min(letter * 19, 190)))

    def _cell(self) -> QSize:
        return self._room() + QSize(30, self.fontMetrics().lineSpacing() * 3 + 24)

    def _fit(self) -> None:
        self.setIconSize(self._room())
        self.setGridSize(self._cell())

    def _selection_changed(self) -> None:
        self.chosen_changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.leaves.set_size(self._room(), self._cell(), self.devicePixelRatioF())
            self._fit()
