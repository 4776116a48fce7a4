"""Worker processes that wait, loaded, for the next package of an open case.

The typesetter stays from one package to the next, because it finds again what it laid out before (docs/decisions/0012).
A prover reads one finished file and ends with it. Nothing else to do, the last package is hashed ahead (docs/decisions/0013).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from threading import Lock, Thread
from typing import NamedTuple

from hcprep.casefile import CaseFile
from hcprep.errors import Cancelled, HcprepError
from hcprep.jobs import JobContext, Worker, WorkerError
from hcprep.model.case import Case
from hcprep.package.hashing import learn
from hcprep.package.proof_desk import Ready
from hcprep.package.typeset import measure
from hcprep.services.books import book_of
from hcprep.services.front import guessed_front

_TIMEOUT = 120.0
_MOST_BOOKS = 30
"""Packages one typesetter is used for at most."""
_MOST_MEGABYTES = 400
"""A typesetter that holds more is ended after its package."""

Lent = tuple[Ready, Worker]
"""The provers and the typesetter of one package."""


class Coming(NamedTuple):
    """The package that is likely to be made next: of which case as it is now, on which day, and in which folder if any."""

    case: Case
    file: CaseFile
    on: date
    folder: Path | None = None


class Spares:
    """The processes that wait; safe from any thread. None is there before `begin`, and none is left after `end`."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._typesetter: Worker | None = None
        self._ready: Ready | None = None
        self._laid_out: Case | None = None
        self._books = 0
        self._lent = False
        self._filling: Thread | None = None
        self._learning = JobContext()
        self._learnt = ""
        self._turn = 0
        """How often all were ended; what belongs to an earlier turn is ended as well."""

    def begin(self, coming: Coming | None = None, *, provers: bool = True) -> None:
        """Start what is not there yet, off this thread and one after another; what is coming is laid out ahead."""
        with self._lock:
            there = self._typesetter is not None and (self._ready is not None or not provers)
            known = coming is None or coming.case is self._laid_out
            if self._lent or self._busy or (there and known):
                return
            self._learning = JobContext()
            args = (self._turn, coming, self._learning)
            self._filling = Thread(target=self._fill, args=args, kwargs={"provers": provers}, daemon=True)
            self._filling.start()

    def end(self) -> None:
        """End every process that waits, and let none that is lent wait again."""
        with self._lock:
            self._turn += 1
            typesetter, ready, filling = self._typesetter, self._ready, self._filling
            self._typesetter = self._ready = self._filling = self._laid_out = None
        self._learning.cancel()
        if typesetter is not None:
            typesetter.stop()
        if ready is not None:
            ready.stop()
        if filling is not None:
            filling.join()
        if typesetter is not None:
            typesetter.close()
        if ready is not None:
            ready.close()

    @contextmanager
    def lend(self) -> Iterator[Lent]:
        """Give the processes for one package; the typesetter comes back, and new provers are started then."""
        typesetter, ready, turn = self._take()
        typesetter = typesetter or Worker("typeset", timeout=_TIMEOUT)
        try:
            with ready or Ready() as proving:
                yield proving, typesetter
        finally:
            if self._keep(turn, typesetter=typesetter, back=True):
                self.begin()
            else:
                typesetter.close()

    def wait(self) -> None:
        """Wait until what was begun is there."""
        filling = self._filling
        if filling is not None:
            filling.join()

    def _take(self) -> tuple[Worker | None, Ready | None, int]:
        while True:
            self._learning.cancel()
            self.wait()
            with self._lock:
                if self._busy:
                    continue
                self._lent, self._books = True, self._books + 1
                taken = self._typesetter, self._ready, self._turn
                self._typesetter = self._ready = self._laid_out = None
                return taken

    @property
    def _busy(self) -> bool:
        return self._filling is not None and self._filling.is_alive()

    def _fill(self, turn: int, coming: Coming | None, learning: JobContext, *, provers: bool) -> None:
        typesetter = self._typesetter or Worker("typeset", timeout=_TIMEOUT)
        if not self._keep(turn, typesetter=typesetter):
            return
        # A process that fails now is started again, and its failure told, when it is asked for more.
        with suppress(WorkerError):
            self._load(typesetter)
        if coming is not None:
            with suppress(HcprepError):
                measure(typesetter, book_of(coming.case, coming.file, coming.on).authored(guessed_front(coming.case)))
        if provers and self._ready is None:
            ready = Ready(in_turn=True)
            if self._keep(turn, ready=ready):
                ready.wait()
            else:
                ready.close()
        with self._lock:
            self._laid_out = coming.case if coming is not None and turn == self._turn else self._laid_out
            ended = turn != self._turn
        if ended:
            # It may have been started just when it was told to stop.
            typesetter.close()
        if coming is not None:
            with suppress(OSError, Cancelled):
                self._learn(coming, learning)

    def _learn(self, coming: Coming, ctx: JobContext) -> None:
        """Hash the last package of a case if it is where the next one is likely to be made."""
        found = ((build, coming.folder / build.filename) for build in reversed(coming.case.builds)) if coming.folder else ()
        for build, path in found:
            front = build.front
            if front is not None and path.is_file() and path.stat().st_size == build.size:
                if build.sha256 != self._learnt:
                    learn(path, [*(paper.end for paper in front.papers), *([front.pages.end] if front.pages else ())], ctx)
                    self._learnt = build.sha256
                return

    def _load(self, typesetter: Worker) -> None:
        held = typesetter.ask({"kind": "load"}).header.get("megabytes")
        if self._books >= _MOST_BOOKS or (isinstance(held, int) and held > _MOST_MEGABYTES):
            typesetter.close()
            self._books = 0
            typesetter.ask({"kind": "load"})

    def _keep(self, turn: int, typesetter: Worker | None = None, ready: Ready | None = None, *, back: bool = False) -> bool:
        """Let a process wait, perhaps one that comes `back`, unless all were ended meanwhile."""
        with self._lock:
            self._lent = self._lent and not back
            if turn == self._turn:
                self._typesetter = typesetter or self._typesetter
                self._ready = ready or self._ready
            return turn == self._turn


@contextmanager
def workers(spares: Spares | None) -> Iterator[Lent]:
    """Give the processes for one package, fresh ones without `spares`."""
    if spares is None:
        with Ready() as ready, Worker("typeset", timeout=_TIMEOUT) as typesetter:
            yield ready, typesetter
    else:
        with spares.lend() as lent:
            yield lent
