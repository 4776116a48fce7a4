"""What is said about the story as a whole: how much is written, and which proof cannot be printed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from hcprep.model.statement import Citation, Statement
from hcprep.presenters.story_text import Counts, count, is_blank
from hcprep.ui.widgets.editor.editor import StatementEditor
from hcprep.ui.widgets.labels import Words

_COUNT_AFTER = 300
"""Milliseconds from the last key to counting."""


class StoryCount(Words):
    """The line below the story; what is told there for a moment can be longer, and wraps."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setObjectName("story-count")

    def sizeHint(self) -> QSize:
        """Return the size of the words in one line; where there is no room for it, the row they stand in lets them wrap."""
        width = self.fontMetrics().horizontalAdvance(self.text()) + 4
        return QSize(width, self.heightForWidth(width))

    def show_counts(self, counts: Counts, *, broken: bool) -> None:
        """Say how many paragraphs there are, and how many of them have no proof."""
        self.setText(self._said(counts, broken=broken))

    def _said(self, counts: Counts, *, broken: bool) -> str:
        if not counts.paragraphs:
            return self.tr("Nothing written yet. That is fine.")
        words = self.tr("1 paragraph") if counts.paragraphs == 1 else self.tr("{count} paragraphs")
        words = words.format(count=counts.paragraphs)
        if not counts.unproved and broken:
            return words
        if not counts.unproved:
            return self.tr("{paragraphs}, all with proof").format(paragraphs=words)
        return self.tr("{paragraphs}, {count} without proof").format(paragraphs=words, count=counts.unproved)


class BrokenNote(QFrame):
    """Names the paragraphs whose proof is missing; hidden while there are none."""

    show_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "warning")
        self.words = Words("", self)
        self.show_button = QPushButton(self)
        self.show_button.clicked.connect(self.show_pressed)
        row = QHBoxLayout(self)
        row.addWidget(self.words, 1)
        row.addWidget(self.show_button)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Write the button in the language of the window."""
        self.show_button.setText(self.tr("Show me"))

    def show_broken(self, numbers: list[int]) -> None:
        """Name paragraphs by their numbers."""
        self.setVisible(bool(numbers))
        words = self.tr("The proof in paragraph {places} is missing or not in the package.")
        if len(numbers) > 1:
            words = self.tr("The proof in paragraphs {places} is missing or not in the package.")
        self.words.setText(words.format(places=", ".join(map(str, numbers))))


class StoryStatus(QObject):
    """A word to begin with, the note about broken proof, and the line below the story; drawn a moment after the last key."""

    def __init__(self, editor: StatementEditor, page: QWidget) -> None:
        super().__init__(page)
        self._editor = editor
        self.intro = Words("", page)
        self.note = BrokenNote(page)
        self.note.show_pressed.connect(self._go_to_broken)
        self.count = StoryCount(page)
        self.timer = QTimer(self, singleShot=True, interval=_COUNT_AFTER)
        self.timer.timeout.connect(self.draw)
        editor.edited.connect(self.timer.start)
        self.retranslate()

    def retranslate(self) -> None:
        """Write every word in the language of the window."""
        self.intro.setText(
            self.tr("Tell your life here in your own words. An officer reads this. Short, plain sentences are good.")
        )
        self.note.retranslate()

    def draw(self) -> None:
        """Say how it stands now."""
        statement = self._editor.statement()
        counts = count(statement)
        broken = broken_paragraphs(statement, self._editor.is_broken)
        self.intro.setVisible(not counts.paragraphs)
        self.count.show_counts(counts, broken=bool(broken))
        self.note.show_broken(broken)
        if broken:
            self._editor.refresh_broken()

    def _go_to_broken(self) -> None:
        if self._editor.select_next(self._editor.is_broken):
            self._editor.setFocus()


def broken_paragraphs(statement: Statement, is_broken: Callable[[Citation], bool]) -> list[int]:
    """Return the numbers, as the editor shows them, of the paragraphs that cite what cannot be printed."""
    found: list[int] = []
    number = 0
    for _, paragraph in statement.numbered():
        number += not is_blank(paragraph)
        if any(is_broken(citation) for citation in paragraph.citations):
            found.append(number)
    return found
