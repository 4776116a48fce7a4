"""The panel of a long job: what it does in words, how far it is, and a way to stop it."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from hcprep.jobs import Progress
from hcprep.ui.pages.base import announce
from hcprep.ui.widgets.labels import Words

_NUMBER = re.compile(r"\d+")


class JobPanel(QFrame):
    """Hidden while nothing runs."""

    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "note")
        self._told = ""
        self.words = Words("", self)
        self.bar = QProgressBar(self)
        self.bar.setAccessibleName(self.tr("Progress"))
        # Written over the filled part it could hardly be read; the words above say how far it is.
        self.bar.setTextVisible(False)
        kept = self.bar.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.bar.setSizePolicy(kept)
        self.stop_button = QPushButton(self.tr("Stop"), self)
        self.stop_button.setObjectName("stop-job")
        self.stop_button.clicked.connect(self._stop)
        self._running = QWidget(self)
        row = QHBoxLayout(self._running)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop_button)
        layout = QVBoxLayout(self)
        layout.addWidget(self.words)
        layout.addWidget(self._running)
        self.hide()

    def begin(self, words: str) -> None:
        """Show the panel for a job that starts."""
        self._told = ""
        self._say(words)
        # A bar that runs to and fro tells nothing and cannot be looked away from; it comes once there is something to show.
        self.bar.hide()
        self._running.show()
        self.show()

    def show_progress(self, step: Progress, words: str = "") -> None:
        """Draw how far the job is."""
        if words:
            self._say(words)
        self.bar.show()
        self.bar.setRange(0, max(step.total, 1))
        self.bar.setValue(step.done)

    def end(self, told: str = "", back_to: QWidget | None = None) -> None:
        """Hide the panel, or leave only words on how it ended; the focus of the button goes to `back_to`."""
        if back_to is not None and self.stop_button.hasFocus():
            # Before it is hidden: Qt would give the focus to whatever comes next, and scroll there.
            back_to.setFocus(Qt.FocusReason.OtherFocusReason)
        self._running.setVisible(not told)
        self.setVisible(bool(told))
        if told:
            self._told = ""
            self._say(told)

    def _stop(self) -> None:
        # The button stays, or the focus would jump away; a second press asks the same again.
        self._say(self.tr("Stopping…"))
        self.stopped.emit()

    def _say(self, words: str) -> None:
        self.words.setText(words)
        # A screen reader hears each stage once, not each number that counts up in it, nor each name of a file.
        stage = _NUMBER.sub("", words.partition(":")[0])
        if stage and stage != self._told:
            self._told = stage
            announce(self, words)
