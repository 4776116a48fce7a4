"""What compare, take and history say: the words of the kit and of the person, never ids alone or Python's own."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from hcprep.app.difference_words import DifferenceWords, key_words, kit_of, marked_words
from hcprep.app.value_words import answer_words
from hcprep.kit import load_kit
from hcprep.model.case import Case, KitChange
from hcprep.model.differences import Difference, compare
from hcprep.model.events import Claim, Entry, Period
from hcprep.model.evidence import Build, Document, Evidence, Filed, Mark, Tab
from hcprep.model.people import Person
from hcprep.model.statement import Citation, Paragraph, Section, Statement, Text
from hcprep.model.textdiff import Piece, word_pieces

EDITION = load_kit().edition
LONG = " and then I waited for a very long time in the small room beside the office of the man who did not look up"


def paragraph(key: str, text: str, *citations: str) -> Paragraph:
    return Paragraph(id=key, runs=(Text(text=text), *(Citation(evidence=each) for each in citations)))


def paper(key: str, title: str, sha256: str = "0" * 64) -> Evidence:
    document = Document(
        id="d", filename=f"{key}.pdf", media_type="application/pdf", original_sha256=sha256, original_size=9, pages=3
    )
    return Evidence(id=key, title=title, documents=(document,))


@pytest.fixture
def mine() -> Case:
    return Case(
        id="c",
        edition=EDITION,
        people=(Person(id="applicant", role="applicant", given_names="Amina"), Person(id="child-1", role="child")),
        events=(Entry(id="e1", person="applicant", day=date(2019, 5, 1)), Period(id="e2", person="applicant", kind="job")),
        answers={"representative": "none", "route": "online", "factor.health": True},
        evidence=(paper("lease", "Our lease"), paper("tax", "Taxes 2024"), paper("old", "An old letter")),
        tabs=(Tab(id="establishment", evidence=("lease", "tax")), Tab(id="other", evidence=("old",))),
        statement=Statement(
            sections=(
                Section(
                    id="who-i-am",
                    heading="Who I am",
                    paragraphs=(
                        paragraph("p1", "I came in 2019" + LONG + ".", "lease"),
                        paragraph("p2", "We live on Elm Street."),
                    ),
                ),
                Section(id="life", heading="My life", factor="establishment", paragraphs=(paragraph("p3", "I bake bread."),)),
            )
        ),
        notes="Call Rosa on Monday.",
        marks=(Mark(item="D2", person="child-1", state="cannot_get", reason="Burned"),),
        builds=(Build(id="b1", at="2026-11-22", filename="book.pdf", sha256="1" * 64, size=3, pages=2, proved=True),),
    )


@pytest.fixture
def theirs(mine: Case) -> Case:
    first, second = mine.statement.sections
    return replace(
        mine,
        language="fr",
        edition="2027-01",
        kit_changes=(KitChange(at="2026-11-23", old=EDITION, new="2027-01"),),
        people=(
            replace(mine.people[0], given_names="Aminah", birth_date=date(1990, 1, 2)),
            Person(id="partner", role="partner", given_names="Omid"),
        ),
        events=(
            Entry(id="e1", person="applicant", day=date(2019, 5, 1), place="Dorval"),
            Claim(id="e3", person="applicant", made=date(2019, 6, 1)),
        ),
        answers={"representative": "paid", "route": None, "province": "QC"},
        evidence=(paper("tax", "Taxes 2025"), paper("lease", "Our lease", "2" * 64), paper("new", "A new letter")),
        tabs=(Tab(id="other", evidence=("new", "lease")), Tab(id="establishment", evidence=("tax",))),
        statement=Statement(
            sections=(
                replace(second, factor="ties", heading="Our life"),
                replace(
                    first,
                    heading="",
                    paragraphs=(paragraph("p2", "We live on Elm Street."), paragraph("p1", "I came in 2018" + LONG + ".", "tax")),
                ),
            )
        ),
        notes="Call Rosa on Tuesday.",
        marks=(Mark(item="D2", person="child-1", state="have"), Mark(item="D1", state="not_applicable")),
        builds=(),
        filed=(Filed(id="f", at="2026-11-23", filename="sent.pdf", sha256="3" * 64, size=3, pages=2),),
    )


@pytest.mark.parametrize("language", ["en", "fr"])
def test_questions_and_factors_have_the_words_of_the_kit(language: str) -> None:
    kit = load_kit()
    assert key_words("representative", kit, language) == " ".join(kit.text(language, "question.representative.text").split())
    assert key_words("factor.health", kit, language) == " ".join(kit.text(language, "question.factor.health.text").split())
    assert key_words("establishment", kit, language) == kit.text(language, "tab.establishment.title")
    assert key_words("nothing-known", kit, language) == "nothing-known"
    assert key_words("representative", kit_of("1999-01"), language) == "representative"
    private = next(question.id for question in kit.questions if question.private)
    assert key_words(private, kit, language) == {"en": "A private question", "fr": "Une question privée"}[language]
    assert answer_words(kit, "representative", "paid", language) == kit.text(language, "question.representative.choice.paid")
    assert answer_words(kit, "province", "QC", language) == kit.text(language, "province.QC")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_difference_is_told_in_ids_or_in_python(mine: Case, theirs: Case, language: str) -> None:
    words = DifferenceWords(mine, theirs, language)
    differences = compare(mine, theirs)
    assert {one.section for one in differences} == {
        "people", "life", "answers", "papers", "checklist", "statement", "notes", "settings", "packages",
    }  # fmt: skip
    told = [(one, list(words.lines(one))) for one in differences]
    for one, lines in told:
        assert one.id in lines[-1]
        said = "\n".join(lines[:-1])
        assert not re.search(r"who-i-am|\bp[123]\b|\bNone\b|\bTrue\b|\bFalse\b|datetime|\w+\(\w+=", said), said
        assert "  " not in lines[0]
    text = "\n".join(line for _, lines in told for line in lines)
    for part in ("Aminah", "Omid", "Dorval", "Burned", "A new letter", "sent.pdf", "2027-01", "[-2019-] {+2018+}"):
        assert part in text
    expected = {
        "en": (
            "Part “Who I am”, title",
            "[-Who I am-]",
            "Entry into Canada, 2019-05-01",
            "I do not know",
            "“Our lease”: other pages",
        ),
        "fr": ("Partie « Who I am », titre", "Entrée au Canada, 2019-05-01", "je ne sais pas", "« Our lease » : autres pages"),
    }[language]
    for part in expected:
        assert part in text


def test_a_name_is_told_with_its_id(mine: Case, theirs: Case) -> None:
    words = DifferenceWords(mine, theirs, "en")
    assert words.name("new") == "“A new letter” (new)"
    assert words.name("partner") == "Omid (partner)"
    assert words.name("child-1") == "a child (child-1)"
    assert words.name("x") == "x"


def test_the_person_of_a_checklist_item_is_named(mine: Case, theirs: Case) -> None:
    one = Difference(id="mark/D2/child-1", section="checklist", kind="changed", key="D2/child-1", mine="a", theirs="b")
    about = DifferenceWords(mine, theirs, "en").about(one)
    assert about.startswith(load_kit().text("en", "item.D2.title"))
    assert about.endswith("(D2), a child")


def test_what_differs_stands_among_its_words_and_the_rest_is_short() -> None:
    text = marked_words(word_pieces("I came in 2019" + LONG + " and left.", "I came in 2018" + LONG + " and stayed."))
    assert text.startswith("I came in [-2019-] {+2018+} and then I waited")
    assert text.endswith("[-left.-] {+stayed.+}")
    assert " … " in text
    assert len(text) < 180
    assert marked_words((Piece("same", "nothing else"),)) == ""
