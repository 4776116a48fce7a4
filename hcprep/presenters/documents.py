"""The documents screen without Qt: the personal checklist with its papers, papers not sorted yet, and papers refused."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from hcprep.clock import Clock, stamp
from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.evidence import Evidence, Mark, MarkState, PaperLanguage, PaperPart, Translator
from hcprep.model.findings import ChecklistEntry
from hcprep.model.plan import Plan
from hcprep.presenters.base import Observed
from hcprep.presenters.desk import Desk
from hcprep.presenters.paperrow import PaperRow, paper_row
from hcprep.services.batch import Batch, file_batch
from hcprep.services.layouts import plan_of
from hcprep.services.letters import LETTER, LetterPart, missing_items_parts
from hcprep.services.papers import is_date, with_tab
from hcprep.services.report import source_words

__all__ = ["DocumentsPresenter", "DocumentsState", "EntryRow", "GroupId", "PaperFacts", "PaperRow", "acceptable"]

GroupId = Literal["form", "document", "evidence"]


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryRow:
    """One checklist item for one person, ready to draw; `key` is `item` or `item/person`."""

    key: str
    item: str
    person: str
    person_name: str
    title: str
    form: str
    need: str
    status: MarkState
    reason: str
    what: str
    accept: str
    why: str
    source: str
    unconfirmed: bool
    papers: tuple[PaperRow, ...]
    letter: tuple[LetterPart, ...] = ()
    """The letter about missing papers as it stands, in the language of the package; only at the item that asks for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperFacts:
    """What the person said about a paper."""

    title: str
    date: str = ""
    item: str = ""
    person: str = ""
    language: PaperLanguage = ""
    parts: tuple[PaperPart, ...] = ()
    belongs_to: str = ""
    translator: Translator = ""
    edition: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentsState:
    """Everything the documents page draws; `have` of `wanted` needed things are settled."""

    groups: tuple[tuple[GroupId, tuple[EntryRow, ...]], ...]
    not_needed: tuple[EntryRow, ...]
    unsorted: tuple[PaperRow, ...]
    have: int
    wanted: int


_KEPT_AS_IS = ("item", "person", "language", "parts", "belongs_to", "translator", "edition")


class DocumentsPresenter(Observed[DocumentsState]):
    """Turns the case and the kit into rows, and the person's wishes into edits."""

    def __init__(self, desk: Desk, clock: Clock, language: str) -> None:
        self._desk = desk
        self._clock = clock
        self._language = language
        self._seen = (desk.case, desk.today, language)
        super().__init__(self._draw())

    def refresh(self, language: str) -> None:
        """Draw again after an edit or a change of language."""
        seen = (self._desk.case, self._desk.today, language)
        if seen[0] is self._seen[0] and seen[1:] == self._seen[1:]:
            return
        self._seen, self._language = seen, language
        self._show(self._draw())

    def mark(self, item: str, person: str, state: MarkState, reason: str = "") -> None:
        """Say what is so about one checklist item, with the person's own reason; the words stay when it is put back."""
        mark = Mark(item=item, person=person, state=state, reason=reason.strip(), at=stamp(self._clock))
        self._desk.edit(edits.put_mark(self._desk.case, mark))

    def change(self, evidence: str, facts: PaperFacts) -> None:
        """Change what is said about a paper, as one edit; under another item it moves to that item's tab."""
        found = self._desk.case.item(evidence)
        if found is None or not facts.title.strip():
            return
        changed = replace(
            found,
            title=facts.title.strip(),
            date=facts.date.strip(),
            **{name: getattr(facts, name) for name in _KEPT_AS_IS},
        )
        moved = (facts.item, facts.person) != (found.item, found.person)
        tab = self._desk.kit.tab_for(facts.item) if moved else self._tab(found)
        self._desk.edit(edits.put_evidence(with_tab(self._desk.case, self._desk.kit, tab), changed, tab))

    def facts(self, evidence: str) -> PaperFacts | None:
        """Return what is said about a paper, or None if it is gone."""
        item = self._desk.case.item(evidence)
        if item is None:
            return None
        return PaperFacts(title=item.title, date=item.date, **{name: getattr(item, name) for name in _KEPT_AS_IS})

    def originals(self, evidence: str) -> tuple[tuple[str, str], ...]:
        """Return id and title of every other paper in another language, which this one may belong to."""
        return tuple((one.id, one.title) for one in self._desk.case.evidence if one.language == "other" and one.id != evidence)

    def forms(self) -> frozenset[str]:
        """Return the checklist items that are official forms, and so have an edition."""
        return frozenset(item.id for item in self._desk.kit.items if item.form)

    def date_is_fine(self, date: str) -> bool:
        """Whether a date is one a paper can have: a year, a month or a day, or nothing."""
        return not date.strip() or is_date(date.strip())

    def take(self, batch: Batch, item: str, person: str) -> tuple[str, ...]:
        """Name stored documents in the case, as one edit; return the new evidence.

        A checklist item or person that is gone by now leaves them unsorted.
        """
        case, kit = self._desk.case, self._desk.kit
        before = {one.id for one in case.evidence}
        known = kit.item(item) is not None and (not person or case.person(person) is not None)
        filed = file_batch(case, kit, batch, item=item if known else "", person=person if known else "")
        self._desk.edit(filed)
        return tuple(one.id for one in filed.evidence if one.id not in before)

    def remove(self, evidence: str) -> None:
        """Put a paper into the bin of the case; undo brings it back."""
        self._desk.edit(edits.drop_evidence(self._desk.case, evidence, stamp(self._clock)))

    def cited(self, evidence: str) -> int:
        """Return how often the statement cites a paper."""
        statement = self._desk.case.statement
        return sum(citation.evidence == evidence for _n, text in statement.numbered() for citation in text.citations)

    def choices(self) -> tuple[tuple[str, str, str], ...]:
        """Return every checklist item a paper can be filed under: item, person, words."""
        return tuple(
            (entry.item, entry.person, self._words(entry))
            for entry in self._desk.review().checklist
            if entry.need != "not_needed"
        )

    def _words(self, entry: ChecklistEntry) -> str:
        title = self._text(f"item.{entry.item}.title")
        name = self._name(entry.person)
        return f"{title} — {name}" if name else title

    def _tab(self, item: Evidence) -> str:
        current = next((tab.id for tab in self._desk.case.tabs if item.id in tab.evidence), "")
        return current or self._desk.kit.tab_for(item.item)

    def _draw(self) -> DocumentsState:
        case, kit = self._desk.case, self._desk.kit
        plan = plan_of(case)
        rows = [(entry, self._row(case, plan, entry)) for entry in self._desk.review().checklist]
        # A paper that is there is shown, asked for or not.
        asked = [(entry, row) for entry, row in rows if entry.need != "not_needed" or row.papers]
        groups: list[tuple[GroupId, tuple[EntryRow, ...]]] = []
        kinds: tuple[GroupId, ...] = ("form", "document", "evidence")
        for kind in kinds:
            members = tuple(row for _entry, row in asked if _kind(kit.item(row.item)) == kind)
            groups.append((kind, members))
        required = [row for entry, row in asked if entry.need == "required"]
        used = {paper.id for _entry, row in rows for paper in row.papers}
        return DocumentsState(
            groups=tuple(groups),
            not_needed=tuple(row for entry, row in rows if entry.need == "not_needed" and not row.papers),
            unsorted=tuple(paper_row(case, kit, plan, item) for item in case.evidence if item.id not in used),
            have=sum(row.status != "todo" for row in required),
            wanted=len(required),
        )

    def _row(self, case: Case, plan: Plan, entry: ChecklistEntry) -> EntryRow:
        kit = self._desk.kit
        item = kit.item(entry.item)
        papers = tuple(paper_row(case, kit, plan, found) for key in entry.evidence if (found := case.item(key)) is not None)
        return EntryRow(
            key=f"{entry.item}/{entry.person}" if entry.person else entry.item,
            item=entry.item,
            person=entry.person,
            person_name=self._name(entry.person),
            title=self._text(f"item.{entry.item}.title"),
            form=item.form if item else "",
            need=entry.need,
            status=entry.status,
            reason=entry.reason,
            what=self._text(f"item.{entry.item}.what"),
            accept=self._text(f"item.{entry.item}.accept"),
            why=self._text(entry.why),
            source=source_words(kit, entry.source.key, entry.source.pinpoint, self._language),
            unconfirmed=entry.source.confidence in {"unconfirmed", "secondary"},
            papers=papers,
            letter=missing_items_parts(case, kit, case.language) if entry.item == LETTER else (),
        )

    def _name(self, person_id: str) -> str:
        person = self._desk.case.person(person_id) if person_id else None
        return person.name if person else ""

    def _text(self, text_id: str) -> str:
        kit = self._desk.kit
        return kit.text(self._language, text_id) if text_id and kit.has_text(self._language, text_id) else ""


def _kind(item: object) -> str:
    return str(getattr(item, "kind", "document"))


def acceptable(paths: Sequence[str]) -> tuple[Path, ...]:
    """Return the files among dropped things, folders opened one level, in name order; hidden files are left out."""
    found: list[Path] = []
    for name in paths:
        path = Path(name)
        if path.is_dir():
            found.extend(sorted(child for child in path.iterdir() if child.is_file() and not child.name.startswith(".")))
        else:
            found.append(path)
    return tuple(dict.fromkeys(found))
