"""Objects that are written alike in two files but for their numbers, so that neither has to be read out.

Whatever a reader makes of the one, it makes of the other; what they refer to is left to be compared.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

from pypdf import PdfReader

_MOST = 1 << 16
"""Bytes of an object that is looked at here."""
_BODY = re.compile(rb"(\d+) 0 obj(?=[\s<\[(/])(.*)(?<=\s)endobj\s*", re.DOTALL)
_PIECES = re.compile(rb"(\((?:[^()\\]|\\.)*\))|(?<=[\s\[\]<>()])(\d+) 0 R(?=[\s\[\]<>()/]|\Z)", re.DOTALL)
_UNCLEAR = re.compile(rb"[()%]|\d[\s\x00]+\d+[\s\x00]+R|stream|endobj")
"""What may hide a reference or be one written in another way, and what may end an object that is followed by another."""


class Texts:
    """The texts of the objects of one file that lie in it by themselves and have no stream."""

    def __init__(self, reader: PdfReader) -> None:
        self._reader = reader
        self._table = reader.xref.get(0, {})

    @cached_property
    def _starts(self) -> list[int]:
        return sorted(self._table.values())

    def read(self, number: int) -> bytes | None:
        """Return what stands between `obj` and `endobj`, None if the object does not lie there by itself."""
        start = self._table.get(number)
        if start is None or number in self._reader.xref_objStm:
            return None
        after = bisect_right(self._starts, start)
        size = self._starts[after] - start if after < len(self._starts) else _MOST
        if size > _MOST:
            return None
        self._reader.stream.seek(start)
        found = _BODY.fullmatch(self._reader.stream.read(size))
        return found[2] if found is not None and int(found[1]) == number else None


class Twins:
    """Pairs of objects of a source and of the book."""

    def __init__(self, source: PdfReader, book: PdfReader) -> None:
        self._source, self._book = Texts(source), Texts(book)

    def references(self, source: int, book: int) -> list[int] | None:
        """Return what an object of the source refers to if the book's is written alike, each number as much higher; else None."""
        mine, theirs = self._source.read(source), self._book.read(book)
        return None if mine is None or theirs is None else same_but_moved(mine, theirs, book - source)


def same_but_moved(mine: bytes, theirs: bytes, higher: int) -> list[int] | None:
    """Return the numbers one text refers to, if the other is the same but for each of them being so much higher; else None.

    None too where that cannot be told for sure.
    """
    one, other = _PIECES.split(mine), _PIECES.split(theirs)
    # In turns: what stands between, a string, a number.
    if one[0::3] != other[0::3] or one[1::3] != other[1::3] or any(map(_UNCLEAR.search, one[0::3])):
        return None
    met: list[int] = []
    for number, moved in zip(one[2::3], other[2::3], strict=True):
        if (number is None) != (moved is None) or (number and int(moved) - int(number) != higher):
            return None
        if number:
            met.append(int(number))
    return met
