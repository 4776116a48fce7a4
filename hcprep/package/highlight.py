"""The boxes a person drew round what matters: annotations on the placed page, whose own content stays as it is.

Each is a /Highlight with a drawing of its own: yellow that is multiplied with what lies under it, so that words stay as dark as
they were, in a dark line within a white one, so that it is seen on white, on a dark photo, and in grey print.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from hcprep.errors import BuildError
from hcprep.model.parts import Box, PartPage
from hcprep.package.spec import BookPage, StampText
from hcprep.package.stamp import seen_matrix, seen_size, stamp_box, visible
from hcprep.package.syntax import array, dictionary, number, refer, text
from hcprep.parts.places import stamp_scale

FLAGS = 4 | 128
"""Print, Locked."""
_DARK, _WHITE = 1.1, 2.4
"""Widths in points on a Letter page of the dark line and of the white one under it."""
_LEAST = 1.0
_RESOURCES = b"<< /ExtGState << /HC << /Type /ExtGState /BM /Multiply >> >> >>"


@dataclass(frozen=True, slots=True)
class HighlightShape:
    """A box as it is drawn, in page space: what of it is on the visible page, less the `hole` that keeps the stamp free.

    `quads` are the rectangles that are left.
    """

    rect: Box
    quads: tuple[Box, ...]
    hole: Box | None
    scale: float


def on_page(page: PartPage, turn: int, box: Box) -> Box:
    """Turn a box as the page was seen when it came (left, foot, right, head) into page space.

    `page` is that of the book, which the person turned clockwise by `turn` degrees.
    """
    a, b, c, d, e, f = seen_matrix(replace(page, rotate=(page.rotate - turn) % 360))
    xs, ys = zip(*((a * x + c * y + e, b * x + d * y + f) for x, y in ((box[0], box[1]), (box[2], box[3]))), strict=True)
    return (min(xs), min(ys), max(xs), max(ys))


def shape_of(page: PartPage, box: Box, stamp: StampText) -> HighlightShape | None:
    """Return how a box in page space is drawn; None if nothing of it is on the visible page and beside the stamp."""
    rect = _common(box, visible(page))
    if rect is None:
        return None
    scale = stamp_scale(*seen_size(page))
    left, bottom, right, top = stamp_box(page, stamp)
    hole = _common(rect, (left - scale, bottom - scale, right + scale, top + scale))
    quads = tuple(_beside(rect, hole)) if hole else (rect,)
    return HighlightShape(rect, quads, hole, scale) if quads else None


def drawn_shapes(page: BookPage) -> Iterator[HighlightShape]:
    """Yield how each box of a page is drawn. Raises BuildError `build-highlight` for one that is nowhere to be seen."""
    for box in page.highlights:
        shape = shape_of(page.page, box, page.stamp)
        if shape is None:
            raise BuildError("build-highlight", label=page.part.label, page=page.number)
        yield shape


def _common(one: Box, other: Box) -> Box | None:
    box = (max(one[0], other[0]), max(one[1], other[1]), min(one[2], other[2]), min(one[3], other[3]))
    return box if box[2] - box[0] >= _LEAST and box[3] - box[1] >= _LEAST else None


def _beside(rect: Box, hole: Box) -> list[Box]:
    """Return what is left of a box without another one within it: the strips left, right, above and below it."""
    x0, y0, x1, y1 = rect
    strips = [
        (x0, y0, hole[0], y1),
        (hole[2], y0, x1, y1),
        (hole[0], hole[3], hole[2], y1),
        (hole[0], y0, hole[2], hole[1]),
    ]
    return [one for one in strips if one[2] - one[0] >= _LEAST and one[3] - one[1] >= _LEAST]


def appearance(shape: HighlightShape) -> bytes:
    """Return the content that draws a box, in page space."""
    x0, y0, x1, y1 = shape.rect
    lines = [b"q"]
    if shape.hole:
        lines.append(b"%b re %b re W* n" % (_rect(shape.rect), _rect(shape.hole)))
    lines.append(b"q /HC gs 1 0.92 0.4 rg %b re f Q" % _rect(shape.rect))
    inset = min(_WHITE * shape.scale, (x1 - x0) / 3, (y1 - y0) / 3) / 2
    line = _rect((x0 + inset, y0 + inset, x1 - inset, y1 - inset))
    lines += (
        b"%b %b w %b re S" % (colour, number(width * inset / (_WHITE / 2)), line)
        for colour, width in ((b"1 G", _WHITE), (b"0.55 0.3 0 RG", _DARK))
    )
    return b"\n".join((*lines, b"Q\n"))


def _rect(box: Box) -> bytes:
    return b" ".join(map(number, (box[0], box[1], box[2] - box[0], box[3] - box[1])))


def form(shape: HighlightShape) -> bytes:
    """Return the dictionary of the drawing, but for its length."""
    box = array(list(map(number, shape.rect)))
    return b"/Type /XObject /Subtype /Form /BBox %b /Resources %b" % (box, _RESOURCES)


def annotation(shape: HighlightShape, words: tuple[str, str], page: int, drawing: int) -> bytes:
    """Return the annotation; `words` say who made it and what it is, `page` and `drawing` are object numbers."""
    return dictionary(
        {
            b"/Type": b"/Annot",
            b"/Subtype": b"/Highlight",
            b"/Rect": array(list(map(number, shape.rect))),
            b"/QuadPoints": array([number(one) for one in corners(shape)]),
            b"/C": b"[ 1 0.92 0.4 ]",
            b"/F": b"%d" % FLAGS,
            b"/T": text(words[0]),
            b"/Contents": text(words[1]),
            b"/P": refer(page),
            b"/AP": b"<< /N %b >>" % refer(drawing),
        }
    )


def corners(shape: HighlightShape) -> list[float]:
    """Return the corners of its rectangles in the order readers expect: both at the head, then both at the foot."""
    return [edge for x0, y0, x1, y1 in shape.quads for edge in (x0, y1, x1, y1, x0, y0, x1, y0)]
