"""Words as a reader sees them: letters by their place on the page, whatever order a PDF keeps them in."""

from __future__ import annotations

import ctypes
import unicodedata
from collections.abc import Iterator
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
    signs = [sign for index in range(text.count_chars()) if (sign := _sign(text, index)) is not None]
    for target, (left, bottom, right, top) in _links(book, page):
        under = [sign for sign in signs if left <= (sign.left + sign.right) / 2 <= right and bottom <= sign.base <= top]
        yield {"page": number, "target": target, "text": _read(under)}
    text.close()
    page.close()


def _sign(text: pdfium.PdfTextPage, index: int) -> _Sign | None:
    character = chr(pdfium_c.FPDFText_GetUnicode(text.raw, index))
    if character.isspace() or unicodedata.category(character) == "Cc":
        return None
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium_c.FPDFText_GetCharOrigin(text.raw, index, ctypes.byref(x), ctypes.byref(y))
    left, _, right, _ = text.get_charbox(index, loose=True)
    return _Sign(character, left, right, y.value)


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
