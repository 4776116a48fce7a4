"""Steps as pure functions of the case."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.events import Entry
from hcprep.model.evidence import Build, Document, Evidence
from hcprep.model.findings import ChecklistEntry, Finding, Review
from hcprep.model.people import Person
from hcprep.model.statement import Citation, Paragraph, Section, Statement, Text
from hcprep.presenters.flow import LIFE_DONE, STEPS, STORY_DONE, StepState, done_count, flow, landing, neighbour

ON = date(2026, 11, 22)
QUESTIONS = ("understood_a", "representative")
APPLICANT = Person(
    id="applicant", role="applicant", given_names="Amara", birth_date=ON, citizenships=("Guinea",), status="none", in_canada=True
)
CASE = Case(id="one", edition="2026-11")
REVIEW = Review(edition="2026-11", on=ON)


def state(case: Case, step: str, review: Review | None = REVIEW) -> StepState:
    return next(found for found in flow(case, review, QUESTIONS) if found.step == step)


def test_without_a_case_only_the_door_is_ready() -> None:
    states = flow(None)
    assert [found.ready for found in states] == [True] + [False] * 7
    assert landing(states) == "case"


def test_understanding_cannot_be_unknown_but_other_answers_can() -> None:
    assert state(CASE, "before").status == "not_started"
    half = edits.answer(CASE, "representative", None)
    assert [missing.item for missing in state(half, "before").missing] == ["understood_a"]
    assert state(edits.answer(half, "understood_a", None), "before").status == "in_progress"
    assert state(edits.answer(half, "understood_a", "2026-11-22"), "before").status == "completed"


def test_people_name_what_is_wanted_of_whom() -> None:
    case = edits.put_person(CASE, APPLICANT)
    assert state(case, "people").status == "completed"
    child = Person(id="child", role="child", given_names="Bo", birth_date=ON, citizenships=("Canada",), status="citizen")
    found = state(edits.put_person(case, child), "people")
    assert [(missing.code, missing.person) for missing in found.missing] == [("relationship", "child")]


def test_life_is_done_when_the_person_says_so() -> None:
    case = edits.put_person(CASE, APPLICANT)
    assert state(CASE, "life").status == "cannot_start"
    assert state(case, "life").status == "not_started"
    case = edits.put_event(case, Entry(id="e", person="applicant"))
    assert state(case, "life").status == "in_progress"
    assert state(edits.answer(case, LIFE_DONE, True), "life").status == "completed"


def test_documents_follow_the_checklist() -> None:
    case = edits.put_person(CASE, APPLICANT)
    wanted = replace(REVIEW, checklist=(ChecklistEntry(item="D1"), ChecklistEntry(item="D2", need="optional")))
    assert [missing.item for missing in state(case, "documents", wanted).missing] == ["D1"]
    settled = replace(REVIEW, checklist=(ChecklistEntry(item="D1", status="cannot_get"),))
    marked = edits.put_evidence(case, Evidence(id="a", title="A"), "identity")
    assert state(marked, "documents", settled).status == "completed"


def test_a_broken_citation_is_a_problem_and_a_whole_one_is_not() -> None:
    paragraph = Paragraph(id="p", runs=(Text(text="x"), Citation(evidence="lease", page=2)))
    story = Statement(sections=(Section(id="s", paragraphs=(paragraph,)),))
    case = edits.put_statement(CASE, story)
    assert state(case, "story").status == "problem"
    paper = Document(id="d", filename="l.pdf", media_type="application/pdf", original_sha256="0", original_size=1, pages=2)
    case = edits.put_evidence(case, Evidence(id="lease", title="Lease", documents=(paper,)), "home")
    assert state(case, "story").status == "in_progress"
    assert state(edits.answer(case, STORY_DONE, True), "story").status == "completed"
    assert state(case, "build").status == "not_started"
    proved = replace(case, builds=(Build(id="b", at="", filename="p.pdf", sha256="0", size=1, pages=3, proved=True),))
    assert state(proved, "build").status == "completed"


def test_a_stop_is_a_problem_of_the_review_only() -> None:
    case = edits.put_person(CASE, APPLICANT)
    stopped = replace(REVIEW, findings=(Finding(id="claim-pending", severity="stop"),))
    states = flow(case, stopped, QUESTIONS)
    assert [found.step for found in states if found.status == "problem"] == ["review"]


@given(st.lists(st.sampled_from(["before", "person", "event", "life", "story"]), unique=True))
def test_back_and_continue_undo_each_other_and_landing_is_ready(told: list[str]) -> None:
    case = CASE
    if "before" in told:
        case = edits.answer(edits.answer(case, "understood_a", "2026-11-22"), "representative", "none")
    if "person" in told:
        case = edits.put_person(case, APPLICANT)
    if "life" in told:
        case = edits.answer(case, LIFE_DONE, True)
    if "story" in told:
        told_story = Section(id="s", paragraphs=(Paragraph(id="p", runs=(Text(text="x"),)),))
        case = edits.put_statement(case, Statement(sections=(told_story,)))
    states = flow(case, REVIEW, QUESTIONS)
    assert tuple(found.step for found in states) == STEPS
    assert 1 <= done_count(states) <= len(STEPS)
    assert next(found for found in states if found.step == landing(states)).ready
    for found in states:
        after = neighbour(states, found.step, 1)
        if found.ready and after is not None:
            assert neighbour(states, after, -1) == found.step
