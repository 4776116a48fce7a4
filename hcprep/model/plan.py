"""The plan of the book: which exhibit gets which letter and which pages. Pure and instant; everything printed comes from here.

A book page is a place in the file, from 1: links, bookmarks and the proof use it. What stands on that page as its number, and is
its page label, is what it bears: `Plan.bears`. In the layout for IRCC the two are the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from hcprep.errors import BuildError
from hcprep.model.case import Case
from hcprep.model.evidence import Evidence
from hcprep.model.layout import IRCC, Layout, Region, numbers_borne
from hcprep.model.numbers import tab_letter
from hcprep.model.remembered import Remembered
from hcprep.model.statement import Citation


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """Lengths in pages of what comes before the exhibits; known exactly after typesetting, estimated before."""

    cover: int = 1
    contents: int = 1
    statement: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedExhibit:
    """One exhibit in its place: `label` such as `C-2`, pages `first` to `first + pages - 1` of the book."""

    evidence: str
    label: str
    first: int
    pages: int
    order: tuple[int, ...] = ()
    """The source pages on them, in order; those from 1 if empty."""
    left_out: tuple[int, ...] = ()
    """Source pages that are not in the book."""

    @property
    def last(self) -> int:
        """Its last book page."""
        return self.first + self.pages - 1

    def page_of(self, source: int) -> int | None:
        """Return the page of the exhibit, from 1, that a source page is, None if it is left out or there is none."""
        if not self.order:
            return source if 1 <= source <= self.pages else None
        return self.order.index(source) + 1 if source in self.order else None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedTab:
    """One tab with its letter, or number; it begins on book page `divider`, which is its divider if the layout has them."""

    id: str
    letter: str
    divider: int
    exhibits: tuple[PlacedExhibit, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptPages:
    """What became of the numbers of an earlier package that a book keeps (hcprep.model.kept)."""

    gone: tuple[str, ...] = ()
    """Numbers that no page bears any more, in order; those that were given up before are among them."""
    moved: Mapping[str, str] = field(default_factory=dict)
    """New numbers of pages that stand elsewhere now, by those they had."""
    added: tuple[int, ...] = ()
    """Book pages that were not in it."""


@dataclass(frozen=True, slots=True, kw_only=True, weakref_slot=True)
class Plan:
    """The whole book."""

    front: FrontMatter
    tabs: tuple[PlacedTab, ...]
    pages: int
    layout: Layout = IRCC
    blanks: tuple[int, ...] = ()
    """Book pages left blank, so that what follows begins on a right-hand page."""
    borne: tuple[str, ...] = ()
    """What each page bears as its number; their places in the file if empty."""
    kept: KeptPages | None = None
    """Set when the numbers of an earlier package are kept."""

    @property
    def contents_first(self) -> int:
        """Book page where the contents begin."""
        return self._after(self.front.cover)

    @property
    def contents_last(self) -> int:
        """Book page where the contents end."""
        return self.contents_first + self.front.contents - 1

    @property
    def statement_first(self) -> int:
        """Book page where the statement begins."""
        return self._after(self.contents_last)

    @property
    def statement_last(self) -> int:
        """Book page where the statement ends; the one before its first if there is none."""
        return self.statement_first + self.front.statement - 1

    @property
    def authored(self) -> tuple[int, ...]:
        """The book page of each page hcprep writes: cover, contents, statement, dividers, and last the blank ones."""
        return (
            *range(1, self.front.cover + 1),
            *range(self.contents_first, self.contents_last + 1),
            *range(self.statement_first, self.statement_last + 1),
            *(tab.divider for tab in self.tabs if self.layout.dividers),
            *self.blanks,
        )

    def bears(self, page: int) -> str:
        """Return what a book page bears as its number."""
        return self.borne[page - 1] if self.borne else str(page)

    def span(self, first: int, last: int) -> str:
        """Return the numbers of some pages as printed, such as `12–14`."""
        return f"{self.bears(first)}–{self.bears(last)}" if last > first else self.bears(first)

    def _after(self, page: int) -> int:
        """Return the next book page that is not blank."""
        page += 1
        while page in self.blanks:
            page += 1
        return page

    @property
    def exhibits(self) -> tuple[PlacedExhibit, ...]:
        """Every exhibit in book order."""
        return tuple(exhibit for tab in self.tabs for exhibit in tab.exhibits)

    def exhibit(self, evidence_id: str) -> PlacedExhibit | None:
        """Return where an evidence item stands, or None if it is not in the book."""
        return _BY_ID(self).get(evidence_id)

    def book_page(self, citation: Citation) -> int:
        """Return the book page a citation lands on.

        Raises BuildError: `build-left-out` when that page was left out, `build-citation` when the evidence is not in the book or
        has no such page.
        """
        placed = self.exhibit(citation.evidence)
        if placed is not None and citation.page is None:
            return placed.first
        page = 1 if citation.page is None else citation.page
        found = placed.page_of(page) if placed else None
        if placed is None or found is None:
            if placed is not None and page in placed.left_out:
                raise BuildError("build-left-out", key=citation.evidence, page=page)
            raise BuildError("build-citation", key=citation.evidence, page=page, pages=placed.pages if placed else 0)
        return placed.first + found - 1


def _by_id(plan: Plan) -> dict[str, PlacedExhibit]:
    return {exhibit.evidence: exhibit for exhibit in reversed(plan.exhibits)}


_BY_ID = Remembered(_by_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Continued:
    """What the numbers of a supplement go on from; nothing for a book of its own."""

    page: int = 0
    """The last number of the count through the book."""
    sections: Mapping[str, int] = field(default_factory=dict)
    """The last number of each tab that is counted by itself, by the letter of the tab."""
    letters: Mapping[str, str] = field(default_factory=dict)
    """The letter of each tab that there was, by its id."""
    exhibits: Mapping[str, int] = field(default_factory=dict)
    """How many exhibits each tab had, by its id."""

    def letter(self, tab_id: str, more: int, layout: Layout) -> str:
        """Return the letter, or number, of a tab: its own, or the next one when `more` other new tabs stand before it."""
        place = len(self.letters) + more
        return self.letters.get(tab_id) or (tab_letter(place) if layout.sections == "letters" else str(place + 1))


BEGINNING = Continued()


def make_plan(case: Case, front: FrontMatter, layout: Layout = IRCC, after: Continued = BEGINNING) -> Plan:
    """Lay out the book: only evidence with pages counts, and tabs without any are left out.

    Numbers, tabs and exhibits go on from those `after` which it comes. Evidence that stands in no tab is not in the book.
    """
    walk = _Walk(layout)
    walk.take(front.cover, "front")
    walk.begin(front.contents, "front")
    walk.begin(front.statement, "statement")
    items = {item.id: item for item in case.evidence}
    placed: list[PlacedTab] = []
    running = sum(after.exhibits.values())
    for tab in case.tabs:
        present = [items[key] for key in tab.evidence if key in items and items[key].merged]
        if not present:
            continue
        letter = after.letter(tab.id, sum(one.id not in after.letters for one in placed), layout)
        divider = walk.begin(1, "tab", letter) if layout.dividers else 0
        exhibits: list[PlacedExhibit] = []
        for number, item in enumerate(present, start=after.exhibits.get(tab.id, 0) + 1):
            running += 1
            label = str(running) if layout.exhibits == "running" else f"{letter}-{number}"
            first = walk.take(item.pages, "tab", letter) if exhibits else walk.begin(item.pages, "tab", letter)
            exhibits.append(_placed(item, label, first))
        placed.append(PlacedTab(id=tab.id, letter=letter, divider=divider or exhibits[0].first, exhibits=tuple(exhibits)))
    return Plan(
        front=front,
        tabs=tuple(placed),
        pages=len(walk.regions),
        layout=layout,
        blanks=tuple(walk.blanks),
        borne=numbers_borne(layout, walk.regions, after.page + 1, after.sections),
    )


class _Walk:
    """Goes through the book page by page and notes what each belongs to."""

    def __init__(self, layout: Layout) -> None:
        self._double_sided = layout.double_sided
        self.regions: list[tuple[Region, str]] = []
        self.blanks: list[int] = []

    def take(self, pages: int, region: Region, letter: str = "") -> int:
        """Lay down some pages; return the first of them."""
        first = len(self.regions) + 1
        self.regions += [(region, letter)] * pages
        return first

    def begin(self, pages: int, region: Region, letter: str = "") -> int:
        """Lay down some pages, the first of them on a right-hand page if the layout says so; return it."""
        if pages and self._double_sided and len(self.regions) % 2:
            # The back of a sheet is counted with its front.
            self.regions.append(self.regions[-1])
            self.blanks.append(len(self.regions))
        return self.take(pages, region, letter)


def _placed(item: Evidence, label: str, first: int) -> PlacedExhibit:
    order = tuple(leaf.source for leaf in item.order) if item.leaves else ()
    return PlacedExhibit(evidence=item.id, label=label, first=first, pages=item.pages, order=order, left_out=item.left_out)
