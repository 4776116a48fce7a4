"""The work copies of cases that lie on a network share or in a synced folder: begun, gone on with after a kill, listed."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from hcprep.clock import Clock, stamp
from hcprep.errors import CaseFileError
from hcprep.jobs import JobContext
from hcprep.services.carrying import fetch, look
from hcprep.services.computer import judge
from hcprep.services.places import Place
from hcprep.services.workcopy import WorkCopy
from hcprep.services.worknote import CASE, ORIGIN, Leftover, WorkNote, place_digest, read_note, signed, told_of_place

if TYPE_CHECKING:
    from hcprep.casefile import Secret

_MOMENT = "%Y%m%dT%H%M%SZ"


class WorkCopies:
    """The private folder with the work copies of this person on this computer."""

    def __init__(self, folder: Path, clock: Clock, judged: Callable[[Path], Place] = judge) -> None:
        self.folder = folder
        self.clock = clock
        self._judged = judged
        # Held while a case is fetched or carried back, so that one opened again at once waits for the end of the other.
        self._lock = Lock()

    def place(self, path: Path) -> Place:
        """Judge where a case lies."""
        return self._judged(path)

    def wanted(self, path: Path) -> bool:
        """Whether a case is to be worked on in a copy: its place is shared, and this folder is not."""
        return self._judged(path).shared and not self._judged(self.folder).shared

    def leftovers(self) -> tuple[Leftover, ...]:
        """Return the work copies that were not carried back, oldest first; what is over with is removed."""
        found = []
        self._sweep()
        for folder, note in self._notes():
            if not note.done and (folder / CASE).is_file():
                found.append(Leftover(folder, note.begun, (folder / CASE).stat().st_size))
        return tuple(sorted(found, key=lambda leftover: leftover.begun))

    def begin(self, path: Path, secret: Secret, *, take_over: bool = False, ctx: JobContext | None = None) -> WorkCopy:
        """Fetch a case and open the copy, or go on with the one a killed program left.

        Raises CaseFileError as `CaseFile.open` does; `case-in-use-elsewhere` (fact `since`, ISO) when a note at the place says
        that somebody works on it, unless `take_over`; Cancelled. Nothing is left behind then that was not there before.
        """
        told = ctx or JobContext()
        path = path.resolve()
        with self.hold(told), told_of_place():
            left = self._left(path)
            beside = None
            if left is not None:
                work = self._go_on(left, path, secret, told)
                if not work.over:
                    return work
                beside = work.beside
            if look(path) is None:
                raise CaseFileError("case-missing")
            if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
                raise CaseFileError("case-read-only")
            if not take_over:
                self._refuse_if_used(path)
            work = self._fetch(path, secret, told)
            work.beside = beside
            return work

    def left(self, path: Path) -> bool:
        """Whether a killed program left a work copy of the case at a place, which need not be there now."""
        return self._left(path.resolve()) is not None

    def resume(self, leftover: Leftover, secret: Secret, ctx: JobContext | None = None) -> WorkCopy:
        """Open a leftover by itself, such as when its place is not there. Raises CaseFileError as `CaseFile.open`, Cancelled."""
        from hcprep.casefile import CaseFile
        from hcprep.casefile.marks import here

        file = CaseFile.open(leftover.folder / CASE, secret, ctx=ctx)
        note = read_note(leftover.folder)
        if note is None or note.done:
            file.close()
            raise CaseFileError("case-missing")
        return WorkCopy(self.hold, self.clock, leftover.folder, Path(here(file, ORIGIN)), file, note)

    @contextmanager
    def hold(self, ctx: JobContext) -> Iterator[None]:
        """Wait until no other case is being fetched or carried back. Raises Cancelled."""
        while not self._lock.acquire(timeout=0.1):
            ctx.check()
        try:
            yield
        finally:
            self._lock.release()

    def _sweep(self) -> None:
        """Remove what is over with, and what was killed while it was being fetched: it has no note after a day."""
        for folder in _folders(self.folder):
            note = read_note(folder)
            if note is None:
                with suppress(ValueError):
                    begun = datetime.strptime(folder.name[:16], _MOMENT).replace(tzinfo=UTC)
                    if abs(self.clock.now() - begun) > timedelta(days=1):
                        shutil.rmtree(folder, ignore_errors=True)
            elif note.done:
                shutil.rmtree(folder, ignore_errors=True)

    def _notes(self) -> Iterator[tuple[Path, WorkNote]]:
        for folder in _folders(self.folder):
            note = read_note(folder)
            if note is not None:
                yield folder, note

    def _left(self, path: Path) -> tuple[Path, WorkNote] | None:
        origin = place_digest(path)
        return next(((folder, note) for folder, note in self._notes() if note.origin == origin and not note.done), None)

    def _go_on(self, left: tuple[Path, WorkNote], path: Path, secret: Secret, ctx: JobContext) -> WorkCopy:
        """Open what was left of the same case; it is over if its place has all of it by now, or once it is put beside."""
        from hcprep.casefile import CaseFile

        folder, note = left
        file = CaseFile.open(folder / CASE, secret, ctx=ctx)
        work = WorkCopy(self.hold, self.clock, folder, path, file, note)
        try:
            # Whoever finished it meanwhile had it open until the note said so.
            over = (read_note(folder) or replace(note, done=True)).done
            stand = "older" if over else self._stands(work, note, ctx)
            if stand == "diverged":
                work.put_beside(ctx)
            if stand in {"same", "newer"}:
                work.announce()
            else:
                work.end()
        except BaseException:
            file.close()
            raise
        return work

    def _stands(self, work: WorkCopy, note: WorkNote, ctx: JobContext) -> str:
        try:
            seen = look(work.origin)
        except OSError:
            # The place is gone for now; work goes on here and is carried back once it is there again.
            return "newer"
        return "newer" if seen is None or seen == note.seen else work.stands(ctx)

    def _refuse_if_used(self, path: Path) -> None:
        found = signed(path)
        if found is not None and found[0] not in {note.token for _, note in self._notes()}:
            raise CaseFileError("case-in-use-elsewhere", since=found[1])

    def _fetch(self, path: Path, secret: Secret, ctx: JobContext) -> WorkCopy:
        from hcprep.casefile import CaseFile
        from hcprep.casefile.marks import set_mark

        token = os.urandom(8).hex()
        folder = self.folder / f"{self.clock.now().astimezone(UTC):{_MOMENT}}-{token}"
        folder.mkdir(parents=True, mode=0o700)
        try:
            seen = fetch(path, folder / CASE, ctx)
            file = CaseFile.open(folder / CASE, secret, ctx=ctx)
            try:
                set_mark(file, ORIGIN, str(path))
                note = WorkNote(place_digest(path), stamp(self.clock), token, seen)
                work = WorkCopy(self.hold, self.clock, folder, path, file, note)
                work.fetched()
                work.announce()
            except BaseException:
                file.close()
                raise
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        return work


def _folders(folder: Path) -> list[Path]:
    try:
        return sorted(entry for entry in folder.iterdir() if entry.is_dir())
    except OSError:
        return []
