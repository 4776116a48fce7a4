"""The text with what may stand beside it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hcprep.ui.widgets.editor.editor import StatementEditor

_ROOM_FOR_BOTH = 85
"""Letters in a line of the page below which the questions make way for the text."""


class Sides(QWidget):
    """One editor and widgets beside it, each with its share of the width; `room_for_both` tells when there is room or none."""

    room_for_both = Signal(bool)

    def __init__(self, editor: StatementEditor, *beside: tuple[QWidget, int], parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        row.addWidget(editor, 3)
        for widget, share in beside:
            row.addWidget(widget, share)
        row.addStretch(0)

    @property
    def narrow(self) -> bool:
        """Whether text and questions together would get too narrow."""
        return self._letters(self.width()) < _ROOM_FOR_BOTH

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Tell when the room for the questions comes or goes."""
        super().resizeEvent(event)
        was, now = (self._letters(size.width()) >= _ROOM_FOR_BOTH for size in (event.oldSize(), event.size()))
        if was != now or event.oldSize().width() < 0:
            self.room_for_both.emit(now)

    def _letters(self, width: int) -> float:
        return (width + _MARGINS) / max(1, self.fontMetrics().averageCharWidth())


_MARGINS = 64
"""Pixels the page takes left and right of it."""
