"""Boxes over the picture of a page: shown, drawn with the mouse, or placed and sized with the keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from hcprep.presenters.pagemarks import WHOLE, ScreenBox
from hcprep.ui.pages.base import announce

_YELLOW, _DARK, _WHITE = QColor(255, 235, 102, 110), QColor(140, 77, 0), QColor(255, 255, 255)
_STEP, _FINE = 100, 20
_LEAST = 60
_SMALL = 6
"""Pixels; a shorter way of the mouse draws nothing."""
_WAYS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}


class BoxLayer(QWidget):
    """Lies over a picture and lets the mouse through, but while a box is drawn.

    `drawn` gives the box as four numbers (left, top, right, bottom in ten-thousandths); `ended` tells that drawing is over, with
    a box or without; `moved` gives the place of the box to look at.
    """

    drawn = Signal(int, int, int, int)
    ended = Signal()
    moved = Signal(QRect)

    def __init__(self, picture: QWidget) -> None:
        super().__init__(picture)
        self.setObjectName("box-layer")
        self._picture = picture
        self._boxes: tuple[ScreenBox, ...] = ()
        self._chosen = -1
        self._draft: ScreenBox | None = None
        self._start: QPoint | None = None
        self._drawing = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        picture.installEventFilter(self)
        self.setGeometry(picture.rect())

    @property
    def drawing(self) -> bool:
        """Whether a box is being drawn."""
        return self._drawing

    @property
    def draft(self) -> ScreenBox | None:
        """The box being drawn."""
        return self._draft

    def show_boxes(self, boxes: Sequence[ScreenBox], chosen: int = -1) -> None:
        """Show boxes, one of them stronger than the others."""
        self._boxes, self._chosen = tuple(boxes), chosen
        if 0 <= chosen < len(self._boxes):
            self.moved.emit(self._rect(self._boxes[chosen]))
        self.update()

    def begin(self, seen: QRect) -> None:
        """Let a box be drawn; for the keys it begins in the middle of what is `seen` of the picture."""
        middle, wide, high = seen.center(), max(40, seen.width() // 3), max(16, seen.height() // 12)
        self._draft = self._box(QRect(middle.x() - wide // 2, middle.y() - high // 2, wide, high))
        self._drawing = True
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, on=False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell()
        self.update()

    def end(self) -> None:
        """Draw nothing any more; what was not kept is gone."""
        if not self._drawing:
            return
        self._drawing, self._draft, self._start = False, None, None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.unsetCursor()
        self.update()
        self.ended.emit()

    def _keep(self) -> None:
        draft = self._draft
        self.end()
        if draft is not None:
            self.drawn.emit(*draft)

    def _rect(self, box: ScreenBox) -> QRect:
        wide, high = self.width(), self.height()
        left, top = box[0] * wide // WHOLE, box[1] * high // WHOLE
        return QRect(left, top, max(2, box[2] * wide // WHOLE - left), max(2, box[3] * high // WHOLE - top))

    def _box(self, rect: QRect) -> ScreenBox:
        wide, high = max(1, self.width()), max(1, self.height())
        edges = (rect.left() / wide, rect.top() / high, (rect.right() + 1) / wide, (rect.bottom() + 1) / high)
        left, top, right, bottom = (min(max(round(edge * WHOLE), 0), WHOLE) for edge in edges)
        return left, top, right, bottom

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the box with the arrow keys, size it with Shift, in small steps with Ctrl; Enter keeps it, Esc does not."""
        key = Qt.Key(event.key())
        if not self._drawing or self._draft is None:
            super().keyPressEvent(event)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._keep()
        elif key == Qt.Key.Key_Escape:
            self.end()
        elif key in _WAYS:
            across, down = _WAYS[key]
            step = _FINE if event.modifiers() & Qt.KeyboardModifier.ControlModifier else _STEP
            size = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._draft = _stepped(self._draft, across * step, down * step, size=size)
            self.moved.emit(self._rect(self._draft))
            self._tell()
            self.update()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a box at this corner."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._start = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw it to here."""
        if self._start is not None:
            self._draft = self._box(QRect(self._start, event.position().toPoint()).normalized())
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Keep it, if it was drawn over some length."""
        start, here = self._start, event.position().toPoint()
        self._start = None
        if start is None:
            return
        if min(abs(here.x() - start.x()), abs(here.y() - start.y())) < _SMALL:
            announce(self, self.tr("Draw from one corner to the other."))
            return
        self._draft = self._box(QRect(start, here).normalized())
        self._keep()

    def _tell(self) -> None:
        if self._draft is None:
            return
        left, top, right, bottom = (round(edge / 100) for edge in self._draft)
        words = self.tr(
            "Box: {left} percent from the left, {top} from the top, {wide} wide, {high} high. Arrow keys move it, with Shift "
            "they size it, Enter keeps it, Esc does not."
        ).format(left=left, top=top, wide=right - left, high=bottom - top)
        self.setAccessibleName(words)
        announce(self, words)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the boxes as the book has them."""
        super().paintEvent(event)
        painter = QPainter(self)
        for place, box in enumerate(self._boxes):
            self._paint(painter, self._rect(box), 3 if place == self._chosen else 1)
        if self._draft is not None:
            self._paint(painter, self._rect(self._draft), 2, dashed=True)
        painter.end()

    @staticmethod
    def _paint(painter: QPainter, rect: QRect, width: int, *, dashed: bool = False) -> None:
        painter.fillRect(rect, _YELLOW)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, line in ((_WHITE, width + 2), (_DARK, width)):
            pen = QPen(colour, line)
            if dashed and colour is _DARK:
                pen.setStyle(Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.drawRect(rect.adjusted(1, 1, -1, -1))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the picture."""
        if watched is self._picture and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._picture.rect())
        return super().eventFilter(watched, event)


def _stepped(box: ScreenBox, across: int, down: int, *, size: bool) -> ScreenBox:
    left, top, right, bottom = box
    if size:
        return left, top, min(max(right + across, left + _LEAST), WHOLE), min(max(bottom + down, top + _LEAST), WHOLE)
    across = min(max(across, -left), WHOLE - right)
    down = min(max(down, -top), WHOLE - bottom)
    return left + across, top + down, right + across, bottom + down
