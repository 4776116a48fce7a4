"""The files SQLite sees through a lens: the real ones for reading, and a layer of memory for what it writes."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final, Protocol

import apsw

from hcprep.casefile.keys import PAGE

VFS: Final = "hcprep-lens"
_SPOOL = 32 * 1024 * 1024


class Looking(Protocol):
    """What one lens looks at."""

    file: RealFile
    layer: Layer
    journal_path: Path

    def journal_there(self) -> bool:
        """Whether a journal lies beside the file, and was not played back yet."""


looking: dict[str, Looking] = {}
"""Every open lens under the name SQLite knows its file by."""


class Layer:
    """What SQLite wrote while it played a journal back."""

    def __init__(self) -> None:
        self._spool = tempfile.SpooledTemporaryFile(max_size=_SPOOL)  # noqa: SIM115 - closed by its owner
        self._places: dict[int, int] = {}
        self._used = 0
        self._cut: int | None = None
        self._end = 0
        self.deleted = False

    def write(self, offset: int, data: bytes) -> None:
        """Keep a page."""
        if len(data) != PAGE or offset % PAGE:
            raise apsw.IOError
        place = self._places.get(offset)
        if place is None:
            place = self._places[offset] = self._used
            self._used += PAGE
        self._spool.seek(place)
        self._spool.write(data)
        self._end = max(self._end, offset + len(data))

    def read(self, offset: int) -> bytes | None:
        """Return a page that was written, or None."""
        place = self._places.get(offset)
        if place is None:
            return None
        self._spool.seek(place)
        return self._spool.read(PAGE)

    def cut(self, size: int) -> None:
        """Let the file end at a size."""
        self._cut = size
        self._end = min(self._end, size)
        self._places = {offset: place for offset, place in self._places.items() if offset < size}

    def length(self, size: int) -> int:
        """Return the size of the file, given its real one."""
        return max(size if self._cut is None else min(size, self._cut), self._end)

    def close(self) -> None:
        """Forget everything."""
        self._spool.close()


class RealFile(apsw.VFSFile):
    """A real file, opened for reading by SQLite's own file layer, which keeps the locks of this process in order."""

    def __init__(self, path: str, kind: int) -> None:
        system = next(name for name in apsw.vfs_names() if not name.startswith(("multipleciphers-", "hcprep-")))
        super().__init__(system, path, [apsw.SQLITE_OPEN_READONLY | kind, 0])

    def close(self) -> None:
        """Close it."""
        self.xClose()


class System(apsw.VFS):
    """Gives SQLite the files of a lens under made-up names; nothing else exists here."""

    def __init__(self) -> None:
        super().__init__(VFS, "")

    def xFullPathname(self, name: str) -> str:
        """Leave names as they were made."""
        return name

    def xAccess(self, pathname: str, _flags: int) -> bool:
        """Say whether a lens has a journal."""
        lens = looking.get(pathname.removesuffix("-journal"))
        return lens is not None and pathname.endswith("-journal") and lens.journal_there()

    def xDelete(self, filename: str, _syncdir: bool) -> None:  # noqa: FBT001
        """Leave the real journal where it is."""
        lens = looking.get(filename.removesuffix("-journal"))
        if lens is not None:
            lens.layer.deleted = True

    def xOpen(self, name: Any, _flags: Sequence[int]) -> Any:
        """Open the file or the journal of a lens."""
        text = name.filename() if isinstance(name, apsw.URIFilename) else str(name)
        lens = looking.get(text.removesuffix("-journal"))
        if lens is None:
            raise apsw.CantOpenError
        if text.endswith("-journal"):
            return _JournalFile(lens.journal_path, lens.layer)
        return _MainFile(lens.file, lens.layer)


class _Quiet:
    """What both kinds of file answer alike: no locks, no syncing, nothing known about the disk."""

    def xClose(self) -> None:
        return

    def xSync(self, _flags: int) -> None:
        return

    def xLock(self, _level: int) -> None:
        return

    def xUnlock(self, _level: int) -> None:
        return

    def xCheckReservedLock(self) -> bool:
        return False

    def xFileControl(self, _op: int, _pointer: int) -> bool:
        return False

    def xSectorSize(self) -> int:
        return PAGE

    def xDeviceCharacteristics(self) -> int:
        return 0


class _MainFile(_Quiet):
    def __init__(self, file: RealFile, layer: Layer) -> None:
        self._file = file
        self._layer = layer

    def xRead(self, amount: int, offset: int) -> bytes:
        start = offset % PAGE
        over = self._layer.read(offset - start)
        if over is not None:
            return over[start : start + amount]
        return self._file.xRead(amount, offset)

    def xWrite(self, data: bytes, offset: int) -> None:
        self._layer.write(offset, bytes(data))

    def xTruncate(self, size: int) -> None:
        self._layer.cut(size)

    def xFileSize(self) -> int:
        return self._layer.length(self._file.xFileSize())


class _JournalFile(_Quiet):
    def __init__(self, path: Path, layer: Layer) -> None:
        self._file = RealFile(str(path), apsw.SQLITE_OPEN_MAIN_JOURNAL)
        self._layer = layer
        self._emptied = False

    def xClose(self) -> None:
        self._file.close()

    def xRead(self, amount: int, offset: int) -> bytes:
        return b"" if self._emptied else self._file.xRead(amount, offset)

    def xWrite(self, _data: bytes, offset: int) -> None:
        # SQLite ends a journal by zeroing its head.
        self._emptied = self._emptied or offset == 0

    def xTruncate(self, _size: int) -> None:
        self._emptied = True

    def xFileSize(self) -> int:
        return 0 if self._emptied else self._file.xFileSize()
