"""A list of pages as small pictures with their names."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QListView, QStyleOptionViewItem, QWidget

from hcprep.ui.models.thumbnails import Ask, ThumbnailModel


class ThumbnailList(QListView):
    """Pages to look through. `opened` gives the row chosen by Enter or double-click, `current` the one stood on.

    With a `least` height it is that high or more: one row of pictures with the names below, at any size of text.
    """

    opened = Signal(int)
    current = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None, *, least: int = 0) -> None:
        super().__init__(parent)
        self._least = least
        self.setAccessibleName(name)
        self.setObjectName("thumbnails")
        self.pages = ThumbnailModel(self._room(), self._cell(), self, self.devicePixelRatioF())
        self.setModel(self.pages)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.activated.connect(self._opened)
        self.selectionModel().currentChanged.connect(self._current)
        self._fit()

    def show_pages(self, names: Sequence[str], ask: Ask) -> None:
        """List pages by their names; `ask` is called for the pictures of those in view and must not wait."""
        self.pages.show_pages(names, ask)
        self._fit()

    def _room(self) -> QSize:
        letter = self.fontMetrics().averageCharWidth()
        return QSize(max(120, letter * 15), max(156, letter * 19))

    def _cell(self) -> QSize:
        return self._room() + QSize(24, self.fontMetrics().height() * 2 + 20)

    def _fit(self) -> None:
        # A fixed grid lets Qt lay out thousands of pages without asking for a single picture.
        self.setIconSize(self._room())
        self.setGridSize(self._cell())
        if self._least:
            self.setMinimumHeight(max(self._least, self._cell().height() + 12))

    def _opened(self, index: QModelIndex) -> None:
        self.opened.emit(index.row())

    def _current(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid():
            self.current.emit(index.row())

    def initViewItemOption(self, option: QStyleOptionViewItem) -> None:
        """Keep a name of one line close below its picture; room for a second one stays below it."""
        super().initViewItemOption(option)
        option.displayAlignment = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of text size."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange} and hasattr(self, "pages"):
            self.pages.set_size(self._room(), self._cell(), self.devicePixelRatioF())
            self._fit()
