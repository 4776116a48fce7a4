"""Words that could not be saved where they belong: a copy of the whole case elsewhere, and closing with it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from hcprep.errors import HcprepError
from hcprep.jobs import JobContext
from hcprep.services.session import Session
from hcprep.ui.dialogs.files import choose_new
from hcprep.ui.jobs import Jobs

SaveElsewhere = Callable[[Session, Path, JobContext], Path]
"""Writes a whole copy of the open case, with what is only in memory, and returns where it lies. Raises HcprepError, Cancelled."""


class Rescue(QObject):
    """Asks for a place and saves a copy there. While one is being saved, a second wish is ignored."""

    def __init__(self, window: QWidget, jobs: Jobs, save: SaveElsewhere) -> None:
        super().__init__(window)
        self._window = window
        self._jobs = jobs
        self._save = save
        self._busy = False

    def elsewhere(self, session: Session, done: Callable[[Path], None], failed: Callable[[HcprepError], None]) -> None:
        """Save a copy where the person says; does nothing when they change their mind."""
        if self._busy:
            return
        # Another folder than the one that cannot be written to, and nothing of its name.
        start = Path.home() / session.path.name
        chosen = choose_new(self._window, self.tr("Save a copy elsewhere"), str(start), self.tr("Cases of hcprep") + " (*.hcase)")
        if chosen is None:
            return
        self._busy = True

        def finished(path: Path) -> None:
            self._busy = False
            done(path)

        def broke(error: HcprepError) -> None:
            self._busy = False
            failed(error)

        self._jobs.start(self, lambda ctx: self._save(session, chosen, ctx), finished, broke, cancelled=self._idle)

    def _idle(self) -> None:
        self._busy = False
