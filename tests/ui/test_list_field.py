"""A list shows the whole of a long name, and has room for it at a larger size of text too."""

from __future__ import annotations

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hcprep.ui.widgets.choice_field import ListField

LONG = "Wilhelmina Anastasia Featherstonehaugh-Vandenberghe-Okonkwo the Younger"


def test_a_long_name_has_room(qtbot: QtBot) -> None:
    room = QWidget()
    qtbot.addWidget(room)
    room.resize(2000, 200)
    field = ListField("whose", "Whose life?", [("a", LONG), ("b", "Ming")], "", room)
    QVBoxLayout(room).addWidget(field)
    room.show()
    assert field.box.width() > field.box.fontMetrics().horizontalAdvance(LONG)
    larger = QFont(room.font())
    larger.setPointSizeF(room.font().pointSizeF() * 2)
    room.setFont(larger)
    assert field.box.maximumWidth() > field.box.fontMetrics().horizontalAdvance(LONG)
