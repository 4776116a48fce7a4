"""At the door: what a new case is asked for, its place and its passphrase."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from hcprep.ui.pages.doorways import left, main_button
from hcprep.ui.widgets.cards import Card
from hcprep.ui.widgets.labels import Words
from hcprep.ui.widgets.place_field import PassphraseField, PlaceField
from hcprep.ui.widgets.problems import Problem


class NewCaseForm(Card):
    """Six words are proposed and shown; words of one's own are asked for twice. `suggest` returns other words."""

    wanted = Signal(str, str)
    """Place and passphrase of the case to be made."""

    def __init__(self, place: Path, suggest: Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._words = suggest
        self._proposed = False
        self.place = PlaceField(
            "new-place",
            self.tr("Where to keep the file"),
            self.tr("A name that says nothing about you is safest on a shared computer."),
            self,
            new=True,
        )
        self.place.show_value(place)
        self.words = PassphraseField(
            "new-words",
            self.tr("Passphrase"),
            self.tr(
                "Write it down on paper and keep it safe. If it is lost, nobody can open the case, not even we. "
                "Words of your own need at least 15 letters."
            ),
            self,
        )
        self.again = PassphraseField("again-words", self.tr("The same passphrase again"), "", self)
        self.suggest_button = QPushButton(self.tr("Suggest six other words"), self)
        self.suggest_button.setObjectName("suggest")
        self.suggest_button.clicked.connect(self.propose)
        self.own_button = QPushButton(self.tr("Use my own words instead"), self)
        self.own_button.setObjectName("own-words")
        self.own_button.clicked.connect(self._own_words)
        self.create_button = main_button("create", self.tr("Create the case"), self)
        self.create_button.clicked.connect(self._create)
        self.are_new = Words(
            self.tr("These words are new, because nobody was here for a while. If you wrote others down before, cross them out."),
            self,
            "problem",
        )
        for part in (self.place, self.words, self.are_new):
            self.column.addWidget(part)
        self.column.addLayout(left(self.suggest_button, self.own_button))
        self.column.addWidget(self.again)
        self.column.addLayout(left(self.create_button))
        self.words.line.textEdited.connect(self._typed)
        self.place.line.returnPressed.connect(self.words.line.setFocus)
        self.words.line.returnPressed.connect(self._entered)
        self.again.line.returnPressed.connect(self._create)

    def say_new(self, *, shown: bool) -> None:
        """Say that the words proposed are not those that stood here before, which may be on paper already."""
        self.are_new.setVisible(shown)

    def begin(self) -> None:
        """Propose words the first time the form is seen."""
        if not self._proposed:
            self.propose()

    def propose(self) -> None:
        """Show six other words."""
        self._proposed = True
        words = self._words()
        for field in (self.words, self.again):
            field.show_value(words)
            field.reveal(True)
        # What can be read needs no second time; it is asked as soon as a word is typed.
        self.again.hide()

    def mismatch(self) -> tuple[Problem, ...]:
        """Say beside the second field that the two passphrases differ, if they do."""
        words = self.tr("The two passphrases are not the same.") if self.words.line.text() != self.again.line.text() else ""
        self.again.show_error(words)
        return (Problem(words, self.again.line),) if words else ()

    def forget(self) -> None:
        """Empty the passphrases."""
        for field in (self.words, self.again):
            field.line.clear()

    def _own_words(self) -> None:
        for field in (self.words, self.again):
            field.line.clear()
            field.reveal(False)
        self.say_new(shown=False)
        self.again.show()
        self.words.line.setFocus()

    def _typed(self) -> None:
        if self.again.isHidden():
            self.again.line.clear()
            self.again.show()

    def _entered(self) -> None:
        """Enter behind the passphrase: what was proposed is enough, what was typed is asked for twice."""
        if self.again.isHidden():
            self._create()
        else:
            self.again.line.setFocus()

    def _create(self) -> None:
        self.wanted.emit(self.place.line.text(), self.words.line.text())
