"""Dates that matter and fees without a window: rows in words, a calendar, and a list to print."""

from __future__ import annotations

import html
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from hcprep.kit import write_date
from hcprep.kit.feetable import FeesOf, fee_table
from hcprep.kit.keydates import KeyDate, dates_that_matter, next_fee_change
from hcprep.model.findings import Confidence
from hcprep.presenters.desk import Desk
from hcprep.services.dates import calendar_text, date_words
from hcprep.services.fees import fee_title, free_words
from hcprep.services.report import cited, person_words

When = Literal["passed", "soon", "later"]
_SOON = 30
"""Days within which something is said to be near."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DateRow:
    """One day: `days` from today (below zero once passed), `about` whom or what it concerns."""

    id: str
    day: str
    days: int
    when: When
    title: str
    body: str
    about: str
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True, kw_only=True)
class FeeLineRow:
    """One fee of one person in whole dollars; `amount` None means it is not paid, and `why` says why."""

    title: str
    amount: int | None = None
    why: str = ""
    since: str = ""
    """The day from which the amount holds, in words."""
    later: bool = False
    source: str = ""
    confidence: Confidence = "confirmed"


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonFees:
    """The fees of one person and their sum in whole dollars."""

    name: str
    amount: int
    lines: tuple[FeeLineRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DatesState:
    """Everything the dialog draws; sums are whole dollars."""

    dates: tuple[DateRow, ...]
    fees: tuple[PersonFees, ...]
    now: int
    later: int
    complete: bool
    next_change: str
    today: str
    edition: str
    checked: str
    old: bool


class Dates:
    """Makes the state, the calendar and the list from the case and its kit."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def state(self, language: str) -> DatesState:
        """Return what to show in a language. Raises KitError."""
        from hcprep.services.kits import kit_age

        desk = self._desk
        kit, today = desk.kit, desk.today
        table = fee_table(kit, desk.case, today)
        age = kit_age(kit, today)
        return DatesState(
            dates=tuple(self._date(one, language) for one in dates_that_matter(kit, desk.case, today)),
            fees=tuple(self._fees(one, language) for one in table.people),
            now=table.now.amount,
            later=table.later.amount,
            complete=table.complete,
            next_change=write_date(language, next_fee_change(today)),
            today=write_date(language, today),
            edition=kit.edition,
            checked=write_date(language, age.checked),
            old=age.old,
        )

    def calendar(self, language: str, *, names: bool) -> str:
        """Return the dates from today on as a calendar file."""
        desk = self._desk
        dates = dates_that_matter(desk.kit, desk.case, desk.today)
        return calendar_text(desk.kit, desk.case, dates, desk.session.clock.now(), language, names=names)

    def _date(self, one: KeyDate, language: str) -> DateRow:
        kit, case = self._desk.kit, self._desk.case
        days = (one.day - self._desk.today).days
        paper = case.item(one.about)
        person = person_words(kit, case, one.person, language) if one.person else ""
        return DateRow(
            id=one.id,
            day=write_date(language, one.day),
            days=days,
            when="passed" if days < 0 else "soon" if days <= _SOON else "later",
            title=date_words(kit, one, language, "title"),
            body=date_words(kit, one, language, "body"),
            about=", ".join(filter(None, (person, paper.title if paper is not None else ""))),
            source=cited(kit, one.source, language),
            confidence=one.confidence,
        )

    def _fees(self, one: FeesOf, language: str) -> PersonFees:
        kit = self._desk.kit
        paid = tuple(
            FeeLineRow(
                title=fee_title(kit, line.id, language),
                amount=line.amount,
                since=write_date(language, line.effective) if line.effective else "",
                later=line.due == "later",
                source=cited(kit, line.source, language),
                confidence=line.confidence,
            )
            for line in one.paid
        )
        free = tuple(
            FeeLineRow(title=fee_title(kit, row.fee, language), why=free_words(kit, row, language)) for row in one.not_paid
        )
        return PersonFees(name=person_words(kit, self._desk.case, one.person, language), amount=one.amount, lines=(*paid, *free))


def soonest(state: DatesState) -> DateRow | None:
    """Return the next day that is still to come, if any."""
    return next((row for row in state.dates if row.days >= 0), None)


@dataclass(frozen=True, slots=True)
class ListWords:
    """Fixed words of the list to print, in the language of the window; `sure` says of each confidence what it is worth."""

    title: str
    seen: str
    dates: str
    fees: str
    checked: str
    sure: dict[str, str]
    money: dict[int, str]


def list_html(state: DatesState, words: ListWords, far: dict[str, str]) -> str:
    """Return the list as HTML with nothing left out: every day, every amount, and how sure each is. `far` is by date id."""
    parts = [f"<h1>{_safe(words.title)}</h1><p>{_safe(words.seen)}</p><h2>{_safe(words.dates)}</h2>"]
    parts += [_date_html(row, words, far[row.id]) for row in state.dates]
    parts.append(f"<h2>{_safe(words.fees)}</h2>")
    for person in state.fees:
        parts.append(f"<h3>{_safe(person.name)}</h3><ul>{''.join(_fee_html(person, words))}</ul>")
    parts.append(f"<p>{_safe(words.checked)}</p>")
    return "".join(parts)


def _date_html(row: DateRow, words: ListWords, far: str) -> str:
    about = f" ({_safe(row.about)})" if row.about else ""
    source = " · ".join(filter(None, (row.source, words.sure[row.confidence])))
    return (
        f"<p><b>{_safe(row.day)}</b> ({_safe(far)})<br/><b>{_safe(row.title)}</b>{about}<br/>{_safe(row.body)}"
        f"<br/><i>{_safe(source)}</i></p>"
    )


def _fee_html(person: PersonFees, words: ListWords) -> Iterator[str]:
    for line in person.lines:
        if line.amount is None:
            yield f"<li>{_safe(' – '.join(filter(None, (line.title, line.why))))}</li>"
        else:
            source = " · ".join(filter(None, (line.source, words.sure[line.confidence])))
            yield f"<li><b>{_safe(words.money[line.amount])}</b> {_safe(line.title)}<br/><i>{_safe(source)}</i></li>"


def _safe(text: str) -> str:
    return html.escape(text)
