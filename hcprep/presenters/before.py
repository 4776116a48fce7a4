"""The state of the step "before you start": what filing does, other ways, and the first questions."""

from __future__ import annotations

from dataclasses import dataclass

from hcprep.presenters.desk import Desk
from hcprep.presenters.questions import Asked, asked
from hcprep.services.report import provision_words

RISKS = ("no-stay-of-removal", "no-work-permit", "no-appeal", "makes-you-known", "two-stages")
"""Findings of the kit that hold for everyone and must be read before anything else, in this order."""


@dataclass(frozen=True, slots=True)
class Notice:
    """Words of one finding, and the provision it comes from."""

    title: str
    body: str = ""
    do: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class BeforeState:
    """Everything the page shows."""

    risks: tuple[Notice, ...]
    ways: tuple[Notice, ...]
    questions: tuple[Asked, ...]


class Before:
    """Makes the state from the kit and the case."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def state(self, language: str) -> BeforeState:
        """Return what to show in a language, `en` or `fr`. Raises KitError."""
        kit = self._desk.kit
        ways = (
            finding
            for finding in self._desk.review().findings
            if (rule := kit.finding(finding.id)) is not None and rule.group == "alternative"
        )
        return BeforeState(
            risks=tuple(notice for risk in RISKS if (notice := self._notice(language, risk))),
            ways=tuple(notice for way in ways if (notice := self._notice(language, way.id, way.dates))),
            questions=asked(self._desk, "before", language),
        )

    def _notice(self, language: str, finding: str, dates: object = None) -> Notice | None:
        kit = self._desk.kit
        rule = kit.finding(finding)
        if rule is None or not kit.has_text(language, f"finding.{finding}.title"):
            return None
        facts = dict(dates) if isinstance(dates, dict) else {}

        def words(part: str) -> str:
            key = f"finding.{finding}.{part}"
            return kit.text(language, key, **facts) if kit.has_text(language, key) else ""

        return Notice(words("title"), words("body"), words("do"), provision_words(rule.provision, language))
