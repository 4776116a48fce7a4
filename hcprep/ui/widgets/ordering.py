"""The order of the exhibits: a list, buttons and keys that move a line up or down or under another tab, and dragging."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from hcprep.presenters.build import ExhibitRow
from hcprep.ui.models.exhibits import ExhibitModel
from hcprep.ui.widgets.exhibitlist import ExhibitList
from hcprep.ui.widgets.flow_layout import FlowLayout

_LEAST, _LINES = 260, 10
"""The list is at least so many pixels tall, and so many lines of large text."""


class OrderList(QWidget):
    """`moved(key, by)` asks to move a tab or exhibit up (-1) or down (1); the chosen line stays chosen.

    `dropped(key, before)` asks to move an exhibit to before a row (from 0), under the tab above it; `carried(key, by)` to the tab
    before (-1) or behind (1) its own.
    """

    moved = Signal(str, int)
    dropped = Signal(str, int)
    carried = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ExhibitModel(self)
        self.view = ExhibitList(self.model, self)
        self.view.dropped.connect(self.dropped)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._fit()
        self.view.setObjectName("exhibit-order")
        self.view.setAccessibleName(self.tr("Order of the exhibits"))
        self.up_button = QPushButton(self.tr("Move up"), self)
        self.down_button = QPushButton(self.tr("Move down"), self)
        self.before_button = QPushButton(self.tr("To the tab before"), self)
        self.behind_button = QPushButton(self.tr("To the next tab"), self)
        self.before_button.clicked.connect(partial(self._carry, -1))
        self.behind_button.clicked.connect(partial(self._carry, 1))
        self.up_button.clicked.connect(self._up)
        self.down_button.clicked.connect(self._down)
        for keys, slot in (
            ("Alt+Up", self._up),
            ("Alt+Down", self._down),
            ("Alt+Shift+Up", partial(self._carry, -1)),
            ("Alt+Shift+Down", partial(self._carry, 1)),
        ):
            QShortcut(QKeySequence(keys), self.view, slot, context=Qt.ShortcutContext.WidgetShortcut)
        self.up_button.setToolTip("Alt+↑")
        self.down_button.setToolTip("Alt+↓")
        self.before_button.setToolTip("Alt+Shift+↑")
        self.behind_button.setToolTip("Alt+Shift+↓")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        buttons = FlowLayout()
        for button in (self.up_button, self.down_button, self.before_button, self.behind_button):
            buttons.addWidget(button)
        layout.addLayout(buttons)

    def show_rows(self, rows: tuple[ExhibitRow, ...]) -> None:
        """Draw the order; the line chosen before stays chosen."""
        current = self.model.row(self.view.currentIndex().row())
        self.model.show_rows(rows)
        place = self.model.place(current.key) if current else -1
        if place >= 0:
            self.view.setCurrentIndex(self.model.index(place))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        self.view.setMinimumHeight(max(_LEAST, _LINES * self.view.fontMetrics().lineSpacing()))

    def _up(self) -> None:
        self._move(-1)

    def _down(self) -> None:
        self._move(1)

    def _carry(self, by: int) -> None:
        row = self.model.row(self.view.currentIndex().row())
        if row is not None and not row.is_tab:
            self.carried.emit(row.key, by)

    def _move(self, by: int) -> None:
        row = self.model.row(self.view.currentIndex().row())
        if row is not None:
            self.moved.emit(row.key, by)
