"""The pages of one paper without Qt: which are in the book and where, which are left out, and edits of them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from hcprep.model import leaves
from hcprep.model.case import Case
from hcprep.model.edits import make_key
from hcprep.model.evidence import Evidence, Leaf
from hcprep.presenters.desk import Desk
from hcprep.services.package import estimated_plan


@dataclass(frozen=True, slots=True, kw_only=True)
class PageRow:
    """One page of a paper: `source` is its number as it came; `book` its page in the book, 0 while it is left out.

    `printed` is what that page bears as its number.
    """

    source: int
    turn: int = 0
    book: int = 0
    printed: str = ""
    left_out: bool = False
    elsewhere: str = ""
    """Title of the paper that shows it since they were parted; such a page is left out here."""
    cited: tuple[int, ...] = ()
    """Numbers of the paragraphs that point at exactly this page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PagesState:
    """Everything the screen of a paper's pages draws; `arranged` when they are not as they came."""

    title: str
    label: str
    rows: tuple[PageRow, ...]
    arranged: bool

    @property
    def missed(self) -> tuple[PageRow, ...]:
        """Pages the statement points at that are in no book."""
        return tuple(row for row in self.rows if row.left_out and row.cited and not row.elsewhere)


class PagesPresenter:
    """Reads the case, and makes each wish one edit. Edits raise ArrangeError."""

    def __init__(self, desk: Desk, evidence: str) -> None:
        self._desk = desk
        self.evidence = evidence

    @property
    def item(self) -> Evidence | None:
        """The paper as it is now, None when it is gone."""
        return self._desk.case.item(self.evidence)

    def state(self) -> PagesState | None:
        """Return what to draw, None when the paper is gone."""
        case, item = self._desk.case, self.item
        if item is None:
            return None
        plan = estimated_plan(case)
        placed = plan.exhibit(item.id)
        first = placed.first if placed is not None else 0
        cited = cited_pages(case, item.id)
        elsewhere = leaves.shown_elsewhere(case, item.id) if item.left_out else {}
        titles = {one.id: one.title for one in case.evidence}
        out = set(item.left_out)
        books = {leaf.source: first + at for at, leaf in enumerate(item.order)} if first else {}
        return PagesState(
            title=item.title,
            label=placed.label if placed is not None else "",
            rows=tuple(
                PageRow(
                    source=leaf.source,
                    turn=leaf.turn,
                    book=books.get(leaf.source, 0),
                    printed=plan.bears(books[leaf.source]) if leaf.source in books else "",
                    left_out=leaf.source in out,
                    elsewhere=titles.get(elsewhere.get(leaf.source, ""), ""),
                    cited=cited.get(leaf.source, ()),
                )
                for leaf in _all_leaves(item)
            ),
            arranged=bool(item.leaves),
        )

    def turn(self, sources: Collection[int], by: Literal[-90, 90]) -> None:
        """Turn pages a quarter; those left out stay as they are."""
        self._edit(leaves.turn_pages, self._shown(sources), by)

    def leave_out(self, sources: Collection[int]) -> None:
        """Leave pages out of the book."""
        self._edit(leaves.leave_out_pages, self._shown(sources))

    def bring_back(self, sources: Collection[int]) -> None:
        """Put pages that were left out back into the book."""
        item = self.item
        out = set(item.left_out) if item is not None else set()
        self._edit(leaves.bring_back_pages, [source for source in sources if source in out])

    def move(self, sources: Collection[int], before: int | None) -> None:
        """Move pages before another one, or to the end; a page left out stands for the next one that is in the book."""
        item, chosen = self.item, set(self._shown(sources))
        if item is None or not chosen:
            return
        everything = [leaf.source for leaf in _all_leaves(item)]
        shown = {leaf.source for leaf in item.order} - chosen
        rest = everything[everything.index(before) :] if before in everything else []
        self._edit(leaves.move_pages, chosen, next((source for source in rest if source in shown), None))

    def step(self, sources: Collection[int], by: Literal[-1, 1]) -> bool:
        """Move pages, kept together, one place towards the front (-1) or the end (1); False when they are there."""
        item, chosen = self.item, set(self._shown(sources))
        if item is None or not chosen:
            return False
        order = [leaf.source for leaf in item.order]
        places = [place for place, source in enumerate(order) if source in chosen]
        together = places[-1] - places[0] + 1 == len(places)
        rest = [source for source in order if source not in chosen]
        edge = places[0] if by < 0 else places[-1]
        ahead = sum(source not in chosen for source in order[:edge])
        # Pages apart first come together where the foremost, or the last, of them stands.
        place = ahead + (by if together else 0)
        if not 0 <= place <= len(rest):
            return False
        self._edit(leaves.move_pages, chosen, rest[place] if place < len(rest) else None)
        return True

    def as_they_came(self) -> None:
        """Put every page back in the book as it came, except those another paper shows."""
        case = self._desk.case
        elsewhere = leaves.shown_elsewhere(case, self.evidence)
        item = self.item
        if item is None:
            return
        if not elsewhere:
            self._desk.edit(leaves.as_they_came(case, self.evidence))
            return
        order = [Leaf(source=source) for source in range(1, item.source_pages + 1) if source not in elsewhere]
        self._desk.edit(leaves.arrange_pages(case, self.evidence, order))

    def split(self, sources: Collection[int], title: str) -> str:
        """Make pages a paper of their own; return its id."""
        case = self._desk.case
        taken = [*(one.id for one in case.evidence), *(removed.id for removed in case.bin)]
        key = make_key(title, taken, "paper")
        self._desk.edit(leaves.split_evidence(case, self.evidence, self._shown(sources), key, title.strip()))
        return key

    def can_split(self, sources: Collection[int]) -> bool:
        """Whether some pages of those chosen go into the book, and some others stay."""
        item, chosen = self.item, self._shown(sources)
        return item is not None and bool(chosen) and len(chosen) < item.pages

    def others(self) -> tuple[tuple[str, str], ...]:
        """Return id and title of every other paper with pages, in the order of the book."""
        return tuple(one for one in papers_with_pages(self._desk.case) if one[0] != self.evidence)

    def join(self, others: Sequence[str]) -> None:
        """Put the pages of other papers behind those of this one."""
        if others:
            self._desk.edit(leaves.join_evidence(self._desk.case, self.evidence, tuple(others)))

    def _shown(self, sources: Collection[int]) -> list[int]:
        item, chosen = self.item, set(sources)
        return [leaf.source for leaf in item.order if leaf.source in chosen] if item is not None else []

    def _edit(self, change: Callable[..., Case], sources: Collection[int], *more: int | None) -> None:
        if sources:
            self._desk.edit(change(self._desk.case, self.evidence, sources, *more))


def papers_with_pages(case: Case) -> tuple[tuple[str, str], ...]:
    """Return id and title of every paper with pages: in the order of the book, then those in no tab."""
    placed = {key: None for tab in case.tabs for key in tab.evidence}
    items = {one.id: one for one in case.evidence if one.merged}
    return tuple((key, items[key].title) for key in (*placed, *(key for key in items if key not in placed)) if key in items)


def join_papers(desk: Desk, papers: Sequence[str], title: str = "") -> str:
    """Make one paper of several, in their order, as one edit; return its id. Raises ArrangeError."""
    first, *others = papers
    case = leaves.join_evidence(desk.case, first, others)
    if title.strip():
        titled = tuple(replace(one, title=title.strip()) if one.id == first else one for one in case.evidence)
        case = replace(case, evidence=titled)
    desk.edit(case)
    return first


def cited_pages(case: Case, evidence: str) -> dict[int, tuple[int, ...]]:
    """Return the paragraphs (numbers) that point at pages of a paper, by source page; those of the whole paper left out."""
    found: dict[int, dict[int, None]] = {}
    for number, paragraph in case.statement.numbered():
        for citation in paragraph.citations:
            if citation.evidence == evidence and citation.page is not None:
                found.setdefault(citation.page, {})[number] = None
    return {page: tuple(numbers) for page, numbers in found.items()}


def _all_leaves(item: Evidence) -> list[Leaf]:
    """Return every page: those of the book in its order, and each left out behind the page it came after."""
    out = set(item.left_out)
    found = _run(1, out)
    for leaf in item.order:
        found += (leaf, *_run(leaf.source + 1, out))
    return found


def _run(source: int, out: Collection[int]) -> list[Leaf]:
    found = []
    while source in out:
        found.append(Leaf(source=source))
        source += 1
    return found
