"""When nobody is there any more: idle time, sleep of the computer, and what counts as presence."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hcprep.app.wiring import Wired
from hcprep.ui.shell.help import HelpDialog
from hcprep.ui.shell.idle import Idle, WindowWatch
from tests.ui.lockhands import Ended, native, press


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


def test_watching_follows_the_window_with_the_focus(qapp: QApplication, wired: Wired, qtbot: QtBot) -> None:
    assert isinstance(wired.watch, WindowWatch)
    seen: list[int] = []
    wired.watch.hide_pressed.connect(lambda: seen.append(1))
    Ended(wired)
    wired.window.activateWindow()
    qtbot.waitUntil(lambda: qapp.focusWindow() is not None)
    press(qapp.focusWindow(), Qt.Key.Key_F12)
    assert seen == [1]
