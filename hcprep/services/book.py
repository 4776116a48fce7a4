"""From a case and its plan to what the book says and holds: authored words, parts in their places, and what the proof expects."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date, datetime
from functools import partial
from typing import Literal

from hcprep.casefile import CaseFile
from hcprep.errors import BuildError
from hcprep.kit import Kit, write_date
from hcprep.model.case import Case
from hcprep.model.evidence import OutlineEntry
from hcprep.model.original import beside, printed
from hcprep.model.people import Person
from hcprep.model.plan import FrontMatter, PlacedExhibit, PlacedTab, Plan, make_plan
from hcprep.model.statement import Citation, Paragraph
from hcprep.package.authored import (
    Authored,
    AuthoredBook,
    AuthoredCitation,
    AuthoredExhibit,
    AuthoredSection,
    AuthoredTab,
    AuthoredText,
    AuthoredWords,
    Cover,
    CoverPerson,
)
from hcprep.package.expected import ExpectedAuthored, ExpectedBook, ExpectedBookmark, ExpectedStamp
from hcprep.package.fonts import uncovered
from hcprep.package.spec import Bookmark, BookPart, BookSpec, StampWords
from hcprep.package.stamp import layout
from hcprep.services.book_words import BookWords, book_words
from hcprep.services.declaration import declarations, pictures
from hcprep.services.not_fileable import stop_lines
from hcprep.services.original import original
from hcprep.services.placed import PlacedDocument, expected_part, place_documents, stamp_mask

__all__ = ["Book", "PlacedDocument"]
_MOST_GLYPHS = 12


class Book:
    """One case laid out as a book. Building it reads no pages, only the indexes of the parts."""

    def __init__(self, case: Case, kit: Kit, file: CaseFile, on: date) -> None:
        self.case = case
        self.kit = kit
        self.file = file
        self.on = on
        self.words: BookWords = book_words(case.language)

    def check(self) -> None:
        """Refuse what cannot be printed: an empty book, a citation without its page, characters of no font. Raises BuildError."""
        plan = make_plan(self.case, FrontMatter())
        if self.case.statement.empty and not plan.exhibits:
            raise BuildError("build-nothing")
        for number, paragraph in self.case.statement.numbered():
            for citation in paragraph.citations:
                try:
                    plan.book_page(citation)
                except BuildError as error:
                    raise BuildError(error.code, **{**error.facts, "paragraph": number}) from None
        for where, text in self._printed(plan):
            missing = uncovered(text)
            if missing:
                raise BuildError("build-glyphs", characters=" ".join(sorted(missing)[:_MOST_GLYPHS]), where=where)

    def _printed(self, plan: Plan) -> Iterator[tuple[str, str]]:
        """Yield every text a person typed that is printed, and where it comes from."""
        for person in self.case.people:
            yield self.words.say(person.role), person.name
        for exhibit in plan.exhibits:
            item = self.case.item(exhibit.evidence)
            if item is not None:
                yield f"[@{item.id}]", item.title + item.date
        number = 0
        for section in self.case.statement.sections:
            yield f"¶ {number + 1}", section.heading
            for paragraph in section.paragraphs:
                number += 1
                yield f"¶ {number}", paragraph.plain
        if printed(self.case):
            for row in beside(self.case):
                yield f"¶ {row.number or number}", row.words

    def authored(self, front: FrontMatter) -> AuthoredBook:
        """Return the words of the authored pages for a front of some length."""
        plan, words = make_plan(self.case, front), self.words
        language: Literal["en", "fr"] = "fr" if words.language == "fr" else "en"
        return AuthoredBook(
            language=language,
            title=words.say("short_title"),
            fictional=self.case.fictional,
            words=AuthoredWords(
                contents=words.say("contents"),
                statement=words.say("statement"),
                people=words.say("people"),
                exhibit=words.words["exhibit"].format(label="").strip(),
                exhibits=words.say("exhibits"),
                document=words.say("document"),
                page=words.say("page"),
                pages=words.say("pages"),
                more=words.words["more"],
                fictional=words.say("fictional"),
            ),
            cover=self._cover(),
            statement_first=plan.statement_first,
            statement=() if self.case.statement.empty else tuple(self._sections(plan)),
            tabs=tuple(self._tab(tab) for tab in plan.tabs),
            original=original(self.case, words),
            declarations=declarations(self.case, self.kit),
            pictures=pictures(self.case, words, self.on),
        )

    def placed(self, plan: Plan) -> Iterator[PlacedDocument]:
        """Yield every document of the book in order. Raises CaseFileError, BuildError."""
        return place_documents(self.case, self.file, plan)

    def spec(self, plan: Plan, authored: Authored, placed: tuple[PlacedDocument, ...], created: datetime | None) -> BookSpec:
        """Return what the writer needs: parts in page order, bookmarks and words."""
        open_authored = partial(io.BytesIO, authored.pdf)
        front = authored.front.cover + authored.front.contents + authored.front.statement
        parts = [BookPart(index=authored.index, open=open_authored, pages=range(front))]
        for number, tab in enumerate(plan.tabs):
            divider = front + number
            parts.append(BookPart(index=authored.index, open=open_authored, pages=range(divider, divider + 1)))
            labels = {exhibit.label for exhibit in tab.exhibits}
            parts.extend(self._part(one) for one in placed if one.exhibit.label in labels)
        return BookSpec(
            parts=tuple(parts),
            title=self.words.say("short_title"),
            language=self.words.tag,
            bookmarks=self._bookmarks(plan, placed),
            created=created,
            stamp_words=StampWords.for_language(self.words.tag),
        )

    def expected(self, plan: Plan, authored: Authored, spec: BookSpec, placed: tuple[PlacedDocument, ...]) -> ExpectedBook:
        """Return what the finished file must hold."""
        book = self.authored(plan.front)
        contents_last = plan.front.cover + plan.front.contents
        statement_last = contents_last + plan.front.statement
        return ExpectedBook(
            pages=plan.pages,
            title=self.words.say("short_title"),
            language=self.words.tag,
            contents=(plan.contents_first, contents_last),
            rows=book.rows,
            statement=(plan.statement_first, statement_last),
            citations=book.citations,
            bookmarks=tuple(_flat(spec.bookmarks)),
            dividers=book.dividers,
            authored=ExpectedAuthored(
                pdf=authored.pdf, places=(*range(1, statement_last + 1), *(tab.divider for tab in plan.tabs))
            ),
            parts=tuple(expected_part(self.file, one) for one in placed),
            stamps=tuple(self._stamps(spec, placed)),
        )

    def _stamps(self, spec: BookSpec, placed: tuple[PlacedDocument, ...]) -> Iterator[ExpectedStamp]:
        """Yield the stamps; their words come from the plan, not from what the writer was given."""
        exhibits = {
            one.first + place: self.words.say(
                "stamp", label=one.exhibit.label, page=one.exhibit_page + place, pages=one.exhibit.pages
            )
            for one in placed
            for place in range(one.pages)
        }
        for page in spec.pages():
            words = (exhibits.get(page.number, ""), str(page.number))
            bare = not layout(page.page, page.stamp).plate
            yield ExpectedStamp(words=tuple(filter(None, words)), box=stamp_mask(page), bare=bare)

    def _cover(self) -> Cover:
        applicant = self.case.applicant
        return Cover(
            application=self.words.say("title"),
            applicant=applicant.name if applicant else "",
            people=tuple(self._cover_person(person) for person in self.case.people if person is not applicant),
            lines=(
                ("", self.words.say("prepared", date=write_date(self.words.language, self.on))),
                *stop_lines(self.case, self.kit, self.words, self.on),
            ),
        )

    def _cover_person(self, person: Person) -> CoverPerson:
        detail = ""
        if person.accompanying is not None and not person.is_canadian:
            detail = self.words.say("accompanying" if person.accompanying else "not_accompanying")
        return CoverPerson(name=person.name, role=self.words.say(person.role), detail=detail)

    def _sections(self, plan: Plan) -> Iterator[AuthoredSection]:
        for section in self.case.statement.sections:
            paragraphs = tuple(self._paragraph(plan, one) for one in section.paragraphs if one.runs)
            if paragraphs:
                yield AuthoredSection(heading=section.heading, paragraphs=paragraphs)

    def _paragraph(self, plan: Plan, paragraph: Paragraph) -> tuple[AuthoredText | AuthoredCitation, ...]:
        printed: list[AuthoredText | AuthoredCitation] = []
        for run in paragraph.runs:
            if isinstance(run, Citation):
                if printed and isinstance(printed[-1], AuthoredCitation):
                    printed.append(AuthoredText(text="; "))
                printed.append(self._citation(plan, run))
            else:
                printed.append(AuthoredText(text=run.text, bold=run.bold, italic=run.italic))
        return tuple(printed)

    def _citation(self, plan: Plan, citation: Citation) -> AuthoredCitation:
        book = plan.book_page(citation)
        placed = plan.exhibit(citation.evidence)
        label = placed.label if placed else ""
        if citation.page is None:
            return AuthoredCitation(text=self.words.say("cite_whole", label=label, book=book), page=book)
        page = book - placed.first + 1 if placed else citation.page
        return AuthoredCitation(text=self.words.say("cite", label=label, page=page, book=book), page=book)

    def _tab(self, tab: PlacedTab) -> AuthoredTab:
        return AuthoredTab(
            letter=tab.letter,
            name=self.words.say("tab", letter=tab.letter),
            title=self.tab_title(tab.id),
            page=tab.divider,
            exhibits=tuple(self._exhibit(one) for one in tab.exhibits),
        )

    def tab_title(self, tab_id: str) -> str:
        """Return the title of a tab in the language of the package."""
        text_id = f"tab.{tab_id}.title"
        return self.kit.text(self.case.language, text_id) if self.kit.has_text(self.case.language, text_id) else tab_id

    def _exhibit(self, exhibit: PlacedExhibit) -> AuthoredExhibit:
        item = self.case.item(exhibit.evidence)
        return AuthoredExhibit(
            label=exhibit.label,
            title=item.title if item else "",
            date=item.date if item else "",
            first=exhibit.first,
            pages=exhibit.pages,
        )

    def _part(self, one: PlacedDocument) -> BookPart:
        return BookPart(
            index=one.index,
            open=partial(self.file.read, one.document.normalised_sha256),
            label=one.exhibit.label,
            exhibit_page=one.exhibit_page,
            exhibit_pages=one.exhibit.pages,
            field_name=one.field_name,
            key=one.part_key,
            rank=one.rank,
        )

    def _bookmarks(self, plan: Plan, placed: tuple[PlacedDocument, ...]) -> tuple[Bookmark, ...]:
        words = self.words
        marks = [Bookmark(title=words.say("contents"), page=plan.contents_first)]
        if plan.front.statement:
            marks.append(Bookmark(title=words.say("statement"), page=plan.statement_first))
        for tab in plan.tabs:
            children = tuple(self._exhibit_mark(exhibit, placed) for exhibit in tab.exhibits)
            title = f"{words.say('tab', letter=tab.letter)}. {self.tab_title(tab.id)}"
            marks.append(Bookmark(title=title, page=tab.divider, children=children, open=True))
        return tuple(marks)

    def _exhibit_mark(self, exhibit: PlacedExhibit, placed: tuple[PlacedDocument, ...]) -> Bookmark:
        item = self.case.item(exhibit.evidence)
        own = tuple(mark for one in placed if one.exhibit == exhibit for mark in _source_marks(one.outline, one.first))
        return Bookmark(title=f"{exhibit.label}  {item.title if item else ''}", page=exhibit.first, children=own)


def _source_marks(entries: tuple[OutlineEntry, ...], first: int) -> tuple[Bookmark, ...]:
    return tuple(
        Bookmark(title=entry.title, page=first + entry.page - 1, children=_source_marks(entry.children, first))
        for entry in entries
    )


def _flat(marks: tuple[Bookmark, ...], depth: int = 0) -> Iterator[ExpectedBookmark]:
    for mark in marks:
        yield ExpectedBookmark(depth=depth, title=mark.title, page=mark.page)
        yield from _flat(mark.children, depth + 1)
