"""Lines of a tree with several columns that wrap in the column they stand in."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from hcprep.ui.models.index import Index

_TALL = 10_000


class WrappedColumn(QStyledItemDelegate):
    """Gives each line the height its words want in the width of their column, also after that changed."""

    def __init__(self, view: QTreeView) -> None:
        super().__init__(view)
        self._view = view
        view.header().sectionResized.connect(view.scheduleDelayedItemsLayout)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size at the width of the column."""
        deep, above = 1, index.parent()
        while above.isValid():
            deep, above = deep + 1, above.parent()
        option.rect = QRect(0, 0, self._view.columnWidth(index.column()) - deep * self._view.indentation(), _TALL)
        return super().sizeHint(option, index)
