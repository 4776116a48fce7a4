"""Papers shown in other programs: copies in a private folder of this run, wiped at lock, at the end and at the next start.

The folder is the list of what is left: its names are random, so it can be wiped before any case is open, and says nothing.
"""

from __future__ import annotations

import os
import secrets
import shutil
import stat
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from PySide6.QtCore import QLockFile

_OWNER = "in-use"
_BLOCK = 1 << 20


class Outside:
    """The folder of this run below `root`. Nothing is made on disk before a paper is put there."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._folder: Path | None = None
        self._owner: QLockFile | None = None
        self.left: int = 0
        """Files of earlier runs that another program would not let go."""

    def put(self, stream: BinaryIO, suffix: str) -> Path:
        """Write a stream to a file that can only be read, under a name that says nothing. Raises OSError."""
        folder = self._own()
        path = folder / f"{secrets.token_hex(4)}{suffix}"
        opened = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(opened, "wb") as file:
            shutil.copyfileobj(stream, file, _BLOCK)
        path.chmod(stat.S_IRUSR)
        return path

    def wipe(self) -> int:
        """Overwrite and remove what this run put there; returns how many files another program would not let go."""
        if self._folder is None:
            return 0
        if self._owner is not None:
            self._owner.unlock()
        left = _wipe_folder(self._folder)
        self._folder, self._owner = None, None
        return left

    def wipe_leftovers(self) -> int:
        """Wipe what runs that ended without doing so have left, and keep the count in `left`; running programs keep theirs."""
        self.left = 0
        try:
            folders = [path for path in self._root.iterdir() if path.is_dir() and not path.is_symlink()]
        except OSError:
            return 0
        for folder in folders:
            owner = _owner(folder)
            if folder != self._folder and owner.tryLock(0):
                owner.unlock()
                self.left += _wipe_folder(folder)
        return self.left

    def _own(self) -> Path:
        if self._folder is None:
            self._root.mkdir(parents=True, exist_ok=True, mode=0o700)
            folder = self._root / secrets.token_hex(8)
            folder.mkdir(mode=0o700)
            self._owner = _owner(folder)
            self._owner.tryLock(0)
            self._folder = folder
        return self._folder


def _owner(folder: Path) -> QLockFile:
    lock = QLockFile(str(folder / _OWNER))
    # Only the end of the process that took it makes it free, however long that runs.
    lock.setStaleLockTime(0)
    return lock


def _wipe_folder(folder: Path) -> int:
    left = 0
    for path in folder.iterdir():
        try:
            if path.is_symlink() or not path.is_file():
                continue
            path.chmod(stat.S_IRUSR | stat.S_IWUSR)
            _overwrite(path)
            path.unlink()
        except OSError:
            left += 1
    with suppress(OSError):
        folder.rmdir()
    return left


def _overwrite(path: Path) -> None:
    with path.open("r+b") as file:
        for start in range(0, path.stat().st_size, _BLOCK):
            file.write(bytes(min(_BLOCK, path.stat().st_size - start)))
        file.flush()
        os.fsync(file.fileno())
