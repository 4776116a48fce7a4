"""Locking: everything is covered or hidden first, then saved and closed; then the process that held the key ends."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, QThread, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from hcprep.errors import HcprepError
from hcprep.ui.clipboard import ClipboardGuard

KEEPS_TYPED = "keepsTyped"
"""Property of a dialog that may be accepted as if its main button was pressed, so that what is typed in it is kept."""
_PATIENCE = 20


@dataclass(frozen=True, slots=True)
class Again:
    """What the fresh program is told: where the case lies, and where the window was (both may be empty)."""

    case: str = ""
    geometry: str = ""
    """Base64 of Qt's own record."""


Leave = Callable[[Again | None], bool]
"""Ends this process after starting a fresh one, or, given None, without; False if it cannot."""


class Lockable(Protocol):
    """What the window offers to be locked."""

    def cover(self) -> None:
        """Show nothing of the case."""

    def uncover(self) -> None:
        """Show the case again."""

    def let_go(self, *, quick: bool) -> HcprepError | None:
        """Accept what is typed, stop the jobs, save and close the case; return what kept it from being saved."""

    def show_unsaved(self, error: HcprepError) -> None:
        """Say behind the cover that something is not saved yet."""

    def holds_case(self) -> bool:
        """Whether a case is open."""

    def again(self) -> Again:
        """Return what a fresh program needs."""

    def show_door(self) -> None:
        """Show the start; used when no fresh program can be started."""

    def minimise(self) -> None:
        """Show a line in the task bar and nothing else."""


class Lock(QObject):
    """The ways to lock. While something is not saved, the process stays, covered, and `unsaved_gone` ends it."""

    def __init__(self, window: Lockable, leave: Leave, clipboard: ClipboardGuard, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._leave = leave
        self._clipboard = clipboard
        self._hidden = self._quick = False
        self._tries = 0
        self.covered = False
        """Whether the window shows nothing of the case."""
        self.waits = False
        """Whether that is because something could not be saved yet."""

    def lock(self, *, quick: bool = False) -> None:
        """Cover the window, save, and start afresh at the passphrase."""
        if not self.covered:
            self._window.cover()
            self._begin(hidden=False, quick=quick)

    def leave_alone(self) -> None:
        """Lock because nobody is at the screen; without an open case, forget what was typed at the start."""
        if self._window.holds_case():
            self.lock(quick=True)
        elif not self.covered:
            self._window.show_door()

    def hide_now(self) -> None:
        """Hide every window at once, save, and end; nothing is shown in their place."""
        for widget in QApplication.topLevelWidgets():
            widget.hide()
        if self.covered:
            self._hidden = True
            if self.waits:
                self._window.minimise()
            return
        self._begin(hidden=True, quick=True)

    def unlocked(self) -> None:
        """Show the case again: the person gave the passphrase while something was still unsaved."""
        self._end()
        self._window.uncover()

    def unsaved_gone(self) -> None:
        """Go on with locking now that everything is saved."""
        if self.waits:
            self.waits = False
            self._finish()

    def _begin(self, *, hidden: bool, quick: bool) -> None:
        self.covered, self._hidden, self._quick, self._tries = True, hidden, quick, 0
        # Without any window left Qt would end the program before the case is saved.
        QApplication.setQuitOnLastWindowClosed(False)
        self._clipboard.forget()
        _close_dialogs()
        QTimer.singleShot(0, self._finish)

    def _finish(self) -> None:
        # A dialog that was run to its end has to hand over what was typed before the case is saved.
        if QThread.currentThread().loopLevel() > 1 and self._tries < _PATIENCE:
            self._tries += 1
            QTimer.singleShot(0, self._finish)
            return
        again = None if self._hidden else self._window.again()
        error = self._window.let_go(quick=self._quick)
        if error is not None:
            self.waits = True
            if self._hidden:
                self._window.cover()
                self._window.minimise()
            self._window.show_unsaved(error)
            return
        self.waits = False
        if not self._leave(again):
            self._end()
            self._window.show_door()

    def _end(self) -> None:
        self.covered = self.waits = self._hidden = False
        QApplication.setQuitOnLastWindowClosed(True)


def _close_dialogs() -> None:
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog):
            if widget.property(KEEPS_TYPED):
                widget.accept()
            # Accepting can be refused by what stands in it.
            widget.reject()
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
        if QApplication.activePopupWidget() is popup:
            return
