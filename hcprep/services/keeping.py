"""What keeps an open case safe besides its own file: backups, and carrying a work copy back to where the case belongs.

It runs beside the work: a save waits only while rows are read. Whatever fails here is told calmly and the work goes on.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from hcprep.clock import Clock, stamp
from hcprep.errors import Cancelled, CaseFileError, HcprepError
from hcprep.jobs import JobContext
from hcprep.services.backups import Backup, Backups, BackupSettings, Kind
from hcprep.services.workcopy import WorkCopy

if TYPE_CHECKING:
    from hcprep.casefile import CaseFile
    from hcprep.services.session import Session

SECOND = "second"
SECOND_SEEN = "second-seen"
_OFF = "backups-off"
SECOND_FOLDER = "hcprep-backups"
_LOOK = timedelta(minutes=1)
_BACK = timedelta(minutes=5)
_CLOSING = 8.0
"""Seconds a backup may take while a case is being closed; what is not finished by then is made next time."""
_QUICK = 48 * 1024 * 1024
"""Bytes of a case whose full backup is made while closing; a larger one is made while the person works."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepState:
    """How it stands: what went wrong with the last try, and where a work copy belongs."""

    problem: HcprepError | None = None
    origin: Path | None = None
    """Where the case belongs, when it is worked on in a copy on this computer."""
    returned: str = ""
    """Moment it was last carried back (ISO)."""
    beside: Path | None = None
    """The file ours is in since somebody else changed the one at its place; both exist."""
    other: Path | None = None
    """The other of those two: the one to be compared with the open case."""


class Keeper:
    """Watches one session. `run` starts a task, now or on a thread of its own; `changed` is told on that thread.

    Without `background` nothing happens before the case is closed.
    """

    def __init__(
        self,
        clock: Clock,
        run: Callable[[Callable[[], None]], None],
        backups: Backups | None,
        work: WorkCopy | None = None,
        *,
        background: bool = True,
    ) -> None:
        self._clock = clock
        self._run = run
        self._backups = backups
        self.work = work
        self._session: Session | None = None
        self._busy = threading.Lock()
        self._ctx = JobContext()
        self._background = background
        self._touched = False
        self._queued = False
        self._looked: datetime | None = None
        self._next_back = clock.now() + _BACK
        self.state = KeepState()
        self.changed: Callable[[KeepState], None] = _nobody
        if work is not None and work.beside is not None:
            self.state = replace(self.state, problem=CaseFileError("case-moved", name=work.beside.name))
        self._tell()

    @property
    def origin(self) -> Path | None:
        """Where the case belongs, when it is worked on in a copy on this computer."""
        return None if self.work is None else self.work.origin

    def watch(self, session: Session) -> None:
        """Begin with an open case; a backup that is overdue is made now."""
        self._session = session
        self._later()

    def saved(self) -> None:
        """Hear of a save, on the thread that saved; looks at most once a minute whether something is due."""
        self._touched = True
        now = self._clock.now()
        if self._looked is None or not timedelta(0) <= now - self._looked < _LOOK:
            self._looked = now
            self._later()

    def closing(self) -> None:
        """Make the backup that closing wants, within some seconds; nothing it meets keeps the case from being closed."""
        session = self._stop()
        if session is None:
            return
        with self._busy:
            self._session, self._ctx = session, JobContext()
            timer = threading.Timer(_CLOSING, self._ctx.cancel)
            timer.daemon = True
            timer.start()
            try:
                if self._touched:
                    self._guarded(lambda: self._last(session))
            finally:
                timer.cancel()
            self._session = None

    def leave(self, file: CaseFile, *, quick: bool = False) -> None:
        """Let go of the file: at once, or once a work copy was carried back, which is done on the thread of this keeper.

        `quick` carries nothing back: the work copy stays and is found at the next opening.
        """
        self._stop()
        work = self.work
        if work is None or quick:
            file.close()
            return

        def finish() -> None:
            self._guarded(lambda: work.finish(JobContext()))
            self._tell()

        self._run(finish)

    @property
    def on(self) -> bool:
        """Whether backups of this case are made by themselves on this computer. Raises CaseFileError."""
        from hcprep.casefile.marks import here

        return self._session is not None and not here(self._session.file, _OFF)

    def switch(self, *, on: bool) -> None:
        """Make backups of this case by themselves from now on, or no longer. Raises CaseFileError."""
        from hcprep.casefile.marks import set_mark

        if self._session is not None:
            set_mark(self._session.file, _OFF, "" if on else stamp(self._clock))
            self._later()

    def make(self, kind: Kind, ctx: JobContext) -> tuple[Backup, ...]:
        """Make a backup now, in every place that is there, after the one under way. Raises CaseFileError, Cancelled."""
        session = self._session
        if session is None:
            return ()
        with self.alone(ctx):
            made = tuple(place.make(session.file, kind, ctx) for place in self.places())
            self._second_seen(session)
            self.state = replace(self.state, problem=None)
        self._tell()
        return made

    def forget_older(self) -> int:
        """Remove the backups an earlier passphrase opens where a full one under today's is; return how many went."""
        session = self._session
        return 0 if session is None else sum(place.forget_older(session.file) for place in self.places())

    @contextmanager
    def alone(self, ctx: JobContext) -> Iterator[None]:
        """Let nothing be kept beside the work meanwhile; a backup under way is waited for. Raises Cancelled."""
        while not self._busy.acquire(timeout=0.1):
            ctx.check()
        try:
            yield
        finally:
            self._busy.release()

    def look_again(self) -> None:
        """Look soon whether something is due, as after a change of passphrase."""
        self._later()

    def settled(self) -> None:
        """Take note that the person has looked at both files that were beside each other."""
        if self.work is not None:
            self.work.settled()
            self.state = replace(self.state, problem=None)
            self._tell()

    def second(self) -> Path | None:
        """Return the second place chosen for the backups of this case, if any."""
        from hcprep.casefile.marks import here

        value = here(self._session.file, SECOND) if self._session is not None else ""
        return Path(value) if value else None

    def choose_second(self, folder: Path | None) -> None:
        """Keep backups in a second folder too, such as one on a stick; None for no longer. Raises CaseFileError."""
        from hcprep.casefile.marks import set_mark

        if self._session is not None:
            set_mark(self._session.file, SECOND, "" if folder is None else str(folder.absolute()))
            set_mark(self._session.file, SECOND_SEEN, stamp(self._clock))
            self._later()

    def places(self) -> tuple[Backups, ...]:
        """Return where backups are kept now: here, and in the second place if it is there."""
        if self._backups is None:
            return ()
        second = self.second()
        if second is None or not second.is_dir():
            return (self._backups,)
        return self._backups, Backups(second / SECOND_FOLDER, self._clock, self._backups.settings)

    def _later(self) -> None:
        if self._background and not self._queued:
            self._queued = True
            self._run(self._work)

    def _stop(self) -> Session | None:
        """Stop what runs beside and let nothing else begin; return whose it was."""
        # In this order, the reverse of that of `_work`: what begins now finds no session, or its context is stopped.
        session, self._session = self._session, None
        self._ctx.cancel()
        return session

    def _work(self) -> None:
        self._queued = False
        with self._busy:
            self._ctx = ctx = JobContext()
            session = self._session
            if session is None:
                return
            self._guarded(lambda: self._due(session, ctx))

    def _due(self, session: Session, ctx: JobContext) -> None:
        for place in self.places() if self.on else ():
            kind = place.due(session)
            if kind is not None:
                place.make(session.file, kind, ctx)
        self._second_seen(session)
        if self.work is not None and self._clock.now() >= self._next_back:
            begun = self._clock.now()
            self.work.back(ctx)
            # A slow share is not kept busy more than a twentieth of the time.
            self._next_back = self._clock.now() + max(_BACK, 20 * (self._clock.now() - begun))

    def _last(self, session: Session) -> None:
        for place in self.places() if self.on else ():
            full = place.full_due(session) and session.file.path.stat().st_size <= _QUICK
            kind = "full" if full else place.due(session, closing=True)
            if kind is not None:
                place.make(session.file, kind, self._ctx)
        self._second_seen(session)

    def _second_seen(self, session: Session) -> None:
        from hcprep.casefile.marks import here, set_mark

        second = self.second()
        seen = here(session.file, SECOND_SEEN)
        if second is not None and second.is_dir() and seen[:10] != stamp(self._clock)[:10]:
            set_mark(session.file, SECOND_SEEN, stamp(self._clock))

    def _guarded(self, task: Callable[[], None]) -> None:
        """Run a task; what it meets becomes the state, never an end of the work."""
        problem: HcprepError | None = None
        try:
            task()
            if self.work is not None and self.work.beside is not None:
                problem = CaseFileError("case-moved", name=self.work.beside.name)
        except Cancelled:
            problem = self.state.problem
        except HcprepError as error:
            problem = error
        except OSError as error:
            from hcprep.casefile.faults import from_os

            problem = from_os(error)
        self.state = replace(self.state, problem=problem)
        self._tell()

    def _tell(self) -> None:
        if self.work is not None:
            work = self.work
            self.state = replace(self.state, origin=work.origin, returned=work.returned, beside=work.beside, other=work.other)
        self.changed(self.state)


def _nobody(_state: KeepState) -> None:
    """Nobody watches."""


__all__ = ["SECOND_FOLDER", "BackupSettings", "KeepState", "Keeper"]
