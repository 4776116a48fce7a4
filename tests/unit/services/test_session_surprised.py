"""A save that failed: what nobody expected is told like any other failure, and it is over once nothing is left to save."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hcprep.casefile import CaseFile
from hcprep.errors import CaseFileError
from hcprep.model.case import Case
from hcprep.services.session import Session
from tests.unit.services.safekeeping import AT, WORDS, HandClock, tell, told

Line = list[Callable[[], None]]


@pytest.fixture
def line() -> Line:
    """Tasks that wait until the test runs them."""
    return []


@pytest.fixture
def session(tmp_path: Path, line: Line) -> Iterator[Session]:
    file = CaseFile.create(tmp_path / "a.hcase", WORDS, Case(id="case", edition="2026-11"), AT)
    yield Session(file, HandClock(), line.append)
    file.close()


@pytest.fixture
def failed(session: Session) -> list[str]:
    """Codes of saves that failed."""
    codes: list[str] = []
    session.failed = lambda error: codes.append(error.code)
    return codes


def test_a_surprise_is_told_and_the_words_are_saved_at_the_next_try(
    session: Session, line: Line, failed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def surprise(*_arguments: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as patch:
        patch.setattr(session.file, "commit", surprise)
        tell(session, "precious")
        with pytest.raises(ZeroDivisionError):
            line.pop()()
    assert (failed, session.dirty) == (["unexpected"], True)
    session.retry()
    line.pop()()
    assert not session.dirty
    assert told(session.file.load()) == "precious"


def test_taking_back_what_could_not_be_saved_is_told_as_saved(
    session: Session, line: Line, failed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    saved: list[str] = []
    session.saved = saved.append
    tell(session, "one")
    line.pop()()

    def full(*_arguments: object) -> None:
        raise CaseFileError("disk-full")

    monkeypatch.setattr(session.file, "commit", full)
    tell(session, "two")
    line.pop()()
    assert (failed, session.dirty) == (["disk-full"], True)
    session.undo()
    line.pop()()
    assert not session.dirty
    assert saved == [AT, AT], "nobody would tell the window that nothing is unsaved any more"
    session.retry()
    line.pop()()
    assert len(saved) == 2, "once"
