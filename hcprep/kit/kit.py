"""One loaded kit: what to ask, to bring and to warn about, with its words in both languages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

from hcprep.errors import KitError
from hcprep.kit import plain
from hcprep.kit.schema import Factor, FindingRule, Item, OfficialForm, Portal, Question, SourceEntry, Tab, Value

LANGUAGES = ("en", "fr")
Files = Callable[[str], bytes]
"""Gives the bytes of one file of a kit by name. Raises KitError `kit-missing`."""
OTHER_TAB = "other"
_PLACE = re.compile(r"\{([a-z][a-z0-9_]*)\}")
_MONTHS = {
    "en": "January,February,March,April,May,June,July,August,September,October,November,December",
    "fr": "janvier,février,mars,avril,mai,juin,juillet,août,septembre,octobre,novembre,décembre",
}


@dataclass(frozen=True, kw_only=True)
class Kit:
    """An edition of the kit; tables keep the order of their files."""

    folder: Path
    """The folder it was read from, or the kit file."""
    files: Files = field(repr=False, compare=False)
    edition: str
    serial: int
    published: date
    checked: date
    sources: Mapping[str, SourceEntry]
    pinpoints: Mapping[str, str]
    """French by English."""
    values: tuple[Value, ...]
    tabs: tuple[Tab, ...]
    items: tuple[Item, ...]
    factors: tuple[Factor, ...]
    questions: tuple[Question, ...]
    findings: tuple[FindingRule, ...]
    forms: tuple[OfficialForm, ...]
    portal: Portal
    _words: dict[str, Mapping[str, str]] = field(default_factory=dict, init=False, repr=False, compare=False)

    @cached_property
    def _by_id(self) -> Mapping[str, Item]:
        return {item.id: item for item in self.items}

    def item(self, item_id: str) -> Item | None:
        """Return the checklist item with that id, or None."""
        return self._by_id.get(item_id)

    def question(self, question_id: str) -> Question | None:
        """Return the interview question with that id, or None."""
        return next((question for question in self.questions if question.id == question_id), None)

    def finding(self, finding_id: str) -> FindingRule | None:
        """Return the rule that makes a finding, or None."""
        return self._rules.get(finding_id)

    @cached_property
    def _rules(self) -> Mapping[str, FindingRule]:
        return {rule.id: rule for rule in reversed(self.findings)}

    def form(self, number: str) -> OfficialForm | None:
        """Return the official form with that number, such as `IMM 5669`, or None."""
        return next((form for form in self.forms if form.form == number), None)

    def tab_for(self, item_id: str) -> str:
        """Return the tab an item is filed under; `other` for an unknown or empty item id."""
        item = self.item(item_id)
        return OTHER_TAB if item is None else item.tab

    @cached_property
    def question_facts(self) -> frozenset[str]:
        """Names of the facts that come straight from answers: `<id>` for yes/no, `<id>=<choice>` for choices."""
        names = {question.id for question in self.questions if question.kind == "yes_no"}
        names |= {f"{question.id}={choice}" for question in self.questions for choice in question.choices}
        return frozenset(names)

    def source_title(self, key: str, language: str) -> str:
        """Return what a source is called in a language; the key itself for a source the kit does not have."""
        source = self.sources.get(key)
        return key if source is None else source.named(language)

    def pinpoint(self, words: str, language: str) -> str:
        """Return a pinpoint in a language; one without words is the same in both."""
        return self.pinpoints.get(words, words) if language == "fr" else words

    def value(self, value_id: str, on: date | None = None) -> Value:
        """Return a fact that changes as it stood on a day (on the day the kit was checked if None).

        A day before the first effective date gets the earliest row. Raises KeyError for an unknown id.
        """
        rows, day = self._rows[value_id], on or self.checked
        return next((row for row in reversed(rows) if _effective(row) <= day), rows[0])

    @cached_property
    def _rows(self) -> Mapping[str, tuple[Value, ...]]:
        ids = dict.fromkeys(row.id for row in self.values)
        return {key: tuple(sorted((row for row in self.values if row.id == key), key=_effective)) for key in ids}

    def number(self, value_id: str, on: date | None = None) -> int:
        """Return a whole number among the facts that change. Raises KeyError, or KitError `kit-invalid` if it is none."""
        value = self.value(value_id, on).value
        if not isinstance(value, int):
            raise KitError("kit-invalid", path="kit.toml", problem=f"{value_id} is no whole number")
        return value

    def text(self, language: str, text_id: str, **facts: object) -> str:
        """Return words of the kit with their `{names}` filled: from `facts`, else from the facts that change.

        Dates are written out in the language. Raises KeyError for an unknown language, text id or name.
        """
        words = self.texts_of(language)[text_id]
        if "{" not in words:
            return words
        return _PLACE.sub(lambda match: self._fill(language, match.group(1), facts), words)

    def texts(self, language: str, text_id: str, **facts: object) -> tuple[str, ...]:
        """Return a numbered list of texts, `<text_id>.1`, `.2` and so on; empty if there is none."""
        known = self.texts_of(language)
        found = []
        number = 1
        while f"{text_id}.{number}" in known:
            found.append(self.text(language, f"{text_id}.{number}", **facts))
            number += 1
        return tuple(found)

    def has_text(self, language: str, text_id: str) -> bool:
        """Whether the kit has words for an id."""
        return text_id in self.texts_of(language)

    def texts_of(self, language: str) -> Mapping[str, str]:
        """Return every text of a language by id, unfilled. Raises KeyError for a language that is not English or French."""
        if language not in LANGUAGES:
            raise KeyError(language)
        if language not in self._words:
            self._words[language] = _read_texts(f"text.{language}.toml", self.files)
        return self._words[language]

    def _fill(self, language: str, name: str, facts: Mapping[str, object]) -> str:
        value = facts[name] if name in facts else self.value(name).value
        if isinstance(value, date):
            return write_date(language, value)
        if isinstance(value, int):
            return f"{value:,}".replace(",", "," if language == "en" else "\N{NO-BREAK SPACE}")
        return str(value)


def write_date(language: str, day: date) -> str:
    """Write a day in words: `November 22, 2026` or `22 novembre 2026` (`1er` for the first)."""
    month = _MONTHS[language].split(",")[day.month - 1]
    if language == "en":
        return f"{month} {day.day}, {day.year}"
    return f"{'1er' if day.day == 1 else day.day} {month} {day.year}".replace(" ", "\N{NO-BREAK SPACE}")


def _effective(row: Value) -> date:
    return row.effective or date.min


def _read_texts(name: str, files: Files) -> Mapping[str, str]:
    try:
        return dict(_flatten("", plain.loads(files(name).decode())))
    except ValueError as error:
        raise KitError("kit-invalid", path=name, problem=str(error)) from None


def _flatten(prefix: str, value: object) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield prefix, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _flatten(f"{prefix}.{key}" if prefix else str(key), inner)
    elif isinstance(value, list):
        for number, inner in enumerate(value, start=1):
            yield from _flatten(f"{prefix}.{number}", inner)
    else:
        raise KitError("kit-invalid", path="text", problem=f"{prefix} is no text")
