"""The panel of a long job: what it does in words, how far it is, and a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from hcprep.jobs import Progress
from hcprep.ui.widgets.labels import Words


class JobPanel(QFrame):
    """Hidden while nothing runs."""

    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "note")
        self.words = Words("", self)
        self.bar = QProgressBar(self)
        self.bar.setAccessibleName(self.tr("Progress"))
        # Written over the filled part it could hardly be read; the words above say how far it is.
        self.bar.setTextVisible(False)
        self.stop_button = QPushButton(self.tr("Stop"), self)
        self.stop_button.setObjectName("stop-job")
        self.stop_button.clicked.connect(self._stop)
        row = QHBoxLayout()
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop_button)
        layout = QVBoxLayout(self)
        layout.addWidget(self.words)
        layout.addLayout(row)
        self.hide()

    def begin(self, words: str) -> None:
        """Show the panel for a job that starts."""
        self.words.setText(words)
        self.bar.setRange(0, 0)
        self.show()

    def show_progress(self, step: Progress, words: str = "") -> None:
        """Draw how far the job is."""
        if words:
            self.words.setText(words)
        self.bar.setRange(0, max(step.total, 1))
        self.bar.setValue(step.done)

    def end(self) -> None:
        """Hide the panel."""
        self.hide()

    def _stop(self) -> None:
        # The button stays, or the focus would jump away; a second press asks the same again.
        self.words.setText(self.tr("Stopping…"))
        self.stopped.emit()
