"""Closing the window while the last changes are only in memory: three ways on, none of which loses a word."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from hcprep.errors import HcprepError
from hcprep.ui.dialogs.small import SmallDialog
from hcprep.ui.messages import explain
from hcprep.ui.widgets.labels import Words


class UnsavedDialog(SmallDialog):
    """Emits what the person wants; Escape stays."""

    retry_pressed = Signal()
    elsewhere_pressed = Signal()

    def __init__(self, error: HcprepError, parent: QWidget | None = None) -> None:
        super().__init__("unsaved", self.tr("Your last changes are not saved yet"), parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.column.addWidget(Words(explain(error).words, self))
        self.column.addWidget(Words(self.tr("Save a copy in another place, such as a USB key. It holds everything."), self))
        self.stay_button = self.button("unsaved-stay", self.tr("Go back"))
        self.retry_button = self.button("unsaved-retry", self.tr("Try again"))
        self.elsewhere_button = self.button("unsaved-elsewhere", self.tr("Save a copy elsewhere…"), primary=True)
        self.elsewhere_button.clicked.connect(self.elsewhere_pressed)
        self.retry_button.clicked.connect(self.retry_pressed)
        for button in (self.stay_button, self.retry_button, self.elsewhere_button):
            button.clicked.connect(self.close)
        self.end()
