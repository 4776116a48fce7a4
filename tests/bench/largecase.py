"""The case the window is measured with: 2,500 pages in 250 papers, 50,000 words, a family of six and a long history."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Literal

from hcprep.casefile import CaseFile
from hcprep.clock import FixedClock, stamp
from hcprep.kit import load_kit
from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.events import Entry, Period
from hcprep.model.evidence import Document, Evidence, Mark
from hcprep.services.example import example_answers
from tests.bench.bench_typing import story

PAGES = 2500
PAPERS = 250
WORDS = "lantern copper window bicycle"
TODAY = date(2026, 11, 22)
_KINDS: tuple[Literal["address", "job", "school", "travel", "other"], ...] = (
    "address",
    "job",
    "school",
    "travel",
    "address",
    "other",
)


def large_case(papers: int = PAPERS, words: int = 50_000) -> Case:
    """Return it; the papers are named in the case and have no bytes."""
    kit = load_kit()
    case = replace(example_answers(), id="bench", fictional=False)
    first = case.people[-2]
    case = edits.put_person(case, replace(first, id="child-6", given_names="Nadia", birth_date=date(2015, 3, 9)))
    for at in range(120):
        person, begun = case.people[at % len(case.people)], date(2012, 1, 1) + timedelta(days=at // 6 * 220)
        event = Period(
            id=f"period-{at}",
            person=person.id,
            kind=_KINDS[at // 6 % len(_KINDS)],
            start=begun,
            end=begun + timedelta(days=215),
            what=f"What was done, number {at}",
            place="Montréal",
            country="Canada",
        )
        case = edits.put_event(case, event)
    for person in case.people:
        case = edits.put_event(case, Entry(id=f"entry-{person.id}", person=person.id, day=date(2012, 1, 1), place="Montréal"))
    items = ("E1", "E3", "E4", "E8", "E2", "E5", "E6", "D1", "D3", "D4")
    for number in range(papers):
        key, pages = str(number), PAGES * (number + 1) // papers - PAGES * number // papers
        paper = Document(
            id=key, filename=f"{key}.pdf", media_type="application/pdf", original_sha256=key, original_size=1, pages=pages
        )
        item = items[number % len(items)]
        about = case.people[number % 6].id if item.startswith("D") else ""
        made = Evidence(id=key, title=f"Paper number {number}", item=item, person=about, documents=(paper,))
        case = edits.put_evidence(case, made, kit.tab_for(item))
    case = edits.put_mark(case, Mark(item="D7", state="cannot_get", reason="The registry burned down"))
    return edits.put_statement(case, story(words))


def write_large(folder: Path, papers: int = PAPERS) -> Path:
    """Write it as a case file and return where."""
    path = folder / "large.hcase"
    CaseFile.create(path, WORDS, large_case(papers), stamp(FixedClock.on(TODAY))).close()
    return path
