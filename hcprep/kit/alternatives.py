"""Other ways than a humanitarian application, and which of them a case points at (domain section 3.7)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from hcprep.kit.about import About
from hcprep.kit.facts import person_facts
from hcprep.kit.kit import Kit
from hcprep.kit.limits import limits_of
from hcprep.kit.logic import holds, some
from hcprep.kit.people import person_dates
from hcprep.kit.review import all_case_facts
from hcprep.kit.schema import FindingRule
from hcprep.model.case import Case
from hcprep.model.findings import Source
from hcprep.model.people import YesNo


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternative:
    """One other way. Words are texts `finding.<id>.title|body|do` of the kit.

    `applies` is True when the answers point at it and None when the person said they do not know. `triggers` are the
    interview questions that ask for it; empty where facts about people do. `checked` is when the kit was last checked.
    """

    id: str
    applies: YesNo
    triggers: tuple[str, ...]
    provision: str
    source: Source
    seen: str
    """Which version of the source was seen."""
    checked: date
    dates: Mapping[str, date] = field(default_factory=dict)
    """Dates its words name, of the first person it is about."""


def alternatives(kit: Kit, case: Case, on: date) -> tuple[Alternative, ...]:
    """Return the other ways to show, in the kit's order: those the answers point at, and those the person is unsure about.

    A way that would point at a sponsor is left out when that could be the person who hurts; not knowing is enough for that.
    """
    facts = all_case_facts(kit, case, on)
    limits = limits_of(kit, on)
    people = {person: {**facts, **person_facts(case, person, on, limits)} for person in case.people}
    found = []
    for rule in kit.findings:
        if rule.group != "alternative":
            continue
        triggers = _triggers(kit, rule)
        held = {person: holds(rule.when, known) for person, known in people.items()}
        answer = holds(rule.when, facts) if rule.for_each == "case" else some(held.values())
        if answer is True or (answer is None and any(case.answers.get(name, "") is None for name in triggers)):
            about = next((person for person in held if held[person] and rule.dates), None)
            dates = {} if about is None else person_dates(About.of(case, about, on, limits))
            found.append(_alternative(kit, rule, triggers, answer, dates))
    return tuple(found)


def _triggers(kit: Kit, rule: FindingRule) -> tuple[str, ...]:
    names = dict.fromkeys(name.partition("=")[0] for name in (*rule.when.all, *rule.when.any))
    return tuple(name for name in names if kit.question(name) is not None)


def _alternative(
    kit: Kit, rule: FindingRule, triggers: tuple[str, ...], applies: YesNo, dates: Mapping[str, date]
) -> Alternative:
    source = kit.sources[rule.source.key]
    return Alternative(
        id=rule.id,
        applies=applies,
        triggers=triggers,
        provision=rule.provision,
        source=Source(key=source.key, pinpoint=rule.source.pinpoint, confidence=rule.source.confidence),
        seen=source.seen,
        checked=kit.checked,
        dates={name: dates[name] for name in rule.dates if name in dates},
    )
