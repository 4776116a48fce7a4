"""The way from the door to a case that cannot be opened: the passphrase forgotten, the file lost or damaged."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from hcprep.services.safe import SafeTools
from hcprep.ui.jobs import Jobs
from hcprep.ui.pages.doorways import left
from hcprep.ui.widgets.cards import Card
from hcprep.ui.widgets.labels import Words

if TYPE_CHECKING:
    from hcprep.casefile import Key


class LostAndDamaged(Card):
    """Three ways, each with a line that says when it helps.

    `made` tells of a new case file the person wants to open, `looked` of a damaged one opened to be looked at (a Session),
    `sheet_wanted` asks for the fields that take a recovery sheet.
    """

    made = Signal(str)
    looked = Signal(object)
    sheet_wanted = Signal()

    def __init__(
        self, tools: SafeTools, jobs: Jobs, folder: Path, path: Callable[[], str], parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self.setObjectName("lost-and-damaged")
        self._tools, self._jobs, self._folder, self._path = tools, jobs, folder, path
        self.sheet_button = self._way(
            "use-sheet",
            self.tr("Use the recovery sheet…"),
            self.tr(
                "If you forgot the passphrase: the page with four lines that you printed for this case. "
                "Without one of the two, nobody can open it."
            ),
        )
        self.lost_button = self._way(
            "lost",
            self.tr("Get a case back from a backup…"),
            self.tr("If the file is gone, or an older state of it is wanted. Nothing is replaced."),
        )
        self.damaged_button = self._way(
            "damaged",
            self.tr("See what is damaged in a file…"),
            self.tr("If the file does not open. You can look at what is left, and take what is missing from a backup."),
        )
        self.sheet_button.clicked.connect(self.sheet_wanted)
        self.lost_button.clicked.connect(self.lost)
        self.damaged_button.clicked.connect(self._see)

    def _way(self, name: str, words: str, hint: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.setAccessibleDescription(hint)
        way = QVBoxLayout()
        way.setSpacing(2)
        way.addLayout(left(button))
        way.addWidget(Words(hint, self, "hint"))
        self.column.addLayout(way)
        return button

    def _see(self) -> None:
        self.damaged()

    def lost(self) -> None:
        """Open the way through backups."""
        from hcprep.presenters.safe_lost import SafeLost
        from hcprep.ui.dialogs.lost import LostDialog

        dialog = LostDialog(SafeLost(self._tools), self._jobs, self._folder, self.window())
        dialog.made.connect(self.made)
        dialog.open()

    def damaged(self, path: Path | None = None, key: Key | None = None) -> None:
        """Open the way through the damaged file; one whose key is known is examined at once."""
        from hcprep.presenters.safe_lost import SafeLost
        from hcprep.ui.dialogs.damaged import DamagedDialog

        place = self._path() if path is None else str(path)
        dialog = DamagedDialog(SafeLost(self._tools), self._jobs, self._folder, self.window(), path=place)
        dialog.made.connect(self.made)
        dialog.looked.connect(self.looked)
        dialog.open()
        if key is not None:
            dialog.examine_with(key)
