"""A wired window over a folder of its own, and a case that is open in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from hcprep import datafiles
from hcprep.app.shelf import CaseShelf
from hcprep.app.wiring import Wired, wire
from hcprep.clock import FixedClock
from hcprep.model.case import Case
from hcprep.services.session import Session
from hcprep.ui.shell import spares
from tests.ui.safehands import Hands, hands

PASSPHRASE = "lantern copper window bicycle"
CLOCK = FixedClock.on(date(2026, 11, 22))


@pytest.fixture(scope="session", autouse=True)
def _same_letters(qapp: QApplication) -> None:
    """Write in letters of the same width on every computer, whatever fonts it has."""
    for face in ("Regular", "Bold"):
        assert QFontDatabase.addApplicationFont(str(datafiles.path(f"resources/fonts/text/NotoSans-{face}.ttf"))) >= 0
    qapp.setFont(QFont("Noto Sans", 9))


@pytest.fixture(autouse=True)
def _nothing_ahead(monkeypatch: pytest.MonkeyPatch) -> None:
    """Start no process for a package that is not made."""
    monkeypatch.setattr(spares, "AFTER", 3_600_000)


@pytest.fixture
def wired(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Wired]:
    """The window, shown, in English, with no case open."""
    made = wire(qapp, CLOCK, tmp_path, "en", scheme="light")
    made.window.resize(1366, 768)
    made.window.show()
    qtbot.waitExposed(made.window)
    yield made
    made.close()
    made.window._program.languages.use("en")
    made.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def session(wired: Wired, tmp_path: Path) -> Session:
    """An empty case, not yet in the window."""
    return CaseShelf(CLOCK, wired.writer).create(tmp_path / "case.hcase", PASSPHRASE, "en")


@pytest.fixture
def opened(wired: Wired, session: Session) -> Wired:
    """The window with an empty case open."""
    wired.window.open_session(session)
    return wired


def case_of(wired: Wired) -> Case:
    """Return the case on the desk."""
    assert wired.window.desk is not None
    return wired.window.desk.case


def find(wired: Wired, name: str, kind: type[QWidget] = QWidget) -> QWidget:
    """Return the one visible widget of a name."""
    found = [widget for widget in wired.window.findChildren(kind, name) if widget.isVisible()]
    assert len(found) == 1, (name, found)
    return found[0]


@pytest.fixture
def click(qtbot: QtBot, wired: Wired) -> Callable[[str], None]:
    """Click the visible widget of a name with the mouse."""

    def press(name: str) -> None:
        qtbot.mouseClick(find(wired, name), Qt.MouseButton.LeftButton, pos=_spot(find(wired, name)))
        QApplication.processEvents()

    return press


def _spot(widget: QWidget) -> QPoint:
    # A radio button answers on its mark, not in the empty space after its words.
    point = widget.rect().center()
    point.setX(min(point.x(), 14))
    return point


@pytest.fixture
def type_into(qtbot: QtBot, wired: Wired) -> Callable[[str, str], None]:
    """Type into the visible line of a name, replacing what is there, and leave it with Tab."""

    def write(name: str, text: str) -> None:
        line = find(wired, name)
        line.setFocus()
        qtbot.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClicks(line, text)
        qtbot.keyClick(line, Qt.Key.Key_Tab)

    return write


@pytest.fixture
def safe(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Hands]:
    """A window that keeps backups, and hands for it; no case is open."""
    with hands(qapp, qtbot, tmp_path) as made:
        yield made
