"""Pages drawn by pdfium: a page of the book beside its source, pixel by pixel, and the stamp at its foot."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from PIL import Image, ImageChops

from hcprep.package.proving.covering import reached
from hcprep.package.proving.highlights import without_last
from hcprep.package.proving.leaves import Leaves, page_box
from hcprep.package.proving.wire import Found
from hcprep.parts.looks import MOST_PIXELS, Look, drawn, same_look, scale_of

_PAD = 1.0
_ROUNDING = 0
"""Levels of 255 a pixel may differ by; the same drawing by the same program comes out the same."""
_LEAST_STAMP = 13.0
"""Pixels of height from which a stamp's ink can be told from its ground; a page with a smaller one is drawn larger."""
DARK, _GROUND = 110, 190
"""Levels of 255 of the words of a stamp at most, and of the ground under them at least."""
_NOTED = 64
"""Levels of grey by which a note changes what it lies over, at least."""
_FINE = 6

Box = Sequence[float]
Area = tuple[int, int, int, int]
"""Pixels: left, top, right, bottom."""


def open_pdf(source: bytes | str) -> pdfium.PdfDocument:
    """Open a PDF with its form fields ready to be drawn. Raises pdfium.PdfiumError."""
    document = pdfium.PdfDocument(source)
    document.init_forms()
    return document


@dataclass(frozen=True, slots=True)
class Place:
    """A page of the book, the page (from 0) of its source, and its stamp.

    The stamp's box is left, top, right, bottom as seen, in points from the top left of the page.
    """

    number: int
    index: int
    box: Box
    words: Sequence[str]
    turn: int = 0
    """Degrees by which the page was turned clockwise; its source is then drawn turned as well."""
    notes: int = 0
    """How many annotations the person put on it; the page is compared without them."""


def check_page(book: Leaves, source: Leaves, place: Place, check: str, found: Found, *, bare: Callable[[], bool]) -> None:
    """Draw a page of the book and its source and compare them outside the stamp's box.

    `bare` tells whether annotations of the page have no picture of their own. pdfium makes one up from what else the file
    holds, so such pages may also be compared without annotations, which are compared as objects anyway.
    """
    found.count(check, 1)
    number = place.number
    try:
        # Both are loaded before either is drawn: how pdfium sets letters of a font the file lacks hangs on what it drew before.
        book.turn()
        source.turn()
        have, want = book.page(number - 1), source.page(place.index)
        upright = want.get_rotation()
        want.set_rotation((upright + place.turn) % 360)
        with without_last(have, place.notes):
            have_drawn = drawn(have)
        wanted = drawn(want)
    except (pdfium.PdfiumError, IndexError, ValueError, MemoryError):
        found.fail(check, number, "not-drawn")
        return
    box = _on(have_drawn, have, place.box)
    _check_ink(have, have_drawn, place.box, number, found)
    if (have_drawn.width, have_drawn.height) != (wanted.width, wanted.height):
        found.fail(
            check, number, "drawn-size", have=f"{have_drawn.width}x{have_drawn.height}", want=f"{wanted.width}x{wanted.height}"
        )
    else:
        strayed = _difference(have_drawn, wanted, box)
        if strayed is not None and bare():
            strayed = _difference(drawn(have, notes=False), drawn(want, notes=False), box)
        if strayed is not None:
            left, top, right, bottom = strayed
            found.fail(check, number, "drawn-differently", left=left, top=top, right=right, bottom=bottom)
    want.set_rotation(upright)


def check_seen(book: Leaves, look: Look, place: Place, found: Found) -> bool:
    """Draw a page of the book and compare it with how it looked on intake, outside the stamp's box.

    Nothing is counted and nothing fails when it looks otherwise, which is the answer: pdfium draws letters of fonts a file lacks
    by what it drew before, so such a page has to be drawn beside its source.
    """
    try:
        page = book.page(place.number - 1)
        with without_last(page, place.notes):
            bitmap = drawn(page)
    except (pdfium.PdfiumError, IndexError, ValueError, MemoryError):
        return False
    aside = Found()
    _check_ink(page, bitmap, place.box, place.number, aside)
    left, top, right, bottom = _on(bitmap, page, place.box)
    same = same_look(bitmap, look, (left - _PAD, top - _PAD, right + _PAD, bottom + _PAD))
    bitmap.close()
    if same:
        found.count("pictures", 1)
        found.take(aside)
    return same


def _on(bitmap: pdfium.PdfBitmap, page: pdfium.PdfPage, box: Box) -> Box:
    """Return a box in pixels of a drawing. Pixels are whole: a page of 72.3 points is drawn on 73 and stretched to fill them."""
    width, height = page.get_size()
    across, down = bitmap.width / width, bitmap.height / height
    return box[0] * across, box[1] * down, box[2] * across, box[3] * down


def _difference(drawn: pdfium.PdfBitmap, wanted: pdfium.PdfBitmap, box: Box) -> tuple[int, ...] | None:
    """Return where two drawings differ outside the box, which is in pixels like the answer, or None."""
    left, top = math.floor(box[0] - _PAD), math.floor(box[1] - _PAD)
    right, bottom = math.ceil(box[2] + _PAD), math.ceil(box[3] + _PAD)
    for bitmap in (drawn, wanted):
        bitmap.fill_rect((0, 0, 0, 255), left, top, right - left, bottom - top)
    # Of all ways to compare them this copies one only.
    if len(drawn.buffer) == len(wanted.buffer) and bytes(drawn.buffer).startswith(wanted.buffer):
        return None
    strayed = ImageChops.difference(drawn.to_pil().convert("RGB"), wanted.to_pil().convert("RGB"))
    bands = strayed.split()
    worst = ImageChops.lighter(ImageChops.lighter(bands[0], bands[1]), bands[2])
    return worst.point(lambda level: 255 if level > _ROUNDING else 0).getbbox()


def _check_ink(page: pdfium.PdfPage, bitmap: pdfium.PdfBitmap, box: Box, number: int, found: Found) -> None:
    """Look whether the stamp is dark words on a light ground; anything else in its box hides it."""
    width, height = page.get_size()
    scale = scale_of(width, height)
    small = (box[3] - box[1]) * scale < _LEAST_STAMP
    if small:
        scale = min(2 * _LEAST_STAMP / max(box[3] - box[1], 0.01), math.sqrt(MOST_PIXELS / max(width * height, 0.01)))
        if (box[3] - box[1]) * scale < _LEAST_STAMP:
            return
    area = _area(page, box, scale)
    seen = _ink(page, scale, area) if small else _part(bitmap, area)
    bare = partial(_ink, page, scale, area, notes=False) if small else partial(_bare, page, area)
    levels = seen.histogram()
    total = max(1, sum(levels))
    light = sum(levels[_GROUND:]) >= total * 0.5
    if sum(levels[:DARK]) < total * 0.01 or not light or (reached(page, page_box(page, box)) and _covered(seen, bare())):
        found.fail("stamps", number, "stamp-hidden")


def _covered(seen: Image.Image, bare: Image.Image) -> bool:
    """Tell whether the place of the stamp looks otherwise without the notes of the page."""
    return any(ImageChops.difference(bare, seen).histogram()[_NOTED:])


def _bare(page: pdfium.PdfPage, area: Area) -> Image.Image:
    """Draw a page whole but for its notes, as it was drawn with them, and return a part of it."""
    return _part(drawn(page, notes=False), area)


def _area(page: pdfium.PdfPage, box: Box, scale: float) -> Area:
    """Return the pixels of a box, one at least, on a page drawn at a scale."""
    width, height = page.get_size()
    across, down = math.ceil(width * scale), math.ceil(height * scale)
    left, top = (max(0, round(edge)) for edge in (box[0] * across / width, box[1] * down / height))
    right, bottom = min(across, round(box[2] * across / width)), min(down, round(box[3] * down / height))
    left, top = min(left, across - 1), min(top, down - 1)
    return left, top, max(right, left + 1), max(bottom, top + 1)


def _ink(page: pdfium.PdfPage, scale: float, area: Area, *, notes: bool = True) -> Image.Image:
    """Draw nothing but an area of a page, in grey: a tenth of the work of drawing it whole.

    At the edges of pictures the pixels are not quite those of the page drawn whole, so only such drawings may be compared.
    """
    width, height = page.get_size()
    left, top, right, bottom = area
    cut = (left, math.ceil(height * scale) - bottom, math.ceil(width * scale) - right, top)
    # It rounds up to whole pixels what is to be cut off.
    crop = tuple(max(0.0, (side - 0.5) / scale) for side in cut)
    ink: Image.Image = page.render(scale=scale, crop=crop, draw_annots=notes, may_draw_forms=notes).to_pil().convert("L")
    return ink


def _part(bitmap: pdfium.PdfBitmap, area: Area) -> Image.Image:
    """Return a part of a drawing, in grey."""
    left, top, right, bottom = area
    data = bytes(memoryview(bitmap.buffer)[top * bitmap.stride : bottom * bitmap.stride])
    rows = Image.frombytes("RGB", (bitmap.width, bottom - top), data, "raw", bitmap.mode, bitmap.stride)
    return rows.crop((left, 0, right, bottom - top)).convert("L")


def thumbnail(page: pdfium.PdfPage, longest: int, turn: int = 0) -> Image.Image | None:
    """Return the one picture of a page, grey and `_FINE` times `longest` pixels long, or None if the page is not one picture.

    A page that was turned clockwise by `turn` degrees is turned back first.
    """
    shown = page.get_rotation()
    try:
        page.set_rotation((shown - turn) % 360)
        pictures = list(page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_IMAGE]))
        if len(pictures) != 1:
            return None
        left, bottom, right, top = pictures[0].get_bounds()
        width, height = page.get_size()
        fine = min(_FINE * longest / max(right - left, top - bottom, 1.0), math.sqrt(MOST_PIXELS / (width * height)))
        drawn: Image.Image = page.render(scale=fine, grayscale=True, draw_annots=False).to_pil().convert("L")
        across, down = drawn.width / width, drawn.height / height
        box = (left * across, (height - top) * down, right * across, (height - bottom) * down)
        within = (max(0.0, box[0]), max(0.0, box[1]), min(drawn.width, box[2]), min(drawn.height, box[3]))
        # Cut out to a part of a pixel, because the thin lines of a scan would else fall beside their own.
        size = (max(1, round((right - left) * fine)), max(1, round((top - bottom) * fine)))
        return drawn.resize(size, Image.Resampling.BOX, box=within)
    finally:
        page.set_rotation(shown)
