"""What the door refuses before any work is begun."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from hcprep.errors import CaseFileError
from hcprep.jobs import JobContext
from hcprep.presenters.door import Door, case_path, free_name, newest_case
from hcprep.services.session import Session
from hcprep.services.worknote import Leftover


class Shelf:
    """Counts what is asked of it; opens nothing."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def create(self, path: Path, passphrase: str, language: str) -> Session:
        self.asked.append(f"create {path.name} {language}")
        raise CaseFileError("disk-full")

    def open(self, path: Path, passphrase: str, ctx: JobContext | None = None) -> Session:
        self.asked.append(f"open {path.name}")
        raise CaseFileError("case-in-use")

    def open_sheet(self, path: Path, sheet: str, ctx: JobContext | None = None) -> Session:
        self.asked.append(f"sheet {path.name}")
        raise CaseFileError("case-in-use")

    def left(self, path: Path) -> bool:
        return path.name == "on-a-share.hcase"

    def leftovers(self) -> tuple[Leftover, ...]:
        return ()

    def resume(self, leftover: Leftover, passphrase: str, sheet: str, ctx: JobContext | None = None) -> Session:
        raise CaseFileError("case-in-use")

    def example(self, path: Path, language: str, ctx: JobContext) -> Session:
        raise CaseFileError("disk-full")

    def example_passphrase(self) -> str:
        return "said on the page"

    def check(self, passphrase: str) -> None:
        if len(passphrase) < 15:
            raise CaseFileError("passphrase-too-weak")

    def suggest(self, language: str) -> str:
        return language


def test_the_suffix_is_added_once() -> None:
    assert case_path("a").name == "a.hcase"
    assert case_path("a.hcase").name == "a.hcase"
    assert case_path("  my.case ").name == "my.case.hcase"


def test_what_cannot_work_is_refused_at_once(tmp_path: Path) -> None:
    shelf = Shelf()
    door = Door(shelf)
    (tmp_path / "there.hcase").write_bytes(b"x")
    tries: tuple[tuple[str, Callable[[], object]], ...] = (
        ("case-exists", lambda: door.create(str(tmp_path / "there"), "long enough phrase", "en")),
        ("case-no-folder", lambda: door.create(str(tmp_path / "no" / "folder"), "long enough phrase", "en")),
        ("passphrase-too-weak", lambda: door.create(str(tmp_path / "new"), "short", "en")),
        ("case-missing", lambda: door.open(str(tmp_path / "gone.hcase"), "x")),
        ("case-exists", lambda: door.example(str(tmp_path / "there"), "en")),
    )
    for code, act in tries:
        with pytest.raises(CaseFileError) as caught:
            act()
        assert caught.value.code == code
    assert shelf.asked == []


def test_the_work_itself_is_done_in_the_job(tmp_path: Path) -> None:
    shelf = Shelf()
    work = Door(shelf).create(str(tmp_path / "new"), "long enough phrase", "fr")
    assert shelf.asked == []
    with pytest.raises(CaseFileError):
        work(JobContext())
    assert shelf.asked == ["create new.hcase fr"]


def test_work_on_a_share_that_is_gone_can_be_opened(tmp_path: Path) -> None:
    shelf = Shelf()
    work = Door(shelf).open(str(tmp_path / "gone" / "on-a-share.hcase"), "words")
    with pytest.raises(CaseFileError, match="case-in-use"):
        work(JobContext())
    assert shelf.asked == ["open on-a-share.hcase"]


def test_the_case_changed_last_is_found_and_a_new_one_gets_a_free_name(tmp_path: Path) -> None:
    assert newest_case(tmp_path) is None
    assert free_name(tmp_path) == tmp_path / "case.hcase"
    for at, name in enumerate(("case.hcase", "older.hcase", "example.hcase", "notes.txt")):
        (tmp_path / name).touch()
        os.utime(tmp_path / name, (100 - at, 100 - at))
    assert newest_case(tmp_path) == tmp_path / "case.hcase"
    assert free_name(tmp_path) == tmp_path / "case-2.hcase"
    assert newest_case(tmp_path / "gone") is None
