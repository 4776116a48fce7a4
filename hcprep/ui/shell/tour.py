"""A short walk through the window: a card that points at one part after the other; it holds up nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from hcprep.ui.pages.base import announce
from hcprep.ui.widgets.keep import focus_inside
from hcprep.ui.widgets.labels import Heading, Words

_GAP = 14
_RING = 5


@dataclass(frozen=True, slots=True)
class Stop:
    """One stop: what it points at (asked when it is shown), a title and one or two sentences."""

    target: Callable[[], QWidget | None]
    title: str
    text: str


class Ring(QWidget):
    """A frame drawn around a part of the window; the mouse goes through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 3))
        painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), 8, 8)


class Tour(QFrame):
    """Lies over the window without taking it over: everything else stays usable, Tab leaves the card, Esc ends it.

    Nothing moves by itself, so there is nothing to reduce for those who asked for less motion.
    """

    def __init__(self, stops: Callable[[], tuple[Stop, ...]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tour-card")
        self.setProperty("kind", "card")
        self._stops = stops
        self._over = parent
        self._at = 0
        self._before: QWidget | None = None
        self.ring = Ring(parent)
        self.title = Heading("", self, "section")
        self.words = Words("", self)
        self.count = Words("", self, "quiet")
        self.back_button, self.next_button, self.end_button = (QPushButton(self) for _ in range(3))
        for name, button, slot in (
            ("tour-end", self.end_button, self.end),
            ("tour-back", self.back_button, self._back),
            ("tour-next", self.next_button, self._next),
        ):
            button.setObjectName(name)
            button.clicked.connect(slot)
        self.end_button.setProperty("kind", "link")
        self.next_button.setProperty("kind", "primary")
        row = QHBoxLayout()
        row.addWidget(self.end_button)
        row.addStretch(1)
        row.addWidget(self.back_button)
        row.addWidget(self.next_button)
        layout = self._column = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 14)
        layout.setSpacing(8)
        for part in (self.title, self.words, self.count):
            layout.addWidget(part)
        layout.addLayout(row)
        parent.installEventFilter(self)
        self.hide()
        self.ring.hide()

    def begin(self) -> None:
        """Show the first stop; the focus comes to the card and goes back where it was when the tour ends."""
        self._before = focus_inside(self.window())
        self._show(0)

    def end(self) -> None:
        """Leave; the window is as it was."""
        had = focus_inside(self.window())
        self.hide()
        self.ring.hide()
        before = self._before
        if had is not None and self.isAncestorOf(had) and before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Write the stop on screen in the language of the window."""
        if self.isVisible():
            self._show(self._at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """End with Esc."""
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.end()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Stay beside the part pointed at when the window changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _back(self) -> None:
        self._show(self._at - 1)

    def _next(self) -> None:
        if self._at + 1 < len(self._stops()):
            self._show(self._at + 1)
        else:
            self.end()

    def _show(self, at: int) -> None:
        stops = self._stops()
        self._at = max(0, min(at, len(stops) - 1))
        stop = stops[self._at]
        last = self._at + 1 == len(stops)
        self.title.setText(stop.title)
        self.words.setText(stop.text)
        self.count.setText(self.tr("{number} of {total}").format(number=self._at + 1, total=len(stops)))
        self.back_button.setText(self.tr("Back"))
        self.back_button.setEnabled(self._at > 0)
        self.next_button.setText(self.tr("Done") if last else self.tr("Next"))
        self.end_button.setText(self.tr("End the tour"))
        self.end_button.setVisible(not last)
        self.setAccessibleName(f"{stop.title}. {stop.text}")
        self.next_button.setAccessibleDescription(f"{stop.title}. {stop.text}")
        self.show()
        self.raise_()
        self._place()
        self.next_button.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, f"{stop.title}. {stop.text}")

    def _place(self) -> None:
        window, layout = self._over, self._column
        target = self._stops()[self._at].target()
        width = min(self.fontMetrics().averageCharWidth() * 46 + 40, window.width() - 2 * _GAP)
        self.setFixedWidth(width)
        self.ensurePolished()
        layout.activate()
        self.setFixedHeight(max(layout.totalHeightForWidth(width), layout.minimumSize().height()))
        if target is None or not target.isVisible():
            self.ring.hide()
            self.move((window.width() - width) // 2, (window.height() - self.height()) // 2)
            return
        spot = QRect(target.mapTo(window, QPoint(0, 0)), target.size()).adjusted(-_RING, -_RING, _RING, _RING)
        spot = spot.intersected(window.rect())
        self.ring.setGeometry(spot)
        self.ring.show()
        self.ring.raise_()
        self.raise_()
        self.move(_beside(spot, self.rect(), window.rect()))


def _beside(spot: QRect, card: QRect, room: QRect) -> QPoint:
    """Return where a card goes: below, above, right or left of a spot, where there is room; else over its lower part."""
    x = max(_GAP, min(spot.left(), room.width() - card.width() - _GAP))
    y = max(_GAP, min(spot.top(), room.height() - card.height() - _GAP))
    if spot.bottom() + _GAP + card.height() <= room.height():
        return QPoint(x, spot.bottom() + _GAP)
    if spot.top() - _GAP - card.height() >= 0:
        return QPoint(x, spot.top() - _GAP - card.height())
    if spot.right() + _GAP + card.width() <= room.width():
        return QPoint(spot.right() + _GAP, y)
    if spot.left() - _GAP - card.width() >= 0:
        return QPoint(spot.left() - _GAP - card.width(), y)
    return QPoint(x, room.height() - card.height() - _GAP)
