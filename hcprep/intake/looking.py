"""Draw every page of a paper once: how it looks is kept for the proof, and where its stamp may stand is found."""

from __future__ import annotations

import math
import time
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from hcprep.errors import IntakeRefusedError
from hcprep.intake import limits
from hcprep.intake.standing import WHITE, blank, placed
from hcprep.model.parts import PartIndex, PartPage
from hcprep.parts.canvas import pixels_of
from hcprep.parts.looks import Look, Looks, drawn, frame_of, look_at, maker, pixels

if TYPE_CHECKING:
    from pypdfium2 import PdfBitmap

    from hcprep.intake.compare import Source

_FOOT = 24.0
"""Points of height of the strip PartPage.foot_clear speaks of."""


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

    if source.pages <= at:
        return None
    with source.page(at) as sheet:
        if sheet is None:
            return None
        try:
            bitmap = drawn(sheet)
            found = not _letters(sheet) and not _empty(bitmap)
            bitmap.close()
        except (pypdfium2.PdfiumError, ValueError, ZeroDivisionError):
            return None
    return found


def _look(source: Source, at: int, page: PartPage) -> tuple[PartPage, Look | None]:
    import pypdfium2

    with source.page(at) as sheet:
        if sheet is None:
            return page, None
        try:
            size = sheet.get_size()
            bitmap = drawn(sheet)
            page = replace(
                placed(page, sheet, bitmap),
                foot_clear=_foot(bitmap, size[1]),
                picture=not _letters(sheet) and not _empty(bitmap),
            )
            look = look_at(bitmap, frame_of(page.places[0], size, bitmap.width, bitmap.height)) if page.places else None
            bitmap.close()
        except (pypdfium2.PdfiumError, ValueError, ZeroDivisionError):
            # Pages smaller than a pixel cannot be drawn.
            return page, None
    return page, look


def _foot(bitmap: PdfBitmap, height: float) -> bool:
    """Tell whether the strip along the foot of a page is blank."""
    top = max(0, bitmap.height - math.ceil(_FOOT * bitmap.height / height) - 1)
    return blank(pixels(bitmap, (0, top, bitmap.width, bitmap.height)))


def _letters(sheet: Any) -> bool:
    """Tell whether there is anything on a page that can be found as text."""
    words = sheet.get_textpage()
    try:
        return bool(words.get_text_range().strip())
    finally:
        words.close()


def _empty(bitmap: PdfBitmap) -> bool:
    data = pixels_of(bitmap)
    # Most pages without a letter are white throughout, which comparing tells thirty times as fast as looking at each byte.
    # Stripping stops at the first dark byte.
    return data == _white(len(data)) or not data.strip(WHITE)


@lru_cache(maxsize=1)
def _white(size: int) -> bytes:
    return b"\xff" * size
