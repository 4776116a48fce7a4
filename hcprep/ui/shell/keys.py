"""Keys that work everywhere in the window."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from hcprep.presenters.flow import STEPS, Step


def install_keys(
    window: QWidget,
    *,
    back: Callable[[], None],
    forward: Callable[[], None],
    go: Callable[[Step], None],
    undo: Callable[[], None],
    redo: Callable[[], None],
    pane: Callable[[int], None],
    help_: Callable[[], None],
    lock: Callable[[], None],
) -> None:
    """Bind the keys of the window; the Help page lists the same ones. They work while `window` is on screen."""
    _bind(window, "Alt+Left", back)
    _bind(window, "Ctrl+Return", forward)
    _bind(window, "Ctrl+Enter", forward)
    _bind(window, QKeySequence.StandardKey.Undo, undo)
    _bind(window, QKeySequence.StandardKey.Redo, redo)
    if QKeySequence("Ctrl+Y") not in QKeySequence.keyBindings(QKeySequence.StandardKey.Redo):
        _bind(window, "Ctrl+Y", redo)
    _bind(window, "F6", partial(pane, 1))
    _bind(window, "Shift+F6", partial(pane, -1))
    _bind(window, "F1", help_)
    _bind(window, "Ctrl+L", lock)
    for number, step in enumerate(STEPS, 1):
        _bind(window, f"Ctrl+{number}", partial(go, step))


def _bind(window: QWidget, keys: str | QKeySequence.StandardKey, action: Callable[[], None]) -> None:
    shortcut = QShortcut(window)
    if isinstance(keys, str):
        shortcut.setKey(QKeySequence(keys))
    else:
        shortcut.setKeys(keys)
    shortcut.activated.connect(action)
