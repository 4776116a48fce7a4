"""Tables: a small case in, who is asked for what out; and where an item's status comes from."""

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
from hcprep.model.events import Claim, Entry, Event, OtherApplication, Period, RemovalOrder
from hcprep.model.evidence import Document, Evidence, Mark
from hcprep.model.findings import ChecklistEntry
from hcprep.model.people import Person
from hcprep.model.statement import Paragraph, Section, Statement, Text

DAY = date(2026, 11, 22)
TABLE = Path(__file__).parent / "tables" / "checklist.toml"
KINDS = {"claim": Claim, "order": RemovalOrder, "other": OtherApplication, "entry": Entry, "period": Period}
APPLICANT = Person(
    id="a",
    role="applicant",
    birth_date=date(1985, 5, 5),
    in_canada=True,
    status="worker",
    civil_status="single",
    passport="valid",
    charged_or_convicted=False,
)
CASE = Case(id="t", edition="2026-11", fictional=True, people=(APPLICANT,), answers={"documents_not_en_fr": False})
PAPER = Document(id="d", filename="d.pdf", media_type="application/pdf", original_sha256="0" * 64, original_size=1, pages=1)
ROWS = [pytest.param(row, id=row["name"]) for row in tomllib.loads(TABLE.read_text("utf-8"))["case"]]


def case_of(row: dict[str, Any]) -> Case:
    people = [msgspec.convert({**msgspec.to_builtins(APPLICANT), **row.get("applicant", {})}, Person)]
    people += [msgspec.convert(fields, Person) for fields in row.get("people", [])]
    events: list[Event] = []
    for kind, shape in KINDS.items():
        for number, fields in enumerate(row.get(kind, [])):
            events.append(msgspec.convert({"id": f"{kind}{number}", "person": "a", **fields}, shape))
    answers = {key: None if value == "unknown" else value for key, value in row.get("answers", {}).items()}
    papers = (
        (Evidence(id="birth", title="Birth", item="D3", language="other", documents=(PAPER,)),) if row.get("papers_other") else ()
    )
    return replace(CASE, people=tuple(people), events=tuple(events), answers={**CASE.answers, **answers}, evidence=papers)


def entries(case: Case, on: date = DAY) -> dict[str, ChecklistEntry]:
    found = review(load_kit(), case, on).checklist
    by_key = {f"{one.item}@{one.person}" if one.person else one.item: one for one in found}
    assert len(by_key) == len(found)
    return by_key


def need_of(entry: ChecklistEntry | None) -> str:
    if entry is None:
        return "absent"
    return "unknown" if entry.why.startswith("checklist.unknown") else entry.need


@pytest.mark.parametrize("row", ROWS)
def test_checklist(row: dict[str, Any]) -> None:
    found = entries(case_of(row), row.get("on", DAY))
    assert {key: need_of(found.get(key)) for key in row["need"]} == row["need"]
    kit = load_kit()
    for entry in found.values():
        assert kit.has_text("en", entry.why)
        assert entry.source.key in kit.sources
        assert entry.source.pinpoint
        assert entry.why.endswith(".skip") == (entry.need == "not_needed")


def test_there_are_enough_rows_and_no_name_twice() -> None:
    names = [param.id for param in ROWS]
    assert len(names) == len(set(names)) >= 40


def test_no_sponsorship_or_later_form_is_ever_asked() -> None:
    forms = {item.form for item in load_kit().items}
    assert (
        forms & {"IMM 5748", "IMM 1283", "IMM 1344", "IMM 5532", "IMM 5533", "IMM 5710", "IMM 5709", "IMM 5744", "IMM 5508"}
        == set()
    )


def test_evidence_makes_an_item_had() -> None:
    mine = Evidence(id="passport", title="Passport", item="D1", person="a", documents=(PAPER,))
    entry = entries(replace(CASE, evidence=(mine,)))["D1@a"]
    assert (entry.status, entry.evidence) == ("have", ("passport",))


def test_evidence_without_a_document_is_not_had() -> None:
    mine = Evidence(id="passport", title="Passport", item="D1", person="a")
    assert entries(replace(CASE, evidence=(mine,)))["D1@a"].status == "todo"


def test_unnamed_evidence_counts_only_where_one_person_is_asked() -> None:
    nobody = Evidence(id="passport", title="Passport", item="D1", documents=(PAPER,))
    assert entries(replace(CASE, evidence=(nobody,)))["D1@a"].status == "have"
    child = Person(id="k", role="child", birth_date=date(2010, 1, 1), in_canada=True, accompanying=True)
    both = entries(replace(CASE, evidence=(nobody,), people=(APPLICANT, child)))
    assert [both[key].status for key in ("D1@a", "D1@k")] == ["todo", "todo"]
    canadian = replace(child, status="citizen")
    one = entries(replace(CASE, evidence=(nobody,), people=(APPLICANT, canadian)))
    assert [one[key].status for key in ("D1@a", "D1@k")] == ["have", "todo"]


def test_evidence_of_one_person_is_not_that_of_another() -> None:
    child = Person(id="k", role="child", birth_date=date(2010, 1, 1), in_canada=True, accompanying=True)
    photo = Evidence(id="photo", title="Photo", item="D8", person="k", documents=(PAPER,))
    found = entries(replace(CASE, evidence=(photo,), people=(APPLICANT, child)))
    assert [found[key].status for key in ("D8@a", "D8@k")] == ["todo", "have"]


def test_a_mark_says_why_and_evidence_outdoes_it() -> None:
    mark = Mark(item="D9", person="a", state="cannot_get", reason="The office has closed.")
    found = entries(replace(CASE, marks=(mark,)))
    assert (found["D9@a"].status, found["D9@a"].reason) == ("cannot_get", "The office has closed.")
    assert found["D15"].need == "required"
    paper = Evidence(id="police", title="Police", item="D9", person="a", documents=(PAPER,))
    assert entries(replace(CASE, marks=(mark,), evidence=(paper,)))["D9@a"].status == "have"


def test_the_statement_itself_answers_e1() -> None:
    assert entries(CASE)["E1"].status == "todo"
    words = Statement(sections=(Section(id="s", paragraphs=(Paragraph(id="p", runs=(Text(text="I live here."),)),)),))
    assert entries(replace(CASE, statement=words))["E1"].status == "have"


def test_an_answer_that_is_missing_is_asked_for_where_it_is_given() -> None:
    found = entries(CASE)
    assert found["F8@a"].why == "checklist.unknown-case"
    assert found["E3"].why == "checklist.unknown-story"
    child = Person(id="k", role="child", in_canada=True, accompanying=True)
    assert entries(replace(CASE, people=(APPLICANT, child)))["F4@k"].why == "checklist.unknown"
