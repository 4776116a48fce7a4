"""A list in which typing finds shows the beginning of what is chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hcprep.ui.widgets.findchoice import FindChoice

FORM = "IMM 5280, checklist of the documents of a humanitarian and compassionate application"


def test_words_too_long_for_the_line_are_shown_from_their_beginning(qtbot: QtBot) -> None:
    box = FindChoice()
    box.addItems([FORM, "Lease"])
    qtbot.addWidget(box)
    box.setFixedWidth(160)
    with qtbot.waitExposed(box):
        box.show()
    assert (box.line.text(), box.line.cursorPosition()) == (FORM, 0)
    box.setCurrentIndex(1)
    box.line.setFocus()
    box.line.setText("5280")
    qtbot.keyClick(box.line, Qt.Key.Key_Return)
    assert (box.line.text(), box.line.cursorPosition(), box.currentIndex()) == (FORM, 0, 0)
