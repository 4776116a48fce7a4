"""What the window shows of the case is drawn once a dialog no longer stands before it: nobody sees it until then."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


class Behind(QObject):
    """Calls `draw` when it is asked for, or once for all when the dialog that blocks `window` is gone."""

    def __init__(self, window: QWidget, draw: Callable[[], None]) -> None:
        super().__init__(window)
        self._draw = draw
        self._blocked = self._due = False
        window.installEventFilter(self)

    def draw(self) -> None:
        """Draw now, or later."""
        self._due = self._blocked
        if not self._blocked:
            self._draw()

    def _catch_up(self) -> None:
        if self._due:
            self.draw()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow dialogs coming and going."""
        kind = event.type()
        if kind == QEvent.Type.WindowBlocked:
            self._blocked = True
        elif kind == QEvent.Type.WindowUnblocked:
            self._blocked = False
            if self._due:
                # Not at once: the window may be on its way out, and the dialog with it.
                QTimer.singleShot(0, self, self._catch_up)
        return False
