"""Back and Continue at the foot of the window."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget


class Foot(QFrame):
    """Two buttons; says where each one leads."""

    back_pressed = Signal()
    continue_pressed = Signal()
    print_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("foot")
        self.back_button = QPushButton(self)
        self.back_button.setObjectName("back")
        self.print_button = QPushButton(self)
        self.print_button.setObjectName("print-list")
        self.print_button.setProperty("kind", "link")
        self.print_button.clicked.connect(self.print_pressed)
        self.continue_button = QPushButton(self)
        self.continue_button.setObjectName("continue")
        self.continue_button.setProperty("kind", "primary")
        self.note_label = QLabel(self)
        self.note_label.setObjectName("note")
        self.note_label.setWordWrap(True)
        self.back_button.clicked.connect(self.back_pressed)
        self.continue_button.clicked.connect(self.continue_pressed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(32, 10, 32, 10)
        layout.setSpacing(16)
        layout.addWidget(self.back_button)
        layout.addWidget(self.note_label, 1)
        layout.addWidget(self.print_button)
        layout.addWidget(self.continue_button)

    def show_state(self, back: str, forward: str, note: str = "", *, printable: bool = False) -> None:
        """Name the step each button leads to (empty where there is none), a short note, and whether the page has a list."""
        self.back_button.setText(self.tr("Back"))
        self.continue_button.setText(self.tr("Continue"))
        self.print_button.setText(self.tr("Print this list…"))
        self.print_button.setVisible(printable)
        self.setVisible(bool(back or forward or note))
        self.back_button.setVisible(bool(back))
        self.continue_button.setVisible(bool(forward))
        self.back_button.setAccessibleName(self.tr("Back to: {step}").format(step=back))
        self.continue_button.setAccessibleName(self.tr("Continue to: {step}").format(step=forward))
        self.note_label.setText(note)
