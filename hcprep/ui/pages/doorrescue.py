"""The way from the door to a case that is lost or damaged."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from hcprep.services.safe import SafeTools
from hcprep.ui.jobs import Jobs
from hcprep.ui.widgets.labels import Words


class LostAndDamaged(QWidget):
    """Two quiet buttons. `made` tells of a new case file the person wants to open."""

    made = Signal(str)

    def __init__(
        self, tools: SafeTools, jobs: Jobs, folder: Path, path: Callable[[], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("lost-and-damaged")
        self._tools, self._jobs, self._folder, self._path = tools, jobs, folder, path
        self.lost_button = self._button("lost", self.tr("Get a case back from a backup…"))
        self.damaged_button = self._button("damaged", self.tr("See what is damaged in a file…"))
        self.lost_button.clicked.connect(self.lost)
        self.damaged_button.clicked.connect(self.damaged)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(2)
        column.addWidget(Words(self.tr("My case file is lost or damaged"), self, "label"))
        column.addWidget(self.lost_button)
        column.addWidget(self.damaged_button)

    def _button(self, name: str, words: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.setProperty("kind", "link")
        return button

    def lost(self) -> None:
        """Open the way through backups."""
        from hcprep.presenters.safe_lost import SafeLost
        from hcprep.ui.dialogs.lost import LostDialog

        dialog = LostDialog(SafeLost(self._tools), self._jobs, self._folder, self.window())
        dialog.made.connect(self.made)
        dialog.open()

    def damaged(self) -> None:
        """Open the way through the damaged file."""
        from hcprep.presenters.safe_lost import SafeLost
        from hcprep.ui.dialogs.damaged import DamagedDialog

        dialog = DamagedDialog(SafeLost(self._tools), self._jobs, self._folder, self.window(), path=self._path())
        dialog.made.connect(self.made)
        dialog.open()
