"""Locking and hiding inside one process: what is covered, kept, tried again, and what is left behind."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from hcprep.app.wiring import Wired
from hcprep.casefile import CaseFile
from hcprep.errors import CaseFileError
from hcprep.model import edits
from hcprep.model.people import Person
from hcprep.presenters.documents import PaperFacts
from hcprep.presenters.safety import safety_mentioned
from hcprep.ui.dialogs.files import PRIVATE
from hcprep.ui.dialogs.paper import PaperDialog
from hcprep.ui.dialogs.unsaved import UnsavedDialog
from hcprep.ui.shell.help import HelpDialog
from hcprep.ui.shell.locked import LockedPage
from tests.ui.lockhands import Ended, press, write_story

PASSPHRASE = "lantern copper window bicycle"
Click = Callable[[str], None]


def shown() -> list[str]:
    return [type(widget).__name__ for widget in QApplication.topLevelWidgets() if widget.isVisible()]


def story(path: Path) -> str:
    with CaseFile.open(path, PASSPHRASE) as file:
        return " ".join(paragraph.plain for _number, paragraph in file.load().statement.numbered())


def test_the_lock_covers_first_saves_what_is_typed_and_tells_the_fresh_program_where(opened: Wired, qtbot: QtBot) -> None:
    ended = Ended(opened)
    path = opened.window.desk.session.path if opened.window.desk else Path()
    write_story(opened, qtbot, "The orchard.")
    qtbot.keyClick(opened.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    page = opened.window.cover.page
    assert isinstance(page, LockedPage)
    assert page.isVisible()
    assert not opened.window.frame.isVisible()
    qtbot.waitUntil(lambda: bool(ended.told))
    (again,) = ended.told
    assert again is not None
    assert again.case == str(path)
    assert again.geometry
    assert story(path) == "The orchard."


def test_on_a_shared_computer_the_fresh_program_is_not_told_where_the_case_lies(opened: Wired, qtbot: QtBot) -> None:
    ended = Ended(opened)
    opened.window.settings.use_shared(True)
    opened.window.close_case()
    qtbot.waitUntil(lambda: bool(ended.told))
    assert ended.told[0] is not None
    assert ended.told[0].case == ""


@pytest.mark.parametrize(
    "keys", [(Qt.Key.Key_Escape, Qt.KeyboardModifier.ShiftModifier), (Qt.Key.Key_F12, Qt.KeyboardModifier.NoModifier)]
)
def test_one_key_hides_every_window_before_anything_else_happens(
    opened: Wired, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, keys: tuple[Qt.Key, Qt.KeyboardModifier]
) -> None:
    ended = Ended(opened)
    path = opened.window.desk.session.path if opened.window.desk else Path()
    write_story(opened, qtbot, "Not for other eyes.")
    before: list[list[str]] = []
    real = opened.window.let_go

    def let_go(*, quick: bool) -> object:
        before.append(shown())
        return real(quick=quick)

    monkeypatch.setattr(opened.window, "let_go", let_go)
    opened.window.guide.help()
    dialog = opened.window.findChild(HelpDialog)
    assert isinstance(dialog, HelpDialog)
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWindow() is dialog.windowHandle())
    press(dialog.windowHandle(), *keys)
    qtbot.waitUntil(lambda: ended.told == [None])
    assert before == [[]]
    assert shown() == []
    assert story(path) == "Not for other eyes."


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_key_reaches_over_a_modal_dialog_and_an_open_menu_and_keeps_what_is_typed_in_a_form(
    opened: Wired, qtbot: QtBot
) -> None:
    ended = Ended(opened)
    dialog = PaperDialog(PaperFacts(title="Lease", date="", item="", person=""), (), lambda _date: True, opened.window)
    accepted: list[str] = []
    dialog.accepted.connect(lambda: accepted.append(dialog.facts().title))
    dialog.open()
    dialog.title_edit.setText("Lease of 12 Elm Street")
    menu = QMenu(dialog)
    menu.addAction("one")
    menu.popup(dialog.pos())
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWindow() is dialog.windowHandle())
    press(dialog.windowHandle(), Qt.Key.Key_Escape, Qt.KeyboardModifier.ShiftModifier)
    assert shown() == []
    assert accepted == ["Lease of 12 Elm Street"]
    qtbot.waitUntil(lambda: ended.told == [None])


def test_a_lock_whose_save_fails_stays_covered_until_it_is_saved(
    opened: Wired, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended = Ended(opened)
    file = opened.window.desk.session.file if opened.window.desk else None
    assert file is not None
    real = file.commit

    def full(*_arguments: object) -> None:
        raise CaseFileError("disk-full")

    monkeypatch.setattr(file, "commit", full)
    write_story(opened, qtbot, "Only in memory.")
    opened.window.close_case()
    lock = opened.window.cover.lock
    qtbot.waitUntil(lambda: lock.waits)
    page = opened.window.cover.page
    assert isinstance(page, LockedPage)
    assert "disk is full" in page.words.text()
    assert not opened.window.frame.isVisible()
    # No key of the pages works behind the cover.
    qtbot.keyClick(opened.window, "2", Qt.KeyboardModifier.ControlModifier)
    assert opened.window.step == "story"
    qtbot.keyClicks(page.field.line, "not the words")
    qtbot.keyClick(page.field.line, Qt.Key.Key_Return)
    assert "does not open" in page.field.error_label.text()
    assert not opened.window.frame.isVisible()
    qtbot.keyClick(page.field.line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(page.field.line, PASSPHRASE)
    qtbot.keyClick(page.field.line, Qt.Key.Key_Return)
    assert opened.window.frame.isVisible()
    assert opened.window.frame.bar.isVisible()
    opened.window.close_case()
    qtbot.waitUntil(lambda: lock.waits)
    monkeypatch.setattr(file, "commit", real)
    opened.window.saving.timer.setInterval(0)
    opened.window.saving.timer.start()
    qtbot.waitUntil(lambda: bool(ended.told))
    assert story(file.path) == "Only in memory."


def test_a_real_full_disk_keeps_the_words_until_a_copy_is_saved_elsewhere_and_the_window_closes(
    opened: Wired, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    resource = pytest.importorskip("resource")
    import signal

    path = tmp_path / "case.hcase"
    elsewhere = tmp_path / "stick" / "copy.hcase"
    elsewhere.parent.mkdir()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(elsewhere), ""))
    desk = opened.window.desk
    assert desk is not None
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    old = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size, before[1]))
    try:
        desk.edit(edits.put_person(desk.case, Person(id="applicant", role="applicant", given_names="Amara" * 20_000)))
        qtbot.waitUntil(opened.window.frame.bar.isVisible)
        assert opened.window.header.saved_label.text() == "Not saved"
        opened.window.close()
        assert opened.window.isVisible()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, old)
    opened.window.saving.timer.stop()
    monkeypatch.setattr(desk.session.file, "commit", _refuse)
    dialog = opened.window.findChild(UnsavedDialog)
    assert isinstance(dialog, UnsavedDialog)
    qtbot.mouseClick(dialog.elsewhere_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not opened.window.isVisible())
    with CaseFile.open(elsewhere, PASSPHRASE) as file:
        applicant = file.load().applicant
        assert applicant is not None
        assert applicant.given_names == "Amara" * 20_000


def _refuse(*_arguments: object) -> None:
    raise CaseFileError("disk-error")


def test_the_button_that_hides_is_there_once_safety_was_mentioned_or_others_use_the_computer(opened: Wired) -> None:
    window = opened.window
    desk = window.desk
    assert desk is not None
    assert not window.header.hide_button.isVisible()
    desk.edit(edits.answer(desk.case, "family_violence", True))
    assert safety_mentioned(desk.case)
    for step in ("before", "people", "story"):
        window.go(step)
        assert window.header.hide_button.isVisible()
    desk.edit(edits.answer(desk.case, "family_violence", False))
    assert not window.header.hide_button.isVisible()
    window.settings.use_shared(True)
    assert window.header.hide_button.isVisible()


def test_the_window_with_every_button_still_fits_a_small_screen_at_twice_the_text(opened: Wired) -> None:
    opened.window.settings.use_shared(True)
    for language in ("en", "fr"):
        opened.window.settings.use_language(language)
        opened.window.settings.use_scale(200)
        assert opened.window.minimumSizeHint().width() <= 1366, language


def test_the_first_start_explains_the_key_and_asks_once(wired: Wired, click: Click) -> None:
    kept: list[object] = []
    wired.window.settings.prefs_changed.connect(kept.append)
    click("others-too")
    assert wired.window.settings.prefs.shared is True
    assert kept == [wired.window.settings.prefs]
    app = QApplication.instance()
    assert app is not None
    assert app.property(PRIVATE) is True
    wired.window.show_door()
    assert not any(card.isVisible() for card in wired.window.findChildren(QDialog, "first-start"))
