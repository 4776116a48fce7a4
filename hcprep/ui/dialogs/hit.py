"""What is hit in a damaged case that is being looked at, and a way to take what can be read along as plain files."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hcprep.casefile import LookFile
from hcprep.services.export import Exported, export_file
from hcprep.services.session import Session
from hcprep.ui.dialogs.files import choose_folder
from hcprep.ui.dialogs.safe_dialog import SafeDialog
from hcprep.ui.jobs import Jobs
from hcprep.ui.widgets.damagereport import DamageReport

EXPORTED = "hcprep-export"


class HitDialog(SafeDialog):
    """The damaged file is only ever read. `mend_wanted` asks for the way to a whole file."""

    mend_wanted = Signal()

    def __init__(self, session: Session, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__("hit-dialog", "", jobs, parent)
        self.entitle(self.tr("What is hit"))
        self._session = session
        self.add_words(
            self.tr(
                "This is what could not be read when the file was opened. Everything else you see is whole: each part was "
                "checked. The file itself is never changed: keep it."
            )
        )
        self.report = DamageReport(self, rows=6)
        self.add(self.report)
        if session.damage is not None:
            self.report.show_damage(session.damage)
        self.column.addStretch(1)
        self.mend_button = self.button("make-whole", self.tr("Make a whole file…"), self._mend, primary=True)
        self.export_button = self.button("export-looked", self.tr("Write it out as plain files…"), self._ask_export)
        self.show_face(0, self.mend_button, self.export_button)
        self.fit(560)
        self.report.losses.setFocus()

    def _mend(self) -> None:
        self.accept()
        self.mend_wanted.emit()

    def _ask_export(self) -> None:
        folder = choose_folder(self, self.tr("A folder for the plain files; anyone can read them there"))
        if folder is not None:
            self.export(folder / EXPORTED)

    def export(self, folder: Path) -> None:
        """Write everything that can be read as plain files into a new folder."""
        file = self._session.file
        if not isinstance(file, LookFile):
            return

        def done(made: Exported) -> None:
            told = self.tr("Everything that can be read is in {folder}. These files are not locked: keep them from others.")
            self.tell(told.format(folder=made.folder))

        self.run(self.tr("Files are being written…"), partial(export_file, file.found, folder, self._session.clock), done)
