"""What a package holds, page by page and paragraph by paragraph, kept with it so that a supplement can go on from it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from hcprep.model.case import Case
from hcprep.model.evidence import Evidence, Leaf
from hcprep.model.layout import IRCC, Layout
from hcprep.model.numbers import head_of, series_of
from hcprep.model.plan import Plan
from hcprep.model.statement import Citation, Paragraph

PageKey = tuple[str, int]
"""SHA-256 of a file as it came in, and a page of it from 0: what a page is, wherever it stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedRun:
    """Pages of one file that stand one after another in an exhibit; `pages` count from 0."""

    original_sha256: str
    pages: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageMarks:
    """What the person did to a page: how it is turned, the boxes on it (points, as the page came), and its caption."""

    turn: int = 0
    boxes: tuple[tuple[float, float, float, float], ...] = ()
    caption: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedExhibit:
    """One exhibit of a package, and what each of its pages bears as its number."""

    evidence: str
    tab: str
    label: str
    title: str
    runs: tuple[RecordedRun, ...]
    numbers: tuple[str, ...]
    package: str = ""
    """SHA-256 of the earlier package it stands in; empty for the package of the record."""
    gone: tuple[int, ...] = ()
    """Its pages, from 1, that a later supplement said are replaced or withdrawn."""
    marks: Mapping[str, PageMarks] | None = None
    """What is on its pages, by their number from 1, where there is anything; None in records of earlier versions."""

    @property
    def keys(self) -> tuple[PageKey, ...]:
        """What each of its pages is."""
        return tuple((run.original_sha256, page) for run in self.runs for page in run.pages)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedParagraph:
    """One numbered paragraph: hashes of its words with what it cites, by its names (`named`) and by the pages (`cited`)."""

    id: str
    number: int
    named: str
    cited: str
    gone: bool = False
    """Whether a later supplement said that another stands in its place, or none."""


@dataclass(frozen=True, slots=True, kw_only=True, weakref_slot=True)
class BookRecord:
    """A package and, if it is a supplement, all it goes on from: `onto` is the SHA-256 of the package before it."""

    layout: Layout = IRCC
    onto: str = ""
    last: int = 0
    """The last number of the count through the book."""
    sections: Mapping[str, int] = field(default_factory=dict)
    """The last number of each tab that is counted by itself, by the letter of the tab."""
    letters: Mapping[str, str] = field(default_factory=dict)
    """The letter of each tab, by its id, in their order."""
    exhibits: tuple[RecordedExhibit, ...] = ()
    paragraphs: tuple[RecordedParagraph, ...] = ()
    pages: tuple[str, ...] = ()
    """What each page bears as its number, in order; empty in records of earlier versions."""
    authored: Mapping[str, str] = field(default_factory=dict)
    """The number of each page hcprep wrote, by what it is (`authored_pages`); of the first package only."""
    gone: tuple[str, ...] = ()
    """Numbers that earlier packages gave and no page bears any more."""
    aside: tuple[str, ...] | None = None
    """SHA-256 of files that go beside the book, for they have no pages in it; None in records of earlier versions."""

    @property
    def last_paragraph(self) -> int:
        """The highest number of a paragraph."""
        return max((one.number for one in self.paragraphs), default=0)


def authored_pages(plan: Plan) -> Mapping[int, str]:
    """Return what each page that hcprep writes is, such as `contents 2` or `tab identity`; blanks by what they come after."""
    found = {page: f"cover {page}" for page in range(1, plan.front.cover + 1)}
    found |= {plan.contents_first + at: f"contents {at + 1}" for at in range(plan.front.contents)}
    found |= {plan.statement_first + at: f"statement {at + 1}" for at in range(plan.front.statement)}
    found |= {tab.divider: f"tab {tab.id}" for tab in plan.tabs if plan.layout.dividers}
    ends = {tab.exhibits[-1].last: f"end of {tab.id}" for tab in plan.tabs}
    before = {page: what.split()[0] for page, what in found.items() if not what.startswith("tab ")}
    names = {**found, **before, **ends}
    return found | {blank: f"blank after {names[blank - 1]}" for blank in plan.blanks}


def page_keys(item: Evidence) -> tuple[PageKey, ...]:
    """Return what each source page of an item is."""
    return tuple((document.original_sha256, page) for document in item.documents for page in range(document.pages))


def printed_paragraphs(case: Case) -> Iterator[Paragraph]:
    """Yield the paragraphs that have anything in them, which are those a book numbers."""
    for _, paragraph in case.statement.numbered():
        if paragraph.runs:
            yield paragraph


def record_paragraph(case: Case, paragraph: Paragraph, number: int) -> RecordedParagraph:
    """Return what is kept of a paragraph of a case."""
    return RecordedParagraph(
        id=paragraph.id,
        number=number,
        named=_hash(paragraph, lambda one: f"{one.evidence} {one.page}"),
        cited=_hash(paragraph, lambda one: _what(case, one)),
    )


def record_book(
    case: Case, plan: Plan, before: BookRecord | None = None, first_paragraph: int = 1, whole: Case | None = None
) -> BookRecord:
    """Return the record of the book that a case and a plan make, behind what it goes on from (`Supplement.before`).

    `whole` is the case that its paragraphs may cite, if it is more than what is in the book.
    """
    borne = [plan.bears(page) for page in range(1, plan.pages + 1)]
    exhibits = tuple(
        RecordedExhibit(
            evidence=placed.evidence,
            tab=tab.id,
            label=placed.label,
            title=item.title,
            runs=tuple(_runs(item)),
            numbers=tuple(borne[placed.first - 1 : placed.last]),
            marks={
                str(at): marks for at, leaf in enumerate(item.order, start=1) if (marks := marks_of(item, leaf)) != PageMarks()
            },
        )
        for tab in plan.tabs
        for placed in tab.exhibits
        if (item := case.item(placed.evidence)) is not None
    )
    paragraphs = tuple(
        record_paragraph(whole or case, one, number) for number, one in enumerate(printed_paragraphs(case), start=first_paragraph)
    )
    old = before or BookRecord()
    gone = plan.kept.gone if plan.kept else ()
    lasts = {"": old.last, **old.sections}
    for one in (*borne, *gone):
        lasts[series_of(one)] = max(lasts.get(series_of(one), 0), head_of(one))
    return replace(
        old,
        layout=plan.layout,
        last=lasts.pop(""),
        sections={series: number for series, number in lasts.items() if series != "i"},
        letters={**old.letters, **{tab.id: tab.letter for tab in plan.tabs}},
        exhibits=(*old.exhibits, *exhibits),
        paragraphs=(*old.paragraphs, *paragraphs),
        pages=(*old.pages, *borne) if old.pages or before is None else (),
        authored=old.authored or {what: borne[page - 1] for page, what in sorted(authored_pages(plan).items())},
        gone=(*old.gone, *gone),
        aside=None if before is not None and old.aside is None else tuple(sorted({*(old.aside or ()), *_aside(case)})),
    )


def _aside(case: Case) -> Iterator[str]:
    for item in filter(None, (case.item(key) for tab in case.tabs for key in tab.evidence)):
        yield from (one.original_sha256 for one in item.documents if not one.pages)


def marks_of(item: Evidence, leaf: Leaf) -> PageMarks:
    """Return what the person did to a page of an item."""
    if not (leaf.turn or item.highlights or item.captions):
        return PageMarks()
    boxes = tuple(sorted((one.x0, one.y0, one.x1, one.y1) for one in item.highlights_on(leaf.source)))
    return PageMarks(turn=leaf.turn, boxes=boxes, caption=item.caption_of(leaf.source))


def _runs(item: Evidence) -> Iterator[RecordedRun]:
    keys = page_keys(item)
    held: list[int] = []
    name = ""
    for leaf in item.order:
        sha256, page = keys[leaf.source - 1]
        if held and sha256 != name:
            yield RecordedRun(original_sha256=name, pages=tuple(held))
            held = []
        name = sha256
        held.append(page)
    if held:
        yield RecordedRun(original_sha256=name, pages=tuple(held))


def _what(case: Case, citation: Citation) -> str:
    """Return what a citation points at, whatever it is called and wherever it stands."""
    item = case.item(citation.evidence)
    keys = page_keys(item) if item is not None else ()
    if citation.page is None:
        return citation.evidence
    return "{} {}".format(*keys[citation.page - 1]) if 1 <= citation.page <= len(keys) else f"{citation.evidence} {citation.page}"


def _hash(paragraph: Paragraph, what: Callable[[Citation], str]) -> str:
    told = [f"@{what(run)}" if isinstance(run, Citation) else f"={run.text}" for run in paragraph.runs]
    return hashlib.sha256("\0".join(told).encode("utf-8", "surrogatepass")).hexdigest()
