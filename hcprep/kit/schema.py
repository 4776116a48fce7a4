"""The shapes of the kit's TOML files; unknown keys are refused, so that a spelling mistake is found at once."""

from __future__ import annotations

from datetime import date
from typing import Literal

import msgspec

from hcprep.model.findings import Confidence, Severity


class Row(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Base of every table in a kit."""


class Condition(Row, frozen=True, kw_only=True):
    """Named facts joined: every one of `all`, at least one of `any` (if given), not one of `none`."""

    all: tuple[str, ...] = ()
    any: tuple[str, ...] = ()
    none: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Every fact the condition asks for."""
        return self.all + self.any + self.none


class SourceRef(Row, frozen=True, kw_only=True):
    """A pointer into the source register."""

    key: str
    pinpoint: str = ""
    confidence: Confidence


class SourceEntry(Row, frozen=True, kw_only=True):
    """One source of the register: what it is, where it is published, and which version was seen."""

    key: str
    title: str
    title_fr: str = ""
    """Its French name; without one the English name is shown."""
    address: str
    seen: str = ""

    def named(self, language: str) -> str:
        """Return the title in a language, `en` or `fr`."""
        return (self.title_fr if language == "fr" else "") or self.title


class Pinpoint(Row, frozen=True, kw_only=True):
    """The French of a pinpoint that has words in it; figures and paragraphs need none."""

    en: str
    fr: str


class Value(Row, frozen=True, kw_only=True):
    """A fact that changes: dates are ISO text; `effective` None means the start is not known."""

    id: str
    value: int | float | str
    unit: str = ""
    effective: date | None = None
    source: str
    pinpoint: str = ""
    checked: date
    confidence: Confidence
    note: str = ""


class Edition(Row, frozen=True, kw_only=True):
    """The file `kit.toml`."""

    schema: int
    edition: str
    serial: int
    """Counts up by at least one with every published kit; a kit that does not is never installed."""
    published: date
    checked: date
    source: tuple[SourceEntry, ...]
    pinpoint: tuple[Pinpoint, ...] = ()
    value: tuple[Value, ...]


class Tab(Row, frozen=True, kw_only=True):
    """A part of the book; its title is text `tab.<id>.title`."""

    id: str


class Tabs(Row, frozen=True, kw_only=True):
    """The file `tabs.toml`, in book order."""

    tab: tuple[Tab, ...]


class Rule(Row, frozen=True, kw_only=True):
    """Who an item is for.

    Without `among` every person (or the case) gets an entry. The entry is required if `required` holds, else optional if
    `optional` holds, else not needed; if that cannot be told yet it is optional and says so.
    """

    for_each: Literal["case", "person"]
    among: Condition = Condition()
    required: Condition | None = None
    optional: Condition | None = None


class Item(Row, frozen=True, kw_only=True):
    """One checklist item; words are texts `item.<id>.title`, `.what`, `.accept`, `.why` and `.skip`."""

    id: str
    kind: Literal["form", "document", "evidence"]
    tab: str
    form: str = ""
    how: Literal["web_form", "pdf", "paper"] = "paper"
    """Web form in the portal, official PDF to fill and upload, or a paper of one's own."""
    copies: Literal["one", "one_per_person", "one_per_child", "as_needed"] = "one"
    signs_by_hand: Literal["", "applicant", "each_adult", "both_partners", "other_parent"] = ""
    sworn: bool = False
    portal_only_original: bool = False
    """Uploaded as its own file as well, never only as pages of the book."""
    rule: tuple[Rule, ...]
    source: SourceRef


class Checklist(Row, frozen=True, kw_only=True):
    """The file `checklist.toml`, in checklist order."""

    item: tuple[Item, ...]


class Factor(Row, frozen=True, kw_only=True):
    """One matter an officer weighs; words are `factor.<id>.title`, `.meaning`, `.prompts.N`, `.evidence.N`, `.mistakes.N`."""

    id: str
    item: str
    tab: str
    source: SourceRef


class Factors(Row, frozen=True, kw_only=True):
    """The file `factors.toml`."""

    factor: tuple[Factor, ...]


class Question(Row, frozen=True, kw_only=True):
    """One interview question about the whole case; words are `question.<id>.text` and `.help`, `question.<id>.choice.<choice>`.

    A yes/no question is a fact of the same name; a choice question gives one fact `<id>=<choice>` for each choice.
    `silence` says what a question not answered yet means: `unknown`, or `no` where most people need not answer.
    """

    id: str
    kind: Literal["yes_no", "choice", "text", "date", "province"]
    step: Literal["before", "people", "life", "documents", "story", "build"]
    choices: tuple[str, ...] = ()
    silence: Literal["unknown", "no"] = "unknown"
    private: bool = False
    """Asked alone, never repeated on other screens or in print."""
    when: Condition = Condition()


class Questions(Row, frozen=True, kw_only=True):
    """The file `questions.toml`, in the order asked."""

    question: tuple[Question, ...]


FindingGroup = Literal["bar", "exemption", "people", "consequence", "alternative", "paper", "data"]


class FindingRule(Row, frozen=True, kw_only=True):
    """When a finding is made; words are texts `finding.<id>.title`, `.body` and `.do`."""

    id: str
    severity: Severity
    group: FindingGroup
    provision: str
    for_each: Literal["case", "person"]
    when: Condition
    unknown: str = ""
    """The finding made instead when the facts cannot tell."""
    dates: tuple[str, ...] = ()
    source: SourceRef


class Bars(Row, frozen=True, kw_only=True):
    """The file `bars.toml`."""

    finding: tuple[FindingRule, ...]


class OfficialForm(Row, frozen=True, kw_only=True):
    """One official form and its edition as printed at its foot, `MM-YYYY`; empty means not known."""

    form: str
    current: str = ""
    """The edition on the official page; believed only when `source` is confirmed."""
    older: tuple[str, ...] = ()
    seen: str = ""
    """An edition another source had; told as that and nothing more."""
    checked: date
    source: SourceRef


class OfficialForms(Row, frozen=True, kw_only=True):
    """The file `official_forms.toml`."""

    form: tuple[OfficialForm, ...]


class Account(Row, frozen=True, kw_only=True):
    """A kind of account files are uploaded to; its title is text `account.<id>.title`.

    `limit` names the value that holds the largest file in MB; files are planned for `target_kb` (thousands of bytes).
    """

    id: str
    limit: str
    target_kb: int


class Slot(Row, frozen=True, kw_only=True):
    """One place of the portal to upload to, and the checklist items it takes; its title is text `slot.<id>.title`."""

    id: str
    items: tuple[str, ...] = ()
    identity: bool = False
    """Papers of identity: their pictures keep more dots an inch."""
    statement: bool = False
    """Takes the person's own statement."""
    repeats: bool = False
    """Takes several files; the others are thought to take one."""
    rest: bool = False
    """Takes what no other slot takes."""
    source: SourceRef


class Portal(Row, frozen=True, kw_only=True):
    """The file `portal.toml`: accounts and slots in upload order, and how files are named and kept small."""

    name: str
    name_longest: int
    overhead_kb: int
    least_dpi: int
    least_dpi_identity: int
    account: tuple[Account, ...]
    slot: tuple[Slot, ...]
