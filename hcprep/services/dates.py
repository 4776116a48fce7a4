"""Dates that matter as plain values with words, and as a calendar file (RFC 5545)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime

from hcprep.kit import Kit, write_date
from hcprep.kit.keydates import KeyDate
from hcprep.model.case import Case
from hcprep.services.report import Json, role_words, source_values

_WIDTH = 75
"""Octets in a line of a calendar file, its end not counted (RFC 5545, 3.1)."""
_SURE = ("confirmed", "computed")


def dates_report(kit: Kit, dates: Iterable[KeyDate], on: date, language: str) -> dict[str, Json]:
    """Return the shape of `dates --json` (docs/cli.md); dates are ISO text, people and evidence are ids."""
    return {
        "edition": kit.edition,
        "on": on.isoformat(),
        "dates": [_values(kit, one, on, language) for one in dates],
    }


def date_words(kit: Kit, one: KeyDate, language: str, part: str) -> str:
    """Return the title or body of a date; the body says when it was counted from a month or a year."""
    words = kit.text(language, f"date.{one.kind}.{part}", **one.dates)
    return f"{words} {kit.text(language, 'date.rough')}" if part == "body" and one.rough else words


def who(kit: Kit, case: Case, person_id: str, language: str, *, names: bool = False) -> str:
    """Return somebody's role such as `child 2`, numbered where there are several, or the given names if asked for."""
    person = case.person(person_id)
    if person is None:
        return ""
    if names and person.given_names:
        return person.given_names
    return role_words(kit, case, person, language)


def calendar_text(kit: Kit, case: Case, dates: Iterable[KeyDate], at: datetime, language: str, *, names: bool = False) -> str:
    """Return a calendar (.ics) of the dates that are not over at the moment `at` (aware), with CRLF line ends.

    The same matter has the same UID in every calendar of the case, so that a calendar brought in again moves it. Nobody is
    named but by role, and by given names if `names`; nothing the person typed is in it otherwise.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//hcprep//hcprep//{language.upper()}", "CALSCALE:GREGORIAN"]
    for one in dates:
        if one.day >= at.date():
            lines += _event(kit, case, one, at, language, names=names)
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in _fold(line))


def _values(kit: Kit, one: KeyDate, on: date, language: str) -> dict[str, Json]:
    return {
        "id": one.id,
        "kind": one.kind,
        "date": one.day.isoformat(),
        "days": (one.day - on).days,
        "person": one.person,
        "about": one.about,
        "title": date_words(kit, one, language, "title"),
        "words": date_words(kit, one, language, "body"),
        "rough": one.rough,
        "source": source_values(kit, one.source, language),
        "confidence": one.confidence,
    }


def _event(kit: Kit, case: Case, one: KeyDate, at: datetime, language: str, *, names: bool) -> Iterator[str]:
    person = who(kit, case, one.person, language, names=names)
    title = date_words(kit, one, language, "title") + (f" ({person})" if person else "")
    body = [date_words(kit, one, language, "body"), write_date(language, one.day)]
    if one.confidence not in _SURE:
        body.append(kit.text(language, f"confidence.{one.confidence}"))
    yield "BEGIN:VEVENT"
    yield f"UID:{_uid(case, one)}"
    yield f"DTSTAMP:{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield f"DTSTART;VALUE=DATE:{_basic(one.day)}"
    yield f"SUMMARY:{_escape(title)}"
    yield f"DESCRIPTION:{_escape(chr(10).join(body))}"
    yield "CLASS:PRIVATE"
    yield "TRANSP:TRANSPARENT"
    yield "BEGIN:VALARM"
    yield "ACTION:DISPLAY"
    yield f"DESCRIPTION:{_escape(title)}"
    yield "TRIGGER:-P7D"
    yield "END:VALARM"
    yield "END:VEVENT"


def _basic(day: date) -> str:
    return day.isoformat().replace("-", "")


def _uid(case: Case, one: KeyDate) -> str:
    """Hashed, because ids of people and papers are made from what somebody typed."""
    known = hashlib.sha256(f"{case.id}\n{one.id}".encode()).hexdigest()[:32]
    return f"{known}@hcprep.invalid"


def _escape(text: str) -> str:
    for sign, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\r\n", "\\n"), ("\n", "\\n"), ("\r", "\\n")):
        text = text.replace(sign, written)
    return "".join(letter for letter in text if letter >= " " and letter != "\x7f")


def _fold(line: str) -> Iterator[str]:
    """Yield a line in parts of at most 75 octets, never within a letter; every part but the first begins with a space."""
    part, size = "", 0
    for letter in line:
        length = len(letter.encode())
        if size + length > _WIDTH:
            yield part
            part, size = " ", 1
        part, size = part + letter, size + length
    yield part
