"""Tell what a PDF would cost before qpdf reads it, which takes a hundred bytes of memory and more for each of its values."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from contextlib import suppress

from hcprep.intake import limits
from hcprep.parts.streams import TooLargeError

_PACKED = re.compile(rb"/(ObjStm|XRef)\b.{0,2000}?\bstream\r?\n", re.DOTALL)
_STREAM = re.compile(rb">>\s{0,9}stream\r?\n")
_BLOCK = 1 << 20
_PART = 1 << 18
_MARKS = b"[]<>(){}/"
_APART = bytes.maketrans(_MARKS, b" " * len(_MARKS))


def weigh(data: bytes) -> None:
    """Refuse a file with more values, or more packed objects, than fit in memory. Raises TooLargeError.

    It goes by the words of the file: whoever hides values in what looks like the data of a stream gets past, as far as to the
    limit of memory.
    """
    values = sum(_values(piece) for piece in _plain(data))
    left = limits.MOST_PACKED
    for found in _PACKED.finditer(data):
        # What is packed in another way or not at all cannot grow much.
        with suppress(zlib.error):
            for piece in _unpacked(data, found.end()):
                left -= len(piece)
                values += _values(piece) if found[1] == b"ObjStm" else 0
                if left < 0 or values > limits.MOST_VALUES:
                    raise TooLargeError
    if values > limits.MOST_VALUES:
        raise TooLargeError


def _plain(data: bytes) -> Iterator[bytes]:
    """Yield what stands between the data of streams, in pieces."""
    at = 0
    while at < len(data):
        found = _STREAM.search(data, at)
        stop = len(data) if found is None else found.start()
        yield from (data[part : min(part + _PART, stop)] for part in range(at, stop, _PART))
        end = -1 if found is None else data.find(b"endstream", found.end())
        if end < 0:
            return
        at = end + len(b"endstream")


def _values(piece: bytes) -> int:
    """Count the values in a piece, roughly: words and what opens; a reference is three words and one value."""
    words = len(piece.translate(_APART).split())
    return words + piece.count(b"[") + piece.count(b"(") + piece.count(b"<") - 2 * piece.count(b" 0 R")


def _unpacked(data: bytes, at: int) -> Iterator[bytes]:
    """Yield what comes out of deflated data, piece by piece. Raises zlib.error."""
    unpack = zlib.decompressobj()
    while at < len(data) and not unpack.eof:
        rest = data[at : at + _BLOCK]
        at += _BLOCK
        while rest and not unpack.eof:
            yield unpack.decompress(rest, _BLOCK)
            rest = unpack.unconsumed_tail
