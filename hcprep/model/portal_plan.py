"""Planning an upload set. Pure and deterministic.

Papers keep the order of the book within their slot; a file is filled with whole papers, and a paper that does not fit into one
file is cut between pages.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from hcprep.model.portal import (
    PaperCosts,
    PortalFile,
    PortalLimits,
    PortalPaper,
    PortalPiece,
    PortalPlan,
    PortalWords,
    TooLarge,
)
from hcprep.model.portal_names import file_name, span_label


@dataclass(slots=True)
class _Open:
    """A file being filled."""

    pieces: list[PortalPiece] = field(default_factory=list)
    statement: bool = False
    size: int = 0

    @property
    def empty(self) -> bool:
        return not self.pieces and not self.statement


@dataclass(slots=True)
class _Packed:
    files: list[_Open]
    too_large: list[TooLarge]

    @property
    def rank(self) -> tuple[int, int]:
        return len(self.too_large), len(self.files)


class _Packer:
    """Fills the files of one slot in order, pictures made smaller by one step where the person agreed."""

    def __init__(self, limits: PortalLimits, step: int) -> None:
        self._limits = limits
        self._step = step
        self._files: list[_Open] = []
        self._now = _Open(size=limits.overhead)
        self._too_large: list[TooLarge] = []

    def statement(self, size: int) -> None:
        self._now.statement = True
        self._now.size += size

    def add(self, paper: PortalPaper, costs: PaperCosts) -> None:
        step = self._step_of(paper, costs)
        if all(costs.size(page, page + 1, step) > self._most(paper) for page in range(paper.pages)):
            # What fits nowhere does not part what stands before it from what comes after.
            self._too_large += [self._named(paper, costs, page, costs.size(page, page + 1, step)) for page in range(paper.pages)]
            return
        whole = costs.size(0, paper.pages, step) + paper.row
        if self._now.size + whole > self._limits.target and not self._now.empty:
            self._close()
        if self._now.size + whole <= self._limits.target:
            self._put(PortalPiece(paper=paper, start=0, stop=paper.pages, step=step), whole)
            return
        for piece, size in self._cut(paper, costs, step):
            if self._now.size + size > self._limits.target and not self._now.empty:
                self._close()
            self._put(piece, size)

    def done(self) -> _Packed:
        self._close()
        return _Packed(self._files, self._too_large)

    def _step_of(self, paper: PortalPaper, costs: PaperCosts) -> int:
        """Return the step for a paper: 0 if nothing in it gets smaller, else no further than it goes."""
        if not paper.shrinkable or not self._step or not costs.smaller:
            return 0
        step = min(self._step, paper.steps, len(costs.smaller))
        while step > 1 and costs.smaller[step - 1] == costs.smaller[step - 2]:
            step -= 1
        return step if costs.smaller[step - 1] else 0

    def _put(self, piece: PortalPiece, size: int) -> None:
        self._now.pieces.append(piece)
        self._now.size += size

    def _close(self) -> None:
        if not self._now.empty:
            self._files.append(self._now)
        self._now = _Open(size=self._limits.overhead)

    def _cut(self, paper: PortalPaper, costs: PaperCosts, step: int) -> Iterator[tuple[PortalPiece, int]]:
        """Yield pieces of a paper that each fit into a file, as long as they can be."""
        room = self._limits.target - self._limits.overhead
        start, size = 0, paper.row
        needed: frozenset[int] = frozenset()
        for page, objects in enumerate(costs.pages):
            more = costs.bytes_of(objects - needed, step) + costs.added(page)
            if page > start and size + more > room:
                yield PortalPiece(paper=paper, start=start, stop=page, step=step), size
                start, needed, size = page, frozenset(), paper.row
                more = costs.bytes_of(objects, step) + costs.added(page)
            if more > self._most(paper):
                self._too_large.append(self._named(paper, costs, page, more))
                start, needed, size = page + 1, frozenset(), paper.row
                continue
            needed |= objects
            size += more
        if start < paper.pages:
            yield PortalPiece(paper=paper, start=start, stop=paper.pages, step=step), size

    def _named(self, paper: PortalPaper, costs: PaperCosts, page: int, size: int) -> TooLarge:
        helped, unsigned = (
            most > 0 and costs.size(page, page + 1, most) <= self._most(paper) for most in (paper.steps, paper.unsigned_steps)
        )
        helped = helped and not paper.shrinkable
        return TooLarge(paper=paper, page=page, size=size, helped=helped, unsigned=unsigned and not helped)

    def _most(self, paper: PortalPaper) -> int:
        """Return the bytes a page of a paper may take that stands alone in its file."""
        return self._limits.limit - self._limits.overhead - paper.row


def plan_portal(
    papers: Sequence[PortalPaper], slots: Sequence[str], limits: PortalLimits, words: PortalWords, statement: tuple[str, int]
) -> PortalPlan:
    """Lay out the files. `statement` is the slot of the person's statement and the bytes of its pages, 0 if there is none.

    Pictures are made smaller only in papers marked `shrinkable`, by the gentlest step that leaves the fewest pages out
    and makes the fewest files.
    """
    files: list[PortalFile] = []
    too_large: list[TooLarge] = []
    order = [paper.label for paper in papers if paper.label]
    for slot in slots:
        mine = [paper for paper in papers if paper.slot == slot]
        for paper in mine:
            if not paper.untouched:
                continue
            if paper.original_size > limits.limit:
                too_large.append(TooLarge(paper=paper, page=-1, size=paper.original_size))
            else:
                name = file_name(limits, len(files) + 1, paper.label, (paper.title, words.slots[slot]), paper.ending)
                files.append(PortalFile(slot=slot, name=name, original=paper, estimate=paper.original_size))
        told = statement[1] if statement[0] == slot else 0
        packed = _best([paper for paper in mine if not paper.untouched], limits, told)
        too_large += packed.too_large
        files += [_named(one, slot, len(files) + at, limits, words, order) for at, one in enumerate(packed.files, start=1)]
    return PortalPlan(files=tuple(files), too_large=tuple(too_large))


def _best(papers: Sequence[PortalPaper], limits: PortalLimits, statement: int) -> _Packed:
    steps = max((paper.steps for paper in papers if paper.shrinkable and paper.costs), default=0)
    tried = [_pack(papers, limits, statement, step) for step in range(steps + 1)]
    return min(tried, key=lambda packed: packed.rank)


def _pack(papers: Sequence[PortalPaper], limits: PortalLimits, statement: int, step: int) -> _Packed:
    packer = _Packer(limits, step)
    if statement:
        packer.statement(statement)
    for paper in papers:
        if paper.costs is not None and paper.pages:
            packer.add(paper, paper.costs)
    return packer.done()


def _named(  # noqa: PLR0917
    one: _Open, slot: str, number: int, limits: PortalLimits, words: PortalWords, order: Sequence[str]
) -> PortalFile:
    spans = [(piece.paper.label, piece.exhibit_first, piece.pages, piece.paper.exhibit_pages) for piece in one.pieces]
    label = span_label(spans, words, order)
    exhibits = {piece.paper.evidence for piece in one.pieces}
    title = one.pieces[0].paper.title if len(exhibits) == 1 and not one.statement else words.slots[slot]
    if one.statement:
        title = f"{words.statement} {title}" if one.pieces else words.statement
    return PortalFile(
        slot=slot,
        name=file_name(limits, number, label, (title, words.slots[slot]), "pdf"),
        pieces=tuple(one.pieces),
        statement=one.statement,
        estimate=one.size,
    )
