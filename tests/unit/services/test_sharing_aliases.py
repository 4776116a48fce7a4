"""Evidence left out of a copy has no name there, and gets it back when the copy returns."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from hcprep.casefile import CaseFile, Withhold, keys
from hcprep.casefile.lens import Lens
from hcprep.clock import FixedClock, stamp
from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.evidence import Document, Evidence
from hcprep.model.statement import Citation, Paragraph, Section, Statement, Text
from hcprep.services.compare import receive
from hcprep.services.handover import hand_over
from hcprep.services.history import texts_at
from hcprep.services.session import Session

CLOCK = FixedClock(datetime(2026, 11, 22, 12, tzinfo=UTC))
PASSPHRASE = "teapot orchard velvet lantern cinder"
KEY, TITLE = "burn-unit-report", "Burn unit report"


def story(*texts: str) -> Statement:
    rows = tuple(
        Paragraph(
            id=f"p{number}", runs=(Text(text=text), Citation(evidence=KEY, page=number), Citation(evidence="lease", page=1))
        )
        for number, text in enumerate(texts, start=1)
    )
    return Statement(sections=(Section(id="s", heading="Roots", paragraphs=rows),))


def paper(file: CaseFile, key: str, title: str, belongs_to: str = "") -> Evidence:
    sha256, size = file.store(io.BytesIO(title.encode() * 3000))
    document = Document(
        id=f"d{len(key)}", filename="f.pdf", media_type="application/pdf", original_sha256=sha256, original_size=size
    )
    return Evidence(id=key, title=title, belongs_to=belongs_to, documents=(document,))


@pytest.fixture
def mine(tmp_path: Path) -> Session:
    CaseFile.create(tmp_path / "mine.hcase", PASSPHRASE, Case(id="c", edition="2026-11"), stamp(CLOCK)).close()
    session = Session(CaseFile.open(tmp_path / "mine.hcase", PASSPHRASE), CLOCK)
    session.edit(edits.put_evidence(session.case, paper(session.file, KEY, TITLE), "home"))
    session.edit(edits.put_evidence(session.case, paper(session.file, "lease", "Lease"), "home"))
    session.edit(edits.put_evidence(session.case, paper(session.file, "rendered", "Translation", KEY), "home"))
    session.edit(edits.put_statement(session.case, story("First words.")))
    session.edit(edits.put_statement(session.case, story("Words.", "More words.")))
    session.flush()
    return session


def pages(path: Path, passphrase: str) -> bytes:
    key = keys.derive(passphrase, path.read_bytes()[:16])
    with Lens(path, key) as lens:
        return b"".join(lens.page(number) or b"" for number in range(1, path.stat().st_size // 4096 + 1))


def test_neither_id_nor_title_is_anywhere_in_the_copy(mine: Session, tmp_path: Path) -> None:
    hand_over(mine, tmp_path / "first.hcase")
    mine.edit(edits.answer(mine.case, "q", "x"))
    mine.flush()
    assert any(mine.file.base(save.id) for save in mine.file.saves())
    made = hand_over(mine, tmp_path / "copy.hcase", withhold=Withhold(evidence=frozenset({KEY})))
    again = hand_over(mine, tmp_path / "again.hcase", withhold=Withhold(evidence=frozenset({KEY})))
    assert [number for number, _ in made.cited] == [1, 2]
    for copy in (made, again):
        inside = pages(copy.path, copy.passphrase)
        assert b"More words." in inside
        assert KEY.encode() not in inside
        assert TITLE.encode() not in inside
        assert b"here-aliases" not in inside
    with CaseFile.open(made.path, made.passphrase) as file:
        first, second = file.load().statement.numbered()
        assert [cited.evidence == "lease" for cited in (*first[1].citations, *second[1].citations)] == [False, True] * 2
        assert len([each for each in file.revisions() if each.kind == "statement"]) >= 2
    mine.close()


@pytest.mark.parametrize("versions", [False, True])
def test_a_round_trip_shows_only_what_they_changed(mine: Session, tmp_path: Path, versions: bool) -> None:
    before = mine.case
    made = hand_over(mine, tmp_path / "copy.hcase", withhold=Withhold(evidence=frozenset({KEY}), versions=versions))
    with receive(mine, made.path, made.passphrase) as arrival:
        assert arrival.standing.relation == "same"
        assert arrival.differences == ()
        assert arrival.theirs.statement == before.statement
        assert texts_at(arrival._file, stamp(CLOCK)) is not None
    theirs = Session(CaseFile.open(made.path, made.passphrase), CLOCK)
    old = theirs.case.statement.sections[0]
    changed = replace(old.paragraphs[0], runs=(Text(text="Better words."), *old.paragraphs[0].runs[1:]))
    theirs.edit(edits.put_statement(theirs.case, Statement(sections=(replace(old, paragraphs=(changed, *old.paragraphs[1:])),))))
    theirs.close()
    with receive(mine, made.path, made.passphrase) as arrival:
        assert [(one.section, one.origin) for one in arrival.differences] == [("statement", "theirs")]
        assert not arrival.loose_ends(arrival.theirs_to_take)
        taken = arrival.take(arrival.theirs_to_take)
    assert taken.statement == replace(
        before.statement,
        sections=(
            replace(
                before.statement.sections[0],
                paragraphs=(
                    replace(before.statement.sections[0].paragraphs[0], runs=(Text(text="Better words."), *changed_runs(before))),
                    before.statement.sections[0].paragraphs[1],
                ),
            ),
        ),
    )
    assert taken.evidence == before.evidence
    mine.close()


def changed_runs(case: Case) -> tuple[Citation, ...]:
    return case.statement.sections[0].paragraphs[0].citations
