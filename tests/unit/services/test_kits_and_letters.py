"""Kits as a person meets them, the letter in their own words, and the other ways a case points at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from hcprep.casefile import CaseFile
from hcprep.errors import KitError
from hcprep.kit import Shelf, load_kit, use_shelf
from hcprep.kit.alternatives import Alternative, alternatives
from hcprep.model import edits
from hcprep.model.case import Case, KitChange
from hcprep.model.evidence import Evidence, Mark
from hcprep.model.people import Person
from hcprep.services import kits
from hcprep.services.letters import missing_items_letter, missing_marks
from tests.kitmaking import change, next_kit, shelf, signed

AT = "2027-01-09T10:00:00+00:00"
DAY = date(2026, 11, 22)
APPLICANT = Person(id="applicant", role="applicant", given_names="María", family_name="Ortega", in_canada=True)
CHILD = Person(id="child-1", role="child", given_names="Luz", family_name="Ortega")


@pytest.fixture
def used(tmp_path: Path) -> Iterator[Shelf]:
    mine = shelf(tmp_path / "kits")
    before = use_shelf(mine)
    yield mine
    use_shelf(before)


def case(**parts: object) -> Case:
    return replace(Case(id="c", edition=Shelf().load().edition, people=(APPLICANT, CHILD)), **parts)  # type: ignore[arg-type]


@pytest.mark.parametrize(("days", "told", "old"), [(-3, 0, False), (0, 0, False), (90, 90, False), (91, 91, True)])
def test_the_age_of_a_kit(days: int, told: int, old: bool) -> None:
    kit = load_kit()
    age = kits.kit_age(kit, kit.checked + timedelta(days=days))
    assert (age.days, age.old, age.limit, age.checked) == (told, old, 90, kit.checked)


def test_a_case_keeps_its_edition_until_the_person_accepts(used: Shelf, tmp_path: Path) -> None:
    old = load_kit().edition
    begun = case()
    file = CaseFile.create(tmp_path / "c.hcase", "teapot orchard velvet lantern cinder", begun, AT)
    assert kits.newer_edition(begun) == ""
    new = kits.install(signed(next_kit(tmp_path / "work"), tmp_path / "new.hckit"))
    assert new.edition == "2027-01"
    assert file.load() == begun
    assert kits.newer_edition(begun) == "2027-01"
    accepted = kits.accept(begun, "2027-01", AT)
    assert accepted.edition == "2027-01"
    assert accepted.kit_changes == (KitChange(at=AT, old=old, new="2027-01"),)
    assert kits.accept(accepted, "2027-01", AT) is accepted
    assert kits.newer_edition(accepted) == ""
    file.commit(begun, accepted, AT)
    file.close()
    file = CaseFile.open(tmp_path / "c.hcase", "teapot orchard velvet lantern cinder")
    assert file.load() == accepted
    file.close()
    with pytest.raises(KitError):
        kits.accept(accepted, "2031-01", AT)


def test_what_a_new_kit_does_not_know_any_more_is_named_and_stays(used: Shelf, tmp_path: Path) -> None:
    folder = next_kit(tmp_path / "work")
    change(folder, "questions.toml", 'id = "caregiver_work"', 'id = "care_work"')
    change(folder, "bars.toml", '"caregiver_work"', '"care_work"')
    for language in ("en", "fr"):
        change(folder, f"text.{language}.toml", "[question.caregiver_work]", "[question.care_work]")
    kit = kits.install(signed(folder, tmp_path / "new.hckit"))
    mine = case(
        answers={"caregiver_work": True, "canadian_parent": None},
        marks=(Mark(item="D1", state="have"), Mark(item="D99", state="have")),
        evidence=(Evidence(id="a", title="A", item="E98"), Evidence(id="b", title="B")),
    )
    assert kits.affected(mine, kit) == kits.Affected(questions=("caregiver_work",), items=("D99", "E98"))
    assert kits.affected(mine, load_kit(mine.edition)) == kits.Affected(questions=(), items=("D99", "E98"))
    accepted = kits.accept(mine, kit.edition, AT)
    assert (accepted.answers, accepted.marks, accepted.evidence) == (mine.answers, mine.marks, mine.evidence)


def test_a_folder_is_read_and_compared_but_never_installed(used: Shelf, tmp_path: Path) -> None:
    folder = next_kit(tmp_path / "work")
    candidate, changes = kits.compare(folder)
    assert candidate.signed is None
    assert {one.field for one in changes} == {"edition", "serial"}
    with pytest.raises(KitError) as caught:
        kits.install(folder)
    assert caught.value.code == "kit-file-missing"
    change(folder, "text.fr.toml", "[finding.kit-old]", "[finding.kit-odl]")
    with pytest.raises(KitError) as caught:
        kits.read_candidate(folder)
    assert (caught.value.code, caught.value.facts["file"]) == ("kit-file-damaged", "text.fr.toml")
    change(folder, "kit.toml", "schema = 2", "schema = 9")
    with pytest.raises(KitError) as caught:
        kits.read_candidate(folder)
    assert (caught.value.code, caught.value.facts["path"]) == ("kit-newer", folder)


REASON = "  I asked the registry twice.\n\n# They said: *no*.\nÇa n’existe plus — 2019!  "


def test_the_letter_has_the_persons_own_words_and_titles_of_the_kit() -> None:
    kit = load_kit()
    marks = (
        Mark(item="D3", person="child-1", state="cannot_get", reason="Born at home."),
        Mark(item="D3", person="applicant", state="cannot_get", reason=REASON),
        Mark(item="D1", person="applicant", state="cannot_get"),
        Mark(item="D2", person="applicant", state="not_applicable", reason="secret"),
        Mark(item="Z9", person="gone", state="cannot_get", reason="Old item."),
    )
    mine = case(marks=marks)
    assert [(mark.item, mark.person) for mark in missing_marks(mine, kit)] == [
        ("D1", "applicant"),
        ("D3", "applicant"),
        ("D3", "child-1"),
        ("Z9", "gone"),
    ]
    for language in ("en", "fr"):

        def title(item: str, language: str = language) -> str:
            return kit.text(language, f"item.{item}.title")

        assert missing_items_letter(mine, kit, language) == (
            f"# {title('D15')}\n\nMaría Ortega\n\n"
            f"## {title('D1')} – María Ortega\n\n"
            f"## {title('D3')} – María Ortega\n\n{REASON}\n\n"
            f"## {title('D3')} – Luz Ortega\n\nBorn at home.\n\n"
            "## Z9\n\nOld item.\n"
        )


def test_no_letter_where_nothing_is_missing() -> None:
    assert missing_items_letter(case(marks=(Mark(item="D1", state="todo", reason="x"),)), load_kit(), "en") == ""


def ways(**answers: object) -> dict[str, Alternative]:
    mine = case(answers=answers, people=(replace(APPLICANT, civil_status="married"), partner()))
    return {one.id: one for one in alternatives(load_kit(), mine, DAY)}


def partner() -> Person:
    return Person(id="partner", role="partner", status="citizen", relationship="spouse", in_canada=True)


def test_a_sponsor_is_pointed_at_only_where_that_is_safe() -> None:
    safe = ways(canadian_relative=True)
    assert {"other-way-spouse", "other-way-family-class"} <= set(safe)
    assert "other-way-family-violence" not in safe
    for answers in ({"family_violence": True}, {"family_violence": None}, {"factor.family-violence": True}):
        found = ways(canadian_relative=True, **answers)
        assert not {"other-way-spouse", "other-way-family-class"} & set(found), answers
        assert found["other-way-family-violence"].applies is (None if None in answers.values() else True)


@pytest.mark.parametrize(
    ("question", "way"),
    [
        ("trafficking", "other-way-trafficking"),
        ("fear_never_assessed", "other-way-protection"),
        ("canadian_parent", "other-way-citizenship"),
        ("caregiver_work", "other-way-caregiver"),
        ("canadian_relative", "other-way-family-class"),
    ],
)
def test_each_trigger_question_shows_its_way(question: str, way: str) -> None:
    assert way not in ways()
    assert way not in ways(**{question: False})
    assert (ways(**{question: True})[way].applies, ways(**{question: None})[way].applies) == (True, None)
    assert ways(**{question: True})[way].triggers == (question,)


def test_every_way_is_dated_sourced_and_has_words() -> None:
    kit = load_kit()
    lapsed = replace(APPLICANT, status="none", status_expires=DAY - timedelta(days=30))
    everything = {question.id: True for question in kit.questions if question.kind == "yes_no"} | {"family_violence": False}
    found = alternatives(kit, case(people=(lapsed, partner()), answers={**everything, "factor.family-violence": False}), DAY)
    assert len(found) >= 7
    for way in found:
        assert kit.sources[way.source.key].seen == way.seen != ""
        assert way.source.pinpoint
        assert way.checked == kit.checked
        for language in ("en", "fr"):
            for part in ("title", "body", "do"):
                assert kit.text(language, f"finding.{way.id}.{part}", **way.dates)
    restoration = next(way for way in found if way.id == "other-way-restoration")
    assert restoration.dates == {"restore_by": DAY + timedelta(days=60)}


def test_accepting_is_an_edit_like_any_other() -> None:
    mine = case()
    twice = edits.accept_edition(edits.accept_edition(mine, "2027-01", AT), "2027-02", AT)
    assert [(one.old, one.new) for one in twice.kit_changes] == [(mine.edition, "2027-01"), ("2027-01", "2027-02")]
