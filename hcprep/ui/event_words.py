"""One event in words: a title, and a quiet line with its dates."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QLocale

from hcprep.model.events import Claim, Entry, Event, OtherApplication, Period, Prra, RemovalOrder
from hcprep.presenters.event_fields import event_spec
from hcprep.ui.event_field_words import EVENT_CHOICES, EVENT_ONE
from hcprep.ui.field_words import choice_of
from hcprep.ui.words import COURTS, DATE_UNKNOWN, UNTIL_NOW, say


def day_words(day: date | None) -> str:
    """Return a date in the language of the window."""
    if day is None:
        return say(DATE_UNKNOWN)
    from hcprep.kit import write_date

    return write_date("fr" if QLocale().language() == QLocale.Language.French else "en", day)


def _chosen(group: str, name: str, value: str) -> str:
    return choice_of(EVENT_CHOICES, group, name, value) if value else ""


def title_of(event: Event) -> str:
    """Return what the event is, in words."""
    spec = event_spec(event)
    group = spec.id if spec is not None else ""
    named = ""
    if isinstance(event, Entry):
        named = event.place or _chosen(group, "manner", event.manner)
    elif isinstance(event, Period):
        named = ", ".join(part for part in (event.what, event.place, event.country) if part)
    elif isinstance(event, OtherApplication | RemovalOrder):
        named = _chosen(group, "kind", event.kind)
    return named or (say(EVENT_ONE[group]) if group else "")


def detail_of(event: Event) -> str:
    """Return the dates and the outcome, in words."""
    if isinstance(event, Period):
        return f"{day_words(event.start)} – {day_words(event.end) if event.end else say(UNTIL_NOW)}"
    if isinstance(event, Entry):
        return day_words(event.day)
    parts = [day_words(event.made)]
    if isinstance(event, Claim):
        parts += _steps(event)
    elif isinstance(event, Prra | OtherApplication):
        parts.append(_chosen("", "outcome", event.outcome))
    return ". ".join(part for part in parts if part)


def _steps(claim: Claim) -> list[str]:
    found = []
    for name, words in (("rpd", COURTS["rpd"]), ("rad", COURTS["rad"]), ("court", COURTS["court"])):
        value = str(getattr(claim, name))
        if value and value != "none":
            day = getattr(claim, f"{name}_date")
            outcome = _chosen("", name, value)
            found.append(
                " ".join(part for part in (f"{say(words)}:", outcome.lower(), f"({day_words(day)})" if day else "") if part)
            )
    return found
