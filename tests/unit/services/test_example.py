"""The example is fictional, complete, and says so."""

from __future__ import annotations

from collections import Counter
from datetime import date

from hcprep import datafiles
from hcprep.kit import load_kit
from hcprep.model.markdown import from_markdown, to_markdown
from hcprep.services.example import example_answers, example_papers
from hcprep.services.review import review


def test_the_family_answers_every_question_that_decides_something() -> None:
    case = example_answers()
    assert case.fictional
    assert [person.role for person in case.people] == ["applicant", "partner", "child", "child", "relative"]
    findings = review(case, date(2026, 11, 22)).findings
    assert [finding.id for finding in findings if finding.severity == "stop"] == []
    assert not any("unknown" in finding.id or "missing" in finding.id for finding in findings)


def test_the_papers_are_of_every_kind_and_all_there() -> None:
    papers = example_papers()
    folder = datafiles.path("resources/example/evidence")
    assert sorted(paper.file for paper in papers) == sorted(path.name for path in folder.iterdir())
    kinds = Counter(paper.file.rpartition(".")[2] for paper in papers)
    assert set(kinds) == {"pdf", "jpg", "heic", "png", "tiff"}
    assert sum(path.stat().st_size for path in folder.iterdir()) < 3_000_000
    kit = load_kit()
    people = {person.id for person in example_answers().people}
    for paper in papers:
        assert paper.into or kit.item(paper.item) is not None, paper.file
        assert paper.person in {"", *people}, paper.file


def test_the_statement_cites_papers_under_the_kits_factors() -> None:
    text = datafiles.read_text("resources/example/statement.md")
    statement = from_markdown(text)
    kit = load_kit()
    keys = {paper.key for paper in example_papers()}
    cited = [citation for _, paragraph in statement.numbered() for citation in paragraph.citations]
    assert {citation.evidence for citation in cited} <= keys
    assert len(cited) >= 25
    assert len(list(statement.numbered())) == 20
    assert {section.factor for section in statement.sections} <= {"", *(factor.id for factor in kit.factors)}
    assert from_markdown(to_markdown(statement)) == statement
