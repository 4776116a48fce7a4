"""How safe the open case is, in facts gathered off the window's thread: a place may be slow to answer, or gone."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from hcprep.casefile.marks import here, mark
from hcprep.clock import stamp
from hcprep.errors import CaseFileError, HcprepError
from hcprep.jobs import JobContext
from hcprep.services.backups import Backup, Backups
from hcprep.services.keeping import SECOND_FOLDER, SECOND_SEEN, Keeper
from hcprep.services.places import Place
from hcprep.services.recovery import Drill, last_drill
from hcprep.services.safe import SafeTools, keeper_of
from hcprep.services.session import Session
from hcprep.services.sheet import SheetState, sheet_state


@dataclass(frozen=True, slots=True, kw_only=True)
class Second:
    """The second place of the backups: its folder, when it was last reached (ISO), and whether it is there now."""

    folder: Path
    seen: str
    there: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SafeFacts:
    """Where the case is and what there is of it besides; moments are ISO text, empty where there is none."""

    name: str
    folder: str
    place: Place
    worked_here: bool
    """Whether it is worked on in a copy on this computer."""
    returned: str
    """When that was last carried back."""
    beside: str
    """Name of the file ours is in since somebody else changed the one at its place."""
    saved: str
    sheet: SheetState
    rekeyed: str
    kept: bool
    """Whether backups are made of this case at all; none are of the example."""
    on: bool
    backup: Backup | None
    """The newest one today's passphrase opens."""
    full: Backup | None
    """The newest of those that has the papers too."""
    behind: bool
    """Whether papers changed since that one, or anything did and it is a week old."""
    drill: Drill | None
    second: Second | None
    problem: HcprepError | None
    removed: int
    fictional: bool


def look(session: Session, tools: SafeTools | None, ctx: JobContext) -> SafeFacts:
    """Gather the facts. Raises CaseFileError and Cancelled."""
    ctx.check()
    file, keeper = session.file, keeper_of(session)
    path, state = session.path, keeper.state if keeper is not None else None
    found = all_backups(session, tools)
    fitting = [backup for backup in found if backup.fits(file)]
    return SafeFacts(
        name=path.name,
        folder=_near(path.parent),
        place=tools.place(path) if tools is not None else Place("local"),
        worked_here=state is not None and state.origin is not None,
        returned=state.returned if state is not None else "",
        beside=state.beside.name if state is not None and state.beside is not None else "",
        saved=mark(file, "saved"),
        sheet=sheet_state(file),
        rekeyed=mark(file, "rekeyed"),
        kept=tools is not None and keeper is not None and not session.case.fictional,
        on=keeper is not None and keeper.on,
        backup=fitting[0] if fitting else None,
        full=next((backup for backup in fitting if backup.kind == "full"), None),
        behind=tools is not None and tools.backups.full_due(session),
        drill=last_drill(file),
        second=_second(session, keeper),
        problem=state.problem if state is not None else None,
        removed=len(session.case.bin),
        fictional=session.case.fictional,
    )


def all_backups(session: Session, tools: SafeTools | None) -> tuple[Backup, ...]:
    """Return the backups of the open case here and in its second place, newest first. Raises CaseFileError."""
    if tools is None:
        return ()
    keeper = keeper_of(session)
    places = keeper.places() if keeper is not None else (tools.backups,)
    return newest_first(backup for place in places for backup in place.list(session.file.lineage))


def newest_first(backups: Iterable[Backup]) -> tuple[Backup, ...]:
    """Return backups in the order they are shown."""
    return tuple(sorted(backups, key=lambda backup: (backup.moment, backup.number), reverse=True))


def _near(folder: Path) -> str:
    """Return a folder as people say it: from their own one on, where it lies inside."""
    try:
        inside = folder.relative_to(Path.home())
    except (ValueError, RuntimeError):
        return str(folder)
    return str(inside) if inside.parts else str(folder)


def choose_second(session: Session, folder: Path | None, ctx: JobContext) -> None:
    """Keep backups in a second folder too, or no longer. Raises CaseFileError `case-read-only` if it cannot be written to."""
    ctx.check()
    keeper = keeper_of(session)
    if folder is not None and not (folder.is_dir() and os.access(folder, os.W_OK)):
        raise CaseFileError("case-read-only")
    if keeper is not None:
        keeper.choose_second(folder)


def _second(session: Session, keeper: Keeper | None) -> Second | None:
    folder = keeper.second() if keeper is not None else None
    if folder is None:
        return None
    there = False
    with suppress(OSError):
        there = folder.is_dir()
    return Second(folder=folder, seen=here(session.file, SECOND_SEEN), there=there)


def backups_in(folder: Path, tools: SafeTools) -> tuple[Backup, ...]:
    """Return the backups in a folder a person pointed at: in it, or in the one hcprep makes there."""
    clock = tools.backups.clock
    inside = [*Backups(folder, clock).list(), *Backups(folder / SECOND_FOLDER, clock).list()]
    return newest_first(inside)


def now_of(session: Session) -> str:
    """Return the moment as it is stored (ISO)."""
    return stamp(session.clock)
