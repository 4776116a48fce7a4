"""A package that keeps the numbers of one that was sent: every page, row and citation says 45A, and what went is said."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pypdf
import pytest

from hcprep.errors import BuildError, ProofError
from hcprep.jobs import JobContext
from hcprep.model import edits
from hcprep.model.layout import KEEP_NUMBERS
from hcprep.model.leaves import leave_out_pages, turn_pages
from hcprep.model.pagemarks import add_highlight, set_caption
from hcprep.package.proof import Check, Failure, Proof
from hcprep.services import kept
from hcprep.services.certified import page_runs
from hcprep.services.kept import hold
from hcprep.services.layouts import plan_of, with_layout
from hcprep.services.package import build_package, verify_alone, verify_package
from hcprep.services.proof_words import proof_facts
from hcprep.services.session import Session
from tests.unit.services.casemaking import CLOCK, LATER, Maker, cite, text_pdf
from tests.unit.services.test_supplement import Sent, first, sent

pytestmark = pytest.mark.usefixtures("in_process")

__all__ = ["first", "sent"]


def words(path: Path, page: int) -> str:
    return " ".join(pypdf.PdfReader(path).pages[page - 1].extract_text().split())


def test_a_paper_put_between_gets_letters_everywhere_and_the_proof_holds(sent: Sent, tmp_path: Path) -> None:
    maker: Maker = sent.maker
    maker.add("school", ("school.pdf", text_pdf(2, words="School")), title="School reports")
    maker.tell(["I live here. ", cite("lease", 2)], ["They learn. ", cite("school", 2), cite("letter", 2)])
    case = with_layout(maker.case, {KEEP_NUMBERS: sent.filed().id})
    (tab,) = [tab.id for tab in case.tabs if "school" in tab.evidence]
    case = edits.move_evidence(case, "school", tab, 1)
    case = leave_out_pages(case, "lease", [1])
    case = set_caption(add_highlight(case, "letter", 2, (72, 72, 200, 200)), "letter", 2, "Who signed")
    case = turn_pages(case, "passport", [1])
    old = {one.evidence: one for one in sent.built.plan.exhibits}
    lease, letter = old["lease"], old["letter"]
    built = build_package(case, maker.file, tmp_path, LATER, JobContext())
    plan = built.plan
    after = str(lease.last)
    assert [one.label for one in plan.exhibits] == ["A-1", "B-1", "B-1A", "B-2"]
    reader = pypdf.PdfReader(built.path)
    numbers = [str(page) for page in range(1, sent.built.plan.pages + 1) if page != lease.first]
    at = numbers.index(after) + 1
    assert reader.page_labels == [*numbers[:at], f"{after}A", f"{after}B", *numbers[at:]]
    assert reader.metadata is not None
    assert str(reader.metadata["/PageNumbersLeftOut"]) == str(lease.first)
    school = plan.exhibit("school")
    assert school is not None
    assert words(built.path, school.first).endswith(f"Exhibit B-1A · page 1 of 2 {after}A")
    story = words(built.path, plan.statement_first)
    assert f"Exhibit B-1A, p. 2 [book p. {after}B]" in story
    assert f"Exhibit B-2, p. 2 [book p. {letter.first + 1}]" in story
    contents = words(built.path, plan.contents_first)
    for said in (
        "The page numbers are those of the package of November 22, 2026",
        f"Exhibit B-1A, School reports: pages {after}A–{after}B.",
        f"Exhibit B-1, Lease of 2014: page {lease.first}.",
        f"Page {letter.first + 1} (exhibit B-2, p. 2): a box was added; caption “Who signed”.",
        f"Page {old['passport'].first} (exhibit A-1, p. 1): it was turned.",
    ):
        assert said in contents
    assert verify_alone(built.path, LATER, JobContext()).passed
    assert verify_package(built.path, case, maker.file, LATER, JobContext()).passed
    cut = tmp_path / "cut.pdf"
    with pypdf.PdfWriter(clone_from=built.path) as writer:
        writer.remove_page(plan.statement_first - 1)
        writer.write(cut)
    assert not verify_alone(cut, LATER, JobContext()).passed


def test_screens_count_like_the_package_once_the_case_is_open_and_unknown_numbers_stop_it(
    sent: Sent, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept, "_held", {})
    maker = sent.maker
    maker.add("school", ("school.pdf", text_pdf(1, words="School")), tab="identity", title="School")
    wanted = with_layout(maker.case, {KEEP_NUMBERS: sent.filed().id})
    session = Session(maker.file, CLOCK)
    session.edit(wanted)
    plan = plan_of(session.case)
    placed = plan.exhibit("school")
    assert placed is not None
    assert (placed.label, plan.bears(placed.first)) == ("A-2", f"{sent.built.plan.tabs[1].divider - 1}A")
    gone = replace(wanted, filed=())
    with pytest.raises(BuildError, match="keep-not-there"):
        build_package(gone, maker.file, tmp_path, LATER, JobContext())
    old = replace(wanted, filed=(replace(sent.filed(), record=""),))
    with pytest.raises(BuildError, match="keep-no-record"):
        build_package(old, maker.file, tmp_path, LATER, JobContext())
    assert plan_of(old).borne == ()
    hold(old, maker.file)


def test_the_certificate_names_pages_by_what_they_bear() -> None:
    labels = ("1", "2", "2A", "2B", "3")
    assert page_runs((2, 3, 5), labels) == "2–2A, 3"
    assert page_runs((2, 3, 5)) == "2–3, 5"


def test_a_failure_names_the_place_and_the_number_of_a_page() -> None:
    failed = Check(id="stamps", count=1, failures=(Failure(page=3, code="stamp-hidden"),))
    proof = Proof(
        filename="a.pdf", sha256="", size=0, pages=3, at="", checks=(failed,), originals=(), labels=("1", "2", "2A")
    )  # fmt: skip
    with pytest.raises(ProofError) as caught:
        proof.require()
    assert proof_facts(caught.value, "en")["where"] == "page 3 (numbered 2A)"
    assert proof_facts(caught.value, "fr")["where"] == "page 3 (numérotée 2A)"
    assert '"number": "2A"' in json.dumps(proof.as_json())
    with pytest.raises(ProofError) as caught:
        replace(proof, labels=()).require()
    assert proof_facts(caught.value, "en")["where"] == "page 3"
