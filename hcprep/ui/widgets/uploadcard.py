"""The upload set on the last page: for which account, making it, and what came out."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from hcprep.errors import HcprepError
from hcprep.jobs import JobContext, Progress
from hcprep.model.case import Case
from hcprep.model.portal import Choice
from hcprep.presenters.portal import PlannerPresenter, UploadLine, upload_lines
from hcprep.services.portal import BuiltPortal, build_portal, prepare_portal
from hcprep.services.portal_papers import Survey
from hcprep.services.portal_preview import offers
from hcprep.services.supplement import Base
from hcprep.ui.dialogs.portalcosts import CostsDialog
from hcprep.ui.dialogs.portalplan import PortalPlanDialog
from hcprep.ui.jobs import Job
from hcprep.ui.messages import explain
from hcprep.ui.pages.base import PageContext, announce
from hcprep.ui.widgets.flow_layout import FlowLayout
from hcprep.ui.widgets.jobpanel import JobPanel
from hcprep.ui.widgets.labels import Heading, Words
from hcprep.ui.widgets.resultcard import open_folder
from hcprep.ui.widgets.steady import bring_into_view
from hcprep.ui.widgets.steadylist import SteadyList
from hcprep.ui.words import QT_TRANSLATE_NOOP, word

_STAGES = {
    "typeset": QT_TRANSLATE_NOOP("words", "Writing the contents and your statement…"),
    "portal-sizes": QT_TRANSLATE_NOOP("words", "Looking at how large each page is…"),
    "portal-pictures": QT_TRANSLATE_NOOP("words", "Looking at how small pictures can be made…"),
    "portal": QT_TRANSLATE_NOOP("words", "Making each file, opening it again and checking every page…"),
    "finish": QT_TRANSLATE_NOOP("words", "Finishing…"),
}
_MEGABYTE = 1_000_000


class UploadCard(QFrame):
    """One file for each slot of the portal. Nothing is made before a folder is chosen."""

    made = Signal(object)
    """The finished set."""

    def __init__(self, context: PageContext, ask_folder: Callable[[], Path | None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setObjectName("upload-card")
        self._context, self._ask_folder = context, ask_folder
        self._job: Job | None = None
        self._folder = self._made_in = Path()
        self._case: Case | None = None
        self._base: Base | None = None
        # Papers that were looked at need not be again as long as nothing changed.
        self._known: tuple[tuple[Case, Base | None, str], Survey] | None = None
        self.heading = Heading(self.tr("Files to upload to the portal"), self, "section")
        self.words = Words(
            self.tr(
                "For an online application: one small file for each slot, each page with the same number as in the package, and "
                "a sheet that says what goes where. Official forms go as you added them."
            ),
            self,
        )
        kit, language = context.desk.kit, context.language()
        self.unsure = Words(kit.text(language, "portal.unconfirmed"), self, "quiet")
        self.account = SteadyList(self)
        self.account.setObjectName("upload-account")
        for one in kit.portal.account:
            limit = QLocale().toString(float(kit.value(one.limit).value))
            title = kit.text(language, f"account.{one.id}.title")
            self.account.addItem(self.tr("{account}, {limit} MB a file").format(account=title, limit=limit), one.id)
        self.account_label = QLabel(self.tr("Account"), self)
        self.account_label.setBuddy(self.account)
        self.account.setAccessibleName(self.account_label.text())
        self.make_button = QPushButton(self.tr("Make the files to upload…"), self)
        self.make_button.setObjectName("make-upload-set")
        self.costs_button = QPushButton(self.tr("See how large each page is…"), self)
        self.costs_button.setObjectName("upload-costs")
        self._began = self.make_button
        self.panel = JobPanel(self)
        self.problem = Words("", self, "problem")
        self.result = Words("", self)
        self.result.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.open_button = QPushButton(self.tr("Open the folder"), self)
        self.open_button.setObjectName("open-upload-folder")
        self.open_button.clicked.connect(self._open)
        row = QHBoxLayout()
        row.addWidget(self.account_label)
        row.addWidget(self.account)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        for part in (self.heading, self.words, self.unsure):
            layout.addWidget(part)
        layout.addLayout(row)
        buttons = QWidget(self)
        across = FlowLayout(buttons)
        across.addWidget(self.make_button)
        across.addWidget(self.costs_button)
        layout.addWidget(buttons)
        layout.addWidget(self.panel)
        layout.addWidget(self.result)
        layout.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.problem)
        for hidden in (self.problem, self.result, self.open_button):
            hidden.hide()
        self.make_button.clicked.connect(self._choose)
        self.costs_button.clicked.connect(self.show_costs)
        self.panel.stopped.connect(self._stop)

    def _choose(self) -> None:
        self.ask()

    def ask(self, base: Base | None = None) -> None:
        """Ask for a folder and make the set there; with a `base`, that of the supplement to that package."""
        folder = self._ask_folder()
        if folder is not None:
            bring_into_view(self)
            self.prepare(folder, base)

    def prepare(self, folder: Path, base: Base | None = None) -> None:
        """Look at every paper, ask about smaller pictures if that helps, then make the set in a folder."""
        self._folder, self._base = folder, base
        self._survey(base, self._prepared)

    def show_costs(self) -> None:
        """Look at every paper and show what each page costs; nothing is made."""
        self._survey(None, self._costs)

    def _survey(self, base: Base | None, done: Callable[[Survey], None]) -> None:
        self._case = self._context.desk.case
        desk, clock, account = self._context.desk, self._context.clock, str(self.account.currentData())
        case, file = desk.case, desk.session.file
        asked = (case, base, account)
        if self._known is not None and self._known[0] == asked:
            done(self._known[1])
            return

        def prepared(survey: Survey) -> None:
            self._known = (asked, survey)
            done(survey)

        def work(ctx: JobContext) -> Survey:
            return prepare_portal(case, file, clock, ctx, base, account=account)

        self._begin(self.costs_button if done == self._costs else self.make_button)
        self._job = self._context.jobs.start(self, work, prepared, self._failed, progress=self._progress, cancelled=self._stopped)

    def _prepared(self, survey: Survey) -> None:
        self._ended()
        if not offers(survey):
            self.make(survey, Choice())
            return
        context = self._context
        dialog = PortalPlanDialog(survey, context.jobs, context.pictures, context.language(), self)
        dialog.chosen.connect(lambda choice: self.make(survey, choice))
        dialog.open()

    def _costs(self, survey: Survey) -> None:
        self._ended()
        presenter = PlannerPresenter(survey)
        slots = presenter.slots(self._context.language())
        CostsDialog(presenter.smallest(), slots, self, offered=presenter.offered).open()

    def make(self, survey: Survey, choice: Choice) -> None:
        """Make the set as the person chose."""
        file, clock, folder = self._context.desk.session.file, self._context.clock, self._folder
        case, base = self._case or survey.case, self._base

        def work(ctx: JobContext) -> BuiltPortal:
            chosen = {"shrink": choice.smaller, "unsigned": choice.unsigned}
            return build_portal(case, file, folder, clock, ctx, base, account=survey.account, prepared=survey, **chosen)

        self._begin(self.make_button)
        self._job = self._context.jobs.start(
            self, work, self._built, self._failed, progress=self._progress, cancelled=self._stopped
        )

    def _begin(self, began: QPushButton) -> None:
        self._began = began
        for old in (self.problem, self.result, self.open_button):
            old.hide()
        for button in (self.make_button, self.costs_button):
            button.setEnabled(False)
        self.panel.begin(word(_STAGES, "typeset"))
        self.panel.stop_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ended(self, told: str = "") -> None:
        self._job = None
        for button in (self.make_button, self.costs_button):
            button.setEnabled(True)
        self.panel.end(told, self._began)

    def _progress(self, step: Progress) -> None:
        self.panel.show_progress(step, word(_STAGES, step.code if step.code in _STAGES else "portal"))

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _stopped(self) -> None:
        self._ended(self.tr("Stopped. No files were made."))

    def _failed(self, error: HcprepError) -> None:
        self._ended()
        self._tell_problem(explain(error).words)

    def _tell_problem(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.show()
        bring_into_view(self.problem)
        announce(self, words)

    def _open(self) -> None:
        if not open_folder(self._made_in):
            self._tell_problem(self.tr("The folder did not open. Plug in the disk it is on, or look where the line above says."))

    def _built(self, built: BuiltPortal) -> None:
        self._ended()
        lines = upload_lines(built, self._context.language())
        words = [
            self.tr("%n file(s) to upload, every page checked. They are in {folder}.", "", len(lines)).format(folder=built.folder)
        ]
        if self._base is not None:
            words.insert(0, self.tr("Of the supplement alone:"))
        for slot, ones in groupby(lines, key=lambda line: line.slot):
            words += ["", slot, *(f"• {self._line(one)}" for one in ones)]
        words.append("")
        words += [self.tr("In no file, because it is too large: {what}").format(what=what) for what in built.left_out()]
        words.append(self.tr("Print worksheet.pdf: it says which file goes into which slot."))
        self.result.setText("\n".join(words))
        self._made_in = built.folder
        self.result.show()
        self.open_button.show()
        self.open_button.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, words[0] if self._base is None else f"{words[0]} {words[1]}")
        self.made.emit(built)

    def _line(self, line: UploadLine) -> str:
        size = QLocale().toString(line.size / _MEGABYTE, "f", 1)
        words = self.tr("{name}, {size} MB").format(name=line.name, size=size)
        if line.unchanged:
            return self.tr("{words} (as you added it)").format(words=words)
        return self.tr("{words} (pictures made smaller)").format(words=words) if line.smaller else words
