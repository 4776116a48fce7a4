"""An open case file: one encrypted file that holds one case and its documents."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import RLock
from types import TracebackType
from typing import IO, BinaryIO, Self

from hcprep.casefile import bases, changing, migrations, rows, setdigest
from hcprep.casefile.blobs import Blobs
from hcprep.casefile.connection import APPLICATION, connect, disconnect, keep_journal, transaction
from hcprep.casefile.damaged import ReadOnlyCase
from hcprep.casefile.faults import told
from hcprep.casefile.keys import PAGE, SALT, Key, Secret, derive
from hcprep.casefile.lineage import Save, new_lineage, read_saves
from hcprep.casefile.losses import Damage
from hcprep.casefile.place import discard, length_of, reserve, writable
from hcprep.casefile.probe import unlock
from hcprep.casefile.rows import Revision
from hcprep.errors import CaseFileError
from hcprep.jobs import JobContext
from hcprep.model.case import Case
from hcprep.model.evidence import Document

_WITH_DIGEST = 3
_CLOSE_FIRST = os.name != "posix"
"""Whether a file must be closed to be renamed. Elsewhere it stays locked until the other one has its place."""


class CaseFile:
    """One case file, open and locked for this process until it is closed; every method is safe from any thread.

    Every method raises CaseFileError: `disk-full`, `disk-error` and `case-read-only` leave the file as it was before the call,
    `case-damaged` names what is hit in its facts (`part`, and `id` or `sha256`).
    """

    damage: Damage | None = None
    """What is hit, of a damaged file that is only looked at."""

    def __init__(self, path: Path, connection: setdigest.Watched, key: Key) -> None:
        self._path = path
        self._key = key
        self._connection = connection
        self._lock = RLock()
        self._blobs = Blobs(connection, self._lock)
        self._stored: Case | None = None
        self._parted = True

    @classmethod
    def create(cls, path: Path, passphrase: str, case: Case, at: str) -> Self:
        """Make a case file where there is none, readable by its owner only, and leave it open.

        `at` is the moment as ISO text. Nothing is left behind by a failure. Raises CaseFileError: `case-exists`, `case-missing`
        (no such folder), `case-read-only`, `passphrase-too-weak` (empty), `disk-full`, `disk-error`.
        """
        if not passphrase:
            raise CaseFileError("passphrase-too-weak", reason="too-short")
        path = path.absolute()
        key = derive(passphrase, os.urandom(SALT))
        reserve(path)
        try:
            connection = connect(path, key)
            try:
                file = cls(path, connection, key)
                file._fill(case, at)
            except BaseException:
                connection.close()
                raise
        except BaseException:
            discard(path)
            raise
        return file

    @classmethod
    def open(
        cls,
        path: Path,
        secret: Secret,
        *,
        steps: Sequence[migrations.Step] = migrations.STEPS,
        older: bool = True,
        ctx: JobContext | None = None,
    ) -> Self:
        """Open a case file, bring it up to this version, and sweep what no row of the case names any more.

        Raises CaseFileError: `case-missing`, `case-not-a-case`, `case-wrong-passphrase`, `sheet-wrong` (a key of another file, or
        from before the passphrase was changed), `case-newer` (facts `version`, `known`), `case-damaged`, `case-in-use`,
        `case-read-only`, `disk-full`, `disk-error`. The file is untouched then. Unless `older`, a file of an older version is
        refused as `case-read-only`. A file that was not closed is read whole first, which `ctx` is told of (`check-pages`).
        """
        path = path.absolute()
        changing.revive(path, secret)
        key = unlock(path, secret)
        if not (writable(path) and writable(path.parent)):
            raise CaseFileError("case-read-only")
        connection = connect(path, key)
        try:
            file = cls(path, connection, key)
            file._admit(steps, older=older, ctx=ctx)
            file._sweep()
            changing.clean_up(file)
            file._blobs.left_out = "documents" in file.withheld()
        except BaseException:
            connection.close()
            raise
        return file

    @staticmethod
    def open_damaged(path: Path, secret: Secret, ctx: JobContext | None = None) -> ReadOnlyCase:
        """Open a file for reading only and take from it whatever is whole; see `ReadOnlyCase.open`."""
        return ReadOnlyCase.open(path, secret, ctx)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    @property
    def path(self) -> Path:
        """Where the file lies, as an absolute path."""
        return self._path

    @property
    def key(self) -> Key:
        """The key of the file, for its recovery sheet and for copies that the same sheet opens."""
        return self._key

    @contextmanager
    def held(self) -> Iterator[setdigest.Watched]:
        """Give the connection to other modules of this package while nobody else uses it. Raises CaseFileError."""
        with self._lock, told(self._connection):
            yield self._connection

    def exchange(self, swap: Callable[[], bool], secret: Secret) -> bool:
        """Let `swap` put another file of the same case in this one's place, go on with that one, and return what it says.

        Only for a change of passphrase. Raises CaseFileError: from `swap` while this file is still the open one, later with the
        other file in place and this object closed.
        """
        with self._lock:
            before = self._connection
            if _CLOSE_FIRST:
                disconnect(self._connection)
            try:
                said = swap()
            except BaseException:
                if _CLOSE_FIRST:
                    self._go_on(connect(self._path, self._key), self._key)
                raise
            try:
                key = unlock(self._path, secret)
                self._go_on(connect(self._path, key), key)
            finally:
                before.close()
            return said

    def _go_on(self, connection: setdigest.Watched, key: Key) -> None:
        self._connection, self._key = connection, key
        self._blobs.go_on(connection)
        keep_journal(connection)

    def load(self) -> Case:
        """Read the case."""
        with self._lock, told(self._connection):
            self._stored = rows.read(self._connection)
            return self._stored

    def commit(self, old: Case, new: Case, at: str) -> None:
        """Store the difference between two values of the case as one durable change.

        `old` is what the caller knows to be stored. If the file holds something else, the difference to that is stored, so
        that the file holds `new` in any case. `at` is the moment as ISO text.
        """
        with self._lock, told(self._connection):
            base = old if old is self._stored else rows.read(self._connection)
            self._stored = None
            with transaction(self._connection) as connection:
                if self._parted:
                    bases.keep(connection, base)
                rows.write(connection, base, new, at)
            self._stored = new
            self._parted = False

    def part(self) -> None:
        """Take note that a copy was made: what the case is now is kept when it is next changed, to compare the two by."""
        self._parted = True

    def base(self, save: str) -> Case | None:
        """Return what the case was when a save (id) was made, if that was kept; see `part`."""
        with self._lock, told(self._connection):
            return bases.find(self._connection, save)

    def store(self, stream: IO[bytes]) -> tuple[str, int]:
        """Store a stream to its end and return its SHA-256 (hex) and its size in bytes; equal bytes are stored once.

        Memory does not grow with the stream. A blob that no row of the case names is swept when the file is next opened.
        What the stream itself raises comes through, and nothing is stored.
        """
        return self._blobs.store(stream)

    def store_all(self, pieces: Sequence[bytes]) -> tuple[tuple[str, int], ...]:
        """Store bytes as `store` does, all in one durable change; return SHA-256 and size of each in their order."""
        return self._blobs.store_all(pieces)

    def read(self, sha256: str) -> BinaryIO:
        """Return a seekable reader of stored bytes; they are checked whole on the first read after opening.

        Memory does not grow with the blob. Use one reader from one thread at a time. Raises also `document-absent` where
        this file is a copy made without documents.
        """
        return self._blobs.read(sha256)

    def withheld(self) -> frozenset[str]:
        """Return what was left out when this file was made as a copy: any of `documents`, `versions`, `evidence`, `notes`."""
        with self._lock, told(self._connection):
            return rows.withheld(self._connection)

    def absent(self) -> tuple[Document, ...]:
        """Return the documents of the case whose bytes are not in this file, because it is a copy without them."""
        case = self.load()
        with self._lock, told(self._connection):
            there = {str(sha256) for (sha256,) in self._connection.execute("SELECT sha256 FROM blob")}
        return tuple(document for document in case.documents if document.original_sha256 not in there)

    @property
    def lineage(self) -> str:
        """The id that this file shares with every copy of the case, whichever passphrase opens it."""
        with self._lock, told(self._connection):
            return rows.meta(self._connection, "lineage") or ""

    def saves(self) -> tuple[Save, ...]:
        """Return the kept saves, oldest first; `relation` compares two files by them."""
        with self._lock, told(self._connection):
            return read_saves(self._connection)

    def revisions(self) -> tuple[Revision, ...]:
        """Return every kept version of the statement, the notes and each answer, oldest first within each."""
        with self._lock, told(self._connection):
            return rows.revisions(self._connection)

    def revision_body(self, kind: str, row_id: str, rev: int) -> str | None:
        """Return the stored text of one version; see `rows.revision_body`."""
        with self._lock, told(self._connection):
            return rows.revision_body(self._connection, kind, row_id, rev)

    def close(self) -> None:
        """Close the file and let others open it; closing twice does nothing."""
        with self._lock, told():
            disconnect(self._connection)

    def _fill(self, case: Case, at: str) -> None:
        with transaction(self._connection) as connection:
            connection.execute(f"PRAGMA application_id = {APPLICATION:d}").fetchall()
            migrations.run(connection, 0, migrations.STEPS)
            rows.set_meta(connection, "created", at)
            rows.set_meta(connection, "lineage", new_lineage())
            rows.write(connection, None, case, at)
        keep_journal(self._connection)
        self._stored = case

    def _admit(self, steps: Sequence[migrations.Step], *, older: bool, ctx: JobContext | None) -> None:
        """Check that the file is ours and not newer before anything is written, then bring it up to date."""
        with told(self._connection):
            application = int(self._connection.execute("PRAGMA application_id").get)
            version = int(self._connection.execute("PRAGMA user_version").get)
            if application != APPLICATION or version < 1:
                raise CaseFileError("case-not-a-case", reason="other-program")
            if version > len(steps):
                raise CaseFileError("case-newer", version=version, known=len(steps))
            # Only the last page's own reader would find the end of the file missing.
            if length_of(self._path) < int(self._connection.execute("PRAGMA page_count").get) * PAGE:
                raise CaseFileError("case-damaged", part="length")
            # A trigger or a view slipped in by someone else would run with the person's rights over their own words.
            if migrations.tables(self._connection) != migrations.expected(version, steps):
                raise CaseFileError("case-damaged", part="schema")
            if version >= _WITH_DIGEST:
                setdigest.check(self._connection, ctx)
        if version < len(steps) and not older:
            raise CaseFileError("case-read-only")
        keep_journal(self._connection)
        if version < len(steps):
            # One that cannot be brought up stays as it was, to the byte.
            self._connection.guarded = False
            with transaction(self._connection) as connection:
                migrations.run(connection, version, steps)
            self._connection.guarded = True

    def _sweep(self) -> None:
        try:
            with told(self._connection):
                self._blobs.sweep(rows.bodies(self._connection))
        except CaseFileError:
            # Nothing that stops a sweep (a damaged page, a full disk) may keep a person from their words.
            return
