"""A list that opens, on a page that scrolls: the wheel moves the page and never the choice."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

_LEAST = 16
"""Letters that stay readable of what is chosen, where large words leave no room for all of it; the open list shows it whole."""


class SteadyList(QComboBox):
    """A closed list the mouse wheel leaves alone: an answer changed in passing would not be noticed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def minimumSizeHint(self) -> QSize:
        """Want no more room than for a part of the longest choice."""
        wanted = super().minimumSizeHint()
        return QSize(min(wanted.width(), self.fontMetrics().averageCharWidth() * _LEAST + 2 * wanted.height()), wanted.height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()
