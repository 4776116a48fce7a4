"""Looking at the pages of a case file, one by one, without ever writing to it or to its journal.

SQLite refuses a file as a whole where one page is hit. Here it only decrypts single pages, so nothing has to be right but the
page that is asked for. A hot journal holds pages as they were before an unfinished save, so it belongs to the truth: SQLite plays
it back into a layer of our own, and the file and the journal stay as they are. That layer holds what SQLite writes: ciphertext.
"""

from __future__ import annotations

import itertools
import os
from contextlib import suppress
from pathlib import Path
from threading import Lock
from types import TracebackType
from typing import Self

import apsw

from hcprep.casefile.faults import told
from hcprep.casefile.keys import PAGE, Key
from hcprep.casefile.lens_files import VFS, Layer, RealFile, System, looking
from hcprep.errors import CaseFileError

_MOST_PAGES = 2**31 // 4
"""Two terabytes; a size beyond it is a lie of the file system."""

_MOST_UNREAD = 16 * 1024 * 1024 // PAGE
"""Unreadable pages on end after which the disk is taken to be gone."""

_numbers = itertools.count(1)
_registered: list[System] = []
_guard = Lock()


class Lens:
    """The plain pages of one case file; at most one thread at a time.

    Raises CaseFileError `case-in-use`, `case-read-only`, `case-missing`, `disk-error` on opening.
    """

    def __init__(self, path: Path, key: Key) -> None:
        # SQLite keeps the journal beside the file itself, not beside a link to it.
        path = Path(os.path.realpath(path))
        self.journal_path = path.with_name(f"{path.name}-journal")
        self._name = f"/hcprep-lens/{next(_numbers)}"
        self.layer = Layer()
        self._key = key
        self._unread = 0
        self.journal = "none"
        """What became of a journal left by a crash: `none`, `played` back, or `damaged` (some of it could not be)."""
        with told():
            self.file = RealFile(str(path), apsw.SQLITE_OPEN_MAIN_DB)
        try:
            with told():
                self.file.xLock(apsw.SQLITE_LOCK_SHARED)
                self.size = self.file.xFileSize()
            self.connection = self._connect()
        except BaseException:
            self._let_go()
            raise
        self.pages = min(-(-self.size // PAGE), _MOST_PAGES)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def page(self, number: int) -> bytes | None:
        """Return one page, numbered from 1, decrypted; None if it is damaged or missing. Raises CaseFileError `disk-error`."""
        if not 1 <= number <= self.pages:
            return None
        try:
            _, data = self.connection.read("main", 0, (number - 1) * PAGE, PAGE)
        except (apsw.CorruptError, apsw.NotADBError):
            return None
        except apsw.IOError as error:
            # A sector the disk cannot read is the commonest damage of all; nothing but such sectors is a disk that is gone.
            self._unread += 1
            if self._unread > _MOST_UNREAD:
                raise CaseFileError("disk-error", errno=self.connection.system_errno) from error
            return None
        self._unread = 0
        return data if len(data) == PAGE else None

    def close(self) -> None:
        """Let go of the file; closing twice does nothing."""
        if self._name not in looking:
            return
        self.connection.close()
        self._let_go()

    def _connect(self) -> apsw.Connection:
        with _guard:
            if not _registered:
                _registered.append(System())
        looking[self._name] = self
        with told():
            connection = apsw.Connection(
                self._name, flags=apsw.SQLITE_OPEN_READWRITE, vfs=f"multipleciphers-{VFS}", statementcachesize=0
            )
        try:
            with told():
                for statement in ("PRAGMA cipher = 'sqlcipher'", "PRAGMA legacy = 4", f"PRAGMA key = '{self._key.pragma}'"):
                    connection.execute(statement).fetchall()
                connection.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 1)
            self._play_back(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _play_back(self, connection: apsw.Connection) -> None:
        if not self.journal_there():
            return
        self.journal = "damaged"
        with suppress(apsw.Error):
            # Any question makes SQLite play the journal back; what page 1 then says does not matter here.
            connection.execute("PRAGMA schema_version").fetchall()
        if self.layer.deleted:
            self.journal = "played"
        self.size = self.layer.length(self.size)

    def journal_there(self) -> bool:
        """Whether a journal lies beside the file, and was not played back yet."""
        try:
            return not self.layer.deleted and self.journal_path.stat().st_size > 0
        except OSError:
            return False

    def _let_go(self) -> None:
        looking.pop(self._name, None)
        self.file.close()
        self.layer.close()
