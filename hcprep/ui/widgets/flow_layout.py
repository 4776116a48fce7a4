"""A row of widgets that goes on in the next line when it is full, so that nothing is cut off with large text."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLabel, QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Places items in reading direction, line by line; distances in pixels. `trailing` lines end where reading ends."""

    # Asked for again and again while a long page is laid out; gone with the next change.
    _heights: Mapping[int, int] = {}
    _hint: QSize | None = None
    _placed: tuple[QRect, bool] | None = None

    def __init__(self, parent: QWidget | None = None, gap: int = 6, *, trailing: bool = False) -> None:
        super().__init__(parent)
        self._trailing = trailing
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def invalidate(self) -> None:
        """Forget every size, because something in it changed."""
        self._heights, self._hint, self._placed = {}, None, None
        super().invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        """Add at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return one of them."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove one of them."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Grow in no direction."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Say that lines depend on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at a width."""
        found = self._heights.get(width)
        if found is None:
            found = self._arrange(QRect(0, 0, width, 0), place=False)
            self._heights = {**self._heights, width: found}
        return found

    def setGeometry(self, area: QRect) -> None:
        """Place everything."""
        super().setGeometry(area)
        wanted = (QRect(area), self._mirrored())
        if wanted != self._placed:
            self._arrange(area, place=True)
            self._placed = wanted

    def sizeHint(self) -> QSize:
        """Return the size of everything in one line."""
        if self._hint is None:
            shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
            width = sum(size.width() for size in shown) + self._gap * max(0, len(shown) - 1)
            self._hint = QSize(width, max((size.height() for size in shown), default=0))
        return self._hint

    def minimumSize(self) -> QSize:
        """Return the size of the largest item."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _mirrored(self) -> bool:
        parent = self.parentWidget()
        return parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _arrange(self, area: QRect, *, place: bool) -> int:
        y = 0
        for number, line in enumerate(self._lines(area.width())):
            y += self._gap if number else 0
            if place:
                self._place(line, area, y)
            y += max(size.height() for _item, size in line)
        return y

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        x = 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = _wanted(item, width)
            if not lines or x + size.width() > width:
                lines.append([])
                x = 0
            lines[-1].append((item, size))
            x += size.width() + self._gap
        return lines

    def _place(self, line: list[tuple[QLayoutItem, QSize]], area: QRect, y: int) -> None:
        mirrored = self._mirrored()
        used = sum(size.width() for _item, size in line) + self._gap * (len(line) - 1)
        tall = max(size.height() for _item, size in line)
        x = max(area.width() - used, 0) if self._trailing else 0
        for item, size in line:
            left = area.width() - x - size.width() if mirrored else x
            # Words stand level with the button or field beside them.
            item.setGeometry(QRect(area.topLeft() + QPoint(left, y + (tall - size.height()) // 2), size))
            x += size.width() + self._gap


def _wanted(item: QLayoutItem, width: int) -> QSize:
    """Return the room an item wants; words that wrap stand in one line where there is room for it."""
    size, label = item.sizeHint(), item.widget()
    if isinstance(label, QLabel) and label.wordWrap():
        size.setWidth(label.fontMetrics().size(0, label.text()).width() + 2)
    if not item.hasHeightForWidth():
        return size
    wide = min(size.width(), width)
    return QSize(wide, item.heightForWidth(wide))
