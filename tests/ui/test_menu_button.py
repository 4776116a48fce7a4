"""A button whose menu closed does not look pointed at, and the focus is told by its border alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QMenu, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hcprep.ui.theme import Theme
from hcprep.ui.widgets.menubutton import give_menu

WORDS = "Words"


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot) -> Iterator[QWidget]:
    Theme(qapp, scheme="light")
    made = QWidget()
    column = QVBoxLayout(made)
    for part in (QPushButton("First"), QPushButton(WORDS), QCheckBox(WORDS)):
        column.addWidget(part)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()
    made.deleteLater()


def test_the_mouse_is_forgotten_with_the_menu(window: QWidget) -> None:
    button = window.findChildren(QPushButton)[1]
    menu = QMenu(button)
    menu.addAction("One")
    give_menu(button, menu)
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    QCursor.setPos(window.mapToGlobal(QPoint(-200, -200)))
    menu.aboutToHide.emit()
    assert not button.underMouse()
    QCursor.setPos(button.mapToGlobal(button.rect().center()))
    menu.aboutToHide.emit()
    assert button.underMouse()


def middle(widget: QWidget) -> QImage:
    QApplication.processEvents()
    return widget.window().grab(widget.geometry().adjusted(5, 5, -5, -5)).toImage()


@pytest.mark.parametrize("kind", ["", "header", "link", "toggle"])
def test_the_words_of_a_button_look_the_same_with_the_focus(window: QWidget, kind: str) -> None:
    first, button = window.findChildren(QPushButton)
    button.setProperty("kind", kind)
    button.style().polish(button)
    QCursor.setPos(window.mapToGlobal(QPoint(-200, -200)))
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    first.setFocus()
    before = middle(button)
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert button.hasFocus()
    assert middle(button) == before


def test_so_do_those_of_a_box_to_tick(window: QWidget) -> None:
    (box,) = window.findChildren(QCheckBox)
    last = window.findChildren(QPushButton)[1]
    last.setFocus()
    before = middle(box)
    QTest.keyClick(last, Qt.Key.Key_Tab)
    assert box.hasFocus()
    assert middle(box) == before
