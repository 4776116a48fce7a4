"""At the door: a case got back from its backups, into a new file."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hcprep.presenters.safe_lost import Found, SafeLost
from hcprep.services.backups import Backup
from hcprep.services.recovery import Restored
from hcprep.ui.dialogs.files import choose_folder
from hcprep.ui.dialogs.safe_dialog import SafeDialog
from hcprep.ui.jobs import Jobs
from hcprep.ui.safe_words import backup_words
from hcprep.ui.widgets.lineslist import LinesList
from hcprep.ui.widgets.place_field import PlaceField
from hcprep.ui.widgets.secretfields import SecretFields


class LostDialog(SafeDialog):
    """`made` tells of the new case file, once the person wants to open it."""

    made = Signal(str)

    def __init__(self, lost: SafeLost, jobs: Jobs, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__("lost-dialog", "", jobs, parent)
        self.entitle(self.tr("Get a case back from a backup"))
        self._lost = lost
        self._backups: dict[str, Backup] = {}
        self._made = Path()
        self.add_words(self.tr("Backups are only read. A new case file is made, and nothing is replaced."))
        self.list_label = self.add_words(self.tr("Backups that were found, the newest first"), "label")
        self.none = self.add_words(self.tr("None on this computer. If you chose a second place, look in that folder."))
        self.list = LinesList("found-backups", self.list_label.text(), self)
        self.add(self.list)
        self.folder_button = self.button("other-folder", self.tr("Look in another folder…"), self._ask_folder)
        self.add(self.row(self.folder_button))
        self.secret = SecretFields("lost", self.tr("Passphrase of the case"), self)
        self.add(self.secret)
        self.target = PlaceField("restored-place", self.tr("Where to keep the restored case"), "", self, new=True)
        self.target.show_value(folder / (self.tr("restored") + ".hcase"))
        self.add(self.target)
        self.restore_button = self.button("restore-case", self.tr("Restore the case"), self.restore, primary=True)
        self.add(self.row(self.restore_button))
        self.column.addStretch(1)
        self.open_button = self.button("open-made", self.tr("Open the restored case"), self._open, primary=True)
        self.show_face(0, self.open_button)
        self.open_button.hide()
        self._draw()
        self.fit(720)
        self.look(None)

    def _ask_folder(self) -> None:
        folder = choose_folder(self, self.folder_button.text())
        if folder is not None:
            self.look(folder)

    def look(self, folder: Path | None) -> None:
        """Look for backups on this computer, and in a folder as well."""
        self.run(self.tr("Looking for backups…"), partial(self._lost.backups, folder=folder), partial(self._found, folder))

    def _found(self, folder: Path | None, found: Found) -> None:
        more = len(found.backups) - len(self._backups)
        self._backups = {str(backup.path): backup for backup in found.backups}
        self.list.lines.show_rows([(key, self._words(backup)) for key, backup in self._backups.items()])
        self.list.choose("")
        self._draw()
        (self.list if self._backups else self.folder_button).setFocus()
        if folder is not None:
            self.tell(self.tr("%n more backup(s) found there.", "", more))

    def _draw(self) -> None:
        self.list.updateGeometry()
        self.list.setVisible(bool(self._backups))
        self.none.setVisible(not self._backups)

    def _words(self, backup: Backup) -> str:
        # Backups say nothing about anybody; a few letters tell the cases of a consultant apart.
        where = self.tr("case {code}, in {folder}").format(code=backup.lineage[:4], folder=backup.place)
        return f"{backup_words(backup)}\n{where}"

    def restore(self) -> None:
        """Make a new case file of the chosen backup and of the documents the others have."""
        backup = self._backups.get(self.list.chosen())
        if backup is None:
            self.complain(self.tr("Choose a backup first."), self.folder_button)
            return
        words, sheet = self.secret.given()
        target = self.target.line.text()

        def done(made: Restored) -> None:
            told = self.tr("Your case is back as {name}, read and found whole: %n document(s).", "", made.documents)
            if made.missing:
                told += " " + self.tr("%n document(s) are in no backup; add them again.", "", len(made.missing))
            self._made = made.path
            self.secret.forget()
            self.tell(told.format(name=made.path.name))
            self.open_button.show()
            self.open_button.setFocus()

        fields = {**self.secret.fields(), "case-exists": self.target.line, "case-no-folder": self.target.line}
        self.run(
            self.tr("The case is being restored and read back…"),
            lambda ctx: self._lost.restore(backup, words, sheet, target, ctx),
            done,
            fields,
        )

    def _open(self) -> None:
        self.made.emit(str(self._made))
        self.accept()
