"""What is remembered of blocks and of heights is never older than what it was made of."""

from __future__ import annotations

import random

import pytest
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication, QWidget

from hcprep.ui.widgets.editor.codec import blocks
from hcprep.ui.widgets.editor.reading import BlockReadings
from hcprep.ui.widgets.kept_layout import kept_column
from hcprep.ui.widgets.labels import Words


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("seed", range(8))
def test_blocks_are_read_as_they_stand_whatever_was_done(seed: int) -> None:
    document, chance = QTextDocument(), random.Random(seed)  # noqa: S311 - nothing secret
    readings = BlockReadings(document, lambda block: block.text())
    for _ in range(60):
        cursor = QTextCursor(document)
        end = document.characterCount() - 1
        cursor.setPosition(chance.randint(0, end))
        cursor.setPosition(chance.randint(0, end), QTextCursor.MoveMode.KeepAnchor)
        act = chance.choice(("type", "block", "remove", "undo", "redo", "many"))
        if act == "type":
            cursor.insertText(chance.choice(("word ", "a\nb\n", "")))
        elif act == "block":
            cursor.insertBlock()
        elif act == "remove":
            cursor.removeSelectedText()
        elif act == "many":
            cursor.beginEditBlock()
            cursor.insertText("first\n")
            cursor.setPosition(0)
            cursor.insertBlock()
            cursor.endEditBlock()
        else:
            getattr(document, act)()
        if chance.random() < 0.6:
            assert readings.all() == [block.text() for block in blocks(document)]
    assert readings.all() == [block.text() for block in blocks(document)]


@pytest.mark.usefixtures("qapp")
def test_only_a_changed_block_is_read_again() -> None:
    document = QTextDocument("\n".join(f"paragraph {number}" for number in range(50)))
    read: list[str] = []

    def note(text: str) -> str:
        read.append(text)
        return text

    readings = BlockReadings(document, lambda block: note(block.text()))
    readings.all()
    read.clear()
    QTextCursor(document.findBlockByNumber(20)).insertText("more ")
    assert readings.all()[20] == "more paragraph 20"
    assert read == ["more paragraph 20"]


@pytest.mark.usefixtures("qapp")
def test_heights_follow_words_and_what_is_hidden() -> None:
    box = QWidget()
    column = kept_column(box)
    words = [Words("One line"), Words("Another line")]
    for one in words:
        column.addWidget(one)
    box.show()
    QApplication.processEvents()
    before = {width: column.heightForWidth(width) for width in (120, 400)}
    words[0].setText("Many words that go on over several lines " * 3)
    QApplication.processEvents()
    assert column.heightForWidth(120) > before[120] * 2
    assert column.heightForWidth(120) > column.heightForWidth(400)
    words[0].hide()
    QApplication.processEvents()
    assert column.heightForWidth(400) < before[400]
    assert column.minimumHeightForWidth(400) <= column.heightForWidth(400)
