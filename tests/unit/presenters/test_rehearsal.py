"""The way an officer reads: each stop, and how many clicks lead there."""

from __future__ import annotations

from dataclasses import replace

from hcprep.model.case import Case
from hcprep.model.evidence import Document, Evidence, Tab
from hcprep.model.plan import FrontMatter, make_plan
from hcprep.model.statement import Citation, Paragraph, Section, Statement, Text
from hcprep.presenters.rehearsal import rehearse


def paper(key: str, pages: int) -> Evidence:
    made = Document(id=key, filename="a.pdf", media_type="application/pdf", original_sha256=key, original_size=1, pages=pages)
    return Evidence(id=key, title=key, documents=(made,))


def says(*paragraphs: tuple[str | Citation, ...]) -> Statement:
    made = tuple(
        Paragraph(id=f"p{number}", runs=tuple(Text(text=run) if isinstance(run, str) else run for run in runs))
        for number, runs in enumerate(paragraphs, start=1)
    )
    return Statement(sections=(Section(id="s", paragraphs=made),))


LEASE, ALL, GONE = Citation(evidence="lease", page=2), Citation(evidence="letters"), Citation(evidence="gone", page=1)
CASE = Case(
    id="c",
    edition="2026-11",
    evidence=(paper("lease", 4), paper("letters", 12)),
    tabs=(Tab(id="home", evidence=("lease", "letters")),),
    statement=says(("I rent. ", LEASE, " and ", ALL), ("I work.",), ("I am well. ", LEASE)),
)


def test_every_stop_of_the_way_and_the_clicks_between() -> None:
    way = rehearse(CASE, make_plan(CASE, FrontMatter()))
    assert [(stop.kind, stop.number, stop.page, stop.clicks, stop.so_far) for stop in way.stops] == [
        ("cover", 0, 1, 0, 0),
        ("contents", 0, 2, 0, 0),
        ("paragraph", 1, 3, 1, 1),
        ("proof", 1, 6, 1, 2),
        ("proof", 1, 9, 1, 4),
        ("paragraph", 2, 3, 1, 5),
        ("paragraph", 3, 3, 0, 5),
        ("proof", 3, 6, 1, 6),
    ]
    assert [stop.leaf for stop in way.stops if stop.kind == "proof"] == [0, 11, 0]
    assert (way.paragraphs, way.proved, way.clicks) == (3, 2, 7)


def test_proof_that_is_not_there_is_a_stop_without_a_click() -> None:
    case = replace(CASE, statement=says(("I rent. ", GONE)))
    way = rehearse(case, make_plan(case, FrontMatter()))
    assert [(stop.kind, stop.clicks) for stop in way.stops[-2:]] == [("paragraph", 1), ("lost", 0)]
    assert (way.proved, way.clicks) == (0, 1)


def test_an_empty_case_has_no_paragraph_to_read() -> None:
    case = Case(id="c", edition="2026-11")
    way = rehearse(case, make_plan(case, FrontMatter(statement=0)))
    assert [stop.kind for stop in way.stops] == ["cover", "contents"]
    assert (way.paragraphs, way.clicks) == (0, 0)
