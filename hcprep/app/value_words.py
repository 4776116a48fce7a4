"""Values of a case as short words for a line; EN and FR."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from hcprep.app.saying import Words, choose, fill
from hcprep.kit import Kit
from hcprep.model.diff_pairing import paragraph_text
from hcprep.model.diff_parts import Said
from hcprep.model.events import Claim, Entry, OtherApplication, Period, Prra, RemovalOrder
from hcprep.model.evidence import Evidence
from hcprep.model.people import Person
from hcprep.model.statement import Paragraph, Section

MOST = 160
"""Characters of a value on a line."""
_EVENTS: Mapping[type, Words] = {
    Entry: ("Entry into Canada", "Entrée au Canada"),
    Claim: ("Refugee claim", "Demande d’asile"),
    Prra: ("Risk assessment (PRRA)", "Examen des risques (ERAR)"),
    OtherApplication: ("Other application", "Autre demande"),
    RemovalOrder: ("Removal order", "Mesure de renvoi"),
}
_PERIODS: Mapping[str, Words] = {
    "address": ("Address", "Adresse"),
    "job": ("Job", "Emploi"),
    "school": ("School", "Études"),
    "travel": ("Trip", "Voyage"),
    "other": ("Time of life", "Période"),
}
_ROLES: Mapping[str, Words] = {
    "applicant": ("the applicant", "la personne demandeuse"),
    "partner": ("the partner", "le conjoint ou la conjointe"),
    "child": ("a child", "un enfant"),
}
_RELATIVE: Words = ("a relative", "un parent")
_STATES: Mapping[str, Words] = {
    "todo": ("to do", "à faire"),
    "have": ("have it", "obtenu"),
    "not_applicable": ("does not apply", "ne s’applique pas"),
    "cannot_get": ("cannot get it", "impossible à obtenir"),
}
_YES: Words = ("yes", "oui")
_NO: Words = ("no", "non")
_UNKNOWN: Words = ("I do not know", "je ne sais pas")
_NOTHING: Words = ("nothing", "rien")
_PAGES: Words = ("“{title}” ({pages:page|pages})", "« {title} » ({pages:page|pages|0})")
_SINCE: Words = ("{what}, {day}", "{what}, {day}")


def value_words(value: object, language: str) -> str:
    """Return a value of a case as one short line."""
    text = " ".join(_words(value, language).split()) or choose(_NOTHING, language)
    return text if len(text) <= MOST else text[: MOST - 1] + "…"


def answer_words(kit: Kit | None, question: str, value: object, language: str) -> str:
    """Return an answer: a choice in the words of the kit, and whether it is known at all."""
    known = next((each for each in kit.questions if each.id == question), None) if kit is not None else None
    if value is None:
        return choose(_UNKNOWN, language)
    if kit is not None and known is not None and isinstance(value, str) and value in known.choices:
        prefix = "province" if known.kind == "province" else f"question.{question}.choice"
        if kit.has_text(language, f"{prefix}.{value}"):
            return " ".join(kit.text(language, f"{prefix}.{value}").split())
    return value_words(value, language)


def person_words(person: Person, language: str) -> str:
    """Return the name of a person, or their part in the case where there is none."""
    return person.name or choose(_ROLES.get(person.role, _RELATIVE), language)


def event_words(event: object, language: str) -> str:
    """Return what kind of event it is, and its first day."""
    kind = _PERIODS.get(event.kind, _PERIODS["other"]) if isinstance(event, Period) else _EVENTS[type(event)]
    day = getattr(event, "day", None) or getattr(event, "made", None) or getattr(event, "start", None)
    what = choose(kind, language)
    return fill(choose(_SINCE, language), {"what": what, "day": day.isoformat()}) if isinstance(day, date) else what


def is_event(value: object) -> bool:
    """Whether a value is something that happened."""
    return isinstance(value, Period) or type(value) in _EVENTS


def _words(value: object, language: str) -> str:
    if value is None or isinstance(value, bool):
        return choose(_NOTHING if value is None else _YES if value else _NO, language)
    if isinstance(value, Person):
        return person_words(value, language)
    if is_event(value):
        return event_words(value, language)
    if isinstance(value, Evidence):
        return fill(choose(_PAGES, language), {"title": value.title, "pages": value.pages})
    if isinstance(value, Paragraph):
        return paragraph_text(value)
    if isinstance(value, Section):
        return value.heading
    if isinstance(value, Said):
        return ", ".join(part for part in (choose(_STATES[value.state], language), value.reason) if part)
    if isinstance(value, tuple):
        return ", ".join(_words(each, language) for each in value)
    return str(getattr(value, "filename", getattr(value, "id", value)))
