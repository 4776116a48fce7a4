"""Buttons that look closer at the years and move along them; the same keys work in the list of years."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from hcprep.presenters.timelineview import MOST, STEP, View
from hcprep.ui.widgets.flow_layout import FlowLayout
from hcprep.ui.widgets.timelinepicture import TimelinePicture

_Key = Qt.Key
KEYS: dict[int, str] = {
    _Key.Key_Plus: "closer",
    _Key.Key_Equal: "closer",
    _Key.Key_Minus: "farther",
    _Key.Key_0: "whole",
    _Key.Key_Left: "earlier",
    _Key.Key_Right: "later",
}
"""What the keys of the list of years do to the picture."""

_TURNED = {"earlier": "later", "later": "earlier"}


class ZoomBar(QWidget):
    """Follows one picture: a button that would do nothing cannot be pressed."""

    def __init__(self, picture: TimelinePicture, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = picture
        self.buttons: dict[str, QPushButton] = {}
        row = FlowLayout(self)
        for name in ("closer", "farther", "earlier", "later", "whole"):
            button = QPushButton(self)
            button.setObjectName(f"years-{name}")
            button.clicked.connect(partial(self._do, name))
            self.buttons[name] = button
            row.addWidget(button)
        picture.looked.connect(self._offer)
        self.retranslate()
        self._offer()

    def retranslate(self) -> None:
        """Write every word in the language of the window."""
        arrows = [self.tr("Left arrow"), self.tr("Right arrow")]
        if self.isRightToLeft():
            arrows.reverse()
        words = {
            "closer": (self.tr("Look closer"), "+"),
            "farther": (self.tr("Step back"), "-"),
            "earlier": (self.tr("Earlier years"), arrows[0]),
            "later": (self.tr("Later years"), arrows[1]),
            "whole": (self.tr("All years"), "0"),
        }
        for name, (text, key) in words.items():
            self.buttons[name].setText(text)
            self.buttons[name].setToolTip(self.tr("In the list of years: {key}").format(key=key))

    def press(self, key: int) -> None:
        """Do what a key of KEYS stands for."""
        name = KEYS[key]
        if self.isRightToLeft():
            name = _TURNED.get(name, name)
        self._do(name)

    def _do(self, name: str) -> None:
        self._picture.look(self._after(name))

    def _after(self, name: str) -> View:
        view = self._picture.view
        if name == "whole":
            return View()
        if name in {"earlier", "later"}:
            return view.moved(-1 if name == "earlier" else 1)
        around = self._picture.chosen_place()
        return view.zoomed(STEP if name == "closer" else 1 / STEP, around)

    def _offer(self) -> None:
        view = self._picture.view
        can = {
            "closer": view.zoom < MOST,
            "farther": view.zoom > 1,
            "whole": view.zoom > 1,
            "earlier": view.left > 1e-9,
            "later": view.left + view.wide < 1 - 1e-9,
        }
        for name, button in self.buttons.items():
            button.setEnabled(can[name])
