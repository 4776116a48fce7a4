"""The pages of the window: made on first visit, shown one at a time, made again in another language."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QSizePolicy, QStackedWidget, QWidget

from hcprep.presenters.flow import Step
from hcprep.ui.pages.base import Page
from hcprep.ui.widgets.fillarea import FillArea
from hcprep.ui.widgets.steady import show_in

COLUMN = 820
"""Widest a page's column gets, in logical pixels at 100 % text."""


class PageBook(QStackedWidget):
    """A stack of lazily made pages; `make` is called with a step, and the widget to make its page in, on the first visit."""

    def __init__(self, make: Callable[[Step, QWidget], Page], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._pages: dict[Step, tuple[Page, QWidget]] = {}
        self._scale = 100
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)

    @property
    def page(self) -> Page | None:
        """The page on screen."""
        shown = self.currentWidget()
        return next((page for page, holder in self._pages.values() if holder is shown), None)

    def open(self, step: Step) -> Page:
        """Show the page of a step, making it if needed, and draw its state."""
        if step not in self._pages:
            page, holder = self._new(step)
            self._pages[step] = (page, holder)
            self.addWidget(holder)
        page, holder = self._pages[step]
        page.refresh()
        page.order_changed()
        self.setCurrentWidget(holder)
        return page

    def retranslate(self) -> None:
        """Put every page into the language of the window; what was typed stays."""
        shown = self.page
        for step, (page, holder) in tuple(self._pages.items()):
            if page.retranslate():
                continue
            kept = page.keep() if page is shown else None
            self._throw_away(step, page, holder)
            if page is shown:
                fresh = self.open(step)
                fresh.restore(kept)

    def commit(self) -> None:
        """Let the page on screen accept what was typed."""
        if self.page is not None:
            self.page.commit()

    def empty(self) -> None:
        """Throw all pages away, for a case that was closed or another one opened."""
        for step, (page, holder) in tuple(self._pages.items()):
            self._throw_away(step, page, holder)

    def set_scale(self, scale: int) -> None:
        """Fit the width of the column to the size of text (percent)."""
        self._scale = scale
        for page, _holder in self._pages.values():
            self._fit(page)

    def _fit(self, page: Page) -> None:
        if not page.fills:
            page.setMaximumWidth(COLUMN * self._scale // 100)

    def _new(self, step: Step) -> tuple[Page, QWidget]:
        # A page is made where it stays: with a style sheet, Qt styles every widget again that gets another parent.
        scroll = FillArea(self)
        column = QWidget(scroll.viewport())
        # Or Qt keeps room for every paragraph at its narrowest, and a long page ends in emptiness.
        column.setMinimumHeight(1)
        page = self._make(step, column)
        self._fit(page)
        row = QHBoxLayout(column)
        row.setContentsMargins(0, 0, 0, 0)
        if page.fills:
            row.addWidget(page)
            scroll.fill(column)
            return page, scroll
        page.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row.addWidget(page, 100)
        row.addStretch(1)
        scroll.setWidget(column)
        return page, scroll

    def _throw_away(self, step: Step, page: Page, holder: QWidget) -> None:
        page.closing()
        del self._pages[step]
        self.removeWidget(holder)
        holder.hide()
        holder.deleteLater()

    def _follow_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        shown = self.currentWidget()
        # What is pressed with the mouse is in sight; moved away under the pointer, it would not be clicked.
        pressed = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if new is not None and not pressed and isinstance(shown, QScrollArea) and shown.isAncestorOf(new):
            show_in(shown, new, 20, 60)
