"""The fonts authored pages are set in, and which characters they can show."""

from __future__ import annotations

import struct
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import BinaryIO

from hcprep import datafiles

_UNICODE_TABLES = ((3, 10), (0, 4), (0, 6), (3, 1), (0, 3))
"""Platform and encoding of character maps, the fullest first."""
_INVISIBLE = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})
_VARIATION = range(0xFE00, 0xFE10)


def folder() -> Path:
    """Return the folder of the text fonts; no other font is ever used. Raises FileNotFoundError."""
    return datafiles.path("resources/fonts/text")


def uncovered(text: str) -> set[str]:
    """Return the characters of a text that no shipped font can show; spaces and invisible marks never count."""
    left = {sign for sign in set(text) if unicodedata.category(sign) not in _INVISIBLE and ord(sign) not in _VARIATION}
    # Most texts need the first font only; reading what all of them show takes a moment that opening a page would wait for.
    for path in _fonts():
        if not left:
            break
        shown = _covered(path)
        left = {sign for sign in left if ord(sign) not in shown}
    return left


@cache
def _fonts() -> tuple[Path, ...]:
    """Return every font, those for European languages first."""
    return tuple(sorted(folder().glob("*.ttf"), key=lambda path: (not path.name.startswith("NotoSans-"), path.name)))


@cache
def _covered(path: Path) -> frozenset[int]:
    with path.open("rb") as font:
        return frozenset(code for span in _spans(_character_map(font)) for code in span)


def _character_map(font: BinaryIO) -> bytes:
    """Return the bytes of the fullest Unicode subtable of a font's `cmap`, or nothing."""
    tables = struct.unpack(">4xH6x", font.read(12))[0]
    for _ in range(tables):
        tag, start, length = struct.unpack(">4s4xII", font.read(16))
        if tag == b"cmap":
            break
    else:
        return b""
    font.seek(start)
    data = font.read(length)
    count = struct.unpack_from(">2xH", data)[0]
    places = {}
    for index in range(count):
        platform, encoding, offset = struct.unpack_from(">HHI", data, 4 + 8 * index)
        places[platform, encoding] = offset
    return next((data[places[kind] :] for kind in _UNICODE_TABLES if kind in places), b"")


def _spans(table: bytes) -> Iterator[range]:
    """Yield the code points a format 4 or format 12 subtable maps to a glyph; other formats yield nothing."""
    kind = struct.unpack_from(">H", table)[0] if table else 0
    if kind == 12:
        groups = struct.unpack_from(">12xI", table)[0]
        for index in range(groups):
            first, last = struct.unpack_from(">II", table, 16 + 12 * index)
            yield range(first, last + 1)
    elif kind == 4:
        yield from _segments(table)


def _segments(table: bytes) -> Iterator[range]:
    count = struct.unpack_from(">6xH", table)[0] // 2
    lasts = struct.unpack_from(f">{count}H", table, 14)
    firsts = struct.unpack_from(f">{count}H", table, 16 + 2 * count)
    deltas = struct.unpack_from(f">{count}H", table, 16 + 4 * count)
    offsets_at = 16 + 6 * count
    offsets = struct.unpack_from(f">{count}H", table, offsets_at)
    for index, (first, last, delta, offset) in enumerate(zip(firsts, lasts, deltas, offsets, strict=True)):
        if not offset:
            # One code at most comes out as glyph 0, which is none.
            end, none = min(last, 0xFFFE) + 1, -delta & 0xFFFF
            yield from (range(first, none), range(none + 1, end)) if first <= none < end else (range(first, end),)
            continue
        for code in range(first, last + 1):
            glyph = struct.unpack_from(">H", table, offsets_at + 2 * index + offset + 2 * (code - first))[0]
            if glyph == 0:
                continue
            if (glyph + delta) & 0xFFFF and code != 0xFFFF:
                yield range(code, code + 1)
