"""One page of a document as a picture, to look at: zoom, scroll by keys, a name for those who listen."""

from __future__ import annotations

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPixmap, QWheelEvent
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from hcprep.package.render import PageWord
from hcprep.ui.widgets.flow_layout import FlowLayout
from hcprep.ui.widgets.pageimage import PageImage

Deliver = Callable[[bytes], None]
"""Takes a page as PNG; empty bytes say that there is none."""
Ask = Callable[[int, Deliver], None]
"""Asks for a page, drawn so many device pixels wide. The answer comes on the window's thread, at once or later."""
Read = Callable[[Callable[[tuple[PageWord, ...]], None]], None]
"""Asks for the words of a page; the answer comes like that."""

ZOOMS = (25, 33, 50, 67, 80, 100, 125, 150, 200, 300, 400)
"""Percent of the width of the view; 100 fits it."""
_SHARPEN_AFTER = 150
_STEP = 60


class PageView(QWidget):
    """Shows one page. While a sharper picture is drawn the old one is stretched; a late answer for another page is dropped."""

    zoomed = Signal(int)
    read = Signal(str)
    """The text of the page as lines, once it is known; nothing for a scan."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ask: Ask | None = None
        self._name = ""
        self._turn = self._page_turn = 0
        self._picture = QPixmap()
        self.zoom = 100
        self.missing = ""
        """What to say in place of a page that cannot be drawn, until the next page; plain words if empty."""
        self.image_label = PageImage(self)
        self.image_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.area = QScrollArea(self)
        self.area.setObjectName("page-view")
        self.area.setWidget(self.image_label)
        self.area.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Always there, so that fitting the width does not make it come and go.
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.smaller_button = QPushButton(self)
        self.larger_button = QPushButton(self)
        self.fit_button = QPushButton(self)
        row = FlowLayout()
        for button, run in (
            (self.smaller_button, self.zoom_out),
            (self.larger_button, self.zoom_in),
            (self.fit_button, self.fit),
        ):
            button.clicked.connect(run)
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(row)
        layout.addWidget(self.area, 1)
        self._sharpen = QTimer(self)
        self._sharpen.setSingleShot(True)
        self._sharpen.setInterval(_SHARPEN_AFTER)
        self._sharpen.timeout.connect(self._request)
        self.area.installEventFilter(self)
        self.area.viewport().installEventFilter(self)
        self.retranslate()

    def retranslate(self) -> None:
        """Write every word in the language of the window."""
        self.smaller_button.setText(self.tr("Smaller"))
        self.larger_button.setText(self.tr("Larger"))
        self.fit_button.setText(self.tr("Fit the width"))
        self._describe()

    def show_page(self, name: str, ask: Ask, read: Read | None = None) -> None:
        """Show another page; `name` is what a screen reader says of it, such as `Lease, page 2 of 14`.

        With `read`, its words can be chosen by dragging and copied.
        """
        self._name, self._ask = name, ask
        self.image_label.show_words(())
        self._picture = QPixmap()
        self.missing = ""
        self.image_label.setPixmap(QPixmap())
        self.image_label.setText(self.tr("Loading the page…"))
        self.image_label.adjustSize()
        self.area.verticalScrollBar().setValue(0)
        self._describe()
        self._request()
        if read is not None:
            turn = self._page_turn = self._page_turn + 1

            def deliver(words: tuple[PageWord, ...]) -> None:
                if turn == self._page_turn and shiboken6.isValid(self):
                    self.image_label.show_words(words)
                    self.read.emit(self.image_label.whole_text())

            read(deliver)

    def clear(self) -> None:
        """Show nothing, and forget the picture."""
        self._turn += 1
        self._page_turn += 1
        self._ask, self._name, self._picture = None, "", QPixmap()
        self.image_label.show_words(())
        self.image_label.clear()
        self.image_label.adjustSize()
        self._sharpen.stop()
        self._describe()

    def zoom_in(self) -> None:
        """Show it larger."""
        self.set_zoom(next((step for step in ZOOMS if step > self.zoom), ZOOMS[-1]))

    def zoom_out(self) -> None:
        """Show it smaller."""
        self.set_zoom(next((step for step in reversed(ZOOMS) if step < self.zoom), ZOOMS[0]))

    def fit(self) -> None:
        """Show it as wide as the view."""
        self.set_zoom(100)

    def set_zoom(self, zoom: int) -> None:
        """Show it at so many percent of the width of the view; what is in the middle stays there."""
        zoom = max(ZOOMS[0], min(zoom, ZOOMS[-1]))
        if zoom == self.zoom:
            return
        self.zoom = zoom
        self._stretch()
        self._sharpen.start()
        self._describe()
        self.zoomed.emit(zoom)

    def _width(self) -> int:
        """Width of the page on screen, in logical pixels."""
        return max(16, (self.area.viewport().width() - 4) * self.zoom // 100)

    def _request(self) -> None:
        if self._ask is None:
            return
        self._turn += 1
        turn = self._turn

        def deliver(png: bytes) -> None:
            # The window around it can be closed before the picture is drawn.
            if turn == self._turn and shiboken6.isValid(self):
                self._show(png)

        self._ask(round(self._width() * self.devicePixelRatioF()), deliver)

    def _show(self, png: bytes) -> None:
        picture = QPixmap()
        if not png or not picture.loadFromData(png, "PNG"):
            self._picture = QPixmap()
            self.image_label.setPixmap(QPixmap())
            self.image_label.setText(self.missing or self.tr("This page cannot be shown."))
            self.image_label.adjustSize()
            self.area.setAccessibleName(f"{self._name}. {self.image_label.text()}")
            return
        self._picture = picture
        self._stretch()

    def _stretch(self) -> None:
        if self._picture.isNull():
            return
        size = self._picture.size()
        wanted = QSize(self._width(), max(1, self._width() * size.height() // max(1, size.width())))
        bars = (self.area.horizontalScrollBar(), self.area.verticalScrollBar())
        # The middle of the view stays; a page that fitted whole, or is new, begins at its top.
        places = [(bar.value() + bar.pageStep() / 2) / (bar.maximum() + bar.pageStep()) if bar.maximum() else 0.5 for bar in bars]
        if not bars[1].maximum():
            places[1] = 0.0
        ratio = self.devicePixelRatioF()
        shown = self._picture
        if shown.size() != wanted * ratio:
            shown = shown.scaled(wanted * ratio, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
        shown.setDevicePixelRatio(ratio)
        self.image_label.setPixmap(shown)
        self.image_label.resize(wanted)
        for bar, place in zip(bars, places, strict=True):
            bar.setValue(round(place * (bar.maximum() + bar.pageStep()) - bar.pageStep() / 2))

    def _describe(self) -> None:
        words = self.tr("{name}, {percent} percent").format(name=self._name, percent=self.zoom) if self._name else ""
        self.area.setAccessibleName(words or self.tr("No page"))
        self.image_label.setAccessibleName(self._name)
        self.smaller_button.setEnabled(self.zoom > ZOOMS[0])
        self.larger_button.setEnabled(self.zoom < ZOOMS[-1])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Scroll and zoom by keys, zoom by the wheel with Ctrl, and keep the width in proportion."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched is self.area:
            return self._key(event)
        if isinstance(event, QWheelEvent) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta() != QPoint():
                (self.zoom_in if event.angleDelta().y() > 0 else self.zoom_out)()
            return True
        if watched is self.area.viewport() and event.type() == QEvent.Type.Resize:
            self._stretch()
            if self._ask is not None:
                self._sharpen.start()
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        down, across = self.area.verticalScrollBar(), self.area.horizontalScrollBar()
        moves = {
            Qt.Key.Key_Down: (down, _STEP),
            Qt.Key.Key_Up: (down, -_STEP),
            Qt.Key.Key_Right: (across, _STEP),
            Qt.Key.Key_Left: (across, -_STEP),
            Qt.Key.Key_PageDown: (down, down.pageStep()),
            Qt.Key.Key_PageUp: (down, -down.pageStep()),
            Qt.Key.Key_Space: (down, down.pageStep()),
            Qt.Key.Key_Home: (down, -down.maximum()),
            Qt.Key.Key_End: (down, down.maximum()),
        }
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.matches(QKeySequence.StandardKey.ZoomIn) or (control and event.key() == Qt.Key.Key_Equal):
            self.zoom_in()
        elif event.matches(QKeySequence.StandardKey.ZoomOut):
            self.zoom_out()
        elif control and event.key() == Qt.Key.Key_0:
            self.fit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.image_label.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.image_label.choose_all()
        elif not event.modifiers() and (move := moves.get(Qt.Key(event.key()))):
            move[0].setValue(move[0].value() + move[1])
        else:
            return False
        return True
