"""Which words are proved by which pages, and what stands alone."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from hcprep.model.case import Case
from hcprep.model.evidence import Document, Evidence, Tab
from hcprep.model.evidence_map import EvidenceMap, Proof, evidence_map
from hcprep.model.plan import FrontMatter, make_plan
from hcprep.model.statement import Citation, Paragraph, Run, Section, Statement, Text

FACTORS = (("establishment", "E3"), ("health", "E8"), ("ties", "E4"), ("hardship", "E5"))


def paper(key: str, item: str, pages: int = 3) -> Evidence:
    document = Document(id=key, filename="a.pdf", media_type="application/pdf", original_sha256="0", original_size=1, pages=pages)
    return Evidence(id=key, title=key.title(), item=item, documents=(document,))


def case(*sections: Section) -> Case:
    return Case(
        id="c",
        edition="2026-11",
        evidence=(paper("lease", "E3"), paper("letter", "E8"), paper("kept", "E4")),
        tabs=(Tab(id="home", evidence=("lease", "letter")),),
        statement=Statement(sections=sections),
    )


def section(factor: str, *paragraphs: tuple[Run, ...]) -> Section:
    return Section(
        id=factor, factor=factor, paragraphs=tuple(Paragraph(id=f"{factor}{n}", runs=runs) for n, runs in enumerate(paragraphs))
    )


def mapped(value: Case) -> EvidenceMap:
    return evidence_map(value, make_plan(value, FrontMatter()), FACTORS)


def test_a_paragraph_names_each_paper_once_with_its_pages_in_order() -> None:
    words = (
        Text(text="I  rent\nhere. "),
        Citation(evidence="lease", page=3),
        Citation(evidence="letter"),
        Citation(evidence="lease", page=1),
    )
    found = mapped(case(section("establishment", words)))
    (one,) = found.paragraphs
    assert (one.number, one.words, one.bare) == (1, "I rent here.", False)
    assert one.proofs == (Proof(evidence="lease", label="A-1", pages=(1, 3)), Proof(evidence="letter", label="A-2"))
    assert [exhibit.paragraphs for exhibit in found.exhibits] == [(1,), (1,)]


def test_a_page_or_paper_that_is_not_in_the_book_is_broken() -> None:
    for citation in (Citation(evidence="lease", page=4), Citation(evidence="kept"), Citation(evidence="gone")):
        (one,) = mapped(case(section("ties", (citation,)))).paragraphs
        assert one.proofs[0].broken
        assert not one.bare


def test_blank_paragraphs_keep_their_number_and_are_not_shown() -> None:
    found = mapped(case(section("ties", (Text(text="  "),), (Text(text="One."),))))
    assert [one.number for one in found.paragraphs] == [2]


def test_matters_stand_by_words_and_papers() -> None:
    found = mapped(case(section("establishment", (Text(text="No proof."),)), section("hardship", (Citation(evidence="letter"),))))
    standing = {matter.factor: matter.standing for matter in found.matters}
    assert standing == {"establishment": "words", "health": "proof", "ties": "nothing", "hardship": "both"}
    assert (found.bare, found.unused, found.lopsided) == (1, 1, 2)


@given(st.lists(st.sampled_from(["lease", "letter", "kept", "gone"]), max_size=8))
def test_both_sides_tell_the_same(cited: list[str]) -> None:
    found = mapped(case(section("ties", *((Citation(evidence=key),) for key in cited))))
    from_words = {(one.number, proof.evidence) for one in found.paragraphs for proof in one.proofs if not proof.broken}
    from_papers = {(number, exhibit.evidence) for exhibit in found.exhibits for number in exhibit.paragraphs}
    assert from_words == from_papers


def test_an_empty_case_has_an_empty_map() -> None:
    found = mapped(replace(case(), evidence=(), tabs=()))
    assert (found.paragraphs, found.exhibits, found.bare, found.unused, found.lopsided) == ((), (), 0, 0, 0)
