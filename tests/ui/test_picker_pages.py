"""The list to choose proof from counts pages as the book does, and cites the page as it came."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hcprep.model.statement import Citation
from hcprep.presenters.story import EvidenceRow
from hcprep.ui.widgets.editor.picker import CitationPicker

ROWS = (EvidenceRow(id="lease", title="Lease", exhibit="A-1", pages=3, sources=(3, 1, 4)),)


def test_page_one_of_the_exhibit_is_the_page_that_stands_first(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    owner.resize(600, 500)
    picker = CitationPicker(owner)
    picker.open_for(ROWS, QRect(0, 0, 10, 20), Citation(evidence="lease", page=4))
    assert picker.page_box.value() == 3
    picker.page_box.setValue(1)
    with qtbot.waitSignal(picker.chosen) as chosen:
        picker.choose()
    assert chosen.args == [Citation(evidence="lease", page=3)]
    picker.open_for(ROWS, QRect(0, 0, 10, 20), Citation(evidence="lease", page=2))
    assert picker.page_box.value() == 0, "a page that was left out is not offered"
