"""Words as a reader sees them: letters by their place on the page, whatever order a PDF keeps them in."""

from __future__ import annotations

import ctypes
import math
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from operator import attrgetter
from typing import Any, NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from hcprep.package.proving.leaves import Leaves

_SAME_LINE = 3.0
"""Points between base lines of one line at most."""
_GAP = 1.2
"""Points between the room of one letter and of the next in one word at most."""

Box = tuple[float, float, float, float]
"""Left, bottom, right, top."""


class _Sign(NamedTuple):
    character: str
    left: float
    right: float
    fall: float
    """How far its base line is from the top: from zero, downwards."""


_fall, _left = attrgetter("fall"), attrgetter("left")


def page_links(book: Leaves, number: int) -> list[dict[str, object]]:
    """Return each link of a page: its `target` page (0 for none) and the words under it, read line by line from the left."""
    links = list(_links(book, book.page(number - 1)))
    if not links:
        return []
    signs = sorted(_signs(book.text(number - 1), [box for _, box in links]), key=_fall)
    falls = [sign.fall for sign in signs]
    found: list[dict[str, object]] = []
    for target, (left, bottom, right, top) in links:
        lines = signs[bisect_left(falls, -top) : bisect_right(falls, -bottom)]
        under = [sign for sign in lines if left <= (sign.left + sign.right) / 2 <= right]
        found.append({"page": number, "target": target, "text": _read(under)})
    return found


def _signs(text: pdfium.PdfTextPage, boxes: Sequence[Box]) -> Iterator[_Sign]:
    """Yield the letters on the lines of some boxes; of the others, most of a page, nothing is asked but their line."""
    x, y, room = ctypes.c_double(), ctypes.c_double(), pdfium_c.FS_RECTF()
    at, around, raw = (ctypes.byref(x), ctypes.byref(y)), ctypes.byref(room), ctypes.cast(text.raw, ctypes.c_void_p)
    origin, unicode, loose = map(
        _quick, (pdfium_c.FPDFText_GetCharOrigin, pdfium_c.FPDFText_GetUnicode, pdfium_c.FPDFText_GetLooseCharBox)
    )
    bands, last, among = _bands(boxes), math.nan, False
    for index in range(text.count_chars()):
        origin(raw, index, *at)
        base = y.value
        if base != last:
            band = bisect_right(bands, (base, math.inf))
            last, among = base, band > 0 and base <= bands[band - 1][1]
        if not among:
            continue
        character = _seen(unicode(raw, index))
        if character:
            if not loose(raw, index, around):
                msg = "a letter has no place"
                raise pdfium.PdfiumError(msg)
            yield _Sign(character, room.left, room.right, -base)


def _quick(function: Any) -> Callable[..., int]:
    """Return a function of pdfium that takes what it is given as it is; to look at that takes longer than what it does."""
    bare: Callable[..., int] = ctypes.CFUNCTYPE(ctypes.c_uint)(ctypes.cast(function, ctypes.c_void_p).value or 0)
    return bare


@cache
def _seen(code: int) -> str:
    """Return a character, or nothing for one that cannot be seen."""
    character = chr(code)
    return "" if character.isspace() or unicodedata.category(character) == "Cc" else character


def _bands(boxes: Sequence[Box]) -> list[tuple[float, float]]:
    """Return from where to where up the page some boxes stand, from the foot, without what they share."""
    bands: list[tuple[float, float]] = []
    for bottom, top in sorted((bottom, top) for _, bottom, _, top in boxes):
        if bands and bottom <= bands[-1][1]:
            bands[-1] = (bands[-1][0], max(bands[-1][1], top))
        else:
            bands.append((bottom, top))
    return bands


def _read(signs: Sequence[_Sign]) -> str:
    """Return the words of letters that come line by line."""
    lines: list[list[_Sign]] = []
    for sign in signs:
        if lines and sign.fall - lines[-1][0].fall <= _SAME_LINE:
            lines[-1].append(sign)
        else:
            lines.append([sign])
    return "\n".join(_line(sorted(line, key=_left)) for line in lines)


def _line(signs: Sequence[_Sign]) -> str:
    words = ""
    end = 0.0
    for character, left, right, _ in signs:
        words += (" " if words and left - end > _GAP else "") + character
        end = max(end, right)
    return words


def _links(book: Leaves, page: pdfium.PdfPage) -> Iterator[tuple[int, Box]]:
    position = ctypes.c_int(0)
    link = pdfium_c.FPDF_LINK()
    while pdfium_c.FPDFLink_Enumerate(page.raw, ctypes.byref(position), ctypes.byref(link)):
        box = pdfium_c.FS_RECTF()
        pdfium_c.FPDFLink_GetAnnotRect(link, ctypes.byref(box))
        target = pdfium_c.FPDFLink_GetDest(book.document.raw, link)
        yield book.place(target) + 1, (box.left, box.bottom, box.right, box.top)
