"""The box that says the story is finished for now."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QWidget

from hcprep.model import edits
from hcprep.presenters.desk import Desk
from hcprep.presenters.flow import STORY_DONE


class DoneBox(QCheckBox):
    """Kept in the case."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("story-done")
        self._desk = desk
        self.clicked.connect(self._toggled)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words in the language of the window."""
        self.setText(self.tr("I have finished my story for now"))

    def refresh(self) -> None:
        """Follow the case."""
        self.setChecked(bool(self._desk.case.answers.get(STORY_DONE)))

    def _toggled(self, done: bool) -> None:  # noqa: FBT001 - a Qt slot
        case = self._desk.case
        if bool(case.answers.get(STORY_DONE)) != done:
            self._desk.edit(edits.answer(case, STORY_DONE, done))
