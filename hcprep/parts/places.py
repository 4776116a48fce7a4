"""The places of a page where a stamp may stand, and the room kept for it there.

"Seen" coordinates are those of the page as a reader sees it, upright: x from the left, y from the foot, in user space units.
"""

from __future__ import annotations

import math

from hcprep.model.parts import Box

PLACES = ("foot-right", "foot-left", "head-right", "head-left")
"""In the order they are tried."""
LETTER = math.sqrt(612 * 792)
LEAST = 7 / 9
"""Smallest size of a stamp beside that on a Letter page; below it nobody could read it."""
_WIDTH, _HEIGHT = 240.0, 24.0
"""Room of a stamp on a Letter page, in points; the longest words and largest numbers fit in."""


def stamp_scale(width: float, height: float) -> float:
    """Return how large a stamp is beside one on Letter, on a page of that size as seen."""
    return max(math.sqrt(width * height) / LETTER, LEAST)


def room(place: str, width: float, height: float) -> Box:
    """Return the room of a place on a page of that size, in seen coordinates: left, bottom, right, top."""
    scale = stamp_scale(width, height)
    across, up = min(width, _WIDTH * scale), min(height, _HEIGHT * scale)
    left = 0.0 if place.endswith("left") else width - across
    bottom = 0.0 if place.startswith("foot") else height - up
    return (left, bottom, left + across, bottom + up)
