"""The upload set of papers whose pages were turned, moved and left out: the pages of the book, and none that was left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from hcprep.jobs import JobContext
from hcprep.model.leaves import leave_out_pages, split_evidence, turn_pages
from hcprep.package.highlight import on_page
from hcprep.package.portal.comparing import compare
from hcprep.package.portal.cutting import cut_out
from hcprep.services.portal import build_portal, prepare_portal
from tests.unit.package.proving import InProcess
from tests.unit.services.arrangemaking import arranged_case
from tests.unit.services.casemaking import CLOCK, Maker, text_pdf

BOX = (60.0, 200.0, 220.0, 260.0)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Maker]:
    made = arranged_case(tmp_path_factory.mktemp("case"))
    made.add("form-paper", ("IMM 5283.pdf", text_pdf(3, words="Answer")), tab="forms")
    item = made.case.item("form-paper")
    assert item is not None
    form = replace(item, item="F2")
    made.case = replace(made.case, evidence=tuple(form if one.id == form.id else one for one in made.case.evidence))
    yield made
    made.file.close()


def test_the_set_holds_the_pages_of_the_book_and_none_left_out(
    made: Maker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hcprep.package.proof_desk.Worker", InProcess)
    built = build_portal(made.case, made.file, tmp_path, CLOCK, JobContext())
    assert all(one.proof.passed for one in built.files if one.proof)
    words = ""
    for one in built.files:
        data = (tmp_path / "portal" / one.made.file.name).read_bytes()
        assert b"Secret 0" not in data
        words += "".join(page.extract_text() for page in PdfReader(tmp_path / "portal" / one.made.file.name).pages)
    assert "Chapter 3 of the letter" in words
    assert "Chapter 2 of the letter" not in words
    assert "Two 3" in words
    assert "One 2" not in words


def test_parts_of_arranged_papers_are_cut_turned_and_compared_with_the_paper(made: Maker) -> None:
    survey = prepare_portal(made.case, made.file, CLOCK, JobContext(), pictures=False)
    for key, source in survey.sources.items():
        with source.open() as stream:
            data = stream.read()
        count = len(source.index.pages)
        for pages in (range(count), range(count - 1, count)):
            cut = cut_out(data, source.index, pages, (), source.shown)
            assert [page.rotate for page in cut.index.pages] == [source.index.pages[at].rotate for at in pages], key
            turns = [source.shown[at].turn if source.shown else 0 for at in pages]
            for page, at, turn in zip(cut.index.pages, pages, turns, strict=True):
                # A box the person drew lies on the cut page where it lies in the book.
                assert on_page(page, turn, BOX) == on_page(source.index.pages[at], turn, BOX), key
            assert all(one.same for one in compare(cut.pdf, data, pages.start, frozenset(), source.shown)), key
            assert b"Secret 0" not in cut.pdf
            assert cut.pdf.count(b"/DCTDecode") <= len(pages), "pictures of other pages stay behind"


@pytest.mark.parametrize(
    ("how", "untouched"),
    [("as it came", True), ("turned", True), ("left out", False), ("split", False)],
)
def test_a_form_goes_as_it_came_only_while_no_page_is_left_out(made: Maker, how: str, untouched: bool) -> None:
    case = made.case
    if how == "turned":
        case = turn_pages(case, "form-paper", [1])
    elif how == "left out":
        case = leave_out_pages(case, "form-paper", [2])
    elif how == "split":
        case = split_evidence(case, "form-paper", [3], "rest", "The rest")
    survey = prepare_portal(case, made.file, CLOCK, JobContext(), pictures=False)
    forms = [paper for paper in survey.papers if paper.evidence in {"form-paper", "rest"}]
    assert [paper.untouched for paper in forms] == [untouched] * (2 if how == "split" else 1)
    assert sum(paper.pages for paper in forms) == (2 if how == "left out" else 3)


@pytest.mark.parametrize(("printed", "untouched"), [("IMM 5283 (03-2023)", True), ("IMM 9999 (01-2020)", False), ("", False)])
def test_a_form_that_is_under_no_item_yet_is_known_by_its_foot(made: Maker, printed: str, untouched: bool) -> None:
    """One added without saying for which item went as pages, though its number had been read and told."""
    form = made.case.item("form-paper")
    assert form is not None
    as_read = replace(form, item="", documents=tuple(replace(one, printed=printed) for one in form.documents))
    case = replace(made.case, evidence=tuple(as_read if one.id == form.id else one for one in made.case.evidence))
    survey = prepare_portal(case, made.file, CLOCK, JobContext(), pictures=False)
    assert [paper.untouched for paper in survey.papers if paper.evidence == "form-paper"] == [untouched]
