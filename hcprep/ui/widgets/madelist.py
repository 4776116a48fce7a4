"""The packages made so far on the last page: which there are, checking one again, and what comes after sending."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from hcprep.errors import HcprepError
from hcprep.jobs import JobContext, Progress
from hcprep.presenters.build import BuildState, MadeRow, ProofLine
from hcprep.services.checkagain import Checked, check_again
from hcprep.services.proof_words import proof_lines
from hcprep.ui.dialogs.files import choose_file
from hcprep.ui.jobs import Job
from hcprep.ui.messages import explain
from hcprep.ui.pages.base import PageContext, announce
from hcprep.ui.safe_words import day_words
from hcprep.ui.widgets.flow_layout import FlowLayout
from hcprep.ui.widgets.jobpanel import JobPanel
from hcprep.ui.widgets.labels import Heading, Words
from hcprep.ui.widgets.proofview import ProofView
from hcprep.ui.widgets.stages import STAGE_WORDS
from hcprep.ui.widgets.steady import bring_into_view
from hcprep.ui.words import word

if TYPE_CHECKING:
    from hcprep.package.proof import Proof

Lines: TypeAlias = "Callable[[Proof], tuple[ProofLine, ...]]"
_MEGABYTE = 1_000_000
_SHOWN = 3
"""Checks that do not hold and are named; a file of another case fails them all."""


class MadeList(QWidget):
    """Hidden until a package was made or kept as sent. Checking writes nothing."""

    after_pressed = Signal()

    def __init__(self, context: PageContext, lines: Lines, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._lines = context, lines
        self._job: Job | None = None
        self.heading = Heading(self.tr("Packages made so far"), self, "section")
        self.words = Words("", self)
        self.after_button = QPushButton(self.tr("After you send it…"), self)
        self.after_button.setObjectName("after-sending")
        self.after_button.clicked.connect(self.after_pressed)
        self.check_button = QPushButton(self.tr("Check a package again…"), self)
        self.check_button.setObjectName("check-again")
        self.check_button.clicked.connect(self._choose)
        self.panel = JobPanel(self)
        self.panel.stopped.connect(self._stop)
        self.found = Words("", self)
        self.proof = ProofView(self)
        buttons = QWidget(self)
        across = FlowLayout(buttons)
        across.addWidget(self.after_button)
        across.addWidget(self.check_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for part in (self.heading, self.words, buttons, self.panel, self.found, self.proof):
            layout.addWidget(part)
        self.found.hide()
        self.proof.hide()

    def show_state(self, state: BuildState, warning: str) -> None:
        """Draw which packages there are, below a warning about the last one if there is one."""
        self.setVisible(bool(state.builds or self._context.desk.case.filed))
        for part in (self.heading, self.words):
            part.setVisible(bool(state.builds))
        self.words.setText("\n".join((*filter(None, (warning,)), *map(self._describe, state.builds))))

    def check(self, path: Path) -> None:
        """Compare a finished file with the case, as a job."""
        if self._job is not None:
            return
        desk, clock = self._context.desk, self._context.clock
        case, file = desk.case, desk.session.file

        def work(ctx: JobContext) -> Checked:
            return check_again(path, case, file, clock, ctx)

        self.found.hide()
        self.proof.hide()
        self.panel.begin(word(STAGE_WORDS, "proof"))
        self.panel.stop_button.setFocus()
        self.check_button.setEnabled(False)
        self._job = self._context.jobs.start(
            self, work, self._checked, self._failed, progress=self._progress, cancelled=self._stopped
        )

    def _describe(self, made: MadeRow) -> str:
        size = QLocale().toString(made.size / _MEGABYTE, "f", 1)
        words = self.tr("{day}: {name}, %n page(s), {size} MB", "", made.pages)
        return words.format(day=made.day, name=made.filename, size=size)

    def _choose(self) -> None:
        path = choose_file(self, self.tr("Choose a package to check"), "", self.tr("Packages (*.pdf)"))
        if path is not None:
            self.check(path)

    def _progress(self, step: Progress) -> None:
        self.panel.show_progress(step, word(STAGE_WORDS, step.code if step.code in STAGE_WORDS else "proof"))

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _stopped(self) -> None:
        self._ended(self.tr("Stopped. The file was not checked to the end."))

    def _failed(self, error: HcprepError) -> None:
        self._ended()
        self._tell(explain(error).words, "problem")

    def _checked(self, found: Checked) -> None:
        self._ended()
        lines = self._lines(found.proof)
        self.proof.show_lines(lines)
        self.proof.setVisible(found.proof.passed)
        self._tell("\n".join(self._said(found, sum(line.count for line in lines))), "body" if found.proof.passed else "problem")

    def _said(self, found: Checked, compared: int) -> list[str]:
        said = [found.name]
        if found.sent:
            words = self.tr("It is, byte for byte, the package you kept as sent on {day}.")
            said.append(words.format(day=day_words(found.sent)))
        elif found.made:
            words = self.tr("It is, byte for byte, the package that was made and checked on {day}.")
            said.append(words.format(day=day_words(found.made)))
        if found.proof.passed:
            words = self.tr("It matches your case as it stands now: {compared} things were compared.")
            return [*said, words.format(compared=QLocale().toString(compared))]
        if found.sent or found.made:
            said.append(self.tr("The file is whole. What changed since is your case, or this program."))
        else:
            said.append(self.tr("It is another file than those made of this case, or it was changed since."))
            said.append(self.tr("Do not send this file. Make the package again, and send that."))
        said.append(self.tr("It does not match your case as it stands now:"))
        lines = tuple(proof_lines(found.proof, self._context.language()))
        said += [f"• {line}" for line in lines[:_SHOWN]]
        if len(lines) > _SHOWN:
            said.append(self.tr("… and %n more check(s)", "", len(lines) - _SHOWN))
        return said

    def _ended(self, told: str = "") -> None:
        self._job = None
        self.check_button.setEnabled(True)
        self.panel.end(told, self.check_button)

    def _tell(self, words: str, kind: str) -> None:
        self.found.show_kind(kind)
        self.found.setText(words)
        self.found.show()
        bring_into_view(self.found)
        # Where it is taller than the window, one begins to read at its top.
        bring_into_view(self.check_button)
        announce(self, words)
