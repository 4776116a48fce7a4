"""The first step with no case open: a door to open, create or try one, and to get one back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QButtonGroup,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from hcprep.errors import HcprepError
from hcprep.jobs import Progress
from hcprep.presenters.door import EXAMPLE_NAME, Door, Opening, free_name, newest_case
from hcprep.presenters.places import Place
from hcprep.services.safe import SafeTools
from hcprep.services.session import Session
from hcprep.services.worknote import Leftover
from hcprep.ui.jobs import Job, Jobs
from hcprep.ui.messages import explain
from hcprep.ui.pages.base import Page
from hcprep.ui.pages.doornew import NewCaseForm
from hcprep.ui.pages.doorrescue import LostAndDamaged
from hcprep.ui.pages.doorways import EXAMPLE, LOST, NEW, OPEN, ExampleForm, FirstStart, LeftOutside, OpenForm, OpeningPanel
from hcprep.ui.pages.workleft import TakeOver, WorkLeft
from hcprep.ui.shell.program import DoorCalls
from hcprep.ui.widgets.labels import Words
from hcprep.ui.widgets.problems import Problem
from hcprep.ui.widgets.radios import one_stop

SECRET_CODES = frozenset({"case-wrong-passphrase", "passphrase-too-weak", "sheet-mistyped", "sheet-wrong"})
WRONG_DELAY = 1_000
"""Milliseconds until another passphrase can be tried; the window stays usable."""


@dataclass(frozen=True)
class DoorContext:
    """What the door is given."""

    door: Door
    jobs: Jobs
    language: Callable[[], str]
    folder: Path
    """Where new cases are suggested."""
    calls: DoorCalls
    left: int = 0
    """Copies of papers that another program kept open and that could not be wiped."""
    safe: SafeTools | None = None
    """The backups of this computer, if any are kept."""
    after: Jobs | None = None
    """Runs what has to wait until the case that was just closed is back at its place."""


class DoorPage(Page):
    """Three ways in, and one for a case that does not open. Deriving the key takes about a second, off the window's thread."""

    step = "case"

    def __init__(self, context: DoorContext, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent or context.calls.inside)
        self.heading.setText(self.tr("Open your case"))
        self.setAccessibleName(self.heading.text())
        self._context = context
        self._job: Job | None = None
        self._resuming = False
        # Looked for and not noted anywhere; on a shared computer nobody is shown that there is a case.
        self._last = context.calls.last or (None if context.calls.prefs.shared else newest_case(context.folder))
        self.ways = QButtonGroup(self)
        self.forms = QWidget(self)
        """Holds the form of each way, one of which is shown."""
        self._forms: list[QWidget] = []
        choices, below = QVBoxLayout(), QVBoxLayout(self.forms)
        choices.setSpacing(2)
        below.setContentsMargins(0, 0, 0, 0)
        ways = [
            ("way-new", self.tr("Start a new case"), self._new_form()),
            ("way-open", self.tr("Open a case I have"), self._open_form()),
            ("way-example", self.tr("Look at the example: a made-up family"), self._example_form()),
        ]
        self.rescue = self._rescue_form()
        if self.rescue is not None:
            ways.append(("way-lost", self.tr("I cannot open my case, or it is lost"), self.rescue))
        for number, (name, words, form) in enumerate(ways):
            button = QRadioButton(words, self)
            button.setObjectName(name)
            self.ways.addButton(button, number)
            choices.addWidget(button)
            self._forms.append(form)
            below.addWidget(form)
        self.ways.idToggled.connect(self._way)
        self.body.addLayout(choices)
        self.body.addWidget(self.forms)
        self.body.addWidget(
            Words(
                self.tr(
                    "A case is one file on this computer. It holds everything you write and every paper you add, locked with "
                    "a passphrase. Nothing is sent anywhere."
                ),
                self,
            )
        )
        self.job_panel = OpeningPanel(self)
        self.job_panel.stopped.connect(self._stop)
        self.body.insertWidget(0, self.job_panel)
        self.first_start = FirstStart(self)
        self.first_start.answered.connect(self._share)
        self.first_start.setVisible(context.calls.prefs.shared is None)
        self.body.insertWidget(0, self.first_start)
        self.body.addWidget(Words(self.tr("To hide every window of hcprep at once: Shift+Esc or F12."), self, "hint"))
        if context.left:
            self.body.insertWidget(0, LeftOutside(context.left, self))
        self.work_left = WorkLeft(self)
        self.work_left.wanted.connect(self._resume)
        self.body.insertWidget(0, self.work_left)
        self.take_over = TakeOver(self)
        self.take_over.pressed.connect(self._open)
        self.body.insertWidget(0, self.take_over)
        if context.after is not None:
            context.after.start(self, lambda _ctx: context.door.leftovers(), self.work_left.show_left, lambda _error: None)
        self.delay = QTimer(self)
        self.delay.setSingleShot(True)
        self.delay.setInterval(WRONG_DELAY)
        self.delay.timeout.connect(self._try_again)
        first = OPEN if self._last else NEW
        self.ways.button(first).setChecked(True)
        one_stop(self.ways)
        self._way(first, chosen=True)

    def first_field(self) -> QWidget:
        """Return the passphrase of the case that is offered, else the heading."""
        return self.open_words.line if self._last else self.heading

    @property
    def busy(self) -> bool:
        """Whether a case is being opened."""
        return self._job is not None and not self._job.finished

    def _way(self, number: int, chosen: bool) -> None:  # noqa: FBT001 - slot of a toggle
        if chosen:
            if number == EXAMPLE:
                words = self._context.door.example_passphrase()
                self.example_words.setText(self.tr("Its passphrase is: {words}").format(words=words))
            if number == NEW:
                self.new.begin()
            for at, form in enumerate(self._forms):
                form.setVisible(at == number)
            self.show_problems(())
            self.order_tabs()

    def _new_form(self) -> QWidget:
        context = self._context
        self.new = NewCaseForm(free_name(context.folder), lambda: context.door.suggest(context.language()), self.forms)
        self.new.say_new(shown=context.calls.waited)
        self.new_place, self.new_words, self.again_words = self.new.place, self.new.words, self.new.again
        self.create_button = self.new.create_button
        self.new.wanted.connect(self._create)
        self.new.suggest_button.clicked.connect(lambda: self.say(self.new_words.line.text()))
        return self.new

    def _open_form(self) -> QWidget:
        form = OpenForm(self._last, self.forms)
        self.open_place, self.secret, self.open_button = form.place, form.secret, form.button
        self.open_words = self.secret.words
        self.open_button.clicked.connect(self._open)
        self.open_words.line.returnPressed.connect(self._open)
        return form

    def _rescue_form(self) -> LostAndDamaged | None:
        context = self._context
        if context.safe is None:
            return None
        rescue = LostAndDamaged(context.safe, context.jobs, context.folder, self.open_place.line.text, self.forms)
        rescue.made.connect(self.offer)
        rescue.looked.connect(context.calls.opened)
        rescue.sheet_wanted.connect(self._use_sheet)
        return rescue

    def _example_form(self) -> QWidget:
        form = ExampleForm(free_name(self._context.folder, EXAMPLE_NAME), self.forms)
        self.example_place, self.example_words = form.place, form.words
        form.button.clicked.connect(self._example)
        return form

    def offer(self, path: str) -> None:
        """Offer a case to be opened, its passphrase next."""
        self.ways.button(OPEN).setChecked(True)
        self.open_place.show_value(path)
        self.open_words.line.setFocus()

    def reveal(self, place: Place) -> QWidget | None:
        """Open the way through the damaged file that was looked at just now, if that is wanted."""
        mend = self._context.calls.mend
        if self.rescue is not None and mend is not None and place.key == "damaged":
            self.ways.button(LOST).setChecked(True)
            self.open_place.show_value(mend[0])
            self.rescue.damaged(*mend)
        return None

    def _use_sheet(self) -> None:
        self.ways.button(OPEN).setChecked(True)
        self.secret.box.setChecked(True)
        (self.secret.input_widget() if self.open_place.line.text() else self.open_place.line).setFocus()

    def _create(self, place: str, words: str) -> None:
        differs = self.new.mismatch()
        if differs:
            self.show_problems(differs)
            return
        self._start(lambda: self._context.door.create(place, words, self._context.language()))

    def _open(self) -> None:
        words, sheet = self.secret.given()
        if sheet:
            self._start(lambda: self._context.door.open_sheet(self.open_place.line.text(), sheet))
        else:
            self._start(lambda: self._context.door.open(self.open_place.line.text(), words))

    def _resume(self, leftover: Leftover) -> None:
        words, sheet = self.work_left.secret.given() if self.work_left.secret is not None else ("", "")
        self._resuming = True
        self._start(lambda: self._context.door.resume(leftover, words, sheet))

    def _share(self, shared: bool) -> None:  # noqa: FBT001 - slot of a signal
        self._context.calls.share(shared)
        self.heading.setFocus()

    def _example(self) -> None:
        self._start(lambda: self._context.door.example(self.example_place.line.text(), self._context.language()))

    def _start(self, prepare: Callable[[], Opening]) -> None:
        if self.busy or self.delay.isActive():
            return
        self.show_problems(())
        self.take_over.hide()
        try:
            work = prepare()
        except HcprepError as error:
            self._failed(error)
            return
        self.forms.setEnabled(False)
        self.job_panel.begin(self.tr("One moment. The case is being unlocked…"))
        self._job = self._context.jobs.start(self, work, self._done, self._failed, progress=self._progress, cancelled=self._idle)

    def _progress(self, step: Progress) -> None:
        self.job_panel.show_opening(step)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _idle(self) -> None:
        self._job = None
        self._resuming = False
        self.job_panel.end()
        self.forms.setEnabled(True)

    def _done(self, session: Session) -> None:
        self._idle()
        self.new.forget()
        self.secret.forget()
        made = self.ways.checkedId() == NEW
        self._context.calls.opened(session)
        if made:
            self._context.calls.offer_sheet()

    def _failed(self, error: HcprepError) -> None:
        resuming = self._resuming and self.work_left.secret
        self._idle()
        if error.code == "case-in-use-elsewhere":
            self.take_over.ask(str(error.facts.get("since", "")))
            self.say(self.take_over.accessibleName())
            return
        message = explain(error)
        advice = message.do
        if error.code == "case-wrong-passphrase":
            # Guessing at the screen is slowed, never shut out: nobody is locked out of their own words.
            self.delay.start()
            self.open_button.setEnabled(False)
            advice = f"{advice} {self.secret.hint()}".strip()
        field = resuming.input_widget() if resuming else self._field_of(error.code)
        if error.code == "case-damaged" and self.rescue is not None:
            self.ways.button(LOST).setChecked(True)
            field = self.rescue.damaged_button
        self.show_problems((Problem(message.what, field, advice),))

    def _field_of(self, code: str) -> QWidget:
        way = self.ways.checkedId()
        secrets = (self.new_words.line, self.secret.input_widget(), self.example_place.line, self.secret.input_widget())
        places = (self.new_place, self.open_place, self.example_place, self.open_place)
        return secrets[way] if code in SECRET_CODES else places[way].line

    def _try_again(self) -> None:
        self.open_button.setEnabled(True)
