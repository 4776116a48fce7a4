"""A list on a page that scrolls is shown as a whole when it gets the focus: the arrow keys go on inside it."""

from __future__ import annotations

from typing import cast

import pytest
from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QLabel, QListView, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hcprep.ui.pictures import PageDrawer
from hcprep.ui.widgets.resultcard import ResultCard
from hcprep.ui.widgets.steady import show_in


@pytest.mark.parametrize("start", [0, 10_000])
def test_all_of_a_list_comes_into_sight(qtbot: QtBot, start: int) -> None:
    area, inside = QScrollArea(), QWidget()
    column = QVBoxLayout(inside)
    view = QListView(inside)
    view.setModel(QStringListModel([f"line {number}" for number in range(40)], view))
    view.setFixedHeight(200)
    for part in (QLabel(inside), view, QLabel(inside)):
        column.addWidget(part)
        if isinstance(part, QLabel):
            part.setFixedHeight(900)
    area.setWidget(inside)
    area.resize(300, 300)
    qtbot.addWidget(area)
    with qtbot.waitExposed(area):
        area.show()
    view.setCurrentIndex(view.model().index(0, 0))
    area.verticalScrollBar().setValue(start)
    assert view.visibleRegion().isEmpty()
    show_in(area, view, 0, 16)
    assert view.visibleRegion().boundingRect().height() == view.height()


def test_of_a_list_taller_than_the_page_the_row_comes_into_sight(qtbot: QtBot) -> None:
    area, inside = QScrollArea(), QWidget()
    column = QVBoxLayout(inside)
    view = QListView(inside)
    view.setModel(QStringListModel([f"line {number}" for number in range(90)], view))
    view.setFixedHeight(1200)
    column.addWidget(view)
    area.setWidget(inside)
    area.resize(300, 300)
    qtbot.addWidget(area)
    with qtbot.waitExposed(area):
        area.show()
    row = view.model().index(40, 0)
    view.setCurrentIndex(row)
    show_in(area, view, 0, 16)
    assert view.viewport().visibleRegion().contains(view.visualRect(row).center())


def test_what_came_out_of_a_job_has_the_focus_in_sight(qtbot: QtBot) -> None:
    area, inside = QScrollArea(), QWidget()
    area.setWidgetResizable(True)
    column = QVBoxLayout(inside)
    above = QLabel(inside)
    above.setFixedHeight(900)
    card = ResultCard(cast("PageDrawer", None), inside)
    card.title.setText("Your package is ready")
    card.pages.setFixedHeight(900)
    for part in (above, card):
        column.addWidget(part)
    area.setWidget(inside)
    area.resize(400, 300)
    qtbot.addWidget(area)
    with qtbot.waitExposed(area):
        area.show()
    card.show()
    card.come_to()
    assert not card.title.visibleRegion().isEmpty()
    assert card.open_button.visibleRegion().boundingRect().size() == card.open_button.size()
    assert area.focusWidget() is card.open_button
