"""Boxes and captions as people write them in an answers file: `"3: 72,500,400,540"`, `"2: Our kitchen in 2019"`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from hcprep.model.evidence import Caption, Highlight
from hcprep.model.pagemarks import MOST_BOXES, MOST_LETTERS, highlight, one_line

_ROW = re.compile(r"\s*(\d{1,6})\s*:\s*(.*\S)\s*", re.DOTALL)


def highlights_text(boxes: Iterable[Highlight]) -> tuple[str, ...]:
    """Return boxes as rows: source page, then left, foot, right and head in points."""
    return tuple(f"{one.source}: {one.x0:g},{one.y0:g},{one.x1:g},{one.y1:g}" for one in boxes)


def captions_text(captions: Iterable[Caption]) -> tuple[str, ...]:
    """Return captions as rows: source page, then the words."""
    return tuple(f"{one.source}: {one.text}" for one in captions)


def read_highlights(rows: Sequence[str]) -> tuple[Highlight, ...]:
    """Return the boxes such rows name, by page. Raises ValueError on anything else, ArrangeError for what is no box."""
    found = dict.fromkeys(highlight(page, map(float, words.split(","))) for page, words in map(_row, rows))
    if any(sum(one.source == page for one in found) > MOST_BOXES for page in {one.source for one in found}):
        raise ValueError("too many")
    return tuple(sorted(found, key=lambda one: one.source))


def read_captions(rows: Sequence[str]) -> tuple[Caption, ...]:
    """Return the captions such rows give, by page. Raises ValueError on anything else, and for a page named twice."""
    said = [Caption(source=page, text=one_line(words)) for page, words in map(_row, rows)]
    if len({one.source for one in said}) < len(said) or any(len(one.text) > MOST_LETTERS for one in said):
        raise ValueError("twice")
    return tuple(sorted(said, key=lambda one: one.source))


def _row(row: str) -> tuple[int, str]:
    found = _ROW.fullmatch(row)
    if found is None or not int(found[1]):
        raise ValueError(row)
    return int(found[1]), found[2]
