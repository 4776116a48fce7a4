"""Pure edits: a case and a wish in, a new case out. Screens and commands share these."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from hcprep.model.case import Answer, Case, KitChange
from hcprep.model.events import Event
from hcprep.model.evidence import Build, Evidence, Filed, Mark, Removed, Tab
from hcprep.model.madeof import made_of
from hcprep.model.people import Person
from hcprep.model.statement import Statement

T = TypeVar("T", Person, Evidence, Tab)
_KEY = re.compile(r"[^a-z0-9]+")
MOST_FRONTS = 8
"""Packages of which it is kept what need not be proven again."""


def make_key(words: str, taken: Iterable[str], fallback: str = "item") -> str:
    """Return a short key of letters, digits and hyphens made from words, unlike every taken one."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    base = _KEY.sub("-", plain).strip("-")[:40].strip("-") or fallback
    used = set(taken)
    key, number = base, 2
    while key in used:
        key, number = f"{base}-{number}", number + 1
    return key


def _upsert(rows: tuple[T, ...], row: T) -> tuple[T, ...]:
    changed = [row if old.id == row.id else old for old in rows]
    if all(old.id != row.id for old in rows):
        changed.append(row)
    return tuple(changed)


def put_person(case: Case, person: Person) -> Case:
    """Add a person or replace the one with the same id."""
    return replace(case, people=_upsert(case.people, person))


def drop_person(case: Case, person_id: str) -> Case:
    """Remove a person, their events and their checklist marks; evidence stays and loses the name."""
    return replace(
        case,
        people=tuple(person for person in case.people if person.id != person_id),
        events=tuple(event for event in case.events if event.person != person_id),
        marks=tuple(mark for mark in case.marks if mark.person != person_id),
        evidence=tuple(replace(item, person="") if item.person == person_id else item for item in case.evidence),
    )


def put_event(case: Case, event: Event) -> Case:
    """Add an event or replace the one with the same id."""
    if any(old.id == event.id for old in case.events):
        return replace(case, events=tuple(event if old.id == event.id else old for old in case.events))
    return replace(case, events=(*case.events, event))


def drop_event(case: Case, event_id: str) -> Case:
    """Remove an event."""
    return replace(case, events=tuple(event for event in case.events if event.id != event_id))


def answer(case: Case, question: str, value: Answer) -> Case:
    """Set one interview answer; None means "I do not know"."""
    return replace(case, answers={**case.answers, question: value})


def put_mark(case: Case, mark: Mark) -> Case:
    """Set what the person says about a checklist item for one person."""
    kept = tuple(old for old in case.marks if (old.item, old.person) != (mark.item, mark.person))
    return replace(case, marks=(*kept, mark))


def put_statement(case: Case, statement: Statement) -> Case:
    """Replace the statement."""
    return replace(case, statement=statement)


def put_notes(case: Case, notes: str) -> Case:
    """Replace the private notes."""
    return replace(case, notes=notes)


def put_evidence(case: Case, item: Evidence, tab: str) -> Case:
    """Add or replace an evidence item and file it under a tab if it stands in none or in another one.

    An item already in that tab keeps its place.
    """
    changed = replace(case, evidence=_upsert(case.evidence, item))
    if any(entry.id == tab and item.id in entry.evidence for entry in case.tabs):
        return changed
    return move_evidence(changed, item.id, tab)


def move_evidence(case: Case, evidence_id: str, tab: str, position: int | None = None) -> Case:
    """File an evidence item under a tab at a place counting from 0 (at the end if None); makes the tab if needed."""
    tabs = [replace(entry, evidence=tuple(key for key in entry.evidence if key != evidence_id)) for entry in case.tabs]
    if not any(entry.id == tab for entry in tabs):
        tabs.append(Tab(id=tab))
    placed = []
    for entry in tabs:
        if entry.id == tab:
            keys = list(entry.evidence)
            keys.insert(len(keys) if position is None else position, evidence_id)
            placed.append(replace(entry, evidence=tuple(keys)))
        else:
            placed.append(entry)
    return replace(case, tabs=tuple(placed))


def drop_evidence(case: Case, evidence_id: str, at: str) -> Case:
    """Put an evidence item into the bin. Citations of it stay and are shown as broken; `at` is the moment as ISO text."""
    tab = next((entry.id for entry in case.tabs if evidence_id in entry.evidence), "")
    gone = tuple(Removed(evidence=item, at=at, tab=tab) for item in case.evidence if item.id == evidence_id)
    return replace(
        case,
        evidence=tuple(item for item in case.evidence if item.id != evidence_id),
        tabs=tuple(replace(tab, evidence=tuple(key for key in tab.evidence if key != evidence_id)) for tab in case.tabs),
        bin=(*case.bin, *gone),
    )


def put_back(case: Case, evidence_id: str, at: str = "") -> Case:
    """Take an evidence item out of the bin again, to the end of its tab, so that citations of it hold again.

    `at` tells apart two that were removed under one key. Where its key was given to another item meanwhile, it gets a new one.
    """
    removed = next((each for each in reversed(case.bin) if each.id == evidence_id and at in {"", each.at}), None)
    if removed is None:
        return case
    item = removed.evidence
    if case.item(item.id) is not None:
        item = replace(item, id=make_key(item.id, (one.id for one in case.evidence)))
    if item.person and case.person(item.person) is None:
        item = replace(item, person="")
    kept = replace(case, bin=tuple(each for each in case.bin if each is not removed))
    return put_evidence(kept, item, removed.tab) if removed.tab else replace(kept, evidence=(*kept.evidence, item))


def empty_bin(case: Case, evidence_id: str = "", at: str = "") -> Case:
    """Remove one item (the one removed `at` a moment, if given) from the bin for good, or all of them."""
    kept = (each for each in case.bin if evidence_id and (each.id != evidence_id or at not in {"", each.at}))
    return replace(case, bin=tuple(kept))


def put_filed(case: Case, filed: Filed) -> Case:
    """Keep a package that was sent; one with the same id is replaced."""
    return replace(case, filed=(*(old for old in case.filed if old.id != filed.id), filed))


def swap_tabs(case: Case, first: str, second: str) -> Case:
    """Let two tabs change places."""
    tabs = {tab.id: tab for tab in case.tabs}
    swapped = {first: second, second: first}
    return replace(case, tabs=tuple(tabs[swapped.get(tab.id, tab.id)] for tab in case.tabs))


def put_build(case: Case, build: Build, of: Case | None = None) -> Case:
    """Keep that a package was made, `of` an earlier value of the case if it was edited since; the newest last, each file once.

    What need not be proven again is kept of the last few, so that an edit taken back is quick too; it only takes room in others.
    """
    build = replace(build, made_of=made_of(of or case))
    builds = (*(old for old in case.builds if old.id != build.id), build)
    old, kept = builds[:-MOST_FRONTS], builds[-MOST_FRONTS:]
    return replace(case, builds=(*(replace(one, front=None) if one.front else one for one in old), *kept))


def accept_edition(case: Case, edition: str, at: str) -> Case:
    """Let a case follow another edition of the kit, and keep that the person accepted it, and when."""
    if edition == case.edition:
        return case
    change = KitChange(at=at, old=case.edition, new=edition)
    return replace(case, edition=edition, kit_changes=(*case.kit_changes, change))
