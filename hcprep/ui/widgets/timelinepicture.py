"""The picture of a life, painted: bars for what was told, hatched frames for what is missing, a line for today."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from hcprep.presenters.timeline import Segment, Timeline
from hcprep.presenters.timelineview import STEP, View
from hcprep.ui.timeline_words import LINES, segment_words, short_words, summary_words
from hcprep.ui.words import UNTIL_NOW, say

_MARGIN = 6.0


class TimelinePicture(QWidget):
    """Draws a timeline as wide as it is. It takes no focus: `TimelineView` lists the same bars for the keyboard.

    `chosen` gives the place of a clicked bar among `timeline.segments`; `looked` tells that another stretch is in view.
    """

    chosen = Signal(int)
    looked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._timeline: Timeline | None = None
        self._current = -1
        self.view = View()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    def show_timeline(self, timeline: Timeline | None) -> None:
        """Draw another timeline, or nothing."""
        if timeline is None or self._timeline is None or timeline.person != self._timeline.person:
            self.view = View()
        self._timeline = timeline
        self.setAccessibleName(summary_words(timeline) if timeline else "")
        self.updateGeometry()
        self.update()

    def mark(self, place: int) -> None:
        """Frame one bar and bring it into view; -1 frames none."""
        self._current = place
        segments = self._timeline.segments if self._timeline else ()
        if 0 <= place < len(segments) and segments[place].drawn:
            self.look(self.view.showing(segments[place].left, segments[place].right))
        self.update()

    def chosen_place(self) -> float:
        """Return where in the view (0 to 1) the framed bar is, to look closer around it; the middle without one."""
        bar = self.bar(self._current) if self._current >= 0 else QRectF()
        middle = self._across(bar.center().x())
        return 0.5 if bar.isEmpty() else min(1.0, max(0.0, middle / max(1.0, float(self.width()))))

    def look(self, view: View) -> None:
        """Bring another stretch of the years into view."""
        if view != self.view:
            self.view = view
            self.update()
            self.looked.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl, come closer or step back around the pointer; without, the page scrolls."""
        turned = event.angleDelta().y()
        if not turned or not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        around = (self._across(event.position().x()) - _MARGIN) / max(1.0, self.width() - 2 * _MARGIN)
        self.look(self.view.zoomed(STEP if turned > 0 else 1 / STEP, min(1.0, max(0.0, around))))
        event.accept()

    def sizeHint(self) -> QSize:
        """Return room for every line at the size of text now."""
        if self._timeline is None:
            return QSize(0, 0)
        return QSize(self.fontMetrics().averageCharWidth() * 40, round(self._tops()[-1] + self._text() * 1.4))

    def minimumSizeHint(self) -> QSize:
        """Return the least room; narrower than text wants, so that a page at 200 % needs no scrolling sideways."""
        return QSize(min(240, self.sizeHint().width()), self.sizeHint().height())

    def bar(self, place: int) -> QRectF:
        """Return where a bar is drawn, in pixels of the widget; empty for one that is only listed or out of view."""
        if self._timeline is None:
            return QRectF()
        segment = self._timeline.segments[place]
        if not segment.drawn:
            return QRectF()
        row = next(number for number, row in enumerate(self._timeline.rows) if row.line == segment.line)
        top = self._tops()[row] + self._text() * 1.15 + segment.lane * self._lane()
        if segment.right <= self.view.left or segment.left >= self.view.left + self.view.wide:
            return QRectF()
        # What goes on beyond an edge of the view keeps its words in view.
        left, right = max(0.0, self._x(segment.left)), min(float(self.width()), self._x(segment.right))
        wide = max(3.0, right - left - 1)
        return QRectF(self._across(left, wide), top, wide, self._lane() - self._text() * 0.25)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw lines of years, then line by line the bars, then today."""
        if self._timeline is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_years(painter, self._timeline)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        for row, top in zip(self._timeline.rows, self._tops(), strict=False):
            room = QRectF(_MARGIN, top, self.width() - 2 * _MARGIN, self._text() * 1.1)
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, say(LINES[row.line]))
        for place, segment in enumerate(self._timeline.segments):
            bar = self.bar(place)
            if not bar.isEmpty():
                self._draw_bar(painter, bar, segment, current=place == self._current)
        today = QPen(self.palette().color(QPalette.ColorRole.WindowText), 2, Qt.PenStyle.DashLine)
        painter.setPen(today)
        now = self._across(self._x(1.0))
        painter.drawLine(QPointF(now, 0), QPointF(now, self._tops()[-1]))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the bar under the pointer."""
        place = self._at(event.position())
        if place >= 0:
            self.chosen.emit(place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say what is under the pointer; short bars have no room for words."""
        place = self._at(event.position())
        if place >= 0 and self._timeline is not None:
            QToolTip.showText(event.globalPosition().toPoint(), segment_words(self._timeline.segments[place]), self)
        else:
            QToolTip.hideText()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of text size or colours."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.PaletteChange}:
            self.updateGeometry()
            self.update()

    def _text(self) -> float:
        return float(self.fontMetrics().height())

    def _lane(self) -> float:
        return max(26.0, self._text() * 1.6)

    def _tops(self) -> tuple[float, ...]:
        """Return where each line of the picture begins, and where the years are written below."""
        tops, place = [], 0.0
        for row in self._timeline.rows if self._timeline else ():
            tops.append(place)
            place += self._text() * 1.3 + row.lanes * self._lane()
        return (*tops, place)

    def _x(self, fraction: float) -> float:
        return _MARGIN + self.view.at(fraction) * (self.width() - 2 * _MARGIN - 2)

    def _across(self, place: float, wide: float = 0.0) -> float:
        """Return where something as wide begins; years go from right to left where people read that way."""
        return self.width() - place - wide if self.isRightToLeft() else place

    def _at(self, point: QPointF) -> int:
        places = range(len(self._timeline.segments) if self._timeline else 0)
        return next((place for place in places if self.bar(place).adjusted(-2, -2, 2, 2).contains(point)), -1)

    def _draw_years(self, painter: QPainter, timeline: Timeline) -> None:
        foot, metrics = self._tops()[-1], self.fontMetrics()
        ink = self.palette().color(QPalette.ColorRole.WindowText)
        faint = QColor(ink)
        faint.setAlpha(60)
        base = foot + metrics.ascent() + 2
        now = say(UNTIL_NOW)
        right = float(self.width())
        painter.setPen(ink)
        if self.view.at(1.0) <= 1.001:
            right = self.width() - _MARGIN - metrics.horizontalAdvance(now)
            painter.drawText(QPointF(self._across(right, metrics.horizontalAdvance(now)), base), now)
        free = 0.0
        for year, place in self._marks(timeline):
            x, wide = self._x(place), metrics.horizontalAdvance(str(year))
            if not 0 <= x <= self.width():
                continue
            painter.setPen(QPen(faint, 1))
            painter.drawLine(QPointF(self._across(x), 0), QPointF(self._across(x), foot))
            left = x - wide / 2
            if left >= free and left + wide * 1.4 <= right:
                painter.setPen(ink)
                painter.drawText(QPointF(self._across(left, wide), base), str(year))
                free = left + wide * 1.4

    def _marks(self, timeline: Timeline) -> tuple[tuple[int | str, float], ...]:
        """Return New Years, or the first days of months where they have room, with their places."""
        month = self.fontMetrics().horizontalAdvance("2024-03") * 1.6
        days = (timeline.until - timeline.since).days + 1
        return timeline.months if self._x(31 / days) - self._x(0) > month else timeline.years

    def _draw_bar(self, painter: QPainter, bar: QRectF, segment: Segment, *, current: bool) -> None:
        colours = self.palette()
        if segment.period is None:
            ink = colours.color(QPalette.ColorRole.BrightText if segment.kind == "gap" else QPalette.ColorRole.WindowText)
            painter.setBrush(QBrush(ink, Qt.BrushStyle.BDiagPattern))
            style = Qt.PenStyle.SolidLine if segment.kind == "gap" else Qt.PenStyle.DashLine
            painter.setPen(QPen(ink, 1.5, style))
            ground: QColor | None = colours.color(QPalette.ColorRole.Base)
        else:
            ink = colours.color(QPalette.ColorRole.HighlightedText)
            painter.setBrush(colours.color(QPalette.ColorRole.Highlight))
            edge = colours.color(QPalette.ColorRole.BrightText)
            painter.setPen(QPen(edge, 2.5) if segment.wrong else Qt.PenStyle.NoPen)
            ground = None
        painter.drawRoundedRect(bar, 3, 3)
        if current:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colours.color(QPalette.ColorRole.WindowText), 2.5))
            painter.drawRoundedRect(bar.adjusted(-2, -2, 2, 2), 4, 4)
        self._write(painter, bar, short_words(segment), ink, ground)

    def _write(self, painter: QPainter, bar: QRectF, words: str, ink: QColor, ground: QColor | None) -> None:
        """Write as much as fits on a bar; on hatching the words get a plain ground of their own."""
        metrics, room = self.fontMetrics(), bar.width() - 10
        if room < metrics.averageCharWidth() * 5:
            return
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(room))
        wide = min(room, metrics.horizontalAdvance(shown) + 2.0)
        left = bar.right() - 5 - wide if self.isRightToLeft() else bar.left() + 5
        place = QRectF(left, bar.top(), wide, bar.height())
        if ground is not None:
            painter.fillRect(place.adjusted(-2, 3, 2, -3), ground)
        painter.setPen(ink)
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
