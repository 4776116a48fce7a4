"""What of a case is uploaded: each paper with its slot, whether it goes untouched, and what its pages cost."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field, replace
from io import BytesIO
from pathlib import Path

from hcprep.casefile import CaseFile
from hcprep.jobs import JobContext, Progress
from hcprep.kit import Kit
from hcprep.kit.official_forms import read_printed
from hcprep.kit.portal import account_of, limit_bytes, slot_for, upload_endings
from hcprep.kit.schema import Slot
from hcprep.model.case import Case
from hcprep.model.evidence import Document, Evidence, OutlineEntry
from hcprep.model.plan import Plan
from hcprep.model.portal import ROW_EXTRA, Choice, PortalLimits, PortalPaper, PortalPlan, PortalWords
from hcprep.model.portal_names import without_names
from hcprep.model.portal_plan import plan_portal
from hcprep.package.authored import Authored
from hcprep.package.portal.client import Source
from hcprep.package.portal.costs import paper_costs
from hcprep.package.portal.pictures import Pictures
from hcprep.package.portal.steps import steps_down_to
from hcprep.package.spec import StampText
from hcprep.package.stamp import stamp_stream
from hcprep.services.book import Book, PlacedDocument
from hcprep.services.highlights import captions_of, part_highlights
from hcprep.services.package import LaidOut
from hcprep.services.papers import title_from

_PAGE = 190
"""Bytes of a page's line in the file's tables, its label, and its way to its stamp."""
_ROW = 1_900
"""Bytes of a paper's line in the contents of a file and of its bookmark, without its title."""
_LATIN, _IDEOGRAPHS, _SHAPE = 0x250, 0x2E80, 380
"""Letters from which on each takes more bytes, those of which nearly each is another one, and bytes of the shape of such."""
_ENTRY = 300
"""Bytes of a bookmark that came with a paper."""
_BOX = 2_500
"""Bytes of a box drawn round an extract, as an annotation."""
_LETTERS = 20_000
"""Bytes of letters that the contents of a file and its statement share."""
_TAGS = 4_000
"""Bytes of what makes a page of the statement readable aloud."""
_SIZES = {"application/pdf": "pdf", "image/jpeg": "jpg", "image/png": "png", "image/tiff": "tiff"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """Everything an upload set is planned from; a plan for other choices takes no reading."""

    case: Case
    kit: Kit
    account: str
    limits: PortalLimits
    words: PortalWords
    papers: tuple[PortalPaper, ...]
    sources: Mapping[str, Source]
    """Ready part of each paper in the book, by its key (`PlacedDocument.key`)."""
    placed: Mapping[str, PlacedDocument]
    book_plan: Plan
    told: int
    """Bytes of the statement, and of what is new since a package was sent; 0 if there is neither."""
    onto: str = ""
    """SHA-256 of the package a supplement goes on from, empty for a set of the whole book."""
    pictures: Pictures = field(default_factory=Pictures, compare=False)
    """What was made smaller to be measured."""
    exact: frozenset[tuple[str, int]] = frozenset()
    """Documents and steps of which every picture was made, so that their costs are no guess."""

    def plan(self, choice: Choice, limits: PortalLimits | None = None) -> PortalPlan:
        """Return the files when the person chooses so."""
        papers = [choice.of(paper) for paper in self.papers]
        slots = [slot.id for slot in self.kit.portal.slot]
        slot = next(slot.id for slot in self.kit.portal.slot if slot.statement)
        return plan_portal(papers, slots, limits or self.limits, self.words, (slot, self.told))

    def held(self, document: str, most: Mapping[int, int]) -> Survey:
        """Return it with pages of a document (from 0) whose pictures can take no more than a step each."""
        papers = tuple(paper.held(most) if paper.document == document else paper for paper in self.papers)
        return replace(self, papers=papers)

    @property
    def shrinkable(self) -> frozenset[str]:
        """The documents whose pictures can be made smaller and are measured."""
        return frozenset(paper.document for paper in self.papers if paper.costs and any(paper.costs.smaller))

    @property
    def askable(self) -> frozenset[str]:
        """The documents of which it is asked whether anything on them is signed, stamped or sealed."""
        return frozenset(paper.document for paper in self.papers if paper.unsigned_steps > paper.steps)

    def choice(self, shrink: Collection[str] | None, unsigned: Collection[str] = ()) -> Choice:
        """Return what the person agrees to: smaller pictures in some documents, None for all; those that bear no seal.

        The latter are named by document, or by evidence for all of its documents.
        """
        smaller = self.shrinkable if shrink is None else self.shrinkable & frozenset(shrink)
        said = {paper.document for paper in self.papers if {paper.document, paper.evidence} & set(unsigned)}
        return Choice(smaller=smaller, unsigned=self.askable & said)


def survey(laid_out: LaidOut, account: str, ctx: JobContext) -> Survey:
    """Look at every paper of a laid out book. Raises UsageError `usage-portal-account`, KitError, CaseFileError, Cancelled."""
    book, plan = laid_out.book, laid_out.plan
    case, kit, file = book.case, book.kit, book.file
    chosen = account_of(kit, account)
    placed = {one.key: one for one in book.placed(plan)}
    limits = PortalLimits(
        limit=limit_bytes(kit, chosen, book.on),
        target=chosen.target_kb * 1000,
        overhead=kit.portal.overhead_kb * 1000,
        name=kit.portal.name,
        name_longest=kit.portal.name_longest,
    )
    papers: list[PortalPaper] = []
    wanted = list(_uploaded(case, placed))
    for done, (item, document, one) in enumerate(wanted):
        ctx.step(Progress(done, len(wanted), "portal-sizes"))
        paper = _paper(book, item, document, one, limits.limit)
        if one is not None and not paper.untouched:
            with closing(file.read(document.normalised_sha256)) as part:
                costs = paper_costs(one.index, part)
            paper = replace(paper, costs=replace(costs, extras=tuple(_extras(book, plan, item, one))))
        papers.append(paper)
    return Survey(
        case=case,
        kit=kit,
        account=account,
        limits=limits,
        words=_words(book, plan),
        papers=tuple(papers),
        sources={key: _source(file, one) for key, one in placed.items()},
        placed=placed,
        book_plan=plan,
        told=_told_bytes(laid_out.authored, tells=book.tells),
    )


def _extras(book: Book, plan: Plan, item: Evidence, one: PlacedDocument) -> Iterator[int]:
    """Yield what hcprep adds to each page: stamp, bookmarks, and what the person drew and said."""
    boxes = part_highlights(item, one.exhibit_page, one.index.pages)
    stamps = _stamps(book, plan, one)
    said = [caption.page for caption in captions_of(item, one.exhibit, book.words)]
    marks = list(_entries(one.outline))
    for at in range(one.pages):
        captions = said.count(one.first + at)
        yield len(next(stamps)) + _PAGE + marks.count(at + 1) * _ENTRY + len(boxes.get(at, ())) * _BOX + captions * ROW_EXTRA


def _stamps(book: Book, plan: Plan, one: PlacedDocument) -> Iterator[bytes]:
    """Yield what is stamped on each page of a document."""
    for at, page in enumerate(one.index.pages):
        said = book.words.say("stamp", label=one.exhibit.label, page=one.exhibit_page + at, pages=one.exhibit.pages)
        words = StampText(" · ".join(filter(None, (book.page_word, said))), plan.bears(one.first + at))
        yield stamp_stream(page, words, (b"/Stamp", b"/StampBold"))


def _row(title: str) -> int:
    """Return what a title takes in the contents of a file and its bookmarks; letters of other scripts bring shapes along."""
    shapes = {letter for letter in title if ord(letter) >= _IDEOGRAPHS}
    letters = sum(2.2 if ord(letter) < _LATIN else 20 for letter in title)
    return _ROW + round(letters) + len(shapes) * _SHAPE


def _entries(outline: tuple[OutlineEntry, ...]) -> Iterator[int]:
    for entry in outline:
        yield entry.page
        yield from _entries(entry.children)


def _told_bytes(authored: Authored, *, tells: bool) -> int:
    """Return what the statement takes, and the list of what is new, by their pages in the whole book."""
    front = authored.front
    pages = front.statement + (front.contents if tells else 0)
    if not pages:
        return 0
    stop = front.cover + front.contents + front.statement
    return paper_costs(authored.index, BytesIO(authored.pdf)).size(stop - pages, stop) + _TAGS * pages - _LETTERS


def _source(file: CaseFile, one: PlacedDocument) -> Source:
    sha256 = one.document.normalised_sha256
    shown = () if one.as_it_came else one.shown
    return Source(key=f"{sha256} {shown}", open=lambda: file.read(sha256), index=one.index, shown=shown)


def _words(book: Book, plan: Plan) -> PortalWords:
    language, kit = book.case.language, book.kit
    return PortalWords(
        slots={slot.id: kit.text(language, f"slot.{slot.id}.title") for slot in kit.portal.slot},
        statement=book.words.say("statement" if plan.front.statement else "changes_list"),
        to=book.words.say("portal_to"),
        both=book.words.say("portal_both"),
        more=book.words.say("portal_more"),
    )


def _uploaded(case: Case, placed: Mapping[str, PlacedDocument]) -> Iterator[tuple[Evidence, Document, PlacedDocument | None]]:
    """Yield what stands in a tab, in the order of the book: documents in their places, and those kept aside."""
    for tab in case.tabs:
        for item in filter(None, map(case.item, tab.evidence)):
            for document in item.documents:
                if not document.pages:
                    yield item, document, None
                elif not item.leaves:
                    yield item, document, placed.get(document.id)
            if item.leaves:
                yield from ((item, one.document, one) for one in placed.values() if one.exhibit.evidence == item.id)


def _paper(book: Book, item: Evidence, document: Document, placed: PlacedDocument | None, limit: int) -> PortalPaper:
    case, kit = book.case, book.kit
    slot = slot_of(case, kit, item)
    portal = kit.portal
    return PortalPaper(
        slot=slot.id,
        evidence=item.id,
        document=placed.key if placed else document.id,
        title=_title(case, item),
        label=placed.exhibit.label if placed else "",
        row=_row(item.title),
        pages=placed.pages if placed else 0,
        book_page=placed.first if placed else 0,
        exhibit_page=placed.exhibit_page if placed else 0,
        exhibit_pages=placed.exhibit.pages if placed else 0,
        untouched=placed is None or (placed.ordered and _untouched(kit, item, document, limit)),
        original_size=document.original_size,
        ending=_ending(document),
        steps=steps_down_to(portal.least_dpi_identity),
        unsigned_steps=0 if surely_sealed(case, kit, item) else steps_down_to(portal.least_dpi),
    )


def surely_sealed(case: Case, kit: Kit, item: Evidence) -> bool:
    """Tell whether evidence is an identity paper, a form or official document, sworn or certified, so that it bears seals."""
    own = kit.item(item.item)
    official = own is not None and (own.sworn or own.kind != "evidence")
    return slot_of(case, kit, item).identity or bool(item.parts) or official


def slot_of(case: Case, kit: Kit, item: Evidence) -> Slot:
    """Return the slot of a paper; a translation goes where the paper it belongs to goes."""
    seen = {item.id}
    while item.belongs_to and item.belongs_to not in seen and (owner := case.item(item.belongs_to)) is not None:
        seen.add(owner.id)
        item = owner
    return slot_for(kit, item.item)


def _title(case: Case, item: Evidence) -> str:
    """Return what a file is called after: the title, without names of people unless the person wrote it."""
    made = {title_from(document.filename) for document in item.documents}
    return without_names(item.title, [person.name for person in case.people]) if item.title in made else item.title


def _untouched(kit: Kit, item: Evidence, document: Document, limit: int) -> bool:
    """Tell whether a document goes as the file it came in as: official forms, what the kit wants so, and what is kept aside.

    A photograph of a form that is too large, and a paper that is protected and no form, can only go as pages.
    """
    if document.refused or not document.pages:
        return True
    own = kit.item(item.item)
    # One that nobody put under its item yet is known by what is printed at its foot.
    form = own.kind == "form" if own else kit.form(read_printed(document.printed).form) is not None
    if form and document.media_type == "application/pdf" and "unlocked" not in document.notes:
        # Official forms are made so that only some things can be done with them; everybody can open and upload them.
        return True
    if not (form or (own and own.portal_only_original)) or "decrypted" in document.notes:
        return False
    return _ending(document) in upload_endings(kit) and document.original_size <= limit


def _ending(document: Document) -> str:
    ending = Path(document.filename).suffix.lower().removeprefix(".")
    if document.media_type == "application/pdf":
        return "pdf"
    return ending or _SIZES.get(document.media_type, "pdf")
