"""What became of a handful of files: how many were added, and each that was not, with what to do."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from hcprep.errors import HcprepError
from hcprep.services.batch import Batch
from hcprep.ui.messages import explain
from hcprep.ui.widgets.labels import Heading, Words, breakable
from hcprep.ui.widgets.passwordline import PasswordLine


class IntakeReport(QFrame):
    """Takes the focus when something is to be read; `closed` asks to take it away, `unlocked` to read a file with a password."""

    closed = Signal()
    unlocked = Signal(object, str)

    def __init__(self, batch: Batch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("intake-report")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("kind", "warning" if batch.refused else "note")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        heading = self._heading(batch)
        self.first: QWidget = self
        """What takes the focus: the field of a password that was wrong, else the whole of it."""
        wrong = {name for name, error in batch.refused if error.code == "intake-password"}
        spoken = []
        layout.addWidget(Heading(heading, self, "problem-title" if batch.refused else "label"))
        for number, (name, what, do) in enumerate(self._lines(batch)):
            layout.addWidget(Words(breakable(what), self, "label" if do else "body"))
            if do:
                layout.addWidget(Words(do, self))
            if name in batch.locked:
                line = self._asking(name, number, batch.locked[name])
                layout.addWidget(line)
                if name in wrong and self.first is self:
                    self.first = line.field.line
                    self.first.setAccessibleDescription(f"{what} {do}")
            spoken.append(f"{what} {do}".strip())
        self.setAccessibleName(heading)
        self.setAccessibleDescription(" ".join(spoken))
        self.close_button = QPushButton(self.tr("Hide this message"), self)
        self.close_button.setProperty("kind", "link")
        self.close_button.setObjectName("close-report")
        self.close_button.clicked.connect(self._close)
        layout.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignLeft)

    def _heading(self, batch: Batch) -> str:
        added = self.tr("%n file(s) added.", "", len(batch.documents)) if batch.documents else ""
        refused = self.tr("%n file(s) could not be added.", "", len(batch.refused)) if batch.refused else ""
        return " ".join(filter(None, (refused, added))) or self.tr("Nothing new was added.")

    def _asking(self, name: str, number: int, path: Path) -> PasswordLine:
        line = PasswordLine(name, number, self)
        line.given.connect(partial(self.unlocked.emit, path))
        return line

    def _lines(self, batch: Batch) -> list[tuple[str, str, str]]:
        lines = []
        for name, error in batch.refused:
            message = explain(error)
            lines.append((name, message.what, message.do))
        for document in batch.documents:
            if document.refused:
                message = explain(HcprepError(document.refused, name=document.filename))
                lines.append(("", message.what, message.do))
        already = self.tr("“{name}” is already in this case. It was not added again.")
        lines.extend(("", already.format(name=name), "") for name in batch.known)
        return lines

    def _close(self) -> None:
        self.closed.emit()


def worth_reading(batch: Batch) -> bool:
    """Whether something happened that the list itself does not show."""
    return bool(batch.refused or batch.known or any(document.refused for document in batch.documents))
