"""Changing what is on a scrolled page without the page jumping under the eyes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect
from PySide6.QtWidgets import QAbstractItemView, QScrollArea, QWidget


def scroll_area_of(widget: QWidget) -> QScrollArea | None:
    """Return the scroll area a widget is in, or None."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            return above
        above = above.parentWidget()
    return None


def settle() -> None:
    """Let every layout that was asked for happen now."""
    for _ in range(4):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)


@contextmanager
def steady(page: QWidget, anchor: QWidget | None) -> Iterator[None]:
    """Change the page inside; afterwards `anchor` (or, if None, the scroll position) is where it was on screen."""
    area = scroll_area_of(page)
    if area is None or not page.isVisible():
        yield
        return
    bar = area.verticalScrollBar()
    before = bar.value()
    seen = _top(anchor, area) if anchor is not None else 0
    with held(page):
        yield
    settle()
    moved = _top(anchor, area) - seen + bar.value() - before if anchor is not None and anchor.isVisible() else 0
    bar.setValue(before + moved)


@contextmanager
def held(page: QWidget) -> Iterator[None]:
    """Change the parts of a page inside and lay it out once afterwards, not anew with each widget that is shown."""
    layout = page.layout()
    if layout is None or not layout.isEnabled():
        yield
        return
    layout.setEnabled(False)
    try:
        yield
    finally:
        layout.setEnabled(True)
        layout.update()


def bring_into_view(widget: QWidget) -> None:
    """Scroll as little as needed to show a widget whole, and its top if it is too tall."""
    settle()
    area = scroll_area_of(widget)
    if area is not None:
        show_in(area, widget, 0, 16)


def show_in(area: QScrollArea, widget: QWidget, across: int, down: int) -> None:
    """Scroll as little as needed to show a widget inside an area, with margins in pixels; a list as a whole if it fits."""
    area.ensureWidgetVisible(widget, across, down)
    inside = area.widget()
    if isinstance(widget, QAbstractItemView) and inside is not None and widget.height() <= area.viewport().height():
        # Qt shows the row with the focus alone: what the arrow keys come to next would be below the edge.
        place = QRect(widget.mapTo(inside, QPoint(0, 0)), widget.size())
        for point in (place.bottomRight(), place.topLeft()):
            area.ensureVisible(point.x(), point.y(), 0, min(down, (area.viewport().height() - widget.height()) // 2))


def _top(widget: QWidget, area: QScrollArea) -> int:
    return widget.mapTo(area.viewport(), QPoint(0, 0)).y()
