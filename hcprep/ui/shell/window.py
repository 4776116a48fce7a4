"""The main window: header, task list, one page at a time, Back and Continue."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QPushButton, QVBoxLayout, QWidget

from hcprep.clock import Clock
from hcprep.errors import HcprepError, KitError
from hcprep.presenters.desk import Desk
from hcprep.presenters.flow import STEPS, Step, StepState, flow, landing, neighbour
from hcprep.services.session import Session
from hcprep.ui.jobs import Bridge, Jobs
from hcprep.ui.language import Language, Languages
from hcprep.ui.messages import explain
from hcprep.ui.pages.base import Page, PageContext, PageFactory, announce
from hcprep.ui.pictures import PageDrawer
from hcprep.ui.shell.book import PageBook
from hcprep.ui.shell.foot import Foot
from hcprep.ui.shell.header import Header
from hcprep.ui.shell.keys import install_keys
from hcprep.ui.shell.saving import SaveState
from hcprep.ui.shell.tasks import TaskList
from hcprep.ui.theme import Scheme, Theme
from hcprep.ui.widgets.keep import focus_inside
from hcprep.ui.widgets.problems import Problem
from hcprep.ui.words import STEP_WORDS, word


@dataclass(frozen=True)
class Program:
    """What the window is wired with (hcprep.app.wiring)."""

    bridge: Bridge
    jobs: Jobs
    pictures: PageDrawer
    clock: Clock
    languages: Languages
    theme: Theme
    door: Callable[[Callable[[Session], None], Path | None], Page]
    """Makes the page that opens or creates a case; it calls back with the opened session. Given the case just closed."""
    pages: Mapping[Step, PageFactory]
    make_desk: Callable[[Session], Desk]
    before_questions: Callable[[Desk], tuple[str, ...]]
    """Interview questions of the step 'before', by id."""


class MainWindow(QMainWindow):
    """The shell. It owns no data: the open case lives on the desk, what is on screen in the pages."""

    language_changed = Signal(str)
    look_changed = Signal(int, str)

    def __init__(self, program: Program) -> None:
        super().__init__()
        self._program = program
        self.desk: Desk | None = None
        self.step: Step = "case"
        self._last: Path | None = None
        self._warned: tuple[str, ...] = ()
        self.saving = SaveState(program.bridge)
        self.saving.changed.connect(self._draw_header)
        self.setWindowTitle("hcprep")
        self.header = Header(self)
        self.tasks = TaskList(self)
        self.book = PageBook(self._make_page, self)
        self.foot = Foot(self)
        self._lay_out()
        self._connect()
        self._show_language()
        self._open("case")

    @property
    def page(self) -> Page:
        """The page on screen."""
        page = self.book.page
        assert page is not None  # noqa: S101 - the book always shows a page after the constructor
        return page

    def states(self) -> tuple[StepState, ...]:
        """Return where every step stands now."""
        desk = self.desk
        if desk is None:
            return flow(None)
        try:
            return flow(desk.case, desk.review(), self._program.before_questions(desk))
        except KitError:
            return flow(desk.case)

    def go(self, step: Step) -> None:
        """Open a step that can be opened; otherwise say why not at the foot."""
        state = self.states()[STEPS.index(step)]
        self.book.commit()
        if not (state.ready or step == "case"):
            self._draw(self.tr("“{step}” cannot start yet.").format(step=word(STEP_WORDS, step)))
            announce(self, self.foot.note_label.text())
            return
        self._open(step)

    def open_session(self, session: Session) -> None:
        """Show a case that was opened, at the step that comes next."""
        self.saving.watch(session, self._case_failed)
        self.desk = self._program.make_desk(session)
        self.desk.subscribe(self._case_changed)
        self.book.empty()
        self._open(landing(self.states()))

    def close_case(self) -> None:
        """Save, close the case file and go back to the start; nothing of the case stays on screen."""
        if self.desk is None:
            return
        self.book.commit()
        self._program.jobs.cancel_all()
        self._program.pictures.forget()
        try:
            self.desk.session.close()
        except HcprepError as error:
            self._case_failed(error)
            return
        self._last = self.desk.session.path
        self.desk = None
        self.book.empty()
        self._open("case")

    def forward(self) -> None:
        """Continue: show what cannot be accepted once, then let the person go on all the same."""
        page = self.page
        page.commit()
        problems = page.problems()
        texts = tuple(problem.text for problem in problems)
        if problems and texts != self._warned:
            self._warned = texts
            page.show_problems(problems)
            return
        self._move(1)

    def back(self) -> None:
        """Go back one step; what was typed stays."""
        self._move(-1)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Save and close the case before the window goes; a failed save keeps the window open and says why."""
        self.close_case()
        event.setAccepted(self.desk is None)

    def show_problem(self, error: HcprepError) -> None:
        """Explain an error at the top of the page on screen."""
        message = explain(error)
        self.page.show_problems((Problem(message.what, advice=message.do),))

    def _lay_out(self) -> None:
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.book, 1)
        column.addWidget(self.foot)
        middle = QWidget(self)
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.tasks)
        row.addWidget(right, 1)
        whole = QWidget(self)
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(middle, 1)
        self.setCentralWidget(whole)
        self._fit()

    def _connect(self) -> None:
        self.tasks.chosen.connect(self.go)
        self.foot.back_pressed.connect(self.back)
        self.foot.continue_pressed.connect(self.forward)
        self.header.language_chosen.connect(self.use_language)
        self.header.scale_chosen.connect(self.use_scale)
        self.header.scheme_chosen.connect(self.use_scheme)
        self.header.undo_pressed.connect(self.undo)
        self.header.redo_pressed.connect(self.redo)
        self.header.help_pressed.connect(self.show_help)
        self.header.lock_pressed.connect(self.close_case)
        self.header.retry_pressed.connect(self._retry)
        install_keys(
            self,
            back=self.back,
            forward=self.forward,
            go=self.go,
            undo=self.undo,
            redo=self.redo,
            pane=self._next_pane,
            help_=self.show_help,
        )

    # What the header and the keys ask for.

    def use_language(self, language: Language) -> None:
        """Put the window into another language; what was typed stays."""
        self.book.commit()
        self._program.languages.use(language)
        self._show_language()
        self.book.retranslate()
        self._draw()
        self.language_changed.emit(language)

    def use_scale(self, scale: int) -> None:
        """Change the size of text (percent)."""
        self._use_look(scale, self._program.theme.scheme)

    def use_scheme(self, scheme: Scheme) -> None:
        """Change the colours."""
        self._use_look(self._program.theme.scale, scheme)

    def follow_system(self) -> None:
        """Put on the computer's own colours again after they changed."""
        self._program.theme.apply()

    def undo(self) -> None:
        """Take back the last edit of the case."""
        if self.desk is not None:
            self.book.commit()
            words = self.tr("Undone.") if self.desk.undo() else self.tr("There is nothing to undo.")
            self._note(words)

    def redo(self) -> None:
        """Do again what was undone."""
        if self.desk is not None:
            words = self.tr("Done again.") if self.desk.redo() else self.tr("There is nothing to redo.")
            self._note(words)

    def show_help(self) -> None:
        """Open the help beside the window."""
        from hcprep.ui.shell.help import HelpDialog

        HelpDialog(self).open()

    def _use_look(self, scale: int, scheme: Scheme) -> None:
        self._program.theme.look(scale, scheme)
        self._fit()
        self._show_language()
        self._draw()
        self.look_changed.emit(scale, scheme)

    def _next_pane(self, by: int) -> None:
        focused = focus_inside(self)
        panes: tuple[QWidget, ...] = (self.header, self.tasks, self.book, self.foot)
        at = next((place for place, pane in enumerate(panes) if focused is not None and pane.isAncestorOf(focused)), 2)
        pane = panes[(at + by) % len(panes)]
        if pane is self.tasks:
            self.tasks.focus_current()
        elif pane is self.book:
            self.page.first_field().setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            child = next((child for child in pane.findChildren(QPushButton) if child.isVisible() and child.isEnabled()), None)
            if child is not None:
                child.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # What the case tells.

    def _case_changed(self, _case: object) -> None:
        self.page.refresh()
        self.page.order_tabs()
        self._draw()

    def _case_failed(self, error: HcprepError) -> None:
        self.saving.failed(error)
        self.show_problem(error)

    def _retry(self) -> None:
        if self.desk is not None:
            self.desk.session.retry()

    # Drawing.

    def _make_page(self, step: Step) -> Page:
        desk = self.desk
        if desk is None:
            return self._program.door(self.open_session, self._last)
        program = self._program
        return program.pages[step](
            PageContext(
                desk,
                program.jobs,
                program.clock,
                lambda: program.languages.language,
                self.go,
                self.close_case,
                program.pictures,
            )
        )

    def _open(self, step: Step) -> None:
        self.step = step
        self._warned = ()
        page = self.book.open(step)
        self._draw()
        page.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def _move(self, by: Literal[-1, 1]) -> None:
        found = neighbour(self.states(), self.step, by)
        if found is not None:
            self.go(found)

    def _note(self, words: str) -> None:
        self._draw(words)
        announce(self, words)

    def _show_language(self) -> None:
        theme = self._program.theme
        self.header.show_language(self._program.languages.language, theme.scale, theme.scheme)

    def _draw(self, note: str = "") -> None:
        states = self.states()
        self.tasks.show_states(states, self.step)
        back, forward = neighbour(states, self.step, -1), neighbour(states, self.step, 1)
        self.foot.show_state(word(STEP_WORDS, back or ""), word(STEP_WORDS, forward or ""), note)
        self._draw_header()

    def _draw_header(self) -> None:
        session = self.desk.session if self.desk is not None else None
        self.header.show_case(
            self.saving.words() if session else "",
            opened=session is not None,
            undo=session is not None and session.can_undo,
            redo=session is not None and session.can_redo,
            failed=session is not None and self.saving.error is not None,
        )

    def _fit(self) -> None:
        scale = self._program.theme.scale
        self.tasks.setFixedWidth(min(250 * scale // 100, 400))
        self.book.set_scale(scale)
