"""Checking a finished file again on the last page: what it is the same as, whether it matches, and what to do if not."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hcprep.app.wiring import Wired
from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.evidence import Build
from hcprep.model.statement import Text
from hcprep.package.proof import Check, Failure, Proof
from hcprep.services.checkagain import Checked, check_again
from hcprep.ui.pages.build import BuildPage
from hcprep.ui.widgets import madelist
from hcprep.ui.widgets.madelist import MadeList
from tests.ui.test_build_page import AMA, story

AT = "2026-11-22T12:00:00+00:00"
PROOF = Proof(filename="p.pdf", sha256="cd" * 32, size=9, pages=9, at=AT, checks=(Check(id="pages", count=9),), originals=())
WRONG = replace(PROOF, checks=(Check(id="pages", count=9, failures=(Failure(page=3, code="page-differs"),)),))
MADE = Build(id="b1", at=AT, filename="p.pdf", sha256="cd" * 32, size=9, pages=9, proved=True)


@pytest.fixture
def made(opened: Wired) -> MadeList:
    """The part of the last page, of a case with one package."""
    desk = opened.window.desk
    assert desk is not None
    case = edits.put_statement(edits.put_person(desk.case, AMA), story(Text(text="I rent.")))
    desk.edit(replace(case, builds=(MADE,)))
    opened.window.go("build")
    page = opened.window.page
    assert isinstance(page, BuildPage)
    return page.made


FOUND: tuple[tuple[Checked, tuple[str, ...]], ...] = (
    (Checked(name="p.pdf", proof=PROOF), ("p.pdf", "It matches your case as it stands now: 9 things were compared.")),
    (Checked(name="p.pdf", proof=PROOF, made=AT), ("made and checked on November 22, 2026.",)),
    (Checked(name="p.pdf", proof=PROOF, made=AT, sent=AT), ("kept as sent on November 22, 2026.",)),
    (Checked(name="p.pdf", proof=WRONG), ("another file", "does not match", "page 3", "Do not send this file.")),
    (Checked(name="p.pdf", proof=replace(WRONG, checks=WRONG.checks * 5)), ("and 2 more checks",)),
    (Checked(name="p.pdf", proof=WRONG, sent=AT), ("kept as sent", "does not match", "The file is whole.")),
)


def test_what_was_found_is_said_and_the_focus_is_back(
    made: MadeList, opened: Wired, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    made.check_button.setFocus(Qt.FocusReason.TabFocusReason)
    for found, words in FOUND:
        monkeypatch.setattr(madelist, "check_again", lambda *_, found=found: found)
        made.check(Path("p.pdf"))
        assert made.panel.stop_button.hasFocus()
        qtbot.waitUntil(lambda: not made.found.isHidden(), timeout=20_000)
        for part in words:
            assert part in made.found.text()
        assert made.found.property("kind") == ("body" if found.proof.passed else "problem")
        assert made.proof.isHidden() == (not found.proof.passed)
        assert opened.window.focusWidget() is made.check_button


def test_a_file_that_is_gone_is_named_as_a_problem(made: MadeList, qtbot: QtBot, tmp_path: Path) -> None:
    made.check(tmp_path / "gone.pdf")
    qtbot.waitUntil(lambda: not made.found.isHidden(), timeout=20_000)
    assert made.found.property("kind") == "problem"
    assert made.check_button.isEnabled()


@pytest.mark.parametrize("kept", ["builds", "filed", ""])
def test_the_file_is_known_again_by_its_bytes(kept: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hcprep.services.package.verify_package", lambda *_: PROOF)
    one: dict[str, Any] = {kept: (MADE,)} if kept else {}
    case = Case(id="c", edition="2026-11", **one)
    nothing: Any = None
    found = check_again(Path("p.pdf"), case, nothing, nothing, nothing)
    assert (found.made, found.sent) == (AT if kept == "builds" else "", AT if kept == "filed" else "")


def test_stopping_says_so(made: MadeList, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def wait(*asked: Any) -> Checked:
        while True:
            asked[-1].check()

    monkeypatch.setattr(madelist, "check_again", wait)
    made.check(Path("p.pdf"))
    made.panel.stop_button.click()
    qtbot.waitUntil(made.check_button.isEnabled, timeout=20_000)
    assert "not checked to the end" in made.panel.words.text()
    assert made.found.isHidden()
