"""Rows out of single pages: the part of SQLite's file format that is needed where the way through the tables is broken.

Nothing here trusts a number it reads: a page can be damaged by a disk, or made by someone who wants the program to fall over.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from hcprep.casefile.keys import PAGE

_USABLE: Final = PAGE - 80
"""Bytes of a page before what the cipher keeps at its end."""
LINK: Final = 4
SPILL: Final = _USABLE - LINK
"""Bytes of a row on each of its further pages."""
_HEAD = 100
_INNER_INDEX, _INNER_TABLE, _LEAF_INDEX, _LEAF_TABLE = 2, 5, 10, 13
_KINDS = frozenset({_INNER_INDEX, _INNER_TABLE, _LEAF_INDEX, _LEAF_TABLE})
_SIZES = (0, 1, 2, 3, 4, 6, 8, 8, 0, 0)
_MOST_COLUMNS = 12

Value = str | int | bytes | float | None


class Pages(Protocol):
    """Where pages come from: plain bytes, or None if a page is damaged."""

    def page(self, number: int) -> bytes | None:
        """Return one page, numbered from 1."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One row, or a piece of an index: `size` bytes in all, the first of them here, the rest from page `more` on."""

    table: bool
    rowid: int
    size: int
    local: bytes
    more: int


def is_node(page: bytes, number: int) -> bool:
    """Tell whether a page is part of a table or an index, rather than the middle of a long row or free."""
    return page[_HEAD if number == 1 else 0] in _KINDS


def children(page: bytes, number: int) -> list[int]:
    """Return the pages below a page; none below a leaf."""
    head = _HEAD if number == 1 else 0
    if page[head] not in {_INNER_INDEX, _INNER_TABLE}:
        return []
    below = [int.from_bytes(page[at : at + LINK], "big") for at in _places(page, head)]
    return [*below, int.from_bytes(page[head + 8 : head + 12], "big")]


def cells(page: bytes, number: int) -> Iterator[tuple[int, Cell]]:
    """Yield the rows of a page, each with its place there; what makes no sense is passed over."""
    head = _HEAD if number == 1 else 0
    if page[head] in _KINDS and page[head] != _INNER_TABLE:
        for at in _places(page, head):
            found = cell(page, head, at)
            if found is not None:
                yield at, found


def cell(page: bytes, head: int, at: int) -> Cell | None:
    """Return the row at a place of a page, or None if there can be none."""
    kind = page[head]
    if kind == _INNER_INDEX:
        at += LINK
    size, at = _number(page, at)
    rowid = 0
    if kind == _LEAF_TABLE:
        rowid, at = _number(page, at)
    here = _local(size, table=kind == _LEAF_TABLE)
    end = at + here
    if size <= 0 or end > _USABLE:
        return None
    more = 0
    if here < size:
        if end + LINK > _USABLE:
            return None
        more = int.from_bytes(page[end : end + LINK], "big")
    return Cell(kind == _LEAF_TABLE, rowid, size, page[at:end], more)


def whole(pages: Pages, row: Cell, most: int) -> tuple[bytes, int | None]:
    """Return the bytes of a row, and the page on which they end too soon (0 if the row cannot be what it says), or None."""
    if row.size > most:
        return row.local, 0
    pieces = [row.local]
    left, number = row.size - len(row.local), row.more
    while left > 0:
        page = pages.page(number) if number else None
        if page is None:
            return b"".join(pieces), number
        pieces.append(page[LINK : LINK + min(SPILL, left)])
        left -= SPILL
        number = int.from_bytes(page[:LINK], "big")
    return b"".join(pieces), None


def serials(data: bytes) -> Sequence[int] | None:
    """Return the type of each column of a row, or None if the row makes no sense."""
    end, at = _number(data, 0)
    if not 0 < end <= len(data):
        return None
    found: list[int] = []
    while at < end:
        serial, at = _number(data, at)
        found.append(serial)
        if serial < 0 or len(found) > _MOST_COLUMNS:
            return None
    return found if at == end else None


def shape(types: Sequence[int]) -> str:
    """Return the types of columns as letters: `n`othing, `i`nteger, `f`loat, `b`ytes, `t`ext."""
    return "".join("n" if t == 0 else "f" if t == 7 else "i" if t < 10 else "?" if t < 12 else "bt"[t % 2] for t in types)


def values(data: bytes, types: Sequence[int]) -> list[Value]:
    """Return the columns that are whole in the first bytes of a row."""
    at, _ = _number(data, 0)
    found: list[Value] = []
    for serial in types:
        size = _SIZES[serial] if serial < len(_SIZES) else (serial - 12) // 2
        if at + size > len(data):
            break
        found.append(_value(serial, data[at : at + size]))
        at += size
    return found


def tail(data: bytes, types: Sequence[int]) -> bytes:
    """Return what is there of the last column of a row, which may be cut off."""
    at, _ = _number(data, 0)
    for serial in types[:-1]:
        at += _SIZES[serial] if serial < len(_SIZES) else (serial - 12) // 2
    return data[at:]


def _value(serial: int, data: bytes) -> Value:
    if serial in {8, 9}:
        return serial - 8
    if 1 <= serial <= 6:
        return int.from_bytes(data, "big", signed=True)
    if serial >= 12:
        return data.decode(errors="replace") if serial % 2 else data
    return None


def _places(page: bytes, head: int) -> list[int]:
    start = head + (12 if page[head] in {_INNER_INDEX, _INNER_TABLE} else 8)
    count = int.from_bytes(page[head + 3 : head + 5], "big")
    end = min(start + 2 * count, _USABLE)
    found = (int.from_bytes(page[at : at + 2], "big") for at in range(start, end - 1, 2))
    return [at for at in found if end <= at < _USABLE - LINK]


def _number(data: bytes, at: int) -> tuple[int, int]:
    """Return a variable-length number and where it ends; -1 if it does not end."""
    found = 0
    for place in range(at, at + 8):
        if place >= len(data):
            return -1, place
        found = found << 7 | data[place] & 0x7F
        if data[place] < 0x80:
            return found, place + 1
    if at + 8 >= len(data):
        return -1, at + 8
    found = found << 8 | data[at + 8]
    return found - (1 << 64) if found >= 1 << 63 else found, at + 9


def _local(size: int, *, table: bool) -> int:
    most = _USABLE - 35 if table else (_USABLE - 12) * 64 // 255 - 23
    if size <= most:
        return size
    least = (_USABLE - 12) * 32 // 255 - 23
    here = least + (size - least) % SPILL
    return here if here <= most else least
