"""A case on a share: worked on here, carried back whole, never over what somebody else did, and found again after a kill."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from hcprep.casefile import CaseFile, change_passphrase
from hcprep.errors import CaseFileError
from hcprep.jobs import JobContext
from hcprep.services.places import Place
from hcprep.services.session import Session
from hcprep.services.workcopies import WorkCopies
from hcprep.services.workcopy import WorkCopy
from tests.unit.services.safekeeping import WORDS, HandClock, add_paper, new_session, tell, told

LEASE = b"%PDF-1.7 lease " * 40_000


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def share(tmp_path: Path, clock: HandClock) -> Path:
    """A case with a document in a folder that counts as a network share."""
    (tmp_path / "share").mkdir()
    session = new_session(tmp_path / "share" / "client.hcase", clock)
    add_paper(session, "lease", LEASE)
    tell(session, "first")
    session.close()
    return session.path


def _judged(path: Path) -> Place:
    return Place("network" if "share" in path.parts else "local")


@pytest.fixture
def copies(tmp_path: Path, clock: HandClock) -> WorkCopies:
    return WorkCopies(tmp_path / "here" / "work", clock, _judged)


@pytest.fixture
def others(tmp_path: Path, clock: HandClock) -> WorkCopies:
    """The work copies of a colleague at another computer."""
    return WorkCopies(tmp_path / "there" / "work", clock, _judged)


def _said(path: Path) -> str:
    with CaseFile.open(path, WORDS) as file:
        return told(file.load())


def _edit(work: WorkCopy, words: str, clock: HandClock) -> None:
    tell(Session(work.file, clock), words)


def test_only_shared_places_are_worked_on_in_a_copy(copies: WorkCopies, share: Path, tmp_path: Path, clock: HandClock) -> None:
    assert copies.wanted(share)
    assert not copies.wanted(tmp_path / "case.hcase")
    assert not WorkCopies(tmp_path / "share" / "home", clock, _judged).wanted(share)


def test_worked_on_here_and_carried_back(copies: WorkCopies, share: Path, clock: HandClock) -> None:
    before = share.read_bytes()
    work = copies.begin(share, WORDS)
    assert work.file.path != share
    assert work.file.path.is_relative_to(copies.folder)
    note = share.with_name("client.hcase.in-use")
    assert set(note.read_text(encoding="utf-8").lower().split('"')) >= {"id", "at"}
    _edit(work, "second", clock)
    assert share.read_bytes() == before
    work.back()
    assert work.returned == "2026-11-22T10:00:00+00:00"
    assert _said(share) == "second"
    _edit(work, "third", clock)
    work.finish()
    assert _said(share) == "third"
    with CaseFile.open(share, WORDS) as file:
        assert file.read(file.load().documents[0].original_sha256).read() == LEASE
    assert list(copies.folder.iterdir()) == []
    assert [path.name for path in share.parent.iterdir()] == ["client.hcase"]
    assert copies.leftovers() == ()


def test_nothing_is_carried_when_nothing_changed(copies: WorkCopies, share: Path) -> None:
    before = (share.read_bytes(), share.stat().st_ino, share.stat().st_mtime_ns)
    copies.begin(share, WORDS).finish()
    assert (share.read_bytes(), share.stat().st_ino, share.stat().st_mtime_ns) == before


def test_a_note_of_somebody_else_is_taken_over_knowingly(copies: WorkCopies, others: WorkCopies, share: Path) -> None:
    theirs = others.begin(share, WORDS)
    with pytest.raises(CaseFileError, match="case-in-use-elsewhere") as caught:
        copies.begin(share, WORDS)
    assert caught.value.facts == {"since": "2026-11-22T10:00:00+00:00"}
    assert copies.leftovers() == ()
    mine = copies.begin(share, WORDS, take_over=True)
    mine.finish()
    theirs.finish()
    share.with_name("client.hcase.in-use").write_text("nothing of ours", encoding="utf-8")
    with pytest.raises(CaseFileError, match="case-in-use-elsewhere"):
        copies.begin(share, WORDS)


def test_what_somebody_else_did_is_never_replaced(copies: WorkCopies, others: WorkCopies, share: Path, clock: HandClock) -> None:
    mine, theirs = copies.begin(share, WORDS), others.begin(share, WORDS, take_over=True)
    _edit(mine, "mine", clock)
    _edit(theirs, "theirs", clock)
    theirs.finish()
    clock.pass_(hours=4, minutes=3)
    mine.back()
    beside = share.with_name("client (copy 2026-11-22 14.03).hcase")
    assert (mine.beside, mine.origin) == (beside, beside)
    assert (_said(share), _said(beside)) == ("theirs", "mine")
    # From then on ours goes there, and no third file appears.
    _edit(mine, "mine again", clock)
    mine.finish()
    assert (_said(share), _said(beside)) == ("theirs", "mine again")
    assert sorted(path.name for path in share.parent.iterdir()) == [beside.name, share.name]


def test_a_change_in_the_last_moment_is_not_replaced_either(
    copies: WorkCopies, share: Path, clock: HandClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from hcprep.services import carrying

    other = tmp_path / "other.hcase"
    shutil.copyfile(share, other)
    with CaseFile.open(other, WORDS) as file:
        tell(Session(file, clock), "in the last moment")
    work = copies.begin(share, WORDS)
    _edit(work, "mine", clock)
    send = carrying._send

    def sent(source: Path, part: Path, ctx: JobContext) -> None:
        send(source, part, ctx)
        if not work.beside and other.exists():
            other.replace(share)

    monkeypatch.setattr(carrying, "_send", sent)
    work.finish()
    assert work.beside is not None
    assert (_said(share), _said(work.beside)) == ("in the last moment", "mine")


def test_an_older_file_put_back_by_a_sync_program_is_replaced(
    copies: WorkCopies, share: Path, clock: HandClock, tmp_path: Path
) -> None:
    older = share.read_bytes()
    work = copies.begin(share, WORDS)
    _edit(work, "second", clock)
    work.back()
    share.write_bytes(older)
    _edit(work, "third", clock)
    work.finish()
    assert work.beside is None
    assert _said(share) == "third"


def test_a_share_that_is_gone_keeps_the_work_here_until_it_is_back(
    copies: WorkCopies, share: Path, clock: HandClock, tmp_path: Path
) -> None:
    work = copies.begin(share, WORDS)
    _edit(work, "while it was gone", clock)
    away = tmp_path / "away"
    share.parent.rename(away)
    with pytest.raises(CaseFileError, match="case-place-gone"):
        work.finish()
    (left,) = copies.leftovers()
    assert left.begun == "2026-11-22T10:00:00+00:00"
    # The person can go on without the share.
    again = copies.begin(share, WORDS)
    assert told(again.file.load()) == "while it was gone"
    _edit(again, "still gone", clock)
    with pytest.raises(CaseFileError, match="case-place-gone"):
        again.finish()
    resumed = copies.resume(left, WORDS)
    assert resumed.origin == share
    resumed.file.close()
    away.rename(share.parent)
    copies.begin(share, WORDS).finish()
    assert _said(share) == "still gone"
    assert copies.leftovers() == ()


def test_a_leftover_meets_a_case_that_moved_on(copies: WorkCopies, others: WorkCopies, share: Path, clock: HandClock) -> None:
    left = copies.begin(share, WORDS)
    left.file.close()
    theirs = others.begin(share, WORDS, take_over=True)
    _edit(theirs, "theirs", clock)
    theirs.finish()
    # Ours had nothing new: it goes, and what is there is fetched.
    again = copies.begin(share, WORDS)
    assert told(again.file.load()) == "theirs"
    assert len(copies.leftovers()) == 1
    _edit(again, "mine", clock)
    again.file.close()
    more = others.begin(share, WORDS, take_over=True)
    _edit(more, "theirs again", clock)
    more.finish()
    # Ours had words of its own: they are put beside, and the person is told of both.
    last = copies.begin(share, WORDS)
    assert told(last.file.load()) == "theirs again"
    assert last.beside is not None
    assert _said(last.beside) == "mine"
    last.finish()
    assert _said(share) == "theirs again"


@pytest.mark.usefixtures("impatient")
def test_the_same_case_twice_is_refused(copies: WorkCopies, share: Path, tmp_path: Path, clock: HandClock) -> None:
    work = copies.begin(share, WORDS)
    link = tmp_path / "link.hcase"
    link.symlink_to(share)
    for path in (share, link):
        with pytest.raises(CaseFileError, match="case-in-use"):
            WorkCopies(copies.folder, clock, _judged).begin(path, WORDS)
    work.finish()


def test_a_journal_left_at_the_place_is_played_back_and_goes(copies: WorkCopies, share: Path, clock: HandClock) -> None:
    script = (
        "import os, signal, sys; from pathlib import Path; from hcprep.casefile import CaseFile, keys; keys._ROUNDS = 2\n"
        "file = CaseFile.open(Path(sys.argv[1]), sys.argv[2]); c = file._connection\n"
        "c.execute('PRAGMA cache_size = 2').fetchall(); c.execute('BEGIN')\n"
        "c.execute('UPDATE chunk SET data = randomblob(length(data))')\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", script, str(share), WORDS], check=False, timeout=240, cwd=Path(__file__).parents[3]
    )
    assert ended.returncode == -signal.SIGKILL
    journal = share.with_name("client.hcase-journal")
    assert journal.stat().st_size > 0
    work = copies.begin(share, WORDS)
    assert work.file.read(work.file.load().documents[0].original_sha256).read() == LEASE
    _edit(work, "second", clock)
    work.finish()
    assert not journal.exists()
    with CaseFile.open(share, WORDS) as file:
        assert told(file.load()) == "second"
        assert file.read(file.load().documents[0].original_sha256).read() == LEASE


KILLED = """
import os, signal, sys
from pathlib import Path
from hcprep.casefile import keys, place
from hcprep.services import carrying, workcopy
from hcprep.services.session import Session
from hcprep.services.workcopies import WorkCopies
from tests.unit.services.safekeeping import HandClock, WORDS, tell
from tests.unit.services.test_work_copies import _judged
keys._ROUNDS = 2
clock = HandClock()
work = WorkCopies(Path(sys.argv[1]), clock, _judged).begin(Path(sys.argv[2]), WORDS)
tell(Session(work.file, clock), sys.argv[4])
def die(*_args, **_keywords):
    os.kill(os.getpid(), signal.SIGKILL)
stages = {
    "start": (workcopy, "look"), "snapshot": (workcopy, "put"), "sending": (carrying, "digest"), "sent": (carrying, "_replace"),
    "renamed": (place, "flush_folder"), "end": (workcopy.WorkCopy, "end"),
}
owner, name = stages[sys.argv[3]]
setattr(owner, name, die)
work.finish()
"""


@pytest.mark.skipif(os.name != "posix", reason="kills by signal")
def test_a_kill_at_any_moment_of_carrying_back_loses_nothing(copies: WorkCopies, share: Path, tmp_path: Path) -> None:
    for stage in ("start", "snapshot", "sending", "sent", "renamed", "end"):
        command = [sys.executable, "-c", KILLED, str(copies.folder), str(share), stage, f"words of {stage}"]
        ended = subprocess.run(command, check=False, timeout=240, cwd=Path(__file__).parents[3])
        assert ended.returncode == -signal.SIGKILL, stage
        with CaseFile.open(share, WORDS) as file:
            assert file.read(file.load().documents[0].original_sha256).read() == LEASE
        assert len(copies.leftovers()) == 1
        work = copies.begin(share, WORDS)
        assert told(work.file.load()) == f"words of {stage}"
        work.finish()
        assert work.beside is None
        assert _said(share) == f"words of {stage}"
    assert [path.name for path in share.parent.iterdir()] == ["client.hcase"]


def test_a_read_only_or_missing_place(copies: WorkCopies, share: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(CaseFileError, match="case-missing"):
        copies.begin(share.with_name("none.hcase"), WORDS)
    with pytest.raises(CaseFileError, match="case-wrong-passphrase"):
        copies.begin(share, "other words entirely")
    assert list(copies.folder.iterdir()) == []
    assert not share.with_name("client.hcase.in-use").exists()
    may = os.access
    monkeypatch.setattr(os, "access", lambda path, mode, **more: mode != os.W_OK and may(path, mode, **more))
    with pytest.raises(CaseFileError, match="case-read-only"):
        copies.begin(share, WORDS)


def test_a_change_of_passphrase_is_carried_back(copies: WorkCopies, share: Path, clock: HandClock) -> None:
    new = "ember walnut glacier pillow tundra kettle"
    work = copies.begin(share, WORDS)
    change_passphrase(work.file, new, "2026-11-22T10:30:00+00:00")
    work.back()
    _edit(work, "after the change", clock)
    work.finish()
    with pytest.raises(CaseFileError, match="case-wrong-passphrase"):
        CaseFile.open(share, WORDS)
    with CaseFile.open(share, new) as file:
        assert told(file.load()) == "after the change"
        assert file.read(file.load().documents[0].original_sha256).read() == LEASE
    assert [path.name for path in share.parent.iterdir()] == ["client.hcase"]
    assert list(copies.folder.iterdir()) == []


def test_a_change_of_passphrase_alone_is_carried_back(copies: WorkCopies, share: Path) -> None:
    new = "ember walnut glacier pillow tundra kettle"
    work = copies.begin(share, WORDS)
    change_passphrase(work.file, new, "2026-11-22T10:30:00+00:00")
    work.finish()
    with CaseFile.open(share, new) as file:
        assert told(file.load()) == "first"
