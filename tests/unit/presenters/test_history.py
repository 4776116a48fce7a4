"""What an undo changed, and where: told from the difference of two values of the case."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.events import Entry
from hcprep.model.evidence import Build, Document, Evidence, Mark
from hcprep.model.people import Person
from hcprep.model.statement import Paragraph, Section, Statement, Text
from hcprep.presenters.flow import LIFE_DONE, STORY_DONE
from hcprep.presenters.history import change_between
from hcprep.presenters.places import Place

PAPER = Document(id="d", filename="a.pdf", media_type="application/pdf", original_sha256="d", original_size=1, pages=2)
STEPS = {"province": "before", "removal_order": "life"}


def words(*texts: str) -> Statement:
    return Statement(
        sections=(
            Section(id="s", paragraphs=tuple(Paragraph(id=f"p{at}", runs=(Text(text=text),)) for at, text in enumerate(texts))),
        )
    )


BASE = edits.put_evidence(
    edits.put_event(
        edits.put_person(Case(id="case", edition="2026-11"), Person(id="applicant", role="applicant", given_names="Amara")),
        Entry(id="entry", person="applicant", day=date(2016, 2, 20)),
    ),
    Evidence(id="lease", title="Lease", item="E3", documents=(PAPER,)),
    "establishment",
)
STORY = edits.put_statement(BASE, words("One home.", "One school."))
AMARA = BASE.people[0]
LEASE = BASE.evidence[0]


@pytest.mark.parametrize(
    ("older", "newer", "told", "place"),
    [
        (
            BASE,
            edits.put_person(BASE, replace(AMARA, birth_date=date(1988, 4, 12))),
            ("people", "changed", "birth_date", "Amara", 0),
            Place(step="people", kind="person", key="applicant", part="birth_date"),
        ),
        (
            BASE,
            edits.drop_person(BASE, "applicant"),
            ("people", "removed", "", "Amara", 0),
            Place(step="people", kind="person", key="applicant"),
        ),
        (
            BASE,
            edits.drop_event(BASE, "entry"),
            ("life", "removed", "", "", 0),
            Place(step="life", kind="event", key="entry", person="applicant"),
        ),
        (
            BASE,
            edits.answer(BASE, "removal_order", "yes"),
            ("answers", "added", "", "", 0),
            Place(step="life", kind="question", key="removal_order"),
        ),
        (BASE, edits.answer(BASE, STORY_DONE, True), ("answers", "added", "", "", 0), Place(step="story")),
        (
            BASE,
            edits.answer(BASE, LIFE_DONE, True),
            ("answers", "added", "", "", 0),
            Place(step="life", kind="question", key="life-done"),
        ),
        (
            BASE,
            edits.put_evidence(BASE, replace(LEASE, title="The lease"), "establishment"),
            ("papers", "renamed", "title", "The lease", 0),
            Place(step="documents", kind="paper", key="lease"),
        ),
        (
            BASE,
            edits.drop_evidence(BASE, "lease", "2026-11-22T12:00:00+00:00"),
            ("papers", "removed", "", "Lease", 0),
            Place(step="documents", kind="paper", key="lease"),
        ),
        (
            BASE,
            edits.put_mark(BASE, Mark(item="D3", person="applicant", state="cannot_get", reason="Lost.")),
            ("checklist", "added", "", "", 0),
            Place(step="documents", kind="item", key="D3/applicant"),
        ),
        (
            STORY,
            edits.put_statement(STORY, words("One home.", "One good school.")),
            ("statement", "changed", "", "", 2),
            Place(step="story", kind="paragraph", key="p1"),
        ),
        (
            STORY,
            edits.put_build(STORY, Build(id="b", at="2026-11-22", filename="b.pdf", pages=3, size=9, sha256="x", proved=True)),
            ("packages", "added", "", "", 0),
            Place(step="build"),
        ),
    ],
)
def test_an_edit_is_told_with_its_place(older: Case, newer: Case, told: tuple[str, str, str, str, int], place: Place) -> None:
    change = change_between(older, newer, STEPS)
    assert change is not None
    one = change.difference
    assert (one.section, one.kind, one.field, change.name, change.number) == told
    assert change.place == place


def test_the_same_value_is_no_edit() -> None:
    assert change_between(STORY, STORY, STEPS) is None


def test_a_paper_that_is_new_is_named_before_the_order_it_changes() -> None:
    newer = edits.put_evidence(BASE, Evidence(id="bill", title="Bill", item="E3", documents=(PAPER,)), "establishment")
    change = change_between(BASE, newer, STEPS)
    assert change is not None
    assert (change.difference.kind, change.name) == ("added", "Bill")
