"""A check box whose words go on in the next line where there is no room for them in one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

_LEAST = 14
"""Letters a line has room for at least."""


class WrapBox(QCheckBox):
    """Says the words given last; `text` has the breaks of lines that are drawn now, the accessible name has none."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._words = ""
        self.setText(words)

    def setText(self, words: str) -> None:
        """Say other words."""
        self._words = words
        self.setAccessibleName(words)
        self._break_lines()

    @property
    def words(self) -> str:
        """What it says, in one line."""
        return self._words

    def minimumSizeHint(self) -> QSize:
        """Want room for a few letters; the height is that of the lines drawn now."""
        wanted = super().minimumSizeHint()
        return QSize(min(wanted.width(), self._aside() + self.fontMetrics().averageCharWidth() * _LEAST), wanted.height())

    def sizeHint(self) -> QSize:
        """Want to say it in one line, in the height of the lines drawn now."""
        return QSize(self._aside() + self.fontMetrics().horizontalAdvance(self._words) + 4, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._break_lines()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._break_lines()

    def _aside(self) -> int:
        """Return how much of the width is not for words."""
        advance = max(map(self.fontMetrics().horizontalAdvance, self.text().split("\n")))
        return super().sizeHint().width() - advance

    def _break_lines(self) -> None:
        lines = "\n".join(broken(self._words, self.width() - self._aside(), self.fontMetrics()))
        if lines != self.text():
            super().setText(lines)
            self.updateGeometry()


def broken(words: str, width: int, metrics: QFontMetrics) -> list[str]:
    """Return words in lines of at most a width in pixels; a word that is longer has a line for itself."""
    lines: list[str] = []
    for word in words.split(" "):
        if lines and metrics.horizontalAdvance(f"{lines[-1]} {word}") <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines
