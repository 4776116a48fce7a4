"""A check box says all of its words, in as many lines as they need."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hcprep.ui.widgets.wrapbox import WrapBox, broken

WORDS = "Nothing on this paper is signed, stamped or sealed: it may be made smaller still"


def test_the_words_break_where_there_is_no_room_and_join_again(qtbot: QtBot) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    box = WrapBox(WORDS, window)
    column.addWidget(box)
    column.addStretch(1)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.resize(220, 400)
    qtbot.waitUntil(lambda: "\n" in box.text(), timeout=20_000)
    assert box.text().replace("\n", " ") == box.words == box.accessibleName() == WORDS
    assert max(map(box.fontMetrics().horizontalAdvance, box.text().split("\n"))) < box.width() <= 220
    qtbot.waitUntil(lambda: box.height() >= box.text().count("\n") * box.fontMetrics().height(), timeout=20_000)
    # All of its lines press it.
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().center())
    assert box.isChecked()
    window.resize(1600, 400)
    qtbot.waitUntil(lambda: box.text() == WORDS, timeout=20_000)
    box.setText("Short")
    assert (box.text(), box.accessibleName()) == ("Short", "Short")


def test_a_word_longer_than_the_line_stands_alone(qtbot: QtBot) -> None:
    box = WrapBox()
    qtbot.addWidget(box)
    metrics = box.fontMetrics()
    assert broken("a extraordinarily b", metrics.horizontalAdvance("a b"), metrics) == ["a", "extraordinarily", "b"]
