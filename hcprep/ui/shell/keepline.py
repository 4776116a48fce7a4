"""One calm line above the foot: a backup that did not work, or the recovery sheet offered once more. Never a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from hcprep.clock import stamp
from hcprep.errors import HcprepError
from hcprep.services.keeping import KeepState
from hcprep.services.safe import keeper_of
from hcprep.services.session import Session
from hcprep.ui.messages import explain
from hcprep.ui.widgets.labels import Words

if TYPE_CHECKING:
    from hcprep.ui.shell.program import Program
    from hcprep.ui.shell.window import MainWindow


class KeepLine(QFrame):
    """Says what the keeper of the open case met; hidden while there is nothing to say."""

    more_pressed = Signal()
    later_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("keep-line")
        self.setProperty("kind", "note")
        self.words = Words("", self, "hint")
        self.more_button = QPushButton(self)
        self.more_button.setObjectName("keep-more")
        self.more_button.setProperty("kind", "link")
        self.later_button = QPushButton(self)
        self.later_button.setObjectName("keep-later")
        self.later_button.setProperty("kind", "link")
        self.more_button.clicked.connect(self.more_pressed)
        self.later_button.clicked.connect(self.later_pressed)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 4, 20, 4)
        row.addWidget(self.words, 1)
        row.addWidget(self.more_button)
        row.addWidget(self.later_button)
        self.hide()

    def show_problem(self, error: HcprepError) -> None:
        """Say that the last backup did not work, and that the case itself is safe."""
        told = self.tr("Your case is saved. The last backup did not work: {why}")
        if error.code in {"case-place-gone", "case-moved"}:
            told = "{why}"
        why = explain(error).words
        if error.code == "disk-full":
            # What is said of a save would contradict that the case is saved.
            why = self.tr("there is no room for it on the disk. Make room, or choose another place for backups.")
        self._show(told.format(why=why), self.tr("Look at it"), self.tr("Hide this line"))

    def show_sheet(self) -> None:
        """Offer the recovery sheet once more."""
        words = self.tr("There is no recovery sheet of this case yet. It opens the case if you forget the passphrase.")
        self._show(words, self.tr("Make the sheet…"), self.tr("Not now"))

    def _show(self, words: str, more: str, later: str) -> None:
        self.words.setText(words)
        self.more_button.setText(more)
        self.later_button.setText(later)
        self.setAccessibleName(words)
        self.show()


class KeepWatch(QObject):
    """Follows what keeps the open case safe, on the window's behalf."""

    def __init__(self, window: MainWindow, program: Program) -> None:
        super().__init__(window)
        self._window = window
        self._program = program
        self._session: Session | None = None
        self._sheet = False
        self._hidden = ""
        self.line = window.frame.keep_line
        self.line.more_pressed.connect(self._more)
        self.line.later_pressed.connect(self._later)

    def watch(self, session: Session) -> None:
        """Follow one open case; offer its recovery sheet once more if that is due."""
        self._session, self._hidden = session, ""
        keeper = keeper_of(session)
        if keeper is not None:
            keeper.changed = lambda state: self._program.bridge.post(lambda: self._changed(session, state))
        self._sheet = not session.case.fictional and session.damage is None and self._due(session)
        self._draw(keeper.state if keeper is not None else KeepState())

    def leave(self) -> None:
        """Follow no case any more."""
        self._session, self._sheet = None, False
        self.line.hide()

    def offer_sheet(self) -> None:
        """Offer the recovery sheet of a case that was just made."""
        if self._session is not None:
            self._asked(self._session)
            self.line.hide()
            self._open_sheet(self._session)

    def _due(self, session: Session) -> bool:
        from hcprep.services.sheet import may_ask

        try:
            return may_ask(session.file, stamp(session.clock))
        except HcprepError:
            return False

    def _asked(self, session: Session) -> None:
        from hcprep.services.sheet import asked

        self._sheet = False
        try:
            asked(session.file, stamp(session.clock))
        except HcprepError:
            # That it was offered is worth no message; it will be offered once more.
            return

    def _changed(self, session: Session, state: KeepState) -> None:
        if self._session is not session:
            return
        self._draw(state)
        # The header says when a work copy was last copied back.
        self._window.saving.changed.emit()
        if self._window.step == "case":
            self._window.page.refresh()

    def _draw(self, state: KeepState) -> None:
        problem = state.problem
        if problem is not None and problem.code != self._hidden:
            self.line.show_problem(problem)
        elif self._sheet:
            self.line.show_sheet()
        else:
            self.line.hide()

    def _problem(self) -> HcprepError | None:
        keeper = keeper_of(self._session) if self._session is not None else None
        found = keeper.state.problem if keeper is not None else None
        return found if found is not None and found.code != self._hidden else None

    def _more(self) -> None:
        session = self._session
        if session is None:
            return
        if self._problem() is not None:
            self._window.go("case")
            return
        self._asked(session)
        self.line.hide()
        self._open_sheet(session)

    def _later(self) -> None:
        session, problem = self._session, self._problem()
        if session is None:
            return
        if problem is not None:
            self._hidden = problem.code
        else:
            self._asked(session)
        keeper = keeper_of(session)
        self._draw(keeper.state if keeper is not None else KeepState())

    def _open_sheet(self, session: Session) -> None:
        from hcprep.ui.dialogs.sheet import SheetDialog

        SheetDialog(session, self._program.jobs, self._program.languages.language, self._window).open()
