"""Edits of a case thrown by dice: words, order, pages, boxes, layouts, papers that come and go, and all of it undone."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

from hcprep.errors import HcprepError
from hcprep.model import edits, leaves, pagemarks
from hcprep.model.case import Case
from hcprep.model.evidence import Evidence
from hcprep.model.layout import DIVIDERS, DOUBLE_SIDED, KEEP_NUMBERS, LAYOUT, LAYOUTS, PAGE_WORD, PAGE_WORDS, PAPER, PAPERS
from hcprep.model.statement import Citation, Paragraph, Statement, Text
from hcprep.services.layouts import with_layout
from tests.unit.services.casemaking import (
    AT,
    Maker,
    covered_pdf,
    cropped_pdf,
    form_pdf,
    layered_pdf,
    linked_pdf,
    scan,
    scanned_pdf,
    see_through_pdf,
    text_pdf,
)

_FEWEST = 4
"""Papers that stay."""


class Edits:
    """Throws edits of one case."""

    def __init__(self, maker: Maker, dice: random.Random) -> None:
        self._maker, self._dice = maker, dice
        self._past: list[Case] = []
        self._added = 0
        self._ways: tuple[tuple[Callable[[Case], Case], int], ...] = (
            (self.word, 5), (self.order, 2), (self.tabs, 1), (self.title, 2), (self.language, 1), (self.layout, 3),
            (self.keep, 1), (self.turn, 1), (self.leave, 1), (self.back, 1), (self.move, 1), (self.box, 2), (self.caption, 1),
            (self.split, 1), (self.join, 1), (self.add, 2), (self.again, 1), (self.drop, 1), (self.undrop, 1), (self.undo, 2),
        )  # fmt: skip

    def some(self, case: Case) -> tuple[Case, str]:
        """Return the case after one edit or a few, and what they were; builds and what was sent stay."""
        said: list[str] = []
        edited = case
        for _ in range(self._dice.choice((1, 1, 1, 2, 3))):
            (way,) = self._dice.choices([way for way, _ in self._ways], [weight for _, weight in self._ways])
            said.append(way.__name__)
            try:
                edited = way(edited)
            except HcprepError as error:
                said[-1] += f" ({error.code})"
        self._past.append(case)
        return replace(edited, builds=case.builds, filed=case.filed), " ".join(said)

    def _one(self, case: Case) -> Evidence:
        return self._dice.choice([item for item in case.evidence if item.pages])

    def _pages(self, item: Evidence, most: int) -> list[int]:
        sources = [leaf.source for leaf in item.order]
        return self._dice.sample(sources, self._dice.randint(1, max(1, min(most, len(sources)))))

    def word(self, case: Case) -> Case:
        """Some words more or less, sometimes a page of them; or another place cited."""
        paragraphs = [one for section in case.statement.sections for one in section.paragraphs]
        words = f"Edited {self._dice.randrange(99)} words here. " * self._dice.choice((1, 1, 1, 60))
        at = self._dice.randrange(len(paragraphs) + 1)
        if at == len(paragraphs):
            item = self._one(case)
            runs: tuple[Text | Citation, ...] = (Text(text=words), Citation(evidence=item.id, page=None))
            paragraphs.append(Paragraph(id=f"p{self._dice.randrange(10**9)}", runs=runs))
        else:
            one = paragraphs[at]
            paragraphs[at] = replace(one, runs=(Text(text=words), *one.runs) if self._dice.random() < 0.7 else one.runs[1:])
        section = replace(case.statement.sections[0], paragraphs=tuple(paragraphs))
        return edits.put_statement(case, Statement(sections=(section,)))

    def order(self, case: Case) -> Case:
        """The exhibits of a tab in another order."""
        place = self._dice.randrange(len(case.tabs))
        evidence = list(case.tabs[place].evidence)
        self._dice.shuffle(evidence)
        return replace(
            case, tabs=(*case.tabs[:place], replace(case.tabs[place], evidence=tuple(evidence)), *case.tabs[place + 1 :])
        )

    def tabs(self, case: Case) -> Case:
        """Two tabs change places."""
        return edits.swap_tabs(case, *self._dice.sample([tab.id for tab in case.tabs], 2))

    def title(self, case: Case) -> Case:
        """A longer title."""
        item = self._one(case)
        longer = replace(item, title=item.title + self._dice.choice((" x", " é", " a longer title" * 6)))
        return replace(case, evidence=tuple(longer if one.id == item.id else one for one in case.evidence))

    def language(self, case: Case) -> Case:
        """English becomes French, and French English."""
        return replace(case, language="en" if case.language == "fr" else "fr")

    def layout(self, case: Case) -> Case:
        """Something of the layout, a word on every page included."""
        wanted: dict[str, str | bool] = {
            LAYOUT: self._dice.choice(LAYOUTS), PAPER: self._dice.choice(PAPERS), DIVIDERS: self._dice.random() < 0.5,
            DOUBLE_SIDED: self._dice.random() < 0.5, PAGE_WORD: self._dice.choice(("", *PAGE_WORDS)),
        }  # fmt: skip
        key = self._dice.choice(list(wanted))
        return with_layout(case, {key: wanted[key]})

    def keep(self, case: Case) -> Case:
        """The numbers of a package that was sent are kept, or no more."""
        return with_layout(case, {KEEP_NUMBERS: self._dice.choice(["", *(one.id for one in case.filed)])})

    def turn(self, case: Case) -> Case:
        """Pages turned."""
        item = self._one(case)
        return leaves.turn_pages(case, item.id, self._pages(item, item.pages), self._dice.choice((90, 180, 270)))

    def leave(self, case: Case) -> Case:
        """Pages left out."""
        item = self._one(case)
        return leaves.leave_out_pages(case, item.id, self._pages(item, item.pages // 2)) if item.pages > 1 else case

    def back(self, case: Case) -> Case:
        """Pages brought back."""
        for item in case.evidence:
            if item.left_out:
                return leaves.bring_back_pages(case, item.id, item.left_out)
        return case

    def move(self, case: Case) -> Case:
        """A page moved."""
        item = self._one(case)
        return leaves.move_pages(case, item.id, self._pages(item, 1), self._dice.choice([None, *self._pages(item, item.pages)]))

    def box(self, case: Case) -> Case:
        """A box drawn."""
        item, left, foot = self._one(case), self._dice.uniform(40, 90), self._dice.uniform(60, 110)
        return pagemarks.add_highlight(case, item.id, self._pages(item, 1)[0], (left, foot, 180, 200))

    def caption(self, case: Case) -> Case:
        """A caption, or none."""
        item = self._one(case)
        return pagemarks.set_caption(case, item.id, self._pages(item, 1)[0], self._dice.choice(("what it shows", "")))

    def split(self, case: Case) -> Case:
        """Some pages become an exhibit of their own."""
        item = self._one(case)
        key = f"{item.id}-{self._dice.randrange(10**6)}"
        return leaves.split_evidence(case, item.id, self._pages(item, 1), key, "Split") if item.pages > 1 else case

    def join(self, case: Case) -> Case:
        """Two exhibits become one."""
        tabs = [tab for tab in case.tabs if len(tab.evidence) > 1]
        if not tabs:
            return case
        one, two = self._dice.sample(self._dice.choice(tabs).evidence, 2)
        return leaves.join_evidence(case, one, (two,))

    def add(self, case: Case) -> Case:
        """A new paper."""
        self._added += 1
        papers: tuple[tuple[str, Callable[[], bytes]], ...] = (
            ("a.pdf", lambda: text_pdf(self._added % 4 + 1, words=f"Paper {self._added}")), ("b.pdf", form_pdf),
            ("c.pdf", layered_pdf), ("d.pdf", linked_pdf), ("e.jpg", lambda: scan(mark=self._added % 20)), ("f.pdf", cropped_pdf),
            ("g.pdf", covered_pdf), ("h.pdf", see_through_pdf), ("i.pdf", lambda: scanned_pdf(2, rotate=(90, 0))),
        )  # fmt: skip
        name, paper = self._dice.choice(papers)
        return self._put(case, name, paper())

    def again(self, case: Case) -> Case:
        """A paper that is there, once more: its file is read again."""
        document = self._dice.choice(self._one(case).documents)
        self._added += 1
        with self._maker.file.read(document.original_sha256) as stream:
            return self._put(case, document.filename, stream.read())

    def _put(self, case: Case, name: str, data: bytes) -> Case:
        document = self._maker.document(name, data)
        number = f"{self._added:03}"
        # Added at another moment each, as by a person.
        document = replace(document, id=f"{document.id}-{number}", added=f"2026-11-23T10:{self._added % 60:02}:00+00:00")
        item = Evidence(id=f"new-{number}", title=f"New {number}", item="E3", documents=(document,))
        return edits.put_evidence(case, item, self._dice.choice(case.tabs).id)

    def drop(self, case: Case) -> Case:
        """A paper removed, with what cites it."""
        if len(case.evidence) <= _FEWEST:
            return case
        item = self._one(case)
        told = tuple(
            replace(section, paragraphs=tuple(
                replace(one, runs=tuple(run for run in one.runs if not isinstance(run, Citation) or run.evidence != item.id))
                for one in section.paragraphs
            ))
            for section in case.statement.sections
        )  # fmt: skip
        return edits.drop_evidence(edits.put_statement(case, Statement(sections=told)), item.id, AT)

    def undrop(self, case: Case) -> Case:
        """A removed paper put back."""
        return edits.put_back(case, self._dice.choice(case.bin).id) if case.bin else case

    def undo(self, case: Case) -> Case:
        """Everything as at some moment before."""
        return self._dice.choice(self._past) if self._past else case
