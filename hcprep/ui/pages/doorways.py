"""Parts of the door: what is told and asked once at the first start, and the lines of a recovery sheet."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from hcprep.ui.widgets.cards import Card
from hcprep.ui.widgets.field import Field, TextInput

EXAMPLE = 2
"""Third of the ways in."""


class FirstStart(Card):
    """Explains the key that hides everything before it is needed, and asks once who uses the computer."""

    answered = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent, "note")
        self.setObjectName("first-start")
        self.add_words(self.tr("If someone comes near"), "label")
        self.add_words(
            self.tr(
                "Press Shift+Esc, or F12. Every window of hcprep goes at once. Your words are saved and the case is locked. "
                "Start hcprep again when you are alone. It works on every page."
            )
        )
        self.add_words(self.tr("Does anyone else use this computer?"), "label")
        self.add_words(
            self.tr(
                "If so, hcprep notes nothing about your case outside of the case file, not even where it lies. You can change "
                "this later under Settings."
            )
        )
        row = QHBoxLayout()
        self.alone_button = self._button("only-me", self.tr("Only I use it"), shared=False)
        self.shared_button = self._button("others-too", self.tr("Others use it too"), shared=True)
        row.addWidget(self.alone_button)
        row.addWidget(self.shared_button)
        row.addStretch(1)
        self.column.addLayout(row)

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


class SheetField(Field):
    """The lines of a recovery sheet, as they are printed."""

    def __init__(self, name: str, label: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, label, hint, parent)
        self.box = TextInput(self)
        self.box.setMinimumHeight(self.box.fontMetrics().lineSpacing() * 5 + 16)
        self.accept_input(self.box)

    def input_widget(self) -> QWidget:
        """Return the box."""
        return self.box

    def value(self) -> object:
        """Return the lines as typed."""
        return self.box.toPlainText()

    def show_value(self, value: object) -> None:
        """Put lines in."""
        self.box.setPlainText(str(value))
