"""The menu of settings: size of text, colours, when to lock, and whether others use this computer too."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from hcprep.ui.shell.prefs import IDLE, Prefs
from hcprep.ui.theme import SCALES, Scheme


class SettingsMenu(QMenu):
    """Says what was chosen; changes nothing by itself."""

    scale_chosen = Signal(int)
    scheme_chosen = Signal(str)
    idle_chosen = Signal(int)
    shared_chosen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups: list[QActionGroup] = []

    def fill(self, scale: int, scheme: Scheme, prefs: Prefs) -> None:
        """Write every line in the language of the window and tick what holds now."""
        self.clear()
        self._groups.clear()
        size, minutes = self.tr("Text size {percent} %"), self.tr("Lock after {minutes} minutes without a key or the mouse")
        self._choices({percent: size.format(percent=percent) for percent in SCALES}, scale, self.scale_chosen)
        words = {
            "system": self.tr("Colours of this computer"),
            "light": self.tr("Light colours"),
            "dark": self.tr("Dark colours"),
            "contrast": self.tr("High contrast"),
        }
        self._choices(words, scheme, self.scheme_chosen)
        self._choices({length: minutes.format(minutes=length) for length in IDLE}, prefs.idle, self.idle_chosen)
        shared = QAction(self.tr("Other people use this computer too"), self)
        shared.setObjectName("shared")
        shared.setCheckable(True)
        shared.setChecked(bool(prefs.shared))
        shared.toggled.connect(self.shared_chosen)
        self.addAction(shared)

    def _choices(self, words: Mapping[int, str] | Mapping[str, str], now: int | str, chosen: SignalInstance) -> None:
        group = QActionGroup(self)
        self._groups.append(group)
        for key, text in words.items():
            action = QAction(text, group)
            action.setCheckable(True)
            action.setChecked(key == now)
            action.triggered.connect(partial(_tell, chosen, key))
            self.addAction(action)
        self.addSeparator()


def _tell(chosen: SignalInstance, key: int | str, *_checked: bool) -> None:
    chosen.emit(key)
