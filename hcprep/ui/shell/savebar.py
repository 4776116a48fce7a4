"""One calm line across all pages while the last changes could not be saved."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from hcprep.errors import HcprepError
from hcprep.ui.messages import explain
from hcprep.ui.pages.base import announce
from hcprep.ui.widgets.labels import Words


class SaveBar(QFrame):
    """What happened, that nothing is lost, and two ways on; hidden while everything is saved."""

    retry_pressed = Signal()
    elsewhere_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("save-bar")
        self.setProperty("kind", "warning")
        self.words = Words("", self)
        self.retry_button = QPushButton(self)
        self.retry_button.setObjectName("retry")
        self.elsewhere_button = QPushButton(self)
        self.elsewhere_button.setObjectName("save-elsewhere")
        self.retry_button.clicked.connect(self.retry_pressed)
        self.elsewhere_button.clicked.connect(self.elsewhere_pressed)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 10, 20, 10)
        column.addWidget(self.words)
        row = QHBoxLayout()
        for button in (self.retry_button, self.elsewhere_button):
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        self.hide()

    def show_error(self, error: HcprepError | None, note: str = "") -> None:
        """Say what keeps the case from being saved, with a note such as where a copy went; hide when nothing does."""
        before = "" if self.isHidden() else self.words.text()
        self.setVisible(error is not None)
        if error is None:
            if before:
                announce(self, self.tr("Everything is saved."))
            return
        self.retry_button.setText(self.tr("Try again"))
        self.elsewhere_button.setText(self.tr("Save a copy elsewhere…"))
        kept = self.tr("Your last changes are not saved yet. They are kept here, and hcprep tries again every 10 seconds.")
        self.words.setText(" ".join(part for part in (kept, explain(error).what, note) if part))
        self.setAccessibleName(self.words.text())
        if self.words.text() != before:
            announce(self, self.words.text())
