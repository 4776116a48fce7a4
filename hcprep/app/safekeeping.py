"""Opens cases so that they are kept safe by themselves: with backups, and in a work copy where others may change the file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from hcprep.clock import Clock
from hcprep.errors import CaseFileError
from hcprep.jobs import JobContext
from hcprep.services.backups import Backups
from hcprep.services.keeping import Keeper
from hcprep.services.recovery import Recovery
from hcprep.services.safe import SafeTools
from hcprep.services.session import Session, run_now
from hcprep.services.workcopies import WorkCopies
from hcprep.services.workcopy import WorkCopy

if TYPE_CHECKING:
    from hcprep.casefile import Secret

Runner = Callable[[Callable[[], None]], None]


class Safekeeping:
    """What is kept in the person's own folder on this computer. `run` starts what happens beside the work, if anything does."""

    def __init__(self, own: Path, clock: Clock, run: Runner | None = None) -> None:
        self.backups = Backups(own / "backups", clock)
        self.copies = WorkCopies(own / "work", clock)
        self.recovery = Recovery(own / "restoring", clock)
        self._clock = clock
        self._run = run
        self._refused: set[Path] = set()

    @property
    def tools(self) -> SafeTools:
        """What the screens are given of it."""
        return SafeTools(self.backups, self.recovery, self.copies.place)

    def open(
        self,
        path: Path,
        secret: Secret,
        writer: Runner = run_now,
        *,
        take_over: bool = False,
        ctx: JobContext | None = None,
    ) -> Session:
        """Open a case where it lies, or a work copy of it. Raises CaseFileError, as `WorkCopies.begin` does, and Cancelled."""
        from hcprep.casefile import CaseFile

        if not (self.copies.wanted(path) or self.copies.left(path)):
            return self.keep(Session(CaseFile.open(path, secret, ctx=ctx), self._clock, writer))
        work = self.copies.begin(path, secret, take_over=take_over, ctx=ctx)
        return self.keep(Session(work.file, self._clock, writer), work)

    def open_asking(self, path: Path, secret: Secret, writer: Runner, ctx: JobContext | None = None) -> Session:
        """Open a case; one that somebody seems to work on elsewhere is refused once, and taken over when asked for again."""
        try:
            return self.open(path, secret, writer, take_over=path in self._refused, ctx=ctx)
        except CaseFileError as error:
            if error.code == "case-in-use-elsewhere":
                self._refused.add(path)
            raise

    def keep(self, session: Session, work: WorkCopy | None = None) -> Session:
        """Keep a case safe from now on."""
        keeper = Keeper(self._clock, self._run or run_now, self.backups, work, background=self._run is not None)
        session.keeper = keeper
        keeper.watch(session)
        return session
