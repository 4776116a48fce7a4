"""Keeping an open case safe beside the work: backups on a thread, the second place, a disk that goes away, two openers."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from hcprep.app.safekeeping import Safekeeping
from hcprep.casefile import CaseFile, copy_case
from hcprep.casefile.marks import here
from hcprep.errors import CaseFileError, HcprepError
from hcprep.jobs import JobContext
from hcprep.services import backups as backups_module
from hcprep.services.keeping import SECOND_FOLDER, SECOND_SEEN, Keeper
from hcprep.services.session import Session
from tests.unit.services.safekeeping import WORDS, HandClock, add_paper, new_session, tell, told

LEASE = b"%PDF-1.7 lease " * 40_000


class Line:
    """A thread stand-in: tasks wait until the test lets them run."""

    def __init__(self) -> None:
        self.tasks: list[Callable[[], None]] = []

    def __call__(self, task: Callable[[], None]) -> None:
        self.tasks.append(task)

    def run(self) -> None:
        tasks, self.tasks = self.tasks, []
        for task in tasks:
            task()


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def line() -> Line:
    return Line()


@pytest.fixture
def safe(tmp_path: Path, clock: HandClock, line: Line) -> Safekeeping:
    return Safekeeping(tmp_path / "own", clock, line)


@pytest.fixture
def session(tmp_path: Path, clock: HandClock, safe: Safekeeping) -> Session:
    return safe.keep(new_session(tmp_path / "a.hcase", clock))


def _keeper(session: Session) -> Keeper:
    assert isinstance(session.keeper, Keeper)
    return session.keeper


def test_backups_are_made_beside_the_work_and_at_the_close(
    session: Session, safe: Safekeeping, line: Line, clock: HandClock
) -> None:
    tell(session, "one")
    assert safe.backups.list() == (), "a save waits for no backup"
    line.run()
    assert [backup.kind for backup in safe.backups.list()] == ["full"]
    clock.pass_(minutes=30)
    tell(session, "two")
    line.run()
    assert len(safe.backups.list()) == 1
    clock.pass_(minutes=31)
    tell(session, "three")
    line.run()
    assert [backup.kind for backup in safe.backups.list()] == ["full", "text"]
    tell(session, "four")
    session.close()
    assert [backup.kind for backup in safe.backups.list()] == ["full", "text", "text"]
    assert _keeper(session).state.problem is None
    with CaseFile.open(session.path, WORDS) as file:
        again = safe.keep(Session(file, clock))
        line.run()
        again.close()
    assert len(safe.backups.list()) == 3, "nothing changed"


def test_quick_closing_makes_none(session: Session, safe: Safekeeping) -> None:
    tell(session, "one")
    session.close(quick=True)
    assert safe.backups.list() == ()


def test_a_second_place_gets_the_same_when_it_is_there(
    session: Session, safe: Safekeeping, line: Line, clock: HandClock, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    _keeper(session).choose_second(stick)
    tell(session, "one")
    line.run()
    assert [path.suffix for path in (stick / SECOND_FOLDER).iterdir() if path.suffix == ".hcase"] == [".hcase"]
    assert here(session.file, SECOND_SEEN) == "2026-11-22T10:00:00+00:00"
    stick.rename(tmp_path / "in a pocket")
    clock.pass_(hours=2)
    tell(session, "two")
    line.run()
    assert _keeper(session).state.problem is None
    assert len(safe.backups.list()) == 2
    (tmp_path / "in a pocket").rename(stick)
    clock.pass_(hours=2)
    tell(session, "three")
    line.run()
    assert len(list((stick / SECOND_FOLDER).glob("*.hcase"))) == 2
    # Where they lie is in the case file alone, and in no copy for somebody else.
    assert here(session.file, "second") == str(stick)
    copy_case(session.file, tmp_path / "given.hcase", "walnut ferry copper lantern", "2026-11-22T11:00:00+00:00")
    with CaseFile.open(tmp_path / "given.hcase", "walnut ferry copper lantern") as given:
        assert here(given, "second") == ""


def test_a_backup_that_fails_is_told_and_the_work_goes_on(
    session: Session, line: Line, clock: HandClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    states: list[str] = []
    keeper = _keeper(session)
    keeper.changed = lambda state: states.append(state.problem.code if state.problem else "")
    monkeypatch.setattr(backups_module, "free_bytes", lambda _folder: 0)
    tell(session, "one")
    line.run()
    assert states == ["backup-no-room"]
    tell(session, "two")
    assert not session.dirty
    session.close()
    assert keeper.state.problem is not None


def test_a_save_goes_on_while_a_full_backup_runs(
    tmp_path: Path, clock: HandClock, safe: Safekeeping, monkeypatch: pytest.MonkeyPatch
) -> None:
    from hcprep.casefile import fresh

    session = new_session(tmp_path / "b.hcase", clock)
    add_paper(session, "lease", LEASE)
    inside, go = threading.Event(), threading.Event()
    waited: list[bool] = []
    real = fresh.verify

    def slow(*arguments: object) -> None:
        inside.set()
        waited.append(go.wait(60))
        real(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(fresh, "verify", slow)
    thread = threading.Thread(target=lambda: safe.backups.make(session.file, "full"))
    thread.start()
    assert inside.wait(60)
    tell(session, "meanwhile")
    assert not session.dirty
    assert waited == [], "the save did not wait for the backup, which is not over"
    go.set()
    thread.join()
    assert len(safe.backups.list()) == 1
    session.close()


def test_a_disk_that_is_gone_loses_no_word(session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sha256 = add_paper(session, "lease", LEASE)
    tell(session, "on the disk")
    failed: list[HcprepError] = []
    session.failed = failed.append

    def gone(*_arguments: object) -> None:
        raise CaseFileError("disk-error")

    monkeypatch.setattr(session.file, "commit", gone)
    tell(session, "only in memory")
    assert (session.dirty, [error.code for error in failed]) == (True, ["disk-error"])
    copy = session.save_elsewhere(tmp_path / "copy.hcase", JobContext())
    assert not session.unreadable
    with CaseFile.open(copy, WORDS) as file:
        assert file.load() == session.case
        assert told(file.load()) == "only in memory"
        assert file.lineage == session.file.lineage
        assert len(file.revisions()) == len(session.file.revisions()) + 1
        assert file.read(sha256).read() == LEASE
    # Now nothing can be read of it any more.
    monkeypatch.setattr(session.file, "held", gone)
    monkeypatch.setattr(session.file, "read", gone)
    last = session.save_elsewhere(tmp_path / "last.hcase", JobContext())
    assert list(session.unreadable) == [sha256]
    with CaseFile.open(last, WORDS) as file:
        assert file.load() == session.case
        assert file.lineage == session._lineage
    with pytest.raises(CaseFileError, match="case-exists"):
        session.save_elsewhere(copy, JobContext())


@pytest.mark.skipif(os.name != "posix", reason="truncates an open file")
def test_a_file_emptied_under_the_program(session: Session, tmp_path: Path) -> None:
    add_paper(session, "lease", LEASE)
    os.truncate(session.path, 4096)
    # What the library still has in memory would help; the worst is when it has nothing.
    session.file._connection.execute("PRAGMA shrink_memory").fetchall()
    session.failed = lambda _error: None
    tell(session, "after it was emptied")
    copy = session.save_elsewhere(tmp_path / "copy.hcase", JobContext())
    with CaseFile.open(copy, WORDS) as file:
        assert told(file.load()) == "after it was emptied"
        assert {item.id for item in file.load().evidence} == {"lease"}
    assert session.unreadable


def test_a_work_copy_belongs_elsewhere_and_goes_back_by_itself(
    tmp_path: Path, clock: HandClock, safe: Safekeeping, line: Line
) -> None:
    place = tmp_path / "Nextcloud" / "a.hcase"
    place.parent.mkdir()
    new_session(place, clock).close()
    session = safe.open(place, WORDS)
    keeper = _keeper(session)
    assert session.path == place != session.file.path
    assert keeper.state.origin == place
    line.run()
    tell(session, "one")
    line.run()
    assert keeper.state.returned == ""
    clock.pass_(minutes=6)
    tell(session, "two")
    line.run()
    assert keeper.state.returned == "2026-11-22T10:06:00+00:00"
    tell(session, "three")
    session.close()
    line.run()
    with CaseFile.open(place, WORDS) as file:
        assert told(file.load()) == "three"
    assert safe.copies.leftovers() == ()
    # Locked quickly: what was written stays here, and is gone on with.
    again = safe.open(place, WORDS)
    tell(again, "four")
    again.close(quick=True)
    assert len(safe.copies.leftovers()) == 1
    last = safe.open(place, WORDS)
    assert told(last.case) == "four"
    last.close()
    line.run()
    with CaseFile.open(place, WORDS) as file:
        assert told(file.load()) == "four"


def test_asking_twice_takes_over(tmp_path: Path, clock: HandClock, safe: Safekeeping) -> None:
    place = tmp_path / "Nextcloud" / "a.hcase"
    place.parent.mkdir()
    new_session(place, clock).close()
    other = Safekeeping(tmp_path / "other", clock).open(place, WORDS)
    with pytest.raises(CaseFileError, match="case-in-use-elsewhere"):
        safe.open_asking(place, WORDS, lambda task: task())
    session = safe.open_asking(place, WORDS, lambda task: task())
    session.close(quick=True)
    other.close()


@pytest.mark.skipif(os.name != "posix", reason="makes links")
@pytest.mark.parametrize("way", ["same", "symbolic", "hard"])
@pytest.mark.usefixtures("impatient")
def test_a_second_opener_is_refused_by_every_name(session: Session, tmp_path: Path, way: str) -> None:
    path = session.path
    if way != "same":
        path = tmp_path / "other name.hcase"
        (path.symlink_to if way == "symbolic" else path.hardlink_to)(session.path)
    code = (
        "import sys; from pathlib import Path; from hcprep.casefile import CaseFile, keys; from hcprep.errors import *\n"
        "keys._ROUNDS = 2\n"
        "try: CaseFile.open(Path(sys.argv[1]), sys.argv[2])\n"
        "except CaseFileError as error: print(error.code)\n"
    )
    told_ = subprocess.run(
        [sys.executable, "-c", code, str(path), WORDS], check=True, capture_output=True, text=True, timeout=240,
        cwd=Path(__file__).parents[3],
    ).stdout.split()  # fmt: skip
    assert told_ == ["case-in-use"]
    with pytest.raises(CaseFileError, match="case-in-use"):
        CaseFile.open(path, WORDS)
    session.edit(replace(session.case, language="fr"))
    session.close()
