"""At 200 % text on a small screen every way into a case, or back to one, is seen at once and nothing is cut off."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from hcprep.app.wiring import wire
from hcprep.ui.pages.door import DoorPage
from hcprep.ui.pages.doorways import LOST
from hcprep.ui.shell.prefs import Prefs
from tests.ui.conftest import CLOCK


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_way_is_on_screen_and_the_ways_back_fit_its_width(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, language: Literal["en", "fr"]
) -> None:
    prefs = Prefs(shared=False)
    wired = wire(qapp, CLOCK, tmp_path, language, scale=200, scheme="light", prefs=prefs, own=tmp_path / "own")
    window = wired.window
    window.resize(1366, 768)
    window.show()
    qtbot.waitExposed(window)
    try:
        page = window.page
        assert isinstance(page, DoorPage)
        for button in page.ways.buttons():
            assert 0 < button.mapTo(window, button.rect().bottomLeft()).y() < 768
        page.ways.button(LOST).setChecked(True)
        QApplication.processEvents()
        area = window.book.currentWidget()
        assert isinstance(area, QScrollArea)
        assert area.horizontalScrollBar().maximum() == 0
        assert page.rescue is not None
        for push in page.rescue.findChildren(QPushButton):
            assert push.mapTo(area, push.rect().topRight()).x() < area.viewport().width()
    finally:
        window._program.languages.use("en")
        window.settings.use_scale(100)
        wired.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
