"""What the dialogs about the safety of a case share: one column, a line that says what was done, buttons at the foot."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QPushButton, QScrollArea, QWidget

from hcprep.errors import HcprepError
from hcprep.jobs import JobContext
from hcprep.ui.dialogs.working import WorkDialog
from hcprep.ui.jobs import Jobs
from hcprep.ui.pages.base import announce
from hcprep.ui.widgets.flow_layout import FlowLayout
from hcprep.ui.widgets.keep import focus_inside
from hcprep.ui.widgets.labels import Words
from hcprep.ui.widgets.problems import Problem

T = TypeVar("T")


class SafeDialog(WorkDialog):
    """Esc stops what is being done before it closes; locking closes it whatever is being done."""

    def __init__(self, name: str, title: str, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(name, title, jobs, parent)
        self._stopped = False
        self._focus: QWidget | None = None
        self.inside, self.column = self.add_face()
        self.told = Words("", self, "label")
        self.told.setObjectName("told")
        self.told.hide()
        whole = self.layout()
        assert isinstance(whole, QBoxLayout)  # noqa: S101 - made by the class above
        whole.insertWidget(whole.count() - 1, self.told)
        self.close_button.setAutoDefault(False)

    def entitle(self, title: str) -> None:
        """Give the dialog its heading, in words of the class that asks."""
        self.heading.setText(title)
        self.setAccessibleName(title)

    def fit(self, height: int) -> None:
        """Take the room the words want (pixels at 100 %), within the window behind."""
        grown = max(1.0, self.fontMetrics().lineSpacing() / 20)
        behind = self.parentWidget()
        wide, tall = int(760 * min(grown, 1.4)), int(height * grown)
        if behind is not None:
            room = behind.window().size()
            wide, tall = min(wide, room.width() - 60), min(tall, room.height() - 40)
        self.resize(wide, tall)

    def add(self, part: QWidget) -> None:
        """Add to the column."""
        self.column.addWidget(part)

    def add_words(self, text: str, kind: str = "body") -> Words:
        """Add a paragraph."""
        words = Words(text, self, kind)
        self.column.addWidget(words)
        return words

    def row(self, *buttons: QPushButton) -> QWidget:
        """Return a row of buttons, which goes on in the next line."""
        holder = QWidget(self)
        flow = FlowLayout(holder, gap=8)
        for button in buttons:
            flow.addWidget(button)
        return holder

    def run(
        self, words: str, job: Callable[[JobContext], T], done: Callable[[T], None], fields: dict[str, QWidget] | None = None
    ) -> None:
        """Do something off the window's thread; the focus comes back to where it was."""
        if self.busy:
            return
        self.told.hide()
        self._stopped = False
        focused = focus_inside(self)
        self._focus = focused if focused is not None and focused.isVisible() else None
        self.work(words, job, done, fields)

    def show_part(self, part: QWidget) -> None:
        """Scroll to a part of the column."""
        area = self.faces.currentWidget()
        if isinstance(area, QScrollArea):
            area.ensureWidgetVisible(part)

    def tell(self, words: str) -> None:
        """Say what was done."""
        self.summary.show_problems(())
        self.told.setText(words)
        self.told.show()
        announce(self, words)

    def complain(self, words: str, field: QWidget | None = None) -> None:
        """Say what is not right, and where."""
        self.told.hide()
        self.summary.show_problems((Problem(words, field),))

    def refuse(self, error: HcprepError) -> None:
        """Say what went wrong and what to do."""
        self.told.hide()
        self.show_error(error)

    def _stop(self) -> None:
        self._stopped = True
        super()._stop()

    def _idle(self) -> None:
        super()._idle()
        if self._focus is not None and self._focus.isVisible() and self._focus.isEnabled():
            self._focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self._focus = None
        if self._stopped:
            self._stopped = False
            self.tell(self.tr("Stopped. Nothing was changed."))
