"""One search over the whole case: every word must match, accents and case do not count, the best comes first."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import date

import pytest

from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.evidence import Document, Evidence
from hcprep.model.people import Person
from hcprep.model.statement import Citation, Paragraph, Section, Statement, Text
from hcprep.presenters.places import Place
from hcprep.presenters.search import Hit, Search, fold, sentences
from tests.unit.presenters.deskmaking import desk_of


def made() -> Case:
    case = Case(id="case", edition="2026-11")
    case = edits.put_person(case, Person(id="applicant", role="applicant", given_names="Amélie", family_name="Ouédraogo"))
    case = edits.put_person(case, Person(id="bo", role="child", given_names="Bo", birth_date=date(2017, 9, 3)))
    paper = Document(
        id="d", filename="bail-rue-des-Ormes.pdf", media_type="application/pdf", original_sha256="d", original_size=1, pages=2
    )
    case = edits.put_evidence(
        case, Evidence(id="lease", title="Lease of Elm Street", item="E3", documents=(paper,)), "establishment"
    )
    runs = (
        Text(text="We rent the same home"),
        Citation(evidence="lease"),
        Text(text=". Bo’s school is near. He walks to École Cœur-Vaillant."),
    )
    section = Section(id="s1", heading="Our home", paragraphs=(Paragraph(id="p1", runs=runs),))
    return edits.put_statement(case, Statement(sections=(section,)))


@pytest.fixture
def search() -> Search:
    step = Hit(kind="step", title="Documents", place=Place(step="documents"))
    dark = Hit(kind="setting", title="Dark colours")
    return Search(
        desk_of(made()), "en", (step, dark, Hit(kind="command", title="Lock the case", detail="Ctrl+L", command="lock"))
    )


def titles(found: tuple[Hit, ...]) -> list[tuple[str, str]]:
    return [(hit.kind, hit.title) for hit in found]


def test_folding_forgets_case_accents_and_signs() -> None:
    assert fold("L’École Cœur-Vaillant") == " l ecole coeur vaillant "
    assert list(sentences("One. Two? “Three.” Four")) == ["One.", "Two?", "“Three.", "Four"]


@pytest.mark.parametrize(
    ("words", "kind", "title", "place"),
    [
        ("OUEDRAOGO amelie", "person", "Amélie Ouédraogo", Place(step="people", kind="person", key="applicant")),
        ("elm lea", "paper", "Lease of Elm Street", Place(step="documents", kind="paper", key="lease")),
        ("ormes.pdf", "paper", "Lease of Elm Street", Place(step="documents", kind="paper", key="lease")),
        ("our home", "section", "Our home", Place(step="story", kind="section", key="s1")),
        ("documents", "step", "Documents", Place(step="documents")),
        ("lock", "command", "Lock the case", None),
        ("dark", "setting", "Dark colours", None),
        (
            "province",
            "question",
            "In which province or territory do you live?",
            Place(step="before", kind="question", key="province"),
        ),
    ],
)
def test_the_best_hit_is_the_one_meant(search: Search, words: str, kind: str, title: str, place: Place | None) -> None:
    best = search.find(words)[0]
    assert (best.kind, best.title, best.place) == (kind, title, place)


def test_a_sentence_is_found_with_the_words_to_go_to(search: Search) -> None:
    (hit,) = search.find("coeur vaillant ecole")
    assert (hit.kind, hit.title, hit.detail) == ("sentence", "He walks to École Cœur-Vaillant.", "1")
    assert hit.place == Place(step="story", kind="paragraph", key="p1", part="He walks to École Cœur-Vaillant.")


def test_words_of_several_sentences_find_the_paragraph(search: Search) -> None:
    (hit,) = search.find("rent walks")
    assert (hit.kind, hit.place) == ("paragraph", Place(step="story", kind="paragraph", key="p1"))
    assert hit.title.startswith("We rent the same home. Bo’s school")


def test_every_word_must_match(search: Search) -> None:
    assert search.find("lease zebra") == ()
    assert {hit.kind for hit in search.find("")} == {"step", "command"}


def test_checklist_items_and_findings_are_found(search: Search) -> None:
    assert any(hit.kind == "item" for hit in search.find("birth certificate"))
    assert {hit.kind for hit in search.find("E3")} >= {"item"}


def test_without_a_case_only_the_window_is_searched() -> None:
    search = Search(None, "en", (Hit(kind="setting", title="Dark colours"),))
    assert titles(search.find("dark")) == [("setting", "Dark colours")]


def test_a_statement_of_50_000_words_holds_up_nothing() -> None:
    words = "When my son was born we moved to Montréal and I found work in a bakery. "
    paragraphs = tuple(Paragraph(id=f"p{at}", runs=(Text(text=words * 7 + f"Number {at}."),)) for at in range(460))
    case = edits.put_statement(made(), Statement(sections=(Section(id="s", paragraphs=paragraphs),)))
    search = Search(desk_of(case), "en")
    taken = []
    for query in ("e", "montreal bakery", "number 459", "zebra", "w"):
        start = time.perf_counter()
        found = search.find(query)
        taken.append(time.perf_counter() - start)
        assert bool(found) == (query != "zebra")
    print(f"slowest of {len(taken)} searches: {max(taken) * 1000:.1f} ms")
    last = search.find("number 459")[0]
    assert last.place is not None
    assert last.place.key == "p459"


def test_the_words_of_private_notes_are_not_listed() -> None:
    case = replace(made(), notes="lemon tree")
    assert Search(desk_of(case), "en").find("lemon") == ()
