"""A button with a menu that forgets the mouse when its menu closes."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu, QPushButton


def give_menu(button: QPushButton, menu: QMenu) -> None:
    """Let a button open a menu."""
    button.setMenu(menu)
    menu.aboutToHide.connect(partial(_look_again, button))


def _look_again(button: QPushButton) -> None:
    # While the menu is open Qt tells the button nothing of the mouse, so it would look pointed at until it comes back.
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, button.rect().contains(button.mapFromGlobal(QCursor.pos())))
    button.update()
