"""Comparing with a copy that may not be written, or that an older hcprep wrote: only read, and read right."""

from __future__ import annotations

import hashlib
import io
import os
import runpy
import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from hcprep.casefile import CaseFile, casefile, copy_case, place
from hcprep.casefile.changing import is_there
from hcprep.casefile.marks import set_own
from hcprep.clock import FixedClock, stamp
from hcprep.errors import CaseFileError
from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.evidence import Filed
from hcprep.services.compare import receive
from hcprep.services.session import Session
from hcprep.services.sheet import SheetState, sheet_state

CLOCK = FixedClock(datetime(2026, 11, 22, 12, tzinfo=UTC))
PASSPHRASE = "teapot orchard velvet lantern cinder"
THEIRS = "ember walnut glacier pillow tundra"
PACKAGE = b"%PDF-1.7 what was sent " * 40_000
FIXTURES = Path(__file__).parents[2] / "fixtures" / "cases"


def pair(folder: Path) -> tuple[Path, Path]:
    """A case, and a copy of it that went on: notes changed, a sealed package added."""
    mine, theirs = folder / "mine.hcase", folder / "theirs.hcase"
    with CaseFile.create(mine, PASSPHRASE, Case(id="c", edition="2026-11"), stamp(CLOCK)) as file:
        copy_case(file, theirs, THEIRS, stamp(CLOCK))
    with CaseFile.open(theirs, THEIRS) as file:
        case = file.load()
        sha256, size = file.store(io.BytesIO(PACKAGE))
        filed = Filed(id="f1", at=stamp(CLOCK), filename="sent.pdf", sha256=sha256, size=size, pages=4, how="portal")
        file.commit(case, replace(edits.put_notes(case, "theirs"), filed=(filed,)), stamp(CLOCK))
    return mine, theirs


def refuse_writing(monkeypatch: pytest.MonkeyPatch, refused: Path) -> None:
    # The tests may run as a user whom no mode of a file holds back.
    before = place.writable
    monkeypatch.setattr(casefile, "writable", lambda path: path != refused and before(path))


@pytest.mark.parametrize("read_only", [False, True])
def test_what_was_filed_is_taken_with_its_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, read_only: bool) -> None:
    mine, theirs = pair(tmp_path)
    if read_only:
        refuse_writing(monkeypatch, theirs)
    untouched = theirs.read_bytes()
    session = Session(CaseFile.open(mine, PASSPHRASE), CLOCK)
    with receive(session, theirs, THEIRS) as arrival:
        assert arrival.standing.relation == "older"
        assert arrival.standing.ancestor == "whole"
        assert len(arrival.theirs_to_take) == 2
        arrival.take(arrival.theirs_to_take)
        assert arrival.differences == ()
    session.close()
    with CaseFile.open(mine, PASSPHRASE) as file:
        assert file.load().notes == "theirs"
        (filed,) = file.load().filed
        with file.read(filed.sha256) as stream:
            assert hashlib.sha256(stream.read()).hexdigest() == hashlib.sha256(PACKAGE).hexdigest()
    assert not read_only or theirs.read_bytes() == untouched
    assert sorted(path.name for path in tmp_path.iterdir()) == ["mine.hcase", "theirs.hcase"]


@pytest.mark.real_key
@pytest.mark.parametrize("version", ["v1", "v2"])
def test_a_copy_of_an_older_version_is_read_and_stays_as_it_is(tmp_path: Path, version: str) -> None:
    words = runpy.run_path(str(FIXTURES / f"make_{version}.py"))["PASSPHRASE"]
    mine = Path(shutil.copyfile(FIXTURES / f"{version}.hcase", tmp_path / "mine.hcase"))
    theirs = Path(shutil.copyfile(mine, tmp_path / "theirs.hcase"))
    untouched = theirs.read_bytes()
    session = Session(CaseFile.open(mine, words), CLOCK)
    session.edit(edits.put_notes(session.case, "mine"))
    session.flush()
    with receive(session, theirs, words) as arrival:
        assert arrival.standing.relation == "newer"
        assert [one.origin for one in arrival.differences] == ["mine"]
    session.close()
    assert theirs.read_bytes() == untouched


def test_a_copy_that_lost_rows_is_not_taken_for_one_that_removed_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mine, theirs = pair(tmp_path)
    data = bytearray(theirs.read_bytes())
    session = Session(CaseFile.open(mine, PASSPHRASE), CLOCK)
    refuse_writing(monkeypatch, theirs)
    refused = 0
    for start in range(4096, min(len(data), 12 * 4096), 4096):
        theirs.write_bytes(data[:start] + os.urandom(4096) + data[start + 4096 :])
        try:
            with receive(session, theirs, THEIRS) as arrival:
                assert arrival.theirs.notes == "theirs"
                assert arrival.theirs.filed
        except CaseFileError as error:
            if error.code != "case-damaged":
                raise
            refused += 1
    session.close()
    assert refused


def test_a_copy_that_the_same_sheet_opens_does_not_ask_for_it_again(tmp_path: Path) -> None:
    path = tmp_path / "a.hcase"
    with CaseFile.create(path, PASSPHRASE, Case(id="c", edition="2026-11"), stamp(CLOCK)) as file:
        set_own(file, "sheet", stamp(CLOCK))
        state = sheet_state(file)
        copy_case(file, tmp_path / "same.hcase", file.key, stamp(CLOCK))
        copy_case(file, tmp_path / "other.hcase", THEIRS, stamp(CLOCK))
    with CaseFile.open(tmp_path / "same.hcase", PASSPHRASE) as same, CaseFile.open(tmp_path / "other.hcase", THEIRS) as other:
        assert sheet_state(same) == state != SheetState("", "")
        assert sheet_state(other) == SheetState("", "")


def test_a_case_between_two_names_is_there(tmp_path: Path) -> None:
    path = tmp_path / "a.hcase"
    assert not is_there(path)
    CaseFile.create(path, PASSPHRASE, Case(id="c", edition="2026-11"), stamp(CLOCK)).close()
    path.rename(tmp_path / "a.hcase.old")
    assert is_there(path)
    with CaseFile.open(path, PASSPHRASE) as file:
        assert file.load().id == "c"
