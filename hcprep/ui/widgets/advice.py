"""One sentence of advice with buttons to follow it."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from hcprep.ui.widgets.flow_layout import FlowLayout
from hcprep.ui.widgets.labels import Words


class Advice(QFrame):
    """One calm sentence with buttons; hidden while it has nothing to say."""

    def __init__(self, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", kind)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        self.words = Words("", self)
        layout.addWidget(self.words)
        self.buttons = FlowLayout()
        layout.addLayout(self.buttons)
        self.hide()

    def add(self, words: str, name: str) -> QPushButton:
        """Add a button."""
        button = QPushButton(words, self)
        button.setObjectName(name)
        self.buttons.addWidget(button)
        return button

    def tell(self, words: str) -> None:
        """Show words, or hide when there are none."""
        self.words.setText(words)
        self.setVisible(bool(words))
