"""Closing a case while something that keeps it safe begins beside it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from hcprep.app.safekeeping import Safekeeping
from hcprep.casefile import CaseFile
from hcprep.jobs import JobContext
from hcprep.services.keeping import Keeper
from tests.unit.services.safekeeping import HandClock, new_session, tell


def test_closing_stops_a_backup_that_begins_at_that_moment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However large the case is, and slow the disk: closing waits for no backup of half an hour."""
    line: list[Callable[[], None]] = []
    clock = HandClock()
    safe = Safekeeping(tmp_path / "own", clock, line.append)
    session = safe.keep(new_session(tmp_path / "a.hcase", clock))
    keeper, begun, over = session.keeper, threading.Event(), threading.Event()
    assert isinstance(keeper, Keeper)
    outlasted: list[bool] = []
    tell(session, "one")
    (due,) = line
    beside = threading.Thread(target=due)

    class Closing(JobContext):
        def cancel(self) -> None:
            """Closing stopped what was under way, and now the thread beside gets its turn."""
            super().cancel()
            beside.start()
            while beside.is_alive() and not begun.wait(0.01):
                pass

    def endless(_file: CaseFile, _kind: str, ctx: JobContext) -> None:
        begun.set()
        for _ in range(300):
            ctx.check()
            over.wait(0.01)
        outlasted.append(True)

    monkeypatch.setattr(keeper, "_ctx", Closing())
    with monkeypatch.context() as patch:
        patch.setattr(safe.backups, "make", endless)
        patch.setattr(keeper, "_last", lambda _session: None)
        session.close()
    beside.join()
    assert not outlasted
