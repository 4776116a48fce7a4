"""What the kit says about a case: findings (stop, warn, info) and the personal checklist."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from hcprep.model.evidence import MarkState

Severity = Literal["stop", "warn", "info"]
Need = Literal["required", "optional", "not_needed"]
Confidence = Literal["confirmed", "computed", "secondary", "unconfirmed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a rule comes from; `key` is a source of the kit's register, `pinpoint` the paragraph."""

    key: str
    pinpoint: str = ""
    confidence: Confidence = "unconfirmed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One bar, warning or note about a case; words come from the kit by `id`."""

    id: str
    severity: Severity
    person: str = ""
    about: str = ""
    """Id of the evidence it is about, if any."""
    provision: str = ""
    """Such as `IRPA 25(1.2)(c)`."""
    dates: Mapping[str, date] = field(default_factory=dict)
    """Named dates that go into the sentence, such as `bar_end`."""
    source: Source = field(default_factory=lambda: Source(key=""))


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistEntry:
    """One checklist item for one person (or for the application when `person` is empty)."""

    item: str
    person: str = ""
    need: Need = "required"
    why: str = ""
    """Id of the reason text in the kit."""
    status: MarkState = "todo"
    reason: str = ""
    """The person's own reason for `not_applicable` or `cannot_get`."""
    evidence: tuple[str, ...] = ()
    source: Source = field(default_factory=lambda: Source(key=""))


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """Everything the kit says about a case on a day."""

    edition: str
    on: date
    findings: tuple[Finding, ...] = ()
    checklist: tuple[ChecklistEntry, ...] = ()
