"""Round buttons of one question: Tab stops at them once, at the one that is chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup


def one_stop(group: QButtonGroup) -> None:
    """Let Tab stop at the chosen button only, from either side; at each while none is chosen.

    Qt does so by itself, but only once one of them had the focus: before, Shift+Tab comes to the last one, which is not chosen.
    """
    chosen = group.checkedButton()
    for button in group.buttons():
        stops = chosen is None or button is chosen
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stops else Qt.FocusPolicy.ClickFocus)
