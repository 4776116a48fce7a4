"""What can be wrong with a paper that is there: its language and translation set, its age, the form it is."""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from hcprep.kit.dates import add_months
from hcprep.kit.kit import Kit
from hcprep.kit.official_forms import compare_edition, edition_of
from hcprep.model.case import Case
from hcprep.model.evidence import Evidence, PaperPart

PaperKind = Literal[
    "not-translated",
    "copy-missing",
    "affidavit-missing",
    "translator",
    "translator-representative",
    "photo-old",
    "police-old",
    "letter-old",
    "future",
    "other-form",
    "form-old",
]

AGES: Mapping[str, tuple[PaperKind, str]] = {
    "D8": ("photo-old", "photo_age_months"),
    "D9": ("police-old", "police_certificate_age_months"),
    "E8": ("letter-old", "letter_age_months"),
}
"""Checklist items whose papers get old: what is then said, and the value of the kit that says when."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperProblem:
    """One thing about one piece of evidence; its words are those of finding `paper-<kind>`, filled with `dates`."""

    kind: PaperKind
    evidence: str
    person: str = ""
    dates: Mapping[str, date] = field(default_factory=dict)


def paper_problems(kit: Kit, case: Case, on: date) -> Iterator[PaperProblem]:
    """Yield what should be looked at before papers go out, in the order of the papers."""
    for item in case.evidence:
        found = (*_translation(case, item), *_age(kit, item, on), *_form(kit, item))
        yield from (PaperProblem(kind=kind, evidence=item.id, person=item.person, dates=dates) for kind, dates in found)


def translation_set(case: Case, item: Evidence) -> tuple[Evidence, ...]:
    """Return a paper and everything said to belong to it."""
    return (item, *(one for one in case.evidence if one.belongs_to == item.id and one.id != item.id))


def missing_parts(case: Case, item: Evidence) -> tuple[PaperPart, ...]:
    """Return what the set of a paper in another language still wants: the oath falls away for a certified translator."""
    if item.language != "other" or case.item(item.belongs_to) is not None:
        return ()
    members = translation_set(case, item)
    have = {part for member in members for part in member.parts}
    wanted: list[PaperPart] = ["translation", "certified_copy"]
    if not any(member.translator == "certified" for member in _translations(members)):
        wanted.append("affidavit")
    return tuple(part for part in wanted if part not in have)


def _translations(members: Iterable[Evidence]) -> Iterator[Evidence]:
    return (member for member in members if "translation" in member.parts)


Found = tuple[PaperKind, Mapping[str, date]]


def _translation(case: Case, item: Evidence) -> Iterator[Found]:
    missing = missing_parts(case, item)
    if "translation" in missing:
        yield "not-translated", {}
    else:
        if "certified_copy" in missing:
            yield "copy-missing", {}
        if "affidavit" in missing:
            yield "affidavit-missing", {}
    if "translation" in item.parts:
        if item.translator in ("applicant", "family"):
            yield "translator", {}
        if item.translator == "representative":
            yield "translator-representative", {}


def _age(kit: Kit, item: Evidence, on: date) -> Iterator[Found]:
    made, rough = read_rough(item.date) if item.date else (None, False)
    if made is None:
        return
    if made > on:
        yield "future", {"from_day": made}
    elif item.item in AGES:
        kind, value = AGES[item.item]
        # Of a month or a year only its last day is sure to be over.
        if on >= add_months(_last(item.date, made) if rough else made, kit.number(value, on)):
            yield kind, {"from_day": made}


def _form(kit: Kit, item: Evidence) -> Iterator[Found]:
    asked = kit.item(item.item)
    printed = edition_of(item)
    if asked is None or not asked.form or not printed.form:
        return
    if printed.form != asked.form:
        yield "other-form", {}
    elif compare_edition(kit, printed.form, printed.edition) == "known_old":
        yield "form-old", {}


def read_rough(text: str) -> tuple[date | None, bool]:
    """Read `2024-03-15`, `2024-03` or `2024`: the first day it can mean, and whether it may be a later one."""
    told = text.strip()
    whole = told + {4: "-01-01", 7: "-01"}.get(len(told), "")
    try:
        return date.fromisoformat(whole), whole != told
    except ValueError:
        return None, False


def _last(text: str, first: date) -> date:
    month = 12 if len(text.strip()) == 4 else first.month
    return date(first.year, month, calendar.monthrange(first.year, month)[1])
