"""A damaged case that is only looked at: the calm bar that says so, and what keeps every page as it is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QWidget,
)

from hcprep.errors import CaseFileError
from hcprep.presenters.places import Place
from hcprep.services.session import Session
from hcprep.ui.messages import explain
from hcprep.ui.widgets.labels import Words

if TYPE_CHECKING:
    from hcprep.casefile import Key
    from hcprep.ui.shell.program import Program
    from hcprep.ui.shell.window import MainWindow

_CHANGES = ("add-", "remove-", "skip-", "cannot-", "back-", "reword-", "pages-")
"""How the names of buttons begin that only change the case."""
_CHANGE = frozenset({"new-part", "bold", "italic", "choose-files", "hand-over", "look-at-copy"})
_CHANGE |= frozenset({"safe-place-button", "safe-passphrase-button", "safe-bin-button"})
_CHANGE_KEYS = frozenset({"Ctrl+E", "Ctrl+Shift+P", "Ctrl+B", "Ctrl+I"})


class LookBar(QFrame):
    """Stays across all pages while a damaged case is looked at; hidden otherwise."""

    hit_pressed = Signal()
    mend_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("look-bar")
        self.setProperty("kind", "note")
        self.words = Words("", self, "label")
        self.hit_button = QPushButton(self)
        self.hit_button.setObjectName("what-is-hit")
        self.mend_button = QPushButton(self)
        self.mend_button.setObjectName("mend-looked")
        self.hit_button.clicked.connect(self.hit_pressed)
        self.mend_button.clicked.connect(self.mend_pressed)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 20, 8)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(self.hit_button)
        row.addWidget(self.mend_button)
        self.hide()

    def retranslate(self) -> None:
        """Write every word in the language of the window."""
        self.words.setText(self.tr("This file is damaged. You are looking at what could be read. Nothing is saved."))
        self.setAccessibleName(self.words.text())
        self.hit_button.setText(self.tr("What is hit"))
        self.mend_button.setText(self.tr("Make a whole file…"))


class LookWatch(QObject):
    """Acts for the window while its case is only looked at."""

    def __init__(self, window: MainWindow, program: Program) -> None:
        super().__init__(window)
        self._window = window
        self._program = program
        self._session: Session | None = None
        self.mend: tuple[Path, Key] | None = None
        """The damaged file a whole one is to be made of, until the door was told."""
        self.bar = window.frame.look_bar
        self.bar.hit_pressed.connect(self.show_hit)
        self.bar.mend_pressed.connect(self.make_whole)

    def watch(self, session: Session) -> None:
        """Follow one open case, if it is only looked at."""
        if session.damage is None:
            return
        self._session = session
        session.refused = self._refused
        self.bar.retranslate()
        self.bar.show()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focused)

    def leave(self) -> None:
        """Follow no case any more."""
        app = QApplication.instance()
        if self._session is not None and isinstance(app, QApplication):
            app.focusChanged.disconnect(self._focused)
        self._session = None
        self.bar.hide()

    def settle(self) -> None:
        """Take from the page on screen what would only be refused; called after each time it was drawn."""
        if self._session is None:
            return
        page = self._window.page
        for button in page.findChildren(QAbstractButton):
            name = button.objectName()
            if name in _CHANGE or name.startswith(_CHANGES):
                button.setEnabled(False)
        for box in _typed_in(page):
            box.setReadOnly(True)
        for action in page.actions():
            if action.shortcut().toString() in _CHANGE_KEYS:
                action.setEnabled(False)

    def show_hit(self) -> None:
        """Name exactly what is hit."""
        from hcprep.ui.dialogs.hit import HitDialog

        if self._session is not None:
            dialog = HitDialog(self._session, self._program.jobs, self._window)
            dialog.mend_wanted.connect(self.make_whole)
            dialog.open()

    def make_whole(self) -> None:
        """Close the damaged case, whose file nobody else can read meanwhile, and go to where a whole one is made of it."""
        session = self._session
        if session is None:
            return
        self.mend = (session.path, session.file.key)
        error = self._window.let_go(quick=True)
        if error is not None:
            self.mend = None
            return
        self._window.show_door()
        self._window.page.reveal(Place(step="case", key="damaged"))
        self.mend = None

    def _refused(self) -> None:
        # What was chosen or ticked stands there as it is in the file again.
        self._window.page.refresh()
        self._window.note(explain(CaseFileError("case-look-only")).words)

    def _focused(self, _old: QWidget | None, new: QWidget | None) -> None:
        # Words can be marked and copied, and none are typed in vain.
        if isinstance(new, QLineEdit | QTextEdit | QPlainTextEdit) and self._window.book.isAncestorOf(new):
            new.setReadOnly(True)


def _typed_in(page: QWidget) -> tuple[QLineEdit | QTextEdit | QPlainTextEdit, ...]:
    return (*page.findChildren(QLineEdit), *page.findChildren(QTextEdit), *page.findChildren(QPlainTextEdit))
