"""The review screen without a window: findings in words, what does not meet, signs that cannot be printed, fees, age."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import cast

import pytest

from hcprep.casefile import CaseFile
from hcprep.clock import FixedClock
from hcprep.kit import load_kit, review
from hcprep.model.case import Case
from hcprep.model.evidence import Document, Evidence, Tab
from hcprep.model.people import Person
from hcprep.model.statement import Citation, Paragraph, Section, Statement, Text
from hcprep.presenters.desk import Desk
from hcprep.presenters.flow import flow
from hcprep.presenters.places import Place
from hcprep.presenters.review import OLD_AFTER, ReviewPresenter, ReviewState, ToFix, broken_paragraphs
from hcprep.services.session import Session

AMA = Person(
    id="applicant",
    role="applicant",
    given_names="Ama",
    family_name="Example",
    birth_date=date(1990, 1, 1),
    citizenships=("Ghana",),
    in_canada=True,
    accompanying=True,
)


class File:
    path = Path("case.hcase")
    lineage = ""
    damage = None

    def __init__(self, case: Case) -> None:
        self.case = case

    def load(self) -> Case:
        return self.case


def paper(key: str, pages: int = 2, title: str = "", item: str = "E3") -> Evidence:
    made = Document(id=key, filename="a.pdf", media_type="application/pdf", original_sha256=key, original_size=1, pages=pages)
    return Evidence(id=key, title=title or key, item=item, documents=(made,))


def says(*paragraphs: tuple[str | Citation, ...], heading: str = "") -> Statement:
    made = tuple(
        Paragraph(id=f"p{number}", runs=tuple(Text(text=run) if isinstance(run, str) else run for run in runs))
        for number, runs in enumerate(paragraphs)
    )
    return Statement(sections=(Section(id="s", heading=heading, paragraphs=made),))


CASE = Case(
    id="c",
    edition=load_kit().edition,
    people=(AMA,),
    evidence=(paper("lease"), paper("letter"), paper("loose", item="")),
    tabs=(Tab(id="establishment", evidence=("lease", "letter")), Tab(id="other", evidence=("loose",))),
    statement=says(("I rent. ", Citation(evidence="lease", page=2)), ("I work.",)),
)


def drawn(case: Case, language: str = "en", on: date = date(2026, 11, 22)) -> ReviewState:
    desk = Desk(Session(cast("CaseFile", File(case)), FixedClock.on(on)), load_kit, review)
    made = ReviewPresenter(desk, language)
    made.refresh(language, flow(case, desk.review(), ()))
    return made.state


def fix(state: ReviewState, code: str) -> ToFix | None:
    return next((row for row in state.to_fix if row.code == code), None)


def at(paragraph: str) -> Place:
    return Place(step="story", kind="paragraph", key=paragraph)


def test_what_a_step_wants_is_gone_to_exactly() -> None:
    state = drawn(replace(CASE, people=(replace(AMA, citizenships=()),)))
    assert fix(state, "step-people") is not None
    places = {row.code: row.place for row in state.to_fix}
    assert places["step-people"] == Place(step="people", kind="person", key="applicant", part="citizenships")
    assert places["step-life"] == Place(step="life", kind="question", key="life-done")
    wanted = places["step-documents"]
    assert wanted is not None
    assert (wanted.kind, wanted.key.split("/")[0] in {item.id for item in load_kit().items}) == ("item", True)


def test_where_story_and_proof_do_not_meet() -> None:
    state = drawn(CASE)
    assert fix(state, "paragraphs-bare") == ToFix(code="paragraphs-bare", step="story", names=("2",), place=at("p1"))
    unused, unsorted = fix(state, "exhibits-unused"), fix(state, "papers-unsorted")
    letter, loose = (Place(step="documents", kind="paper", key=key) for key in ("letter", "loose"))
    assert unused == ToFix(code="exhibits-unused", step="documents", count=2, names=("A-2", "B-1"), place=letter)
    assert unsorted == ToFix(code="papers-unsorted", step="documents", names=("loose",), place=loose)
    assert fix(state, "citations-broken") is None
    assert not [row for row in state.to_fix if row.code.startswith("signs-")]


def test_citations_that_lead_nowhere_come_first_with_their_paragraphs() -> None:
    gone, beyond, whole = Citation(evidence="gone"), Citation(evidence="lease", page=3), Citation(evidence="lease")
    case = replace(CASE, statement=says(("a", gone), ("b", whole), ("c", beyond)))
    assert broken_paragraphs(case) == ("1", "3")
    assert drawn(case).to_fix[0] == ToFix(code="citations-broken", step="story", count=2, names=("1", "3"), place=at("p0"))


def test_a_paper_without_pages_cannot_be_cited() -> None:
    case = replace(CASE, evidence=(paper("lease", 0),), statement=says(("a", Citation(evidence="lease"))))
    assert broken_paragraphs(case) == ("1",)


def test_signs_without_a_shape_are_found_where_they_are() -> None:
    rune = "\N{RUNIC LETTER FEHU FEOH FE F}"
    case = replace(
        CASE,
        people=(replace(AMA, given_names=f"Ama{rune}"),),
        evidence=(paper("lease", title=f"Lease {rune}"),),
        statement=says(("fine",), (f"{rune} and {rune}",), heading=f"{rune}"),
    )
    state = drawn(case)
    found = {row.code: row for row in state.to_fix if row.code.startswith("signs-")}
    assert set(found) == {"signs-person", "signs-heading", "signs-paragraph", "signs-paper"}
    assert found["signs-paragraph"].names == ("2",)
    assert {row.signs for row in found.values()} == {rune}
    assert (found["signs-person"].step, found["signs-paper"].step) == ("people", "documents")


def test_names_of_the_world_can_be_printed() -> None:
    names = ("Amélie", "Nguyễn", "محمد", "Оксана", "ქეთევან", "ਗੁਰਪ੍ਰੀਤ", "王小明")
    case = replace(CASE, people=tuple(replace(AMA, id=f"p{n}", given_names=name) for n, name in enumerate(names)))
    assert not [row for row in drawn(case).to_fix if row.code.startswith("signs-")]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_fees_add_up_and_say_how_sure_they_are(language: str) -> None:
    state = drawn(CASE, language).fees
    assert state.rows
    assert state.whole == sum(row.amount for row in state.rows)
    assert state.now == sum(row.amount for row in state.rows if not row.later) < state.whole
    assert all(row.title and row.person == "Ama Example" for row in state.rows)
    assert state.later_words


def test_the_age_of_the_rules_is_told() -> None:
    checked = load_kit().checked
    assert not drawn(CASE, on=date.fromordinal(checked.toordinal() + OLD_AFTER)).old
    assert drawn(CASE, on=date.fromordinal(checked.toordinal() + OLD_AFTER + 1)).old


def test_findings_have_words_in_both_languages() -> None:
    for language in ("en", "fr"):
        state = drawn(CASE, language)
        assert state.findings
        assert all(row.title and row.body for row in state.findings)
        assert not [row for row in state.findings if row.provision == "no provision"]
