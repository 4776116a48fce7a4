"""The step "build": the order of the exhibits, making the package, and what came out."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from hcprep.errors import HcprepError
from hcprep.jobs import JobContext, Progress
from hcprep.presenters.build import BuildPresenter, BuildState, synced_by
from hcprep.presenters.flow import Step
from hcprep.services.layouts import Purpose
from hcprep.services.package import BuiltPackage, build_package
from hcprep.ui.dialogs.aftersending import show_after_sending
from hcprep.ui.dialogs.files import choose_folder
from hcprep.ui.jobs import Job
from hcprep.ui.messages import explain
from hcprep.ui.pages.base import Page, PageContext
from hcprep.ui.widgets.advice import Advice
from hcprep.ui.widgets.contentsbutton import ContentsButton
from hcprep.ui.widgets.jobpanel import JobPanel
from hcprep.ui.widgets.labels import Heading, Words
from hcprep.ui.widgets.layoutcard import LayoutCard
from hcprep.ui.widgets.madelist import MadeList
from hcprep.ui.widgets.ordering import OrderList
from hcprep.ui.widgets.problems import Problem
from hcprep.ui.widgets.resultcard import ResultCard
from hcprep.ui.widgets.stages import STAGE_WORDS
from hcprep.ui.widgets.steady import bring_into_view, steady
from hcprep.ui.widgets.supplementcard import SupplementCard
from hcprep.ui.widgets.uploadcard import UploadCard
from hcprep.ui.words import STEP_WORDS, word


class BuildPage(Page):
    """Nothing is written until the person says where to."""

    step = "build"

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self._context = context
        self._presenter = BuildPresenter(context.desk, context.language())
        self._job: Job | None = None
        self._built_last: BuiltPackage | None = None
        self._made_of = context.desk.case
        self._folder = Path()
        self._purpose: Purpose = "master"
        self._fill()

    def refresh(self) -> None:
        """Draw the order and what was made."""
        self._presenter.refresh(self._context.language())
        with steady(self, self.focusWidget()):
            self._draw(self._presenter.state)

    def retranslate(self) -> bool:
        """Make every part again in the language of the window; a job that runs goes on."""
        for index in reversed(range(self.body.count())):
            item = self.body.takeAt(index)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        self.show_problems(())
        self._presenter.refresh(self._context.language())
        self._fill()
        self.refresh()
        if self._job is not None:
            self._begin()
        elif self._built_last is not None:
            self._show_result(self._built_last)
        return True

    def build(self, folder: Path) -> None:
        """Make and prove the package, or a copy to print, in a folder, as a job."""
        if self._job is not None:
            return
        desk, clock = self._context.desk, self._context.clock
        case, file, purpose, spares = desk.case, desk.session.file, self._purpose, self._context.spares()
        self.show_problems(())
        self.place_advice.tell("")
        self.story_advice.tell("")
        self._built_last, self._made_of = None, case

        def work(ctx: JobContext) -> BuiltPackage:
            return build_package(case, file, folder, clock, ctx, purpose, spares=spares)

        self._job = self._context.jobs.start(
            self, work, self._built, self._failed, progress=self._progress, cancelled=self._cancelled
        )
        self._begin()
        self.result.hide()
        bring_into_view(self.job_panel)

    def _begin(self) -> None:
        self.job_panel.begin(word(STAGE_WORDS, "typeset"))
        # Before the button with the focus is disabled or hidden: Qt would give it to the next one, and scroll there.
        self.job_panel.stop_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.build_button.setEnabled(False)
        self.layout_card.print_button.setEnabled(False)

    def _fill(self) -> None:
        self.heading.setText(self.tr("Make your package"))
        self.setAccessibleName(self.tr("Make your package"))
        for text in (
            self.tr("Everything goes into one PDF: cover, contents, your statement, and your papers under tabs."),
            self.tr("Then the file is opened again and every page is checked. This program sends nothing to anyone."),
            self.tr("The finished PDF is not locked. Anyone who can open the folder can read it."),
        ):
            self.body.addWidget(Words(text, self))
        self.stop_advice = self._advice("warning", "review")
        self.story_advice = self._advice("warning", "story")
        self.place_advice = Advice("note", self)
        self.place_advice.add(self.tr("Save it there"), "save-there").clicked.connect(lambda: self.build(self._folder))
        self.place_advice.add(self.tr("Choose another folder…"), "another-folder").clicked.connect(self._choose)
        self.build_button = QPushButton(self.tr("Make the package…"), self)
        self.build_button.setObjectName("make-package")
        self.build_button.setProperty("kind", "primary")
        self.build_button.clicked.connect(partial(self._ask, "master"))
        self.layout_card = LayoutCard(self._presenter.state.layout.rows, self)
        self.layout_card.chosen.connect(self._presenter.choose_layout)
        self.layout_card.print_pressed.connect(partial(self._ask, "print"))
        self.job_panel = JobPanel(self)
        self.job_panel.stopped.connect(self._stop)
        self.result = ResultCard(self._context.pictures, self)
        self.order_heading = Heading(self.tr("Order of the exhibits"), self, "section")
        self.order_words = Words(
            self.tr("The page numbers are final once the package is made. Your citations follow by themselves."), self, "quiet"
        )
        self.order = OrderList(self)
        self.order.moved.connect(self._move)
        self.order.dropped.connect(self._presenter.drop)
        self.order.carried.connect(self._presenter.carry)
        self.body.addWidget(self.stop_advice)
        self.body.addWidget(self.story_advice)
        self.body.addWidget(self.build_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.upload = UploadCard(self._context, self._ask_upload_folder, self)
        self.supplement = SupplementCard(self._context, self._presenter.proof_lines, self)
        self.supplement.upload_asked.connect(self.upload.ask)
        for part in (
            self.place_advice,
            self.job_panel,
            self.result,
            self.layout_card,
            self.upload,
            self.supplement,
            self.order_heading,
            self.order_words,
            self.order,
        ):
            self.body.addWidget(part)
        self.contents = ContentsButton(self._context, self)
        self.body.addWidget(self.contents)
        self.made = MadeList(self._context, self._presenter.proof_lines, self)
        self.made.after_pressed.connect(self._after_sending)
        self.body.addWidget(self.made)

    def _ask_upload_folder(self) -> Path | None:
        if self._held():
            return None
        return choose_folder(self, self.tr("Choose a folder for the files to upload"), packages=True)

    def _advice(self, kind: str, step: Step) -> Advice:
        advice = Advice(kind, self)
        words = self.tr("Go to “{step}”").format(step=word(STEP_WORDS, step))
        advice.add(words, f"go-{step}").clicked.connect(partial(self._context.go, step))
        return advice

    def _draw(self, state: BuildState) -> None:
        stops = self.tr("There are %n reason(s) not to file today. Read them before you make the package.", "", state.stops)
        self.stop_advice.tell(stops if state.stops else "")
        if not (state.broken or state.to_fill):
            self.story_advice.tell("")
        shown = bool(state.rows)
        for part in (self.order_heading, self.order_words, self.order, self.contents):
            part.setVisible(shown)
        self.order.show_rows(state.rows)
        self.layout_card.show_state(state.layout)
        self.supplement.refresh()
        self.result.show_outdated(outdated=self._presenter.outdated)
        self.made.show_state(state, self.result.outdated_words.text())

    def _after_sending(self) -> None:
        try:
            show_after_sending(self, self._context).supplement_asked.connect(self.supplement.come_to)
        except HcprepError as error:
            message = explain(error)
            self.show_problems((Problem(message.what, advice=message.do),))

    def _ask(self, purpose: Purpose) -> None:
        self._purpose = purpose
        self._choose()

    def _choose(self) -> None:
        if self._held():
            return
        folder = choose_folder(self, self.tr("Choose a folder for the package"), packages=True)
        if folder is None:
            return
        service = synced_by(folder)
        if not service:
            self.build(folder)
            return
        self._folder = folder
        words = self.tr(
            "This folder looks like one that {service} copies to the internet. On a shared account, others can read it."
        )
        self.place_advice.tell(words.format(service=service))
        self._focus_in(self.place_advice, "another-folder")

    def _held(self) -> bool:
        """Say what of the story cannot be printed as it is; False when all of it can."""
        names = self._presenter.state.broken
        words = self.tr(
            "%n paragraph(s) of your story point at a page that is not there: {names}. Correct this first.", "", len(names)
        )
        if not names:
            names = self._presenter.state.to_fill
            words = self.tr("Still to be filled in: {names}. Fill it in, or say in “Check my story” that it is fine.")
        if not names:
            return False
        self.story_advice.tell(words.format(names=", ".join(names)))
        self.say(self.story_advice.words.text())
        self._focus_in(self.story_advice, "go-story")
        return True

    def _focus_in(self, advice: Advice, name: str) -> None:
        bring_into_view(advice)
        button = advice.findChild(QPushButton, name)
        if isinstance(button, QPushButton):
            button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.order_tabs()

    def _built(self, built: BuiltPackage) -> None:
        self._ended()
        self._built_last = built
        self._presenter.record(built, self._made_of)
        self._show_result(built)
        self.refresh()
        self.order_tabs()
        self.result.come_to()
        self.say(f"{self.result.title.text()}. {self.result.words.text()}")

    def _show_result(self, built: BuiltPackage) -> None:
        self.result.show_package(built, self._presenter.proof_lines(built.proof), paper=self._purpose == "print")
        self.result.show_outdated(outdated=self._presenter.outdated)

    def _failed(self, error: HcprepError) -> None:
        self._ended()
        if error.code in {"build-citation", "build-placeholder"} and self._held():
            return
        message = explain(error)
        self.show_problems((Problem(message.what, None, message.do),))

    def _cancelled(self) -> None:
        told = self.tr("Stopped. No package was made.")
        if self._presenter.state.builds:
            told += " " + self.tr("A package made before is as it was.")
        self._ended(told)

    def _ended(self, told: str = "") -> None:
        self._job = None
        self.build_button.setEnabled(True)
        self.layout_card.print_button.setEnabled(True)
        self.job_panel.end(told, self.layout_card.print_button if self._purpose == "print" else self.build_button)

    def _progress(self, step: Progress) -> None:
        self.job_panel.show_progress(step, word(STAGE_WORDS, step.code))

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _move(self, key: str, by: int) -> None:
        self._presenter.move(key, -1 if by < 0 else 1)


def make(context: PageContext) -> Page:
    """Make the page."""
    return BuildPage(context, parent=context.inside)
