"""A damaged case file, opened for reading: nothing is written to it, nor to what lies beside it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import closing
from functools import cached_property
from pathlib import Path
from threading import RLock
from types import TracebackType
from typing import BinaryIO, Self

import apsw

from hcprep.casefile import agreement, bases, codec, migrations, place, setdigest
from hcprep.casefile.blobs import CHUNK, Blobs
from hcprep.casefile.connection import APPLICATION
from hcprep.casefile.keys import PAGE, SALT, Key, Secret, derive
from hcprep.casefile.lens import Lens
from hcprep.casefile.lens_files import RealFile
from hcprep.casefile.lineage import Save
from hcprep.casefile.losses import Damage, Loss, Whole
from hcprep.casefile.migrations import m0002_saves
from hcprep.casefile.probe import unlock
from hcprep.casefile.rows import Revision
from hcprep.casefile.salvage import Salvaged, chunk, salvage
from hcprep.casefile.survey import Survey, schema, survey
from hcprep.errors import CaseFileError
from hcprep.jobs import JobContext
from hcprep.model.case import Case
from hcprep.model.evidence import Document

_TRIES = 2000
"""Pages asked whether a key fits, where the first ones say no."""


class ReadOnlyCase:
    """What can be read of a case file, whole or damaged; safe from any thread. Nothing is ever written.

    Reading takes the same lock as any opener, so a file that is open elsewhere is refused.
    """

    def __init__(self, path: Path, key: Key, ctx: JobContext | None = None) -> None:
        self.path = path
        self._key = key
        self._ctx = told_ctx = ctx or JobContext()
        self._lens = Lens(path, key)
        try:
            foreign = _admit(self._lens)
            if not foreign and setdigest.too_many(self._lens.connection):
                raise CaseFileError("case-damaged", part="rows")
            self.found: Survey = survey(self._lens, told_ctx)
            self.salvaged: Salvaged = salvage(self._lens, self.found, told_ctx)
            if agreement.cut(self._lens):
                self.salvaged.losses.insert(0, Loss(part="cut"))
            elif agreement.mixed(self._lens, self.found):
                self.salvaged.losses.insert(0, Loss(part="mixed"))
            self._blobs = _Blobs(self._lens, self.found, self.salvaged)
            self._foreign = foreign
        except BaseException:
            self._lens.close()
            raise

    @classmethod
    def open(cls, path: Path, secret: Secret, ctx: JobContext | None = None, *, salts: Sequence[bytes] = ()) -> Self:
        """Read a whole file and keep what was found.

        `salts` are those of other copies of the case, for a file whose own is lost. Raises CaseFileError `case-missing`,
        `case-not-a-case`, `case-wrong-passphrase`, `sheet-wrong`, `case-damaged` (`part` `header`: no page fits the secret),
        `case-newer`, `case-in-use`, `case-read-only`, `disk-error`; and Cancelled.
        """
        # Under its other name it stays: nothing is renamed by who only reads.
        path = place.present(path.absolute())
        return cls(path, find_key(path, secret, salts), ctx)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    @property
    def key(self) -> Key:
        """The key of the file."""
        return self._key

    @property
    def losses(self) -> tuple[Loss, ...]:
        """What is missing."""
        return tuple(self.salvaged.losses)

    @property
    def strays(self) -> tuple[str, ...]:
        """Whole documents that no row names any more, by SHA-256."""
        return _strays(self.salvaged)

    @cached_property
    def damage(self) -> Damage:
        """Everything that is hit; the first time, the file is read once more for it. Raises Cancelled."""
        aside = () if self._foreign else agreement.bookkeeping(self._lens, self.found, self._ctx)
        return _damage(self._lens, self.found, self.salvaged, self._foreign, aside)

    def load(self) -> Case:
        """Return the case, with the newest whole version of each text, and without the rows that are lost."""
        return self.salvaged.case

    def read(self, sha256: str) -> BinaryIO:
        """Return a seekable reader of stored bytes. Raises CaseFileError `case-damaged` if they are not whole."""
        return self._blobs.read(sha256)

    def blob_size(self, sha256: str) -> int:
        """Return the size of stored bytes. Raises CaseFileError `case-damaged` if they are not whole."""
        return self._blobs.size(sha256)

    def chunks(self, sha256: str) -> Iterator[bytes]:
        """Yield the chunks of stored bytes in order. Raises CaseFileError `case-damaged`."""
        stream = self.read(sha256)
        return iter(lambda: stream.read(CHUNK), b"")

    def revisions(self) -> tuple[Revision, ...]:
        """Return every whole version of every text, oldest first within each."""
        return tuple(sorted(self.salvaged.revisions, key=lambda each: (each.kind, each.id, each.rev)))

    @property
    def lineage(self) -> str:
        """The id all copies of a case share; empty if it is lost."""
        return self.found.meta.get("lineage", "") or (self._first[0] if self._first else "")

    def saves(self) -> tuple[Save, ...]:
        """Return the kept saves that were found, oldest first."""
        found = tuple(Save(n, *rest) for n, rest in sorted(self.found.saves.items()))
        return found or ((Save(*self._first[1]),) if self._first else ())

    @property
    def _first(self) -> tuple[str, tuple[int, str, str]] | None:
        meta = self.found.meta
        if self.found.bad or "lineage" in meta or "case" not in meta or not meta.get("saves", "1").isdecimal():
            return None
        return m0002_saves.known(meta)

    def base(self, save: str) -> Case | None:
        """Return what the case was at a save (id), if that was kept. Raises CaseFileError `case-damaged`."""
        kept = self.found.meta.get(f"{bases.PREFIX}{save}")
        return None if kept is None else bases.decode(kept)

    def revision_body(self, kind: str, row_id: str, rev: int) -> str | None:
        """Return the text of one whole version; see `rows.revision_body`."""
        return self._bodies.get((kind, row_id, rev))

    @cached_property
    def _bodies(self) -> dict[tuple[str, str, int], str]:
        return {(each.kind, each.id, each.rev): body for each, (_, body) in self.salvaged.revisions.items()}

    def withheld(self) -> frozenset[str]:
        """Return what was left out when this file was made as a copy. Raises CaseFileError `case-damaged`."""
        kept = self.found.meta.get("withheld")
        return frozenset() if kept is None else frozenset(codec.decode(kept, tuple[str, ...], "withheld"))

    def absent(self) -> tuple[Document, ...]:
        """Return the documents of the case whose bytes are not in this file."""
        return tuple(each for each in self.salvaged.case.documents if each.original_sha256 not in self.salvaged.blobs)

    def close(self) -> None:
        """Let go of the file; closing twice does nothing."""
        self._lens.close()


class _Blobs(Blobs):
    """Blobs whose chunks were found page by page; all that are named here were checked while the file was read."""

    def __init__(self, lens: Lens, found: Survey, salvaged: Salvaged) -> None:
        self._lens = lens
        self._found = found
        self._salvaged = salvaged
        self._lock = RLock()
        self._verified = set(salvaged.blobs)
        self.left_out = False

    def _find(self, sha256: str) -> tuple[int, int] | None:
        blob = self._salvaged.blobs.get(sha256)
        return None if blob is None else (blob, self._salvaged.sizes[sha256])

    def chunk(self, sha256: str, blob: int, number: int, size: int) -> bytes:
        with self._lock:
            data, broken = chunk(self._lens, self._found, blob, number)
        if broken is not None or len(data) != min(CHUNK, size - number * CHUNK):
            raise CaseFileError("case-damaged", part="blob", sha256=sha256)
        return data


def find_key(path: Path, secret: Secret, salts: Sequence[bytes] = ()) -> Key:
    """Return the key that fits a file of which much may be lost, also with the salt of another copy. Raises as `unlock` does."""
    try:
        return unlock(path, secret)
    except CaseFileError as error:
        if error.code not in {"case-wrong-passphrase", "sheet-wrong", "case-damaged", "case-not-a-case"}:
            raise
        fits = _fitting(path, secret, salts) if path.is_file() and path.stat().st_size >= PAGE else None
        if fits is None:
            raise
        return fits


def _fitting(path: Path, secret: Secret, salts: Sequence[bytes]) -> Key | None:
    count = path.stat().st_size // PAGE
    with closing(RealFile(os.path.realpath(path), apsw.SQLITE_OPEN_MAIN_DB)) as file:
        own = file.xRead(SALT, 0)
        keys = [secret] if isinstance(secret, Key) else [derive(secret, salt) for salt in dict.fromkeys((own, *salts))]
        for number in range(1, count + 1, max(1, count // _TRIES)):
            page = file.xRead(PAGE, (number - 1) * PAGE)
            for key in keys:
                if key.seals(number, page):
                    return key
    return None


def _admit(lens: Lens) -> tuple[str, ...]:
    """Return the names of what is in the schema and not ours, as far as page 1 tells. Raises CaseFileError."""
    page = lens.page(1)
    if page is None:
        return ()
    version, application = (int.from_bytes(page[at : at + 4], "big") for at in (60, 68))
    if application != APPLICATION or version < 1:
        raise CaseFileError("case-not-a-case", reason="other-program")
    if version > len(migrations.STEPS):
        raise CaseFileError("case-newer", version=version, known=len(migrations.STEPS))
    ours = migrations.expected(version, migrations.STEPS)
    return tuple(sorted(name for kind, name, sql in schema(lens) if (kind, name, sql) not in ours))


def _damage(lens: Lens, found: Survey, salvaged: Salvaged, foreign: tuple[str, ...], aside: tuple[str, ...]) -> Damage:
    case = salvaged.case
    whole = Whole(
        documents=sum(document.original_sha256 in salvaged.blobs for document in case.documents),
        answers=len(case.answers),
        rows=sum(len(rows) for rows in salvaged.records.values()),
        versions=len(salvaged.revisions),
    )
    return Damage(
        pages=found.pages,
        hit=_runs(found.bad),
        header=1 in found.bad[:1],
        journal=lens.journal,
        losses=tuple(salvaged.losses),
        whole=whole,
        strays=_strays(salvaged),
        foreign=foreign,
        bookkeeping=aside,
    )


def _strays(salvaged: Salvaged) -> tuple[str, ...]:
    if not any(loss.part in {"evidence", "bin", "filed", "record"} for loss in salvaged.losses):
        return ()
    case = salvaged.case
    documents = (*case.documents, *(document for removed in case.bin for document in removed.evidence.documents))
    named = {
        sha256
        for each in documents
        for sha256 in (each.original_sha256, each.normalised_sha256, each.index_sha256, each.looks_sha256)
    }
    named |= (
        {filed.sha256 for filed in case.filed} | {filed.record for filed in case.filed} | {build.record for build in case.builds}
    )
    return tuple(sorted(salvaged.blobs.keys() - named))


def _runs(numbers: Sequence[int]) -> tuple[tuple[int, int], ...]:
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and runs[-1][1] == number - 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return tuple(runs)
