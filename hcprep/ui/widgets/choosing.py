"""Choosing what to take of a copy that came back: the differences in a tree, one of them beside its other form."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QSplitter,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from hcprep.model.difference import Difference
from hcprep.model.textdiff import Piece, Row
from hcprep.presenters.arrival import Returned
from hcprep.ui.difference_words import DifferenceWords
from hcprep.ui.models.differences import DifferenceTree
from hcprep.ui.models.index import Index
from hcprep.ui.widgets.labels import Words
from hcprep.ui.widgets.sidebyside import SideBySide

_SHARES = (2000, 3000)
"""Room of list and text to begin with."""
_TALL = 10_000
_ROOM_FOR_BOTH = 95
"""Letters in a line below which the two halves stand below each other."""


class WrappedLines(QStyledItemDelegate):
    """Gives each line of a tree the height its words want when they wrap."""

    def __init__(self, view: QTreeView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size at the width of the tree."""
        deep, above = 1, index.parent()
        while above.isValid():
            deep, above = deep + 1, above.parent()
        option.rect = QRect(0, 0, self._view.viewport().width() - deep * self._view.indentation(), _TALL)
        return super().sizeHint(option, index)


class Choosing(QWidget):
    """`changed` tells that something was chosen."""

    changed = Signal()

    def __init__(self, found: Returned, words: DifferenceWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found, self._words = found, words
        self.tree = DifferenceTree(found, words, self)
        self.tree.chosen.connect(self._chosen)
        self.view = QTreeView(self)
        self.view.setObjectName("differences")
        self.view.setModel(self.tree)
        self.view.setHeaderHidden(True)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setItemDelegate(WrappedLines(self.view))
        self.view.setWordWrap(True)
        self.view.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setAccessibleName(self.tr("What is different; Space chooses what to take"))
        self.view.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.view.header().sectionResized.connect(self.view.scheduleDelayedItemsLayout)
        self.view.expandAll()
        self.view.selectionModel().currentChanged.connect(self._show)
        self.about_label = Words("", self, "label")
        self.side = SideBySide(self)
        self.side.setAccessibleName(self.tr("What you have and what they have"))
        self.mine_button = self._button("keep-mine", self.tr("Keep what I have"), take=False)
        self.theirs_button = self._button("take-theirs", self.tr("Take what they have"), take=True)
        for part, lines in ((self.view, 7), (self.side, 9)):
            part.setMinimumHeight(lines * self.fontMetrics().lineSpacing())
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(8, 0, 0, 0)
        column.addWidget(self.about_label)
        column.addWidget(self.side, 1)
        row = QHBoxLayout()
        row.addWidget(self.mine_button)
        row.addWidget(self.theirs_button)
        row.addStretch(1)
        column.addLayout(row)
        self.halves = QSplitter(self)
        self.halves.setChildrenCollapsible(False)
        self.halves.addWidget(self.view)
        self.halves.addWidget(right)
        self.halves.setSizes([_SHARES[0], _SHARES[1]])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.halves)
        first = self.tree.first()
        if first is not None:
            self.view.setCurrentIndex(first.index())

    def _button(self, name: str, words: str, *, take: bool) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.setProperty("kind", "toggle")
        button.clicked.connect(lambda: self._choose(take=take))
        return button

    @property
    def current(self) -> Difference | None:
        """The difference that is shown."""
        return self.tree.difference(self.tree.itemFromIndex(self.view.currentIndex()))

    def _choose(self, *, take: bool) -> None:
        one = self.current
        if one is not None:
            self._found.choose(one.id, take=take)
            self.tree.draw()
            self._chosen()

    def _chosen(self) -> None:
        self._draw_buttons()
        self.changed.emit()

    def _draw_buttons(self) -> None:
        one = self.current
        for button in (self.mine_button, self.theirs_button):
            button.setVisible(one is not None)
        if one is not None:
            taken = one.id in self._found.chosen
            self.theirs_button.setChecked(taken)
            self.mine_button.setChecked(not taken and (not one.clash or self._found.decided(one.id)))

    def _show(self, _now: QModelIndex | None = None, _before: QModelIndex | None = None) -> None:
        one = self.current
        self._draw_buttons()
        self.side.setVisible(one is not None)
        if one is None:
            index = self.view.currentIndex()
            self.about_label.setText(str(index.data() or ""))
            return
        self.about_label.setText(self._words.line(one))
        rows = self._found.rows(one) if one.kind != "moved" else None
        heads = (self.tr("What you have"), self.tr("What they have"))
        self.side.show_rows(self._plain(one) if rows is None else rows, heads, self._found.titles, everything=True)

    def _plain(self, one: Difference) -> tuple[Row, ...]:
        mine, theirs = (self._words.side(one, value) for value in (one.mine, one.theirs))
        if one.kind == "moved":
            return (Row("changed", (Piece("same", mine),), (Piece("same", theirs),)),)
        return (Row("changed", (Piece("removed", mine),), (Piece("added", theirs),)),)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the halves below each other where lines would get too short."""
        super().resizeEvent(event)
        letters = event.size().width() / max(1, self.fontMetrics().averageCharWidth())
        self.halves.setOrientation(Qt.Orientation.Horizontal if letters >= _ROOM_FOR_BOTH else Qt.Orientation.Vertical)
