"""Pages drawn by pdfium: a page of the book beside its source, pixel by pixel, and the stamp at its foot."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from PIL import Image, ImageChops

from hcprep.package.proving.covering import reached
from hcprep.package.proving.highlights import without_last
from hcprep.package.proving.wire import Found
from hcprep.package.squeeze import squeezed
from hcprep.parts.looks import MOST_PIXELS, Look, drawn, same_look, scale_of

_PAD = 1.0
_ROUNDING = 0
"""Levels of 255 a pixel may differ by; the same drawing by the same program comes out the same."""
_LEAST_STAMP = 13.0
"""Pixels of height from which a stamp's ink can be told from its ground; a page with a smaller one is drawn larger."""
_INK, _GROUND = 110, 190
_NOTED = 64
"""Levels of grey by which a note changes what it lies over, at least."""
_FINE = 6
_TURN = 0.02
"""Radians a letter of a stamp may lean."""

Box = Sequence[float]


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


def check_page(
    book: pdfium.PdfDocument, source: pdfium.PdfDocument, place: Place, check: str, found: Found, *, bare: Callable[[], bool]
) -> None:
    """Draw a page of the book and its source and compare them outside the stamp's box.

    `bare` tells whether annotations of the page have no picture of their own. pdfium makes one up from what else the file
    holds, so such pages may also be compared without annotations, which are compared as objects anyway.
    """
    found.count(check, 1)
    number = place.number
    try:
        # Both are loaded before either is drawn: how pdfium sets letters of a font the file lacks hangs on what it drew before.
        have, want = book[number - 1], source[place.index]
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
    want.close()
    have.close()


def check_seen(book: pdfium.PdfDocument, look: Look, place: Place, found: Found) -> bool:
    """Draw a page of the book and compare it with how it looked on intake, outside the stamp's box.

    Nothing is counted and nothing fails when it looks otherwise, which is the answer: pdfium draws letters of fonts a file lacks
    by what it drew before, so such a page has to be drawn beside its source.
    """
    try:
        page = book[place.number - 1]
        with without_last(page, place.notes):
            bitmap = drawn(page)
    except (pdfium.PdfiumError, IndexError, ValueError, MemoryError):
        return False
    aside = Found()
    _check_ink(page, bitmap, place.box, place.number, aside)
    left, top, right, bottom = _on(bitmap, page, place.box)
    same = same_look(bitmap, look, (left - _PAD, top - _PAD, right + _PAD, bottom + _PAD))
    bitmap.close()
    page.close()
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
    if bytes(drawn.buffer) == bytes(wanted.buffer):
        return None
    strayed = ImageChops.difference(drawn.to_pil().convert("RGB"), wanted.to_pil().convert("RGB"))
    bands = strayed.split()
    worst = ImageChops.lighter(ImageChops.lighter(bands[0], bands[1]), bands[2])
    return worst.point(lambda level: 255 if level > _ROUNDING else 0).getbbox()


def _check_ink(page: pdfium.PdfPage, drawn: pdfium.PdfBitmap, box: Box, number: int, found: Found) -> None:
    """Look whether the stamp is dark words on a light ground; anything else in its box hides it."""
    if (box[3] - box[1]) * scale_of(*page.get_size()) < _LEAST_STAMP:
        width, height = page.get_size()
        larger = min(2 * _LEAST_STAMP / max(box[3] - box[1], 0.01), math.sqrt(MOST_PIXELS / max(width * height, 0.01)))
        if (box[3] - box[1]) * larger < _LEAST_STAMP:
            return
        drawn = page.render(scale=larger)
    left, top, right, bottom = (round(edge) for edge in _on(drawn, page, box))
    area = (left, max(top, 0), right, min(bottom, drawn.height))
    seen = _part(drawn, area)
    levels = seen.histogram()
    total = max(1, sum(levels))
    light = sum(levels[_GROUND:]) >= total * 0.5
    if (
        sum(levels[:_INK]) < total * 0.01
        or not light
        or (reached(page, _page_box(page, box)) and _covered(page, drawn, area, seen))
    ):
        found.fail("stamps", number, "stamp-hidden")


def _covered(page: pdfium.PdfPage, bitmap: pdfium.PdfBitmap, area: tuple[int, int, int, int], seen: Image.Image) -> bool:
    """Tell whether the place of the stamp looks otherwise without the notes of the page."""
    bare = page.render(scale=bitmap.width / page.get_size()[0], draw_annots=False, may_draw_forms=False)
    if (bare.width, bare.height) != (bitmap.width, bitmap.height):
        return False
    return any(ImageChops.difference(_part(bare, area), seen).histogram()[_NOTED:])


def _part(bitmap: pdfium.PdfBitmap, area: tuple[int, int, int, int]) -> Image.Image:
    """Return a part of a drawing, in grey."""
    left, top, right, bottom = area
    return _rows(bitmap, top, bottom).crop((left, 0, right, bottom - top)).convert("L")


def _rows(drawn: pdfium.PdfBitmap, top: int, bottom: int) -> Image.Image:
    """Return some rows of a drawing as an image of their own."""
    data = bytes(drawn.buffer[top * drawn.stride : bottom * drawn.stride])
    return Image.frombytes("RGB", (drawn.width, bottom - top), data, "raw", drawn.mode, drawn.stride)


def check_stamp(book: pdfium.PdfDocument, place: Place, found: Found, spelled: Callable[[], tuple[str, float]]) -> None:
    """Read the stamp of a page: its words are the last thing drawn in its box, upright, and not invisible.

    pdfium leaves out a letter that stands on the same letter, as when an earlier package is an exhibit; `spelled` then gives the
    words of the page's last content and how they lean, in radians.
    """
    found.count("stamps", 1)
    number = place.number
    page = book[number - 1]
    text = page.get_textpage()
    wanted = squeezed("".join(place.words))
    signs, have = _stamped(text, _page_box(page, place.box), wanted)
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
    text.close()
    page.close()


def _stamped(text: pdfium.PdfTextPage, box: Box, wanted: str) -> tuple[list[int], str]:
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


def _inside(text: pdfium.PdfTextPage, among: range, box: Box) -> Iterator[int]:
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


def thumbnail(document: pdfium.PdfDocument, index: int, longest: int, turn: int = 0) -> Image.Image | None:
    """Return the one picture of a page, grey and `_FINE` times `longest` pixels long, or None if the page is not one picture.

    A page that was turned clockwise by `turn` degrees is turned back first.
    """
    page = document[index]
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
        page.close()
