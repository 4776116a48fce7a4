"""Citations of papers whose pages were arranged: shown by the page of the exhibit, and marked when the page was left out."""

from __future__ import annotations

from dataclasses import replace

from hcprep.model.case import Case
from hcprep.model.evidence import Document, Evidence, Leaf, Tab
from hcprep.model.evidence_map import evidence_map
from hcprep.model.plan import FrontMatter, make_plan
from hcprep.model.statement import Citation, Paragraph, Section, Statement, Text
from hcprep.presenters.flow import flow
from hcprep.presenters.review import broken_paragraphs
from hcprep.presenters.story import chip_facts, evidence_rows

LEASE = Evidence(
    id="lease",
    title="Lease",
    documents=(Document(id="d", filename="a.pdf", media_type="application/pdf", original_sha256="0", original_size=1, pages=4),),
    leaves=(Leaf(source=3, turn=90), Leaf(source=1), Leaf(source=4)),
)
MOVED, LEFT_OUT, NONE = (Citation(evidence="lease", page=page) for page in (3, 2, 9))


def told(*citations: Citation) -> Case:
    paragraph = Paragraph(id="p", runs=(Text(text="I rent."), *citations))
    return Case(
        id="c",
        edition="2026-11",
        evidence=(LEASE,),
        tabs=(Tab(id="home", evidence=("lease",)),),
        statement=Statement(sections=(Section(id="s", paragraphs=(paragraph,)),)),
    )


def test_a_chip_says_the_page_of_the_exhibit_or_that_it_was_left_out() -> None:
    case = told()
    plan = make_plan(case, FrontMatter())
    moved, left_out, none = (chip_facts(case, plan, one) for one in (MOVED, LEFT_OUT, NONE))
    assert (moved.kind, moved.page) == ("placed", 1)
    assert (left_out.kind, left_out.page, left_out.broken) == ("left_out", 2, True)
    assert none.kind == "no_page"
    (row,) = evidence_rows(case, plan)
    assert (row.pages, row.sources) == (3, (3, 1, 4))


def test_a_page_left_out_is_a_problem_everywhere_a_missing_one_is() -> None:
    fine, broken = told(MOVED), told(MOVED, LEFT_OUT)
    assert (broken_paragraphs(fine), broken_paragraphs(broken)) == ((), ("1",))
    for case, problem in ((fine, False), (broken, True)):
        state = next(one for one in flow(case) if one.step == "story")
        assert (state.status == "problem") is problem
        found = evidence_map(case, make_plan(case, FrontMatter()), ())
        assert [proof.broken for proof in found.paragraphs[0].proofs] == [problem]
    assert evidence_map(fine, make_plan(fine, FrontMatter()), ()).paragraphs[0].proofs[0].pages == (1,)
    assert broken_paragraphs(replace(broken, evidence=(replace(LEASE, leaves=()),))) == ()
