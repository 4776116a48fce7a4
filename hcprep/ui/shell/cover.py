"""What lies over the window while the case is locked, and the ways to save elsewhere what cannot be saved in its place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from hcprep.errors import HcprepError
from hcprep.services.session import Session
from hcprep.ui.clipboard import ClipboardGuard
from hcprep.ui.dialogs.unsaved import UnsavedDialog
from hcprep.ui.jobs import Jobs
from hcprep.ui.shell.locked import LockedPage
from hcprep.ui.shell.locking import Again, Leave, Lock
from hcprep.ui.shell.rescue import Rescue, SaveElsewhere
from hcprep.ui.shell.savebar import SaveBar
from hcprep.ui.shell.saving import SaveState


@dataclass(frozen=True)
class Safety:
    """What locking is wired with."""

    leave: Leave
    clipboard: ClipboardGuard
    knows: Callable[[Session, str], bool]
    """Whether a passphrase is that of an open case."""
    save_elsewhere: SaveElsewhere


_NAMED = 8
"""Documents that are named one by one."""


class Holder(Protocol):
    """The window's side: it holds the open case."""

    @property
    def session(self) -> Session | None:
        """The open case, if there is one."""

    def let_go(self, *, quick: bool) -> HcprepError | None:
        """Accept what is typed, stop the jobs, save and close the case; return what kept it from being saved."""

    def abandon(self, copy: Path) -> None:
        """Close the case as it is: everything in it was saved in a copy, which is the one to offer from now on."""

    def again(self) -> Again:
        """Return what a fresh program needs."""

    def show_door(self) -> None:
        """Show the start."""


class Cover(QObject):
    """Covers and uncovers the window, and meets saves that fail: in the bar, behind the cover, and on closing."""

    def __init__(
        self,
        window: QMainWindow,
        stack: QStackedWidget,
        bar: SaveBar,
        holder: Holder,
        *,
        safety: Safety,
        jobs: Jobs,
        saving: SaveState,
    ) -> None:
        super().__init__(window)
        self._window, self._stack, self._bar, self._holder, self._safety, self._saving = (
            window,
            stack,
            bar,
            holder,
            safety,
            saving,
        )
        self.page: LockedPage | None = None
        self._note = ""
        self._closing = False
        self._rescue = Rescue(window, jobs, safety.save_elsewhere)
        self.lock = Lock(self, safety.leave, safety.clipboard, self)
        saving.changed.connect(self._saving_changed)
        bar.retry_pressed.connect(saving.retry)
        bar.elsewhere_pressed.connect(self._elsewhere)

    # What the lock asks for.

    def cover(self) -> None:
        """Show nothing of the case, at once."""
        if self.page is None:
            self.page = LockedPage(self._window)
            self.page.unlock_pressed.connect(self._unlock)
            self.page.retry_pressed.connect(self._saving.retry)
            self.page.elsewhere_pressed.connect(self._elsewhere)
            self._stack.addWidget(self.page)
        self.page.cover()
        self._stack.setCurrentWidget(self.page)
        if self._window.isVisible():
            # Saving comes next and may take a moment; nothing of the case may stay on screen for it.
            self._stack.repaint()

    def uncover(self) -> None:
        """Show the case again."""
        self._stack.setCurrentIndex(0)
        if self.page is not None:
            self._stack.removeWidget(self.page)
            self.page.deleteLater()
            self.page = None

    def let_go(self, *, quick: bool) -> HcprepError | None:
        """Let the window give up the case."""
        return self._holder.let_go(quick=quick)

    def show_unsaved(self, error: HcprepError) -> None:
        """Say behind the cover that something is not saved yet."""
        if self.page is not None:
            self.page.show_error(error, self._note)

    def holds_case(self) -> bool:
        """Whether a case is open."""
        return self._holder.session is not None

    def again(self) -> Again:
        """Return what a fresh program needs."""
        return self._holder.again()

    def show_door(self) -> None:
        """Show the start."""
        self.uncover()
        self._holder.show_door()
        if not self._window.isVisible():
            self._window.show()

    def minimise(self) -> None:
        """Show a line in the task bar and nothing else."""
        self._window.showMinimized()

    # Closing.

    def may_close(self) -> bool:
        """Save and close the case for closing the window; when that fails, say so, offer ways on, and return False."""
        error = self.let_go(quick=False)
        if error is None:
            return True
        if not self.lock.covered and not self._window.findChildren(UnsavedDialog):
            dialog = UnsavedDialog(error, self._window)
            dialog.retry_pressed.connect(self._window.close)
            dialog.elsewhere_pressed.connect(self._close_elsewhere)
            dialog.open()
        return False

    def _close_elsewhere(self) -> None:
        self._closing = True
        self._elsewhere()

    def _elsewhere(self) -> None:
        session = self._holder.session
        if session is not None:
            self._rescue.elsewhere(session, self._saved_elsewhere, self._not_saved_elsewhere)

    def _saved_elsewhere(self, path: Path) -> None:
        session = self._holder.session
        if self._closing or self.lock.waits:
            self._holder.abandon(path)
        self._note = self.tr("A copy with everything was saved: {name}").format(name=path.name)
        if session is not None and session.unreadable:
            self._note = self.tr(
                "A copy was saved: {name}. %n document(s) could not be read and are not in it.", "", len(session.unreadable)
            ).format(name=path.name)
            lost = [each.filename for each in session.case.documents if each.original_sha256 in session.unreadable]
            if lost:
                self._note += " " + self.tr("Add them again from your own copies: {names}").format(names=", ".join(lost[:_NAMED]))
        if self.lock.waits:
            self.lock.unsaved_gone()
        elif self._closing:
            self._window.close()
        else:
            self._saving_changed()

    def _not_saved_elsewhere(self, error: HcprepError) -> None:
        self._closing = False
        self._saving.failed(error)

    # What saving tells.

    def _saving_changed(self) -> None:
        error = self._saving.error
        if error is None:
            self._note = ""
        self._bar.show_error(error, self._note)
        if self.lock.waits:
            if error is None:
                self.lock.unsaved_gone()
            else:
                self.show_unsaved(error)

    def _unlock(self, words: str) -> None:
        session = self._holder.session
        if session is not None and self._safety.knows(session, words):
            self.lock.unlocked()
        elif self.page is not None:
            self.page.refuse()
