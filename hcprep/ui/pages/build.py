"""The step "build": the order of the exhibits, making the package, and what came out."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from hcprep.errors import HcprepError
from hcprep.jobs import JobContext, Progress
from hcprep.presenters.build import BuildPresenter, BuildState
from hcprep.services.package import BuiltPackage, build_package
from hcprep.ui.dialogs.files import choose_folder
from hcprep.ui.jobs import Job
from hcprep.ui.messages import explain
from hcprep.ui.pages.base import Page, PageContext
from hcprep.ui.widgets.flow_layout import FlowLayout
from hcprep.ui.widgets.jobpanel import JobPanel
from hcprep.ui.widgets.labels import Heading, Words
from hcprep.ui.widgets.ordering import OrderList
from hcprep.ui.widgets.packageview import PackageView
from hcprep.ui.widgets.problems import Problem
from hcprep.ui.words import QT_TRANSLATE_NOOP, word

STAGE_WORDS = {
    "typeset": QT_TRANSLATE_NOOP("words", "Writing the cover, the contents and your statement…"),
    "write-book": QT_TRANSLATE_NOOP("words", "Putting the pages together…"),
    "proof": QT_TRANSLATE_NOOP("words", "Opening the finished file again and checking every page…"),
    "finish": QT_TRANSLATE_NOOP("words", "Finishing…"),
}


class ResultCard(QFrame):
    """What came out: where it lies, that every line of the proof holds, and its pages to look at."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._folder = Path()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        self.title = Heading("", self, "section")
        self.words = Words("", self)
        self.place = Words("", self, "quiet")
        self.place.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.open_button = QPushButton(self.tr("Open the folder"), self)
        self.open_button.clicked.connect(self._open)
        self.pages = PackageView(self)
        for part in (self.title, self.words, self.place):
            layout.addWidget(part)
        layout.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.pages)
        self.hide()

    def show_package(self, built: BuiltPackage) -> None:
        """Draw a package that was just made and proved."""
        proof = built.proof
        compared = sum(check.count for check in proof.checks)
        self._folder = built.path.parent
        self.title.setText(self.tr("Your package is ready"))
        words = self.tr("%n page(s).", "", proof.pages) + " "
        words += self.tr("The finished file was opened again and {compared} things were compared with your case. All match.")
        self.words.setText(words.format(compared=compared))
        self.place.setText(str(built.path))
        self.place.setAccessibleName(self.tr("Where the file lies: {path}").format(path=built.path))
        self.pages.show_file(built.path, proof.pages)
        self.show()

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))


class BuildPage(Page):
    """Nothing is written until the person says where to."""

    step = "build"

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.heading.setText(self.tr("Make your package"))
        self.setAccessibleName(self.tr("Make your package"))
        self._context = context
        self._presenter = BuildPresenter(context.desk, context.language())
        self._job: Job | None = None
        self._intro()
        self.stop_words = Words("", self, "problem")
        self.body.addWidget(self.stop_words)
        actions = FlowLayout()
        self.build_button = QPushButton(self.tr("Make the package…"), self)
        self.build_button.setProperty("kind", "primary")
        self.build_button.clicked.connect(self._choose)
        actions.addWidget(self.build_button)
        self.body.addLayout(actions)
        self.job_panel = JobPanel(self)
        self.job_panel.stopped.connect(self._stop)
        self.body.addWidget(self.job_panel)
        self.result = ResultCard(self)
        self.body.addWidget(self.result)
        self.order_heading = Heading(self.tr("Order of the exhibits"), self, "section")
        self.order_words = Words("", self, "quiet")
        self.order = OrderList(self)
        self.order.moved.connect(self._move)
        for part in (self.order_heading, self.order_words, self.order):
            self.body.addWidget(part)
        self.made_heading = Heading(self.tr("Packages made so far"), self, "section")
        self.made_words = Words("", self, "quiet")
        self.body.addWidget(self.made_heading)
        self.body.addWidget(self.made_words)

    def refresh(self) -> None:
        """Draw the order and what was made."""
        self._presenter.refresh(self._context.language())
        self._draw(self._presenter.state)

    def build(self, folder: Path) -> None:
        """Make and prove the package in a folder, as a job."""
        if self._job is not None:
            return
        desk, clock = self._context.desk, self._context.clock
        case, file = desk.case, desk.session.file
        self.show_problems(())
        self.result.hide()
        self.build_button.setEnabled(False)
        self.job_panel.begin(word(STAGE_WORDS, "typeset"))

        def work(ctx: JobContext) -> BuiltPackage:
            return build_package(case, file, folder, clock, ctx)

        self._job = self._context.jobs.start(
            self, work, self._built, self._failed, progress=self._progress, cancelled=self._cancelled
        )

    def _intro(self) -> None:
        for text in (
            self.tr("Everything goes into one PDF: cover, contents, your statement, and your papers under tabs."),
            self.tr("Then the file is opened again and every page is checked. This program sends nothing to anyone."),
            self.tr("The finished PDF is not locked. Anyone who can open the folder can read it."),
        ):
            self.body.addWidget(Words(text, self))

    def _draw(self, state: BuildState) -> None:
        stops = self.tr("There is a reason not to file today (%n). Read it in “Review” first.", "", state.stops)
        self.stop_words.setText(stops if state.stops else "")
        self.stop_words.setVisible(bool(state.stops))
        shown = bool(state.rows)
        for part in (self.order_heading, self.order_words, self.order):
            part.setVisible(shown)
        self.order_words.setText(
            self.tr("The page numbers are final once the package is made. Your citations follow by themselves.")
        )
        self.order.show_rows(state.rows)
        made = [
            self.tr("{day}: {name}, %n page(s)", "", build.pages).format(day=build.at[:10], name=build.filename)
            for build in reversed(state.builds)
        ]
        self.made_heading.setVisible(bool(made))
        self.made_words.setVisible(bool(made))
        self.made_words.setText("\n".join(made))

    def _choose(self) -> None:
        folder = choose_folder(self, self.tr("Choose a folder for the package"))
        if folder is not None:
            self.build(folder)

    def _built(self, built: BuiltPackage) -> None:
        self._ended()
        self._presenter.record(built)
        self.result.show_package(built)
        self.refresh()
        self.result.open_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.say(f"{self.result.title.text()}. {self.result.words.text()}")

    def _failed(self, error: HcprepError) -> None:
        self._ended()
        message = explain(error)
        self.show_problems((Problem(message.what, None, message.do),))

    def _cancelled(self) -> None:
        self._ended()
        self.say(self.tr("Stopped. Nothing was changed."))
        self.build_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ended(self) -> None:
        self._job = None
        self.job_panel.end()
        self.build_button.setEnabled(True)

    def _progress(self, step: Progress) -> None:
        self.job_panel.show_progress(step, word(STAGE_WORDS, step.code))

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _move(self, key: str, by: int) -> None:
        self._presenter.move(key, -1 if by < 0 else 1)


def make(context: PageContext) -> Page:
    """Make the page."""
    return BuildPage(context)
