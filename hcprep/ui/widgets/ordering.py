"""The order of the exhibits: a list, and buttons and keys that move a line up or down."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QListView, QPushButton, QVBoxLayout, QWidget

from hcprep.presenters.build import ExhibitRow
from hcprep.ui.models.exhibits import ExhibitModel
from hcprep.ui.widgets.flow_layout import FlowLayout


class OrderList(QWidget):
    """`moved(key, by)` asks to move a tab or exhibit up (-1) or down (1); the chosen line stays chosen."""

    moved = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ExhibitModel(self)
        self.view = QListView(self)
        self.view.setModel(self.model)
        self.view.setWordWrap(True)
        self.view.setUniformItemSizes(False)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setMinimumHeight(260)
        self.view.setObjectName("exhibit-order")
        self.view.setAccessibleName(self.tr("Order of the exhibits"))
        self.up_button = QPushButton(self.tr("Move up"), self)
        self.down_button = QPushButton(self.tr("Move down"), self)
        self.up_button.clicked.connect(self._up)
        self.down_button.clicked.connect(self._down)
        for keys, slot in (("Alt+Up", self._up), ("Alt+Down", self._down)):
            QShortcut(QKeySequence(keys), self.view, slot, context=Qt.ShortcutContext.WidgetShortcut)
        self.up_button.setToolTip("Alt+↑")
        self.down_button.setToolTip("Alt+↓")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        buttons = FlowLayout()
        buttons.addWidget(self.up_button)
        buttons.addWidget(self.down_button)
        layout.addLayout(buttons)

    def show_rows(self, rows: tuple[ExhibitRow, ...]) -> None:
        """Draw the order; the line chosen before stays chosen."""
        current = self.model.row(self.view.currentIndex().row())
        self.model.show_rows(rows)
        place = self.model.place(current.key) if current else -1
        if place >= 0:
            self.view.setCurrentIndex(self.model.index(place))

    def _up(self) -> None:
        self._move(-1)

    def _down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        row = self.model.row(self.view.currentIndex().row())
        if row is not None:
            self.moved.emit(row.key, by)
