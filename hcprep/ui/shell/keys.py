"""What the parts of the window ask for, and the keys that work everywhere in it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from hcprep.presenters.flow import STEPS, Step
from hcprep.ui.clipboard import ClipboardGuard
from hcprep.ui.shell.dates_door import connect_dates

if TYPE_CHECKING:
    from hcprep.ui.shell.window import MainWindow


def connect(window: MainWindow, clipboard: ClipboardGuard) -> None:
    """Bring every wish of the header, the task list, the foot and the keys to the window."""
    window.tasks.chosen.connect(window.go)
    connect_dates(window)
    window.foot.back_pressed.connect(window.back)
    window.foot.continue_pressed.connect(window.forward)
    window.header.language_chosen.connect(window.use_language)
    window.header.menu.scale_chosen.connect(window.use_scale)
    window.header.menu.scheme_chosen.connect(window.use_scheme)
    window.header.menu.idle_chosen.connect(window.use_idle)
    window.header.menu.shared_chosen.connect(window.use_shared)
    window.header.undo_pressed.connect(window.undo)
    window.header.redo_pressed.connect(window.redo)
    window.header.help_pressed.connect(window.show_help)
    window.header.lock_pressed.connect(window.close_case)
    window.header.hide_pressed.connect(window.cover.lock.hide_now)
    clipboard.told.connect(window.tell_copied)
    # On the frame, so that no key reaches the case while it is covered.
    install_keys(
        window.frame,
        back=window.back,
        forward=window.forward,
        go=window.go,
        undo=window.undo,
        redo=window.redo,
        pane=window.frame.next_pane,
        help_=window.show_help,
        lock=window.close_case,
    )


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
