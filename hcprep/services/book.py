"""From a case and its plan to what the book says and holds: authored words, parts in their places, and what the proof expects."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from operator import itemgetter
from typing import Literal

from hcprep.casefile import CaseFile
from hcprep.errors import BuildError
from hcprep.kit import Kit
from hcprep.model.bookrecord import BookRecord, record_book
from hcprep.model.case import Case
from hcprep.model.layout import Layout
from hcprep.model.original import beside, printed
from hcprep.model.plan import FrontMatter, PlacedExhibit, PlacedTab, Plan, make_plan
from hcprep.model.statement import Citation, Paragraph
from hcprep.model.story_findings import to_fill
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
)
from hcprep.package.expected import ExpectedAuthored, ExpectedBook, ExpectedStamp
from hcprep.package.fonts import uncovered
from hcprep.package.spec import BookPart, BookSpec, StampWords
from hcprep.package.stamp import layout
from hcprep.services.authored_parts import authored_parts
from hcprep.services.book_marks import book_marks, flat_marks
from hcprep.services.book_words import BookWords, book_words
from hcprep.services.change_words import kept_words
from hcprep.services.cover import cover_of
from hcprep.services.declaration import declarations, pictures
from hcprep.services.highlights import captions_of, expected_highlights, highlight_words, part_highlights
from hcprep.services.kept import kept_of
from hcprep.services.layouts import layout_of, numbered
from hcprep.services.original import original
from hcprep.services.placed import Indexes, PlacedDocument, expected_part, place_documents, stamp_mask

__all__ = ["Book", "PlacedDocument"]
_MOST_GLYPHS = 12


class Book:
    """One case laid out as a book. Building it reads no pages, only the indexes of the parts."""

    def __init__(self, case: Case, kit: Kit, file: CaseFile, on: date, layout: Layout | None = None) -> None:
        self.case = case
        self.kept = kept_of(case)
        self.layout = layout or layout_of(case)
        self.kit = kit
        self.file = file
        self.on = on
        self.words: BookWords = book_words(case.language)
        self._indexes: Indexes = {}
        self._plans: dict[FrontMatter, Plan] = {}
        self._authored: dict[FrontMatter, AuthoredBook] = {}

    @property
    def tells(self) -> bool:
        """Whether its contents list what is new since a package was sent."""
        return self.kept is not None

    @property
    def page_word(self) -> str:
        """The word every page bears beside its number; empty for none."""
        return self.words.say(f"word_{self.layout.page_word}") if self.layout.page_word else ""

    def plan(self, front: FrontMatter) -> Plan:
        """Return the plan for a front of some length."""
        if front not in self._plans:
            self._plans[front] = numbered(self.case, make_plan(self.case, front, self.layout))
        return self._plans[front]

    def record(self, plan: Plan) -> BookRecord:
        """Return what the book holds, to be kept with it."""
        return record_book(self.case, plan)

    def numbered(self) -> Iterator[tuple[int, Paragraph]]:
        """Yield the paragraphs with the numbers a person knows them by."""
        return self.case.statement.numbered()

    def check(self) -> None:
        """Refuse what cannot be printed: nothing, a citation without its page, words to be filled in, characters of no font.

        Raises BuildError.
        """
        plan = self.plan(FrontMatter())
        if self._empty(plan):
            raise BuildError("build-nothing")
        for number, paragraph in self.numbered():
            for citation in paragraph.citations:
                try:
                    self._require(plan, citation)
                except BuildError as error:
                    raise BuildError(error.code, **{**error.facts, "paragraph": number}) from None
        numbers = {paragraph.id: number for number, paragraph in self.numbered()}
        for left in to_fill(self.case):
            raise BuildError("build-placeholder", text=left.text, paragraph=numbers.get(left.paragraph, left.number))
        for where, text in self._printed(plan):
            missing = uncovered(text)
            if missing:
                raise BuildError("build-glyphs", characters=" ".join(sorted(missing)[:_MOST_GLYPHS]), where=where)

    def _empty(self, _plan: Plan) -> bool:
        return self.case.statement.empty and not _plan.exhibits

    def _require(self, plan: Plan, citation: Citation) -> None:
        plan.book_page(citation)

    def _printed(self, plan: Plan) -> Iterator[tuple[str, str]]:
        """Yield every text a person typed that is printed, and where it comes from."""
        for person in self.case.people:
            yield self.words.say(person.role), person.name
        for exhibit in plan.exhibits:
            item = self.case.item(exhibit.evidence)
            if item is not None:
                yield f"[@{item.id}]", item.title + item.date + "".join(caption.text for caption in item.captions)
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
        if front not in self._authored:
            self._authored[front] = self._say(self.plan(front), self.words)
        return self._authored[front]

    def _say(self, plan: Plan, words: BookWords) -> AuthoredBook:
        language: Literal["en", "fr"] = "fr" if words.language == "fr" else "en"
        return AuthoredBook(
            language=language,
            title=words.say("short_title"),
            fictional=self.case.fictional,
            words=AuthoredWords(
                contents=words.contents(plan.layout),
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
            pictures=pictures(self.case, words, self.on, self.kit),
            divided=plan.layout.dividers,
            blanks=len(plan.blanks),
            blank=words.say("blank"),
            borne=plan.borne,
            paper="a4" if plan.layout.paper == "a4" else "us-letter",
            supplement=kept_words(self.case, plan, self.kept, words) if self.kept else None,
        )

    def placed(self, plan: Plan) -> Iterator[PlacedDocument]:
        """Yield every document of the book in order. Raises CaseFileError, BuildError."""
        return place_documents(self.case, self.file, plan, self._indexes)

    def spec(self, plan: Plan, authored: Authored, placed: tuple[PlacedDocument, ...], created: datetime | None) -> BookSpec:
        """Return what the writer needs: parts in page order, bookmarks and words."""
        parts = sorted(
            (*authored_parts(plan, authored), *((one.first, self._part(one, plan)) for one in placed)), key=itemgetter(0)
        )
        return BookSpec(
            parts=tuple(part for _, part in parts),
            title=self.words.say("short_title"),
            language=self.words.tag,
            bookmarks=book_marks(self.case, self.tab_title, self.words, plan, placed),
            created=created,
            stamp_words=replace(StampWords.for_language(self.words.tag), page_word=self.page_word),
            highlight_words=highlight_words(self.words),
            gone=plan.kept.gone if plan.kept else None,
            archival=all(one.index.archive == () for one in placed),
        )

    def expected(self, plan: Plan, authored: Authored, spec: BookSpec, placed: tuple[PlacedDocument, ...]) -> ExpectedBook:
        """Return what the finished file must hold."""
        book = self.authored(plan.front)
        return ExpectedBook(
            pages=plan.pages,
            title=self.words.say("short_title"),
            language=self.words.tag,
            contents=(plan.contents_first, plan.contents_last),
            rows=book.rows,
            statement=(plan.statement_first, plan.statement_last),
            citations=book.citations,
            bookmarks=tuple(flat_marks(spec.bookmarks)),
            dividers=book.dividers,
            authored=ExpectedAuthored(pdf=authored.pdf, places=plan.authored),
            parts=tuple(expected_part(self.file, one) for one in placed),
            stamps=tuple(self._stamps(plan, spec, placed)),
            labels=plan.borne,
            highlights=expected_highlights(self.case, plan, spec, self.words),
            archival=spec.archival,
            gone=plan.kept.gone if plan.kept else None,
        )

    def _stamps(self, plan: Plan, spec: BookSpec, placed: tuple[PlacedDocument, ...]) -> Iterator[ExpectedStamp]:
        """Yield the stamps; their words come from the plan, not from what the writer was given."""
        stamp, word = self.words.words["stamp"].format, self.page_word
        exhibits = {
            one.first + place: stamp(label=one.exhibit.label, page=one.exhibit_page + place, pages=one.exhibit.pages)
            for one in placed
            for place in range(one.pages)
        }
        for page in spec.pages():
            words = (" · ".join(filter(None, (word, exhibits.get(page.number, "")))), plan.bears(page.number))
            bare = not layout(page.page, page.stamp).plate
            yield ExpectedStamp(words=tuple(filter(None, words)), box=stamp_mask(page), bare=bare)

    def _cover(self) -> Cover:
        return cover_of(self.case, self.kit, self.words, self.on)

    def _sections(self, plan: Plan) -> Iterator[AuthoredSection]:
        for section in self.case.statement.sections:
            paragraphs = tuple(self._paragraph(plan, one) for one in section.paragraphs if one.runs)
            if paragraphs:
                yield AuthoredSection(heading=section.heading, paragraphs=paragraphs)

    def _paragraph(self, plan: Plan, paragraph: Paragraph) -> tuple[AuthoredText | AuthoredCitation, ...]:
        printed: list[AuthoredText | AuthoredCitation] = []
        for before, run in zip((None, *paragraph.runs), paragraph.runs, strict=False):
            if isinstance(run, Citation):
                if isinstance(before, Citation):
                    printed.append(AuthoredText(text="; "))
                printed.append(self._citation(plan, run))
            else:
                printed.append(AuthoredText(text=run.text, bold=run.bold, italic=run.italic))
        return tuple(printed)

    def _citation(self, plan: Plan, citation: Citation) -> AuthoredText | AuthoredCitation:
        book = plan.book_page(citation)
        placed = plan.exhibit(citation.evidence)
        label, number = placed.label if placed else "", plan.bears(book)
        if citation.page is None:
            return AuthoredCitation(text=self.words.say("cite_whole", label=label, book=number), page=book)
        page = book - placed.first + 1 if placed else citation.page
        return AuthoredCitation(text=self.words.say("cite", label=label, page=page, book=number), page=book)

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
            captions=tuple(captions_of(item, exhibit, self.words)),
        )

    def _part(self, one: PlacedDocument, plan: Plan) -> BookPart:
        return BookPart(
            index=one.index,
            open=partial(self.file.read, one.document.normalised_sha256),
            label=one.exhibit.label,
            exhibit_page=one.exhibit_page,
            exhibit_pages=one.exhibit.pages,
            field_name=one.field_name,
            key=one.part_key,
            rank=one.rank,
            bears=plan.borne[one.first - 1 : one.first - 1 + one.pages],
            highlights=part_highlights(self.case.item(one.exhibit.evidence), one.exhibit_page, one.index.pages),
        )
