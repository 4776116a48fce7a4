"""Answers files: strict in, complete out, merged row by row."""

from __future__ import annotations

import re
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from hcprep.errors import AnswersError
from hcprep.kit import load_kit
from hcprep.model.case import Answer, Case
from hcprep.model.events import Claim
from hcprep.model.evidence import Evidence, Mark
from hcprep.model.people import Person
from hcprep.services.answers_file import EVENTS, answers_template, merge_answers, read_answers, write_answers

FAMILY = """
[case]
language = "fr"
[[person]]
role = "applicant"
family_name = "Núñez"
birth_date = 1988-04-12
inadmissible = ["41"]
[[person]]
role = "child"
given_names = "Léa"
affected = true
[[person]]
role = "child"
given_names = "Noé"
[[claim]]
rpd = "rejected"
rpd_date = 2018-06-20
[[claim]]
person = "child-1"
rpd = "pending"
[[mark]]
item = "D1"
person = "applicant"
state = "cannot_get"
reason = "lost"
[answers]
province = "ON"
representative = "?"
understood_consequences = 2026-11-01
family_violence = false
"""


def test_a_file_becomes_a_case_with_ids() -> None:
    case = read_answers(FAMILY)
    assert [person.id for person in case.people] == ["applicant", "child-1", "child-2"]
    assert case.applicant is not None
    assert case.applicant.birth_date == date(1988, 4, 12)
    assert [(claim.id, claim.person) for claim in case.events] == [("claim-1", "applicant"), ("claim-2", "child-1")]
    assert case.answers == {
        "province": "ON",
        "representative": None,
        "understood_consequences": "2026-11-01",
        "family_violence": False,
    }
    assert case.mark("D1", "applicant") == Mark(item="D1", person="applicant", state="cannot_get", reason="lost")
    assert (case.language, case.edition) == ("fr", load_kit().edition)


def test_the_same_file_twice_changes_nothing() -> None:
    once = read_answers(FAMILY)
    assert merge_answers(once, FAMILY) == once


def test_a_row_changes_only_what_it_names() -> None:
    once = read_answers(FAMILY)
    twice = merge_answers(once, '[[person]]\nrole = "applicant"\nphone = "555"\n[[claim]]\nid = "claim-1"\nrad = "none"\n')
    assert twice.applicant is not None
    assert (twice.applicant.family_name, twice.applicant.phone) == ("Núñez", "555")
    claim = twice.events[0]
    assert isinstance(claim, Claim)
    assert (claim.rpd, claim.rpd_date, claim.rad) == ("rejected", date(2018, 6, 20), "none")
    assert twice.people[1:] == once.people[1:]


def test_what_is_written_is_read_back_the_same() -> None:
    once = read_answers(FAMILY)
    odd = merge_answers(once, '[[person]]\nid = "applicant"\nother_names = ["a\\"b\\\\c\\n\\u0007", "محمد"]\n')
    back = read_answers(write_answers(odd))
    assert (back.people, back.events, back.marks, dict(back.answers)) == (odd.people, odd.events, odd.marks, dict(odd.answers))
    assert (back.language, back.edition) == (odd.language, odd.edition)


def test_what_stands_beside_the_story_and_what_was_switched_on_is_read_back_too() -> None:
    own: dict[str, Answer] = {
        "story.done": True,
        "story.words": "Elm\nRoja",
        "story.aside.p1.0123": True,
        "story.original.p1": "Yo vivo aquí.\n\nمحمد",
        "story.original-language": "es",
        "book.declaration": False,
    }
    assert dict(read_answers(write_answers(Case(id="c", edition="", answers=own))).answers) == own
    for wrong in ('"story.done" = "yes"', '"story.original.p1" = true', '"story.else" = true'):
        with pytest.raises(AnswersError):
            read_answers(f"[answers]\n{wrong}\n")


def _switched_on(template: str) -> str:
    return re.sub(r"^#(?=[\[a-z\"])", "", template, flags=re.MULTILINE)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_template_is_valid_as_it_is_and_with_every_line_switched_on(language: str) -> None:
    template = answers_template(language)
    assert read_answers(template).applicant is not None
    whole = _switched_on(template)
    case = read_answers(whole)
    assert {type(event) for event in case.events} == set(EVENTS.values())
    assert set(case.answers) == {question.id for question in load_kit().questions}
    assert case.language == language


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_template_names_every_field_once(language: str) -> None:
    blocks = re.split(r"^(?=\[)", _switched_on(answers_template(language)), flags=re.MULTILINE)
    tables: dict[str, type[Any]] = {"person": Person, "mark": Mark, "paper": Evidence, **EVENTS}
    for name, kind in tables.items():
        block = next(one for one in blocks if one.startswith(f"[[{name}]]"))
        keys = re.findall(r"^([a-z_]+) = ", block, flags=re.MULTILINE)
        wanted = ("pages" if field.name == "leaves" else field.name for field in fields(kind) if field.name != "documents")
        assert sorted(keys) == sorted(wanted), name


def test_templates_offer_the_same_lines_in_both_languages() -> None:
    english, french = (
        re.findall(r"^([a-z_\[\]\"]+)", _switched_on(answers_template(code)), re.MULTILINE) for code in ("en", "fr")
    )
    assert english == french


@pytest.mark.parametrize(
    ("text", "where", "problem"),
    [
        ("[people]", "people", "unknown-key"),
        ("person = 1", "person", "not-rows"),
        ("answers = 1", "answers", "not-a-table"),
        ('[[person]]\nrole = "applicant"\nsurname = "x"', "person[1].surname", "unknown-key"),
        ('[[person]]\nrole = "chief"', "person[1].role", "not-allowed"),
        ('[[person]]\nrole = "child"\nbirth_date = "soon"', "person[1].birth_date", "not-allowed"),
        ('[[person]]\nrole = "child"\nbirth_date = 2020-01-01T10:00:00', "person[1].birth_date", "day-only"),
        ('[[person]]\nrole = "child"\naffected = "yes"', "person[1].affected", "not-allowed"),
        ('[[person]]\nrole = "child"\ninadmissible = ["43"]', "person[1].inadmissible", "not-allowed"),
        ("[[person]]\naffected = true", "person[1].role", "missing"),
        ('[[person]]\nrole = "applicant"\n[[person]]\nid = "b"\nrole = "applicant"', "person[2].role", "second-applicant"),
        ('[[person]]\nrole = "applicant"\n[[person]]\nrole = "applicant"', "person[2].role", "second-applicant"),
        ('[[person]]\nrole = "applicant"\nid = "a"\n[[person]]\nid = "a"\nrole = "child"', "person[2].id", "id-twice"),
        ('[[person]]\nrole = "applicant"\n[[entry]]\nid = "e"\n[[entry]]\nid = "e"', "entry[2].id", "id-twice"),
        ('[[paper]]\ntitle = "x"', "paper[1].id", "missing"),
        ('[[paper]]\nid = "x"\ndocuments = []', "paper[1].documents", "unknown-key"),
        ('[[paper]]\nid = "x"\nlanguage = "de"', "paper[1].language", "not-allowed"),
        ('[[paper]]\nid = "x"\nparts = ["oath"]', "paper[1].parts", "not-allowed"),
        ('[[paper]]\nid = "x"\nitem = "Z9"', "paper[1].item", "no-such-item"),
        ('[[paper]]\nid = "x"\nperson = "nobody"', "paper[1].person", "no-such-person"),
        ('[[paper]]\nid = "x"\ndate = "soon"', "paper[1].date", "not-allowed"),
        ('[[paper]]\nid = "x"\nbelongs_to = "x"', "paper[1].belongs_to", "not-allowed"),
        ('[[claim]]\nrpd = "rejected"', "claim[1].person", "no-such-person"),
        ('[[mark]]\nitem = "Z9"', "mark[1].item", "no-such-item"),
        ('[case]\nlanguage = "de"', "case.language", "not-allowed"),
        ("[case]\nid = 1", "case.id", "unknown-key"),
        ('[answers]\nprovince = "XX"', "answers.province", "not-allowed"),
        ("[answers]\nfamily_violence = 1", "answers.family_violence", "not-allowed"),
        ("a = [", "end of document", "not-toml"),
    ],
)
def test_mistakes_are_refused_and_say_where(text: str, where: str, problem: str) -> None:
    with pytest.raises(AnswersError) as caught:
        read_answers(text)
    assert caught.value.code == "answers-invalid"
    assert str(caught.value.facts["where"]).endswith(where)
    assert caught.value.facts["problem"] == problem


def test_papers_are_told_of_without_a_case_and_only_known_ones_with_one() -> None:
    text = '[[paper]]\nid = "birth"\nitem = "D3"\nlanguage = "other"\n'
    text += '[[paper]]\nid = "tr"\nbelongs_to = "birth"\nparts = ["translation"]'
    case = read_answers(text)
    assert [(one.id, one.language, one.belongs_to, one.parts) for one in case.evidence] == [
        ("birth", "other", "", ()),
        ("tr", "", "birth", ("translation",)),
    ]
    with pytest.raises(AnswersError) as caught:
        merge_answers(Case(id="c", edition=load_kit().edition), text)
    assert caught.value.facts["problem"] == "no-such-paper"
    changed = merge_answers(case, '[[paper]]\nid = "birth"\nlanguage = "fr"')
    item = changed.item("birth")
    assert item is not None
    assert (item.language, item.item) == ("fr", "D3")
    assert changed.tabs == case.tabs


def test_an_unknown_question_has_its_own_code() -> None:
    with pytest.raises(AnswersError) as caught:
        read_answers("[answers]\nshoe_size = 9")
    assert (caught.value.code, caught.value.facts["where"]) == ("answers-unknown-question", "answers.shoe_size")


@pytest.mark.parametrize(("data", "problem"), [(b"\xff\xfe", "not-utf8"), (None, "unreadable"), (b"#" * 5_000_000, "too-large")])
def test_files_that_are_no_answers(tmp_path: Path, data: bytes | None, problem: str) -> None:
    path = tmp_path / "answers.toml"
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(AnswersError) as caught:
        read_answers(path)
    assert caught.value.facts["problem"] == problem
    assert caught.value.facts["path"] == "answers.toml"


def test_a_case_keeps_what_the_file_does_not_speak_of() -> None:
    case = Case(id="c", edition=load_kit().edition, language="fr", people=(Person(id="aunt", role="relative"),))
    merged = merge_answers(case, '[[person]]\nrole = "applicant"\n')
    assert (merged.id, merged.language) == ("c", "fr")
    assert [person.id for person in merged.people] == ["aunt", "applicant"]


@pytest.mark.parametrize(
    ("row", "where"),
    [
        ('[[paper]]\nid = "lease"\ntitle = "%s"' % ("x" * 301), "paper[1].title"),
        ('[[person]]\nrole = "applicant"\nfamily_name = "%s"' % ("x" * 2001), "person[1].family_name"),
        ('[[mark]]\nitem = "D1"\nreason = "%s"' % ("x" * 2001), "mark[1].reason"),
    ],
)
def test_texts_no_page_has_room_for_are_refused(row: str, where: str) -> None:
    with pytest.raises(AnswersError) as caught:
        read_answers(row)
    assert (caught.value.code, caught.value.facts["where"], caught.value.facts["problem"]) == (
        "answers-invalid",
        where,
        "too-long",
    )
    assert read_answers('[[paper]]\nid = "lease"\ntitle = "%s"' % ("x" * 300)).item("lease") is not None
