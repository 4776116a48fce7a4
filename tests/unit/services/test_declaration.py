"""The declaration behind the statement: the law's words, proved with the book, and only for those who ask for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdf
import pytest

from hcprep.jobs import JobContext
from hcprep.kit import load_kit
from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.people import Person
from hcprep.model.statement import Paragraph, Section, Statement, Text
from hcprep.package import proof_desk
from hcprep.services.declaration import DECLARATION_ON, INTERPRETER_ON, declarations
from hcprep.services.package import build_package, verify_package
from tests.unit.package.proving import InProcess
from tests.unit.services.casemaking import CLOCK, Maker, cite, text_pdf

TOLD = Statement(sections=(Section(id="s", paragraphs=(Paragraph(id="p", runs=(Text(text="I live here."),)),)),))
CASE = Case(
    id="c",
    edition="2026-11",
    people=(Person(id="a", role="applicant", given_names="Ana", family_name="Roja"),),
    statement=TOLD,
    answers={DECLARATION_ON: True},
)
LAW = {
    "en": (
        "and I make this solemn declaration conscientiously believing it to be true, and knowing that it is of the same force "
        "and effect as if made under oath."
    ),
    "fr": (
        "et je fais cette déclaration solennelle, la croyant consciencieusement vraie et sachant qu’elle a la même force et le "
        "même effet que si elle était faite sous serment."
    ),
}


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Maker]:
    monkeypatch.setattr(proof_desk, "Worker", InProcess)
    made = Maker(tmp_path / "case")
    made.add("lease", ("lease.pdf", text_pdf(2)))
    made.tell(["I rent ", cite("lease", 2), "."])
    made.save()
    yield made
    made.file.close()


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_words_are_those_of_the_law(language: str) -> None:
    (one,) = declarations(replace(CASE, language=language), load_kit())
    assert one.words[0].endswith(LAW[language])
    assert "Ana Roja" in one.words[0]
    assert "___" not in one.words[0]
    assert "___" in one.words[1]
    assert load_kit().value("declaration_form").confidence == "confirmed"


def test_nothing_is_printed_unasked_or_without_a_statement() -> None:
    kit = load_kit()
    assert declarations(replace(CASE, answers={}), kit) == ()
    assert declarations(replace(CASE, statement=Statement()), kit) == ()
    nameless = declarations(replace(CASE, people=()), kit)
    assert nameless[0].words[0].startswith("I, ___, solemnly declare")


def test_an_interpreter_gets_lines_to_write_on_and_no_invented_words() -> None:
    _, one = declarations(edits.answer(CASE, INTERPRETER_ON, True), load_kit())
    assert one.words == ()
    assert one.room > 0


def test_the_pages_stand_behind_the_statement_in_a_proven_book(small: Maker, tmp_path: Path) -> None:
    plain = build_package(small.case, small.file, tmp_path / "plain", CLOCK, JobContext())
    case = edits.answer(edits.answer(small.case, DECLARATION_ON, True), INTERPRETER_ON, True)
    built = build_package(case, small.file, tmp_path / "signed", CLOCK, JobContext())
    pages = [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(built.path).pages]
    assert len(pages) == plain.proof.pages + 2
    place = next(number for number, words in enumerate(pages) if "Statutory declaration" in words)
    assert "Personal statement" in pages[place - 1]
    assert LAW["en"] in pages[place]
    assert "Declaration of the interpreter" in pages[place + 1]
    assert verify_package(built.path, case, small.file, CLOCK, JobContext()).passed
