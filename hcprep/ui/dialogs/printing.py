"""Which list to print: saved as a PDF, in the language of the window."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from hcprep.clock import Clock
from hcprep.errors import HcprepError
from hcprep.jobs import JobContext
from hcprep.presenters.desk import Desk
from hcprep.services.lists import list_pdf
from hcprep.ui.dialogs.files import choose_new
from hcprep.ui.dialogs.small import SmallDialog
from hcprep.ui.jobs import Job, Jobs
from hcprep.ui.messages import explain
from hcprep.ui.pages.base import announce
from hcprep.ui.printed import LIST_WORDS, ListId, printed
from hcprep.ui.printing import save_whole
from hcprep.ui.widgets.labels import Words
from hcprep.ui.words import say


class PrintDialog(SmallDialog):
    """Asks which list; the file is set in another process and written whole or not at all."""

    def __init__(
        self, desk: Desk, clock: Clock, language: str, jobs: Jobs, parent: QWidget, *, first: ListId = "checklist"
    ) -> None:
        title = self.tr("Which list?")
        super().__init__("print-lists", title, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Print a list"))
        self._desk, self._clock, self._language, self._jobs = desk, clock, language, jobs
        self.job: Job | None = None
        self.choices = QButtonGroup(self)
        self._ids: tuple[ListId, ...] = tuple(LIST_WORDS)
        column = self.column
        column.setSpacing(8)
        for number, which in enumerate(self._ids):
            button = QRadioButton(say(LIST_WORDS[which]), self)
            button.setObjectName(f"list-{which}")
            button.setAccessibleName(f"{title} {button.text()}")
            button.setChecked(which == first)
            if which == first:
                button.setFocus(Qt.FocusReason.OtherFocusReason)
            self.choices.addButton(button, number)
            column.addWidget(button)
        hint = self.tr("It is saved as a PDF file, to be printed. Anyone who opens that file can read it: delete it afterwards.")
        column.addWidget(Words(hint, self, "hint"))
        self.told = Words("", self, "label")
        self.told.hide()
        column.addWidget(self.told)
        column.addStretch(1)
        close_button = self.button("close", self.tr("Close"))
        close_button.clicked.connect(self.reject)
        self.save_button = self.button("save-list", self.tr("Save as PDF…"), primary=True)
        self.save_button.clicked.connect(self._ask)
        self.end()

    @property
    def chosen(self) -> ListId:
        """The list that is chosen."""
        return self._ids[self.choices.checkedId()]

    def _ask(self) -> None:
        if self.job is None:
            path = choose_new(self, self.windowTitle(), f"hcprep-{self.chosen}.pdf", self.tr("PDF (*.pdf)"))
            if path is not None:
                self.save(path)

    def save(self, path: Path) -> None:
        """Set the chosen list and write it there."""
        try:
            listed = printed(self.chosen, self._desk, self._clock, self._language)
        except HcprepError as error:
            self._failed(error)
            return
        self._tell(self.tr("The list is being made…"))
        self.save_button.setEnabled(False)

        def work(_ctx: JobContext) -> bool:
            return save_whole(path, list_pdf(listed))

        self.job = self._jobs.start(self, work, partial(self._done, path), self._failed, cancelled=self._idle)

    def _done(self, path: Path, saved: bool) -> None:  # noqa: FBT001 - the outcome of a job
        self._idle()
        words = self.tr("Saved as {name}.") if saved else self.tr("{name} could not be saved there.")
        self._tell(words.format(name=path.name))

    def _failed(self, error: HcprepError) -> None:
        self._idle()
        self._tell(explain(error).words)

    def _idle(self) -> None:
        self.job = None
        self.save_button.setEnabled(True)

    def _tell(self, words: str) -> None:
        self.told.setText(words)
        self.told.show()
        announce(self, words)
