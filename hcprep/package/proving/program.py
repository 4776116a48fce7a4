"""Stamps read as what they are: a page's last content has one form only, so what it draws is known without drawing it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from pypdf import PageObject
from pypdf.generic import ArrayObject, StreamObject

from hcprep.package.proving.objects import entry, followed
from hcprep.package.squeeze import squeezed

_NUMBER = rb"-?\d+(?:\.\d+)?"
_STRING = rb"\((?:[^()\\]|\\[()\\r])*\)"
_SHOW = re.compile(rb"/\w+ (%b) Tf 1 0 0 1 (%b) (%b) Tm (%b) Tj\n" % (_NUMBER, _NUMBER, _NUMBER, _STRING))
_PROGRAM = re.compile(
    rb"\s*Q\n/Artifact << /Type /Pagination /Subtype /Footer >> BDC\nq\n(?P<matrix>%(n)b(?: %(n)b){5}) cm\n"
    rb"(?P<plate>1 g 0\.6 G (?P<line>%(n)b) w (?P<box>%(n)b(?: %(n)b){3}) re B\n)?0 g BT\n"
    rb"(?P<shown>(?:/\w+ %(n)b Tf 1 0 0 1 %(n)b %(n)b Tm %(s)b Tj\n){1,2})ET\nQ\nEMC\n\s*" % {b"n": _NUMBER, b"s": _STRING}
)
_TURNS = {0: (1, 0, 0, 1), 90: (0, 1, -1, 0), 180: (-1, 0, 0, -1), 270: (0, -1, 1, 0)}
_NEAR = 0.02
"""Units by which numbers written with four decimals may be off."""


class StampSays(NamedTuple):
    """What the stamp of a page says: of its exhibit (may be empty), as its number, and what is wrong with how it stands there."""

    exhibit: str
    number: str
    fault: str


def stamp_words(page: PageObject) -> StampSays | None:
    """Return what the stamp of a page says; None if it is no stamp."""
    read = _read(page)
    if read is None:
        return None
    program, shown = read
    matrix = [float(one) for one in program["matrix"].split()]
    *exhibit, book = (words for _, _, _, words in shown)
    stands = _upright(page, matrix, (0.0, 0.0, 1e7, 1e7))[2] > 0
    turned = any(abs(a - b) > _NEAR for a, b in zip(matrix, _TURNS.get(_seen(page)[0], ()), strict=False))
    return StampSays("".join(exhibit), book, "" if stands else "stamp-turned" if turned else "page-cut")


def _read(page: PageObject) -> tuple[re.Match[bytes], list[tuple[float, float, float, str]]] | None:
    """Return the last content of a page as the program of a stamp, and size, place and words of what it shows."""
    contents = followed(entry(page, "/Contents"))
    pieces = list(list.__iter__(contents)) if isinstance(contents, ArrayObject) else []
    # Those between are the page's own.
    first, last = (followed(pieces[0]), followed(pieces[-1])) if len(pieces) > 1 else (None, None)
    if not isinstance(first, StreamObject) or not isinstance(last, StreamObject):
        return None
    program = _PROGRAM.fullmatch(last.get_data())
    if program is None or first.get_data().strip() != b"q":
        return None
    return program, [
        (float(size), float(x), float(y), re.sub(rb"\\(.)", _plain, text[1:-1]).decode("cp1252"))
        for size, x, y, text in _SHOW.findall(program["shown"])
    ]


def stamp_fault(page: PageObject, words: str, box: Sequence[float], *, bare: bool) -> str:
    """Return what is wrong with the stamp of a page, empty if nothing is; the codes are those of the line `stamps`.

    `box` is where it may draw, left, top, right, bottom as seen from the top left; `bare` tells that it needs no plate there.
    """
    read = _read(page)
    if read is None:
        return "stamp-hidden"
    program, shown = read
    said = "".join(said for *_, said in shown)
    if said != words and squeezed(said) != squeezed(words):
        return "stamp-words"
    left, bottom, right, top = _upright(page, [float(one) for one in program["matrix"].split()], box)
    if right <= left:
        return "stamp-turned"
    for size, x, y, _ in shown:
        if x < left - _NEAR or x > right + _NEAR or y < bottom - _NEAR or y + 0.7 * size > top + _NEAR:
            return "stamp-hidden"
    if not program["plate"]:
        return "" if bare else "stamp-hidden"
    x, y, width, height = (float(one) for one in program["box"].split())
    edge = float(program["line"]) / 2
    inside = left - _NEAR <= x - edge and x + width + edge <= right + _NEAR
    inside = inside and bottom - _NEAR <= y - edge and y + height + edge <= top + _NEAR
    return "" if inside and all(x <= at for _, at, *_ in shown) else "stamp-hidden"


def _plain(found: re.Match[bytes]) -> bytes:
    return b"\r" if found[1] == b"r" else found[1]


def _upright(page: PageObject, matrix: Sequence[float], seen: Sequence[float]) -> tuple[float, float, float, float]:
    """Return the box in the stamp's own coordinates, from the foot; an empty one if it is not upright there."""
    turn, visible = _seen(page)
    corner = {
        0: (visible[0], visible[1]),
        90: (visible[2], visible[1]),
        180: (visible[2], visible[3]),
        270: (visible[0], visible[3]),
    }.get(turn)
    if corner is None or any(abs(a - b) > _NEAR for a, b in zip(matrix, (*_TURNS[turn], *corner), strict=True)):
        return (0.0, 0.0, 0.0, 0.0)
    height = visible[3] - visible[1] if turn % 180 == 0 else visible[2] - visible[0]
    return (seen[0], height - seen[3], seen[2], height - seen[1])


def seen_corner(page: PageObject) -> tuple[float, float]:
    """Return the corner of a page that is its upper left one as a reader sees it, in its own coordinates."""
    turn, (left, bottom, right, top) = _seen(page)
    return {90: (left, bottom), 180: (right, bottom), 270: (right, top)}.get(turn, (left, top))


def _seen(page: PageObject) -> tuple[int, tuple[float, float, float, float]]:
    """Return by how many degrees a page is turned, and what of it is seen, in its own coordinates."""
    # Not by pypdf's own properties, which write what they find into the page.
    media = _ordered(entry(page, "/MediaBox"))
    crop = _ordered(entry(page, "/CropBox")) if "/CropBox" in page else media
    visible = (max(media[0], crop[0]), max(media[1], crop[1]), min(media[2], crop[2]), min(media[3], crop[3]))
    if visible[0] >= visible[2] or visible[1] >= visible[3]:
        visible = media
    return int(page.get("/Rotate", 0)) % 360, visible


def _ordered(box: Any) -> tuple[float, float, float, float]:
    x0, y0, x1, y1 = (float(followed(one)) for one in list.__iter__(followed(box)))
    return (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
