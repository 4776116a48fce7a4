"""The state of the step "before you start": what filing does, other ways, and the first questions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from hcprep.model.findings import Confidence
from hcprep.presenters.desk import Desk
from hcprep.presenters.questions import Asked, asked
from hcprep.services.report import provision_words

RISKS = ("no-stay-of-removal", "no-work-permit", "no-appeal", "makes-you-known", "two-stages")
"""Findings of the kit that hold for everyone and must be read before anything else, in this order."""
SAFETY = ("other-way-family-violence", "other-way-trafficking")
"""Ways that stand before all others, because somebody may need them today."""


@dataclass(frozen=True, slots=True)
class Notice:
    """Words of one finding, and the provision it comes from."""

    title: str
    body: str = ""
    do: str = ""
    source: str = ""
    confidence: Confidence = "confirmed"
    unsure: bool = False
    """The person said they do not know whether this is about them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """Which kit the case follows, when it was checked (in words), whether that is long ago, and a newer one at hand."""

    edition: str
    checked: str
    days: int
    old: bool
    newer: str = ""


@dataclass(frozen=True, slots=True)
class BeforeState:
    """Everything the page shows."""

    risks: tuple[Notice, ...]
    ways: tuple[Notice, ...]
    questions: tuple[Asked, ...]
    rules: Rules


class Before:
    """Makes the state from the kit and the case."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def state(self, language: str) -> BeforeState:
        """Return what to show in a language, `en` or `fr`. Raises KitError."""
        from hcprep.kit.alternatives import alternatives

        desk = self._desk
        found = sorted(alternatives(desk.kit, desk.case, desk.today), key=lambda way: way.id not in SAFETY)
        ways = (self._notice(language, way.id, way.dates, unsure=way.applies is None) for way in found)
        return BeforeState(
            risks=tuple(notice for risk in RISKS if (notice := self._notice(language, risk))),
            ways=tuple(way for way in ways if way is not None),
            questions=asked(desk, "before", language),
            rules=self._rules(language),
        )

    def _rules(self, language: str) -> Rules:
        from hcprep.kit import write_date
        from hcprep.services.kits import kit_age, newer_edition

        kit = self._desk.kit
        age = kit_age(kit, self._desk.today)
        checked = write_date(language, age.checked)
        return Rules(edition=kit.edition, checked=checked, days=age.days, old=age.old, newer=newer_edition(self._desk.case))

    def _notice(
        self, language: str, finding: str, dates: Mapping[str, date] | None = None, *, unsure: bool = False
    ) -> Notice | None:
        kit = self._desk.kit
        rule = kit.finding(finding)
        if rule is None or not kit.has_text(language, f"finding.{finding}.title"):
            return None
        facts: dict[str, object] = dict(dates or {})

        def words(part: str) -> str:
            key = f"finding.{finding}.{part}"
            return kit.text(language, key, **facts) if kit.has_text(language, key) else ""

        return Notice(
            words("title"), words("body"), words("do"), provision_words(rule.provision, language), rule.source.confidence, unsure
        )
