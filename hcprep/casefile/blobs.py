"""Byte streams under their SHA-256, in chunk rows small enough that memory does not grow with a document."""

from __future__ import annotations

import hashlib
import io
import re
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from threading import RLock
from typing import IO, TYPE_CHECKING, BinaryIO, Final

from hcprep.casefile.connection import transaction
from hcprep.casefile.faults import told
from hcprep.errors import CaseFileError

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

    from hcprep.casefile.setdigest import Watched

CHUNK: Final = 256 * 1024
"""Bytes of every chunk but the last of a blob."""
_CACHED = 4
"""Chunks a reader keeps; PDF readers jump back and forth between a few places."""
_HASH = re.compile(r"\b[0-9a-f]{64}\b")
_UNNAMED = "being stored"


class _AlreadyStoredError(Exception):
    pass


class Blobs:
    """The blobs of one open case file; safe from any thread, because each row is fetched under the file's lock."""

    def __init__(self, connection: Watched, lock: RLock) -> None:
        self._connection = connection
        self._lock = lock
        self.left_out = False
        """Whether this file is a copy that was made without documents."""
        self._verified: set[str] = set()

    def go_on(self, connection: Watched) -> None:
        """Go on with another file that holds the same blobs under the same numbers."""
        self._connection = connection

    def store(self, stream: IO[bytes]) -> tuple[str, int]:
        """Store everything a stream gives, once, and return its SHA-256 and size.

        Raises CaseFileError, or what the stream raises; nothing is stored then.
        """
        digest = hashlib.sha256()
        size = 0
        try:
            with self._lock, transaction(self._connection) as connection:
                connection.execute("INSERT INTO blob (sha256, size) VALUES (?, 0)", (_UNNAMED,))
                blob = connection.last_insert_rowid()
                for number, data in enumerate(iter(lambda: _whole_chunk(stream), b"")):
                    digest.update(data)
                    size += len(data)
                    connection.execute("INSERT INTO chunk (blob, n, data) VALUES (?, ?, ?)", (blob, number, data))
                if self._find(digest.hexdigest()) is not None:
                    raise _AlreadyStoredError
                connection.execute("UPDATE blob SET sha256 = ?, size = ? WHERE id = ?", (digest.hexdigest(), size, blob))
        except _AlreadyStoredError:
            # Rolled back rather than deleted, so that the file does not keep the room.
            return digest.hexdigest(), size
        return digest.hexdigest(), size

    def store_all(self, pieces: Sequence[bytes]) -> tuple[tuple[str, int], ...]:
        """Store bytes that belong together in one durable change; return SHA-256 and size of each, in their order.

        Raises CaseFileError; nothing is stored then.
        """
        named = tuple((hashlib.sha256(data).hexdigest(), len(data)) for data in pieces)
        with self._lock:
            fresh = {sha256: data for (sha256, _), data in zip(named, pieces, strict=True) if self._find(sha256) is None}
            if fresh:
                with transaction(self._connection) as connection:
                    for sha256, data in fresh.items():
                        connection.execute("INSERT INTO blob (sha256, size) VALUES (?, ?)", (sha256, len(data)))
                        blob = connection.last_insert_rowid()
                        for number in range(chunks(len(data))):
                            chunk = data[number * CHUNK : (number + 1) * CHUNK]
                            connection.execute("INSERT INTO chunk (blob, n, data) VALUES (?, ?, ?)", (blob, number, chunk))
        return named

    def read(self, sha256: str) -> BinaryIO:
        """Return a seekable reader of a blob, all of which is checked against its SHA-256 once before.

        Raises CaseFileError `case-damaged` with facts `part` "blob" and `sha256`, or `document-absent`.
        """
        blob, size = self._sure(sha256)
        if sha256 not in self._verified:
            digest = hashlib.sha256()
            for number in range(chunks(size)):
                digest.update(self.chunk(sha256, blob, number, size))
            if digest.hexdigest() != sha256:
                raise _damaged(sha256)
            self._verified.add(sha256)
        return io.BufferedReader(_Reader(self, sha256, blob, size), buffer_size=64 * 1024)

    def size(self, sha256: str) -> int:
        """Return the size of a blob in bytes. Raises CaseFileError `case-damaged` if there is none."""
        return self._sure(sha256)[1]

    def sweep(self, mentions: Iterable[str]) -> None:
        """Delete every blob whose SHA-256 stands in none of the texts."""
        named = {sha256 for text in mentions for sha256 in _HASH.findall(text)}
        with self._lock, told(self._connection):
            stored = self._connection.execute("SELECT id, sha256 FROM blob").fetchall()
            orphans = [(blob,) for blob, sha256 in stored if sha256 not in named]
            if orphans:
                with transaction(self._connection) as connection:
                    connection.executemany("DELETE FROM blob WHERE id = ?", orphans)

    def _find(self, sha256: str) -> tuple[int, int] | None:
        with self._lock, told(self._connection):
            row = self._connection.execute("SELECT id, size FROM blob WHERE sha256 = ?", (sha256,)).fetchone()
        return None if row is None else (int(row[0]), int(row[1]))

    def _sure(self, sha256: str) -> tuple[int, int]:
        with _about(sha256):
            found = self._find(sha256)
        if found is None:
            raise CaseFileError("document-absent", sha256=sha256) if self.left_out else _damaged(sha256)
        return found

    def chunk(self, sha256: str, blob: int, number: int, size: int) -> bytes:
        """Return one piece of a blob by its number, from 0. Raises CaseFileError `case-damaged` if it is not whole."""
        with self._lock, _about(sha256), told(self._connection):
            data = self._connection.execute("SELECT data FROM chunk WHERE blob = ? AND n = ?", (blob, number)).get
        if not isinstance(data, bytes) or len(data) != min(CHUNK, size - number * CHUNK):
            raise _damaged(sha256)
        return data


class _Reader(io.RawIOBase):
    """A blob as a file; used behind a buffer, by one thread at a time."""

    def __init__(self, blobs: Blobs, sha256: str, blob: int, size: int) -> None:
        self._blobs = blobs
        self._sha256 = sha256
        self._blob = blob
        self._size = size
        self._at = 0
        self._cache: OrderedDict[int, bytes] = OrderedDict()

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence]
        if base + offset < 0:
            msg = "seek before the start"
            raise ValueError(msg)
        self._at = base + offset
        return self._at

    def tell(self) -> int:
        return self._at

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        target = memoryview(buffer).cast("B")
        if self._at >= self._size or not target:
            return 0
        number, start = divmod(self._at, CHUNK)
        data = self._cached(number)[start : start + len(target)]
        target[: len(data)] = data
        self._at += len(data)
        return len(data)

    def _cached(self, number: int) -> bytes:
        data = self._cache.get(number)
        if data is None:
            data = self._cache[number] = self._blobs.chunk(self._sha256, self._blob, number, self._size)
            if len(self._cache) > _CACHED:
                self._cache.popitem(last=False)
        self._cache.move_to_end(number)
        return data


def _whole_chunk(stream: IO[bytes]) -> bytes:
    """Read CHUNK bytes, fewer only at the end, also from a stream that gives less than asked for."""
    pieces: list[bytes] = []
    wanted = CHUNK
    while wanted and (piece := stream.read(wanted)):
        pieces.append(piece)
        wanted -= len(piece)
    return pieces[0] if len(pieces) == 1 else b"".join(pieces)


def chunks(size: int) -> int:
    """Return in how many chunks a blob of a size is kept."""
    return -(-size // CHUNK)


@contextmanager
def _about(sha256: str) -> Iterator[None]:
    """Let damage met inside the block name the blob that was asked for."""
    try:
        yield
    except CaseFileError as error:
        raise _damaged(sha256) if error.code == "case-damaged" else error from error


def _damaged(sha256: str) -> CaseFileError:
    return CaseFileError("case-damaged", part="blob", sha256=sha256)
