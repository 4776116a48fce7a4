"""Holds a page; one that fills the window scrolls by itself, and all of it only where the window is too small for it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget


class FillArea(QScrollArea):
    """Scrolls what `setWidget` is given; gives what `fill` is given the room there is, and never less than it needs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: QWidget | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)

    def fill(self, page: QWidget) -> None:
        """Hold a page that scrolls by itself; made in the viewport, it is not styled again."""
        self._page = page
        self.setWidgetResizable(False)
        self.setWidget(page)
        page.installEventFilter(self)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the page."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit the page again when its parts need more or less room."""
        if watched is self._page and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        if self._page is None:
            return
        layout = self._page.layout()
        room = self.maximumViewportSize()
        if layout is None or room.isEmpty():
            return
        bar = self.verticalScrollBar().sizeHint().width()
        # Qt's own fitting takes the height the page would like; here the least it needs at this width.
        tall = layout.totalMinimumHeightForWidth(room.width())
        if tall > room.height():
            room.setWidth(room.width() - bar)
            tall = layout.totalMinimumHeightForWidth(room.width())
        room.setHeight(max(room.height(), tall))
        self._page.resize(max(room.width(), layout.totalMinimumSize().width()), room.height())
