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


WORD, TABLE = "Word document (*.docx)", "Spreadsheet (*.csv)"


@pytest.mark.parametrize(
    ("name", "chosen", "ended"),
    [
        ("/a/contents.docx", WORD, "/a/contents.docx"),
        ("/a/contents.docx", TABLE, "/a/contents.csv"),
        ("/a/contents", TABLE, "/a/contents.csv"),
        ("/a/of.March", TABLE, "/a/of.March.csv"),
        ("/a/Contents.CSV", TABLE, "/a/Contents.CSV"),
        ("/a/contents.docx", "", "/a/contents.docx"),
        ("", TABLE, ""),
    ],
)
def test_the_kind_that_is_chosen_gives_the_name_its_end(name: str, chosen: str, ended: str) -> None:
    assert files.as_kind(name, chosen, f"{WORD};;{TABLE}") == ended


def test_another_file_is_written_over_only_once_that_was_asked(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "contents.csv").write_bytes(b"theirs")
    asked: list[str] = []

    def ask(_parent: QWidget, _caption: str, start: str, *_more: object, **_named: object) -> tuple[str, str]:
        asked.append(start)
        return (start, TABLE) if len(asked) == 1 else ("", "")

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    parent = QWidget()
    qtbot.addWidget(parent)
    start = str(tmp_path / "contents.docx")
    assert files.choose_new(parent, "Save", start, f"{WORD};;{TABLE}") is None
    assert asked == [start, str(tmp_path / "contents.csv")]


def test_the_next_package_is_asked_for_where_the_last_one_was_made(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def ask(_parent: QWidget, _caption: str, start: str, *_more: object) -> str:
        asked.append(start)
        return str(tmp_path)

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", ask)
    parent = QWidget()
    qtbot.addWidget(parent)
    before = qapp.property(files.LAST_MADE)
    try:
        qapp.setProperty(files.LAST_MADE, None)
        files.choose_folder(parent, "A place for backups")
        files.choose_folder(parent, "A place for the package", packages=True)
        files.choose_folder(parent, "A place for the package", packages=True)
    finally:
        qapp.setProperty(files.LAST_MADE, before)
    assert str(tmp_path) not in asked[:2]
    assert asked[2] == str(tmp_path)
