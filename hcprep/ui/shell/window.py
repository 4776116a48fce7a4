"""The main window: header, task list, one page at a time, Back and Continue."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from hcprep.errors import HcprepError, KitError
from hcprep.model.case import Case
from hcprep.presenters.desk import Desk
from hcprep.presenters.flow import STEPS, Step, StepState, flow, landing, neighbour, opened
from hcprep.services.session import Session
from hcprep.ui.messages import explain
from hcprep.ui.pages.base import Page, PageContext, announce
from hcprep.ui.shell.behind import Behind
from hcprep.ui.shell.cover import Cover
from hcprep.ui.shell.frame import Frame
from hcprep.ui.shell.guide import Guide
from hcprep.ui.shell.judging import Judging
from hcprep.ui.shell.keepline import KeepWatch
from hcprep.ui.shell.keys import connect
from hcprep.ui.shell.locking import Again
from hcprep.ui.shell.lookbar import LookWatch
from hcprep.ui.shell.prefs import Prefs
from hcprep.ui.shell.program import DoorCalls, Program
from hcprep.ui.shell.saving import SaveState
from hcprep.ui.shell.settings import WindowSettings
from hcprep.ui.shell.shown import show_around_page, show_header
from hcprep.ui.shell.spares import SpareWatch
from hcprep.ui.widgets.problems import Problem
from hcprep.ui.words import FIRST_WORDS, STEP_WORDS, word


class MainWindow(QMainWindow):
    """The shell. It owns no data: the open case lives on the desk, what is on screen in the pages."""

    def __init__(self, program: Program, prefs: Prefs, last: Path | None = None) -> None:
        super().__init__()
        self._program = program
        self.settings = WindowSettings(self, program, prefs)
        self.desk: Desk | None = None
        self._edition = ""
        self.step: Step = "case"
        self.last = last
        """The case to offer at the door."""
        self._waited = False
        self.setWindowTitle("hcprep")
        stack = QStackedWidget(self)
        self.frame = Frame(self._make_page, stack)
        self.header, self.tasks, self.book, self.foot = self.frame.header, self.frame.tasks, self.frame.book, self.frame.foot
        stack.addWidget(self.frame)
        self.setCentralWidget(stack)
        self.saving = SaveState(program.bridge)
        self.saving.changed.connect(self._draw_header)
        self.cover = Cover(self, stack, self.frame.bar, self, safety=program.safety, jobs=program.jobs, saving=self.saving)
        self._behind = Behind(self, self._draw_case)
        self.keeping = KeepWatch(self, program)
        self.looking = LookWatch(self, program)
        self.judging = Judging(program.beside, self)
        self.spare = SpareWatch(program.jobs, program.clock, self)
        self.frame.fit(program.theme.scale)
        self.guide = Guide(self, program)
        connect(self, program.safety.clipboard)
        self.settings.show()
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
            found = flow(desk.case, desk.review(), self._program.before_questions(desk))
        except KitError:
            found = flow(desk.case)
        # What is left of a damaged case can be looked at, also where the people it begins with are lost.
        return found if desk.session.damage is None else opened(found)

    def go(self, step: Step) -> None:
        """Open a step that can be opened; otherwise say why not at the foot."""
        state = self.states()[STEPS.index(step)]
        self.book.commit()
        if not (state.ready or step == "case"):
            words = self.tr("“{step}” cannot start yet.").format(step=word(STEP_WORDS, step))
            first = next((missing.code for missing in state.missing), "")
            self.draw(f"{words} {word(FIRST_WORDS, first)}")
            announce(self, self.foot.note_label.text())
            return
        self._open(step)

    def open_session(self, session: Session) -> None:
        """Show a case that was opened, at the step that comes next."""
        self.saving.watch(session)
        self.keeping.watch(session)
        self.looking.watch(session)
        self.desk = self._program.make_desk(session)
        self._edition = self.desk.case.edition
        self.desk.subscribe(self._case_changed)
        self.judging.watch(self.desk)
        self.book.empty()
        self._open(landing(self.states(), self.settings.prefs.step))
        self.guide.offer_tour()

    def close_case(self) -> None:
        """Lock: cover the window, save, close the case file, and start afresh at the door."""
        if self.desk is not None:
            self.cover.lock.lock()

    # What locking and closing ask for.

    @property
    def session(self) -> Session | None:
        """The open case, if there is one."""
        return self.desk.session if self.desk is not None else None

    def let_go(self, *, quick: bool) -> HcprepError | None:
        """Accept what is typed, stop the jobs, save and close the case; return what kept it from being saved.

        `quick` leaves for later what is not needed to keep every word, such as a backup.
        """
        try:
            self.book.commit()
            self._program.jobs.cancel_all()
            self.judging.leave()
            self._program.pictures.forget()
            if self.desk is not None:
                self.desk.session.close(quick=quick)
        except HcprepError as error:
            self.saving.failed(error)
            return error
        self._gone()
        return None

    def abandon(self, copy: Path) -> None:
        """Close the case as it is: everything in it was saved in a copy, which is the one to offer from now on."""
        if self.desk is not None:
            with suppress(HcprepError):
                self.desk.session.file.close()
        self._gone()
        self.last = copy

    def _gone(self) -> None:
        if self.desk is not None:
            self.last = self.desk.session.path
            self.desk = None
        self.saving.leave()
        self.keeping.leave()
        self.looking.leave()
        self.spare.leave()

    def again(self) -> Again:
        """Return where the case lies, unless others use this computer too, and where the window is."""
        geometry = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        path = self.session.path if self.session is not None else self.last
        return Again(str(path) if path is not None and not self.settings.prefs.shared else "", geometry)

    def show_door(self) -> None:
        """Show the start, and nothing of the case any more."""
        self._waited = self.desk is None
        self.book.empty()
        self._open("case")

    def forward(self) -> None:
        """Continue: show what cannot be accepted once, then let the person go on all the same."""
        page = self.page
        page.commit()
        if not page.held_back() and not self._stepped_out():
            self._move(1)

    def back(self) -> None:
        """Go back one step, or out of a form on the page; what was typed stays."""
        if not self._stepped_out():
            self._move(-1)

    def _stepped_out(self) -> bool:
        if not self.page.step_out():
            return False
        self.page.show_problems(())
        return True

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save and close the case before the window goes; a failed save keeps it and offers a copy elsewhere."""
        event.setAccepted(self.cover.may_close())

    def show_problem(self, error: HcprepError) -> None:
        """Explain an error at the top of the page on screen."""
        message = explain(error)
        self.page.show_problems((Problem(message.what, advice=message.do),))

    def retranslate(self) -> None:
        """Write all around and on the page in the language that is set now; what was typed stays."""
        self.frame.look_bar.retranslate()
        self.book.retranslate()
        self.draw()
        if self.guide.tour is not None:
            self.guide.tour.retranslate()

    # What the case tells.

    def _case_changed(self, _case: Case) -> None:
        self._behind.draw()

    def _draw_case(self) -> None:
        if self.desk is not None and self.desk.case.edition != self._edition:
            # Questions and words come from the kit, so every page is made again with the new one.
            self._edition = self.desk.case.edition
            self.book.retranslate()
        self.page.refresh()
        self.page.order_changed()
        self.draw()

    # Drawing.

    def _make_page(self, step: Step, inside: QWidget) -> Page:
        desk = self.desk
        if desk is None:
            settings, sheet, mend = self.settings, self.keeping.offer_sheet, self.looking.mend
            last = None if settings.prefs.shared else self.last
            calls = DoorCalls(self.open_session, last, settings.prefs, settings.use_shared, sheet, mend, inside, self._waited)
            return self._program.door(calls)
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
                program.outside,
                visit=self.guide.visit,
                safe=program.safe,
                inside=inside,
                own_texts=program.own_texts,
                spares=self.spare.give,
            )
        )

    def _open(self, step: Step) -> None:
        self.step = step
        if self.desk is not None:
            self.settings.keep(self.settings.prefs.standing(step))
        page = self.book.open(step)
        page.warned = ()
        self.spare.show(self.desk, step)
        self.draw()
        page.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def _move(self, by: Literal[-1, 1]) -> None:
        found = neighbour(self.states(), self.step, by)
        if found is not None:
            self.go(found)

    def note(self, words: str) -> None:
        """Say something that happened, at the foot and to a screen reader."""
        self.draw(words)
        announce(self, words)

    def draw(self, note: str = "") -> None:
        """Draw what is around the page, with a short note between Back and Continue."""
        show_around_page(self, note)
        self.looking.settle()

    def _draw_header(self) -> None:
        show_header(self)
