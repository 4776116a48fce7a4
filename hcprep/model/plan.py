"""The plan of the book: which exhibit gets which letter and which pages. Pure and instant; everything printed comes from here.

Book pages count from 1, the first page of the file; printed number = PDF page number = page label.
"""

from __future__ import annotations

from dataclasses import dataclass

from hcprep.errors import BuildError
from hcprep.model.case import Case
from hcprep.model.evidence import Evidence
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
    """One tab with its letter; its divider is book page `divider`."""

    id: str
    letter: str
    divider: int
    exhibits: tuple[PlacedExhibit, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The whole book."""

    front: FrontMatter
    tabs: tuple[PlacedTab, ...]
    pages: int

    @property
    def contents_first(self) -> int:
        """Book page where the contents begin."""
        return self.front.cover + 1

    @property
    def statement_first(self) -> int:
        """Book page where the statement begins."""
        return self.front.cover + self.front.contents + 1

    @property
    def exhibits(self) -> tuple[PlacedExhibit, ...]:
        """Every exhibit in book order."""
        return tuple(exhibit for tab in self.tabs for exhibit in tab.exhibits)

    def exhibit(self, evidence_id: str) -> PlacedExhibit | None:
        """Return where an evidence item stands, or None if it is not in the book."""
        return next((exhibit for exhibit in self.exhibits if exhibit.evidence == evidence_id), None)

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


def tab_letter(index: int) -> str:
    """Return the letter of the tab at a place counting from 0: A to Z, then AA, AB and so on."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def make_plan(case: Case, front: FrontMatter) -> Plan:
    """Lay out the book: only evidence with pages counts, and tabs without any are left out.

    Evidence that stands in no tab is not in the book; `unfiled` finds it.
    """
    page = front.cover + front.contents + front.statement
    items = {item.id: item for item in case.evidence}
    placed: list[PlacedTab] = []
    for tab in case.tabs:
        present = [items[key] for key in tab.evidence if key in items and items[key].merged]
        if not present:
            continue
        letter = tab_letter(len(placed))
        page += 1
        divider = page
        exhibits: list[PlacedExhibit] = []
        for number, item in enumerate(present, start=1):
            exhibits.append(_placed(item, f"{letter}-{number}", page + 1))
            page += item.pages
        placed.append(PlacedTab(id=tab.id, letter=letter, divider=divider, exhibits=tuple(exhibits)))
    return Plan(front=front, tabs=tuple(placed), pages=page)


def _placed(item: Evidence, label: str, first: int) -> PlacedExhibit:
    order = tuple(leaf.source for leaf in item.order) if item.leaves else ()
    return PlacedExhibit(evidence=item.id, label=label, first=first, pages=item.pages, order=order, left_out=item.left_out)


def unfiled(case: Case) -> tuple[Evidence, ...]:
    """Return evidence that stands in no tab."""
    filed = {key for tab in case.tabs for key in tab.evidence}
    return tuple(item for item in case.evidence if item.id not in filed)
