"""Backups of one case in one folder: small ones of the text, whole copies, each read back before an older one goes.

What a backup is stands in its name, which says nothing about anybody: `lineage-number-moment-kind-save-papers.hcase`. Times of
files are never trusted. A backup has the key and salt of its case, so that its passphrase and its recovery sheet open it.
"""

from __future__ import annotations

import builtins
import hashlib
import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from hcprep import datafiles
from hcprep.clock import Clock, stamp
from hcprep.errors import CaseFileError
from hcprep.model.case import Case
from hcprep.services.computer import free_bytes

if TYPE_CHECKING:
    from hcprep.casefile import CaseFile
    from hcprep.jobs import JobContext
    from hcprep.services.session import Session

Kind = Literal["text", "full"]
README: Final = "READ-ME-RECOVERY.txt"
_ID: Final = 12
_SALT: Final = 16
_NAME = re.compile(r"([0-9a-f]{12})-(\d{5,})-(\d{8}T\d{6}Z)-(text|full)-(\d+\.[0-9a-f]{8})-([0-9a-f]{8})\.hcase")
_HASH = re.compile(rb"\b[0-9a-f]{64}\b")
_MOMENT = "%Y%m%dT%H%M%SZ"
_TEXT_ROOM = 16 * 1024 * 1024
"""Bytes taken as the most a text backup needs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupSettings:
    """When backups are made and how many are kept."""

    on: bool = True
    every: timedelta = timedelta(hours=1)
    full_every: timedelta = timedelta(days=7)
    texts: int = 20
    fulls: int = 3
    months: int = 6
    spare: int = 512 * 1024 * 1024
    """Bytes that stay free on the disk: a backup that would leave less is not made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """One backup as its name and first bytes tell it."""

    path: Path
    lineage: str
    """First 12 characters of the case's lineage."""
    number: int
    """Counts the backups of a case in one folder; the order they were made in, whatever the clock said."""
    moment: datetime
    kind: Kind
    head: str
    """Count and id of the last save in it."""
    papers: str
    """Digest of which documents the case had."""
    size: int
    salt: bytes

    @property
    def place(self) -> Path:
        """The folder it lies in."""
        return self.path.parent

    def fits(self, file: CaseFile) -> bool:
        """Whether the passphrase of an open case opens it; False for one made before the passphrase was changed."""
        return self.salt == file.key.salt


class Backups:
    """The backups in one folder, of any number of cases. Every method may raise CaseFileError."""

    def __init__(self, folder: Path, clock: Clock, settings: BackupSettings | None = None) -> None:
        self.folder = folder
        self.clock = clock
        self.settings = settings or BackupSettings()

    def due(self, session: Session, *, closing: bool = False) -> Kind | None:
        """Return which backup of an open case it is time for, if any.

        At closing it is a text whenever something changed since the last backup. While the person works, a full one when the
        documents changed or the last is a week old, else a text; neither before the last is an hour old.
        """
        made = self._made(session)
        if made is None:
            return None
        now, every = self.clock.now(), self.settings.every
        last = made[-1] if made else None
        changed = last is None or last.head != head(session.file)
        if closing:
            return "text" if changed else None
        full = _newest(made, "full")
        if self.full_due(session) and (full is None or _old(full, now, every)):
            return "full"
        return "text" if changed and (last is None or _old(last, now, every)) else None

    def full_due(self, session: Session) -> bool:
        """Tell whether the documents changed since the last full backup, or anything did and it is a week old."""
        made = self._made(session)
        if made is None:
            return False
        full = _newest(made, "full")
        if full is None or full.papers != papers_digest(session.case):
            return True
        return full.head != head(session.file) and _old(full, self.clock.now(), self.settings.full_every)

    def make(self, file: CaseFile, kind: Kind, ctx: JobContext | None = None) -> Backup:
        """Make a backup, read it back whole, and only then remove those that are over the number.

        Raises CaseFileError: `backup-no-room` (facts `free`, `needed` in bytes), `case-read-only`, `disk-full`, `copy-failed` and
        others of a copy; Cancelled. Older backups are then as they were.
        """
        from hcprep.casefile.copying import Withhold, copy_case

        lineage = file.lineage
        self._ready(lineage)
        self._room(file, kind)
        number = max((backup.number for backup in self.list(lineage)), default=0) + 1
        now = self.clock.now().astimezone(UTC)
        case = file.load()
        name = f"{lineage[:_ID]}-{number:05d}-{now:{_MOMENT}}-{kind}-{head(file)}-{papers_digest(case)}.hcase"
        withhold = Withhold(documents=kind == "text")
        copy_case(file, self.folder / name, file.key, stamp(self.clock), withhold=withhold, ctx=ctx)
        made = parse(self.folder / name)
        if made is None:
            raise CaseFileError("copy-failed", part="name")
        self._prune(lineage, made)
        return made

    def list(self, lineage: str = "") -> tuple[Backup, ...]:
        """Return the backups of a case, or of all cases, in the order they were made; none if the folder is not there."""
        try:
            paths = list(self.folder.iterdir())
        except OSError:
            return ()
        found = [backup for backup in map(parse, paths) if backup is not None]
        mine = [backup for backup in found if not lineage or backup.lineage == lineage[:_ID]]
        return tuple(sorted(mine, key=lambda backup: (backup.lineage, backup.number, backup.moment)))

    def forget_older(self, file: CaseFile) -> int:
        """Remove the backups an earlier passphrase opens, once a full one under today's is there; return how many went."""
        made = self.list(file.lineage)
        if not any(backup.kind == "full" and backup.fits(file) for backup in made):
            return 0
        return sum(_remove(backup.path) for backup in made if not backup.fits(file))

    def _made(self, session: Session) -> builtins.list[Backup] | None:
        if not self.settings.on or session.case.fictional:
            return None
        return [backup for backup in self.list(session.file.lineage) if backup.fits(session.file)]

    def _ready(self, lineage: str) -> None:
        """Make the folder, put the note in it, and remove what a killed backup of this case left."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            for left in self.folder.glob(f"{lineage[:_ID]}-*.hcase.part*"):
                _remove(left)
            note, text = self.folder / README, datafiles.read_text(f"resources/safe/{README}")
            if not note.exists() or note.read_text(encoding="utf-8", errors="replace") != text:
                note.write_text(text, encoding="utf-8", newline="\r\n")
        except OSError as error:
            from hcprep.casefile.faults import from_os

            raise from_os(error) from error

    def _room(self, file: CaseFile, kind: Kind) -> None:
        free = free_bytes(self.folder)
        needed = file.path.stat().st_size if kind == "full" else min(_TEXT_ROOM, file.path.stat().st_size)
        if free is not None and free - needed < self.settings.spare:
            raise CaseFileError("backup-no-room", free=free, needed=needed)

    def _prune(self, lineage: str, made: Backup) -> None:
        alike = [backup for backup in self.list(lineage) if backup.salt == made.salt]
        for backup in surplus(alike, self.settings):
            if backup.path != made.path:
                _remove(backup.path)


def surplus(backups: Iterable[Backup], settings: BackupSettings) -> tuple[Backup, ...]:
    """Return which backups of one case and one passphrase are over the number, oldest first.

    Kept are the newest texts, the newest full ones, and the last full one of each earlier month there is one of.
    """
    ordered = sorted(backups, key=lambda backup: (backup.number, backup.moment))
    texts = [backup for backup in ordered if backup.kind == "text"]
    fulls = [backup for backup in ordered if backup.kind == "full"]
    newest = fulls[-settings.fulls :]
    kept = {backup.path for backup in (*texts[-settings.texts :], *newest)}
    last_of = {(backup.moment.year, backup.moment.month): backup.path for backup in fulls}
    recent = {(backup.moment.year, backup.moment.month) for backup in newest}
    earlier = sorted(set(last_of) - recent)[-settings.months :]
    kept |= {last_of[month] for month in earlier}
    return tuple(backup for backup in ordered if backup.path not in kept)


def parse(path: Path) -> Backup | None:
    """Return what a file's name says of a backup, or None if it is none or cannot be read."""
    found = _NAME.fullmatch(path.name)
    if found is None:
        return None
    lineage, number, moment, kind, last, papers = found.groups()
    try:
        at = datetime.strptime(moment, _MOMENT).replace(tzinfo=UTC)
        with path.open("rb") as stream:
            salt = stream.read(_SALT)
        size = path.stat().st_size
    except (OSError, ValueError):
        return None
    return Backup(
        path=path,
        lineage=lineage,
        number=int(number),
        moment=at,
        kind="full" if kind == "full" else "text",
        head=last,
        papers=papers,
        size=size,
        salt=salt,
    )


def head(file: CaseFile) -> str:
    """Return what names the last save of a case among all its copies: its count and the start of its random id."""
    last = file.saves()[-1]
    return f"{last.n}.{last.id[:8]}"


def _newest(backups: Iterable[Backup], kind: Kind) -> Backup | None:
    return max((backup for backup in backups if backup.kind == kind), key=lambda backup: backup.number, default=None)


def _old(backup: Backup, now: datetime, age: timedelta) -> bool:
    """Tell whether a backup is so old; one from the future means that the clock was put right, and counts as old."""
    passed = now - backup.moment
    return passed >= age or passed < timedelta(0)


def papers_of(case: Case) -> frozenset[str]:
    """Return the SHA-256 of every stored stream of bytes that a case names."""
    return hashes_in((case.evidence, case.bin, case.filed))


def hashes_in(value: object) -> frozenset[str]:
    """Return every SHA-256 that stands in a part of a case."""
    import msgspec

    return frozenset(found.decode() for found in _HASH.findall(msgspec.json.encode(value)))


def papers_digest(case: Case) -> str:
    """Return eight characters that change when the documents of a case do."""
    return hashlib.sha256("\n".join((case.id, *sorted(papers_of(case)))).encode()).hexdigest()[:8]


def _remove(path: Path) -> bool:
    with suppress(OSError):
        path.unlink()
        return True
    return False
