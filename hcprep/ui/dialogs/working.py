"""A dialog in which something long is done: one face at a time, problems at the top, a job with a way to stop it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from hcprep.errors import HcprepError
from hcprep.jobs import JobContext, Progress
from hcprep.ui.jobs import Job, Jobs
from hcprep.ui.messages import explain
from hcprep.ui.widgets.flow_layout import FlowLayout
from hcprep.ui.widgets.jobpanel import JobPanel
from hcprep.ui.widgets.labels import Heading
from hcprep.ui.widgets.order import order_tabs
from hcprep.ui.widgets.problems import Problem, ProblemSummary

T = TypeVar("T")
_WIDEST = 1100


class WorkDialog(QDialog):
    """Escape stops a job that runs, then closes; what a job leaves behind is the business of the job."""

    def __init__(self, name: str, title: str, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        # The title of a window stands in the task bar; it says nothing about the case.
        self.setWindowTitle("hcprep")
        self.setObjectName(name)
        self.setAccessibleName(title)
        self._jobs = jobs
        self._job: Job | None = None
        self.heading = Heading(title, self, "section")
        self.summary = ProblemSummary(self)
        self.job_panel = JobPanel(self)
        self.job_panel.stopped.connect(self._stop)
        self.faces = QStackedWidget(self)
        self.foot = QFrame(self)
        self._foot_rows = FlowLayout(self.foot, 10)
        self.close_button = self.button("close", self.tr("Close"), self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        for part in (self.heading, self.summary, self.job_panel):
            column.addWidget(part)
        column.addWidget(self.faces, 1)
        row = QHBoxLayout()
        row.addWidget(self.foot, 1)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(row)
        if parent is not None:
            room = parent.window().size()
            self.resize(min(room.width() - 60, _WIDEST), room.height() - 40)

    @property
    def busy(self) -> bool:
        """Whether a job runs."""
        return self._job is not None and not self._job.finished

    def button(self, name: str, words: str, run: Callable[[], object], *, primary: bool = False) -> QPushButton:
        """Make a button; Return presses it only while it has the focus."""
        made = QPushButton(words, self)
        made.setObjectName(name)
        made.setAutoDefault(False)
        if primary:
            made.setProperty("kind", "primary")
        made.clicked.connect(run)
        return made

    def add_face(self, *, scrolls: bool = True) -> tuple[QWidget, QVBoxLayout]:
        """Add a face and return it with its column."""
        face = QWidget(self)
        # Or Qt keeps room for every paragraph at its narrowest, and the face ends in emptiness.
        face.setMinimumHeight(1)
        column = QVBoxLayout(face)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(12)
        if not scrolls:
            self.faces.addWidget(face)
            return face, column
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(face)
        self.faces.addWidget(area)
        return face, column

    def show_face(self, number: int, *buttons: QPushButton) -> None:
        """Show one face and its buttons, and forget what was wrong."""
        while (item := self._foot_rows.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
        for button in buttons:
            self._foot_rows.addWidget(button)
            button.show()
        self.summary.show_problems(())
        self.faces.setCurrentIndex(number)
        order_tabs(self)

    def work(
        self, words: str, job: Callable[[JobContext], T], done: Callable[[T], None], fields: dict[str, QWidget] | None = None
    ) -> None:
        """Run a job while the face is closed to input; `fields` are where codes of errors are put right."""
        if self.busy:
            return
        self.summary.show_problems(())
        self.faces.setEnabled(False)
        self.foot.setEnabled(False)
        self.job_panel.begin(words)
        self.job_panel.stop_button.setFocus()

        def finished(result: T) -> None:
            self._idle()
            done(result)

        def failed(error: HcprepError) -> None:
            self._idle()
            self.show_error(error, (fields or {}).get(error.code))

        self._job = self._jobs.start(self, job, finished, failed, progress=self._progress, cancelled=self._idle)

    def show_error(self, error: HcprepError, field: QWidget | None = None) -> None:
        """Say what went wrong and what to do."""
        message = explain(error)
        self.summary.show_problems((Problem(message.what, field, message.do),))

    def showEvent(self, event: QShowEvent) -> None:
        """Let Return in a field press no button but the one the field asks for, and Tab go down the dialog."""
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)
        order_tabs(self)
        super().showEvent(event)

    def done(self, result: int) -> None:
        """Stop what runs; nobody waits for it any more."""
        if self._job is not None:
            self._job.cancel()
        super().done(result)

    def _progress(self, step: Progress) -> None:
        self.job_panel.show_progress(step)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _idle(self) -> None:
        self._job = None
        self.job_panel.end()
        self.faces.setEnabled(True)
        self.foot.setEnabled(True)
