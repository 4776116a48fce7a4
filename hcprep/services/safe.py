"""What keeps cases safe on this computer, as the screens are given it, and another passphrase for an open case."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path

from hcprep.clock import stamp
from hcprep.errors import CaseFileError, HcprepError
from hcprep.jobs import JobContext
from hcprep.services.backups import Backups
from hcprep.services.computer import judge
from hcprep.services.keeping import Keeper
from hcprep.services.places import Place
from hcprep.services.recovery import Recovery
from hcprep.services.session import Session


@dataclass(frozen=True, slots=True)
class SafeTools:
    """The backups of this computer and the way back from them; `place` judges where a file lies."""

    backups: Backups
    recovery: Recovery
    place: Callable[[Path], Place] = judge


@dataclass(frozen=True, slots=True)
class NewPassphrase:
    """The passphrase was changed: whether a full backup opens with it already, and how many keep to the one before."""

    backed_up: bool
    older: int


def keeper_of(session: Session) -> Keeper | None:
    """Return what makes the backups of an open case, if anything does."""
    return session.keeper if isinstance(session.keeper, Keeper) else None


def knows_passphrase(session: Session, words: str) -> bool:
    """Tell whether a passphrase is that of an open case; takes about 0.2 s and needs no disk."""
    import hmac

    from hcprep.casefile.keys import derive

    key = session.file.key
    return hmac.compare_digest(derive(words, key.salt).secret, key.secret)


def new_passphrase(session: Session, current: str, new: str, ctx: JobContext) -> NewPassphrase:
    """Give an open case another passphrase, and make a full backup under it.

    Raises CaseFileError `case-wrong-passphrase` if `current` is not today's, and as `change_passphrase` does; Cancelled. The case
    is then as it was. A backup that cannot be made is no reason to fail: the keeper tries again and says so.
    """
    if not knows_passphrase(session, current):
        raise CaseFileError("case-wrong-passphrase")
    return replace_passphrase(session, new, ctx)


def replace_passphrase(session: Session, new: str, ctx: JobContext) -> NewPassphrase:
    """As `new_passphrase`, for somebody who has just opened the case with its passphrase or its recovery sheet."""
    from hcprep.casefile import change_passphrase

    keeper = keeper_of(session)
    with keeper.alone(ctx) if keeper is not None else nullcontext():
        change_passphrase(session.file, new, stamp(session.clock), ctx)
    if keeper is None:
        return NewPassphrase(backed_up=False, older=0)
    # The change has happened: it must not be undone or left untold by a wish to stop that comes now.
    try:
        made = keeper.make("full", JobContext()) if keeper.on else ()
    except HcprepError:
        made = ()
        keeper.look_again()
    lineage, key = session.file.lineage, session.file.key
    older = sum(backup.salt != key.salt for place in keeper.places() for backup in place.list(lineage))
    return NewPassphrase(backed_up=bool(made), older=older)
