"""Packages that were made: what need not be proven again is kept of few of them, all else of each."""

from __future__ import annotations

from dataclasses import replace

from hcprep.model.case import Case
from hcprep.model.differences import compare
from hcprep.model.edits import MOST_FRONTS, put_build
from hcprep.model.evidence import Build
from hcprep.model.proven import ProvenFront


def build(key: str) -> Build:
    return Build(id=key, at="2026-11-22", filename="a.pdf", sha256=key, size=1, pages=1, proved=True, front=ProvenFront())


def test_only_the_last_ones_keep_what_spares_a_proof() -> None:
    case = Case(id="case", edition="2026-11")
    made = [f"b{place}" for place in range(MOST_FRONTS + 2)]
    for key in made:
        case = put_build(case, build(key))
    assert [one.id for one in case.builds] == made
    assert [one.id for one in case.builds if one.front is None] == ["b0", "b1"]
    again = put_build(case, build("b1"))
    assert [one.id for one in again.builds if one.front is None] == ["b0", "b2"]
    # Another copy of the case may have forgotten others.
    assert not compare(case, replace(case, builds=tuple(replace(one, front=None) for one in case.builds)))
