"""Enter and Ctrl+Enter press buttons, where the system would press the keys: on the native window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from hcprep.app.wiring import Wired


def test_enter_presses_the_button_with_the_focus_once(qapp: QApplication, wired: Wired, qtbot: QtBot) -> None:
    wired.window.activateWindow()
    qtbot.waitUntil(lambda: qapp.focusWindow() is not None)
    pressed: list[int] = []
    button = wired.window.header.search_button
    button.clicked.connect(lambda: pressed.append(1))
    button.setFocus()
    QTest.keyClick(qapp.focusWindow(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: pressed == [1])
    next(one for one in qapp.topLevelWidgets() if one.objectName() == "search").close()
    # The main button of a dialog, from anywhere in it.
    dialog = QDialog(wired.window)
    main, line = QPushButton(dialog), QLineEdit(dialog)
    main.setProperty("kind", "primary")
    main.clicked.connect(dialog.accept)
    dialog.open()
    line.setFocus()
    qtbot.waitUntil(lambda: qapp.focusWindow() is dialog.windowHandle())
    QTest.keyClick(qapp.focusWindow(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: dialog.result() == QDialog.DialogCode.Accepted)
