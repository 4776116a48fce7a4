"""The words of a stamp, read by pdfium where they stand on the page."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Callable, Iterator, Sequence

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from hcprep.package.proving.drawing import DARK, Place
from hcprep.package.proving.leaves import Leaves, page_box
from hcprep.package.proving.wire import Found
from hcprep.package.squeeze import squeezed

_TURN = 0.02
"""Radians a letter of a stamp may lean."""


def check_stamp(book: Leaves, place: Place, found: Found, spelled: Callable[[], tuple[str, float]]) -> None:
    """Read the stamp of a page: its words are the last thing drawn in its box, upright, and not invisible.

    pdfium leaves out a letter that stands on the same letter, as when an earlier package is an exhibit; `spelled` then gives the
    words of the page's last content and how they lean, in radians.
    """
    found.count("stamps", 1)
    number = place.number
    page, text = book.page(number - 1), book.text(number - 1)
    wanted = squeezed("".join(place.words))
    signs, have = _stamped(text, page_box(page, place.box), wanted)
    turned = math.radians(page.get_rotation())
    if have.endswith(wanted):
        leaning = [pdfium_c.FPDFText_GetCharAngle(text.raw, index) for index in signs[-len(wanted) :]]
        hidden = not all(_visible(text, index) for index in signs[-len(wanted) :])
    else:
        words, lean = spelled()
        leaning, hidden = [lean], False
        if squeezed(words) != wanted:
            found.fail("stamps", number, "stamp-words", want=" ".join(place.words), have=have[-80:])
            leaning = []
    if not all(_upright(lean + turned) for lean in leaning):
        found.fail("stamps", number, "stamp-turned")
    elif hidden:
        found.fail("stamps", number, "stamp-hidden")


def _stamped(text: pdfium.PdfTextPage, box: Sequence[float], wanted: str) -> tuple[list[int], str]:
    """Return the letters in a box and their words; the stamp's are the last of a page, so only those are read at first."""
    count = text.count_chars()
    signs: list[int] = []
    have = ""
    for start in (max(0, count - 3 * len(wanted) - 20), 0):
        signs = list(_inside(text, range(start, count), box))
        have = squeezed("".join(chr(pdfium_c.FPDFText_GetUnicode(text.raw, index)) for index in signs))
        if have.endswith(wanted):
            break
    return signs, have


def _inside(text: pdfium.PdfTextPage, among: range, box: Sequence[float]) -> Iterator[int]:
    left, bottom, right, top = box
    for index in among:
        x0, y0, x1, y1 = text.get_charbox(index)
        within = left <= (x0 + x1) / 2 <= right and bottom <= (y0 + y1) / 2 <= top
        if within and chr(pdfium_c.FPDFText_GetUnicode(text.raw, index)).strip():
            yield index


def _upright(lean: float) -> bool:
    lean %= math.tau
    return min(lean, math.tau - lean) < _TURN


def _visible(text: pdfium.PdfTextPage, index: int) -> bool:
    colours = [ctypes.c_uint() for _ in range(4)]
    known = pdfium_c.FPDFText_GetFillColor(text.raw, index, *map(ctypes.byref, colours))
    shape = pdfium_c.FPDFText_GetTextObject(text.raw, index)
    mode = pdfium_c.FPDFTextObj_GetTextRenderMode(shape) if shape else pdfium_c.FPDF_TEXTRENDERMODE_FILL
    red, green, blue, cover = (colour.value for colour in colours)
    return bool(known) and max(red, green, blue) < DARK and cover > 200 and mode == pdfium_c.FPDF_TEXTRENDERMODE_FILL
