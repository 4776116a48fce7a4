"""Tables: a small case in, the whole list of stops and warnings out."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest

from hcprep.kit import load_kit, review
from hcprep.model.case import Case
from hcprep.model.events import Claim, Entry, Event, OtherApplication, Period, Prra, RemovalOrder
from hcprep.model.evidence import Document, Evidence
from hcprep.model.findings import Finding
from hcprep.model.people import Person

TABLES = Path(__file__).parent / "tables"
KINDS = {"claim": Claim, "prra": Prra, "order": RemovalOrder, "other": OtherApplication, "entry": Entry, "period": Period}
APPLICANT = {
    "id": "a",
    "role": "applicant",
    "birth_date": date(1985, 5, 5),
    "in_canada": True,
    "status": "worker",
    "civil_status": "single",
    "passport": "valid",
    "charged_or_convicted": False,
}
ANSWERS = {"understood_not_legal_advice": "2026-11-01", "understood_consequences": "2026-11-01", "documents_not_en_fr": False}


def rows(name: str) -> list[Any]:
    return [pytest.param(row, id=row["name"]) for row in tomllib.loads((TABLES / name).read_text("utf-8"))["case"]]


def all_rows() -> list[Any]:
    return [*rows("bars.toml"), *rows("people.toml"), *rows("life.toml"), *rows("papers.toml")]


def person(fields: dict[str, Any]) -> Person:
    known = {key: None if value == "unknown" and key in ("in_canada", "accompanying") else value for key, value in fields.items()}
    return msgspec.convert(known, Person)


def case_of(row: dict[str, Any]) -> Case:
    people = [] if row.get("applicant") is False else [person({**APPLICANT, **row.get("applicant", {})})]
    people += [person(fields) for fields in row.get("people", [])]
    events: list[Event] = []
    for kind, shape in KINDS.items():
        for number, fields in enumerate(row.get(kind, [])):
            events.append(msgspec.convert({"id": f"{kind}{number}", "person": "a", **fields}, shape))
    answers = {key: None if value == "unknown" else value for key, value in {**ANSWERS, **row.get("answers", {})}.items()}
    return Case(
        id="t",
        edition="2026-11",
        fictional=True,
        people=tuple(people),
        events=tuple(events),
        answers=answers,
        evidence=tuple(paper(fields) for fields in row.get("paper", [])),
    )


def paper(fields: dict[str, Any]) -> Evidence:
    printed = fields.get("printed", "")
    document = Document(
        id="d",
        filename="d.pdf",
        media_type="application/pdf",
        original_sha256="0" * 64,
        original_size=1,
        pages=1,
        printed=printed,
    )
    known = {key: value for key, value in fields.items() if key != "printed"}
    return replace(msgspec.convert({"title": fields["id"], **known}, Evidence), documents=(document,))


@pytest.mark.parametrize("row", all_rows())
def test_findings(row: dict[str, Any]) -> None:
    kit = load_kit()
    found = review(kit, case_of(row), row.get("on", date(2026, 11, 22))).findings
    for severity in ("stop", "warn"):
        seen = [_named(one) for one in found if one.severity == severity]
        assert sorted(seen) == sorted(row.get(severity, [])), severity
    ids = {one.id for one in found}
    assert set(row.get("info", [])) <= ids
    assert not set(row.get("lacks", [])) & ids
    for finding_id, dates in row.get("dates", {}).items():
        carried = next(one.dates for one in found if one.id == finding_id)
        assert {name: carried[name] for name in dates} == dates
    for one in found:
        for part in ("title", "body", "do"):
            for language in ("en", "fr"):
                assert "{" not in kit.text(language, f"finding.{one.id}.{part}", **one.dates)


def _named(one: Finding) -> str:
    about = one.about or (one.person if one.person != "a" else "")
    return f"{one.id}@{about}" if about else one.id


def test_there_are_enough_rows_and_no_name_twice() -> None:
    names = [param.id for param in all_rows()]
    assert len(names) == len(set(names)) >= 100


def test_every_finding_has_a_row() -> None:
    """Every finding of the kit is made at least once by the tables, so that none is dead."""
    kit = load_kit()
    made: set[str] = set()
    for param in all_rows():
        row = param.values[0]
        assert isinstance(row, dict)
        made |= {one.id for one in review(kit, case_of(row), row.get("on", date(2026, 11, 22))).findings}
    # An old form can only be told once an edition was confirmed; test_kit_forms_and_diff.py confirms one. An order that closes
    # this way would be told by another kit; the next test makes one.
    assert {rule.id for rule in kit.findings} - made == {"paper-form-old", "intake-closed"}


def test_a_kit_that_says_intake_is_closed_stops() -> None:
    kit = load_kit()
    values = tuple(msgspec.structs.replace(row, value="no") if row.id == "intake_open" else row for row in kit.values)
    found = {one.id: one.severity for one in review(replace(kit, values=values), case_of({}), date(2026, 11, 22)).findings}
    assert found.get("intake-closed") == "stop"
    assert "intake-check" not in found


def test_stops_come_first_and_say_provision_and_source() -> None:
    kit = load_kit()
    row = {"claim": [{"rpd": "pending"}], "order": [{"kind": "departure", "in_force": True}]}
    found = review(kit, case_of(row), date(2026, 11, 22)).findings
    order = [one.severity for one in found]
    assert order == sorted(order, key=("stop", "warn", "info").index)
    stop = found[0]
    assert (stop.id, stop.provision, stop.source.key, stop.source.confidence) == (
        "claim-pending",
        "IRPA 25(1.2)(b)",
        "IRPA",
        "confirmed",
    )
    assert all(one.provision and one.source.key in kit.sources and one.source.pinpoint for one in found)
