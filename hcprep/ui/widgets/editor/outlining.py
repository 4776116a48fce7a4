"""Titles to write under, by subject or by time: only when asked for, only titles, and only those that are not there yet."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from hcprep.model.statement import Statement
from hcprep.presenters.desk import Desk
from hcprep.presenters.story import factors_of
from hcprep.presenters.story_text import with_parts
from hcprep.services.book_words import book_words
from hcprep.ui.widgets.editor.editor import StatementEditor

_BY_TIME = 4


class Outlining(QObject):
    """Two actions on one editor; `made` has the story with the titles behind it, `said` words for a screen reader."""

    made = Signal(object)
    said = Signal(str)

    def __init__(self, editor: StatementEditor, desk: Desk, add: Callable[[QAction], object]) -> None:
        super().__init__(editor)
        self._editor = editor
        self._desk = desk
        self.by_subject = QAction(self)
        self.by_time = QAction(self)
        self.by_subject.setObjectName("do-titles-by-subject")
        self.by_time.setObjectName("do-titles-by-time")
        self.by_subject.triggered.connect(lambda: self._put(self._subjects()))
        self.by_time.triggered.connect(lambda: self._put(self._times()))
        for action in (self.by_subject, self.by_time):
            add(action)
        self.retranslate()

    def retranslate(self) -> None:
        """Write every word in the language of the window."""
        self.by_subject.setText(self.tr("Add titles by subject"))
        self.by_time.setText(self.tr("Add titles by time"))

    def _subjects(self) -> tuple[tuple[str, str], ...]:
        # Titles are printed, so they are in the language of the package.
        return tuple((factor.title, factor.id) for factor in factors_of(self._desk, self._desk.case.language))

    def _times(self) -> tuple[tuple[str, str], ...]:
        words = book_words("fr" if self._desk.case.language == "fr" else "en")
        return tuple((words.say(f"part_{number}"), "") for number in range(1, _BY_TIME + 1))

    def _put(self, parts: tuple[tuple[str, str], ...]) -> None:
        before: Statement = self._editor.statement()
        after = with_parts(before, parts, self._editor.codec.reserved)
        if after == before:
            self.said.emit(self.tr("All of these titles are there already."))
            return
        self.made.emit(after)
        self.said.emit(self.tr("The titles are at the end of your story. Titles without words below are not printed."))
