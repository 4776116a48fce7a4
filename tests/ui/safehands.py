"""A window that keeps its cases safe in a folder of its own, and hands for the dialogs about it."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from hcprep.app.safekeeping import Safekeeping
from hcprep.app.shelf import CaseShelf
from hcprep.app.wiring import Wired, wire
from hcprep.model import edits
from hcprep.model.evidence import Document, Evidence
from hcprep.services.session import Session
from hcprep.ui.pages.case import CasePage
from hcprep.ui.widgets.safecard import SafeCard
from tests.unit.services.safekeeping import HandClock

PASSPHRASE = "lantern copper window bicycle"
D = TypeVar("D", bound=QDialog)


class Hands:
    """One wired window, its clock, and waiting until nothing runs any more."""

    def __init__(self, wired: Wired, bot: QtBot, folder: Path, clock: HandClock) -> None:
        self.wired, self.bot, self.folder, self.clock = wired, bot, folder, clock
        self.own = folder / "own"

    def calm(self) -> None:
        self.bot.waitUntil(lambda: not self.wired.jobs.busy)
        QApplication.processEvents()
        self.bot.waitUntil(lambda: not self.wired.jobs.busy)

    def rested(self) -> None:
        """Wait until the keeper and the writer have done what they were given."""
        self.calm()
        for thread in (self.wired.writer, self.wired.keeper):
            done: list[bool] = []
            thread(lambda done=done: done.append(True))  # type: ignore[misc]
            self.bot.waitUntil(lambda done=done: bool(done))  # type: ignore[misc]
        self.calm()

    def new_case(self, name: str = "case.hcase") -> Session:
        safe = Safekeeping(self.own, self.clock, self.wired.keeper)
        session = CaseShelf(self.clock, self.wired.writer, safe).create(self.folder / name, PASSPHRASE, "en")
        self.wired.window.open_session(session)
        self.rested()
        return session

    @property
    def session(self) -> Session:
        assert self.wired.window.session is not None
        return self.wired.window.session

    def add_paper(self, key: str, data: bytes) -> None:
        sha256, size = self.session.file.store(io.BytesIO(data))
        document = Document(
            id="d1", filename=f"{key}.pdf", media_type="application/pdf", original_sha256=sha256, original_size=size, pages=2
        )
        desk = self.wired.window.desk
        assert desk is not None
        desk.edit(edits.put_evidence(desk.case, Evidence(id=key, title=f"The {key}", documents=(document,)), "establishment"))
        self.rested()

    def card(self) -> SafeCard:
        self.wired.window.go("case")
        page = self.wired.window.page
        assert isinstance(page, CasePage)
        self.rested()
        assert page.safe_card.facts is not None
        return page.safe_card

    def opened(self, kind: type[D], press: QWidget) -> D:
        """Press a button with the keyboard and return the dialog it opens."""
        before = set(self.wired.window.findChildren(kind))
        press.setFocus()
        self.bot.keyClick(press, Qt.Key.Key_Space)
        made = [dialog for dialog in self.wired.window.findChildren(kind) if dialog not in before]
        assert len(made) == 1
        self.bot.waitExposed(made[0])
        self.calm()
        return made[0]

    def press(self, button: QWidget) -> None:
        """Press a visible button with the keyboard and wait until what it does is done."""
        assert button.isVisible()
        assert button.isEnabled()
        button.setFocus()
        self.bot.keyClick(button, Qt.Key.Key_Space)
        self.calm()

    def write(self, line: QWidget, text: str) -> None:
        line.setFocus()
        self.bot.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.bot.keyClicks(line, text)
        self.bot.keyClick(line, Qt.Key.Key_Tab)

    def lock(self) -> None:
        self.wired.window.close_case()
        self.bot.waitUntil(lambda: self.wired.window.desk is None)
        self.rested()


@contextmanager
def hands(qapp: QApplication, qtbot: QtBot, folder: Path) -> Iterator[Hands]:
    """A shown window in English with no case open."""
    clock = HandClock()
    wired = wire(qapp, clock, folder, "en", scheme="light", own=folder / "own")
    # Tests move the clock by hours, and nobody is away.
    wired.idle.timer.stop()
    wired.window.resize(1366, 768)
    wired.window.show()
    qtbot.waitExposed(wired.window)
    try:
        yield Hands(wired, qtbot, folder, clock)
    finally:
        wired.close()
        wired.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
