"""An open case: the current value, durable saving of each accepted edit, and undo."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from hcprep.clock import Clock, stamp
from hcprep.errors import CaseFileError, HcprepError
from hcprep.jobs import JobContext
from hcprep.model.case import Case
from hcprep.model.wording import cleaned
from hcprep.services.kept import hold

if TYPE_CHECKING:
    from hcprep.casefile import CaseFile, Damage

Runner = Callable[[Callable[[], None]], None]
"""Runs a task, now or on one writer thread that keeps their order."""


class Keeping(Protocol):
    """What keeps an open case safe besides its own file (`hcprep.services.keeping`)."""

    @property
    def origin(self) -> Path | None:
        """Where the case belongs, if that is not where its file is open."""

    def saved(self) -> None:
        """Hear of a save."""

    def closing(self) -> None:
        """Do what has to be done before the file is closed; bounded, and nothing it meets is raised."""

    def leave(self, file: CaseFile, *, quick: bool) -> None:
        """Close the file, now or once all of it is where it belongs."""


def run_now(task: Callable[[], None]) -> None:
    """Run a task at once, on the caller's thread."""
    task()


class Session:
    """One open case file and the case in it.

    `edit` is instant: memory changes first, then a writer commits the difference. `saved` is told the moment of each
    durable save, `failed` the error of one that did not work; the edit then stays in memory and `retry` tries again. When
    what could not be saved was taken back instead, `saved` is told the last moment again (empty if there was none).
    """

    def __init__(self, file: CaseFile, clock: Clock, runner: Runner = run_now) -> None:
        self.file = file
        self.clock = clock
        self._runner = runner
        self._lock = threading.RLock()
        # A case made elsewhere, or by an older hcprep, may hold signs that would spoil a page.
        try:
            self._case = cleaned(file.load())
        except HcprepError:
            # Held open, a damaged file could not be examined or mended: it would seem to be open in another window.
            file.close()
            raise
        self._stored = self._case
        self._at, self._failing = "", False
        hold(self._case, file)
        self._undo: list[Case] = []
        self._redo: list[Case] = []
        self.saved: Callable[[str], None] = _ignore
        self.failed: Callable[[HcprepError], None] = _raise
        self.damage: Damage | None = file.damage
        """What is hit, when this is a damaged file that is only looked at: no edit is accepted then."""
        self.refused: Callable[[], None] = _refuse
        """Called for each edit that is not accepted."""
        self.keeper: Keeping | None = None
        self._lineage = file.lineage
        self.unreadable: tuple[str, ...] = ()
        """SHA-256 of the documents the last `save_elsewhere` could not read any more."""

    @property
    def case(self) -> Case:
        """The current case, saved or about to be."""
        return self._case

    @property
    def path(self) -> Path:
        """Where the case belongs; the open file itself is elsewhere when it is worked on in a copy."""
        return (self.keeper.origin if self.keeper is not None else None) or self.file.path

    @property
    def dirty(self) -> bool:
        """Whether memory holds something that is not yet on disk."""
        return self._case is not self._stored

    @property
    def can_undo(self) -> bool:
        """Whether there is an edit to go back to."""
        return bool(self._undo)

    @property
    def can_redo(self) -> bool:
        """Whether an undo can be taken back."""
        return bool(self._redo)

    def edit(self, case: Case) -> None:
        """Accept a new value of the case, its texts cleaned (`clean_text`), and save it; a case only looked at stays as it is.

        Raises HcprepError if saving runs now and fails.
        """
        case = cleaned(case, self._case)
        if case == self._case:
            return
        if self.damage is not None:
            self.refused()
            return
        self._undo.append(self._case)
        del self._undo[:-200]
        self._redo.clear()
        self._set(case)

    def settle(self, change: Callable[[Case], Case]) -> None:
        """Accept what hcprep found out by itself: saved like an edit, but no edit to undo; what can be undone to knows it too.

        Raises HcprepError if saving runs now and fails.
        """
        found = change(self._case)
        if self.damage is None and found != self._case:
            self._undo, self._redo = list(map(change, self._undo)), list(map(change, self._redo))
            self._set(found)

    def undo(self) -> bool:
        """Go back one edit; False when there is none."""
        if not self._undo:
            return False
        self._redo.append(self._case)
        self._set(self._undo.pop())
        return True

    def redo(self) -> bool:
        """Take back one undo; False when there is none."""
        if not self._redo:
            return False
        self._undo.append(self._case)
        self._set(self._redo.pop())
        return True

    def retry(self) -> None:
        """Try to save again what is only in memory."""
        self._runner(self._save)

    def flush(self) -> None:
        """Save at once, on this thread, what is only in memory. Raises HcprepError."""
        error = self._try_save()
        if error is not None:
            raise error

    def close(self, *, quick: bool = False) -> None:
        """Save what is left, make the backup closing wants, and close the file.

        `quick` leaves out the backup, and the carrying back of a work copy, which is then done when the case is next opened.
        Raises HcprepError, and stays open, if something could not be saved.
        """
        with self._lock:
            error = self._try_save()
            if error is not None:
                raise error
        keeper = self.keeper
        if keeper is None:
            self.file.close()
            return
        if not quick:
            keeper.closing()
        keeper.leave(self.file, quick=quick)

    def save_elsewhere(self, path: Path, ctx: JobContext) -> Path:
        """Write what is in memory, and what can still be read of the file, into a new case file under the same key.

        Works when the file cannot be written to any more, or is gone; `unreadable` then names what could not be read. Raises
        CaseFileError (`case-exists`, `disk-full`, `case-look-only`, …), Cancelled.
        """
        if self.damage is not None:
            raise CaseFileError("case-look-only")
        from hcprep.casefile.rescue import rescue_case

        copy, lost = rescue_case(self.file, self._case, path, stamp(self.clock), lineage=self._lineage, ctx=ctx)
        self.unreadable = tuple(sorted(lost))
        return copy.path

    def _set(self, case: Case) -> None:
        hold(case, self.file)
        self._case = case
        self._runner(self._save)

    def _save(self) -> None:
        try:
            error = self._try_save()
        except Exception as surprise:
            # Whatever it was, the person has to know that their words are not on the disk.
            if self.dirty:
                self._failing = True
                self.failed(HcprepError("unexpected", kind=type(surprise).__name__))
            raise
        if error is not None:
            self.failed(error)

    def _try_save(self) -> HcprepError | None:
        with self._lock:
            wanted = self._case
            changed, failing = wanted is not self._stored, self._failing
            if changed:
                at = stamp(self.clock)
                try:
                    self.file.commit(self._stored, wanted, at)
                except HcprepError as error:
                    self._failing = True
                    return error
                self._stored, self._at = wanted, at
            self._failing = False
        # What could not be saved may have been taken back: then too nothing is unsaved any more.
        if changed or failing:
            self.saved(self._at)
        if changed and self.keeper is not None:
            self.keeper.saved()
        return None


def _ignore(_at: str) -> None:
    """Nobody watches."""


def _refuse() -> None:
    raise CaseFileError("case-look-only")


def _raise(error: HcprepError) -> None:
    raise error
