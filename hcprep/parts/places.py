"""The places of a page where a stamp may stand, and the room kept for it there.

"Seen" coordinates are those of the page as a reader sees it, upright: x from the left, y from the foot, in user space units.
A place is a corner, or `at X Y`: how far a smaller room stands to the right and up, in thousandths of the way it can go.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from hcprep.model.parts import Box

PLACES = ("foot-right", "foot-left", "head-right", "head-left")
"""The corners, in the order they are tried."""
LETTER = math.sqrt(612 * 792)
LEAST = 7 / 9
"""Smallest size of a stamp beside that on a Letter page; below it nobody could read it."""
_WIDTH, _HEIGHT = 240.0, 24.0
"""Room of a stamp in a corner of a Letter page, in points; the longest words and largest numbers fit in."""
_NARROW, _LOW, _INSET = 160.0, 20.0, 4.0
"""Room elsewhere, where longer words are written smaller, and how far it keeps from the edge."""
_PART = 0.5
"""Of the height of a page, at most: on a page hardly higher than its stamp, foot and head are still two places."""
_END = 1000
_OPPOSITE = {"foot-right": "head-left", "foot-left": "head-right", "head-right": "foot-left", "head-left": "foot-right"}


def stamp_scale(width: float, height: float) -> float:
    """Return how large a stamp is beside one on Letter, on a page of that size as seen."""
    return max(math.sqrt(width * height) / LETTER, LEAST)


def in_corner(place: str) -> bool:
    """Tell whether a place is a corner."""
    return place in _OPPOSITE


def room(place: str, width: float, height: float) -> Box:
    """Return the room of a place on a page of that size, in seen coordinates: left, bottom, right, top."""
    scale = stamp_scale(width, height)
    if not in_corner(place):
        (left, across), (bottom, up) = (
            _along(width, _NARROW * scale, scale),
            _along(height, min(_LOW * scale, _PART * height), scale),
        )
        x, y = (int(one) / _END for one in place.split()[1:])
        left, bottom = left + x * (width - 2 * left - across), bottom + y * (height - 2 * bottom - up)
        return (left, bottom, left + across, bottom + up)
    across, up = min(width, _WIDTH * scale), min(_PART * height, _HEIGHT * scale)
    left = 0.0 if place.endswith("left") else width - across
    bottom = 0.0 if place.startswith("foot") else height - up
    return (left, bottom, left + across, bottom + up)


def _along(side: float, wanted: float, scale: float) -> tuple[float, float]:
    """Return how far a room keeps from the edge and how long it is, along one side of a page."""
    inset = min(_INSET * scale, side / 20)
    return inset, min(wanted, side - 2 * inset)


def elsewhere(width: float, height: float) -> Iterator[str]:
    """Yield places besides the corners: along the foot, along the head, then further and further inside; each from the right."""
    across, up = (entry[1] - entry[0] for entry in (room("at 0 0", width, height)[::2], room("at 0 0", width, height)[1::2]))
    columns, rows = (_steps(side, length) for side, length in ((width, across), (height, up)))
    for y in sorted(rows, key=lambda one: (min(one, _END - one), one)):
        for x in reversed(columns):
            yield f"at {x} {y}"


def _steps(side: float, length: float) -> list[int]:
    """Return where rooms of a length begin along a side, each half a room further."""
    count = math.ceil(2 * side / length) - 2
    return [round(_END * at / count) for at in range(count + 1)] if count > 0 else [0]


def opposite(place: str) -> str:
    """Return the same place of a page that stands on its head."""
    if in_corner(place):
        return _OPPOSITE[place]
    x, y = (_END - int(one) for one in place.split()[1:])
    return f"at {x} {y}"


def turned_back(box: Box, size: tuple[float, float], turn: int) -> Box:
    """Return where a box of a page turned clockwise lies when the page, of that `size`, is turned back."""
    width, height = size
    corners = [
        {0: (x, y), 90: (width - y, x), 180: (width - x, height - y), 270: (y, height - x)}[turn]
        for x, y in ((box[0], box[1]), (box[2], box[3]))
    ]
    (x0, y0), (x1, y1) = corners
    return (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
