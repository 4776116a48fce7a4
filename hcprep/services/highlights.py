"""Boxes the person drew, on the pages of the book: as the writer puts them there and as the proof expects them; and captions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from hcprep.model.case import Case
from hcprep.model.evidence import Evidence, Highlight, Leaf
from hcprep.model.parts import Box, PartPage
from hcprep.model.plan import PlacedExhibit, Plan
from hcprep.package.authored import AuthoredCaption
from hcprep.package.expected import ExpectedHighlight
from hcprep.package.highlight import FLAGS, appearance, corners, drawn_shapes, on_page
from hcprep.package.spec import BookSpec
from hcprep.package.stamp import seen_size
from hcprep.services.book_words import BookWords


def part_highlights(item: Evidence | None, first: int, pages: Sequence[PartPage]) -> Mapping[int, tuple[Box, ...]]:
    """Return the boxes on pages of an exhibit, the first of which is its page `first`: by place from 0, in page space."""
    if item is None or not item.highlights:
        return {}
    leaves = item.order[first - 1 : first - 1 + len(pages)]
    found = {
        place: tuple(on_page(page, leaf.turn, _box(one)) for one in item.highlights_on(leaf.source))
        for place, (leaf, page) in enumerate(zip(leaves, pages, strict=False))
    }
    return {place: boxes for place, boxes in found.items() if boxes}


def highlight_words(words: BookWords) -> tuple[str, str]:
    """Return who drew a box, and what is said of it, in the language of the package."""
    return words.say("highlight_by"), words.say("highlight_note")


def expected_highlights(
    case: Case, plan: Plan, spec: BookSpec, words: BookWords, places: Mapping[int, int] | None = None
) -> tuple[ExpectedHighlight, ...]:
    """Return the boxes a file must hold, worked out from case and plan; `places` are the pages of the file by book page."""
    wanted: dict[int, tuple[Evidence, Leaf]] = {}
    for exhibit, item, at, leaf in _leaves(case, plan):
        book_page = exhibit.first + at
        place = book_page if places is None else places.get(book_page, 0)
        if place and item.highlights_on(leaf.source):
            wanted[place] = item, leaf
    return tuple(_expected(spec, wanted, highlight_words(words))) if wanted else ()


def _expected(spec: BookSpec, wanted: Mapping[int, tuple[Evidence, Leaf]], words: tuple[str, str]) -> Iterator[ExpectedHighlight]:
    for page in spec.pages():
        if page.number not in wanted:
            continue
        item, leaf = wanted[page.number]
        boxes = item.highlights_on(leaf.source)
        for one, shape in zip(boxes, drawn_shapes(page), strict=True):
            yield ExpectedHighlight(
                page=page.number,
                seen=_seen(one, leaf.turn, seen_size(page.page)),
                rect=shape.rect,
                corners=tuple(corners(shape)),
                drawing=appearance(shape).decode("latin-1"),
                words=words,
                flags=FLAGS,
                cut=shape.hole is not None,
            )


def _seen(one: Highlight, turn: int, size: tuple[float, float]) -> Box:
    """Return a box as it is seen on the turned page: left, top, right, bottom from the top left, within the page."""
    width, height = size
    # The page as it came, before it was turned.
    tall = height if turn % 180 == 0 else width
    x0, y0, x1, y1 = one.x0, tall - one.y1, one.x1, tall - one.y0
    left, top, right, bottom = {
        0: (x0, y0, x1, y1),
        90: (width - y1, x0, width - y0, x1),
        180: (width - x1, height - y1, width - x0, height - y0),
        270: (y0, height - x1, y1, height - x0),
    }[turn]
    return (max(left, 0.0), max(top, 0.0), min(right, width), min(bottom, height))


def _box(one: Highlight) -> Box:
    return (one.x0, one.y0, one.x1, one.y1)


def captions_of(item: Evidence | None, exhibit: PlacedExhibit, words: BookWords) -> Iterator[AuthoredCaption]:
    """Yield what is said of the pages of an exhibit, in their order there."""
    for at, leaf in enumerate(item.order if item is not None and item.captions else ()):
        text = item.caption_of(leaf.source) if item is not None else ""
        if text:
            yield AuthoredCaption(label=words.say("caption_page", page=at + 1), text=text, page=exhibit.first + at)


def _leaves(case: Case, plan: Plan) -> Iterator[tuple[PlacedExhibit, Evidence, int, Leaf]]:
    for exhibit in plan.exhibits:
        item = case.item(exhibit.evidence)
        if item is not None and item.highlights:
            for at, leaf in enumerate(item.order):
                yield exhibit, item, at, leaf
