"""What of an open case stands in a text that is to be kept outside of it: names, days, numbers and addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, Literal

from hcprep.model.case import Case
from hcprep.model.events import Period
from hcprep.model.story_dates import written_dates
from hcprep.model.story_parts import fold, fold_in_place, words_of
from hcprep.model.story_private import private_details

LeakKind = Literal["name", "date", "detail"]
_SHORTEST = 3
"""Letters of a name that is looked for; shorter ones are too often words of their own."""
_COMMON = frozenset(map(fold, ("May", "June", "April", "Will", "Mark", "Grant", "Hope", "Grace", "Rose", "Page", "Marie")))
"""Names that are words as well: only looked for with a capital letter."""


@dataclass(frozen=True, slots=True)
class Leak:
    """One stretch of the text, from `start` up to `end`."""

    kind: LeakKind
    start: int
    end: int
    text: str


def leaks(case: Case, text: str) -> tuple[Leak, ...]:
    """Return what stands in a text that belongs to a case, in the order of the text; no place twice."""
    found = sorted(
        (*_names(case, text), *_days(case, text), *_details(text), *_places(case, text)), key=lambda one: (one.start, -one.end)
    )
    kept: list[Leak] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return tuple(kept)


def opened(text: str, found: tuple[Leak, ...], words: dict[LeakKind, str]) -> str:
    """Return the text with a place to fill in for each of them; names beside each other become one."""
    for one in reversed(found):
        text = f"{text[: one.start]}[{words[one.kind]}]{text[one.end :]}"
    name = re.escape(f"[{words['name']}]")
    return re.sub(rf"{name}(?:[ -]{name})+", f"[{words['name']}]", text)


def _names(case: Case, text: str) -> Iterator[Leak]:
    written = [name for person in case.people for name in (person.family_name, person.given_names, *person.other_names)]
    words = [word.text for name in written for word in words_of(name)]
    known = {fold(part) for word in words for part in (word, *word.split("-")) if len(part) >= _SHORTEST}
    if not known:
        return
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(known, key=len, reverse=True)))})(?!\w)")
    for found in pattern.finditer(fold_in_place(text)):
        said = text[found.start() : found.end()]
        if not (found.group() in _COMMON and said[:1].islower()):
            yield Leak("name", found.start(), found.end(), said)


def _days(case: Case, text: str) -> Iterator[Leak]:
    days = {day for thing in (*case.people, *case.events) for day in _dates_of(thing)}
    for written in written_dates(text):
        if written.month and any(written.is_in(day) for day in days):
            yield Leak("date", written.start, written.end, text[written.start : written.end])


def _dates_of(thing: Any) -> Iterator[date]:
    for field in fields(thing):
        value = getattr(thing, field.name)
        if isinstance(value, date):
            yield value


def _details(text: str) -> Iterator[Leak]:
    for one in private_details(text):
        yield Leak("detail", one.start, one.end, one.text)


def _places(case: Case, text: str) -> Iterator[Leak]:
    """Yield employers, schools and streets of a life."""
    said = {fold(event.what).strip() for event in case.events if isinstance(event, Period)}
    known = [re.escape(one) for one in sorted(said, key=len, reverse=True) if len(one) > _SHORTEST]
    for found in re.finditer(rf"(?<!\w)(?:{'|'.join(known)})(?!\w)", fold_in_place(text)) if known else ():
        yield Leak("detail", found.start(), found.end(), text[found.start() : found.end()])
