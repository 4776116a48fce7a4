"""Getting a case back from its backups: looking at one, reading it whole, restoring, and the drill that shows it works."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hcprep.clock import Clock, stamp
from hcprep.errors import CaseFileError
from hcprep.jobs import JobContext, Progress
from hcprep.model.case import Case
from hcprep.model.statement import Text
from hcprep.services.backups import Backup, hashes_in, papers_of

if TYPE_CHECKING:
    from hcprep.casefile import CaseFile, Secret
    from hcprep.services.session import Session

_DRILL = "drill"
_PREFIX = "restore-"
_PASSED_OVER = frozenset({"case-wrong-passphrase", "sheet-wrong", "case-damaged", "case-not-a-case", "case-missing"})


@dataclass(frozen=True, slots=True)
class Contents:
    """What is in a backup: documents the case has, how many of them are inside, words of the statement, the last save."""

    documents: int
    inside: int
    words: int
    saved: str


@dataclass(frozen=True, slots=True)
class Missing:
    """A document that is in no backup, by the evidence it belongs to and its own id."""

    evidence: str
    document: str


@dataclass(frozen=True, slots=True)
class Restored:
    """A case put together from backups: where, how many documents are in it, which are in no backup, and its check code."""

    path: Path
    documents: int
    missing: tuple[Missing, ...]
    check: str


@dataclass(frozen=True, slots=True)
class Drill:
    """A rehearsal: when, whether the restored case was the same as the open one, and how many documents were in no backup."""

    at: str
    same: bool
    documents: int
    missing: int

    @property
    def good(self) -> bool:
        """Whether all of the case could be had back."""
        return self.same and not self.missing


class Recovery:
    """Reads backups in a private folder of its own, so that they are only ever read. Methods raise CaseFileError."""

    def __init__(self, private: Path, clock: Clock) -> None:
        self._private = private
        self._clock = clock

    def contents(self, backup: Backup, secret: Secret) -> Contents:
        """Say what is in a backup."""
        with self._opened(backup, secret) as file:
            return _contents(file)

    def check(self, backup: Backup, secret: Secret, ctx: JobContext | None = None) -> Contents:
        """Read all of a backup, every document by its SHA-256. Raises CaseFileError `case-damaged`, …, and Cancelled."""
        from hcprep.casefile import check_code

        told = ctx or JobContext()
        with self._opened(backup, secret) as file:
            check_code(file)
            inside = sorted(papers_of(file.load()) - hashes_in(file.absent()))
            for done, sha256 in enumerate(inside):
                told.step(Progress(done, len(inside), "copy-check"))
                file.read(sha256).close()
            return _contents(file)

    def restore(
        self, backup: Backup, secret: Secret, target: Path, documents_from: Iterable[Backup], ctx: JobContext | None = None
    ) -> Restored:
        """Make a new case file of a backup, and of the documents other backups have, the newest first.

        `secret` opens `backup`; the new file has the same key. A backup it does not open, or that is hit, is passed over. Raises
        CaseFileError: `case-exists`, `case-wrong-passphrase`, `disk-full`, `copy-failed`, …; Cancelled. Nothing is left then.
        """
        from hcprep.casefile.joining import join_case

        others = sorted(
            (other for other in documents_from if other.kind == "full" and other.path != backup.path),
            key=lambda other: (other.papers == backup.papers, other.moment, other.number),
            reverse=True,
        )
        with self._opened(backup, secret) as file:
            case = file.load()
            sources = self._each(others, file)
            with closing(sources):
                copy, missing = join_case(file, sources, target, file.key, stamp(self._clock), needed=papers_of(case), ctx=ctx)
        nowhere = _missing(case, missing)
        return Restored(copy.path, len(case.documents) - len(nowhere), nowhere, copy.check)

    def drill(self, session: Session, backups: Sequence[Backup], ctx: JobContext | None = None) -> Drill:
        """Restore the newest backup into a private place, compare it with the open case, and wipe it; remember how it went.

        Raises CaseFileError `backup-none` if no backup of this passphrase is there.
        """
        from hcprep.casefile import CaseFile
        from hcprep.casefile.marks import set_mark

        fitting = [backup for backup in backups if backup.fits(session.file)]
        if not fitting:
            raise CaseFileError("backup-none")
        newest = max(fitting, key=lambda backup: (backup.moment, backup.number))
        live = session.file.load()
        with self._folder() as folder:
            made = self.restore(newest, session.file.key, folder / "case.hcase", fitting, ctx)
            with CaseFile.open(made.path, session.file.key) as file:
                same = file.load() == live
        found = Drill(stamp(self._clock), same, made.documents + len(made.missing), len(made.missing))
        set_mark(session.file, _DRILL, json.dumps(asdict(found)))
        return found

    @contextmanager
    def joined(self, backups: Sequence[Backup], secret: Secret, ctx: JobContext | None = None) -> Iterator[Path]:
        """Put what the newest of some backups and the documents of the others hold into one private file, and wipe it after.

        Backups that the secret does not open, or that are hit, are passed over. Raises CaseFileError `backup-none` when none is
        left, and Cancelled.
        """
        with self._folder() as folder:
            yield self._join(backups, secret, folder / "joined.hcase", ctx)

    def _join(self, backups: Sequence[Backup], secret: Secret, target: Path, ctx: JobContext | None) -> Path:
        for backup in sorted(backups, key=lambda each: (each.moment, each.number), reverse=True):
            try:
                return self.restore(backup, secret, target, backups, ctx).path
            except CaseFileError as error:
                if error.code not in _PASSED_OVER:
                    raise
        raise CaseFileError("backup-none")

    @contextmanager
    def _opened(self, backup: Backup, secret: Secret) -> Iterator[CaseFile]:
        """Open a copy of a backup: opening may bring a file up to date, and a backup stays as it was made."""
        from hcprep.casefile import CaseFile

        with self._folder() as folder:
            place = folder / "case.hcase"
            try:
                shutil.copyfile(backup.path, place)
            except OSError as error:
                from hcprep.casefile.faults import from_os

                raise from_os(error) from error
            with CaseFile.open(place, secret) as file:
                yield file

    def _each(self, backups: Iterable[Backup], file: CaseFile) -> Generator[CaseFile, None, None]:
        for backup in backups:
            if backup.fits(file):
                try:
                    with self._opened(backup, file.key) as other:
                        yield other
                except CaseFileError as error:
                    if error.code in {"disk-full", "case-read-only"}:
                        raise

    @contextmanager
    def _folder(self) -> Iterator[Path]:
        self._private.mkdir(parents=True, exist_ok=True, mode=0o700)
        with tempfile.TemporaryDirectory(prefix=_PREFIX, dir=self._private, ignore_cleanup_errors=True) as name:
            yield Path(name)


def last_drill(file: CaseFile) -> Drill | None:
    """Return how the last drill of a case on this computer went, or None."""
    from hcprep.casefile.marks import here

    try:
        return Drill(**json.loads(here(file, _DRILL)))
    except (TypeError, ValueError):
        return None


def words(case: Case) -> int:
    """Count the words of the statement."""
    runs = (run for section in case.statement.sections for paragraph in section.paragraphs for run in paragraph.runs)
    return sum(len(run.text.split()) for run in runs if isinstance(run, Text))


def _contents(file: CaseFile) -> Contents:
    from hcprep.casefile.marks import mark

    case = file.load()
    return Contents(len(case.documents), len(case.documents) - len(file.absent()), words(case), mark(file, "saved"))


def _missing(case: Case, gone: frozenset[str]) -> tuple[Missing, ...]:
    found = ((item, document) for item in case.evidence for document in item.documents)
    return tuple(Missing(item.id, document.id) for item, document in found if hashes_in(document) & gone)
