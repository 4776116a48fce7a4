"""How pages look, kept small: a digest of each page's drawing, and the pixels of the one room where its stamp will stand.

Made on intake from the paper, compared by the proof with the finished book; a difference is then looked at with both drawn.
"""

from __future__ import annotations

import math
import platform
import sys
import zlib
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

import msgspec

from hcprep.model.parts import Box
from hcprep.parts.canvas import canvas, pixels_of
from hcprep.parts.places import room

if TYPE_CHECKING:
    from pypdfium2 import PdfBitmap

MOST_PIXELS = 16_000_000
"""A page is drawn at 72 dpi up to this size (55 inches square); a larger one as large as this."""
DRAWN_ANEW = frozenset(
    {
        "repaired",
        "unlocked",
        "embedded-files-removed",
        "media-removed",
        "appearance-made",
        "appearance-incomplete",
        "some-pages",
        "made-smaller",
    }
)
"""Notes of intake after which a PDF may look otherwise than the file it came from; its normalised PDF is then the source."""
_FORMAT, _BLAKE2 = 2, 1
"""The second has digests by BLAKE2 of the same drawings; papers taken in then need not be drawn twice."""

Frame = tuple[int, int, int, int]
"""Left, top, right, bottom in whole pixels from the top left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One drawn page: size in pixels, the frame of its stamp's room, a digest of all outside of it, and the pixels inside."""

    width: int
    height: int
    frame: Frame
    digest: bytes
    inside: bytes
    """Rows of the frame, three bytes a pixel, deflated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Looks:
    """The pages of one part as drawn by `maker` from the `original` (else from the normalised PDF); None for one not drawn."""

    maker: str
    original: bool
    pages: tuple[Look | None, ...]


def looks_bytes(looks: Looks) -> bytes:
    """Encode looks, the form they are stored in."""
    return msgspec.msgpack.encode(looks)


def read_looks(data: bytes) -> Looks:
    """Decode stored looks. Raises msgspec.DecodeError (ValidationError included) on anything else."""
    return msgspec.msgpack.decode(data, type=Looks)


@cache
def maker() -> str:
    """Name what draws here: only the same program on the same kind of machine draws the same pixels."""
    from pypdfium2.version import PDFIUM_INFO

    return f"{_FORMAT} {PDFIUM_INFO} {sys.platform} {platform.machine()}"


def comparable(looks: Looks) -> bool:
    """Tell whether what draws here draws the same pixels as what made some looks."""
    return looks.maker.partition(" ")[2] == maker().partition(" ")[2] and looks.maker[:2] in {f"{_FORMAT} ", f"{_BLAKE2} "}


def scale_of(width: float, height: float) -> float:
    """Return pixels per point a page of that size in points is drawn with: 1 is 72 dpi."""
    return min(1.0, math.sqrt(MOST_PIXELS / max(width * height, 1.0)))


def drawn(page: Any, *, notes: bool = True) -> PdfBitmap:
    """Draw a page of pdfium as a reader sees it, or without annotations and fields. Raises what pdfium raises."""
    return page.render(scale=scale_of(*page.get_size()), may_draw_forms=notes, draw_annots=notes, bitmap_maker=canvas)


def frame_of(place: str, size: tuple[float, float], width: int, height: int) -> Frame:
    """Return the room of a place on a page of a `size` in points, drawn on so many pixels."""
    return frame_of_box(room(place, *size), size, width, height)


def frame_of_box(box: Box, size: tuple[float, float], width: int, height: int) -> Frame:
    """Return a box, in seen coordinates, on a page of a `size` in points, drawn on so many pixels."""
    left, bottom, right, top = box
    across, down = width / size[0], height / size[1]
    return (
        max(0, math.floor(left * across)),
        max(0, math.floor((size[1] - top) * down)),
        min(width, math.ceil(right * across)),
        min(height, math.ceil((size[1] - bottom) * down)),
    )


def look_at(bitmap: PdfBitmap, frame: Frame) -> Look:
    """Keep how a drawing looks; its frame is painted over."""
    inside = pixels(bitmap, frame)
    return Look(
        width=bitmap.width, height=bitmap.height, frame=frame, digest=_outside(bitmap, frame), inside=zlib.compress(inside, 6)
    )


def same_look(bitmap: PdfBitmap, look: Look, box: Box) -> bool:
    """Tell whether a drawing looks the same everywhere but within a box of pixels, which must lie in the frame.

    The frame of the drawing is painted over.
    """
    left, top, right, bottom = look.frame
    x0, y0 = max(math.floor(box[0]), 0), max(math.floor(box[1]), 0)
    x1, y1 = min(math.ceil(box[2]), bitmap.width), min(math.ceil(box[3]), bitmap.height)
    if (bitmap.width, bitmap.height) != (look.width, look.height) or x0 < left or y0 < top or x1 > right or y1 > bottom:
        return False
    row = 3 * (right - left)
    masked = range(y0 - top, y1 - top)
    have, want = pixels(bitmap, look.frame), zlib.decompress(look.inside)
    start, stop = 3 * (x0 - left), 3 * (x1 - left)
    for place in range(bottom - top):
        mine, theirs = (data[place * row : (place + 1) * row] for data in (have, want))
        if place in masked:
            mine, theirs = mine[:start] + mine[stop:], theirs[:start] + theirs[stop:]
        if mine != theirs:
            return False
    if _outside(bitmap, look.frame) == look.digest:
        return True
    return blake2b(pixels_of(bitmap), digest_size=32).digest() == look.digest


def pixels(bitmap: PdfBitmap, frame: Frame) -> bytes:
    """Return the rows of a frame, three bytes a pixel."""
    from PIL import Image

    left, top, right, bottom = frame
    if right <= left or bottom <= top:
        return b""
    # As a picture of single bytes over the same memory: one call, where upright frames have hundreds of rows.
    data = Image.frombuffer("L", (bitmap.stride, bitmap.height), bitmap.buffer, "raw", "L", bitmap.stride, 1)
    return data.crop((3 * left, top, 3 * right, bottom)).tobytes()


def _outside(bitmap: PdfBitmap, frame: Frame) -> bytes:
    from blake3 import blake3

    left, top, right, bottom = frame
    bitmap.fill_rect((0, 0, 0, 255), left, top, right - left, bottom - top)
    # A page is 1.5 MB: BLAKE2 and SHA-256 take as long for that as drawing it.
    return blake3(pixels_of(bitmap)).digest()
