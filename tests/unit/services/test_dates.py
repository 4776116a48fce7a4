"""A calendar file read back as RFC 5545 says, and the values of `dates --json` and `fees --json`."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hcprep.kit import load_kit
from hcprep.kit.feetable import fee_table
from hcprep.kit.keydates import KeyDate, dates_that_matter
from hcprep.model.case import Case
from hcprep.model.evidence import Evidence
from hcprep.model.findings import Source
from hcprep.model.people import Person
from hcprep.services.dates import _escape, _fold, calendar_text, dates_report, who
from hcprep.services.fees import fees_report

AT = datetime(2026, 11, 22, 21, 30, tzinfo=timezone(timedelta(hours=-5)))
ON = date(2026, 11, 22)
CASE = Case(
    id="5f2c",
    edition="2026-11",
    people=(
        Person(id="amara-okonjo", role="applicant", given_names="Amara", family_name="Okonjo", passport_expires=date(2027, 3, 1)),
        Person(id="bo", role="child", given_names="Bo", birth_date=date(2009, 3, 1), accompanying=True),
        Person(id="chi", role="child", given_names="Chi", birth_date=date(2005, 1, 15), accompanying=True),
    ),
    evidence=(
        Evidence(id="letter-of-dr-okonjo", title="Dr. Okonjo", item="E8", person="amara-okonjo", date="2026-10"),
        Evidence(id="old", title="Old", item="D8", date="2020"),
    ),
)


def made(case: Case = CASE) -> tuple[KeyDate, ...]:
    return dates_that_matter(load_kit(), case, ON)


def calendar(language: str = "en", *, names: bool = False, case: Case = CASE, at: datetime = AT) -> str:
    return calendar_text(load_kit(), case, made(case), at, language, names=names)


def events(text: str) -> list[dict[str, str]]:
    """Read a calendar: unfold, take the lines of each event outside its alarm, and undo the escapes."""
    lines = re.sub(r"\r\n[ \t]", "", text).split("\r\n")
    found: list[dict[str, str]] = []
    inside: list[str] = []
    for line in lines[:-1]:
        name, value = re.split(r":", line, maxsplit=1)
        if name == "BEGIN":
            inside.append(value)
            if value == "VEVENT":
                found.append({})
        elif name == "END":
            assert inside.pop() == value
        elif inside[-1] == "VEVENT":
            assert name not in found[-1]
            found[-1][name] = re.sub(r"\\(.)", lambda match: "\n" if match[1] in "nN" else match[1], value)
    assert inside == []
    assert lines[-1] == ""
    return found


def test_every_date_still_to_come_is_an_event() -> None:
    read = events(calendar())
    coming = [one for one in made() if one.day >= ON]
    assert [event["DTSTART;VALUE=DATE"] for event in read] == [f"{one.day:%Y%m%d}" for one in coming]
    assert len(read) == len(made()) - 1
    assert {event["DTSTAMP"] for event in read} == {"20261123T023000Z"}
    assert {event["CLASS"] for event in read} == {"PRIVATE"}
    assert "Child turns 22 (child 2)" in {event["SUMMARY"] for event in read}
    late = next(event for event in read if event["SUMMARY"].startswith("Paper about health"))
    assert late["DESCRIPTION"].splitlines()[1:] == [
        "April 1, 2027",
        "Not confirmed. Compare it with the official page before you rely on it.",
    ]
    assert "first day of the month" in late["DESCRIPTION"]


def test_the_file_is_as_the_standard_wants_it() -> None:
    text = calendar("fr")
    assert text.startswith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")
    assert text.endswith("END:VCALENDAR\r\n")
    assert "\n" not in text.replace("\r\n", "")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert any(len(line.encode()) > 70 for line in text.split("\r\n"))


def test_nobody_and_no_paper_is_named_unless_asked_for() -> None:
    for language in ("en", "fr"):
        plain = re.sub(r"\r\n ", "", calendar(language))
        assert not re.search(r"amara|okonjo|\bbo\b|chi\b", plain, re.IGNORECASE)
        named = re.sub(r"\r\n ", "", calendar(language, names=True))
        assert "(Amara)" in named
        assert "(Chi)" in named
        assert "konjo" not in named


def test_the_same_bytes_twice_and_uids_that_stay() -> None:
    assert calendar() == calendar()
    before = {event["UID"]: event["SUMMARY"] for event in events(calendar())}
    assert len(before) == len(events(calendar()))
    moved = Case(
        id=CASE.id, edition=CASE.edition, people=(Person(id="amara-okonjo", role="applicant", passport_expires=date(2030, 1, 1)),)
    )
    after = {event["UID"]: event["SUMMARY"] for event in events(calendar(case=moved))}
    assert {"Passport runs out (applicant)"} <= {before[uid] for uid in set(before) & set(after)}
    other = Case(id="another", edition=CASE.edition, people=CASE.people)
    assert not set(before) & {event["UID"] for event in events(calendar(case=other))}


def test_a_case_without_anything_is_still_a_calendar() -> None:
    assert len(events(calendar(case=Case(id="t", edition="2026-11")))) == 2
    assert events(calendar_text(load_kit(), CASE, (), datetime(2026, 1, 1, tzinfo=UTC), "en")) == []


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=400))
def test_any_text_is_folded_and_escaped_without_loss(text: str) -> None:
    parts = list(_fold(f"SUMMARY:{_escape(text)}"))
    assert all(len(part.encode()) <= 75 for part in parts)
    assert all(part.startswith(" ") for part in parts[1:])
    whole = parts[0] + "".join(part[1:] for part in parts[1:])
    clean = "".join(
        sign for sign in text.replace("\r\n", "\n").replace("\r", "\n") if sign == "\n" or (sign >= " " and sign != "\x7f")
    )
    assert re.sub(r"\\(.)", lambda match: "\n" if match[1] == "n" else match[1], whole).removeprefix("SUMMARY:") == clean


@pytest.mark.parametrize(("language", "word"), [("en", "child 1"), ("fr", "enfant 1")])
def test_people_are_told_by_role(language: str, word: str) -> None:
    kit = load_kit()
    assert who(kit, CASE, "bo", language) == word
    assert who(kit, CASE, "amara-okonjo", "en") == "applicant"
    assert who(kit, CASE, "amara-okonjo", "en", names=True) == "Amara"
    assert who(kit, CASE, "nobody", "en") == ""
    assert who(kit, Case(id="t", edition="", people=(Person(id="p", role="partner"),)), "p", "en", names=True) == "partner"


def test_values_of_dates() -> None:
    report = dates_report(load_kit(), made(), ON, "en")
    listed = report["dates"]
    assert isinstance(listed, list)
    assert (report["edition"], report["on"]) == ("2026-11", "2026-11-22")
    first = listed[0]
    assert isinstance(first, dict)
    assert (first["kind"], first["date"], first["days"], first["about"], first["rough"]) == (
        "photo-old",
        "2020-07-01",
        -2335,
        "old",
        True,
    )
    keys = {"id", "kind", "date", "days", "person", "about", "title", "words", "rough", "source", "confidence"}
    assert all(isinstance(one, dict) and set(one) == keys and one["title"] and one["words"] for one in listed)


def test_values_of_fees() -> None:
    kit = load_kit()
    report = fees_report(kit, fee_table(kit, CASE, ON), ON, "fr")
    assert report["totals"] == {
        "with_application": {"amount": 660 + 180 + 180, "confidence": "computed"},
        "later": {"amount": 600 + 85 + 85, "confidence": "secondary"},
        "all": {"amount": 1790, "confidence": "secondary"},
    }
    assert (report["currency"], report["next_change"], report["complete"]) == ("CAD", "2028-04-30", False)
    people = report["people"]
    assert isinstance(people, list)
    one = people[1]
    assert isinstance(one, dict)
    assert one["not_payable"] == [
        {
            "fee": "fee_rprf",
            "title": "Frais relatifs au droit de résidence permanente",
            "why": "rprf-child",
            "words": "Les enfants à charge ne les paient pas.",
        }
    ]


def test_a_date_carries_its_source() -> None:
    one = KeyDate(kind="fee-change", day=ON, source=Source(key="IRPR", pinpoint="294(d)", confidence="computed"))
    listed = dates_report(load_kit(), (one,), ON, "en")["dates"]
    assert isinstance(listed, list)
    (values,) = listed
    assert isinstance(values, dict)
    assert isinstance(values["source"], dict)
    assert values["source"]["title"] == "Immigration and Refugee Protection Regulations"


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_day_of_the_calendar_that_is_not_confirmed_says_so_and_no_other(language: str) -> None:
    kit = load_kit()
    found = [one for one in made() if one.day >= ON]
    text = calendar_text(kit, CASE, made(), AT, language).replace("\r\n ", "").replace("\\", "")
    events = text.split("BEGIN:VEVENT")[1:]
    assert len(events) == len(found)
    levels = {one.confidence for one in found}
    assert levels & {"secondary", "unconfirmed"}
    assert "confirmed" in levels
    for one, event in zip(found, events, strict=True):
        for level in ("secondary", "unconfirmed"):
            assert (kit.text(language, f"confidence.{level}") in event) is (one.confidence == level)
