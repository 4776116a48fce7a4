"""The help: how to get around, what is saved when, and which keys there are."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from hcprep.ui.shell.commands import listed
from hcprep.ui.widgets.labels import Heading, Words
from hcprep.ui.widgets.room import take_room


class HelpDialog(QDialog):
    """A small window beside the main one; closing it changes nothing."""

    tour_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Help"))
        inside = QWidget()
        column = QVBoxLayout(inside)
        # Or Qt keeps room for every paragraph at its narrowest, and leaves gaps below each.
        inside.setMinimumHeight(1)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        for title, text in self._parts():
            column.addWidget(Heading(title, inside, "section"))
            column.addWidget(Words(text, inside))
        column.addWidget(Heading(self.tr("Keys"), inside, "section"))
        column.addLayout(self._keys(inside))
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        scroll.setAccessibleName(self.tr("Help"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        tour = QPushButton(self.tr("Show me around"), self)
        tour.setObjectName("tour")
        tour.setAutoDefault(False)
        tour.clicked.connect(self._show_around)
        buttons.addButton(tour, QDialogButtonBox.ButtonRole.ActionRole)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 12)
        layout.addWidget(scroll, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(24, 0, 24, 0)
        foot.addWidget(buttons)
        layout.addLayout(foot)
        take_room(self, 640, 600)

    def _parts(self) -> tuple[tuple[str, str], ...]:
        return (
            (
                self.tr("Getting around"),
                self.tr("The list at the left shows every step. You can open the steps in any order and come back later."),
            ),
            (
                self.tr("Saving"),
                self.tr("Every answer is saved at once, in one locked file on this computer. Nothing is sent anywhere."),
            ),
            (
                self.tr("If you do not know an answer"),
                self.tr("Leave it empty or choose “I do not know”. The review at the end shows what is still to add."),
            ),
            (
                self.tr("If someone comes in"),
                self.tr(
                    "Press Shift+Esc (or F12). Every window of hcprep goes at once; your words are saved and the case is locked. "
                    "To come back, start hcprep again. It cannot hide that hcprep is on this computer, and it does not work "
                    "while the computer’s own window for choosing a file is open."
                ),
            ),
            (
                self.tr("When you leave the computer"),
                self.tr(
                    "Press “Lock”. The window then asks for the passphrase and shows nothing about you. The case also locks by "
                    "itself after some minutes without a key or the mouse, and when the computer has slept. "
                    "The Settings menu has the minutes."
                ),
            ),
            (
                self.tr("What you copy"),
                self.tr(
                    "Text you copy here leaves the computer’s clipboard after 30 seconds. "
                    "In this window you can paste it later too."
                ),
            ),
        )

    def _keys(self, parent: QWidget) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setColumnStretch(1, 1)
        for title, rows in listed():
            grid.addWidget(Heading(title, parent, "label"), grid.rowCount(), 0, 1, 2)
            for keys, text in rows:
                row = grid.rowCount()
                grid.addWidget(Words(keys, parent), row, 0)
                grid.addWidget(Words(text, parent), row, 1)
        return grid

    def _show_around(self) -> None:
        self.accept()
        self.tour_wanted.emit()
