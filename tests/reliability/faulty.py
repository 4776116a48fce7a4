"""A disk that fails when it is told to: a layer between SQLite and the file system, under the cipher."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest import mock

import apsw

from hcprep.casefile import connection
from hcprep.casefile.setdigest import Watched

_NAME = "hcprep-test-faults"
_BASE = next(name for name in apsw.vfs_names() if not name.startswith(("multipleciphers-", "hcprep-")))


class Faults:
    """What the disk does: from write `start` on it is `full`, or `gone`; or that write is `bent` by one bit, and nobody is told.

    `only` is the end of the names of files it happens to. `writes` counts writes, cuts and flushes.
    """

    def __init__(self) -> None:
        self.reset()

    def reset(self, kind: str = "", start: int = 0, only: str = "") -> None:
        """Begin to count anew; a disk without a kind is sound."""
        self.kind, self.start, self.only = kind, start, only
        self.writes = 0
        self.struck = False

    def ask(self, name: str, growing: bool) -> bool:
        """Count an operation; True if its bytes are to be bent. Raises what the file system would."""
        if not name.endswith(self.only):
            return False
        self.writes += 1
        if not self.kind or self.writes < self.start:
            return False
        if self.kind == "bent":
            bend = growing and not self.struck
            self.struck = self.struck or bend
            return bend
        if self.kind == "gone" or growing:
            self.struck = True
            raise apsw.FullError if self.kind == "full" else apsw.IOError
        return False


FAULTS = Faults()


class _File(apsw.VFSFile):
    def __init__(self, name: Any, flags: list[int]) -> None:
        self._name = name.filename() if hasattr(name, "filename") else str(name)
        super().__init__(_BASE, name, flags)

    def xWrite(self, data: bytes, offset: int) -> None:
        if FAULTS.ask(self._name, growing=True):
            data = bytes([data[0] ^ 1]) + bytes(data[1:])
        super().xWrite(data, offset)

    def xTruncate(self, newsize: int) -> None:
        FAULTS.ask(self._name, growing=False)
        super().xTruncate(newsize)

    def xSync(self, flags: int) -> None:
        FAULTS.ask(self._name, growing=False)
        super().xSync(flags)


class _System(apsw.VFS):
    def __init__(self) -> None:
        super().__init__(_NAME, _BASE)

    def xOpen(self, name: Any, flags: list[int]) -> _File:
        return _File(name, flags)


class _Connection(Watched):
    def __init__(self, filename: str, flags: int = apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE, **facts: Any) -> None:
        vfs = None if filename == ":memory:" else facts.pop("vfs", None) or f"multipleciphers-{_NAME}"
        super().__init__(filename, flags, vfs, **facts)


@contextmanager
def faulty() -> Iterator[Faults]:
    """Let every connection opened in the block go through FAULTS."""
    system = _System()
    FAULTS.reset()
    try:
        with mock.patch.object(connection, "Watched", _Connection):
            yield FAULTS
    finally:
        system.unregister()
        FAULTS.reset()
