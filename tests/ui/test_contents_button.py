"""Saving the contents as a table: the focus stays, what came of it is told, and a table of before is not lost."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hcprep.app.wiring import Wired
from hcprep.errors import CaseFileError
from hcprep.model import edits
from hcprep.model.statement import Text
from hcprep.services.contents import save_contents
from hcprep.ui.widgets import contentsbutton
from hcprep.ui.widgets.contentsbutton import ContentsButton
from tests.ui.test_build_page import AMA, story


def test_the_focus_stays_and_the_words_say_what_came_of_it(
    opened: Wired, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(contentsbutton, "contents_of", lambda *_: ())
    monkeypatch.setattr(contentsbutton, "announce", lambda _widget, words: told.append(words))
    desk = opened.window.desk
    assert desk is not None
    desk.edit(edits.put_statement(edits.put_person(desk.case, AMA), story(Text(text="I rent."))))
    opened.window.go("build")
    page = opened.window.page
    assert page is not None
    part = page.findChildren(ContentsButton)[0]
    part.show()
    part.button.setFocus(Qt.FocusReason.TabFocusReason)
    part.save(tmp_path / "contents.csv")
    qtbot.waitUntil(lambda: (tmp_path / "contents.csv").exists() and "contents.csv" in part.told.text(), timeout=20_000)
    assert opened.window.focusWidget() is part.button
    assert told[-1] == part.told.text()
    assert part.told.property("kind") == "quiet"
    part.save(tmp_path / "nowhere" / "contents.csv")
    qtbot.waitUntil(lambda: part.told.property("kind") == "problem", timeout=20_000)
    assert "contents.csv" in part.told.text()
    assert opened.window.focusWidget() is part.button


def test_a_full_disk_leaves_the_table_of_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tmp_path / "contents.csv"
    place.write_bytes(b"before")

    def full(path: Path, _data: bytes) -> int:
        with path.open("wb") as out:
            out.write(b"ha")
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_bytes", full)
        with pytest.raises(CaseFileError, match="disk-full"):
            save_contents(place, b"half")
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("contents.csv", b"before")]
    save_contents(place, b"whole")
    assert place.read_bytes() == b"whole"
