"""What a window shows is drawn once when the dialogs before it are gone, and at once without any."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from hcprep.ui.shell.behind import Behind


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    made = QWidget()
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()


def test_without_a_dialog_every_edit_is_drawn_at_once(window: QWidget) -> None:
    drawn: list[str] = []
    behind = Behind(window, lambda: drawn.append("page"))
    behind.draw()
    behind.draw()
    assert drawn == ["page", "page"]


def test_edits_behind_dialogs_are_drawn_once_when_the_last_is_gone(window: QWidget, qtbot: QtBot) -> None:
    drawn: list[str] = []
    behind = Behind(window, lambda: drawn.append("page"))
    first, second = QDialog(window), QDialog(window)
    for dialog in (first, second):
        dialog.setModal(True)
        dialog.show()
        behind.draw()
        behind.draw()
    second.close()
    qtbot.wait(0)
    assert drawn == [], "the first dialog still stands before it"
    first.close()
    qtbot.waitUntil(lambda: drawn == ["page"])
    qtbot.wait(0)
    assert drawn == ["page"]


def test_an_edit_by_what_a_dialog_said_is_drawn_with_the_others_at_once(window: QWidget, qtbot: QtBot) -> None:
    drawn: list[str] = []
    behind = Behind(window, lambda: drawn.append("page"))
    dialog = QDialog(window)
    dialog.setModal(True)
    dialog.show()
    behind.draw()
    dialog.close()
    behind.draw()
    assert drawn == ["page"]
    qtbot.wait(0)
    assert drawn == ["page"], "what was due is drawn already"


def test_a_dialog_without_an_edit_draws_nothing(window: QWidget, qtbot: QtBot) -> None:
    drawn: list[str] = []
    Behind(window, lambda: drawn.append("page"))
    dialog = QDialog(window)
    dialog.setModal(True)
    dialog.show()
    dialog.close()
    qtbot.wait(0)
    assert drawn == []
