"""Reading parts and writing the book, in blocks: nothing here holds more than a few of them."""

from __future__ import annotations

import hashlib
from array import array
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import BinaryIO

from hcprep.package.reuse import copy_front, read_table
from hcprep.package.syntax import broken

BLOCK = 1 << 20


class PartReader:
    """Reads byte ranges of one part through one block; fastest from front to back."""

    def __init__(self, stream: BinaryIO, check: Callable[[], None]) -> None:
        self._stream = stream
        self._check = check
        self._block = b""
        self._start = 0

    def read(self, start: int, end: int) -> bytes:
        """Return bytes `start` to `end`. Raises BuildError if the part is shorter."""
        if not (self._start <= start and end <= self._start + len(self._block)):
            self._load(start, end - start)
        first = start - self._start
        found = self._block[first : first + end - start]
        if len(found) < end - start:
            raise broken("part too short")
        return found

    def copy(self, start: int, length: int, write: Callable[[memoryview], None]) -> None:
        """Hand over `length` bytes from `start`, block by block. Raises BuildError if the part is shorter."""
        end = start + length
        while start < end:
            if not self._start <= start < self._start + len(self._block):
                self._load(start, 1)
                if not self._block:
                    raise broken("part too short")
            first = start - self._start
            piece = memoryview(self._block)[first : first + end - start]
            write(piece)
            start += len(piece)

    def _load(self, start: int, least: int) -> None:
        self._check()
        self._stream.seek(start)
        self._start = start
        self._block = self._stream.read(max(least, BLOCK))
        while len(self._block) < least:
            more = self._stream.read(least - len(self._block))
            if not more:
                break
            self._block += more


class BookSink:
    """Writes objects, remembers where they lie, and hashes what no key stands for."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out
        self._hash = hashlib.sha256()
        self._small: list[bytes] = []
        self._waiting = 0
        self._offsets = array("Q", [0])
        self._hashing = True
        self.size = 0

    def header(self) -> None:
        """Write the first lines of the file."""
        self.write(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
        self._hashing = False
        self._flush()
        self._hashing = True

    def write(self, data: bytes) -> None:
        """Write a little, soon."""
        self._small.append(data)
        self._waiting += len(data)
        self.size += len(data)
        if self._waiting >= BLOCK:
            self._flush()

    def pass_on(self, data: memoryview) -> None:
        """Write a piece of a stream as it is."""
        if len(data) < BLOCK // 16:
            self.write(bytes(data))
            return
        self._flush()
        self.size += len(data)
        self._put(data)

    def _flush(self) -> None:
        if self._small:
            self._put(memoryview(b"".join(self._small)))
            self._small.clear()
            self._waiting = 0

    @contextmanager
    def unhashed(self, key: str) -> Iterator[None]:
        """Let a key stand in the file's hash for what is written inside."""
        self._flush()
        self.stand_for(key)
        self._hashing = False
        yield
        self._flush()
        self._hashing = True

    def stand_for(self, key: str) -> None:
        """Let a key stand in the file's hash for bytes that are taken over."""
        self._hash.update(key.encode() + b"\n")

    def take_over(self, earlier: BinaryIO, front: int, size: int, check: Callable[[], None], *, copied: bool) -> None:
        """Begin with the first `size` bytes of an earlier book, and with what its table says of them.

        The bytes of the `front` may be `copied` already. Raises BuildError if it is no book.
        """
        table = read_table(earlier)
        copy_front(earlier, self._out, size, check, done=front if copied else 0)
        for number, offset in enumerate(table):
            if 0 < offset < size:
                # What the pages needed beside themselves was numbered when they were written.
                self._offsets.extend([0] * (number + 1 - len(self._offsets)))
                self._offsets[number] = offset
        self.size = size

    def _put(self, data: memoryview) -> None:
        if self._hashing:
            self._hash.update(data)
        while data:
            data = data[self._out.write(data) :]

    def reserve(self, count: int) -> int:
        """Set aside object numbers and return the first; those never begun stay free."""
        first = len(self._offsets)
        self._offsets.extend([0] * count)
        return first

    def begin(self, number: int) -> None:
        """Say that the object begins here. Raises BuildError if it was there before."""
        if self._offsets[number]:
            raise broken("object twice")
        self._offsets[number] = self.size

    def put(self, number: int, content: bytes, stream: bytes | None = None) -> None:
        """Write a whole object; `stream` makes it a stream of these bytes, whose length `content` already says."""
        self.begin(number)
        body = content if stream is None else content + b"\nstream\n" + stream + b"\nendstream"
        self.write(b"%d 0 obj\n%b\nendobj\n" % (number, body))

    def add(self, content: bytes, stream: bytes | None = None) -> int:
        """Write a whole object under a new number and return it."""
        number = self.reserve(1)
        self.put(number, content, stream)
        return number

    def finish(self, root: int, info: int) -> None:
        """Write cross-reference table and trailer. The file's /ID comes from everything written before it, or from its key."""
        start = self.size
        count = len(self._offsets)
        free = [place for place in range(count) if not self._offsets[place]]
        following = dict(zip(free, [*free[1:], 0], strict=True))
        self.write(b"xref\n0 %d\n" % count)
        for place, offset in enumerate(self._offsets):
            if offset:
                self.write(b"%010d 00000 n \n" % offset)
            else:
                self.write(b"%010d %05d f \n" % (following[place], 65535 if place == 0 else 1))
        self._flush()
        mark = self._hash.hexdigest()[:32].encode()
        self.write(
            b"trailer\n<< /Size %d /Root %d 0 R /Info %d 0 R /ID [ <%b> <%b> ] >>\nstartxref\n%d\n%%%%EOF\n"
            % (count, root, info, mark, mark, start)
        )
        self._flush()
