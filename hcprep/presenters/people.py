"""The state of the step "people": who is in the case, what is still wanted, and whom one is writing about."""

from __future__ import annotations

from dataclasses import dataclass, replace

from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.people import Person, Role
from hcprep.presenters.base import Observed
from hcprep.presenters.desk import Desk
from hcprep.presenters.fields import set_field
from hcprep.presenters.flow import person_missing
from hcprep.presenters.person_fields import relations


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One person in the list."""

    person: Person
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PeopleState:
    """What the page shows; `editing` is the person whose form is open, or None for the list."""

    rows: tuple[PersonRow, ...]
    addable: tuple[Role, ...]
    editing: Person | None = None


class People(Observed[PeopleState]):
    """Keeps the state up to date with the case and turns intentions into edits."""

    def __init__(self, desk: Desk, editing: str = "") -> None:
        self._desk = desk
        self._editing = editing
        super().__init__(self._make(desk.case))
        self.close = desk.subscribe(self._changed)

    def add(self, role: Role) -> None:
        """Add a person of a role and open their form."""
        case = self._desk.case
        key = edits.make_key(role, (person.id for person in case.people))
        fitting = relations(role)
        person = Person(id=key, role=role)
        if role == "child":
            person = replace(person, relationship="biological")
        elif len(fitting) == 1:
            person = set_field(person, "relationship", fitting[0])
        self._editing = key
        self._desk.edit(edits.put_person(case, person))

    def open(self, person_id: str) -> None:
        """Open a person's form."""
        self._editing = person_id
        self._show(self._make(self._desk.case))

    def done(self) -> None:
        """Go back to the list; someone about whom nothing was told is taken out again."""
        person, self._editing = self._state.editing, ""
        if person is not None and person.role != "applicant" and not (person.name or person.birth_date):
            self._desk.edit(edits.drop_person(self._desk.case, person.id))
        self._show(self._make(self._desk.case))

    def remove(self, person_id: str) -> None:
        """Take a person out of the case, with what was told about their life; undo brings all of it back."""
        self._editing = ""
        self._desk.edit(edits.drop_person(self._desk.case, person_id))

    def set(self, name: str, value: object) -> None:
        """Accept one value about the person whose form is open."""
        person = self._state.editing
        if person is not None:
            self._desk.edit(edits.put_person(self._desk.case, set_field(person, name, value)))

    def _changed(self, case: Case) -> None:
        self._show(self._make(case))

    def _make(self, case: Case) -> PeopleState:
        has_partner = any(person.role == "partner" for person in case.people)
        if case.applicant is None:
            addable: tuple[Role, ...] = ("applicant",)
        else:
            addable = ("child", "relative") if has_partner else ("partner", "child", "relative")
        return PeopleState(
            tuple(PersonRow(person, person_missing(person)) for person in case.people),
            addable,
            case.person(self._editing) if self._editing else None,
        )
