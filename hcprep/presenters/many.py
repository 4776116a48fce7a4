"""Several papers changed at once, each time as one edit that one undo takes back."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from hcprep.clock import Clock, stamp
from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.evidence import Evidence, PaperLanguage
from hcprep.presenters.base import Unsubscribe
from hcprep.presenters.desk import Desk
from hcprep.presenters.pages import join_papers
from hcprep.services.layouts import plan_of
from hcprep.services.papers import is_date, with_tab

PATTERN = ("{title}", "{file}", "{date}", "{n}")
"""What a pattern of titles may hold: the title, the file's name without its ending, the date, and a number from 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ManyRow:
    """One paper in the list; `label` is its exhibit, `item` what it is filed under in words."""

    id: str
    title: str
    label: str = ""
    item: str = ""
    date: str = ""
    filename: str = ""


class Many:
    """Reads the case and makes the edits; `language` is that of the window."""

    def __init__(self, desk: Desk, clock: Clock, language: str) -> None:
        self._desk = desk
        self._clock = clock
        self._language = language

    def watch(self, changed: Callable[[Case], None]) -> Unsubscribe:
        """Be told of every edit of the case, until the answer is called."""
        return self._desk.subscribe(changed)

    def rows(self) -> tuple[ManyRow, ...]:
        """Return every paper: those not sorted yet first, then in the order of the book."""
        case, kit = self._desk.case, self._desk.kit
        plan = plan_of(case)
        order = {placed.evidence: place for place, placed in enumerate(plan.exhibits)}
        items = sorted(case.evidence, key=lambda item: (bool(item.item), order.get(item.id, len(order))))
        found = []
        for item in items:
            placed = plan.exhibit(item.id)
            key = f"item.{item.item}.title"
            found.append(
                ManyRow(
                    id=item.id,
                    title=item.title,
                    label=placed.label if placed else "",
                    item=kit.text(self._language, key) if item.item and kit.has_text(self._language, key) else "",
                    date=item.date,
                    filename=item.documents[0].filename if item.documents else "",
                )
            )
        return tuple(found)

    def choices(self) -> tuple[tuple[str, str, str], ...]:
        """Return every checklist item papers can be filed under: item, person, words."""
        found = []
        for entry in self._desk.review().checklist:
            if entry.need != "not_needed":
                person = self._desk.case.person(entry.person)
                title = self._desk.kit.text(self._language, f"item.{entry.item}.title")
                found.append((entry.item, entry.person, f"{title} — {person.name}" if person and person.name else title))
        return tuple(found)

    def date_is_fine(self, date: str) -> bool:
        """Whether a date is one a paper can have: a year, a month or a day, or nothing."""
        return not date.strip() or is_date(date.strip())

    def file_under(self, papers: Collection[str], item: str, person: str) -> int:
        """File papers under a checklist item, in their order; return how many changed."""
        kit = self._desk.kit
        tab = kit.tab_for(item)

        def change(case: Case, paper: Evidence) -> Case:
            return edits.put_evidence(with_tab(case, kit, tab), replace(paper, item=item, person=person), tab)

        return self._each(papers, change)

    def set_date(self, papers: Collection[str], date: str) -> int:
        """Give papers a date; return how many changed."""
        return self._set(papers, lambda paper: replace(paper, date=date.strip()))

    def set_language(self, papers: Collection[str], language: PaperLanguage) -> int:
        """Say in which language papers are written; return how many changed."""
        return self._set(papers, lambda paper: replace(paper, language=language))

    def titles(self, papers: Sequence[str], pattern: str) -> tuple[str, ...]:
        """Return the titles a pattern (PATTERN) gives, in order; what it leaves empty keeps its title."""
        found = []
        for number, key in enumerate(papers, 1):
            item = self._desk.case.item(key)
            if item is None:
                continue
            title = pattern
            filename = PurePath(item.documents[0].filename).stem if item.documents else ""
            for sign, value in zip(PATTERN, (item.title, filename, item.date, str(number)), strict=True):
                title = title.replace(sign, value)
            found.append(" ".join(title.split())[:300] or item.title)
        return tuple(found)

    def rename(self, papers: Sequence[str], pattern: str) -> int:
        """Give papers titles by a pattern; return how many changed."""
        known = [key for key in papers if self._desk.case.item(key) is not None]
        titles = dict(zip(known, self.titles(known, pattern), strict=True))
        return self._set(known, lambda paper: replace(paper, title=titles[paper.id]))

    def join(self, papers: Sequence[str], title: str) -> None:
        """Make one paper of several, in their order, under a title. Raises ArrangeError."""
        join_papers(self._desk, papers, title)

    def remove(self, papers: Collection[str]) -> int:
        """Put papers into the bin; return how many."""
        at = stamp(self._clock)
        return self._each(papers, lambda case, paper: edits.drop_evidence(case, paper.id, at))

    def cited(self, papers: Collection[str]) -> int:
        """Return how often the statement cites any of some papers."""
        statement = self._desk.case.statement
        return sum(citation.evidence in papers for _n, text in statement.numbered() for citation in text.citations)

    def _set(self, papers: Collection[str], change: Callable[[Evidence], Evidence]) -> int:
        tabs = {key: tab.id for tab in self._desk.case.tabs for key in tab.evidence}

        def put(case: Case, paper: Evidence) -> Case:
            changed = change(paper)
            if changed == paper:
                return case
            return edits.put_evidence(case, changed, tabs.get(paper.id) or self._desk.kit.tab_for(paper.item))

        return self._each(papers, put)

    def _each(self, papers: Collection[str], change: Callable[[Case, Evidence], Case]) -> int:
        case, count = self._desk.case, 0
        for key in papers:
            paper = case.item(key)
            if paper is not None:
                changed = change(case, paper)
                count += changed != case
                case = changed
        if count:
            self._desk.edit(case)
        return count
