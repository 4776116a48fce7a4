"""What stays on a computer: the clipboard, folders of file dialogs, copies for other programs, titles of windows."""

from __future__ import annotations

import os
import stat
from io import BytesIO
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from hcprep.app.wiring import Wired
from hcprep.model import edits
from hcprep.model.evidence import Document, Evidence
from hcprep.services.session import Session
from hcprep.ui.clipboard import OURS, ClipboardGuard
from hcprep.ui.dialogs.files import choose_papers
from hcprep.ui.dialogs.outside import OutsideDialog
from hcprep.ui.outside import Outside
from hcprep.ui.pages.story import StoryPage
from tests.ui.lockhands import native, press, write_story


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
