"""Bringing a text file into the story, and saving the story as one; words that are there are only touched after asking."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from hcprep.errors import HcprepError
from hcprep.model.statement import Statement
from hcprep.ui.dialogs.files import choose_file, choose_new
from hcprep.ui.widgets.labels import Words


class Reads(Protocol):
    """What reads and writes the files."""

    def read_file(self, path: Path) -> Statement:
        """Read a statement. Raises HcprepError."""

    def write_file(self, path: Path, statement: Statement) -> None:
        """Write a statement. Raises HcprepError."""


class TextFiles(QFrame):
    """Asks for files; shown while it asks where the words of a file should go.

    `taken(statement, replace)` tells what to take in, `left` that nothing is, `said` a sentence to show, `failed` an error.
    """

    taken = Signal(object, bool)
    left = Signal()
    said = Signal(str)
    failed = Signal(object)

    def __init__(
        self, files: Reads, written: Callable[[], Statement], has_words: Callable[[], bool], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "note")
        self._files, self._written, self._has_words = files, written, has_words
        self._incoming: Statement | None = None
        self.words = Words("", self)
        self.replace_button, self.below_button, self.leave_button = (QPushButton(self) for _ in range(3))
        row = QHBoxLayout(self)
        row.addWidget(self.words, 1)
        for button in (self.replace_button, self.below_button, self.leave_button):
            row.addWidget(button)
        self.replace_button.clicked.connect(lambda: self._take(replace=True))
        self.below_button.clicked.connect(lambda: self._take(replace=False))
        self.leave_button.clicked.connect(self._leave)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Write every word in the language of the window."""
        self.words.setText(self.tr("Your story already has words. Where should the new text go?"))
        self.replace_button.setText(self.tr("In place of them"))
        self.below_button.setText(self.tr("Below them"))
        self.leave_button.setText(self.tr("Leave it"))

    def bring_in(self) -> None:
        """Read a Markdown file."""
        name = self.ask_open()
        if not name:
            return
        try:
            self._incoming = self._files.read_file(Path(name))
        except HcprepError as error:
            self.failed.emit(error)
            return
        if self._has_words():
            self.show()
            self.below_button.setFocus()
        else:
            self._take(replace=True)

    def save_copy(self) -> None:
        """Write the story as a Markdown file."""
        name = self.ask_save()
        if not name:
            return
        try:
            self._files.write_file(Path(name), self._written())
        except HcprepError as error:
            self.failed.emit(error)
            return
        self.said.emit(self.tr("A copy of your story was saved. Anyone who opens that file can read it."))

    def ask_open(self) -> str:
        """Ask for a file to read; empty if none was chosen."""
        return str(choose_file(self, self.tr("Bring in a text file"), "", self.tr("Text (*.md *.txt)")) or "")

    def ask_save(self) -> str:
        """Ask for a file to write; empty if none was chosen."""
        return str(choose_new(self, self.tr("Save a copy"), "story.md", self.tr("Text (*.md)")) or "")

    def _take(self, *, replace: bool) -> None:
        incoming, self._incoming = self._incoming, None
        self.hide()
        if incoming is not None:
            self.taken.emit(incoming, replace)
            self.said.emit(self.tr("The text is in your story now. Undo takes it out again."))

    def _leave(self) -> None:
        self._incoming = None
        self.hide()
        self.left.emit()
