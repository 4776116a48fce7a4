"""From one planned file of the portal to what it says and holds: its contents, its parts, and what the proof expects."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from hcprep.model.evidence import OutlineEntry
from hcprep.model.layout import roman
from hcprep.model.numbers import numbers_missing
from hcprep.model.parts import PartIndex
from hcprep.model.plan import FrontMatter, Plan
from hcprep.model.portal import PortalFile, PortalPiece
from hcprep.package.authored import Authored
from hcprep.package.authored_upload import AuthoredContents, AuthoredRow, AuthoredUpload, aimed
from hcprep.package.expected import ExpectedAuthored, ExpectedBook, ExpectedPart, ExpectedStamp
from hcprep.package.portal.client import CutPart
from hcprep.package.spec import Bookmark, BookPart, BookSpec, StampWords
from hcprep.package.stamp import layout, mask_box
from hcprep.services.book import Book
from hcprep.services.book_marks import flat_marks
from hcprep.services.highlights import captions_of, expected_highlights, highlight_words, part_highlights
from hcprep.services.placed import expected_part
from hcprep.services.portal_papers import Survey


@dataclass(frozen=True, slots=True)
class ReadyPiece:
    """A piece and the part that holds its pages: the paper's own, or one cut out of it."""

    piece: PortalPiece
    cut: CutPart | None = None


class FileBook:
    """One file of the upload set."""

    def __init__(self, book: Book, plan: Plan, survey: Survey, file: PortalFile, ready: Sequence[ReadyPiece]) -> None:
        self._book = book
        self._plan = plan
        self._survey = survey
        self._file = file
        self._ready = tuple(ready)
        printed = book.authored(plan.front)
        self._words = printed.words
        self._fictional = printed.fictional
        self._language = printed.language
        self._statement = printed.statement if file.statement else ()
        self._printed = printed

    @property
    def title(self) -> str:
        """Title of the file: the application and the slot."""
        return f"{self._book.words.say('short_title')}: {self._survey.words.slots[self._file.slot]}"

    @property
    def pictures(self) -> tuple[int, ...]:
        """Book pages in the file that are pictures, with no words to search."""
        return tuple(
            one.piece.book_page + at for one in self._ready for at, page in enumerate(self._index(one).pages) if page.picture
        )

    def _index(self, one: ReadyPiece) -> PartIndex:
        return one.cut.index if one.cut else self._survey.sources[one.piece.paper.document].index

    def upload(self, front: FrontMatter) -> AuthoredUpload:
        """Return the words of the authored pages for contents of some length."""
        words = self._book.words
        pages = self._places(front)
        told = self._printed.supplement
        return AuthoredUpload(
            language=self._language,
            title=self.title,
            fictional=self._fictional,
            words=replace(self._words, page=words.say("portal_page")),
            upload=AuthoredContents(
                slot=self._survey.words.slots[self._file.slot],
                title=words.say("portal_contents"),
                lines=tuple(self._lines()),
                rows=tuple(self._rows(front)),
            ),
            statement=tuple(aimed(section, pages) for section in self._statement),
            original=self._printed.original if self._statement else None,
            declarations=self._printed.declarations if self._statement else (),
            pictures=self._printed.pictures if self._statement else (),
            paper=self._printed.paper,
            first_paragraph=self._printed.first_paragraph,
            groups=told.groups if told is not None and self._file.statement else (),
        )

    def _lines(self) -> Iterator[str]:
        told = self._printed.supplement
        if told is not None:
            yield told.note
        yield self._book.words.say("portal_numbers", pages=self._plan.pages)

    def spec(self, authored: Authored, created: datetime) -> BookSpec:
        """Return what the writer needs."""
        front = authored.front
        own = (*(roman(place) for place in range(1, front.contents + 1)), *self._statement_pages())
        parts = [
            BookPart(
                index=authored.index,
                open=partial(io.BytesIO, authored.pdf),
                pages=range(front.contents + front.statement),
                bears=own,
            )
        ]
        parts += [self._part(one) for one in self._ready]
        return BookSpec(
            parts=tuple(parts),
            title=self.title,
            language=self._book.words.tag,
            bookmarks=tuple(self._bookmarks(front)),
            created=created,
            gone=numbers_missing(self._labels(front)) or None,
            stamp_words=replace(StampWords.for_language(self._book.words.tag), page_word=self._book.page_word),
            highlight_words=highlight_words(self._book.words),
        )

    def expected(self, authored: Authored, spec: BookSpec) -> ExpectedBook:
        """Return what the finished file must hold, by the plan of the book and not by what the writer was given."""
        front = authored.front
        printed = self.upload(front)
        own = front.contents + front.statement
        labels = self._labels(front)
        return ExpectedBook(
            pages=len(labels),
            title=self.title,
            language=self._book.words.tag,
            contents=(1, front.contents),
            rows=printed.rows,
            statement=(front.contents + 1, own),
            citations=printed.citations,
            bookmarks=tuple(flat_marks(spec.bookmarks)),
            dividers=(),
            authored=ExpectedAuthored(pdf=authored.pdf, places=tuple(range(1, own + 1))),
            parts=tuple(self._expected(one, first) for one, first in self._placed(front)),
            stamps=tuple(self._stamps(spec, own, labels)),
            labels=tuple(labels),
            gone=numbers_missing(self._labels(front)) or None,
            highlights=expected_highlights(self._book.case, self._plan, spec, self._book.words, self._places(front)),
        )

    def _labels(self, front: FrontMatter) -> list[str]:
        """Return what every page of the file bears."""
        return [
            *(roman(place) for place in range(1, front.contents + 1)),
            *self._statement_pages(),
            *(self._plan.bears(one.piece.book_page + at) for one in self._ready for at in range(one.piece.pages)),
        ]

    def _statement_pages(self) -> tuple[str, ...]:
        """Return what the pages of the statement bear."""
        plan = self._plan
        pages = range(plan.statement_first, plan.statement_last + 1)
        return tuple(map(plan.bears, pages)) if self._statement else ()

    def _placed(self, front: FrontMatter) -> Iterator[tuple[ReadyPiece, int]]:
        """Yield each piece and the page of the file it begins on."""
        page = front.contents + (front.statement if self._statement else 0) + 1
        for one in self._ready:
            yield one, page
            page += one.piece.pages

    def _places(self, front: FrontMatter) -> Mapping[int, int]:
        """Return the page of the file of each book page in it."""
        places = {one.piece.book_page + at: first + at for one, first in self._placed(front) for at in range(one.piece.pages)}
        statement = self._plan.statement_first
        pages = range(statement, self._plan.statement_last + 1) if self._statement else range(0)
        return places | {page: front.contents + 1 + page - statement for page in pages}

    def _rows(self, front: FrontMatter) -> Iterator[AuthoredRow]:
        words = self._book.words
        if self._statement:
            span = self._plan.span(self._plan.statement_first, self._plan.statement_last)
            title = words.say("statement")
            yield AuthoredRow(label="", title=title, date="", part="", span=span, page=front.contents + 1)
        for label, ones in _by_exhibit(self._placed(front)):
            head, page = ones[0]
            first, last = head.piece.book_page, ones[-1][0].piece.book_page + ones[-1][0].piece.pages - 1
            begins = head.piece.exhibit_first
            ends = begins + last - first
            total = head.piece.paper.exhibit_pages
            part = "" if (begins, ends) == (1, total) else words.say("portal_part", pages=_span(begins, ends), total=total)
            item = self._book.case.item(head.piece.paper.evidence)
            title, day = (item.title, item.date) if item else ("", "")
            yield AuthoredRow(label=label, title=title, date=day, part=part, span=self._plan.span(first, last), page=page)
            yield from self._captions(ones)

    def _captions(self, ones: Sequence[tuple[ReadyPiece, int]]) -> Iterator[AuthoredRow]:
        """Yield a row for each caption on the pages of some pieces of one exhibit."""
        evidence = ones[0][0].piece.paper.evidence
        exhibit = self._plan.exhibit(evidence)
        here = {one.piece.book_page + at: first + at for one, first in ones for at in range(one.piece.pages)}
        for one in captions_of(self._book.case.item(evidence), exhibit, self._book.words) if exhibit else ():
            if one.page in here:
                span, page = self._plan.bears(one.page), here[one.page]
                yield AuthoredRow(label=one.label, title=one.text, date="", part="", span=span, page=page, caption=True)

    def _part(self, one: ReadyPiece) -> BookPart:
        piece, source = one.piece, self._survey.sources[one.piece.paper.document]
        index = self._index(one)
        item = self._book.case.item(piece.paper.evidence)
        return BookPart(
            index=index,
            open=partial(io.BytesIO, one.cut.pdf) if one.cut else source.open,
            label=piece.paper.label,
            exhibit_page=piece.exhibit_first,
            exhibit_pages=piece.paper.exhibit_pages,
            field_name=_field_name(piece),
            key="" if one.cut else source.key,
            rank=f"{piece.book_page:08}",
            bears=tuple(self._plan.bears(piece.book_page + at) for at in range(piece.pages)),
            highlights=part_highlights(item, piece.exhibit_first, index.pages),
        )

    def _expected(self, one: ReadyPiece, first: int) -> ExpectedPart:
        piece, cut = one.piece, one.cut
        paper = expected_part(self._book.file, self._survey.placed[piece.paper.document])
        own = replace(paper, first=first, field_name=_field_name(piece), key="", rank=f"{piece.book_page:08}")
        if cut is None:
            return own
        # What a cut shows is compared with its paper before (hcprep.services.portal); here the cut itself is the source.
        return replace(
            own,
            media_type="application/pdf",
            index=cut.index,
            normalised=partial(io.BytesIO, cut.pdf),
            notes=(*own.notes, "made-smaller" if piece.step else "some-pages"),
            looks=None,
            shown=(),
            came=0,
        )

    def _stamps(self, spec: BookSpec, own: int, labels: Sequence[str]) -> Iterator[ExpectedStamp]:
        exhibits = [""] * own
        for one in self._ready:
            paper, first = one.piece.paper, one.piece.exhibit_first
            exhibits += [
                self._book.words.say("stamp", label=paper.label, page=first + at, pages=paper.exhibit_pages)
                for at in range(one.piece.pages)
            ]
        for page, words, label in zip(spec.pages(), exhibits, labels, strict=True):
            said = " · ".join(filter(None, (self._book.page_word, words)))
            yield ExpectedStamp(
                words=tuple(filter(None, (said, label))),
                box=mask_box(page.page, page.stamp),
                bare=not layout(page.page, page.stamp).plate,
            )

    def _bookmarks(self, front: FrontMatter) -> Iterator[Bookmark]:
        words = self._book.words
        yield Bookmark(title=words.say("portal_contents"), page=1)
        if self._statement:
            yield Bookmark(title=words.say("statement"), page=front.contents + 1)
        for label, ones in _by_exhibit(self._placed(front)):
            item = self._book.case.item(ones[0][0].piece.paper.evidence)
            marks = tuple(mark for one, first in ones for mark in self._outline(one.piece, first))
            yield Bookmark(title=f"{label}  {item.title if item else ''}", page=ones[0][1], children=marks)

    def _outline(self, piece: PortalPiece, first: int) -> Iterator[Bookmark]:
        yield from _marks(self._survey.placed[piece.paper.document].outline, piece, first)


def _marks(entries: tuple[OutlineEntry, ...], piece: PortalPiece, first: int) -> Iterator[Bookmark]:
    """Yield the bookmarks of a document that lead to pages of the piece; those below one that does not move up."""
    for entry in entries:
        children = tuple(_marks(entry.children, piece, first))
        if piece.start < entry.page <= piece.stop:
            yield Bookmark(title=entry.title, page=first + entry.page - 1 - piece.start, children=children)
        else:
            yield from children


def _by_exhibit(placed: Iterator[tuple[ReadyPiece, int]]) -> list[tuple[str, list[tuple[ReadyPiece, int]]]]:
    """Return the pieces by exhibit; pieces of one that do not follow on in the book stay apart."""
    rows: list[tuple[str, list[tuple[ReadyPiece, int]]]] = []
    for one, first in placed:
        last = rows[-1][1][-1][0].piece if rows else None
        label = one.piece.paper.label
        if last is not None and rows[-1][0] == label and last.book_page + last.pages == one.piece.book_page:
            rows[-1][1].append((one, first))
        else:
            rows.append((label, [(one, first)]))
    return rows


def _field_name(piece: PortalPiece) -> str:
    return f"{piece.paper.label}-p{piece.exhibit_first}"


def _span(first: int, last: int) -> str:
    return f"{first}–{last}" if last > first else str(first)
