"""The stamp of every page: where it stands, and the content stream that draws it.

"Seen" coordinates are those of the page as a reader sees it, upright: x from the left, y from the foot of the visible page, in
user space units (UserUnit only magnifies page and stamp alike, so it plays no part).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from hcprep.model.parts import Box, PartPage
from hcprep.package.spec import StampText
from hcprep.package.stampfont import stamp_fonts
from hcprep.package.syntax import literal, number
from hcprep.parts.places import in_corner, room, stamp_scale

CLEAR_STRIP = 24.0
"""Height in units of the strip that PartPage.foot_clear speaks of."""

_REMEMBERED = 8192
"""Stamps laid out last: each is asked for when what is expected is worked out, and when it is written."""
_SIZE, _PADDING, _HEIGHT, _FOOT, _SIDE, _GAP = 9.0, 4.0, 14.0, 6.0, 18.0, 8.0
"""On a Letter page, in points: text, padding beside it, box height, space below the box and at its right, between the texts."""


@dataclass(frozen=True, slots=True)
class StampLayout:
    """One stamp in seen coordinates; `box` holds the plate and everything drawn."""

    box: Box
    size: float
    baseline: float
    exhibit_x: float
    book_x: float
    plate: bool


def visible(page: PartPage) -> Box:
    """Return the part of the page a viewer shows, in page space: crop box within media box."""
    media, crop = _ordered(page.media), _ordered(page.crop)
    box = (max(media[0], crop[0]), max(media[1], crop[1]), min(media[2], crop[2]), min(media[3], crop[3]))
    return box if box[0] < box[2] and box[1] < box[3] else media


def _ordered(box: Box) -> Box:
    return (min(box[0], box[2]), min(box[1], box[3]), max(box[0], box[2]), max(box[1], box[3]))


def seen_size(page: PartPage) -> tuple[float, float]:
    """Return width and height of the page as seen, in user space units."""
    left, bottom, right, top = visible(page)
    size = (right - left, top - bottom)
    return size if page.rotate % 180 == 0 else (size[1], size[0])


def seen_matrix(page: PartPage) -> tuple[float, float, float, float, float, float]:
    """Return the matrix from seen coordinates to page space."""
    left, bottom, right, top = visible(page)
    return {
        0: (1.0, 0.0, 0.0, 1.0, left, bottom),
        90: (0.0, 1.0, -1.0, 0.0, right, bottom),
        180: (-1.0, 0.0, 0.0, -1.0, right, top),
        270: (0.0, -1.0, 1.0, 0.0, left, top),
    }[page.rotate % 360]


@lru_cache(maxsize=_REMEMBERED)
def layout(page: PartPage, words: StampText) -> StampLayout:
    """Place a stamp: one box in a corner, the right of the foot where that is free, in size beside its page as on Letter."""
    fonts = stamp_fonts()
    width, height = seen_size(page)
    exhibit = fonts.regular.width(words.exhibit)
    book = fonts.bold.width(words.book)
    gap = _GAP if words.exhibit else 0.0
    natural = (exhibit + book) * _SIZE + gap + 2 * _PADDING
    scale = min(stamp_scale(width, height), width / (natural + 8), height / (3 * _HEIGHT))
    place = page.places[0]
    if in_corner(place):
        beside = min(_SIDE * scale, max(width - natural * scale, 0) / 2)
        left = beside if place.endswith("left") else width - beside - natural * scale
        bottom = _FOOT * scale if place.startswith("foot") else height - (_FOOT + _HEIGHT) * scale
    else:
        x0, y0, x1, y1 = room(place, width, height)
        scale = min(scale, (x1 - x0) / (natural + 4), (y1 - y0) / (_HEIGHT + 4))
        left, bottom = (x0 + x1 - natural * scale) / 2, (y0 + y1 - _HEIGHT * scale) / 2
    box = (left, bottom, left + natural * scale, bottom + _HEIGHT * scale)
    text_left = left + _PADDING * scale
    return StampLayout(
        box=box,
        size=_SIZE * scale,
        baseline=bottom + 4 * scale,
        exhibit_x=text_left,
        book_x=text_left + (exhibit * _SIZE + gap) * scale,
        plate=not _clear(page, place, box),
    )


def _clear(page: PartPage, place: str, box: Box) -> bool:
    """Tell whether intake found nothing drawn where the stamp stands."""
    if page.foot_clear and place.startswith("foot") and box[3] <= CLEAR_STRIP:
        return True
    left, bottom, right, top = room(place, *seen_size(page))
    return place in page.clear and left <= box[0] and bottom <= box[1] and box[2] <= right and box[3] <= top


def seen_stamp_box(page: PartPage, words: StampText) -> Box:
    """Return what the stamp covers at most, in seen coordinates: left, bottom, right, top in user space units."""
    place = layout(page, words)
    edge = place.size * 0.1
    left, bottom, right, top = place.box
    return (left - edge, bottom - edge, right + edge, top + edge)


def mask_box(page: PartPage, words: StampText) -> Box:
    """Return what the stamp covers at most in a picture of the page: left, top, right, bottom from the top left corner.

    In user space units: times the pixels a unit is drawn with.
    """
    left, bottom, right, top = seen_stamp_box(page, words)
    _, height = seen_size(page)
    return (left, height - top, right, height - bottom)


def stamp_box(page: PartPage, words: StampText) -> Box:
    """Return what the stamp covers at most, in page space."""
    left, bottom, right, top = seen_stamp_box(page, words)
    a, b, c, d, e, f = seen_matrix(page)
    corners = [(a * x + c * y + e, b * x + d * y + f) for x, y in ((left, bottom), (right, top))]
    return _ordered((*corners[0], *corners[1]))


def stamp_stream(page: PartPage, words: StampText, names: tuple[bytes, bytes]) -> bytes:
    """Return content that ends the page's own drawing (it was opened with `q`) and draws the stamp.

    `names` are the resource names of the regular and the bold font.
    """
    place = layout(page, words)
    lines = [b"\nQ\n/Artifact << /Type /Pagination /Subtype /Footer >> BDC\nq"]
    lines.append(b" ".join(map(number, seen_matrix(page))) + b" cm")
    if place.plate:
        left, bottom, right, top = place.box
        box = b" ".join(map(number, (left, bottom, right - left, top - bottom)))
        lines.append(b"1 g 0.6 G %b w %b re B" % (number(place.size * 0.06), box))
    lines.append(b"0 g BT")
    if words.exhibit:
        lines.append(_show(names[0], place.size, place.exhibit_x, place.baseline, words.exhibit))
    lines.append(_show(names[1], place.size, place.book_x, place.baseline, words.book))
    lines.append(b"ET\nQ\nEMC\n")
    return b"\n".join(lines)


def _show(font: bytes, size: float, x: float, y: float, words: str) -> bytes:
    coded = literal(words.encode("cp1252", "replace"))
    return b"%b %b Tf 1 0 0 1 %b %b Tm %b Tj" % (font, number(size), number(x), number(y), coded)
