"""A long column of widgets drawn from data: what stays is kept, so nothing flickers, and what is far below comes later."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hcprep.ui.widgets.keep import focus_inside
from hcprep.ui.widgets.steady import held, settle

AT_ONCE = 8
"""Entries made in one go; the rest follows a few at a time while the window answers."""
AFTER = 2
MANY = 10_000
"""All of a column whose entries are few or small."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One place in the column: a key that stays the same, and what is drawn there."""

    key: str
    value: object


class KeyedColumn(QObject):
    """Fills `layout`.

    `make` builds the widget of an entry; `redraw` shows a new value in it, or returns False to have it made anew.
    """

    grown = Signal()
    """More widgets were made after `show`; the order of Tab is no longer that of the page."""

    def __init__(
        self,
        make: Callable[[Entry], QWidget],
        redraw: Callable[[QWidget, Entry], bool],
        parent: QWidget,
        spacing: int = 10,
        at_once: int = AT_ONCE,
    ) -> None:
        super().__init__(parent)
        self._page = parent
        self._at_once = at_once
        self.layout = QVBoxLayout()
        self.layout.setSpacing(spacing)
        self._make = make
        self._redraw = redraw
        self._entries: tuple[Entry, ...] = ()
        self._drawn: dict[str, tuple[object, QWidget]] = {}
        self.fresh: set[QWidget] = set()
        """Widgets that were made or moved since somebody emptied this."""
        self._later = QTimer(self)
        self._later.setInterval(0)
        self._later.timeout.connect(self._some_more)

    @property
    def complete(self) -> bool:
        """Whether every entry has its widget."""
        return len(self._drawn) == len(self._entries)

    def widget(self, key: str) -> QWidget | None:
        """Return the widget of an entry, made now if it was still to come; None for a key that is not there."""
        if key not in self._drawn and any(entry.key == key for entry in self._entries):
            self.finish()
        found = self._drawn.get(key)
        return found[1] if found else None

    def anchor(self) -> QWidget | None:
        """Return the widget that must not move: the one with the focus, else the uppermost one in view."""
        focused = focus_inside(self._page)
        seen = [widget for widget in self.widgets if not widget.visibleRegion().isEmpty()]
        inside = (widget for widget in seen if focused is not None and (widget is focused or widget.isAncestorOf(focused)))
        return next(inside, min(seen, key=lambda widget: widget.y(), default=None))

    def show(self, entries: Sequence[Entry]) -> None:
        """Draw other entries; widgets of keys that stay are kept."""
        self._entries = tuple(entries)
        self._fill(self._at_once)

    @property
    def widgets(self) -> tuple[QWidget, ...]:
        """Every widget made so far, in the order they were made."""
        return tuple(widget for _value, widget in self._drawn.values())

    def finish(self) -> None:
        """Make whatever is still to come."""
        if not self.complete:
            self._fill(len(self._entries))
            settle()
            self.grown.emit()

    def clear(self) -> None:
        """Throw every widget away."""
        self._entries = ()
        for key in tuple(self._drawn):
            self._drop(key)
        self._later.stop()

    def _some_more(self) -> None:
        self._fill(AFTER)
        settle()
        self.grown.emit()

    def _fill(self, most: int) -> None:
        with held(self._page):
            self._place(most)
        if not self.complete:
            self._later.start()
        else:
            self._later.stop()

    def _place(self, most: int) -> None:
        wanted = {entry.key for entry in self._entries}
        for key in [key for key in self._drawn if key not in wanted]:
            self._drop(key)
        place = 0
        for entry in self._entries:
            if entry.key in self._drawn:
                self._update(entry, place)
            elif most > 0:
                most -= 1
                self._put(entry, place)
            else:
                continue
            place += 1

    def _update(self, entry: Entry, place: int) -> None:
        value, widget = self._drawn[entry.key]
        if value != entry.value:
            if not self._redraw(widget, entry):
                self._drop(entry.key)
                self._put(entry, place)
                return
            self._drawn[entry.key] = (entry.value, widget)
        if self.layout.indexOf(widget) != place:
            self.fresh.add(widget)
            self.layout.removeWidget(widget)
            self.layout.insertWidget(place, widget)

    def _put(self, entry: Entry, place: int) -> None:
        widget = self._make(entry)
        self.fresh.add(widget)
        self._drawn[entry.key] = (entry.value, widget)
        self.layout.insertWidget(place, widget)
        # Now and not once events come round, so that it can take the focus; one that hid itself stays so.
        if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
            widget.show()

    def _drop(self, key: str) -> None:
        _value, widget = self._drawn.pop(key)
        self.fresh.discard(widget)
        self.layout.removeWidget(widget)
        # A widget on its way out must not be found by name any more.
        for named in (widget, *widget.findChildren(QWidget)):
            named.setObjectName("")
        widget.hide()
        widget.deleteLater()
