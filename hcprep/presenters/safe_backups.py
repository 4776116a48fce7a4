"""The backups of the open case as a list, and what can be done with one; each action is work for a job."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from hcprep.casefile import Secret
from hcprep.jobs import JobContext
from hcprep.presenters.door import case_path
from hcprep.presenters.safe import all_backups, choose_second
from hcprep.services.backups import Backup, Kind
from hcprep.services.recovery import Contents, Drill, Restored
from hcprep.services.safe import SafeTools, keeper_of
from hcprep.services.session import Session

SMALL = 48 * 1024 * 1024
"""Bytes of a backup that is looked into without being asked."""


@dataclass(frozen=True, slots=True)
class BackupRow:
    """One backup: whether it lies in the second place, and whether an earlier passphrase opens it."""

    backup: Backup
    second: bool
    older: bool

    @property
    def key(self) -> str:
        """Unlike that of every other row."""
        return str(self.backup.path)


class SafeBackups:
    """Backups of one open case. Every method but `plain` may read a slow disk: call them in a job."""

    def __init__(self, session: Session, tools: SafeTools) -> None:
        self._session = session
        self._tools = tools

    def rows(self, ctx: JobContext) -> tuple[BackupRow, ...]:
        """Return the list, newest first. Raises CaseFileError."""
        ctx.check()
        own, file = self._tools.backups.folder, self._session.file
        return tuple(
            BackupRow(backup, backup.place != own, not backup.fits(file)) for backup in all_backups(self._session, self._tools)
        )

    def plain(self, row: BackupRow) -> bool:
        """Whether a row can be looked into at once: small, and under today's passphrase."""
        return not row.older and row.backup.size <= SMALL

    def contents(self, row: BackupRow, ctx: JobContext) -> Contents:
        """Say what is in a backup. Raises CaseFileError."""
        ctx.check()
        return self._tools.recovery.contents(row.backup, self._session.file.key)

    def check(self, row: BackupRow, passphrase: str, ctx: JobContext) -> Contents:
        """Read all of a backup; `passphrase` opens one of an earlier passphrase. Raises CaseFileError and Cancelled."""
        return self._tools.recovery.check(row.backup, self._secret(row, passphrase), ctx)

    def restore(self, row: BackupRow, passphrase: str, target: str, ctx: JobContext) -> Restored:
        """Make a new case file of a backup and of the documents of the others. Raises CaseFileError and Cancelled."""
        others = all_backups(self._session, self._tools)
        secret = self._secret(row, passphrase)
        return self._tools.recovery.restore(row.backup, secret, case_path(target), others, ctx)

    def drill(self, ctx: JobContext) -> Drill:
        """Rehearse getting the case back. Raises CaseFileError `backup-none` and Cancelled."""
        return self._tools.recovery.drill(self._session, all_backups(self._session, self._tools), ctx)

    def make(self, kind: Kind, ctx: JobContext) -> tuple[Backup, ...]:
        """Make one now, in every place that is there. Raises CaseFileError and Cancelled."""
        keeper = keeper_of(self._session)
        return keeper.make(kind, ctx) if keeper is not None else ()

    def switch(self, ctx: JobContext, *, on: bool) -> None:
        """Make backups by themselves from now on, or no longer. Raises CaseFileError."""
        ctx.check()
        keeper = keeper_of(self._session)
        if keeper is not None:
            keeper.switch(on=on)

    def forget_older(self, ctx: JobContext) -> int:
        """Remove those an earlier passphrase opens where a full one under today's is; return how many. Raises CaseFileError."""
        ctx.check()
        keeper = keeper_of(self._session)
        return keeper.forget_older() if keeper is not None else 0

    def second(self, folder: Path | None, ctx: JobContext) -> None:
        """Keep them in a second folder too, or no longer. Raises CaseFileError."""
        choose_second(self._session, folder, ctx)

    def _secret(self, row: BackupRow, passphrase: str) -> Secret:
        return passphrase if row.older else self._session.file.key
