"""What was proven of an earlier package and is there again, byte for byte: the papers at the front of the file."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from hashlib import sha256

from hcprep.model.proven import ProvenFront, ProvenPages, ProvenPaper
from hcprep.model.remembered import Remembered
from hcprep.package.expected import ExpectedBook, ExpectedHighlight, ExpectedPart
from hcprep.package.proof_desk import Desk
from hcprep.package.spec import PagesAt

_RULES = "3"
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


def paper_keys(expected: ExpectedBook) -> Sequence[str]:
    """Return the hash that tells all that is compared of each paper, wherever it stands; empty if its PDF has none."""
    return _keys(expected)


def _paper_keys(expected: ExpectedBook) -> Sequence[str]:
    boxes: dict[int, list[ExpectedHighlight]] = {}
    for box in expected.highlights:
        boxes.setdefault(box.page, []).append(box)
    return [_paper_key(part, boxes) for part in expected.parts]


def _paper_key(part: ExpectedPart, boxes: Mapping[int, Sequence[ExpectedHighlight]]) -> str:
    said = {one.name: getattr(part, one.name) for one in fields(part) if one.name not in _ELSEWHERE}
    drawn = [replace(box, page=place) for place in range(part.pages) for box in boxes.get(part.first + place, ())]
    return sha256(repr((_RULES, sorted(said.items()), drawn)).encode()).hexdigest() if part.key else ""


_keys = Remembered(_paper_keys, most=2)


@dataclass(frozen=True, slots=True)
class Marks:
    """The hashes of one paper in the file, as `ProvenPaper` has them; `body` only where it was asked for."""

    table: str
    shape: str
    body: str = ""


class FrontFile:
    """The front of one file: the papers in it lie behind each other and end at `ends`, in the order of `ExpectedBook.ordered`.

    Their pages come behind them, as far as `paged` says.
    """

    def __init__(self, expected: ExpectedBook, ends: Sequence[int], paged: PagesAt | None = None) -> None:
        self._expected = expected
        self.order = expected.ordered()
        self.ends = tuple(ends) if len(ends) == len(self.order) else ()
        self.paged = paged if self.ends else None

    @property
    def lengths(self) -> tuple[int, ...]:
        """Of which beginnings of the file the hash is asked."""
        return (*self.ends, self.paged.end) if self.paged else self.ends

    def pages(self, desk: Desk, sha256: str = "") -> ProvenPages | None:
        """Return what the file says of all papers and their pages, if they are there and that can be told."""
        marks = desk.ask("kept", end=self.paged.end).get("marks") if self.paged else None
        if self.paged is None or not marks:
            return None
        return ProvenPages(key=self.paged.key, end=self.paged.end, sha256=sha256, expected=self._expects(), **marks)

    def _expects(self) -> str:
        """Return the hash of what stands on the pages of papers beside the papers, and where: not what the writer made of it."""
        parts = [self._expected.parts[at] for at in self.order]
        placed = [(part.key, part.first, part.pages) for part in parts]
        stamps = [self._expected.stamps[part.first - 1 : part.first - 1 + part.pages] for part in parts]
        return sha256(repr((placed, stamps, self._expected.highlights)).encode()).hexdigest()

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

    The first `begun` bytes are those of then if their SHA-256 is `sha256`, which the caller has to see to. `settled` are places
    of parts proven with these bytes, `likely` those whose objects may be the same at other numbers. `paged` tells that the pages
    and stamps of all papers are among these bytes.
    """

    begun: int
    sha256: str
    settled: Mapping[int, ProvenPaper]
    likely: Mapping[int, ProvenPaper]
    paged: bool = False


NOTHING_KNOWN = Known(0, "", {}, {})


def known_by(proven: ProvenFront, front: FrontFile, expected: ExpectedBook, desk: Desk, *, begins: bool) -> Known:
    """Return what is known of the papers of a file; nothing is taken to begin as then unless it `begins` so."""
    keys = paper_keys(expected)
    known = _all_known(proven, front, keys, expected, desk) if begins else None
    return known or _known(proven, front, keys, expected, desk, begins=begins)


def _all_known(proven: ProvenFront, front: FrontFile, keys: Sequence[str], expected: ExpectedBook, desk: Desk) -> Known | None:
    """Return that all papers are known with their pages, if the file says of them what it said then."""
    then = proven.pages
    if then is None or front.paged is None or (then.key, then.end) != (front.paged.key, front.paged.end):
        return None
    told = [(paper.copied, paper.key, paper.end) for paper in proven.papers]
    wanted = [(expected.parts[at].key, keys[at], end) for at, end in zip(front.order, front.ends, strict=True)]
    if told != wanted or front.pages(desk, then.sha256) != then:
        return None
    return Known(then.end, then.sha256, dict(zip(front.order, proven.papers, strict=True)), {}, paged=True)


def _known(
    proven: ProvenFront, front: FrontFile, keys: Sequence[str], expected: ExpectedBook, desk: Desk, *, begins: bool
) -> Known:
    marks = front.marks(desk, range(len(front.order)))
    begun = 0
    for place, (then, mark) in enumerate(zip(proven.papers, marks, strict=False)):
        part = expected.parts[front.order[place]]
        if not begins or not part.key or (then.copied, then.end, then.table) != (part.key, front.ends[place], mark.table):
            break
        begun = place + 1
    papers = {paper.key: paper for paper in proven.papers if paper.key}
    settled: dict[int, ProvenPaper] = {}
    likely: dict[int, ProvenPaper] = {}
    for place, mark in enumerate(marks):
        at = front.order[place]
        still = place < begun and proven.papers[place].key == keys[at]
        paper = proven.papers[place] if still else papers.get(keys[at])
        if paper is not None and paper.body and mark.shape and paper.shape == mark.shape:
            (settled if still else likely)[at] = paper
    last = proven.papers[begun - 1] if begun else None
    return Known(last.end if last else 0, last.sha256 if last else "", settled, likely)


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
