"""Another passphrase beside the keeper, backups asked for, joined backups, offering the sheet, and the bin."""

from __future__ import annotations

from pathlib import Path

import pytest

from hcprep.app.safekeeping import Safekeeping
from hcprep.casefile import CaseFile
from hcprep.casefile.recovery import sheet_lines
from hcprep.errors import Cancelled, CaseFileError
from hcprep.jobs import JobContext
from hcprep.model import edits
from hcprep.presenters.safe import backups_in, look
from hcprep.presenters.safe_lost import SafeLost, new_path
from hcprep.services.backups import Backups, BackupSettings
from hcprep.services.safe import keeper_of, knows_passphrase, new_passphrase
from hcprep.services.session import Session
from hcprep.services.sheet import asked, declined, line_state, may_ask, typed_back
from tests.unit.services.safekeeping import AT, WORDS, HandClock, add_paper, new_session, tell, told

NEW = "harbour velvet tractor cinnamon owl"
LATER = "2026-11-25T10:00:00+00:00"


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def safe(tmp_path: Path, clock: HandClock) -> Safekeeping:
    made = Safekeeping(tmp_path / "own", clock, lambda task: task())
    made.backups.settings = BackupSettings(spare=0)
    return made


@pytest.fixture
def session(tmp_path: Path, clock: HandClock, safe: Safekeeping) -> Session:
    return safe.keep(new_session(tmp_path / "a.hcase", clock))


def test_the_present_passphrase_is_asked_and_a_backup_follows_the_change(session: Session, safe: Safekeeping) -> None:
    add_paper(session, "lease", b"%PDF lease" * 500)
    keeper = keeper_of(session)
    assert keeper is not None
    keeper.make("full", JobContext())
    before = len(safe.backups.list())
    with pytest.raises(CaseFileError, match="case-wrong-passphrase"):
        new_passphrase(session, "not these words", NEW, JobContext())
    assert knows_passphrase(session, WORDS)
    done = new_passphrase(session, WORDS, NEW, JobContext())
    assert done.backed_up
    assert done.older == before
    assert knows_passphrase(session, NEW)
    assert keeper.forget_older() == before
    tell(session, "after")
    session.close()
    with CaseFile.open(session.path, NEW) as file:
        assert told(file.load()) == "after"


def test_a_change_that_is_stopped_leaves_everything(session: Session) -> None:
    stopped = JobContext()
    stopped.cancel()
    with pytest.raises(Cancelled):
        new_passphrase(session, WORDS, NEW, stopped)
    assert knows_passphrase(session, WORDS)


def test_a_backup_that_cannot_follow_is_told_and_the_change_stands(session: Session, safe: Safekeeping) -> None:
    safe.backups.settings = BackupSettings(spare=1 << 60)
    assert not new_passphrase(session, WORDS, NEW, JobContext()).backed_up
    keeper = keeper_of(session)
    assert keeper is not None
    assert knows_passphrase(session, NEW)
    assert keeper.state.problem is not None
    assert keeper.state.problem.code == "backup-no-room"


def test_switched_off_nothing_is_made_until_it_is_asked_for(session: Session, safe: Safekeeping, clock: HandClock) -> None:
    keeper = keeper_of(session)
    assert keeper is not None
    keeper.switch(on=False)
    before = len(safe.backups.list())
    clock.pass_(days=30)
    tell(session, "one")
    assert len(safe.backups.list()) == before
    assert not look(session, safe.tools, JobContext()).on
    keeper.make("text", JobContext())
    assert len(safe.backups.list()) == before + 1
    session.close()
    assert len(safe.backups.list()) == before + 1


def test_waiting_for_the_keeper_can_be_stopped(session: Session) -> None:
    keeper = keeper_of(session)
    assert keeper is not None
    stopped = JobContext()
    stopped.cancel()
    with keeper.alone(JobContext()), pytest.raises(Cancelled):
        keeper.make("full", stopped)


def test_joined_backups_have_the_newest_text_and_the_papers_of_an_older_one(session: Session, safe: Safekeeping) -> None:
    sha256 = add_paper(session, "lease", b"%PDF lease" * 500)
    keeper = keeper_of(session)
    assert keeper is not None
    keeper.make("full", JobContext())
    tell(session, "newest words")
    keeper.make("text", JobContext())
    (newest,) = (backup for backup in safe.backups.list() if backup.number == max(b.number for b in safe.backups.list()))
    newest.path.with_name("000000000000-99999-20270101T000000Z-full-9.00000000-00000000.hcase").write_bytes(b"no case" * 2000)
    every = safe.backups.list()
    with safe.recovery.joined(every, session.file.key) as path, CaseFile.open(path, session.file.key) as file:
        assert told(file.load()) == "newest words"
        assert file.read(sha256).read() == b"%PDF lease" * 500
    assert not path.exists()
    with pytest.raises(CaseFileError, match="backup-none"), safe.recovery.joined((), session.file.key):
        pytest.fail("there is none")


def test_the_sheet_is_offered_on_two_days_at_most(session: Session) -> None:
    file = session.file
    assert not may_ask(file, AT), "the day it is made, the person was asked or is about to be"
    assert may_ask(file, LATER)
    asked(file, AT)
    assert not may_ask(file, AT)
    assert may_ask(file, LATER)
    asked(file, LATER)
    assert not may_ask(file, "2027-01-01T10:00:00+00:00")
    new_passphrase(session, WORDS, NEW, JobContext())
    assert may_ask(file, "2027-01-01T10:00:00+00:00"), "the old sheet opens nothing any more"
    declined(file, LATER)
    assert not may_ask(file, "2027-02-01T10:00:00+00:00")


def test_a_line_of_the_sheet_is_judged_by_itself(session: Session) -> None:
    lines = sheet_lines(session.file.key)
    assert line_state(session.file, 1, " ") == "empty"
    assert line_state(session.file, 1, lines[0].lower().replace(" ", "-")) == "good"
    assert line_state(session.file, 2, lines[0]) == "mistyped"
    assert line_state(session.file, 1, lines[0][:-1]) == "mistyped"
    new_passphrase(session, WORDS, NEW, JobContext())
    assert line_state(session.file, 1, lines[0]) == "other"
    with pytest.raises(CaseFileError, match="sheet-wrong"):
        typed_back(session.file, "\n".join(lines), AT)


def test_two_removed_under_one_key_are_told_apart(session: Session) -> None:
    for data, at in ((b"%PDF one", "2026-11-22T10:00:00+00:00"), (b"%PDF two", "2026-11-22T11:00:00+00:00")):
        add_paper(session, "lease", data)
        session.edit(edits.drop_evidence(session.case, "lease", at))
    first, second = session.case.bin
    back = edits.put_back(session.case, first.id, first.at)
    assert back.item("lease") == first.evidence
    assert back.bin == (second,)
    assert edits.empty_bin(session.case, second.id, second.at).bin == (first,)
    assert edits.empty_bin(session.case).bin == ()


def test_a_folder_or_the_one_inside_it_can_be_pointed_at(session: Session, safe: Safekeeping, tmp_path: Path) -> None:
    inside = tmp_path / "stick" / "hcprep-backups"
    Backups(inside, HandClock(), BackupSettings(spare=0)).make(session.file, "full")
    assert len(backups_in(inside.parent, safe.tools)) == len(backups_in(inside, safe.tools)) == 1
    lost = SafeLost(safe.tools)
    here = len(lost.backups(JobContext()).backups)
    assert len(lost.backups(JobContext(), inside.parent).backups) == here + 1
    assert len(lost.backups(JobContext(), inside).backups) == here + 1, "the same files, told once"


def test_nothing_is_ever_replaced(tmp_path: Path) -> None:
    (tmp_path / "a.hcase").write_bytes(b"")
    for text, code in (
        (str(tmp_path / "a"), "case-exists"),
        (str(tmp_path / "no" / "b"), "case-no-folder"),
        (" ", "case-missing"),
    ):
        with pytest.raises(CaseFileError, match=code):
            new_path(text)
