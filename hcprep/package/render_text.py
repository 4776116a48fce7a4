"""The text layer of a page, word by word with the place of each, as PDFium finds it; for worker "render" only."""

from __future__ import annotations

import ctypes
from typing import Any

import pypdfium2.raw as pdfium_c

_MOST = 60_000
"""Characters read of one page."""
_WHOLE = 10_000
"""Width and height of a page in the units of the boxes."""
_PAPERLESS = {0xFFFE, 0xFFFF, 0}
"""What PDFium gives for a hyphen at the end of a line, and for nothing."""

Box = tuple[int, int, int, int]
Word = tuple[str, int, int, int, int, int]


def page_words(page: Any, turn: int) -> list[Word]:
    """Return words with their boxes (left, top, right, bottom) and the number of their line; `turn` is in degrees clockwise."""
    text = page.get_textpage()
    try:
        count = min(text.count_chars(), _MOST)
        found: list[Word] = []
        letters, box, line = "", None, 0
        for at in range(count + 1):
            code = pdfium_c.FPDFText_GetUnicode(text.raw, at) if at < count else 0x20
            letter = chr(code) if code not in _PAPERLESS and code < 0x110000 and not 0xD800 <= code < 0xE000 else ""
            if letter and not letter.isspace() and letter.isprintable():
                letters += letter
                box = _around(box, _box(page, text, at, turn))
                continue
            if code in _PAPERLESS and at < count:
                continue
            if letters and box is not None:
                found.append((letters, *box, line))
            letters, box = "", None
            if letter == "\n" and found and found[-1][5] == line:
                line += 1
        return found
    finally:
        text.close()


def _box(page: Any, text: Any, at: int, turn: int) -> Box:
    edges = [ctypes.c_double() for _ in range(4)]
    left, right, bottom, top = edges
    pdfium_c.FPDFText_GetCharBox(text.raw, at, *(ctypes.byref(edge) for edge in edges))
    corners = [_place(page, x.value, y.value, turn) for x in (left, right) for y in (bottom, top)]
    across, down = zip(*corners, strict=True)
    return min(across), min(down), max(across), max(down)


def _place(page: Any, x: float, y: float, turn: int) -> tuple[int, int]:
    across, down = ctypes.c_int(), ctypes.c_int()
    to = (ctypes.byref(across), ctypes.byref(down))
    pdfium_c.FPDF_PageToDevice(page.raw, 0, 0, _WHOLE, _WHOLE, turn // 90 % 4, x, y, *to)
    return max(0, min(across.value, _WHOLE)), max(0, min(down.value, _WHOLE))


def _around(one: Box | None, other: Box) -> Box:
    if one is None:
        return other
    return min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3])
