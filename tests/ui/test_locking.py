"""Locking and hiding inside one process: what is covered, kept, tried again, and what is left behind."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from hcprep.app.wiring import Wired
from hcprep.casefile import CaseFile
from hcprep.errors import CaseFileError
from hcprep.model import edits
from hcprep.model.evidence import Document, Evidence
from hcprep.model.people import Person
from hcprep.presenters.documents import PaperFacts
from hcprep.presenters.safety import safety_mentioned
from hcprep.services.session import Session
from hcprep.ui.clipboard import OURS, ClipboardGuard
from hcprep.ui.dialogs.files import PRIVATE, choose_papers
from hcprep.ui.dialogs.outside import OutsideDialog
from hcprep.ui.dialogs.paper import PaperDialog
from hcprep.ui.dialogs.unsaved import UnsavedDialog
from hcprep.ui.outside import Outside
from hcprep.ui.pages.story import StoryPage
from hcprep.ui.shell.help import HelpDialog
from hcprep.ui.shell.idle import Idle, WindowWatch
from hcprep.ui.shell.locked import LockedPage
from hcprep.ui.shell.locking import Again

PASSPHRASE = "lantern copper window bicycle"
Click = Callable[[str], None]


def press(target: object, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the system would: on a native window, or on the one that has the focus."""
    QTest.keyClick(target, key, modifier)  # type: ignore[call-overload]


def shown() -> list[str]:
    return [type(widget).__name__ for widget in QApplication.topLevelWidgets() if widget.isVisible()]


class Ended:
    """Stands in for the end of the process; what it was told is kept."""

    def __init__(self, wired: Wired) -> None:
        self.told: list[Again | None] = []
        wired.window.cover.lock._leave = self

    def __call__(self, again: Again | None) -> bool:
        self.told.append(again)
        return True


def native(wired: Wired) -> object:
    handle = wired.window.windowHandle()
    wired.watch.follow(handle)
    return handle


def write_story(wired: Wired, qtbot: QtBot, words: str) -> None:
    wired.window.go("story")
    page = wired.window.page
    assert isinstance(page, StoryPage)
    page.editor.setFocus()
    qtbot.keyClicks(page.editor, words)


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


class Moving:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 11, 22, 12, tzinfo=UTC)

    def now(self) -> datetime:
        return self.moment

    def go(self, seconds: float) -> None:
        self.moment += timedelta(seconds=seconds)


def test_idle_counts_from_the_last_input_waits_for_a_job_but_not_longer_than_twice(qapp: QApplication) -> None:
    clock, busy, left = Moving(), [False], []
    idle = Idle(clock, lambda: busy[0])
    idle.timer.stop()
    idle.left.connect(lambda: left.append(clock.moment))

    def minutes(count: int) -> None:
        for _ in range(count * 6):
            clock.go(10)
            idle.look()

    minutes(9)
    idle.touch()
    minutes(9)
    assert left == []
    minutes(1)
    assert len(left) == 1
    busy[0] = True
    minutes(19)
    assert len(left) == 1
    minutes(1)
    assert len(left) == 2
    idle.minutes = 5
    busy[0] = False
    minutes(5)
    assert len(left) == 3


def test_a_computer_that_slept_is_locked_on_waking_and_a_clock_set_back_is_no_sleep(qapp: QApplication) -> None:
    clock, left = Moving(), []
    idle = Idle(clock, lambda: True)
    idle.timer.stop()
    idle.left.connect(lambda: left.append(1))
    clock.go(-7200)
    idle.look()
    clock.go(2)
    idle.look()
    assert left == []
    clock.go(40)
    idle.look()
    assert left == [1]


def test_keys_and_the_mouse_in_any_window_of_the_program_count_as_presence(opened: Wired, qtbot: QtBot) -> None:
    seen: list[int] = []
    opened.watch.touched.connect(lambda: seen.append(1))
    window = native(opened)
    press(window, Qt.Key.Key_A)
    assert seen
    HelpDialog(opened.window).open()
    dialog = next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, HelpDialog))
    qtbot.waitExposed(dialog)
    opened.watch.follow(dialog.windowHandle())
    seen.clear()
    press(dialog.windowHandle(), Qt.Key.Key_A)
    assert seen
    dialog.close()


def test_what_is_copied_is_marked_leaves_after_a_while_and_can_still_be_pasted_here(wired: Wired, qtbot: QtBot) -> None:
    clipboard = QApplication.clipboard()
    guard = wired.clipboard
    line = wired.window.page.findChild(QLineEdit, "new-place")
    assert isinstance(line, QLineEdit)
    window = native(wired)
    line.setFocus()
    line.setText("secret words")
    line.selectAll()
    press(window, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    mime = clipboard.mimeData()
    assert mime.text() == "secret words"
    assert bytes(mime.data("x-kde-passwordManagerHint").data()) == b"secret"
    assert any("ExcludeClipboardContentFromMonitorProcessing" in kind for kind in mime.formats())
    assert guard.timer.isActive()
    assert guard.timer.interval() == 30_000
    assert "30 seconds" in wired.window.foot.note_label.text()
    guard.timer.timeout.emit()
    assert clipboard.text() == ""
    line.clear()
    press(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert line.text() == "secret words"
    guard.forget()
    line.clear()
    press(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert line.text() == ""


def test_what_another_program_put_there_is_left_alone(qapp: QApplication) -> None:
    clipboard = qapp.clipboard()
    guard = ClipboardGuard(clipboard)
    other = QMimeData()
    other.setText("a phone number")
    clipboard.setMimeData(other)
    guard.forget()
    assert clipboard.text() == "a phone number"
    clipboard.clear()


def test_the_story_s_own_copy_is_marked_too(opened: Wired, qtbot: QtBot) -> None:
    write_story(opened, qtbot, "The cherry tree.")
    page = opened.window.page
    assert isinstance(page, StoryPage)
    qtbot.keyClick(page.editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(page.editor, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().mimeData().hasFormat(OURS)
    assert "cherry" in QApplication.clipboard().text()
    opened.clipboard.forget()
    assert QApplication.clipboard().text() == ""


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


def test_choosing_a_file_leaves_no_note_of_its_folder(
    wired: Wired, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from PySide6.QtCore import QSettings, QTimer

    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))
    try:
        (tmp_path / "orchard-papers").mkdir()
        (tmp_path / "orchard-papers" / "lease.pdf").write_bytes(b"%PDF-1.7")

        def choose() -> None:
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, QFileDialog)
            dialog.setDirectory(str(tmp_path / "orchard-papers"))
            dialog.selectFile("lease.pdf")
            dialog.accept()

        QTimer.singleShot(0, choose)
        assert choose_papers(wired.window, "Choose", "PDF (*.pdf)") == (tmp_path / "orchard-papers" / "lease.pdf",)
        noted = [path.read_text() for path in (tmp_path / "settings").rglob("*") if path.is_file()]
        assert not any("orchard" in text for text in noted)
    finally:
        QSettings.setPath(
            QSettings.Format.NativeFormat,
            QSettings.Scope.UserScope,
            os.environ.get("XDG_CONFIG_HOME", str(Path.home() / ".config")),
        )


def test_a_copy_for_another_program_is_private_read_only_and_wiped(qapp: QApplication, tmp_path: Path) -> None:
    outside = Outside(tmp_path / "opened")
    path = outside.put(BytesIO(b"%PDF-1.7 orchard" * 1000), ".pdf")
    twin = path.with_name("twin")
    os.link(path, twin)
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert stat.S_IMODE(path.stat().st_mode) == 0o400
    assert path.suffix == ".pdf"
    other = Outside(tmp_path / "opened")
    assert other.wipe_leftovers() == 0
    assert path.exists()
    kept = twin.open("rb")
    outside.wipe()
    assert not path.parent.exists()
    with kept:
        # The bytes themselves are gone, not only their name.
        assert set(kept.read()) == {0}


def test_what_a_dead_program_left_is_wiped_at_the_next_start(qapp: QApplication, tmp_path: Path) -> None:
    left = tmp_path / "opened" / "0123456789abcdef"
    left.mkdir(parents=True)
    (left / "aa.pdf").write_bytes(b"orchard")
    (left / "aa.pdf").chmod(0o400)
    assert Outside(tmp_path / "opened").wipe_leftovers() == 0
    assert not left.exists()


def test_a_paper_is_shown_elsewhere_only_after_the_warning(opened: Wired, session: Session, qtbot: QtBot) -> None:
    sha256, size = session.file.store(BytesIO(b"%PDF-1.7 lease"))
    document = Document(id="d", filename="lease.pdf", media_type="application/pdf", original_sha256=sha256, original_size=size)
    desk = opened.window.desk
    assert desk is not None
    desk.edit(edits.put_evidence(desk.case, Evidence(id="lease", title="Lease", documents=(document,)), ""))
    seen: list[Path] = []

    def show(path: Path) -> bool:
        seen.append(path)
        return True

    dialog = OutsideDialog(opened.outside, lambda: session.file.read(sha256), ".pdf", opened.window, show=show)
    dialog.open()
    assert seen == []
    qtbot.mouseClick(dialog.open_button, Qt.MouseButton.LeftButton)
    assert [path.read_bytes() for path in seen] == [b"%PDF-1.7 lease"]
    opened.window.close_case()
    opened.outside.wipe()
    assert not seen[0].exists()


def test_no_title_of_a_window_names_the_case(opened: Wired, session: Session) -> None:
    assert opened.window.windowTitle() == "hcprep"
    assert opened.window.windowFilePath() == ""


def test_watching_follows_the_window_with_the_focus(qapp: QApplication, wired: Wired, qtbot: QtBot) -> None:
    assert isinstance(wired.watch, WindowWatch)
    seen: list[int] = []
    wired.watch.hide_pressed.connect(lambda: seen.append(1))
    Ended(wired)
    wired.window.activateWindow()
    qtbot.waitUntil(lambda: qapp.focusWindow() is not None)
    press(qapp.focusWindow(), Qt.Key.Key_F12)
    assert seen == [1]
