"""The password of one locked file, to read it with."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from hcprep.ui.widgets.labels import breakable
from hcprep.ui.widgets.place_field import PassphraseField


class PasswordLine(QWidget):
    """Emits `given` with what was typed; nothing is emitted of an empty line."""

    given = Signal(str)

    def __init__(self, name: str, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        label = self.tr("Password of “{name}”")
        self.field = PassphraseField(f"paper-password-{number}", label.format(name=breakable(name)), "", self)
        # What the eye reads may go on in the next line; what is read aloud is the name as it is.
        self.field.line.setAccessibleName(label.format(name=name))
        self.field.show_box.setAccessibleName(f"{self.field.show_box.text()}: {label.format(name=name)}")
        self.button = QPushButton(self.tr("Open with this password"), self)
        self.button.setObjectName(f"paper-unlock-{number}")
        self.button.setAccessibleName(f"{self.button.text()}: {name}")
        self.button.clicked.connect(self._give)
        self.field.line.returnPressed.connect(self._give)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.field)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    def _give(self) -> None:
        if self.field.line.text():
            self.given.emit(self.field.line.text())
        else:
            self.field.line.setFocus()
