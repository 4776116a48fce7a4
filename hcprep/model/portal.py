"""An upload set: which pages of which papers go into which file of the portal. Sizes are bytes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

PAGE_EXTRA = 560
"""Bytes a page takes beside its paper's own: its dictionary, stamp and label."""
ROW_EXTRA = 2_000
"""Bytes a paper with a short title takes in the contents of a file, and its bookmark."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperCosts:
    """What the pages of a paper cost: bytes of each object, the objects each page needs, and pictures made smaller.

    `smaller` holds for each step, the gentlest first, the bytes of the pictures that come out smaller, by object.
    """

    objects: Mapping[int, int]
    pages: tuple[frozenset[int], ...]
    smaller: tuple[Mapping[int, int], ...] = ()
    extras: tuple[int, ...] = ()
    """Bytes hcprep adds to each page; `PAGE_EXTRA` each if empty."""

    def size(self, start: int, stop: int, step: int = 0) -> int:
        """Return what some pages cost together, their pictures made smaller by a step (0 for as they are)."""
        needed: frozenset[int] = frozenset().union(*self.pages[start:stop])
        return self.bytes_of(needed, step) + sum(map(self.added, range(start, stop)))

    def added(self, page: int) -> int:
        """Return the bytes hcprep adds to a page."""
        return self.extras[page] if self.extras else PAGE_EXTRA

    def bytes_of(self, objects: frozenset[int], step: int = 0) -> int:
        """Return the bytes of some objects."""
        smaller = self.smaller[min(step, len(self.smaller)) - 1] if step and self.smaller else {}
        return sum(smaller.get(number, self.objects[number]) for number in objects)

    def page_costs(self, start: int, stop: int, step: int = 0) -> tuple[int, ...]:
        """Return what each of some pages costs in one file: the objects only it needs, and its share of those they share."""
        smaller = self.smaller[min(step, len(self.smaller)) - 1] if step and self.smaller else {}
        users = Counter(number for page in self.pages[start:stop] for number in page)
        return tuple(
            self.added(at) + sum(smaller.get(number, self.objects[number]) // users[number] for number in self.pages[at])
            for at in range(start, stop)
        )

    def exactly(self, step: int, sizes: Mapping[int, int]) -> PaperCosts:
        """Return the costs once it is known what the pictures take after a step, and after later ones that are the same."""
        before = self.smaller[step - 1]
        same = next((at for at in range(step, len(self.smaller)) if self.smaller[at] != before), len(self.smaller))
        return replace(self, smaller=(*self.smaller[: step - 1], *[sizes] * (same - step + 1), *self.smaller[same:]))

    def held(self, most: Mapping[int, int]) -> PaperCosts:
        """Return the costs when the pictures of some pages are made smaller by no more than a step each (0: not at all)."""
        limits: dict[int, int] = {}
        for page, step in most.items():
            for number in self.pages[page]:
                limits[number] = min(step, limits.get(number, step))
        # Fonts and the like are in no step, so that only pictures are held.
        steps = tuple(
            {
                key: self.smaller[limits[key] - 1][key] if limits.get(key, at) < at else size
                for key, size in step.items()
                if key not in limits or (limits[key] and key in self.smaller[limits[key] - 1])
            }
            for at, step in enumerate(self.smaller, start=1)
        )
        return replace(self, smaller=steps)


@dataclass(frozen=True, slots=True, kw_only=True)
class PortalPaper:
    """One document to upload; `label` is its exhibit, empty if it is not in the book.

    `untouched` papers go as the file they came in as, of `original_size`; others as pages, and have `costs`.
    """

    slot: str
    evidence: str
    document: str
    title: str
    label: str = ""
    pages: int = 0
    row: int = ROW_EXTRA
    """Bytes it takes in the contents of a file, and its bookmark."""
    book_page: int = 0
    """Book page it begins on."""
    exhibit_page: int = 0
    """Page of the exhibit it begins on, from 1."""
    exhibit_pages: int = 0
    untouched: bool = False
    original_size: int = 0
    ending: str = "pdf"
    costs: PaperCosts | None = None
    steps: int = 0
    """The strongest step its pictures may be made smaller by."""
    unsigned_steps: int = 0
    """The same if the person says that nothing on it is signed, stamped or sealed; 0 where that is not asked."""
    shrinkable: bool = False
    """Whether its pictures may be made smaller: the person agreed."""
    gentle: Mapping[int, int] = field(default_factory=dict)
    """The strongest step a page (from 0) can take without losing too much, 0 for none, where that was found out."""

    def held(self, most: Mapping[int, int]) -> PortalPaper:
        """Return the paper when some pages can take no more than a step each."""
        return replace(self, gentle={**self.gentle, **most}, costs=self.costs.held(most) if self.costs else None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What the person agrees to, by documents: pictures made smaller, and that nothing on them is signed, stamped or sealed."""

    smaller: frozenset[str] = frozenset()
    unsigned: frozenset[str] = frozenset()

    def of(self, paper: PortalPaper) -> PortalPaper:
        """Return a paper as it is planned by this choice."""
        further = paper.unsigned_steps if paper.document in self.unsigned else 0
        return replace(paper, shrinkable=paper.document in self.smaller, steps=max(paper.steps, further))


@dataclass(frozen=True, slots=True, kw_only=True)
class PortalPiece:
    """Pages `start` to `stop` (from 0, the last not included) of one paper in one file, made smaller by `step` (0: not)."""

    paper: PortalPaper
    start: int
    stop: int
    step: int = 0

    @property
    def whole(self) -> bool:
        """Whether it is all of the paper as it is in the book."""
        return self.start == 0 and self.stop == self.paper.pages and not self.step

    @property
    def steps(self) -> tuple[int, ...]:
        """The step of each page; none if its pictures stay as they are."""
        if not self.step:
            return ()
        return tuple(min(self.step, self.paper.gentle.get(page, self.step)) for page in range(self.start, self.stop))

    @property
    def book_page(self) -> int:
        """Book page its first page bears."""
        return self.paper.book_page + self.start

    @property
    def pages(self) -> int:
        """How many pages."""
        return self.stop - self.start

    @property
    def exhibit_first(self) -> int:
        """Page of the exhibit it begins on, from 1."""
        return self.paper.exhibit_page + self.start


@dataclass(frozen=True, slots=True, kw_only=True)
class PortalFile:
    """One file to upload, in its slot. It holds an untouched `original`, or the statement and pieces of papers."""

    slot: str
    name: str
    pieces: tuple[PortalPiece, ...] = ()
    original: PortalPaper | None = None
    statement: bool = False
    estimate: int = 0

    @property
    def step(self) -> int:
        """How far its pictures are made smaller, 0 for not at all."""
        return max((piece.step for piece in self.pieces), default=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class TooLarge:
    """What fits into no file: one page of a paper (from 0), or an untouched original (page -1), and what it costs."""

    paper: PortalPaper
    page: int
    size: int
    helped: bool = False
    """Whether it would fit if its pictures might be made smaller."""
    unsigned: bool = False
    """Whether it would only fit if the person also said that nothing on it is signed, stamped or sealed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PortalLimits:
    """The largest file, what is aimed at, what a file takes beside its papers, all in bytes; and how files are named."""

    limit: int
    target: int
    overhead: int
    name: str
    name_longest: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PortalPlan:
    """Every file in upload order, and what fits into none."""

    files: tuple[PortalFile, ...]
    too_large: tuple[TooLarge, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PortalWords:
    """Words of file names: titles of slots by id, and of the statement; others stand between labels, `more` for some of them."""

    slots: Mapping[str, str]
    statement: str
    to: str = "to"
    both: str = "and"
    more: str = "more"
