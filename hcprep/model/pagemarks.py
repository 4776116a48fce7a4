"""What a person adds to pages of a paper: boxes round the extract that matters, and captions. Pure edits, case in, case out.

Both name the source page, like citations, so that they go wherever the page goes. The files as they came in are never touched.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TypeVar

from hcprep.errors import ArrangeError
from hcprep.model.case import Case
from hcprep.model.evidence import Caption, Evidence, Highlight
from hcprep.model.lookup import checked_pages, paper_of

M = TypeVar("M", Highlight, Caption)

MOST_BOXES = 50
"""On one page."""
MOST_LETTERS = 300
"""Of a caption, which is printed in the contents."""
LEAST_SIDE = 2.0
"""Points; anything narrower is a slip of the hand."""
_FARTHEST = 200_000.0


def add_highlight(case: Case, evidence_id: str, source: int, box: Iterable[float]) -> Case:
    """Draw a box (left, foot, right, head in points, any two corners) on a source page. Raises ArrangeError.

    Codes: `mark-box` for one that is no box, `mark-many` for one too many; a box that is there already stays alone.
    """
    item = _item(case, evidence_id, source)
    made = highlight(source, box)
    if made in item.highlights:
        return case
    if len(item.highlights_on(source)) >= MOST_BOXES:
        raise ArrangeError("mark-many", key=item.id, page=source, limit=MOST_BOXES)
    return _put(case, replace(item, highlights=_by_page((*item.highlights, made))))


def remove_highlight(case: Case, evidence_id: str, box: Highlight) -> Case:
    """Take a box away; nothing happens when it is not there. Raises ArrangeError."""
    item = _item(case, evidence_id, box.source)
    kept = tuple(one for one in item.highlights if one != box)
    return case if kept == item.highlights else _put(case, replace(item, highlights=kept))


def set_caption(case: Case, evidence_id: str, source: int, text: str) -> Case:
    """Say something of a source page, or nothing any more if the text is empty. Raises ArrangeError `mark-long`."""
    item = _item(case, evidence_id, source)
    text = one_line(text)
    if len(text) > MOST_LETTERS:
        raise ArrangeError("mark-long", key=item.id, page=source, limit=MOST_LETTERS)
    if text == item.caption_of(source):
        return case
    others = tuple(one for one in item.captions if one.source != source)
    new = (Caption(source=source, text=text),) if text else ()
    return _put(case, replace(item, captions=_by_page((*others, *new))))


def highlight(source: int, box: Iterable[float]) -> Highlight:
    """Return a box of two corners, to tenths of a point. Raises ArrangeError `mark-box`."""
    edges = [round(edge, 1) if math.isfinite(edge) and abs(edge) < _FARTHEST else math.nan for edge in box]
    if len(edges) != 4 or any(map(math.isnan, edges)):
        raise ArrangeError("mark-box", page=source)
    x0, x1 = sorted((edges[0], edges[2]))
    y0, y1 = sorted((edges[1], edges[3]))
    if x1 - x0 < LEAST_SIDE or y1 - y0 < LEAST_SIDE:
        raise ArrangeError("mark-box", page=source)
    return Highlight(source=source, x0=x0 + 0.0, y0=y0 + 0.0, x1=x1 + 0.0, y1=y1 + 0.0)


def one_line(text: str) -> str:
    """Return a text with its white space as single spaces."""
    return " ".join(text.split())


def follow(item: Evidence, page_of: Callable[[int], int | None]) -> Evidence:
    """Return an item whose pages got other numbers: what is on pages that are gone (None) is gone with them."""
    boxes = [(page_of(one.source), one) for one in item.highlights]
    said = [(page_of(one.source), one) for one in item.captions]
    return replace(
        item,
        highlights=_by_page(replace(one, source=page) for page, one in boxes if page is not None),
        captions=_by_page(replace(one, source=page) for page, one in said if page is not None),
    )


def together(item: Evidence, other: Evidence) -> Evidence:
    """Return an item with what is on the pages of another, whose pages have the numbers they have in the item."""
    said = {one.source for one in item.captions}
    return replace(
        item,
        highlights=_by_page(dict.fromkeys((*item.highlights, *other.highlights))),
        captions=_by_page((*item.captions, *(one for one in other.captions if one.source not in said))),
    )


def _by_page(marks: Iterable[M]) -> tuple[M, ...]:
    return tuple(sorted(marks, key=lambda one: one.source))


def _item(case: Case, evidence_id: str, source: int) -> Evidence:
    item = paper_of(case, evidence_id)
    checked_pages(item, (source,))
    return item


def _put(case: Case, item: Evidence) -> Case:
    return replace(case, evidence=tuple(item if one.id == item.id else one for one in case.evidence))
