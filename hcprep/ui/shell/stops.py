"""The stops of the tour: which parts of the window it points at, and what it says of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from hcprep.ui.shell.tour import Stop

if TYPE_CHECKING:
    from hcprep.ui.shell.window import MainWindow


def tour_stops(window: MainWindow) -> tuple[Stop, ...]:
    """Return the stops in the language of the window."""
    header = window.header
    steps = QCoreApplication.translate(
        "Tour", "Each line says where a step stands. Open them in any order. What you typed stays when you leave."
    )
    page = QCoreApplication.translate(
        "Tour", "One step at a time. Leave empty what you do not know; the review at the end shows what is still to add."
    )
    foot = QCoreApplication.translate(
        "Tour", "Continue opens the next step and Back the one before. Neither loses anything, and neither holds you up."
    )
    saved = QCoreApplication.translate(
        "Tour", "Every answer is saved at once, in one locked file on this computer. Undo takes back one change after the other."
    )
    search = QCoreApplication.translate(
        "Tour", "Ctrl+K finds a question, a paper, a word of your story or a setting, and goes there."
    )
    away = QCoreApplication.translate(
        "Tour", "Lock when you leave the computer. If someone comes near, Shift+Esc takes every window away at once."
    )
    help_ = QCoreApplication.translate(
        "Tour", "Help has all keys, and this tour again. The people here are made up: try everything."
    )
    return (
        Stop(lambda: window.tasks, QCoreApplication.translate("Tour", "Your steps"), steps),
        Stop(lambda: window.book.page and window.book.page.heading, QCoreApplication.translate("Tour", "The page"), page),
        Stop(lambda: window.foot, QCoreApplication.translate("Tour", "Back and Continue"), foot),
        Stop(lambda: header.saved_label, QCoreApplication.translate("Tour", "Saved as you go"), saved),
        Stop(lambda: header.search_button, QCoreApplication.translate("Tour", "Find anything"), search),
        Stop(lambda: header.lock_button, QCoreApplication.translate("Tour", "When you are not alone"), away),
        Stop(lambda: header.help_button, QCoreApplication.translate("Tour", "Ask for help"), help_),
    )
