"""How much of the screen a dialog takes: more with larger text, never more than the window behind it."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

_LINE = 20
"""Pixels of a line of text at 100 %."""
_EDGE = QSize(60, 40)
"""What stays in sight of the window behind, so that one sees where one is."""


def grown(widget: QWidget) -> float:
    """Return how much larger than usual the text is, 1 or more."""
    return max(1.0, widget.fontMetrics().lineSpacing() / _LINE)


def within(dialog: QWidget, wanted: QSize) -> QSize:
    """Return a size that fits over the window behind a dialog."""
    behind = dialog.parentWidget()
    return wanted if behind is None else wanted.boundedTo(behind.window().size() - _EDGE)


def take_room(dialog: QWidget, wide: int, tall: int) -> None:
    """Give a dialog a width and a height in pixels at 100 %, grown with the text, within the window behind it."""
    factor = grown(dialog)
    dialog.resize(within(dialog, QSize(int(wide * factor), int(tall * factor))))
