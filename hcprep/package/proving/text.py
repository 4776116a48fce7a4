"""Words as a reader sees them: letters by their place on the page, whatever order a PDF keeps them in."""

from __future__ import annotations

import ctypes
import math
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

_SAME_LINE = 3.0
"""Points between base lines of one line at most."""
_GAP = 1.2
"""Points between the room of one letter and of the next in one word at most."""


@dataclass(frozen=True, slots=True)
class _Sign:
    character: str
    left: float
    right: float
    base: float


def page_links(book: pdfium.PdfDocument, number: int) -> Iterator[dict[str, object]]:
    """Yield each link of a page: its `target` page (0 for none) and the words under it, read line by line from the left."""
    page = book[number - 1]
    text = page.get_textpage()
    links = list(_links(book, page))
    signs = list(_signs(text, [box for _, box in links]))
    for target, (left, bottom, right, top) in links:
        under = [sign for sign in signs if left <= (sign.left + sign.right) / 2 <= right and bottom <= sign.base <= top]
        yield {"page": number, "target": target, "text": _read(under)}
    text.close()
    page.close()


def _signs(text: pdfium.PdfTextPage, boxes: Sequence[tuple[float, float, float, float]]) -> Iterator[_Sign]:
    """Yield the letters on the lines of some boxes; of the others, most of a page, nothing is asked but their line."""
    x, y = ctypes.c_double(), ctypes.c_double()
    at, origin, raw = (ctypes.byref(x), ctypes.byref(y)), pdfium_c.FPDFText_GetCharOrigin, text.raw
    bands = _bands(boxes)
    for index in range(text.count_chars()):
        origin(raw, index, *at)
        base = y.value
        band = bisect_right(bands, (base, math.inf))
        if not band or base > bands[band - 1][1]:
            continue
        character = chr(pdfium_c.FPDFText_GetUnicode(raw, index))
        if not character.isspace() and unicodedata.category(character) != "Cc":
            left, _, right, _ = text.get_charbox(index, loose=True)
            yield _Sign(character, left, right, base)


def _bands(boxes: Sequence[tuple[float, float, float, float]]) -> list[tuple[float, float]]:
    """Return from where to where up the page some boxes stand, from the foot, without what they share."""
    bands: list[tuple[float, float]] = []
    for bottom, top in sorted((bottom, top) for _, bottom, _, top in boxes):
        if bands and bottom <= bands[-1][1]:
            bands[-1] = (bands[-1][0], max(bands[-1][1], top))
        else:
            bands.append((bottom, top))
    return bands


def _read(signs: list[_Sign]) -> str:
    lines: list[list[_Sign]] = []
    for sign in sorted(signs, key=lambda one: -one.base):
        if lines and lines[-1][0].base - sign.base <= _SAME_LINE:
            lines[-1].append(sign)
        else:
            lines.append([sign])
    return "\n".join(_line(sorted(line, key=lambda one: one.left)) for line in lines)


def _line(signs: list[_Sign]) -> str:
    words = ""
    end = 0.0
    for sign in signs:
        words += (" " if words and sign.left - end > _GAP else "") + sign.character
        end = max(end, sign.right)
    return words


def _links(book: pdfium.PdfDocument, page: Any) -> Iterator[tuple[int, tuple[float, float, float, float]]]:
    position = ctypes.c_int(0)
    link = pdfium_c.FPDF_LINK()
    while pdfium_c.FPDFLink_Enumerate(page.raw, ctypes.byref(position), ctypes.byref(link)):
        box = pdfium_c.FS_RECTF()
        pdfium_c.FPDFLink_GetAnnotRect(link, ctypes.byref(box))
        target = pdfium_c.FPDFLink_GetDest(book.raw, link)
        index = pdfium_c.FPDFDest_GetDestPageIndex(book.raw, target) if target else -1
        yield index + 1, (box.left, box.bottom, box.right, box.top)
