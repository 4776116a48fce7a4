"""The supplement on the last page: what is new since a package was sent, and making a book of that alone."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from hcprep.errors import HcprepError
from hcprep.jobs import JobContext, Progress
from hcprep.presenters.build import ProofLine
from hcprep.presenters.supplement import SupplementPresenter, SupplementState
from hcprep.services.layouts import Purpose
from hcprep.services.package import BuiltPackage, build_package
from hcprep.ui.dialogs.files import choose_folder
from hcprep.ui.jobs import Job
from hcprep.ui.messages import explain
from hcprep.ui.pages.base import PageContext, announce
from hcprep.ui.widgets.flow_layout import FlowLayout
from hcprep.ui.widgets.jobpanel import JobPanel
from hcprep.ui.widgets.labels import Heading, Words
from hcprep.ui.widgets.resultcard import ResultCard
from hcprep.ui.widgets.stages import STAGE_WORDS
from hcprep.ui.widgets.steady import bring_into_view
from hcprep.ui.widgets.steadylist import SteadyList
from hcprep.ui.words import word

if TYPE_CHECKING:
    from hcprep.package.proof import Proof

Lines: TypeAlias = "Callable[[Proof], tuple[ProofLine, ...]]"


class SupplementCard(QFrame):
    """Hidden until a package was kept as sent. Nothing is made before a folder is chosen."""

    upload_asked = Signal(object)
    """Files to upload are wanted of what is new since this package (`Base`)."""

    def __init__(self, context: PageContext, lines: Lines, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setObjectName("supplement-card")
        self._context, self._lines = context, lines
        self._presenter = SupplementPresenter(context.desk)
        self._job: Job | None = None
        self._made_of = context.desk.case
        self._purpose: Purpose = "master"
        self.heading = Heading(self.tr("A supplement: what is new since you sent your package"), self, "section")
        about = self.tr(
            "Only new papers and paragraphs go into it. Its page numbers go on from those you sent, which stay as they are."
        )
        self.words = Words("", self)
        self.sent = SteadyList(self)
        self.sent.setObjectName("supplement-to")
        self.sent.activated.connect(self._choose_sent)
        self.sent_label = QLabel(self.tr("It goes on from"), self)
        self.sent_label.setBuddy(self.sent)
        self.sent.setAccessibleName(self.sent_label.text())
        self.make_button = QPushButton(self.tr("Make the supplement…"), self)
        self.make_button.setObjectName("make-supplement")
        self.make_button.clicked.connect(partial(self._choose, "master"))
        self.print_button = QPushButton(self.tr("Make a copy of it to print…"), self)
        self.print_button.setObjectName("print-supplement")
        self.print_button.clicked.connect(partial(self._choose, "print"))
        self.upload_button = QPushButton(self.tr("Make its files to upload…"), self)
        self.upload_button.setObjectName("upload-supplement")
        self.upload_button.clicked.connect(self._ask_upload)
        self.panel = JobPanel(self)
        self.panel.stopped.connect(self._stop)
        self.problem = Words("", self, "problem")
        self.problem.hide()
        self.result = ResultCard(context.pictures, self)
        row = QWidget(self)
        flow = FlowLayout(row)
        flow.addWidget(self.sent_label)
        flow.addWidget(self.sent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        for part in (self.heading, Words(about, self), self.words):
            layout.addWidget(part)
        layout.addWidget(row)
        buttons = QWidget(self)
        across = FlowLayout(buttons)
        for button in self._buttons:
            across.addWidget(button)
        layout.addWidget(buttons)
        for below in (self.panel, self.problem, self.result):
            layout.addWidget(below)
        self.hide()

    def refresh(self) -> None:
        """Count again what was not sent yet."""
        state = self._presenter.state(self._context.language())
        self.setVisible(state is not None)
        if state is None:
            return
        self.words.setText(self._said(state))
        for button in self._buttons:
            button.setEnabled(state.error is None and self._job is None)
        self.sent.clear()
        for key, day, pages in state.sent:
            self.sent.addItem(self.tr("the package of {day}, %n page(s)", "", pages).format(day=day), key)
        self.sent.setCurrentIndex(max(0, self.sent.findData(self._presenter.chosen)))
        several = len(state.sent) > 1
        self.sent.setVisible(several)
        self.sent_label.setVisible(several)

    def come_to(self) -> None:
        """Come into view with the focus here, and read out what is new."""
        self.refresh()
        bring_into_view(self)
        (self.make_button if self.make_button.isEnabled() else self.sent).setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, f"{self.heading.text()}. {self.words.text()}")

    @property
    def _buttons(self) -> tuple[QPushButton, ...]:
        return self.make_button, self.upload_button, self.print_button

    def make(self, folder: Path, purpose: Purpose = "master") -> None:
        """Make and prove it, or a copy to print, in a folder, as a job."""
        if self._job is not None:
            return
        desk, clock = self._context.desk, self._context.clock
        case, file, base, spares = desk.case, desk.session.file, self._presenter.base(), self._context.spares()

        def work(ctx: JobContext) -> BuiltPackage:
            return build_package(case, file, folder, clock, ctx, purpose, base, spares=spares)

        self._made_of, self._purpose = case, purpose
        self.problem.hide()
        self.result.hide()
        for button in self._buttons:
            button.setEnabled(False)
        self.panel.begin(word(STAGE_WORDS, "typeset"))
        self.panel.stop_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._job = self._context.jobs.start(
            self, work, self._built, self._failed, progress=self._progress, cancelled=self._stopped
        )

    def _said(self, state: SupplementState) -> str:
        if state.error is not None:
            return explain(state.error).words
        lines = [
            self.tr("%n paper(s) new, or with more pages", "", state.added) if state.added else "",
            self.tr("%n paper(s) in place of one you sent", "", state.replaced) if state.replaced else "",
            self.tr("%n paper(s) you sent, or pages of them, no longer in your case", "", state.withdrawn)
            if state.withdrawn
            else "",
            self.tr("%n paragraph(s) new or changed", "", state.paragraphs) if state.paragraphs else "",
            self.tr("%n paragraph(s) taken out", "", state.paragraphs_withdrawn) if state.paragraphs_withdrawn else "",
            self.tr("%n page(s) you sent with another box or caption, or turned: named, not sent again", "", state.pages)
            if state.pages
            else "",
        ]
        head = self.tr("Since {day}:").format(day=state.day)
        return "\n".join([head, *(f"• {line}" for line in lines if line)])

    def _choose_sent(self) -> None:
        self._presenter.chosen = str(self.sent.currentData())
        self.refresh()

    def _choose(self, purpose: Purpose) -> None:
        folder = choose_folder(self, self.tr("Choose a folder for the supplement"), packages=True)
        if folder is not None:
            self.make(folder, purpose)

    def _ask_upload(self) -> None:
        self.upload_asked.emit(self._presenter.base())

    def _progress(self, step: Progress) -> None:
        self.panel.show_progress(step, word(STAGE_WORDS, step.code))

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _stopped(self) -> None:
        self._ended(self.tr("Stopped. No supplement was made."))

    def _ended(self, told: str = "") -> None:
        self._job = None
        self.refresh()
        self.panel.end(told, self.print_button if self._purpose == "print" else self.make_button)

    def _failed(self, error: HcprepError) -> None:
        self._ended()
        self.problem.setText(explain(error).words)
        self.problem.show()
        bring_into_view(self.problem)
        announce(self, self.problem.text())

    def _built(self, built: BuiltPackage) -> None:
        self._presenter.record(built, self._made_of)
        self._ended()
        paper = self._purpose == "print"
        self.result.show_package(built, self._lines(built.proof), paper=paper)
        ready = self.tr("Your copy of the supplement to print is ready") if paper else self.tr("Your supplement is ready")
        self.result.title.setText(ready)
        self.result.come_to()
        announce(self, f"{self.result.title.text()}. {self.result.words.text()}")
