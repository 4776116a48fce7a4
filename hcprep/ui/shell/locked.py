"""The page that covers everything while the case is being locked, or is locked and could not be saved yet."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from hcprep.errors import HcprepError
from hcprep.ui.messages import explain
from hcprep.ui.widgets.labels import Heading, Words
from hcprep.ui.widgets.place_field import PassphraseField


class LockedPage(QWidget):
    """Says nothing about the case. Behind it the words are in memory until they are saved."""

    unlock_pressed = Signal(str)
    retry_pressed = Signal()
    elsewhere_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("locked")
        self.heading = Heading("", self)
        self.words = Words("", self)
        self.field = PassphraseField("unlock-words", self.tr("Passphrase"), "", self)
        self.unlock_button = QPushButton(self)
        self.unlock_button.setObjectName("unlock")
        self.unlock_button.setProperty("kind", "primary")
        self.retry_button = QPushButton(self)
        self.retry_button.setObjectName("locked-retry")
        self.elsewhere_button = QPushButton(self)
        self.elsewhere_button.setObjectName("locked-elsewhere")
        self.field.line.returnPressed.connect(self._unlock)
        self.unlock_button.clicked.connect(self._unlock)
        self.retry_button.clicked.connect(self.retry_pressed)
        self.elsewhere_button.clicked.connect(self.elsewhere_pressed)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 48, 32, 32)
        column.setSpacing(14)
        for part in (self.heading, self.words, self.field):
            part.setMaximumWidth(820)
            column.addWidget(part)
        row = QHBoxLayout()
        for button in (self.unlock_button, self.retry_button, self.elsewhere_button):
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)

    def cover(self) -> None:
        """Cover the window while the case is saved and closed."""
        self.heading.setText(self.tr("hcprep is locked"))
        self.words.setText(self.tr("One moment…"))
        self._show_ways(shown=False)

    def show_error(self, error: HcprepError, note: str = "") -> None:
        """Say that something is not saved yet, and offer the ways on."""
        self.heading.setText(self.tr("hcprep is locked"))
        waits = self.tr(
            "The last changes could not be saved yet. They are kept here, locked, and hcprep tries again every 10 seconds. "
            "Do not turn the computer off before."
        )
        self.words.setText(" ".join(part for part in (waits, explain(error).what, note) if part))
        self.unlock_button.setText(self.tr("Unlock"))
        self.retry_button.setText(self.tr("Try again"))
        self.elsewhere_button.setText(self.tr("Save a copy elsewhere…"))
        self._show_ways(shown=True)
        self.field.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self) -> None:
        """Say that the passphrase was a wrong one."""
        self.field.line.selectAll()
        self.field.show_error(self.tr("This passphrase does not open this case."))

    def _show_ways(self, *, shown: bool) -> None:
        self.field.line.clear()
        self.field.reveal(False)
        self.field.show_error("")
        for part in (self.field, self.unlock_button, self.retry_button, self.elsewhere_button):
            part.setVisible(shown)

    def _unlock(self) -> None:
        words = self.field.line.text()
        if words:
            self.unlock_pressed.emit(words)
