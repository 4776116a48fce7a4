"""Objects that are written alike in two files but for their numbers, so that neither has to be read out.

Whatever a reader makes of the one, it makes of the other; what they refer to is left to be compared.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import BinaryIO, cast

from pypdf import PdfReader

from hcprep.package.proving.bodies import UnclearError, object_text

_MOST = 1 << 16
"""Bytes of an object that is looked at here."""


class Texts:
    """The texts of the objects of one file that lie in it by themselves and have no stream."""

    def __init__(self, reader: PdfReader) -> None:
        self._reader = reader
        self._table = reader.xref.get(0, {})

    @cached_property
    def _starts(self) -> list[int]:
        return sorted(self._table.values())

    def read(self, number: int, base: int) -> tuple[bytes, list[int]] | None:
        """Return the text of an object with its references counted from `base`, and these; None if it cannot be told for sure."""
        start = self._table.get(number)
        if start is None or number in self._reader.xref_objStm:
            return None
        after = bisect_right(self._starts, start)
        size = self._starts[after] - start if after < len(self._starts) else _MOST
        met: list[int] = []

        def said(other: int) -> bytes:
            met.append(other - base)
            return b"@%d" % (other - base)

        try:
            return (object_text(cast("BinaryIO", self._reader.stream), start, min(size, _MOST), number, said), met)
        except UnclearError:
            return None


class Twins:
    """Pairs of objects of a source and of the book."""

    def __init__(self, source: PdfReader, book: PdfReader) -> None:
        self._source, self._book = Texts(source), Texts(book)

    def references(self, source: int, book: int) -> list[int] | None:
        """Return what an object of the source refers to if the book's is written alike, each number as much higher; else None."""
        mine = self._source.read(source, 0)
        if mine is None:
            return None
        theirs = self._book.read(book, book - source)
        return mine[1] if theirs is not None and theirs[0] == mine[0] else None
