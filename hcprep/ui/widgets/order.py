"""The order of Tab: as one reads the page, whatever the order its widgets were made in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QRadioButton, QScrollArea, QSplitter, QWidget

_STOPS = frozenset(policy for policy in Qt.FocusPolicy.__members__.values() if policy & Qt.FocusPolicy.TabFocus)
"""Ways to take the focus that Tab is one of; asked of each widget, reckoning with flags would be half of the work."""


def order_tabs(page: QWidget) -> None:
    """Make Tab follow the layouts of a page or a dialog from top to bottom."""
    for before, after in pairwise(_reading_order(page)):
        QWidget.setTabOrder(before, after)


def order_part(above: Sequence[QWidget], part: QWidget) -> bool:
    """Make Tab go through one part that is new, after the parts above it; False when Tab stops at none of those."""
    before = next((stops[-1] for one in reversed(above) if (stops := list(_reading_order(one)))), None)
    if before is None:
        return False
    for one, other in pairwise((before, *_reading_order(part))):
        QWidget.setTabOrder(one, other)
    return True


def _reading_order(widget: QWidget) -> Iterator[QWidget]:
    # Qt takes the Tab key from all but one round button of a group, and gives it back later: they need their place too.
    stops = isinstance(widget, QRadioButton) or widget.focusPolicy() in _STOPS
    if stops and widget.focusProxy() is None:
        yield widget
    layout = widget.layout()
    if layout is not None:
        yield from _inside(layout)
    for part in _held(widget):
        yield from _reading_order(part)


def _held(widget: QWidget) -> Sequence[QWidget]:
    """Return what a widget shows without a layout."""
    if isinstance(widget, QScrollArea):
        held = widget.widget()
        return (held,) if held is not None else ()
    parts = (widget.widget(at) for at in range(widget.count())) if isinstance(widget, QSplitter) else ()
    return tuple(part for part in parts if part is not None)


def _inside(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        widget = item.widget() if item is not None else None
        inner = item.layout() if item is not None else None
        if widget is not None:
            yield from _reading_order(widget)
        elif inner is not None:
            yield from _inside(inner)
