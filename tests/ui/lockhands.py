"""Hands for tests of locking: keys as the system sends them, and a stand-in for the end of the process."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hcprep.app.wiring import Wired
from hcprep.ui.pages.story import StoryPage
from hcprep.ui.shell.locking import Again


def press(target: object, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the system would: on a native window, or on the one that has the focus."""
    QTest.keyClick(target, key, modifier)  # type: ignore[call-overload]


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
