"""The papers of a book as tasks of the proof: by hash where they are known, drawn where they are not; and what is known after."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import starmap

from hcprep import __version__
from hcprep.model.proven import ProvenFront, ProvenPages, ProvenPaper
from hcprep.package.expected import ExpectedBook
from hcprep.package.hashing import Hashes
from hcprep.package.proof import Compared
from hcprep.package.proof_desk import Desk, Task
from hcprep.package.proof_front import COUNTED, FrontFile, Known, Marks, paper_keys, same_body, stamps_of
from hcprep.package.proof_part import PartTask


class Papers:
    """What becomes of each paper of one file: `settled` are those proven by hash, `compared` what each was compared with."""

    def __init__(self, expected: ExpectedBook, front: FrontFile, *, anew: bool) -> None:
        self._expected = expected
        self._front = front
        self._places = {at: place for place, at in enumerate(front.order)}
        self._anew = anew
        self._found: dict[int, tuple[Marks, dict[str, int]]] = {}
        self.settled: set[int] = set()
        self.compared: list[Compared] = ["normalised"] * len(expected.parts)

    def tasks(self, known: Known) -> list[Task]:
        """Return a task for each paper, the longest first."""
        order = sorted(range(len(self._expected.parts)), key=lambda at: -self._expected.parts[at].pages)
        drawn: list[Task] = [partial(self._draw, at) for at in order if at not in known.settled and at not in known.likely]
        likely: list[Task] = [partial(self._compare, at, known.likely[at]) for at in order if at in known.likely]
        settled: list[Task] = [
            partial(self._settle, at, known.settled[at], paged=known.paged) for at in order if at in known.settled
        ]
        return [*drawn, *likely, *settled]

    def _settle(self, at: int, paper: ProvenPaper, desk: Desk, *, paged: bool) -> None:
        """Take in what was proven before; only the stamps can have changed, unless they are among it."""
        for name, number in paper.counts.items():
            desk.results.count(name, number)
        self.compared[at] = "original" if paper.compared == "original" else "normalised"
        self._found[at] = (Marks(paper.table, paper.shape, paper.body), dict(paper.counts))
        self.settled.add(at)
        if paged:
            desk.results.count("stamps", self._expected.parts[at].pages)
            desk.results.step(self._expected.parts[at].pages)
        else:
            stamps_of(self._expected, at, desk)

    def _compare(self, at: int, paper: ProvenPaper, desk: Desk) -> None:
        """Read the objects of a paper that lie elsewhere than then; they are drawn if they are not the same."""
        marks = self._front.marks(desk, [self._places[at]], bodies=True)
        if same_body(paper, marks):
            self._settle(at, paper, desk, paged=False)
            self._found[at] = (marks[0], dict(paper.counts))
        else:
            self._draw(at, desk)

    def _draw(self, at: int, desk: Desk) -> None:
        before = dict(desk.results.counts)
        PartTask(self._expected, at, self.compared, anew=self._anew)(desk)
        marks = self._front.marks(desk, [self._places[at]], bodies=True)
        if marks:
            counted = {name: desk.results.counts[name] - before[name] for name in COUNTED}
            self._found[at] = (marks[0], {name: number for name, number in counted.items() if number})

    def proven(self, hashes: Hashes, pages: ProvenPages | None) -> ProvenFront | None:
        """Return what may be taken as proven of a file that holds, None if its papers cannot be told by hash."""
        if len(self._found) < len(self._front.order) or not self._front.ends:
            return None
        keys = paper_keys(self._expected)
        papers = tuple(starmap(partial(self._paper, keys, hashes), enumerate(self._front.order)))
        told = replace(pages, sha256=hashes.fronts[pages.end]) if pages else None
        return ProvenFront(papers=papers, pages=told, made_by=__version__)

    def _paper(self, keys: Sequence[str], hashes: Hashes, place: int, at: int) -> ProvenPaper:
        marks, counts = self._found[at]
        end = self._front.ends[place]
        return ProvenPaper(
            copied=self._expected.parts[at].key,
            key=keys[at],
            end=end,
            sha256=hashes.fronts[end],
            table=marks.table,
            shape=marks.shape,
            body=marks.body,
            counts=counts,
            compared=self.compared[at],
        )
