"""SHA-256 of a file that is read back from the disk, and of its beginnings; what was hashed before is known again by BLAKE3.

SHA-256 can take ten times as long as BLAKE3. So this process remembers how far SHA-256 had come at the end of each paper, by the
BLAKE3 of the same bytes. Papers that are there again are read with BLAKE3 alone, all others with both (decision 0013).
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from io import FileIO
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from hcprep.jobs import JobContext

if TYPE_CHECKING:
    from blake3 import blake3

_BLOCK = 1 << 18
"""Bytes read at once: they stay near the processor until both have hashed them."""
_MOST = 4096
"""Ends of papers that are remembered, some hundred bytes each."""


@dataclass(frozen=True, slots=True)
class Hashes:
    """Size and SHA-256 of a file, and of its beginnings by their length."""

    size: int
    whole: str
    fronts: Mapping[int, str]


class _Remembered:
    """SHA-256 so far, by how many bytes it has and their BLAKE3; the last of each length. Safe from any thread."""

    def __init__(self) -> None:
        self._found: dict[int, tuple[bytes, Any]] = {}
        self._lock = Lock()

    def holds(self, length: int) -> bool:
        """Tell whether a beginning of that length is remembered."""
        with self._lock:
            return length in self._found

    def find(self, length: int, other: blake3) -> Any | None:
        """Return SHA-256 to go on with behind a beginning, if that is the one remembered."""
        with self._lock:
            found = self._found.get(length)
            return found[1].copy() if found and found[0] == other.digest() else None

    def put(self, length: int, other: blake3, digest: Any) -> None:
        """Remember a beginning, and forget the oldest one if there are too many."""
        with self._lock:
            self._found.pop(length, None)
            self._found[length] = other.digest(), digest.copy()
            if len(self._found) > _MOST:
                del self._found[next(iter(self._found))]


_REMEMBERED = _Remembered()


class Hashing:
    """A file read once from its start, as far as it is there: its first bytes can be read while the others are still written."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._digest: Any = sha256()
        self._other: blake3 | None = None
        self._done = 0
        self._fronts: dict[int, str] = {}
        self._lock = Lock()

    def read(self, lengths: Sequence[int], ctx: JobContext) -> None:
        """Read on to the longest of some lengths, and take a note at each. Raises OSError and Cancelled."""
        with self._lock, self._path.open("rb", buffering=0) as stream:
            for stop in sorted({length for length in lengths if length > self._done}):
                self._front(stream, stop, ctx)
                self._fronts[stop] = self._digest.hexdigest()

    def finish(self, lengths: Sequence[int], ctx: JobContext) -> Hashes:
        """Read on to the end. Raises OSError and Cancelled."""
        self.read(lengths, ctx)
        with self._lock, self._path.open("rb", buffering=0) as stream:
            digest = self._digest.copy()
            size = _read(stream, self._done, sys.maxsize, (digest,), ctx)
        return Hashes(size, digest.hexdigest(), self._fronts)

    def _front(self, stream: FileIO, stop: int, ctx: JobContext) -> None:
        """Read on to the end of a paper, twice if it is not the one remembered. Nothing is taken in unless all of it was read."""
        from blake3 import blake3

        so_far = self._other or blake3()
        known = None
        if _REMEMBERED.holds(stop):
            other = so_far.copy()
            done = _read(stream, self._done, stop, (other,), ctx)
            known = _REMEMBERED.find(done, other)
        if known is None:
            known, other = self._digest.copy(), so_far.copy()
            done = _read(stream, self._done, stop, (known, other), ctx)
            _REMEMBERED.put(done, other, known)
        self._digest, self._other, self._done = known, other, done


def _read(stream: FileIO, start: int, stop: int, hashes: Sequence[Any], ctx: JobContext) -> int:
    """Hash a file from one place to another, and return where it ended."""
    stream.seek(start)
    room = memoryview(bytearray(_BLOCK))
    while start < stop and (count := stream.readinto(room[: min(_BLOCK, stop - start)])):
        ctx.check()
        for one in hashes:
            one.update(room[:count])
        start += count
    return start


def learn(path: Path, lengths: Sequence[int], ctx: JobContext) -> None:
    """Hash a package ahead up to the ends of its papers, so that a copy of them is known soon. Raises OSError and Cancelled."""
    Hashing(path).read(lengths, ctx)
