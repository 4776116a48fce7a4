"""Worker processes for the next package are started while nobody does anything on the pages that come before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from hcprep.clock import Clock
from hcprep.presenters.desk import Desk
from hcprep.presenters.flow import Step
from hcprep.ui.dialogs.files import usual_folder
from hcprep.ui.jobs import Jobs

if TYPE_CHECKING:
    from hcprep.services.spare import Spares

AFTER = 1_500
"""Milliseconds without input before any is started."""
REST = 600_000
"""Milliseconds after which those that were not used are ended; the next key or click on such a page starts them again."""


class SpareWatch(QObject):
    """The story is followed by the typesetter, the last page by all of them; none outlives the case."""

    def __init__(self, jobs: Jobs, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._clock = clock
        self._spares: Spares | None = None
        self._desk: Desk | None = None
        self._step: Step = "case"
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(AFTER)
        self._soon.timeout.connect(self._begin)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._end)

    def show(self, desk: Desk | None, step: Step) -> None:
        """Follow the page that is shown now, of a case or of none."""
        self._desk, self._step = desk, step
        self._soon.stop()
        self.touched()

    def touched(self) -> None:
        """Wait: the person is there."""
        if self._desk is not None and self._step in {"story", "build"} and self._desk.session.damage is None:
            self._soon.start()

    def give(self) -> Spares:
        """Return those of this case, for a package that is made now."""
        # Its libraries are many, and a window opens without them.
        from hcprep.services.spare import Spares

        self._spares = self._spares or Spares()
        self._rest.start()
        return self._spares

    def leave(self) -> None:
        """End all of them, because the case is closed."""
        self._desk = None
        self._soon.stop()
        self._end()

    def _begin(self) -> None:
        desk = self._desk
        if desk is None:
            return
        if self._jobs.busy:
            self._soon.start()
            return
        from hcprep.services.spare import Coming

        last = self._step == "build"
        coming = Coming(desk.case, desk.session.file, self._clock.now().date(), usual_folder()) if last else None
        self.give().begin(coming, provers=last)

    def _end(self) -> None:
        self._rest.stop()
        spares, self._spares = self._spares, None
        if spares is not None:
            spares.end()
