"""Closing the window while the last changes are only in memory: three ways on, none of which loses a word."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from hcprep.errors import HcprepError
from hcprep.ui.messages import explain
from hcprep.ui.widgets.labels import Heading, Words


class UnsavedDialog(QDialog):
    """Emits what the person wants; Escape stays."""

    retry_pressed = Signal()
    elsewhere_pressed = Signal()

    def __init__(self, error: HcprepError, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle("hcprep")
        self.setObjectName("unsaved")
        message = explain(error)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(Heading(self.tr("Your last changes are not saved yet"), self, "section"))
        column.addWidget(Words(f"{message.what} {message.do}".strip(), self))
        column.addWidget(Words(self.tr("Save a copy in another place, such as a USB key. It holds everything."), self))
        row = QHBoxLayout()
        row.addStretch(1)
        self.elsewhere_button = self._button("unsaved-elsewhere", self.tr("Save a copy elsewhere…"))
        self.retry_button = self._button("unsaved-retry", self.tr("Try again"))
        self.stay_button = self._button("unsaved-stay", self.tr("Go back"))
        self.elsewhere_button.setProperty("kind", "primary")
        self.elsewhere_button.setDefault(True)
        self.elsewhere_button.clicked.connect(self.elsewhere_pressed)
        self.retry_button.clicked.connect(self.retry_pressed)
        for button in (self.stay_button, self.retry_button, self.elsewhere_button):
            button.clicked.connect(self.close)
            row.addWidget(button)
        column.addLayout(row)
        self.setMinimumWidth(min(560, parent.window().width() - 60) if parent is not None else 560)

    def _button(self, name: str, words: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button
