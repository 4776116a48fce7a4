"""What was typed goes into the case a moment after the last key; what changed elsewhere comes in when nothing was typed."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from hcprep.errors import HcprepError
from hcprep.model.statement import Statement
from hcprep.presenters.story import StoryPresenter
from hcprep.ui.widgets.editor.editor import StatementEditor

SAVE_AFTER = 1500
"""Milliseconds from the last key to saving."""


class Saving(QObject):
    """Keeps one editor and the case together; `failed` has the error of a save that did not work."""

    failed = Signal(HcprepError)

    def __init__(self, editor: StatementEditor, presenter: StoryPresenter, parent: QObject) -> None:
        super().__init__(parent)
        self._editor = editor
        self._presenter = presenter
        self._touched = False
        self.timer = QTimer(self, singleShot=True, interval=SAVE_AFTER)
        self.timer.timeout.connect(self.save)
        editor.edited.connect(self._edited)

    def show(self, statement: Statement) -> None:
        """Show the story of the case, unless words were typed that it does not have yet."""
        written = self._editor.statement()
        # Qt also tells of a change when it only draws anew: the words decide, not the signal.
        if self._touched and self._presenter.typed(written):
            return
        self._touched = False
        if self._presenter.begin() or not self._presenter.same(written):
            self._editor.set_statement(statement)

    def take(self, statement: Statement) -> None:
        """Put another story in place of what is written, and into the case."""
        self._editor.set_statement(statement)
        self._touched = True
        self.save()

    def save(self) -> None:
        """Save what was typed."""
        self.timer.stop()
        if not self._touched:
            return
        self._touched = False
        written = self._editor.statement()
        if not self._presenter.typed(written):
            return
        try:
            self._presenter.save(written)
        except HcprepError as error:
            self.failed.emit(error)

    def _edited(self) -> None:
        self._touched = True
        self.timer.start()
