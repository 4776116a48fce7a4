"""Cases on shares in the window: work left by a kill, a place that is gone, two versions beside each other."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from hcprep.app.safekeeping import Safekeeping
from hcprep.app.wiring import Wired, wire
from hcprep.casefile import CaseFile
from hcprep.jobs import JobContext
from hcprep.model.case import Case
from hcprep.services.safe import keeper_of
from hcprep.services.session import Session
from hcprep.services.worknote import sign
from hcprep.ui.dialogs.arrival import ArrivalDialog
from hcprep.ui.pages.case import CasePage
from hcprep.ui.pages.door import DoorPage
from tests.ui.conftest import CLOCK, PASSPHRASE

AT = "2026-11-22T10:00:00+00:00"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A case in a synced folder."""
    found = tmp_path / "Nextcloud" / "a.hcase"
    found.parent.mkdir()
    CaseFile.create(found, PASSPHRASE, Case(id="a", edition="2026-11"), AT).close()
    return found


Start = Callable[[], Wired]


@pytest.fixture
def start(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Start]:
    made: list[Wired] = []

    def begin() -> Wired:
        one = wire(qapp, CLOCK, tmp_path, "en", scheme="light", own=tmp_path / "own")
        one.window.resize(1366, 768)
        one.window.show()
        qtbot.waitExposed(one.window)
        made.append(one)
        return one

    yield begin
    for one in made:
        one.close()
        one.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def killed(tmp_path: Path, place: Path) -> None:
    """Work on the case, and end without carrying anything back."""
    safe = Safekeeping(tmp_path / "own", CLOCK)
    session = safe.open(place, PASSPHRASE)
    session.edit(replace(session.case, notes="typed on the train"))
    session.close(quick=True)


def door_of(wired: Wired) -> DoorPage:
    page = wired.window.page
    assert isinstance(page, DoorPage)
    return page


def press(qtbot: QtBot, button: QPushButton) -> None:
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)


def open_at(qtbot: QtBot, wired: Wired, place: Path) -> None:
    door = door_of(wired)
    door.offer(str(place))
    qtbot.keyClicks(door.open_words.line, PASSPHRASE)
    qtbot.keyClick(door.open_words.line, Qt.Key.Key_Return)


def opened(qtbot: QtBot, wired: Wired) -> Session:
    qtbot.waitUntil(lambda: wired.window.session is not None)
    assert wired.window.session is not None
    return wired.window.session


def test_work_left_by_a_kill_is_offered_and_gone_on_with(qtbot: QtBot, tmp_path: Path, place: Path, start: Start) -> None:
    killed(tmp_path, place)
    wired = start()
    door = door_of(wired)
    qtbot.waitUntil(door.work_left.isVisible)
    button = next(one for one in door.work_left.findChildren(QPushButton) if one.objectName().startswith("go-on-"))
    press(qtbot, button)
    assert door.work_left.secret is not None
    assert door.work_left.secret.line.hasFocus()
    qtbot.keyClicks(door.work_left.secret.line, "wrong")
    qtbot.keyClick(door.work_left.secret.line, Qt.Key.Key_Return)
    qtbot.waitUntil(door.summary.isVisible)
    qtbot.waitUntil(lambda: not door.delay.isActive())
    door.work_left.secret.line.clear()
    qtbot.keyClicks(door.work_left.secret.line, PASSPHRASE)
    qtbot.keyClick(door.work_left.secret.line, Qt.Key.Key_Return)
    session = opened(qtbot, wired)
    assert session.case.notes == "typed on the train"
    assert session.path == place


def test_a_case_opens_though_its_place_is_gone(qtbot: QtBot, tmp_path: Path, place: Path, start: Start) -> None:
    killed(tmp_path, place)
    place.parent.rename(tmp_path / "unplugged")
    wired = start()
    open_at(qtbot, wired, place)
    assert opened(qtbot, wired).case.notes == "typed on the train"


def test_nothing_is_offered_where_nothing_was_left(qtbot: QtBot, tmp_path: Path, place: Path, start: Start) -> None:
    wired = start()
    open_at(qtbot, wired, place)
    opened(qtbot, wired)
    wired.window.close_case()
    qtbot.waitUntil(lambda: isinstance(wired.window.page, DoorPage))
    door = door_of(wired)
    seen: list[int] = []
    assert door._context.after is not None
    door._context.after.start(door, lambda _ctx: door._context.door.leftovers(), lambda found: seen.append(len(found)), print)
    qtbot.waitUntil(lambda: seen == [0])
    assert not door.work_left.isVisible()
    wired.window.last = None


def test_a_case_in_use_elsewhere_is_asked_about_in_words(qtbot: QtBot, tmp_path: Path, place: Path, start: Start) -> None:
    sign(place, "somebody", "2026-11-22T09:30:00+00:00")
    wired = start()
    open_at(qtbot, wired, place)
    door = door_of(wired)
    qtbot.waitUntil(door.take_over.isVisible)
    assert "another computer since" in door.take_over.accessibleName()
    assert door.take_over.wait_button.hasFocus()
    assert wired.window.session is None
    press(qtbot, door.take_over.open_button)
    opened(qtbot, wired)


def test_two_versions_beside_each_other_are_looked_at_and_taken(qtbot: QtBot, tmp_path: Path, place: Path, start: Start) -> None:
    wired = start()
    open_at(qtbot, wired, place)
    session = opened(qtbot, wired)
    keeper = keeper_of(session)
    assert keeper is not None
    assert keeper.work is not None
    copy = tmp_path / "elsewhere.hcase"
    shutil.copy(place, copy)
    with CaseFile.open(copy, PASSPHRASE) as file:
        file.commit(file.load(), replace(file.load(), language="fr"), AT)
    assert wired.window.desk is not None
    wired.window.desk.edit(replace(session.case, notes="mine"))
    session.flush()
    shutil.copy(copy, place)
    keeper._guarded(lambda: keeper.work.back(JobContext()) if keeper.work else None)
    wired.window.go("case")
    page = wired.window.page
    assert isinstance(page, CasePage)
    qtbot.waitUntil(page.handover_card.both.isVisible)
    assert "a.hcase" in page.handover_card.both_words.text()
    qtbot.waitUntil(wired.window.frame.keep_line.isVisible)
    assert "copied back" in wired.window.saving.words()
    press(qtbot, page.handover_card.both_button)
    dialog = next(one for one in wired.window.findChildren(ArrivalDialog) if one.isVisible())
    qtbot.waitUntil(lambda: dialog.choosing is not None)
    assert "Both were changed" in dialog.standing_words.text()
    press(qtbot, dialog.sure_button)
    qtbot.waitUntil(lambda: dialog.faces.currentIndex() == 2)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert (session.case.language, session.case.notes) == ("fr", "mine")
    qtbot.waitUntil(lambda: not page.handover_card.both.isVisible())
