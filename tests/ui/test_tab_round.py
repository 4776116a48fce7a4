"""Tab goes round the window as one reads it: header, steps, page, foot."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget

from hcprep.app.wiring import Wired
from hcprep.presenters.flow import Step


def names(wired: Wired) -> list[str]:
    """Return the names of the stops of Tab once round, from the first of the header."""
    window = wired.window
    window.header.search_button.setFocus()
    found: list[str] = []
    at: QWidget = window.header.search_button
    while len(found) < 200 and at.objectName() not in found:
        found.append(at.objectName() or str(len(found)))
        QTest.keyClick(at, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        at = focused
    return found


@pytest.mark.parametrize("step", ["case", "before", "people"])
def test_after_the_last_thing_on_a_page_comes_the_foot(opened: Wired, step: Step) -> None:
    opened.window.go(step)
    went = names(opened)
    foot = [one for one in ("back", "print-list", "continue") if one in went]
    assert went[-len(foot) :] == foot
    steps = [went.index(f"task-{one}") for one in ("case", "before")]
    assert went.index("lock") < steps[0] < steps[1] < went.index(foot[0])
    page = opened.window.page
    inside = [at for at, name in enumerate(went) if page.findChild(QWidget, name) is not None]
    assert inside
    assert steps[1] < inside[0]
    assert inside[-1] < went.index(foot[0])


def test_what_is_half_in_sight_is_clicked_where_it_is(opened: Wired) -> None:
    window = opened.window
    window.go("before")
    page, area = window.page, window.book.currentWidget()
    assert page is not None
    assert isinstance(area, QScrollArea)
    QApplication.processEvents()
    bar, column = area.verticalScrollBar(), area.widget()
    assert column is not None
    buttons = [one for one in page.findChildren(QAbstractButton) if one.isVisible() and one.isEnabled()]
    halves = {one.mapTo(column, QPoint(0, 0)).y() + one.height() // 2: one for one in buttons}
    half = max(place for place in halves if 0 < place <= bar.maximum())
    bar.setValue(half)
    QApplication.processEvents()
    clicked: list[str] = []
    halves[half].clicked.connect(lambda *_: clicked.append("clicked"))
    handle, at = window.windowHandle(), halves[half].mapTo(window, QPoint(12, halves[half].height() - 4))
    assert window.childAt(at) is halves[half]
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert bar.value() == half
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert clicked == ["clicked"]
