"""A package that may not be filed says so on its cover, in its own language, and why; it is built all the same."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import msgspec
import pypdf
import pytest

from hcprep.jobs import JobContext
from hcprep.kit import load_kit
from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.events import Claim
from hcprep.model.people import INADMISSIBILITIES, Person
from hcprep.package import proof_desk
from hcprep.services.book_words import book_words
from hcprep.services.not_fileable import stop_lines
from hcprep.services.package import build_package, verify_package
from tests.unit.package.proving import InProcess
from tests.unit.services.casemaking import CLOCK, LATER, Maker, cite, text_pdf

ON = CLOCK.now().date()


def stopped(case: Case, language: str = "en") -> Case:
    case = edits.put_person(case, Person(id="a", role="applicant", given_names="Ama", family_name="Example", in_canada=True))
    case = edits.put_event(case, Claim(id="c", person="a", rpd="pending"))
    return replace(case, language=language)


@pytest.mark.parametrize(
    ("language", "first", "why"),
    [
        ("en", "Do not file this package", "A refugee claim or appeal is still open (Ama Example, IRPA 25(1.2)(b))"),
        ("fr", "Ne déposez pas ce recueil", "LIPR 25(1.2)b)"),
    ],
)
def test_the_cover_of_a_built_package_says_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str, first: str, why: str
) -> None:
    monkeypatch.setattr(proof_desk, "Worker", InProcess)
    made = Maker(tmp_path / "case")
    made.add("lease", ("lease.pdf", text_pdf(1)))
    made.tell(["I rent ", cite("lease", 1), "."])
    made.save()
    case = stopped(made.case, language)
    built = build_package(case, made.file, tmp_path / "out", CLOCK, JobContext())
    assert built.proof.passed
    words = " ".join(pypdf.PdfReader(built.path).pages[0].extract_text().split())
    assert first in words
    assert why in words
    assert verify_package(built.path, case, made.file, LATER, JobContext()).passed
    made.file.close()


def test_a_package_that_may_be_filed_says_nothing_of_it() -> None:
    case = edits.put_person(Case(id="t", edition="2026-11"), Person(id="a", role="applicant", in_canada=True))
    assert stop_lines(case, load_kit(), book_words("en"), ON) == ()


def test_many_reasons_are_counted_after_the_fourth() -> None:
    person = Person(id="a", role="applicant", in_canada=True, status="citizen", inadmissible=INADMISSIBILITIES)
    case = edits.put_person(Case(id="t", edition="2026-11"), person)
    lines = stop_lines(case, load_kit(), book_words("en"), ON)
    assert len(lines) == 6
    assert lines[-1] == ("", "and 1 more, listed in the review of the case")


@pytest.mark.parametrize(
    ("language", "mark"), [("en", "not confirmed on an official page"), ("fr", "non confirmé sur une page officielle")]
)
def test_a_reason_no_official_page_confirmed_is_marked_on_the_cover(language: str, mark: str) -> None:
    kit = load_kit()
    values = tuple(msgspec.structs.replace(row, value="no") if row.id == "intake_open" else row for row in kit.values)
    case = stopped(Case(id="t", edition="2026-11"), language)
    lines = stop_lines(case, replace(kit, values=values), book_words(language), ON)
    marked = [words for _, words in lines if mark in words]
    assert len(marked) == 1
    assert "87.301" in marked[0]
    assert len(lines) == 3
