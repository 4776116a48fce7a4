"""What the window itself offers to the search: steps, commands, settings, and the fields of the people in the case."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QMenu

from hcprep.model.case import Case
from hcprep.model.owntexts import Texts
from hcprep.presenters.event_fields import EVENTS
from hcprep.presenters.flow import STEPS
from hcprep.presenters.person_fields import PERSON_GROUPS
from hcprep.presenters.places import Place
from hcprep.presenters.search import Hit
from hcprep.ui.event_field_words import EVENT_GROUPS
from hcprep.ui.event_words import detail_of, title_of
from hcprep.ui.field_words import label_of
from hcprep.ui.person_field_words import PERSON, PERSON_CHOICES
from hcprep.ui.shell.commands import COMMANDS, command_keys, key_words
from hcprep.ui.shell.controls import control_hits
from hcprep.ui.words import STEP_WORDS, say, word

_SHOWN = 80


def window_hits(case: Case | None, menu: QMenu) -> tuple[Hit, ...]:
    """Return the hits in the language of the window; without a case, what works without one."""
    return tuple(_hits(case, menu))


def _hits(case: Case | None, menu: QMenu) -> Iterator[Hit]:
    for at, step in enumerate(STEPS, 1):
        if case is not None or step == "case":
            yield Hit(kind="step", title=word(STEP_WORDS, step), detail=key_words(f"Ctrl+{at}"), place=Place(step=step))
    for command in COMMANDS:
        if command.id != "search" and (case is not None or not command.case_only):
            yield Hit(kind="command", title=say(command.words), detail=command_keys(command), command=command.id)
    if case is not None:
        yield from control_hits()
    for action in menu.actions():
        if action.text():
            yield Hit(kind="setting", title=action.text())
    if case is not None:
        yield from _records(case)


def _records(case: Case) -> Iterator[Hit]:
    for person in case.people:
        name = person.name or word(PERSON_CHOICES["role"], person.role)
        for group in PERSON_GROUPS:
            for spec in group.fields:
                if spec.applies(person):
                    place = Place(step="people", kind="person", key=person.id, part=spec.name)
                    yield Hit(kind="question", title=label_of(PERSON, "", spec.name)[0], detail=name, place=place)
    for event in case.events:
        owner = case.person(event.person)
        place = Place(step="life", kind="event", key=event.id, person=event.person)
        kind = next((say(EVENT_GROUPS[spec.id][0]) for spec in EVENTS if spec.matches(event)), "")
        detail = " · ".join(filter(None, (owner.name if owner is not None else "", detail_of(event))))
        yield Hit(kind="event", title=title_of(event), detail=detail, place=place, also=kind)


def text_hits(texts: Texts) -> Iterator[Hit]:
    """Yield one's own texts; going to one puts it into the story. Questions for letters are where those are printed."""
    for text in texts:
        if text.kind != "questions":
            place = Place(step="story", kind="own-text", key=text.id)
            first = " ".join(text.text[:_SHOWN].split())
            yield Hit(kind="text", title=text.name, detail=first, place=place, also=text.text)
