"""Parts of the door: what is told and asked once at the first start, and its buttons."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from hcprep.jobs import Progress
from hcprep.ui.widgets.cards import Card
from hcprep.ui.widgets.jobpanel import JobPanel
from hcprep.ui.widgets.labels import Words
from hcprep.ui.widgets.place_field import PlaceField
from hcprep.ui.widgets.secretfields import SecretFields

NEW, OPEN, EXAMPLE, LOST = range(4)
"""The ways in, as they stand below each other."""


def main_button(name: str, words: str, parent: QWidget) -> QPushButton:
    """Make the one button a form leads to."""
    button = QPushButton(words, parent)
    button.setObjectName(name)
    button.setProperty("kind", "primary")
    return button


def left(*buttons: QPushButton) -> QHBoxLayout:
    """Put buttons at the start of a row of their own."""
    row = QHBoxLayout()
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row


class ExampleForm(Card):
    """What the example is asked for: its place."""

    def __init__(self, place: Path, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.add_words(
            self.tr(
                "Look around and try everything. The people are made up, and every page says so. Making it takes up to a minute."
            )
        )
        self.place = PlaceField("example-place", self.tr("Where to keep the example"), "", self, new=True)
        self.place.show_value(place)
        self.words = Words("", self)
        self.button = main_button("example", self.tr("Make and open the example"), self)
        self.column.addWidget(self.place)
        self.column.addWidget(self.words)
        self.column.addLayout(left(self.button))


class OpenForm(Card):
    """What opening a case is asked for: its file, and its passphrase or recovery sheet."""

    def __init__(self, last: Path | None, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.place = PlaceField("open-place", self.tr("The case file"), self.tr("Its name ends in .hcase."), self)
        self.place.show_value(last or "")
        self.secret = SecretFields("open", self.tr("Passphrase"), self)
        self.place.line.returnPressed.connect(lambda: self.secret.input_widget().setFocus())
        self.button = main_button("open", self.tr("Open the case"), self)
        self.column.addWidget(self.place)
        self.column.addWidget(self.secret)
        self.column.addLayout(left(self.button))


class OpeningPanel(JobPanel):
    """Says what takes long while a case is being opened, and why."""

    def show_opening(self, step: Progress) -> None:
        """Draw how far it is."""
        words = {
            "intake": self.tr("The papers of the example are being added…"),
            "carry": self.tr("The case is being copied from its place to this computer…"),
            "check-pages": self.tr(
                "This case was not closed properly the last time, for instance because the computer went off. "
                "Every page is checked first, so that nothing half-saved is taken for whole."
            ),
        }.get(step.code, "")
        self.show_progress(step, words)


class FirstStart(Card):
    """Explains the key that hides everything before it is needed, and asks once who uses the computer."""

    answered = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent, "note")
        self.setObjectName("first-start")
        self.add_words(
            self.tr(
                "If someone comes near, press Shift+Esc or F12: every window of hcprep goes at once, your words are saved and "
                "the case is locked."
            )
        )
        self.add_words(self.tr("Does anyone else use this computer?"), "label")
        self.add_words(
            self.tr("If so, hcprep notes nothing about your case outside of the case file. Settings can change this later."),
            "hint",
        )
        self.alone_button = self._button("only-me", self.tr("Only I use it"), shared=False)
        self.shared_button = self._button("others-too", self.tr("Others use it too"), shared=True)
        self.column.addLayout(left(self.alone_button, self.shared_button))
        self.column.setContentsMargins(18, 8, 18, 10)
        self.column.setSpacing(4)

    def _button(self, name: str, words: str, *, shared: bool) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.clicked.connect(partial(self._answer, shared))
        return button

    def _answer(self, shared: bool, *_checked: bool) -> None:  # noqa: FBT001 - slot of a button
        self.hide()
        self.answered.emit(shared)


class LeftOutside(Card):
    """Says that copies of papers opened in another program could not be removed."""

    def __init__(self, count: int, parent: QWidget | None = None) -> None:
        super().__init__("", parent, "warning")
        self.setObjectName("left-outside")
        self.add_words(
            self.tr(
                "%n copy(ies) of a paper, opened in another program, could not be removed. "
                "Close that program, then start hcprep again.",
                "",
                count,
            )
        )
