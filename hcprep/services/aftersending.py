"""What comes after a package was sent, from the kit: next steps, what to tell, the yearly update, and the court's days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from hcprep.kit import Kit
from hcprep.kit.dates import add_months
from hcprep.model.case import Case
from hcprep.services.book_words import book_words
from hcprep.services.leaflet import Leaflet, LeafletPart
from hcprep.services.report import source_words

_STEPS = "after_"
_SURE = ("confirmed", "computed")


@dataclass(frozen=True, slots=True, kw_only=True)
class AfterStep:
    """One thing that happens next; `source` names where it stands, `sure` whether that is the law or an official page."""

    title: str
    body: str
    source: str
    sure: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class After:
    """Everything the page says, in one language."""

    steps: tuple[AfterStep, ...]
    tell: tuple[str, ...]
    yearly: str
    refused: tuple[str, ...]


def after_sending(kit: Kit, language: str) -> After:
    """Return what the kit says about the time after sending, in its order."""
    rows = [row for row in kit.values if row.id.startswith(_STEPS) and row.unit == "order"]
    rows = [row for row in rows if kit.has_text(language, f"after.{row.id.removeprefix(_STEPS)}.title")]
    steps = [
        AfterStep(
            title=kit.text(language, f"after.{row.id.removeprefix(_STEPS)}.title"),
            body=kit.text(language, f"after.{row.id.removeprefix(_STEPS)}.body"),
            source=source_words(kit, row.source, row.pinpoint, language),
            sure=row.confidence in _SURE,
        )
        for row in sorted(rows, key=lambda row: str(row.value).zfill(3))
    ]
    return After(
        steps=tuple(steps),
        tell=kit.texts(language, "after.tell"),
        yearly=kit.text(language, "after.yearly"),
        refused=kit.texts(language, "after.refused"),
    )


def update_due(kit: Kit, case: Case) -> date | None:
    """Return the day to send new proof, counted from the last package that was sent; None while nothing was."""
    if not case.filed:
        return None
    last = max(filed.at[:10] for filed in case.filed)
    return add_months(date.fromisoformat(last), kit.number("after_yearly_months"))


def court_day(kit: Kit, told: date, *, in_canada: bool) -> date:
    """Return the last day to ask the Federal Court about a refusal a person was told of on a day (IRPA 72(2)(b))."""
    return told + timedelta(days=kit.number("jr_days_inside" if in_canada else "jr_days_outside", told))


def after_leaflet(kit: Kit, case: Case, language: Literal["en", "fr"]) -> Leaflet:
    """Return all of it as a paper to keep."""
    words, after = book_words(language), after_sending(kit, language)
    mark = f" ({words.say('not_confirmed')})"

    def heading(name: str, row: str) -> str:
        return words.say(name) + ("" if kit.value(row).confidence in _SURE else mark)

    return Leaflet(
        language=language,
        title=words.say("after_title"),
        parts=(
            LeafletPart(heading=words.say("after_next"), lines=tuple(_step(one, mark) for one in after.steps)),
            LeafletPart(heading=heading("after_tell", "after_tell"), lines=after.tell),
            LeafletPart(heading=heading("after_yearly", "after_yearly_months"), lines=(after.yearly,)),
            LeafletPart(heading=heading("after_refused", "after_refused"), lines=after.refused),
        ),
        fictional=case.fictional,
    )


def _step(step: AfterStep, mark: str) -> str:
    return f"{step.title}{'' if step.sure else mark}. {step.body}"
