"""The picture of a page, whose words can be chosen by dragging over them, and copied."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QGuiApplication, QKeySequence, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QMenu, QWidget

from hcprep.package.render import PageWord
from hcprep.ui.clipboard import marked_text

_WHOLE = 10_000
Box = tuple[int, int, int, int]
_NEAR_LINE = 4
"""How much farther a word above or below counts than one beside."""


class PageImage(QLabel):
    """`chosen_changed` gives the words chosen, as lines."""

    chosen_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: tuple[PageWord, ...] = ()
        self._from = self._to = -1
        self._start = 0

    def show_words(self, words: Sequence[PageWord]) -> None:
        """Let these words be chosen, and none of them is."""
        self._words = tuple(words)
        self._from = self._to = -1
        self.setCursor(Qt.CursorShape.IBeamCursor if words else Qt.CursorShape.ArrowCursor)
        self.update()

    def whole_text(self) -> str:
        """Return every word, line by line."""
        return _lines(self._words)

    def chosen_text(self) -> str:
        """Return the words chosen, line by line."""
        first, last = sorted((self._from, self._to))
        return _lines(self._words[first : last + 1]) if first >= 0 else ""

    def chosen_box(self, span: tuple[int, int] | None = None) -> Box | None:
        """Return the box round the words chosen, or round those of a span of the whole text; None if there are none.

        Left, top, right, bottom in ten-thousandths of the page; the span counts units of UTF-16, as text fields do.
        """
        first, last = sorted((self._from, self._to))
        words = self._spanned(*span) if span else self._words[first : last + 1] if first >= 0 else ()
        return _around(words) if words else None

    def text_within(self, box: Box) -> str:
        """Return the words whose middle lies in a box, line by line."""
        left, top, right, bottom = box
        return _lines([one for one in self._words if left <= _middle(one)[0] <= right and top <= _middle(one)[1] <= bottom])

    def _spanned(self, start: int, stop: int) -> tuple[PageWord, ...]:
        found: list[PageWord] = []
        at = 0
        for word in self._words:
            length = len(word.text.encode("utf-16-le")) // 2
            if at < stop and start < at + length:
                found.append(word)
            at += length + 1
        return tuple(found)

    def choose_all(self) -> None:
        """Choose every word."""
        self._choose(0, len(self._words) - 1)

    def copy(self) -> None:
        """Copy the words chosen; nothing happens when there are none."""
        text = self.chosen_text()
        if text:
            QGuiApplication.clipboard().setMimeData(marked_text(text))

    def _choose(self, first: int, last: int) -> None:
        if self._words:
            self._from, self._to = first, last
            self.update()
            self.chosen_changed.emit(self.chosen_text())

    def _box(self, word: PageWord) -> QRect:
        wide, high = self.width(), self.height()
        left, top = word.left * wide // _WHOLE, word.top * high // _WHOLE
        return QRect(left, top, max(2, word.right * wide // _WHOLE - left), max(2, word.bottom * high // _WHOLE - top))

    def _nearest(self, point: QPoint) -> int:
        def far(number: int) -> int:
            box = self._box(self._words[number])
            across = max(box.left() - point.x(), 0, point.x() - box.right())
            down = max(box.top() - point.y(), 0, point.y() - box.bottom())
            return across + _NEAR_LINE * down

        return min(range(len(self._words)), key=far, default=-1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to choose words."""
        if event.button() == Qt.MouseButton.LeftButton and self._words:
            # A click alone chooses nothing; dragging on from here does.
            self._choose(-1, -1)
            self._start = self._nearest(event.position().toPoint())
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Choose words up to here."""
        if event.buttons() & Qt.MouseButton.LeftButton and self._words:
            self._choose(self._start, self._nearest(event.position().toPoint()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to copy."""
        if not self._words:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        copy = menu.addAction(self.tr("Copy these words"), QKeySequence(QKeySequence.StandardKey.Copy), self.copy)
        copy.setEnabled(bool(self.chosen_text()))
        menu.addAction(self.tr("Choose all words of the page"), QKeySequence(QKeySequence.StandardKey.SelectAll), self.choose_all)
        menu.popup(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the page, and a tint over the words chosen."""
        super().paintEvent(event)
        first, last = sorted((self._from, self._to))
        if first < 0:
            return
        colour = QColor(self.palette().color(QPalette.ColorRole.Highlight))
        colour.setAlpha(90)
        painter = QPainter(self)
        for _line, words in groupby(self._words[first : last + 1], key=lambda word: word.line):
            whole = QRect()
            for word in words:
                whole = whole.united(self._box(word))
            painter.fillRect(whole, colour)
        painter.end()


def _around(words: Sequence[PageWord]) -> Box:
    return (
        min(word.left for word in words),
        min(word.top for word in words),
        max(word.right for word in words),
        max(word.bottom for word in words),
    )


def _middle(word: PageWord) -> tuple[float, float]:
    return (word.left + word.right) / 2, (word.top + word.bottom) / 2


def _lines(words: Sequence[PageWord]) -> str:
    return "\n".join(" ".join(word.text for word in line) for _number, line in groupby(words, key=lambda word: word.line))
