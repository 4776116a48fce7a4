"""What other pages need is loaded while the person does nothing, so that opening them does not wait for it."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from importlib import import_module

from PySide6.QtCore import QObject, QTimer

AFTER = 500
"""Milliseconds without input before anything is loaded."""
BETWEEN = 20


class Ahead(QObject):
    """Imports modules by name, one at a time; `touched` puts it off. It ends by itself."""

    def __init__(self, names: Iterable[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._left = list(names)
        self._timer = QTimer(self)
        self._timer.setInterval(AFTER)
        self._timer.timeout.connect(self._load)
        self._timer.start()

    @property
    def done(self) -> bool:
        """Whether nothing is left to load."""
        return not self._left

    def touched(self) -> None:
        """Wait: the person is there."""
        if self._left:
            self._timer.start(AFTER)

    def _load(self) -> None:
        while self._left and self._left[0] in sys.modules:
            del self._left[0]
        if self._left:
            import_module(self._left.pop(0))
            self._timer.start(BETWEEN)
        else:
            self._timer.stop()
