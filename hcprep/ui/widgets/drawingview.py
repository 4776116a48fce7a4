"""A picture of plain shapes on the screen, from the same places as on paper; its words are its accessible name."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from hcprep.services.drawing import WIDTH, Drawing, Shape

_POINTS = {"strong": 9.0, "small": 7.5}
_BOXES = ("filled", "open", "dashed")


class DrawingView(QLabel):
    """Draws a drawing as wide as it is."""

    def __init__(self, drawing: Drawing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing = drawing
        # A label with a picture is a graphic to a screen reader, which a plain widget is not; this one is drawn over.
        self.setPixmap(QPixmap(1, 1))
        self.setAccessibleName(drawing.alt)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def legend(self) -> tuple[str, ...]:
        """What explains the signs of the picture, line by line."""
        return self._drawing.legend

    def hasHeightForWidth(self) -> bool:
        """Tell that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that keeps the shape."""
        return round((self._drawing.height + 4) * width / (WIDTH + 4)) + 1

    def sizeHint(self) -> QSize:
        """Return room in which the smallest words are as large as the text of the window."""
        width = round((WIDTH + 4) * self.fontMetrics().height() / 12)
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw every shape."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self.width() / (WIDTH + 4), self.width() / (WIDTH + 4))
        painter.translate(2, 2)
        for shape in self._drawing.shapes:
            self._draw(painter, shape)
        painter.end()

    def _draw(self, painter: QPainter, shape: Shape) -> None:
        colours = self.palette()
        ink = colours.color(QPalette.ColorRole.WindowText)
        # On paper the picture is in English or French; on screen it goes the way people read.
        left = WIDTH - shape.x - shape.width if self.isRightToLeft() else shape.x
        if shape.look == "line":
            painter.setPen(QPen(colours.color(QPalette.ColorRole.Mid), 0.7))
            painter.drawLine(QPointF(left, shape.y), QPointF(left + shape.width, shape.y + shape.height))
            return
        box = QRectF(left, shape.y, shape.width, shape.height)
        flags = Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        if shape.look in _BOXES:
            role = QPalette.ColorRole.AlternateBase if shape.look == "filled" else QPalette.ColorRole.Base
            painter.setBrush(colours.color(role))
            painter.setPen(QPen(ink, 0.8, Qt.PenStyle.DashLine if shape.look == "dashed" else Qt.PenStyle.SolidLine))
            painter.drawRoundedRect(box, 2, 2)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine
        else:
            box.setHeight(24)
        font = QFont(self.font())
        font.setPixelSize(round(_POINTS.get(shape.look, 8.0)))
        font.setBold(shape.look == "strong")
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(box, int(flags), shape.text)
