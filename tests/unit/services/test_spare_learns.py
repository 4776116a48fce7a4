"""The last package is hashed ahead where the next one is likely to be made, once, and no package waits for that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, cast

import pytest

from hcprep.casefile import CaseFile
from hcprep.errors import Cancelled
from hcprep.jobs import JobContext
from hcprep.model.case import Case
from hcprep.model.evidence import Build
from hcprep.model.proven import ProvenFront, ProvenPages, ProvenPaper
from hcprep.services import spare
from hcprep.services.spare import Coming, Spares

NO_FILE = cast("CaseFile", None)


def build(name: str, size: int) -> Build:
    said: dict[str, Any] = dict.fromkeys(("copied", "key", "sha256", "table", "shape", "body", "compared"), "")
    papers = tuple(ProvenPaper(end=end, counts={}, **said) for end in (10, 20))
    pages = ProvenPages(key="", end=30, sha256="", table="", places="", rest="")
    front = ProvenFront(papers=papers, pages=pages)
    return Build(id=name, at="", filename=name, sha256=name, size=size, pages=3, proved=True, front=front)


@pytest.fixture
def learnt(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, list[int]]]:
    told: list[tuple[str, list[int]]] = []

    def learn(path: Path, lengths: Sequence[int], ctx: JobContext) -> None:
        ctx.check()
        told.append((path.name, list(lengths)))

    monkeypatch.setattr(spare, "learn", learn)
    return told


def test_the_last_package_that_is_there_is_learnt_once(tmp_path: Path, learnt: list[tuple[str, list[int]]]) -> None:
    (tmp_path / "old.pdf").write_bytes(b"x" * 40)
    (tmp_path / "new.pdf").write_bytes(b"another file of that name")
    case = replace(Case(id="case", edition="2026-08"), builds=(build("old.pdf", 40), build("new.pdf", 40)))
    coming = Coming(case, NO_FILE, date(2026, 11, 22), tmp_path)
    spares = Spares()
    for _ in range(2):
        spares._learn(coming, JobContext())
        assert learnt == [("old.pdf", [10, 20, 30])]
    spares._learn(coming._replace(folder=tmp_path / "elsewhere"), JobContext())
    spares._learn(coming._replace(folder=None), JobContext())
    assert len(learnt) == 1


def test_what_is_learnt_is_stopped_by_a_package_and_by_the_end(tmp_path: Path, learnt: list[tuple[str, list[int]]]) -> None:
    (tmp_path / "old.pdf").write_bytes(b"x" * 40)
    coming = Coming(
        replace(Case(id="case", edition="2026-08"), builds=(build("old.pdf", 40),)), NO_FILE, date(2026, 11, 22), tmp_path
    )
    for stop in (Spares._take, Spares.end):
        spares = Spares()
        learning = spares._learning
        stop(spares)
        with pytest.raises(Cancelled):
            spares._learn(coming, learning)
        # What was not learnt to its end is begun again another time.
        assert spares._learnt == ""
    assert learnt == []
