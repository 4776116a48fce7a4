"""What the parts of the window ask for, and the keys that work everywhere in it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from hcprep.presenters.flow import STEPS
from hcprep.ui.clipboard import ClipboardGuard
from hcprep.ui.shell.commands import COMMANDS, ELSEWHERE, sequences
from hcprep.ui.shell.dates_door import connect_dates

if TYPE_CHECKING:
    from hcprep.ui.shell.window import MainWindow


def connect(window: MainWindow, clipboard: ClipboardGuard) -> None:
    """Bring every wish of the header, the task list, the foot and the keys to the window."""
    guide = window.guide
    window.tasks.chosen.connect(window.go)
    connect_dates(window)
    window.foot.back_pressed.connect(window.back)
    window.foot.continue_pressed.connect(window.forward)
    window.foot.print_pressed.connect(guide.print_list)
    window.header.language_chosen.connect(window.settings.use_language)
    window.header.menu.scale_chosen.connect(window.settings.use_scale)
    window.header.menu.scheme_chosen.connect(window.settings.use_scheme)
    window.header.menu.idle_chosen.connect(window.settings.use_idle)
    window.header.menu.shared_chosen.connect(window.settings.use_shared)
    window.header.search_pressed.connect(guide.search)
    window.header.undo_pressed.connect(guide.undo)
    window.header.redo_pressed.connect(guide.redo)
    window.header.help_pressed.connect(guide.help)
    window.header.lock_pressed.connect(window.close_case)
    window.header.hide_pressed.connect(window.cover.lock.hide_now)
    clipboard.told.connect(guide.tell_copied)
    # On the frame, so that no key reaches the case while it is covered.
    for command in COMMANDS:
        if command.id not in ELSEWHERE:
            for keys in sequences(command):
                _bind(window.frame, keys).activated.connect(partial(guide.run, command.id))
    for number, step in enumerate(STEPS, 1):
        _bind(window.frame, QKeySequence(f"Ctrl+{number}")).activated.connect(partial(window.go, step))


def _bind(window: QWidget, keys: QKeySequence) -> QShortcut:
    return QShortcut(keys, window)
