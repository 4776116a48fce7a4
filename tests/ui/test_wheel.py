"""The wheel scrolls the page; no list on it changes its choice in passing."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import hcprep.ui
from hcprep.ui.widgets.steadylist import SteadyList


def test_the_wheel_leaves_a_list_as_it_is(qtbot: QtBot) -> None:
    box = SteadyList()
    qtbot.addWidget(box)
    box.addItems(["4 MB", "2 MB"])
    box.show()
    none = Qt.KeyboardModifier.NoModifier
    turn = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        none,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, turn)
    assert box.currentIndex() == 0
    assert not turn.isAccepted()


def test_every_list_of_the_window_is_one_of_these() -> None:
    folder = Path(next(iter(hcprep.ui.__path__)))
    plain = [path.name for path in folder.rglob("*.py") if re.search(r"= QComboBox\(", path.read_text(encoding="utf-8"))]
    assert plain == []
