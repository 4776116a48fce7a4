"""A case on a network share or in a synced folder is worked on in a copy on this computer, and carried back whole.

A file at its own place that somebody else changed is never replaced: then ours is put beside it and both stay. A process that is
killed leaves its work copy; the next opening of the same case goes on with it (`hcprep.services.workcopies`).
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from hcprep.clock import Clock, stamp
from hcprep.errors import CaseFileError
from hcprep.jobs import JobContext
from hcprep.services.carrying import Look, fetch, look, put, put_new
from hcprep.services.worknote import ORIGIN, WorkNote, keep_note, place_digest, sign, told_of_place, unsign

if TYPE_CHECKING:
    from hcprep.casefile import CaseFile

Hold = Callable[[JobContext], AbstractContextManager[None]]
"""Waits until no other case is being fetched or carried back."""


class WorkCopy:
    """One case that is worked on here and belongs elsewhere. `back` and `finish` may run on another thread than its saves."""

    def __init__(self, hold: Hold, clock: Clock, folder: Path, origin: Path, file: CaseFile, note: WorkNote) -> None:  # noqa: PLR0917
        self._hold = hold
        self._clock = clock
        self._folder = folder
        self.origin = origin
        """Where the case belongs; the file put beside it once somebody else changed what was there."""
        self.file = file
        self._note = note
        self._carried = ""
        """What was in the file when it was last the same as the one at its place."""
        self.returned = ""
        """Moment it was last carried back (ISO)."""
        self.beside: Path | None = None
        """The file ours was put in because the one at its place had been changed by somebody else."""
        self.moved: Path | None = None
        """The file at the place where ours belonged, which somebody else changed, since ours is beside it."""
        self.over = False
        """Whether the work copy is closed and gone."""

    @property
    def other(self) -> Path | None:
        """The other of the two files, where both are kept beside each other."""
        return self.moved or self.beside

    def settled(self) -> None:
        """Take note that the person has looked at both; both files stay."""
        self.beside = self.moved = None

    def fetched(self) -> None:
        """Take note that the case is now the same as the one at its place."""
        from hcprep.casefile.marks import fingerprint

        self._carried = fingerprint(self.file)

    def announce(self) -> None:
        """Write down whose copy this is, and beside the case that it is being worked on. Raises OSError."""
        keep_note(self._folder, self._note)
        with suppress(OSError):
            # A note helps others to wait; nothing depends on it.
            sign(self.origin, self._note.token, stamp(self._clock))

    def back(self, ctx: JobContext | None = None) -> None:
        """Carry the case back as it is now, if it changed since; what somebody else changed there is never replaced.

        Raises CaseFileError (`case-place-gone`, `disk-full`, `case-read-only`, …), Cancelled. The work copy is then still whole.
        """
        told = ctx or JobContext()
        with self._hold(told), told_of_place("case-place-gone"):
            self._back(told)

    def finish(self, ctx: JobContext | None = None) -> None:
        """Carry the case back, close it, remove the work copy; after a failure that stays and is found at the next opening."""
        told = ctx or JobContext()
        with self._hold(told):
            try:
                with told_of_place("case-place-gone"):
                    self._back(told)
            except BaseException:
                self.file.close()
                raise
            self.end()

    def end(self) -> None:
        """Close and remove the work copy; call only when nothing of it is wanted any more."""
        # Said before the file is let go of: whoever opens it next must see that it is over.
        keep_note(self._folder, replace(self._note, done=True))
        self.file.close()
        self.over = True
        shutil.rmtree(self._folder, ignore_errors=True)
        unsign(self.origin, self._note.token)

    def stands(self, ctx: JobContext) -> str:
        """Compare with the file at the place: ours is `same`, `newer`, `older`, or both went their own way (`diverged`)."""
        from hcprep.casefile import CaseFile
        from hcprep.casefile.lineage import relation

        theirs = self._folder / "theirs.hcase"
        try:
            seen = fetch(self.origin, theirs, ctx)
            with CaseFile.open(theirs, self.file.key) as other:
                found = relation(self.file, other).kind
        except CaseFileError as error:
            if error.code not in {"sheet-wrong", "case-not-a-case", "case-damaged", "case-newer"}:
                raise
            return "diverged"
        finally:
            for name in (theirs, theirs.with_name(f"{theirs.name}-journal")):
                name.unlink(missing_ok=True)
        if found in {"same", "newer"}:
            self._remember(seen)
        return "diverged" if found == "stranger" else found

    def put_beside(self, ctx: JobContext) -> None:
        """Put the case as it is now beside the file at its place, under a name that says when. Raises OSError, CaseFileError."""
        with self._snapshot(ctx) as made:
            self._beside(made, ctx)

    def _back(self, ctx: JobContext) -> None:
        from hcprep.casefile.marks import fingerprint

        state, now = fingerprint(self.file), look(self.origin)
        if state != self._carried or now is None:
            with self._snapshot(ctx) as made:
                self._carry(made, now, ctx)
            self._carried = state
        self.returned = stamp(self._clock)
        self.announce()

    def _carry(self, made: Path, now: Look | None, ctx: JobContext) -> None:
        if now is None:
            put_new(made, self.origin, self._part(), ctx)
        elif self._moved(now, ctx) or not put(made, self.origin, self._part(), ctx, still=self._unmoved):
            self._beside(made, ctx)
            return
        self._remember(look(self.origin))

    def _moved(self, now: Look, ctx: JobContext) -> bool:
        """Tell whether somebody else's work is at the place, which ours does not hold."""
        return now != self._note.seen and self.stands(ctx) not in {"same", "newer"}

    def _unmoved(self) -> bool:
        return look(self.origin) == self._note.seen

    def _beside(self, made: Path, ctx: JobContext) -> None:
        """Both stay; from now on ours belongs to its new place."""
        at = self._clock.now()
        for number in range(1, 100):
            again = "" if number == 1 else f" {number}"
            target = self.origin.with_name(f"{self.origin.stem} (copy {at:%Y-%m-%d %H.%M}{again}){self.origin.suffix}")
            try:
                put_new(made, target, target.with_name(self._part().name), ctx)
            except CaseFileError as error:
                if error.code != "case-exists":
                    raise
                continue
            break
        else:
            raise CaseFileError("case-exists")
        self.beside, self.moved = target, self.origin
        unsign(self.origin, self._note.token)
        self._belong(target)

    def _belong(self, target: Path) -> None:
        from hcprep.casefile.marks import set_mark

        self.origin = target
        self._note = replace(self._note, origin=place_digest(target))
        self._remember(look(target))
        set_mark(self.file, ORIGIN, str(target))

    @contextmanager
    def _snapshot(self, ctx: JobContext) -> Iterator[Path]:
        from hcprep.casefile.copying import copy_case

        made = self._folder / "back.hcase"
        made.unlink(missing_ok=True)
        try:
            copy_case(self.file, made, self.file.key, stamp(self._clock), ctx=ctx)
            yield made
        finally:
            made.unlink(missing_ok=True)

    def _remember(self, seen: Look | None) -> None:
        self._note = replace(self._note, seen=seen)
        keep_note(self._folder, self._note)

    def _part(self) -> Path:
        """Return a name beside the case that sync programs leave alone."""
        return self.origin.with_name(f"~${self._note.token}.tmp")
