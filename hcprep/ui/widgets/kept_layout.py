"""A column or row of widgets that remembers how high it is at each width it was asked for."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QBoxLayout, QWidget


class KeptLayout(QBoxLayout):
    """A box layout for what stands many times on a long page.

    Qt asks for heights at the width of a hint, of the least size, and with and without a scroll bar; its own layouts remember
    one, so that every change on a page would measure every word of it anew.
    """

    _heights: Mapping[int, int] = {}
    _least: Mapping[int, int] = {}

    def invalidate(self) -> None:
        """Forget every height, because something in it changed."""
        self._heights = self._least = {}
        super().invalidate()

    def heightForWidth(self, width: int) -> int:
        """Return the height at a width."""
        found = self._heights.get(width)
        if found is None:
            found = super().heightForWidth(width)
            self._heights = {**self._heights, width: found}
        return found

    def minimumHeightForWidth(self, width: int) -> int:
        """Return the least height at a width."""
        found = self._least.get(width)
        if found is None:
            found = super().minimumHeightForWidth(width)
            self._least = {**self._least, width: found}
        return found


def kept_column(parent: QWidget | None = None) -> KeptLayout:
    """Return one from top to bottom."""
    return KeptLayout(QBoxLayout.Direction.TopToBottom, parent)


def kept_row(parent: QWidget | None = None) -> KeptLayout:
    """Return one in reading direction."""
    return KeptLayout(QBoxLayout.Direction.LeftToRight, parent)
