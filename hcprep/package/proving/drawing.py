"""Pages drawn by pdfium: a page of the book beside its source, pixel by pixel, and the stamp at its foot."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from PIL import Image, ImageChops

from hcprep.package.proving.wire import Found
from hcprep.package.squeeze import squeezed

_MOST_PIXELS = 16_000_000
"""A page is drawn at 72 dpi up to this size (55 inches square); a larger one as large as this."""
_PAD = 1.0
_ROUNDING = 0
"""Levels of 255 a pixel may differ by; the same drawing by the same program comes out the same."""
_LEAST_STAMP = 7.0
"""Pixels of height from which a stamp's ink can be told from its ground."""
_INK, _GROUND = 110, 190
_TURN = 0.02
"""Radians a letter of a stamp may lean."""

Box = Sequence[float]


def open_pdf(source: bytes | str) -> pdfium.PdfDocument:
    """Open a PDF with its form fields ready to be drawn. Raises pdfium.PdfiumError."""
    document = pdfium.PdfDocument(source)
    document.init_forms()
    return document


def scale_of(page: pdfium.PdfPage) -> float:
    """Return pixels per point: 1 is 72 dpi."""
    width, height = page.get_size()
    return min(1.0, math.sqrt(_MOST_PIXELS / max(width * height, 1.0)))


@dataclass(frozen=True, slots=True)
class Place:
    """A page of the book, the page (from 0) of its source, and its stamp.

    The stamp's box is left, top, right, bottom as seen, in points from the top left of the page.
    """

    number: int
    index: int
    box: Box
    words: Sequence[str]


def check_page(book: pdfium.PdfDocument, source: pdfium.PdfDocument, place: Place, check: str, found: Found) -> None:
    """Draw a page of the book and its source and compare them outside the stamp's box. Raises what pdfium raises."""
    found.count(check, 1)
    number, box = place.number, place.box
    try:
        have, want = book[number - 1], source[place.index]
    except (pdfium.PdfiumError, IndexError):
        found.fail(check, number, "not-drawn")
        return
    try:
        drawn, wanted = have.render(scale=scale_of(have)), want.render(scale=scale_of(want))
    except (pdfium.PdfiumError, MemoryError):
        found.fail(check, number, "not-drawn")
        return
    finally:
        want.close()
    scale = scale_of(have)
    _check_ink(drawn, box, scale, number, found)
    if (drawn.width, drawn.height) != (wanted.width, wanted.height):
        found.fail(check, number, "drawn-size", have=f"{drawn.width}x{drawn.height}", want=f"{wanted.width}x{wanted.height}")
    elif (strayed := _difference(drawn, wanted, box, scale)) is not None:
        left, top, right, bottom = strayed
        found.fail(check, number, "drawn-differently", left=left, top=top, right=right, bottom=bottom)
    have.close()


def _difference(drawn: pdfium.PdfBitmap, wanted: pdfium.PdfBitmap, box: Box, scale: float) -> tuple[int, ...] | None:
    """Return where two drawings differ outside the box, in pixels from the top left, or None."""
    left, top = math.floor(box[0] * scale - _PAD), math.floor(box[1] * scale - _PAD)
    right, bottom = math.ceil(box[2] * scale + _PAD), math.ceil(box[3] * scale + _PAD)
    for bitmap in (drawn, wanted):
        bitmap.fill_rect((0, 0, 0, 255), left, top, right - left, bottom - top)
    if bytes(drawn.buffer) == bytes(wanted.buffer):
        return None
    strayed = ImageChops.difference(drawn.to_pil().convert("RGB"), wanted.to_pil().convert("RGB"))
    bands = strayed.split()
    worst = ImageChops.lighter(ImageChops.lighter(bands[0], bands[1]), bands[2])
    return worst.point(lambda level: 255 if level > _ROUNDING else 0).getbbox()


def _check_ink(drawn: pdfium.PdfBitmap, box: Box, scale: float, number: int, found: Found) -> None:
    """Look whether the stamp is dark words on a light ground; anything else in its box hides it."""
    if (box[3] - box[1]) * scale < _LEAST_STAMP:
        return
    # Copied first, because the image shares the bitmap's memory.
    words = drawn.to_pil().crop(tuple(round(edge * scale) for edge in box)).convert("L")
    levels = words.histogram()
    total = max(1, sum(levels))
    if sum(levels[:_INK]) < total * 0.01 or sum(levels[_GROUND:]) < total * 0.5:
        found.fail("stamps", number, "stamp-hidden")


def check_stamp(book: pdfium.PdfDocument, place: Place, found: Found) -> None:
    """Read the stamp of a page: its words are the last thing drawn in its box, upright, and not invisible."""
    found.count("stamps", 1)
    number = place.number
    page = book[number - 1]
    text = page.get_textpage()
    signs = [
        index for index in _inside(text, _page_box(page, place.box)) if chr(pdfium_c.FPDFText_GetUnicode(text.raw, index)).strip()
    ]
    wanted = squeezed("".join(place.words))
    have = squeezed("".join(chr(pdfium_c.FPDFText_GetUnicode(text.raw, index)) for index in signs))
    if not have.endswith(wanted):
        found.fail("stamps", number, "stamp-words", want=" ".join(place.words), have=have[-80:])
    else:
        turned = math.radians(page.get_rotation())
        for index in signs[-len(wanted) :]:
            if not _upright(text, index, turned):
                found.fail("stamps", number, "stamp-turned")
                break
            if not _visible(text, index):
                found.fail("stamps", number, "stamp-hidden")
                break
    text.close()
    page.close()


def _inside(text: pdfium.PdfTextPage, box: Box) -> Iterator[int]:
    left, bottom, right, top = box
    for index in range(text.count_chars()):
        x0, y0, x1, y1 = text.get_charbox(index)
        if left <= (x0 + x1) / 2 <= right and bottom <= (y0 + y1) / 2 <= top:
            yield index


def _upright(text: pdfium.PdfTextPage, index: int, turned: float) -> bool:
    lean = (pdfium_c.FPDFText_GetCharAngle(text.raw, index) + turned) % math.tau
    return bool(min(lean, math.tau - lean) < _TURN)


def _visible(text: pdfium.PdfTextPage, index: int) -> bool:
    colours = [ctypes.c_uint() for _ in range(4)]
    known = pdfium_c.FPDFText_GetFillColor(text.raw, index, *map(ctypes.byref, colours))
    shape = pdfium_c.FPDFText_GetTextObject(text.raw, index)
    mode = pdfium_c.FPDFTextObj_GetTextRenderMode(shape) if shape else pdfium_c.FPDF_TEXTRENDERMODE_FILL
    red, green, blue, cover = (colour.value for colour in colours)
    return bool(known) and max(red, green, blue) < _INK and cover > 200 and mode == pdfium_c.FPDF_TEXTRENDERMODE_FILL


def _page_box(page: Any, seen: Box) -> tuple[float, float, float, float]:
    """Turn a box as seen, in points from the top left, into page space, whatever the rotation and crop."""
    width, height = page.get_size()
    factor = 100
    corners = []
    for across, down in ((seen[0] - 1, seen[1] - 1), (seen[2] + 1, seen[3] + 1)):
        x, y = ctypes.c_double(), ctypes.c_double()
        pdfium_c.FPDF_DeviceToPage(
            page.raw, 0, 0, round(width * factor), round(height * factor), 0,
            round(across * factor), round(down * factor), ctypes.byref(x), ctypes.byref(y),
        )  # fmt: skip
        corners.append((x.value, y.value))
    (x1, y1), (x2, y2) = corners
    return min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)


def thumbnail(document: pdfium.PdfDocument, index: int, longest: int) -> Image.Image | None:
    """Return the one picture of a page, grey and no longer than `longest` pixels, or None if the page is not one picture."""
    page = document[index]
    try:
        pictures = list(page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_IMAGE]))
        if len(pictures) != 1:
            return None
        left, bottom, right, top = pictures[0].get_bounds()
        width, height = page.get_size()
        scale = 2 * longest / max(right - left, top - bottom, 1.0)
        scale = min(scale, 4.0)
        drawn = page.render(scale=scale, grayscale=True).to_pil()
        box = (left * scale, (height - top) * scale, right * scale, (height - bottom) * scale)
        return drawn.crop(tuple(round(edge) for edge in box)).convert("L") if width else None
    finally:
        page.close()
