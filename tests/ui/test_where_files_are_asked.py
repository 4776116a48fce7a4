"""Asking for files begins where a person keeps theirs, and goes on where they were."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from hcprep.ui.dialogs import files


def test_the_first_folder_is_the_documents_and_the_next_the_last_one(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    documents, phone = tmp_path / "Documents", tmp_path / "Phone"
    documents.mkdir()
    phone.mkdir()
    asked: list[str] = []

    def answer(_parent: QWidget, _caption: str, start: str, *_more: object, **_named: object) -> tuple[list[str], str]:
        asked.append(start)
        return [str(phone / "IMG_1.JPG")], ""

    def place(_parent: QWidget, _caption: str, start: str, *_more: object, **_named: object) -> tuple[str, str]:
        asked.append(start)
        return "", ""

    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _kind: str(documents))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", answer)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", place)
    before = qapp.property(files.LAST)
    parent = QWidget()
    qtbot.addWidget(parent)
    try:
        qapp.setProperty(files.LAST, None)
        files.choose_papers(parent, "Choose files", "")
        files.choose_new(parent, "Save", "letter.pdf", "")
        files.choose_new(parent, "Save", str(documents / "copy.hcase"), "")
    finally:
        qapp.setProperty(files.LAST, before)
    assert asked == [str(documents), str(phone / "letter.pdf"), str(documents / "copy.hcase")]
