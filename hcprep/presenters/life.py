"""The state of the step "life so far": the events of one person in groups, and the one that is open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.events import Event, Period
from hcprep.model.people import Person
from hcprep.presenters.base import Observed
from hcprep.presenters.desk import Desk
from hcprep.presenters.event_fields import EVENTS, EventSpec, event_spec
from hcprep.presenters.fields import is_blank, set_field
from hcprep.presenters.flow import LIFE_DONE
from hcprep.presenters.timeline import Timeline, make_timeline


@dataclass(frozen=True, slots=True)
class LifeGroup:
    """One group of events, newest first; events without a date come last, as entered."""

    id: str
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class LifeState:
    """What the page shows; `editing` is the event whose form is open, or None for the groups."""

    people: tuple[Person, ...]
    person: str
    groups: tuple[LifeGroup, ...]
    editing: Event | None
    done: bool | None
    """What the person said about having told everything; None before they said anything."""


class Life(Observed[LifeState]):
    """Keeps the state up to date with the case and turns intentions into edits."""

    def __init__(self, desk: Desk, person: str = "", editing: str = "") -> None:
        self._desk = desk
        self._person = person
        self._editing = editing
        self._filling: Period | None = None
        super().__init__(self._make(desk.case))
        self.close = desk.subscribe(self._changed)

    def choose(self, person_id: str) -> None:
        """Show another person's life."""
        self._person, self._editing = person_id, ""
        self._show(self._make(self._desk.case))

    def add(self, group: str) -> None:
        """Add an empty event to a group and open its form."""
        spec = next(spec for spec in EVENTS if spec.id == group)
        case = self._desk.case
        key = edits.make_key(f"{self._state.person}-{group}", (event.id for event in case.events))
        self._editing = key
        self._desk.edit(edits.put_event(case, spec.make(key, self._state.person)))

    def fill(self, kind: str, start: date | None, end: date | None) -> None:
        """Add a period with the days of what is missing and open its form."""
        case, spec = self._desk.case, next(spec for spec in EVENTS if spec.id == kind)
        key = edits.make_key(f"{self._state.person}-{kind}", (event.id for event in case.events))
        event = spec.make(key, self._state.person)
        if isinstance(event, Period):
            event = self._filling = replace(event, start=start, end=end)
            self._editing = key
            self._desk.edit(edits.put_event(case, event))

    def timeline(self) -> Timeline | None:
        """Return the picture of the life that is shown. Raises KitError."""
        return make_timeline(self._desk.case, self._state.person, self._desk.kit, self._desk.today)

    def open(self, event_id: str) -> None:
        """Open an event's form."""
        self._editing = event_id
        self._show(self._make(self._desk.case))

    def close_form(self) -> None:
        """Go back to the groups; an event about which nothing was told, or nothing but the days put in here, is taken out."""
        event, self._editing = self._state.editing, ""
        filled, self._filling = self._filling, None
        # Days alone would hide what is missing without telling anything.
        if event is not None and (is_blank(event) or event == filled):
            self._desk.edit(edits.drop_event(self._desk.case, event.id))
        self._show(self._make(self._desk.case))

    def remove(self, event_id: str) -> None:
        """Take an event out; undo brings it back."""
        self._editing = ""
        self._desk.edit(edits.drop_event(self._desk.case, event_id))

    def set(self, name: str, value: object) -> None:
        """Accept one value of the event whose form is open."""
        event = self._state.editing
        if event is not None:
            self._desk.edit(edits.put_event(self._desk.case, set_field(event, name, value)))

    def say_done(self, *, done: bool | None) -> None:
        """Keep whether the person has told everything about all people."""
        self._desk.edit(edits.answer(self._desk.case, LIFE_DONE, done))

    def spec(self) -> EventSpec | None:
        """Return the fields of the event whose form is open."""
        return event_spec(self._state.editing) if self._state.editing is not None else None

    def _changed(self, case: Case) -> None:
        self._show(self._make(case))

    def _make(self, case: Case) -> LifeState:
        people = case.people
        if not any(person.id == self._person for person in people):
            first = case.applicant or (people[0] if people else None)
            self._person = first.id if first is not None else ""
        groups = tuple(LifeGroup(spec.id, _sorted(case, spec, self._person)) for spec in EVENTS)
        editing = next((event for event in case.events if event.id == self._editing), None)
        answered = case.answers.get(LIFE_DONE)
        return LifeState(people, self._person, groups, editing, answered if isinstance(answered, bool) else None)


def _sorted(case: Case, spec: EventSpec, person: str) -> tuple[Event, ...]:
    found = [event for event in case.events if event.person == person and spec.matches(event)]
    return tuple(sorted(found, key=lambda event: first_date(event) or date.min, reverse=True))


def first_date(event: Event) -> date | None:
    """Return the day an event began or was made."""
    names: Sequence[str] = ("day", "made", "start")
    return next((day for name in names if (day := getattr(event, name, None)) is not None), None)
