"""What a package holds, page by page and paragraph by paragraph, kept with it so that a supplement can go on from it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from hcprep.model.case import Case
from hcprep.model.evidence import Evidence
from hcprep.model.layout import IRCC, Layout
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

    @property
    def keys(self) -> tuple[PageKey, ...]:
        """What each of its pages is."""
        return tuple((run.original_sha256, page) for run in self.runs for page in run.pages)

    @property
    def withdrawn(self) -> bool:
        """Whether none of it counts any more."""
        return len(self.gone) >= len(self.numbers)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedParagraph:
    """One numbered paragraph: hashes of its words with what it cites, by its names (`named`) and by the pages (`cited`)."""

    id: str
    number: int
    named: str
    cited: str
    gone: bool = False
    """Whether a later supplement said that another stands in its place, or none."""


@dataclass(frozen=True, slots=True, kw_only=True)
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

    @property
    def last_paragraph(self) -> int:
        """The highest number of a paragraph."""
        return max((one.number for one in self.paragraphs), default=0)


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
        )
        for tab in plan.tabs
        for placed in tab.exhibits
        if (item := case.item(placed.evidence)) is not None
    )
    paragraphs = tuple(
        record_paragraph(whole or case, one, number) for number, one in enumerate(printed_paragraphs(case), start=first_paragraph)
    )
    old = before or BookRecord()
    counted = [one.split(".") for one in borne if "." in one]
    return replace(
        old,
        layout=plan.layout,
        last=max([old.last, *(int(one) for one in borne if one.isdecimal())]),
        sections={**old.sections, **{letter: int(number) for letter, number in counted}},
        letters={**old.letters, **{tab.id: tab.letter for tab in plan.tabs}},
        exhibits=(*old.exhibits, *exhibits),
        paragraphs=(*old.paragraphs, *paragraphs),
    )


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
