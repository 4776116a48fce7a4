"""Taking over the front of an earlier book: its table is read, and its first bytes are copied by the operating system."""

from __future__ import annotations

import os
import re
from array import array
from collections.abc import Callable
from io import UnsupportedOperation
from typing import BinaryIO

from hcprep.package.syntax import broken

_BLOCK = 1 << 20
_ROW = 20
_END = re.compile(rb"startxref\n(\d+)\n%%EOF\n\Z")


def read_table(book: BinaryIO) -> array[int]:
    """Return where each object of an earlier book lies, by number, 0 for free ones. Raises BuildError if it is none of ours."""
    book.seek(0, os.SEEK_END)
    size = book.tell()
    book.seek(max(0, size - 64))
    end = _END.search(book.read())
    if end is None:
        raise broken("earlier book")
    book.seek(int(end[1]))
    head = re.fullmatch(rb"xref\n0 (\d+)\n", book.readline(_ROW) + book.readline(_ROW))
    count = int(head[1]) if head else 0
    rows = book.read(_ROW * count) if 0 < count <= size // _ROW else b""
    if len(rows) != _ROW * count or not count:
        raise broken("earlier book")
    # Every row has its number in ten digits and ends with n or f.
    try:
        return array("Q", (int(rows[at : at + 10]) if rows[at + 17] == 0x6E else 0 for at in range(0, len(rows), _ROW)))
    except (ValueError, OverflowError):
        raise broken("earlier book") from None


def copy_front(source: BinaryIO, out: BinaryIO, size: int, check: Callable[[], None], *, done: int = 0) -> None:
    """Copy the first `size` bytes but those that are `done`, by the system where it can.

    Raises BuildError if there are fewer, and what `check` raises.
    """
    done = _by_system(source, out, size, check, done)
    source.seek(done)
    out.seek(done)
    while done < size:
        check()
        block = source.read(min(_BLOCK, size - done))
        if not block:
            raise broken("earlier book")
        out.write(block)
        done += len(block)


def _by_system(source: BinaryIO, out: BinaryIO, size: int, check: Callable[[], None], start: int) -> int:
    """Return up to where the system copied; on some file systems it only notes that both files share it."""
    copy = getattr(os, "copy_file_range", None)
    if copy is None:
        return start
    done = start
    try:
        out.flush()
        while done < size:
            check()
            moved = copy(source.fileno(), out.fileno(), min(size - done, 64 * _BLOCK), done, done)
            if not moved:
                break
            done += moved
    except (OSError, UnsupportedOperation):
        return start
    return done
