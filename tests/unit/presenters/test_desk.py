"""The desk asks the kit again only after an edit of something the review is made of; no part of the case is forgotten."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from typing import Any

from hcprep.kit import load_kit, review
from hcprep.model.case import Case, KitChange
from hcprep.model.evidence import Build, Evidence, Filed, Removed, Tab
from hcprep.model.statement import Paragraph, Section, Statement, Text
from hcprep.presenters.desk import _read
from hcprep.services.example import example_answers

ASKED_AGAIN = {"id", "edition", "language", "people", "events", "answers", "evidence", "marks"}


def _told(words: str) -> Statement:
    return Statement(sections=(Section(id="s", paragraphs=(Paragraph(id="p", runs=(Text(text=words),)),)),))


def test_what_the_desk_does_not_look_at_changes_nothing_the_kit_says() -> None:
    case = replace(example_answers(), statement=_told("I rent a room."))
    others: dict[str, Any] = {
        "fictional": not case.fictional,
        "tabs": (Tab(id="home", evidence=("a",)),),
        "statement": _told("Other words, with nothing in common."),
        "notes": "Call the school",
        "builds": (Build(id="b", filename="b.pdf", sha256="0", size=1, at="2026-11-22T12:00:00Z", pages=3, proved=True),),
        "kit_changes": (KitChange(at="2026-11-22T12:00:00Z", old="a", new="b"),),
        "bin": (Removed(evidence=Evidence(id="gone", title="Gone", item="D8"), at="2026-11-22T12:00:00Z"),),
        "filed": (Filed(id="f", at="2026-11-22T12:00:00Z", filename="f.pdf", sha256="0", size=1, pages=3),),
    }
    # A part of the case that is new belongs to one of the two.
    assert {field.name for field in fields(Case)} == ASKED_AGAIN | set(others)
    other = replace(case, **others)
    kit, day = load_kit(), date(2026, 11, 22)
    assert all(one is two for one, two in zip(_read(case), _read(other), strict=True))
    assert review(kit, other, day) == review(kit, case, day)
    empty = replace(case, statement=Statement())
    assert review(kit, empty, day) != review(kit, case, day)
    assert _read(empty) != _read(case)
