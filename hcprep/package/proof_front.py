"""What was proven of an earlier package and is there again, byte for byte: the papers at the front of the file."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from hashlib import sha256

from hcprep.model.proven import ProvenFront, ProvenPaper
from hcprep.package.expected import ExpectedBook, ExpectedHighlight, ExpectedPart
from hcprep.package.proof_desk import Desk

_RULES = "2"
"""Grows when the proof asks more of papers than before; what was proven under fewer rules is then proven anew."""
_CHUNK = 500
COUNTED = ("pictures", "photos", "content", "annotations", "source-links", "fields", "layers", "originals")
"""Lines that count papers."""
_ELSEWHERE = frozenset(
    {
        "evidence", "label", "title", "filename", "first", "index", "normalised", "original", "looks", "field_name", "rank",
        "lost", "left_out",
    }
)  # fmt: skip
"""What of a paper is compared with the tail each time, or is told by its key."""


def paper_keys(expected: ExpectedBook) -> list[str]:
    """Return the hash that tells all that is compared of each paper, wherever it stands; empty if its PDF has none."""
    boxes: dict[int, list[ExpectedHighlight]] = {}
    for box in expected.highlights:
        boxes.setdefault(box.page, []).append(box)
    return [_paper_key(part, boxes) for part in expected.parts]


def _paper_key(part: ExpectedPart, boxes: Mapping[int, Sequence[ExpectedHighlight]]) -> str:
    said = {one.name: getattr(part, one.name) for one in fields(part) if one.name not in _ELSEWHERE}
    drawn = [replace(box, page=place) for place in range(part.pages) for box in boxes.get(part.first + place, ())]
    return sha256(repr((_RULES, sorted(said.items()), drawn)).encode()).hexdigest() if part.key else ""


@dataclass(frozen=True, slots=True)
class Marks:
    """The hashes of one paper in the file, as `ProvenPaper` has them; `body` only where it was asked for."""

    table: str
    shape: str
    body: str = ""


class FrontFile:
    """The front of one file: the papers in it lie behind each other and end at `ends`, in the order of `ExpectedBook.ordered`."""

    def __init__(self, expected: ExpectedBook, ends: Sequence[int]) -> None:
        self._expected = expected
        self.order = expected.ordered()
        self.ends = tuple(ends) if len(ends) == len(self.order) else ()

    def marks(self, desk: Desk, places: Sequence[int], *, bodies: bool = False) -> list[Marks]:
        """Return the hashes of papers by their places in the order; none if the file cannot be read."""
        papers = [self._wanted(place) for place in places] if self.ends else []
        wanted = {"size": self.ends[-1] if self.ends else 0, "papers": papers, "bodies": bodies}
        answer = desk.ask("front", json.dumps(wanted).encode()) if papers else {}
        return [Marks(*found) for found in answer.get("papers", ())]

    def _wanted(self, place: int) -> Mapping[str, object]:
        part = self._expected.parts[self.order[place]]
        return {
            "start": self.ends[place - 1] if place else 0,
            "stop": self.ends[place],
            "first": part.first,
            "count": part.pages,
            "field": part.field_name.replace(".", "_") if part.index.fields else "",
        }


@dataclass(frozen=True, slots=True)
class Known:
    """What an earlier package that held says of the papers in a file.

    The first `begun` papers lie in the file's first bytes as they did then, which the caller has to see to by hash. `settled` are
    places of parts proven with these bytes, `likely` those whose objects may be the same at other numbers.
    """

    begun: int
    settled: Mapping[int, ProvenPaper]
    likely: Mapping[int, ProvenPaper]


NOTHING_KNOWN = Known(0, {}, {})


def known_by(proven: ProvenFront, front: FrontFile, expected: ExpectedBook, desk: Desk, *, begins: bool) -> Known:
    """Return what is known of the papers of a file; nothing is taken to begin as then unless it `begins` so."""
    marks = front.marks(desk, range(len(front.order)))
    begun = 0
    for place, (then, mark) in enumerate(zip(proven.papers, marks, strict=False)):
        part = expected.parts[front.order[place]]
        if not begins or not part.key or (then.copied, then.end, then.table) != (part.key, front.ends[place], mark.table):
            break
        begun = place + 1
    keys = paper_keys(expected)
    papers = {paper.key: paper for paper in proven.papers if paper.key}
    settled: dict[int, ProvenPaper] = {}
    likely: dict[int, ProvenPaper] = {}
    for place, mark in enumerate(marks):
        at = front.order[place]
        still = place < begun and proven.papers[place].key == keys[at]
        paper = proven.papers[place] if still else papers.get(keys[at])
        if paper is not None and paper.body and mark.shape and paper.shape == mark.shape:
            (settled if still else likely)[at] = paper
    return Known(begun, settled, likely)


def same_body(paper: ProvenPaper, marks: Sequence[Marks]) -> bool:
    """Tell whether the objects of a paper are those it was proven with, but for their numbers."""
    return len(marks) == 1 and bool(paper.body) and (paper.body, paper.shape) == (marks[0].body, marks[0].shape)


def stamps_of(expected: ExpectedBook, at: int, desk: Desk) -> None:
    """Read the stamps of a part that is proven by hash; nothing else of its pages can have changed."""
    part = expected.parts[at]
    for start in range(0, part.pages, _CHUNK):
        numbers = range(part.first + start, part.first + min(part.pages, start + _CHUNK))
        stamps = [(number, expected.stamps[number - 1]) for number in numbers]
        rows = [(number, stamp.box, stamp.words, stamp.bare) for number, stamp in stamps]
        desk.results.take(desk.ask("stamps", json.dumps(rows).encode()), "stamps", numbers[0])
        desk.results.step(len(numbers))
