"""SHA-256 of a file that is read back from the disk, and of its beginnings."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from threading import Lock
from typing import BinaryIO

from hcprep.jobs import JobContext

_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Hashes:
    """Size and SHA-256 of a file, and of its beginnings by their length."""

    size: int
    whole: str
    fronts: Mapping[int, str]


class Hashing:
    """A file read once from its start, as far as it is there: its first bytes can be read while the others are still written."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._digest = sha256()
        self._done = 0
        self._fronts: dict[int, str] = {}
        self._lock = Lock()

    def read(self, lengths: Sequence[int], ctx: JobContext) -> None:
        """Read on to the longest of some lengths, and take a note at each. Raises OSError and Cancelled."""
        with self._lock, self._path.open("rb") as stream:
            stream.seek(self._done)
            for stop in sorted(length for length in lengths if length > self._done):
                self._read(stream, stop, ctx)
                self._fronts[stop] = self._digest.hexdigest()

    def finish(self, lengths: Sequence[int], ctx: JobContext) -> Hashes:
        """Read on to the end. Raises OSError and Cancelled."""
        self.read(lengths, ctx)
        with self._lock, self._path.open("rb") as stream:
            stream.seek(self._done)
            self._read(stream, sys.maxsize, ctx)
        return Hashes(self._done, self._digest.hexdigest(), self._fronts)

    def _read(self, stream: BinaryIO, stop: int, ctx: JobContext) -> None:
        while block := stream.read(min(_BLOCK, stop - self._done)):
            ctx.check()
            self._digest.update(block)
            self._done += len(block)
