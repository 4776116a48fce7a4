"""The case: one immutable value; an edit makes a new one, and the case file stores the difference."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from hcprep.model.events import Claim, Entry, Event, OtherApplication, Period, Prra, RemovalOrder
from hcprep.model.evidence import Build, Document, Evidence, Filed, Mark, Removed, Tab
from hcprep.model.people import Person
from hcprep.model.remembered import Remembered
from hcprep.model.statement import Citation, Statement

E = TypeVar("E", Entry, Claim, Prra, OtherApplication, RemovalOrder, Period)

Answer = str | bool | int | None
"""Value of an interview answer: dates are ISO text, choices are ids; None means "I do not know"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KitChange:
    """The person accepted another edition of the kit for a case; `at` is the moment."""

    at: str
    old: str
    new: str


@dataclass(frozen=True, slots=True, kw_only=True, weakref_slot=True)
class Case:
    """Everything a person told and gave, in one frozen value.

    `edition` names the kit the case was begun with. `answers` maps interview question ids of that kit to values.
    """

    id: str
    edition: str
    language: str = "en"
    """Language of the package: `en` or `fr`."""
    fictional: bool = False
    """True for the example; every generated page then says so."""
    people: tuple[Person, ...] = ()
    events: tuple[Event, ...] = ()
    answers: Mapping[str, Answer] = field(default_factory=dict)
    evidence: tuple[Evidence, ...] = ()
    tabs: tuple[Tab, ...] = ()
    statement: Statement = field(default_factory=Statement)
    notes: str = ""
    """Private notes, kept in versions like the statement; never printed and in no package."""
    marks: tuple[Mark, ...] = ()
    builds: tuple[Build, ...] = ()
    kit_changes: tuple[KitChange, ...] = ()
    """Every change of `edition`, oldest first."""
    bin: tuple[Removed, ...] = ()
    """Evidence that was removed, oldest first; in no plan, package or list of evidence until it is put back."""
    filed: tuple[Filed, ...] = ()
    """Packages that were sent, oldest first."""

    @property
    def applicant(self) -> Person | None:
        """The principal applicant, once entered."""
        return next((person for person in self.people if person.role == "applicant"), None)

    def person(self, person_id: str) -> Person | None:
        """Return the person with that id, or None."""
        return next((person for person in self.people if person.id == person_id), None)

    def item(self, evidence_id: str) -> Evidence | None:
        """Return the evidence with that id, or None."""
        return _BY_ID(self).get(evidence_id)

    def cites(self, citation: Citation) -> bool:
        """Tell whether a citation points at something: evidence with pages, and one of those in the book if it names one."""
        item = self.item(citation.evidence)
        return item is not None and item.merged and (citation.page is None or item.page_of(citation.page) is not None)

    def mark(self, item: str, person: str = "") -> Mark | None:
        """Return what was said about a checklist item for a person, or None."""
        return next((mark for mark in self.marks if mark.item == item and mark.person == person), None)

    def events_of(self, kind: type[E], person: str) -> tuple[E, ...]:
        """Return the events of one kind about one person, in the order entered."""
        found: tuple[E, ...] = _EVENTS(self).get((kind, person), ())  # type: ignore[assignment]  # filed under its own type
        return found

    @property
    def documents(self) -> tuple[Document, ...]:
        """Every stored document."""
        return tuple(document for item in self.evidence for document in item.documents)


def _by_id(case: Case) -> Mapping[str, Evidence]:
    return {item.id: item for item in reversed(case.evidence)}


_BY_ID = Remembered(_by_id)


def _by_kind(case: Case) -> Mapping[tuple[type[Event], str], tuple[Event, ...]]:
    found: dict[tuple[type[Event], str], list[Event]] = {}
    for event in case.events:
        found.setdefault((type(event), event.person), []).append(event)
    return {key: tuple(events) for key, events in found.items()}


_EVENTS = Remembered(_by_kind)
