"""Someone who presses anything: every button, box, list, menu and key of the window, in an order told by a seed."""

from __future__ import annotations

import random
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QSpinBox,
    QTextEdit,
    QWidget,
)

from hcprep.app.shelf import CaseShelf
from hcprep.app.wiring import Wired, wire
from hcprep.casefile import CaseFile
from hcprep.clock import FixedClock, stamp
from hcprep.model.case import Case
from hcprep.presenters.story_text import tidy
from hcprep.services.session import Session
from hcprep.ui.pages.story import StoryPage
from hcprep.ui.shell.commands import COMMANDS, ELSEWHERE, sequences
from hcprep.ui.shell.prefs import Prefs

WORDS = "lantern copper window bicycle"
_NOT_YET = frozenset({"lock", "hide-now", "close-case"})
"""Pressed rarely: each closes the case and opens it again, which is slow."""
_PLAIN = Qt.KeyboardModifier.NoModifier


class Walk(QObject):
    """Walks for so many steps or seconds; `faults` holds every exception that reached the program's hook."""

    def __init__(self, wired: Wired, folder: Path, clock: FixedClock, seed: int) -> None:
        super().__init__()
        self.wired, self.folder, self.clock = wired, folder, clock
        self.path = folder / "case.hcase"
        self.dice = random.Random(seed)  # noqa: S311 - a seeded walk is what is wanted
        self.steps = 0
        self.faults: list[str] = []
        self.trail: list[str] = []
        self.checked = 0
        self._most, self._until = 0, 0.0
        self._loop = QEventLoop()
        self._saved: Case | None = None

    @property
    def session(self) -> Session:
        """The open case."""
        session = self.wired.window.session
        assert session is not None
        return session

    def open(self) -> None:
        """Open the case in the window."""
        self.wired.window.open_session(CaseShelf(self.clock, self.wired.writer).open(self.path, WORDS))

    def go(self, steps: int, seconds: float) -> None:
        """Walk until so many steps were taken or seconds are over, then come to rest with no dialog open."""
        self._most, self._until = self.steps + steps, time.monotonic() + seconds
        QTimer.singleShot(0, self, self._step)
        self._loop.exec()

    def check(self) -> None:
        """Compare what the file holds, read again from a copy, with the case in memory."""
        window = self.wired.window
        if window.desk is None:
            return
        window.book.commit()
        page = window.page
        if isinstance(page, StoryPage):
            assert tidy(page.editor.statement()) == tidy(self.session.case.statement), "words typed are not in the case"
        self.session.flush()
        copy = self.folder / "copy.hcase"
        for suffix in ("", "-wal", "-journal"):
            source = Path(f"{self.path}{suffix}")
            if source.exists():
                shutil.copyfile(source, f"{copy}{suffix}")
        kept = CaseFile.open(copy, WORDS)
        try:
            assert kept.load() == self.session.case, "the file holds another case"
        finally:
            kept.close()
            for suffix in ("", "-wal", "-journal", "-shm"):
                Path(f"{copy}{suffix}").unlink(missing_ok=True)
        self.checked += 1

    # One step.

    def _step(self) -> None:
        if self.steps >= self._most or time.monotonic() > self._until:
            self._rest()
            return
        # Before the step, because what it opens may hold the loop until it is closed.
        QTimer.singleShot(0, self, self._step)
        self.steps += 1
        window = self.wired.window
        if window.desk is None and QApplication.activeModalWidget() is None and not self.wired.jobs.busy:
            assert self._saved is not None
            self.open()
            assert self.session.case == self._saved, "a case that was closed came back another"
            return
        if window.desk is not None:
            self._saved = window.desk.case
        popup = QApplication.activePopupWidget()
        if isinstance(popup, QMenu):
            self._menu(popup)
        elif self.dice.random() < 0.12 and QApplication.activeModalWidget() is None:
            self._key(window)
        else:
            self._press(QApplication.activeModalWidget() or window)
        if window.desk is not None:
            self._saved = window.desk.case

    def _menu(self, menu: QMenu) -> None:
        actions = [action for action in menu.actions() if action.isEnabled() and action.text()]
        if not actions or self.dice.random() < 0.4:
            self._tell("close a menu")
            menu.close()
            return
        action = self.dice.choice(actions)
        self._tell(f"menu {action.text()}")
        menu.setActiveAction(action)
        QTest.keyClick(menu, Qt.Key.Key_Return)

    def _key(self, window: QWidget) -> None:
        keys = [key for command in COMMANDS if command.id not in ELSEWHERE | {"lock"} for key in sequences(command)]
        keys += [QKeySequence(f"Ctrl+{number}") for number in range(1, 9)] * 2
        key = self.dice.choice(keys)
        name = key.toString()
        if name in ("Undo", "Redo"):
            return  # keys of some keyboards that QTest cannot press
        self._tell(f"key {name}")
        QTest.keySequence(window, key)

    def _press(self, root: QWidget) -> None:
        found = [widget for widget in root.findChildren(QWidget) if self._takes(widget)]
        if isinstance(root, QDialog) and (not found or self.dice.random() < 0.06):
            self._tell("close a dialog")
            root.reject()
            return
        if not found:
            return
        widget = self.dice.choice(found)
        if widget.objectName() in _NOT_YET and self.dice.random() < 0.9:
            return
        self._tell(f"{type(widget).__name__} {widget.objectName()}")
        widget.setFocus()
        self._use(widget)

    def _takes(self, widget: QWidget) -> bool:
        kinds = QAbstractButton | QLineEdit | QPlainTextEdit | QTextEdit | QComboBox | QSpinBox | QAbstractItemView
        return isinstance(widget, kinds) and widget.isVisible() and widget.isEnabled() and not widget.size().isEmpty()

    def _use(self, widget: QWidget) -> None:
        if isinstance(widget, QAbstractButton):
            if self.dice.random() < 0.5:
                QTest.keyClick(widget, Qt.Key.Key_Space)
            else:
                spot = QPoint(min(14, widget.width() // 2), widget.height() // 2)
                QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=spot)
        elif isinstance(widget, QComboBox | QSpinBox):
            QTest.keyClick(widget, self.dice.choice((Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_End)))
        elif isinstance(widget, QAbstractItemView):
            for key in (Qt.Key.Key_Down, self.dice.choice((Qt.Key.Key_Up, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_End))):
                QTest.keyClick(widget, key)
        else:
            self._write(widget)

    def _write(self, widget: QWidget) -> None:
        roll = self.dice.random()
        if roll < 0.15:
            QTest.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
            QTest.keyClick(widget, Qt.Key.Key_Backspace)
        elif roll < 0.3:
            keys = (
                Qt.Key.Key_Return,
                Qt.Key.Key_Escape,
                Qt.Key.Key_Tab,
                Qt.Key.Key_Home,
                Qt.Key.Key_Delete,
                Qt.Key.Key_Backspace,
            )
            QTest.keyClick(widget, self.dice.choice(keys))
        else:
            text = self.dice.choice(("1988", "13", "Bo", "lease ", "We came in 2016. ", "@", "x, y", f"word{self.steps} "))
            for letter in text:
                if widget.isVisible():
                    QTest.keyClicks(widget, letter)

    def _tell(self, words: str) -> None:
        self.trail.append(f"{self.steps} {self.wired.window.step}: {words}")

    def _rest(self) -> None:
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        open_ = [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]
        self.wired.jobs.cancel_all()
        if open_ or self.wired.jobs.busy:
            for dialog in open_:
                dialog.reject()
            QTimer.singleShot(20, self, self._rest)
            return
        self._loop.quit()


@contextmanager
def walking(
    app: QApplication, folder: Path, clock: FixedClock, case: Case, *, seed: int, papers: tuple[Path, ...]
) -> Iterator[Walk]:
    """Give a walk through the real window over a case; nothing it presses reaches another program."""
    with pytest.MonkeyPatch.context() as patch:
        _stay_inside(patch, folder, papers, random.Random(seed + 1))  # noqa: S311 - seeded
        CaseFile.create(folder / "case.hcase", WORDS, case, stamp(clock)).close()
        (folder / "own").mkdir()
        wired = wire(app, clock, folder, "en", scheme="light", prefs=Prefs(shared=False, toured=True), own=folder / "own")
        walk = Walk(wired, folder, clock, seed)

        def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
            import traceback

            walk.faults.append("".join(traceback.format_exception(kind, error, trace)))

        patch.setattr(sys, "excepthook", hook)
        wired.window.resize(1366, 768)
        wired.window.show()
        walk.open()
        try:
            yield walk
        finally:
            wired.window._program.languages.use("en")
            wired.window.settings.use_scale(100)
            wired.close()
            wired.window.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _stay_inside(patch: pytest.MonkeyPatch, folder: Path, papers: tuple[Path, ...], dice: random.Random) -> None:
    count = iter(range(10**9))
    dialogs = "hcprep.ui.dialogs.files.QFileDialog"

    def new(*_asked: Any, **_options: Any) -> tuple[str, str]:
        return (str(folder / f"out-{next(count)}") if dice.random() < 0.5 else "", "")

    def some(*_asked: Any, **_options: Any) -> tuple[list[str], str]:
        return ([str(path) for path in dice.sample(papers, dice.randint(0, len(papers)))], "")

    def place(*_asked: Any, **_options: Any) -> str:
        return str(folder / f"folder-{next(count)}") if dice.random() < 0.15 else ""

    patch.setattr(f"{dialogs}.getOpenFileNames", some)
    patch.setattr(f"{dialogs}.getOpenFileName", lambda *_a, **_o: ("", ""))
    patch.setattr(f"{dialogs}.getSaveFileName", new)
    patch.setattr(f"{dialogs}.getExistingDirectory", place)
    patch.setattr("PySide6.QtGui.QDesktopServices.openUrl", lambda *_a: True)
    patch.setattr("hcprep.ui.printing.can_print", lambda: False)
    patch.setattr("hcprep.ui.dialogs.sheet.can_print", lambda: False, raising=False)
