"""The text with what may stand beside it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hcprep.ui.widgets.editor.editor import StatementEditor
from hcprep.ui.widgets.steady import scroll_area_of

_ROOM_FOR_BOTH = 85
"""Letters in a line of the page below which the questions make way for the text."""


class Sides(QWidget):
    """One editor and widgets beside it, each with its share of the width; `room_for_both` tells when there is room or none."""

    room_for_both = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._editor: StatementEditor | None = None

    def hold(self, editor: StatementEditor, *beside: tuple[QWidget, int]) -> None:
        """Take the editor and what stands beside it, which are made in here: moved here, they would be styled twice."""
        self._editor = editor
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        row.addWidget(editor, 3)
        for widget, share in beside:
            row.addWidget(widget, share)
        row.addStretch(0)
        editor.cursorPositionChanged.connect(self._follow)
        self._keep_room()

    @property
    def narrow(self) -> bool:
        """Whether text and questions together would get too narrow."""
        return self._letters(self.width()) < _ROOM_FOR_BOTH

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell when the room for the questions comes or goes."""
        super().resizeEvent(event)
        was, now = (self._letters(size.width()) >= _ROOM_FOR_BOTH for size in (event.oldSize(), event.size()))
        self._keep_room()
        if was != now or event.oldSize().width() < 0:
            self.room_for_both.emit(now)

    def changeEvent(self, event: QEvent) -> None:
        """Keep some lines of the text in sight at any size of text."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._keep_room()

    def _keep_room(self) -> None:
        if self._editor is None:
            return
        self._editor.setMinimumHeight(round(self._editor.fontMetrics().lineSpacing() * _LINE * _LINES))

    def _follow(self) -> None:
        """Where the whole page scrolls, keep the line that is written in sight."""
        editor, area = self._editor, scroll_area_of(self)
        inside = area.widget() if area is not None else None
        if (
            editor is not None
            and area is not None
            and inside is not None
            and editor.hasFocus()
            and area.verticalScrollBar().maximum()
        ):
            line = editor.cursorRect()
            at = editor.viewport().mapTo(inside, QPoint(line.center()))
            area.ensureVisible(at.x(), at.y(), 0, line.height())

    def _letters(self, width: int) -> float:
        return (width + _MARGINS) / max(1, self.fontMetrics().averageCharWidth())


_LINES, _LINE = 5.5, 1.4
"""Lines of the text that are always in sight, and the height of one in those of plain text."""
_MARGINS = 64
"""Pixels the page takes left and right of it."""
