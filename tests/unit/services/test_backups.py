"""Backups: what is kept over a year, what a kill leaves, full disks, and the drill that brings a deleted case back."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from hcprep.casefile import CaseFile
from hcprep.errors import Cancelled, CaseFileError
from hcprep.jobs import JobContext, Progress
from hcprep.services import backups as module
from hcprep.services.backups import Backup, Backups, BackupSettings, parse, surplus
from hcprep.services.recovery import Missing, Recovery, last_drill
from hcprep.services.session import Session
from tests.unit.services.safekeeping import WORDS, HandClock, add_paper, new_session, tell, told

LEASE = b"%PDF-1.7 lease " * 40_000
LETTER = b"%PDF-1.7 letter " * 20_000


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def session(tmp_path: Path, clock: HandClock) -> Session:
    (tmp_path / "home").mkdir()
    return new_session(tmp_path / "home" / "amina.hcase", clock)


@pytest.fixture
def backups(tmp_path: Path, clock: HandClock) -> Backups:
    return Backups(tmp_path / "backups", clock)


@pytest.fixture
def recovery(tmp_path: Path, clock: HandClock) -> Recovery:
    return Recovery(tmp_path / "private", clock)


def test_when_each_kind_is_due(session: Session, backups: Backups, clock: HandClock) -> None:
    assert backups.due(session) == "full"
    backups.make(session.file, "full")
    assert backups.due(session) is None
    assert backups.due(session, closing=True) is None
    tell(session, "one")
    assert backups.due(session) is None
    assert backups.due(session, closing=True) == "text"
    clock.pass_(minutes=61)
    assert backups.due(session) == "text"
    backups.make(session.file, "text")
    assert backups.due(session) is None
    assert backups.due(session, closing=True) is None
    add_paper(session, "lease", LEASE)
    assert backups.full_due(session)
    assert backups.due(session) == "full"
    backups.make(session.file, "full")
    clock.pass_(days=8)
    assert backups.due(session) is None, "nothing changed in that week"
    tell(session, "two")
    assert backups.due(session) == "full"
    backups.make(session.file, "full")
    clock.pass_(days=-300)
    tell(session, "three")
    assert backups.due(session) == "full", "a backup from the future does not keep others away"
    off = Backups(backups.folder, clock, BackupSettings(on=False))
    assert off.due(session, closing=True) is None
    session.edit(replace(session.case, fictional=True))
    assert backups.due(session) is None
    assert not backups.full_due(session)


def test_a_name_says_nothing_about_anybody_and_all_about_the_backup(session: Session, backups: Backups) -> None:
    add_paper(session, "lease", LEASE)
    made = backups.make(session.file, "text")
    assert made == backups.list(session.file.lineage)[0] == parse(made.path)
    assert (made.kind, made.moment, made.number) == ("text", datetime(2026, 11, 22, 10, 0, tzinfo=UTC), 1)
    assert session.file.lineage.startswith(made.lineage)
    assert made.size < len(LEASE)
    assert made.fits(session.file)
    assert "amina" not in str(made.path.relative_to(backups.folder))
    assert backups.list("0" * 32) == ()
    note = (backups.folder / module.README).read_text(encoding="utf-8")
    assert "ENGLISH" in note
    assert "FRANÇAIS" in note
    if os.name == "posix":
        assert backups.folder.stat().st_mode & 0o077 == 0
        assert made.path.stat().st_mode & 0o077 == 0


def test_the_drill_a_deleted_case_comes_back_with_all_documents_and_an_hour_at_most_lost(
    session: Session, backups: Backups, recovery: Recovery, clock: HandClock, tmp_path: Path
) -> None:
    chance = random.Random(5)  # noqa: S311 - the same walk every time
    lost: list[timedelta] = []
    add_paper(session, "lease", LEASE)
    for number in range(120):
        clock.pass_(minutes=chance.choice([1, 4, 9, 25]))
        if number == 60:
            add_paper(session, "letter", LETTER)
        tell(session, f"version {number}")
        kind = backups.due(session)
        if kind is not None:
            backups.make(session.file, kind)
        newest = max(backups.list(session.file.lineage), key=lambda backup: backup.number)
        lost.append(clock.now() - newest.moment)
    assert max(lost) <= timedelta(hours=1)
    clock.pass_(minutes=1)
    assert backups.due(session, closing=True) in {"text", None}
    backups.make(session.file, "text")
    live, path = session.case, session.path
    session.close()
    path.unlink()
    target = tmp_path / "home" / "back.hcase"
    found = backups.list()
    restored = recovery.restore(found[-1], WORDS, target, found)
    assert found[-1].kind == "text"
    assert (restored.missing, restored.documents) == ((), 2)
    with CaseFile.open(target, WORDS) as file:
        assert file.load() == live
        assert told(file.load()) == "version 119"
        assert len(file.revisions()) > 50
        assert file.read(live.documents[0].original_sha256).read() == LEASE
        assert file.read(live.documents[1].original_sha256).read() == LETTER
        assert file.withheld() == frozenset()
    with pytest.raises(CaseFileError, match="case-exists"):
        recovery.restore(found[-1], WORDS, target, found)
    assert list((tmp_path / "private").iterdir()) == []


def test_documents_that_are_nowhere_are_named(session: Session, backups: Backups, recovery: Recovery, tmp_path: Path) -> None:
    add_paper(session, "lease", LEASE)
    full = backups.make(session.file, "full")
    add_paper(session, "letter", LETTER)
    text = backups.make(session.file, "text")
    restored = recovery.restore(text, WORDS, tmp_path / "a.hcase", [full])
    assert restored.missing == (Missing("letter", "doc-letter"),)
    with CaseFile.open(tmp_path / "a.hcase", WORDS) as file:
        assert file.load() == session.case
        assert file.absent() == session.case.documents[1:]
    # A full backup with a hit document does not keep the rest from coming back.
    damaged = bytearray(full.path.read_bytes())
    damaged[-3 * 4096 : -2 * 4096] = bytes(4096)
    full.path.write_bytes(damaged)
    again = recovery.restore(text, WORDS, tmp_path / "b.hcase", [full])
    assert Missing("letter", "doc-letter") in again.missing
    with pytest.raises(CaseFileError, match="case-wrong-passphrase"):
        recovery.restore(text, "something else entirely", tmp_path / "c.hcase", [full])
    assert not (tmp_path / "c.hcase").exists()


def test_the_drill_tells_what_a_restore_would_give(session: Session, backups: Backups, recovery: Recovery) -> None:
    with pytest.raises(CaseFileError, match="backup-none"):
        recovery.drill(session, backups.list())
    assert last_drill(session.file) is None
    add_paper(session, "lease", LEASE)
    backups.make(session.file, "full")
    tell(session, "words")
    behind = recovery.drill(session, backups.list())
    assert (behind.same, behind.missing, behind.good) == (False, 0, False)
    backups.make(session.file, "text")
    found = recovery.drill(session, backups.list())
    assert (found.same, found.documents, found.missing, found.good) == (True, 1, 0, True)
    assert last_drill(session.file) == found
    assert list(recovery._private.iterdir()) == []


def test_looking_into_a_backup_and_reading_it_whole(session: Session, backups: Backups, recovery: Recovery) -> None:
    add_paper(session, "lease", LEASE)
    tell(session, "three words here")
    text, full = backups.make(session.file, "text"), backups.make(session.file, "full")
    before = text.path.read_bytes()
    seen = recovery.contents(text, WORDS)
    assert (seen.documents, seen.inside, seen.words) == (1, 0, 3)
    assert recovery.check(full, session.file.key).inside == 1
    assert text.path.read_bytes() == before
    hit = bytearray(full.path.read_bytes())
    hit[len(hit) // 2] ^= 1
    full.path.write_bytes(hit)
    with pytest.raises(CaseFileError, match="case-damaged"):
        recovery.check(full, WORDS)


def _backup(number: int, moment: datetime, kind: module.Kind) -> Backup:
    return Backup(
        path=Path(f"{number}"), lineage="a" * 12, number=number, moment=moment, kind=kind, head="1.0", papers="", size=1, salt=b""
    )


def test_what_is_kept_over_four_hundred_days() -> None:
    start = datetime(2026, 1, 1, 9, tzinfo=UTC)
    kept: list[Backup] = []
    number = 0
    for day in range(400):
        for kind, hours in (("text", 0), ("text", 1), ("text", 8), ("full", 9)):
            if kind == "full" and day % 7:
                continue
            number += 1
            kept.append(_backup(number, start + timedelta(days=day, hours=hours), "full" if kind == "full" else "text"))
            gone = surplus(kept, BackupSettings())
            assert kept[-1] not in gone
            kept = [backup for backup in kept if backup not in gone]
        texts = [backup for backup in kept if backup.kind == "text"]
        fulls = [backup for backup in kept if backup.kind == "full"]
        assert len(texts) == min(20, 3 * (day + 1))
        assert fulls[-min(3, day // 7 + 1) :] == fulls[-3:]
        assert 1 <= len(fulls) <= 9
    last = start + timedelta(days=399)
    fulls = [backup for backup in kept if backup.kind == "full"]
    days = [(last.date() - backup.moment.date()).days for backup in fulls]
    assert days[-3:] == [14, 7, 0]
    months = [(backup.moment.year, backup.moment.month) for backup in fulls[:-3]]
    assert months == [(2026, 7), (2026, 8), (2026, 9), (2026, 10), (2026, 11), (2026, 12)]
    # The last of its month, not the first.
    assert all(31 - backup.moment.day < 8 for backup in fulls[:-3])


def test_a_wrong_clock_never_costs_the_newest(session: Session, tmp_path: Path, clock: HandClock) -> None:
    backups = Backups(tmp_path / "b", clock, BackupSettings(texts=2, fulls=1, months=0))
    for days in (4000, -4000, -30, 30, -3):
        clock.pass_(days=days)
        tell(session, f"{days}")
        made = backups.make(session.file, "text")
        assert backups.list()[-1] == made
        # Times of the files themselves mean nothing.
        os.utime(made.path, (0, 0))
    assert [backup.number for backup in backups.list()] == [4, 5]


def test_backups_of_an_older_passphrase_stay_until_they_are_let_go(
    session: Session, tmp_path: Path, clock: HandClock, recovery: Recovery
) -> None:
    from hcprep.casefile.changing import change_passphrase

    backups = Backups(tmp_path / "b", clock, BackupSettings(texts=1, fulls=1, months=0))
    tell(session, "before")
    for kind in ("text", "full"):
        backups.make(session.file, "full" if kind == "full" else "text")
    file = change_passphrase(session.file, "another copper window bicycle", "2026-11-22T11:00:00+00:00")
    changed = Session(file, clock)
    assert backups.due(changed) == "full"
    assert backups.forget_older(file) == 0, "the only ones there are"
    for kind in ("text", "full", "text", "full"):
        clock.pass_(hours=1)
        backups.make(file, "full" if kind == "full" else "text")
    assert [(backup.kind, backup.fits(file)) for backup in backups.list()] == [
        ("text", False), ("full", False), ("text", True), ("full", True),
    ]  # fmt: skip
    old = recovery.restore(backups.list()[0], WORDS, tmp_path / "old.hcase", backups.list())
    assert old.missing == ()
    assert backups.forget_older(file) == 2
    assert [backup.fits(file) for backup in backups.list()] == [True, True]


def test_a_full_disk_a_read_only_folder_and_a_stop_leave_the_older_backups(
    session: Session, tmp_path: Path, clock: HandClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    backups = Backups(tmp_path / "b", clock, BackupSettings(texts=1))
    tell(session, "one")
    add_paper(session, "lease", LEASE)
    first = backups.make(session.file, "full")
    tell(session, "two")
    monkeypatch.setattr(module, "free_bytes", lambda _folder: 512 * 1024 * 1024 + 1000)
    with pytest.raises(CaseFileError, match="backup-no-room"):
        backups.make(session.file, "text")
    monkeypatch.undo()

    def stop(_step: Progress) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        backups.make(session.file, "full", JobContext(stop))
    file = tmp_path / "a file"
    file.write_text("")
    with pytest.raises(CaseFileError):
        Backups(file / "b", clock).make(session.file, "text")
    assert [backup.path for backup in backups.list()] == [first.path]
    assert {path.name for path in backups.folder.iterdir()} == {first.path.name, module.README}


KILLED = """
import os, signal, sys
from pathlib import Path
from hcprep.casefile import CaseFile, fresh, keys, place
from hcprep.services.backups import Backups
from tests.unit.services.safekeeping import HandClock, WORDS
keys._ROUNDS = 2
path, folder, stage = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
file = CaseFile.open(path, WORDS)
clock = HandClock()
clock.pass_(hours=float(sys.argv[4]))
def die(*_args, **_keywords):
    os.kill(os.getpid(), signal.SIGKILL)
owner = {"blob": fresh.Fresh, "verify": fresh, "flush": place, "name_new": place}[stage]
setattr(owner, stage, die)
Backups(folder, clock).make(file, "full")
"""


@pytest.mark.skipif(os.name != "posix", reason="kills by signal")
def test_a_kill_at_any_stage_leaves_the_older_backups_good(
    session: Session, backups: Backups, recovery: Recovery, tmp_path: Path
) -> None:
    add_paper(session, "lease", LEASE)
    tell(session, "kept")
    backups.make(session.file, "full")
    session.close()
    for hours, stage in enumerate(("blob", "flush", "verify", "name_new"), start=1):
        command = [sys.executable, "-c", KILLED, str(session.path), str(backups.folder), stage, str(hours)]
        ended = subprocess.run(command, check=False, timeout=240, cwd=Path(__file__).parents[3])
        assert ended.returncode == -signal.SIGKILL
        (only,) = backups.list()
        assert recovery.check(only, WORDS).inside == 1
    assert any(path.suffix == ".part" for path in backups.folder.iterdir())
    with CaseFile.open(session.path, WORDS) as file:
        backups.make(file, "full")
    assert not any(".part" in path.name for path in backups.folder.iterdir())
    assert len(backups.list()) == 2
