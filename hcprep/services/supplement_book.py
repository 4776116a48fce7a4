"""A supplement laid out as a book: what is new, numbered on, with words on what was sent before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import groupby

from hcprep.casefile import CaseFile
from hcprep.errors import BuildError
from hcprep.kit import Kit, write_date
from hcprep.model.bookrecord import BookRecord, RecordedExhibit, printed_paragraphs, record_book
from hcprep.model.layout import Layout
from hcprep.model.plan import FrontMatter, Plan, make_plan
from hcprep.model.statement import Citation, Paragraph
from hcprep.model.supplement import PaperChange, SentPage, Supplement
from hcprep.package.authored import AuthoredBook, AuthoredChanges, AuthoredCitation, AuthoredSupplement, AuthoredText, Cover
from hcprep.services.book import Book
from hcprep.services.change_words import HASH_SHOWN, change_lines
from hcprep.services.layouts import Purpose, layout_of
from hcprep.services.placed import PlacedDocument
from hcprep.services.supplement import Base


class SupplementBook(Book):
    """The book of a supplement. Citations lead into it, or name a page of a package that was sent."""

    def __init__(  # noqa: PLR0917
        self, supplement: Supplement, base: Base, kit: Kit, file: CaseFile, on: date, purpose: Purpose = "master"
    ) -> None:
        super().__init__(supplement.case, kit, file, on, _layout(layout_of(supplement.whole, purpose), base.record.layout))
        self.kept = None
        self._supplement = supplement
        self._base = base
        said = self.words
        instead = (
            ("statement", "supplement_statement"),
            ("short_title", "supplement_title"),
            ("portal_numbers", "supplement_numbers"),
        )
        titles = {word: said.words[other] for word, other in instead}
        self.words = replace(said, words={**said.words, **titles})

    @property
    def tells(self) -> bool:
        """Whether its contents list what is new since a package was sent: they always do."""
        return True

    def plan(self, front: FrontMatter) -> Plan:
        """Return the plan for a front of some length, its numbers behind those that were sent."""
        return make_plan(self.case, front, self.layout, self._supplement.continued)

    def record(self, plan: Plan) -> BookRecord:
        """Return what was sent once this is sent too."""
        supplement = self._supplement
        return record_book(self.case, plan, supplement.before, supplement.first_paragraph, supplement.whole)

    def numbered(self) -> Iterator[tuple[int, Paragraph]]:
        """Yield the paragraphs with their numbers in the person's story, not in this book."""
        new = {paragraph.id for paragraph in printed_paragraphs(self.case)}
        return ((number, one) for number, one in self._supplement.whole.statement.numbered() if one.id in new)

    def authored(self, front: FrontMatter) -> AuthoredBook:
        """Return the words of the authored pages for a front of some length."""
        made = super().authored(front)
        behind = self._supplement.first_paragraph - 1
        original = made.original and replace(
            made.original,
            parts=tuple(
                replace(part, rows=tuple(replace(row, number=row.number + behind) for row in part.rows))
                for part in made.original.parts
            ),
        )
        return replace(
            made,
            original=original,
            pictures=(),
            first_paragraph=behind + 1,
            supplement=AuthoredSupplement(note=self._note(), groups=tuple(self._groups(self.plan(front)))),
        )

    def placed(self, plan: Plan) -> Iterator[PlacedDocument]:
        """Yield every document of the book in order; pages of it that were sent before are not said to be left out."""
        places = self._supplement.places
        for one in super().placed(plan):
            sha256 = one.document.original_sha256
            yield replace(one, left_out=tuple(page for page in one.left_out if (sha256, page - 1) not in places))

    def _empty(self, _plan: Plan) -> bool:
        return self._supplement.empty

    def _printed(self, plan: Plan) -> Iterator[tuple[str, str]]:
        numbers = [number for number, _ in self.numbered()]
        for where, text in super()._printed(plan):
            place = int(where[2:]) if where.startswith("¶ ") else 0
            yield f"¶ {numbers[min(place, len(numbers)) - 1]}" if place and numbers else where, text
        for change in self._supplement.papers:
            yield change.sent.label, change.sent.title
        for item in self._supplement.aside:
            yield f"[@{item.id}]", item.title

    def _cover(self) -> Cover:
        cover = super()._cover()
        prepared = self.words.say("prepared", date=write_date(self.words.language, self.on))
        return replace(cover, lines=(("", self._note()), ("", prepared)))

    def _require(self, plan: Plan, citation: Citation) -> None:
        if self._supplement.sent_page(citation) is None:
            item = self._supplement.whole.item(citation.evidence)
            if item is not None and citation.page in item.left_out:
                raise BuildError("build-left-out", key=citation.evidence, page=citation.page)
            super()._require(plan, citation)

    def _paragraph(self, plan: Plan, paragraph: Paragraph) -> tuple[AuthoredText | AuthoredCitation, ...]:
        runs = super()._paragraph(plan, paragraph)
        old = self._supplement.changed.get(paragraph.id)
        if old is None:
            return runs
        return (AuthoredText(text=self.words.say("supplement_instead", number=old) + " ", italic=True), *runs)

    def _citation(self, plan: Plan, citation: Citation) -> AuthoredText | AuthoredCitation:
        sent = self._supplement.sent_page(citation)
        if sent is None:
            return super()._citation(plan, citation)
        word = "cite_sent_whole" if citation.page is None else "cite_sent"
        facts = {"label": sent.exhibit.label, "page": sent.page, "book": sent.number, "package": self._package(sent.exhibit)}
        return AuthoredText(text=self.words.say(word, **facts))

    def _package(self, exhibit: RecordedExhibit) -> str:
        """Return the package or supplement an exhibit was sent in, and its day, as they are said behind a page."""
        filed = next((one for one in self._base.chain if one.sha256 == exhibit.package), self._base.filed)
        word = "sent_package" if filed is self._base.chain[0] else "sent_supplement"
        return self.words.say(word, date=self._date(filed.at[:10]))

    def _date(self, day: str) -> str:
        return write_date(self.words.language, date.fromisoformat(day))

    def _note(self) -> str:
        first, *more = self._base.chain
        words = [
            self.words.say(word, date=self._date(one.at[:10]), pages=self.words.pages(one.pages), sha=one.sha256[:HASH_SHOWN])
            for word, one in [("supplement_to", first), *(("supplement_also", one) for one in more)]
        ]
        return " ".join(words)

    def _groups(self, plan: Plan) -> Iterator[AuthoredChanges]:
        papers = self._supplement.papers
        about = {change.evidence for change in papers}
        new = [f"{one.label}  {self._title(one.evidence)}" for one in plan.exhibits if one.evidence not in about]
        lines = {"added": new} | {
            kind: [self._line(plan, change) for change in papers if change.kind == kind]
            for kind in ("replaces", "adds", "withdrawn")
        }
        lines["aside"] = [item.title for item in self._supplement.aside]
        lines["pages"] = list(change_lines(self._supplement.pages, self.words))
        lines["paragraphs"] = list(self._paragraph_lines())
        for name, group in lines.items():
            if group:
                yield AuthoredChanges(title=self.words.say(f"supplement_{name}"), lines=tuple(group))

    def _title(self, evidence: str) -> str:
        item = self.case.item(evidence)
        return item.title if item else ""

    def _line(self, plan: Plan, change: PaperChange) -> str:
        exhibit = change.sent
        pages = change.pages or tuple(at for at in range(1, len(exhibit.numbers) + 1) if at not in exhibit.gone)
        numbers = ", ".join(_spans([SentPage(exhibit=exhibit, page=at) for at in pages]))
        old = self.words.say(
            "supplement_sent" if len(pages) > 1 else "supplement_sent_one",
            label=exhibit.label, title=exhibit.title, numbers=numbers, package=self._package(exhibit),
        )  # fmt: skip
        placed = plan.exhibit(change.evidence) if change.evidence else None
        return self.words.say(f"supplement_{change.kind}_line", label=placed.label if placed else "", old=old)

    def _paragraph_lines(self) -> Iterator[str]:
        supplement, words = self._supplement, self.words
        for number, one in enumerate(printed_paragraphs(self.case), start=supplement.first_paragraph):
            old = supplement.changed.get(one.id)
            yield (
                words.say("supplement_paragraph_changed", number=number, old=old)
                if old
                else words.say("supplement_paragraph_new", number=number)
            )
        for number in supplement.withdrawn:
            yield words.say("supplement_paragraph_withdrawn", number=number)


def _layout(wanted: Layout, sent: Layout) -> Layout:
    """Return the layout a person wants as far as it can go on counting as that of what was sent; its own front is counted too."""
    return replace(wanted, numbering=sent.numbering, front="arabic", sections=sent.sections, exhibits=sent.exhibits)


def _spans(pages: list[SentPage]) -> Iterator[str]:
    """Yield the numbers of pages, those that follow one another as `12–14`."""
    for _, run in groupby(enumerate(pages), key=lambda each: each[1].page - each[0]):
        ones = [page for _, page in run]
        yield f"{ones[0].number}–{ones[-1].number}" if len(ones) > 1 else ones[0].number
