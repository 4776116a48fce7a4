"""Getting a case back without its file, or out of a damaged one; each action is work for a job."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from hcprep.casefile import Key, Mended, Piece, Secret
from hcprep.casefile.recovery import read_sheet
from hcprep.errors import CaseFileError
from hcprep.jobs import JobContext
from hcprep.presenters.door import case_path
from hcprep.presenters.safe import backups_in, newest_first
from hcprep.services.backups import Backup
from hcprep.services.export import Exported
from hcprep.services.mending import Examined, examined, export_damaged, looked_at, mend_case, offered_by, salvage_case
from hcprep.services.recovery import Restored
from hcprep.services.safe import SafeTools
from hcprep.services.session import Session


@dataclass(frozen=True, slots=True)
class Found:
    """Backups that were found, newest first."""

    backups: tuple[Backup, ...]


class SafeLost:
    """What can be done at the door about a case that cannot be opened. Damaged files and backups are only ever read."""

    def __init__(self, tools: SafeTools) -> None:
        self._tools = tools
        self._folders: list[Path] = []

    def backups(self, ctx: JobContext, folder: Path | None = None) -> Found:
        """Return all backups on this computer and in the folders pointed at so far, `folder` among them from now on."""
        ctx.check()
        if folder is not None and folder not in self._folders:
            self._folders.append(folder)
        found = [*self._tools.backups.list(), *(each for place in self._folders for each in backups_in(place, self._tools))]
        return Found(newest_first({backup.path.resolve(): backup for backup in found}.values()))

    def restore(self, backup: Backup, passphrase: str, sheet: str, target: str, ctx: JobContext) -> Restored:
        """Make a new case file of a backup and of the documents of the others of its case.

        The lines of a recovery sheet are used instead of the passphrase if there are any. Raises CaseFileError and Cancelled.
        """
        others = [other for other in self.backups(ctx).backups if other.lineage == backup.lineage]
        return self._tools.recovery.restore(backup, secret_of(passphrase, sheet), new_path(target), others, ctx)

    def examine(self, path: str, passphrase: str, sheet: str, ctx: JobContext) -> Examined:
        """Read every byte of a case file and say what is hit. Raises CaseFileError and Cancelled."""
        salts = dict.fromkeys(backup.salt for backup in self.backups(ctx).backups)
        return examined(damaged_path(path), secret_of(passphrase, sheet), ctx, salts=tuple(salts))

    def examine_with(self, path: str, key: Key, ctx: JobContext) -> Examined:
        """Do the same with a key that opened the file before. Raises CaseFileError and Cancelled."""
        return examined(damaged_path(path), key, ctx)

    def look(self, path: str, key: Key, ctx: JobContext) -> Session:
        """Open what can be read to be looked at; nothing can be changed. Raises CaseFileError and Cancelled."""
        return looked_at(damaged_path(path), key, self._tools.backups.clock, ctx)

    def offers(self, path: str, key: Key, ctx: JobContext) -> tuple[Piece, ...]:
        """Return which of the missing pieces the backups under this key have. Raises CaseFileError `backup-none`, Cancelled."""
        with self._tools.recovery.joined(self._fitting(key, ctx), key, ctx) as joined:
            return offered_by(damaged_path(path), key, joined, ctx=ctx)

    def mend(self, path: str, key: Key, pieces: tuple[str, ...], target: str, ctx: JobContext) -> Mended:
        """Write what is whole, and these pieces (by key) of the backups, into a new case file. Raises HcprepError, Cancelled."""
        with self._tools.recovery.joined(self._fitting(key, ctx), key, ctx) as joined:
            return mend_case(damaged_path(path), key, joined, new_path(target), self._tools.backups.clock, only=pieces, ctx=ctx)

    def salvage(self, path: str, key: Key, target: str, ctx: JobContext) -> Mended:
        """Write what is whole, and nothing else, into a new case file. Raises CaseFileError and Cancelled."""
        return salvage_case(damaged_path(path), key, new_path(target), self._tools.backups.clock, ctx=ctx)

    def export(self, path: str, key: Key, folder: Path, ctx: JobContext) -> Exported:
        """Write everything that can be read as plain files into a new folder. Raises HcprepError and Cancelled."""
        return export_damaged(damaged_path(path), key, folder, self._tools.backups.clock, ctx)

    def _fitting(self, key: Key, ctx: JobContext) -> list[Backup]:
        return [backup for backup in self.backups(ctx).backups if backup.salt == key.salt]


def secret_of(passphrase: str, sheet: str) -> Secret:
    """Return what opens a file: the key of the lines of a sheet, if there are any. Raises CaseFileError `sheet-mistyped`."""
    return read_sheet(sheet) if sheet.strip() else passphrase


def new_path(text: str) -> Path:
    """Return the path of a new case file. Raises CaseFileError `case-exists` or `case-no-folder`."""
    path = case_path(text).absolute()
    if path.exists():
        raise CaseFileError("case-exists")
    if not path.parent.is_dir():
        raise CaseFileError("case-no-folder")
    return path


def damaged_path(text: str) -> Path:
    """Return the path of a file that is there. Raises CaseFileError `case-missing`."""
    path = Path(text.strip()).expanduser().absolute()
    if not text.strip() or not path.is_file():
        raise CaseFileError("case-missing")
    return path
