"""Draw every page of a paper once: how it looks is kept for the proof, and where its stamp may stand is found."""

from __future__ import annotations

import ctypes
import math
import time
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from hcprep.errors import IntakeRefusedError
from hcprep.intake import limits
from hcprep.model.parts import Box, PartIndex, PartPage
from hcprep.parts.looks import Frame, Look, Looks, drawn, frame_of, look_at, maker, pixels
from hcprep.parts.places import PLACES, room

if TYPE_CHECKING:
    from pypdfium2 import PdfBitmap

    from hcprep.intake.compare import Source

_NEARLY_WHITE = 250
_WHITE = bytes(range(_NEARLY_WHITE, 256))
_FOOT = 24.0
"""Points of height of the strip PartPage.foot_clear speaks of."""
_UPRIGHT = 0x10
"""Flag of annotations that do not turn with their page: NoRotate."""
_SPECK = 8
"""Levels a pixel may differ by; annotations that draw nothing leave none."""


def comparable(source: Source, pages: int) -> bool:
    """Tell whether an original can be drawn page by page beside a part of so many pages."""
    return source.pages == pages and all(min(source.size(at)) > 0 for at in range(pages))


def look_over(source: Source, index: PartIndex, *, original: bool) -> tuple[PartIndex, Looks]:
    """Return the index with the places for stamps, and how each page looks; `source` is drawn, the original or the part.

    Raises IntakeRefusedError `intake-no-room` (facts `page`, `total`) when notes or fields cover every place of a page.
    """
    pages: list[PartPage] = []
    looks: list[Look | None] = []
    began = time.process_time()
    for at, page in enumerate(index.pages):
        look: Look | None = None
        if time.process_time() - began < limits.SECONDS_DRAWING:
            page, look = _look(source, at, page)  # noqa: PLW2901
        if not page.places:
            raise IntakeRefusedError("intake-no-room", page=at + 1, total=len(index.pages))
        pages.append(page)
        looks.append(look)
    return replace(index, pages=tuple(pages)), Looks(maker=maker(), original=original, pages=tuple(looks))


def is_picture(source: Source, at: int) -> bool | None:
    """Tell whether something is drawn on a page, from 0, and nothing of it can be read as text; None if it cannot be drawn."""
    import pypdfium2

    sheet = source.page(at) if source.pages > at else None
    if sheet is None:
        return None
    try:
        bitmap = drawn(sheet)
        found = not _letters(sheet) and not _empty(bitmap)
        bitmap.close()
    except (pypdfium2.PdfiumError, ValueError, ZeroDivisionError):
        return None
    finally:
        sheet.close()
    return found


def _look(source: Source, at: int, page: PartPage) -> tuple[PartPage, Look | None]:
    import pypdfium2

    sheet = source.page(at)
    if sheet is None:
        return page, None
    try:
        size = sheet.get_size()
        bitmap = drawn(sheet)
        frames = {place: frame_of(place, size, bitmap.width, bitmap.height) for place in PLACES}
        page = replace(_placed(page, sheet, bitmap, frames), picture=not _letters(sheet) and not _empty(bitmap))
        look = look_at(bitmap, frames[page.places[0]]) if page.places else None
        bitmap.close()
    except (pypdfium2.PdfiumError, ValueError, ZeroDivisionError):
        # Pages smaller than a pixel cannot be drawn.
        return page, None
    finally:
        sheet.close()
    return page, look


def _placed(page: PartPage, sheet: Any, bitmap: PdfBitmap, frames: dict[str, Frame]) -> PartPage:
    """Return the page with its places: first blank ones, then those free of notes, then those no note draws anything on."""
    size = sheet.get_size()
    notes = list(_notes(sheet))
    free = [place for place in PLACES if not any(_meet(room(place, *size), note) for note in notes)]
    blank = [place for place in free if _blank(pixels(bitmap, frames[place]))]
    last: list[str] = []
    if len(free) < len(PLACES):
        bare = drawn(sheet, notes=False)
        last = [place for place in PLACES if place not in free and _alike(bitmap, bare, frames[place])]
        bare.close()
    places = (*blank, *(place for place in free if place not in blank), *last)
    top = max(0, bitmap.height - math.ceil(_FOOT * bitmap.height / size[1]) - 1)
    foot = _blank(pixels(bitmap, (0, top, bitmap.width, bitmap.height)))
    return replace(page, places=places, clear=tuple(blank), foot_clear=foot)


def _letters(sheet: Any) -> bool:
    """Tell whether there is anything on a page that can be found as text."""
    words = sheet.get_textpage()
    try:
        return bool(words.get_text_range().strip())
    finally:
        words.close()


def _empty(bitmap: PdfBitmap) -> bool:
    # Stripping stops at the first dark byte; looking for the least one reads them all, slowly.
    return not bytes(bitmap.buffer).strip(_WHITE)


def _blank(data: bytes) -> bool:
    return not data or min(data) >= _NEARLY_WHITE


def _alike(one: PdfBitmap, other: PdfBitmap, frame: Frame) -> bool:
    pairs = zip(pixels(one, frame), pixels(other, frame), strict=True)
    return all(abs(mine - theirs) <= _SPECK for mine, theirs in pairs)


def _notes(sheet: Any) -> Iterator[Box]:
    """Yield the rectangles of all annotations that may be seen, but for links, in seen coordinates."""
    import pypdfium2.raw as pdfium_c

    unseen = pdfium_c.FPDF_ANNOT_FLAG_HIDDEN | pdfium_c.FPDF_ANNOT_FLAG_NOVIEW
    for at in range(pdfium_c.FPDFPage_GetAnnotCount(sheet.raw)):
        note = pdfium_c.FPDFPage_GetAnnot(sheet.raw, at)
        if not note:
            continue
        kind, flags = pdfium_c.FPDFAnnot_GetSubtype(note), pdfium_c.FPDFAnnot_GetFlags(note)
        box = pdfium_c.FS_RECTF()
        if (
            kind not in {pdfium_c.FPDF_ANNOT_LINK, pdfium_c.FPDF_ANNOT_POPUP}
            and not flags & unseen
            and pdfium_c.FPDFAnnot_GetRect(note, ctypes.byref(box))
        ):
            if flags & _UPRIGHT and sheet.get_rotation():
                # It stays upright on a turned page, round the upper left corner of its rectangle.
                reach = max(abs(box.right - box.left), abs(box.top - box.bottom))
                box = pdfium_c.FS_RECTF(box.left - reach, box.top + reach, box.left + reach, box.top - reach)
            yield _seen(sheet, box)
        pdfium_c.FPDFPage_CloseAnnot(note)


def _seen(sheet: Any, box: Any) -> Box:
    import pypdfium2.raw as pdfium_c

    width, height = sheet.get_size()
    factor = 100
    corners = []
    for x, y in ((box.left, box.bottom), (box.right, box.top)):
        across, down = ctypes.c_int(), ctypes.c_int()
        pdfium_c.FPDF_PageToDevice(
            sheet.raw, 0, 0, round(width * factor), round(height * factor), 0, x, y, ctypes.byref(across), ctypes.byref(down)
        )
        corners.append((across.value / factor, height - down.value / factor))
    (x0, y0), (x1, y1) = corners
    return (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
