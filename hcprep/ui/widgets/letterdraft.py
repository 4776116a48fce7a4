"""The letter about missing papers as it stands: headings of the kit and the person's own words, to read and to save."""

from __future__ import annotations

from html import escape
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from hcprep.services.letters import LetterPart
from hcprep.ui.dialogs.files import choose_new
from hcprep.ui.pages.base import announce
from hcprep.ui.printing import pdf_of, save_whole
from hcprep.ui.widgets.labels import Words

Letter = tuple[LetterPart, ...]
_LINES = 9


class LetterDraft(QWidget):
    """Nothing of it can be changed here."""

    def __init__(self, letter: Letter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letter = letter
        heading = Words(self.tr("Your letter so far, in your own words"), self, "label")
        self.edit = QPlainTextEdit(plain(letter), self)
        self.edit.setObjectName("letter-draft")
        self.edit.setReadOnly(True)
        self.edit.setTabChangesFocus(True)
        self.edit.setAccessibleName(heading.text())
        self.edit.setFixedHeight(self.edit.fontMetrics().lineSpacing() * _LINES + 24)
        hint = Words(self.tr("To change it, change your reason at the paper. Print it, date it and sign it."), self, "hint")
        self.save_button = QPushButton(self.tr("Save the letter to print…"), self)
        self.save_button.setObjectName("save-letter")
        self.save_button.clicked.connect(self._ask)
        self.told = Words("", self, "label")
        self.told.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        for part in (heading, self.edit, hint):
            layout.addWidget(part)
        layout.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.told)

    def _ask(self) -> None:
        path = choose_new(self, self.save_button.text(), "hcprep-letter.pdf", self.tr("PDF (*.pdf)"))
        if path is not None:
            self.save(path)

    def save(self, path: Path) -> None:
        """Write the letter as a PDF, and say so; such a file is not encrypted."""
        words = self.tr("{name} could not be saved there.")
        if save_whole(path, pdf_of(letter_html(self._letter), self._letter[0][1])):
            words = self.tr("Saved as {name}. This file is not encrypted.")
        self.told.setText(words.format(name=path.name))
        self.told.show()
        announce(self, self.told.text())


def plain(letter: Letter) -> str:
    """Return the letter as text, a blank line before each paper."""
    return "\n".join(f"\n{text}" if kind == "paper" else text for kind, text in letter)


def letter_html(letter: Letter) -> str:
    """Return the letter as simple HTML; every line of the person's stays a line, and no sign of theirs becomes markup."""
    return "".join(_element(kind, text) for kind, text in letter)


def _element(kind: str, text: str) -> str:
    tag = {"title": "h1", "paper": "h2"}.get(kind)
    if tag is not None:
        return f"<{tag}>{escape(text)}</{tag}>"
    return "".join(f"<p>{escape(line)}</p>" for line in text.splitlines() if line.strip())
