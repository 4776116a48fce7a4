"""One line of the card about the safety of a case: what it is about, how it stands, and one button."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from hcprep.ui.widgets.labels import Words, breakable


class SafeRow(QFrame):
    """A title, a state, a quiet hint, and the button that leads on."""

    pressed = Signal()

    def __init__(self, name: str, title: str, button: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"safe-{name}")
        self.setProperty("kind", "row")
        self.title = Words(title, self, "label")
        self.state = Words("", self)
        self.hint = Words("", self, "hint")
        self.button = QPushButton(button, self)
        self.button.setObjectName(f"safe-{name}-button")
        self.button.setAccessibleName(f"{title}: {button}")
        self.button.clicked.connect(self.pressed)
        words = QVBoxLayout()
        words.setSpacing(1)
        for part in (self.title, self.state, self.hint):
            words.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(14)
        row.addLayout(words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)

    def show_state(self, words: str, hint: str = "") -> None:
        """Draw how it stands."""
        self.state.setText(breakable(words))
        self.state.setVisible(bool(words))
        self.hint.setText(breakable(hint))
        self.hint.setVisible(bool(hint))
        self.button.setAccessibleDescription(f"{words} {hint}".strip())

    def show_button(self, text: str) -> None:
        """Change the button's words."""
        self.button.setText(text)
        self.button.setAccessibleName(f"{self.title.text()}: {text}")
