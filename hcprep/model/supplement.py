"""What a case holds that was not sent yet: the pages and paragraphs of a supplement, and what it says about those that were sent.

A page is known by its file and its place in it, so what was only moved, renamed, split or turned since is not sent again.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Set
from dataclasses import dataclass, replace
from typing import Literal

from hcprep.model.bookrecord import (
    BookRecord,
    PageKey,
    RecordedExhibit,
    RecordedParagraph,
    page_keys,
    printed_paragraphs,
    record_paragraph,
)
from hcprep.model.case import Case
from hcprep.model.evidence import Evidence
from hcprep.model.pagechanges import PageChange, page_changes, told
from hcprep.model.plan import Continued
from hcprep.model.statement import Citation, Statement

ChangeKind = Literal["replaces", "adds", "withdrawn"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperChange:
    """What happened to an exhibit that was sent: evidence of the supplement replaces it, adds to it, or it is withdrawn.

    `pages` are those of its pages, from 1, that are replaced or withdrawn; empty for all of it, and for `adds`.
    """

    kind: ChangeKind
    sent: RecordedExhibit
    evidence: str = ""
    pages: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SentPage:
    """Where a page was sent: page `page` of `exhibit`, which bears `number`."""

    exhibit: RecordedExhibit
    page: int

    @property
    def number(self) -> str:
        """What the page bears as its number."""
        return self.exhibit.numbers[self.page - 1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Supplement:
    """What is new in `whole`, as a case of its own (`case`) that goes on from a record.

    `changed` gives the number of the paragraph that was sent, by the id of the one in its place. `before` is the record with what
    this supplement takes back marked as gone.
    """

    whole: Case
    case: Case
    before: BookRecord
    sent: BookRecord
    places: Mapping[PageKey, tuple[SentPage, ...]]
    """Where each page stands in what was sent, by what it is; those taken back are not there."""
    papers: tuple[PaperChange, ...]
    changed: Mapping[str, int]
    withdrawn: tuple[int, ...]
    """Numbers of paragraphs that were sent and have none in their place."""
    pages: tuple[PageChange, ...] = ()
    """Pages that were sent and have something else on them now; they are not sent again."""

    @property
    def empty(self) -> bool:
        """Whether there is nothing to say."""
        return not (self.added or self.papers or self.paragraphs or self.withdrawn or self.pages)

    @property
    def added(self) -> tuple[str, ...]:
        """Ids of the evidence in it, or beside it."""
        return tuple(item.id for item in self.case.evidence)

    @property
    def aside(self) -> tuple[Evidence, ...]:
        """The evidence with files that go beside it, for they have no pages in a book."""
        return tuple(item for item in self.case.evidence if any(not document.pages for document in item.documents))

    @property
    def paragraphs(self) -> int:
        """How many paragraphs are in it."""
        return sum(1 for _ in printed_paragraphs(self.case))

    @property
    def first_paragraph(self) -> int:
        """The number of its first paragraph."""
        return self.sent.last_paragraph + 1

    @property
    def continued(self) -> Continued:
        """Where its numbers, tabs and exhibits go on from."""
        counts: dict[str, int] = {}
        for exhibit in self.sent.exhibits:
            counts[exhibit.tab] = counts.get(exhibit.tab, 0) + 1
        return Continued(page=self.sent.last, sections=self.sent.sections, letters=self.sent.letters, exhibits=counts)

    def sent_page(self, citation: Citation) -> SentPage | None:
        """Return where the page that is cited was sent, None when it is in the supplement, left out, or not there at all."""
        item = self.whole.item(citation.evidence)
        if item is None or not item.merged:
            return None
        source = item.order[0].source if citation.page is None else citation.page
        if item.page_of(source) is None:
            return None
        found = self.places.get(page_keys(item)[source - 1], ())
        return next((one for one in found if one.exhibit.evidence == item.id), found[0] if found else None)


def make_supplement(case: Case, record: BookRecord, package: str) -> Supplement:
    """Return what a case holds that the record of a package (its SHA-256) does not. Pure; nothing is read."""
    sent = replace(record, onto=package, exhibits=tuple(replace(one, package=one.package or package) for one in record.exhibits))
    inside = [case.item(key) for tab in case.tabs for key in tab.evidence]
    items = [item for item in inside if item is not None and item.merged]
    shown = {page_keys(item)[leaf.source - 1] for item in items for leaf in item.order}
    known = {key for exhibit in sent.exhibits for at, key in enumerate(exhibit.keys, start=1) if at not in exhibit.gone}
    every = [item for item in inside if item is not None]
    new = tuple(found for item in every if (found := _new(item, known, sent.aside)) is not None)
    keys = {item.id for item in new}
    statement, changed, gone = _new_paragraphs(case, sent)
    papers = tuple(_papers(sent, shown, {item.id for item in new if item.merged}))
    changes = page_changes(case, sent)
    before = _without(told(sent, changes), papers, gone)
    return Supplement(
        whole=case,
        case=replace(
            case,
            evidence=new,
            tabs=tuple(replace(tab, evidence=tuple(key for key in tab.evidence if key in keys)) for tab in case.tabs),
            statement=statement,
        ),
        sent=sent,
        before=before,
        places=_places(before),
        papers=papers,
        changed=changed,
        withdrawn=tuple(sorted(gone - set(changed.values()))),
        pages=changes,
    )


def _new(item: Evidence, known: Set[PageKey], aside: Collection[str] | None) -> Evidence | None:
    """Return an item with what was not sent of it: pages, and files that go beside the book; None if all was."""
    pages = _new_pages(item, known) if item.merged else None
    files = tuple(one for one in item.documents if not one.pages and aside is not None and one.original_sha256 not in aside)
    if pages is None:
        return replace(item, documents=files, leaves=(), highlights=(), captions=()) if files else None
    return replace(pages, documents=tuple(one for one in pages.documents if one.pages or one in files))


def _new_pages(item: Evidence, known: Set[PageKey]) -> Evidence | None:
    """Return an item with those of its pages alone that were not sent, None if all were."""
    keys = page_keys(item)
    leaves = tuple(leaf for leaf in item.order if keys[leaf.source - 1] not in known)
    if len(leaves) == item.pages:
        return item
    return replace(item, leaves=leaves) if leaves else None


def _papers(sent: BookRecord, shown: Set[PageKey], new: Set[str]) -> Iterator[PaperChange]:
    told: set[str] = set()
    for exhibit in sent.exhibits:
        standing = [(at, key) for at, key in enumerate(exhibit.keys, start=1) if at not in exhibit.gone]
        lost = tuple(at for at, key in standing if key not in shown)
        if not standing or (not lost and exhibit.evidence in told):
            continue
        pages = () if len(lost) == len(exhibit.numbers) else lost
        if exhibit.evidence in new:
            told.add(exhibit.evidence)
            kind: ChangeKind = "replaces" if lost else "adds"
            yield PaperChange(kind=kind, sent=exhibit, evidence=exhibit.evidence, pages=pages)
        elif lost:
            yield PaperChange(kind="withdrawn", sent=exhibit, pages=pages)


def _new_paragraphs(case: Case, sent: BookRecord) -> tuple[Statement, dict[str, int], set[int]]:
    """Return the statement of what was not sent, whose number each stands in for, and the numbers of all that do not stand."""
    left = {one.number: one for one in sent.paragraphs if not one.gone}
    now = [record_paragraph(case, one, 0) for one in printed_paragraphs(case)]
    cites = {one.id: all(case.cites(each) for each in one.citations) for one in printed_paragraphs(case)}
    new: list[str] = []
    for one in now:
        # A citation whose paper is gone tells nothing of its pages; its name has to do then.
        found = (
            number for number, old in left.items() if old.cited == one.cited or (old.named == one.named and not cites[one.id])
        )
        same = next(found, None)
        if same is None:
            new.append(one.id)
        else:
            del left[same]
    changed = {old.id: old.number for old in left.values() if old.id in new}
    sections = (
        replace(section, paragraphs=tuple(one for one in section.paragraphs if one.id in new))
        for section in case.statement.sections
    )
    statement = Statement(sections=tuple(section for section in sections if section.paragraphs))
    return statement, changed, set(left)


def _without(sent: BookRecord, papers: tuple[PaperChange, ...], gone: Set[int]) -> BookRecord:
    """Return a record in which what is replaced or withdrawn is marked as gone."""
    lost = {one.sent.label: one.pages or _all(one.sent) for one in papers if one.kind != "adds"}

    def mark(exhibit: RecordedExhibit) -> RecordedExhibit:
        more = lost.get(exhibit.label, ())
        return replace(exhibit, gone=tuple(sorted({*exhibit.gone, *more}))) if more else exhibit

    def strike(one: RecordedParagraph) -> RecordedParagraph:
        return replace(one, gone=True) if one.number in gone else one

    return replace(sent, exhibits=tuple(map(mark, sent.exhibits)), paragraphs=tuple(map(strike, sent.paragraphs)))


def _places(record: BookRecord) -> dict[PageKey, tuple[SentPage, ...]]:
    found: dict[PageKey, tuple[SentPage, ...]] = {}
    for exhibit in record.exhibits:
        for page, key in enumerate(exhibit.keys, start=1):
            if page not in exhibit.gone:
                found[key] = (*found.get(key, ()), SentPage(exhibit=exhibit, page=page))
    return found


def _all(exhibit: RecordedExhibit) -> tuple[int, ...]:
    return tuple(range(1, len(exhibit.numbers) + 1))
