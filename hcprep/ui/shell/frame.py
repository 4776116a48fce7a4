"""The parts around the pages and how they lie: header, save bar, task list, pages, foot."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from hcprep.presenters.flow import Step
from hcprep.ui.pages.base import Page
from hcprep.ui.shell.book import PageBook
from hcprep.ui.shell.foot import Foot
from hcprep.ui.shell.header import Header
from hcprep.ui.shell.keepline import KeepLine
from hcprep.ui.shell.lookbar import LookBar
from hcprep.ui.shell.savebar import SaveBar
from hcprep.ui.shell.tasks import TaskList
from hcprep.ui.widgets.keep import focus_inside


class Frame(QWidget):
    """Everything that is covered when the case is locked."""

    def __init__(self, make_page: Callable[[Step, QWidget], Page], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Each part is made in its place: moved there later, all of it would be styled twice.
        middle = QWidget(self)
        right = QWidget(middle)
        # Tab goes round in the order things are made. Pages come last, so what follows a page is made first.
        self.keep_line = KeepLine(right)
        self.foot = Foot(right)
        self.header = Header(self)
        self.bar = SaveBar(self)
        self.look_bar = LookBar(self)
        self.tasks = TaskList(middle)
        self.book = PageBook(make_page, right)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.book, 1)
        column.addWidget(self.keep_line)
        column.addWidget(self.foot)
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.tasks)
        row.addWidget(right, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self.bar)
        layout.addWidget(self.look_bar)
        layout.addWidget(middle, 1)

    def fit(self, scale: int) -> None:
        """Give the parts room for a size of text (percent)."""
        self.tasks.setFixedWidth(min(250 * scale // 100, 400))
        self.book.set_scale(scale)

    def next_pane(self, by: int) -> None:
        """Move the focus to the next (1) or the last (-1) part of the window."""
        focused = focus_inside(self)
        every: tuple[QWidget, ...] = (self.header, self.look_bar, self.tasks, self.book, self.keep_line, self.foot)
        panes = [pane for pane in every if pane.isVisibleTo(self)]
        inside = (place for place, pane in enumerate(panes) if focused is not None and pane.isAncestorOf(focused))
        at = next(inside, panes.index(self.book))
        pane = panes[(at + by) % len(panes)]
        if pane is self.tasks:
            self.tasks.focus_current()
        elif pane is self.book:
            if self.book.page is not None:
                self.book.page.first_field().setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            child = next((child for child in pane.findChildren(QPushButton) if child.isVisible() and child.isEnabled()), None)
            if child is not None:
                child.setFocus(Qt.FocusReason.ShortcutFocusReason)
