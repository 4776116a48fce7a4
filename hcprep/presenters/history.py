"""What an undo or a redo changed, told from the difference of two values of the case: which kind of edit, and where."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from hcprep.model.case import Case
from hcprep.model.differences import Difference, compare
from hcprep.model.events import Event
from hcprep.model.evidence import Evidence
from hcprep.model.original import ORIGINAL
from hcprep.model.people import Person
from hcprep.model.statement import Section
from hcprep.presenters.flow import LIFE_DONE, STEPS
from hcprep.presenters.paged import PageEdit, paged_edit
from hcprep.presenters.places import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One edit: `difference` is its first piece, of `count`; `name` what it is about in the person's words, if it has any."""

    difference: Difference
    count: int = 1
    name: str = ""
    number: int = 0
    """Number of the paragraph, counting from 1."""
    place: Place | None = None
    pages: PageEdit | None = None
    """What was done to the pages of a paper, if it was that."""


def change_between(older: Case, newer: Case, steps: Mapping[str, str]) -> Change | None:
    """Return the edit that leads from one value to the next; None when nothing of the case changed.

    `steps` names the step of each question.
    """
    # Comparing long statements word by word is slow, and an edit rarely touches both the statement and the rest.
    if older.statement == newer.statement:
        found = compare(replace(older, statement=newer.statement), newer)
    else:
        found = compare(older, newer)
    if not found:
        return None
    first = _main(found)
    paged = paged_edit(older, newer)
    if paged is not None:
        place = Place(step="documents", kind="paper", key=paged.evidence)
        return Change(difference=first, count=len(found), name=paged.title, place=place, pages=paged.edit)
    name, number = _named(first, older, newer)
    return Change(difference=first, count=len(found), name=name, number=number, place=place_of(first, older, newer, steps))


def place_of(one: Difference, older: Case, newer: Case, steps: Mapping[str, str]) -> Place | None:
    """Return where a difference is seen; None for what no page shows."""
    key = one.key
    match one.section:
        case "people":
            return Place(step="people", kind="person", key=key, part=one.field)
        case "life":
            event = _event(key, newer) or _event(key, older)
            return Place(step="life", kind="event", key=key, part=one.field, person=event.person if event is not None else "")
        case "answers":
            return _answer_place(key, steps)
        case "packages":
            return Place(step="build")
        case "papers":
            return Place(step="build") if one.kind == "order" else Place(step="documents", kind="paper", key=key)
        case "checklist":
            return Place(step="documents", kind="item", key=key)
        case "statement":
            whole = _section(key, newer) or _section(key, older)
            return Place(step="story", kind="section" if whole else "paragraph", key=key)
        case "notes":
            return Place(step="story")
    return None


def _main(found: tuple[Difference, ...]) -> Difference:
    """Return the piece an edit is named after: a person rather than what went with them, a paper rather than its order."""
    whole = [one for one in found if not one.field and one.kind != "order"]
    return (whole or list(found))[0]


def _answer_place(key: str, steps: Mapping[str, str]) -> Place | None:
    if key == LIFE_DONE:
        return Place(step="life", kind="question", key="life-done")
    if key.startswith(ORIGINAL):
        return Place(step="story", kind="paragraph", key=key.removeprefix(ORIGINAL))
    if key.startswith(("story.", "book.")):
        return Place(step="story")
    step = next((step for step in STEPS if step == steps.get(key)), None)
    return None if step is None else Place(step=step, kind="question", key=key)


def _named(one: Difference, older: Case, newer: Case) -> tuple[str, int]:
    for side in (one.theirs, one.mine):
        if isinstance(side, Person):
            return side.name, 0
        if isinstance(side, Evidence):
            return side.title, 0
        if isinstance(side, Section):
            return side.heading, 0
    for case in (newer, older):
        if one.section == "people" and (person := case.person(one.key)) is not None:
            return person.name, 0
        if one.section == "papers" and (item := case.item(one.key)) is not None:
            return item.title, 0
        if one.section == "statement":
            for number, paragraph in case.statement.numbered():
                if paragraph.id == one.key:
                    return "", number
    return "", 0


def _event(key: str, case: Case) -> Event | None:
    return next((event for event in case.events if event.id == key), None)


def _section(key: str, case: Case) -> bool:
    return any(section.id == key for section in case.statement.sections)
