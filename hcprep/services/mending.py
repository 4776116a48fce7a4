"""A damaged case: saying what is hit, looking at the rest, and making a whole file of it and another copy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from hcprep.casefile import Damage, Key, LookFile, Mended, Piece, ReadOnlyCase, Secret, examine, mend, offers
from hcprep.clock import Clock, stamp
from hcprep.errors import CaseFileError, UsageError
from hcprep.jobs import JobContext
from hcprep.kit import load_kit
from hcprep.services.export import Exported, export_file
from hcprep.services.session import Session


@dataclass(frozen=True, slots=True)
class Examined:
    """What is hit in a case file, and the key that opens it and its backups."""

    damage: Damage
    key: Key


def examined(path: Path, secret: Secret, ctx: JobContext | None = None, *, salts: Sequence[bytes] = ()) -> Examined:
    """Read every byte of a case file; `salts` are those of backups, for a file whose own is lost. Raises as `damage_of`."""
    with ReadOnlyCase.open(path, secret, ctx, salts=salts) as case:
        return Examined(case.damage, case.key)


def damage_of(path: Path, secret: Secret, ctx: JobContext | None = None) -> Damage:
    """Read every byte of a case file and return what is hit. Raises CaseFileError and Cancelled; the file is not touched."""
    return examine(path, secret, ctx)


def looked_at(path: Path, secret: Secret, clock: Clock, ctx: JobContext | None = None, *, salts: Sequence[bytes] = ()) -> Session:
    """Open what can be read of a damaged case to be looked at; nothing can be changed. Raises as `examined`."""
    found = ReadOnlyCase.open(path, secret, ctx, salts=salts)
    try:
        return Session(LookFile(found, load_kit().edition), clock)
    except BaseException:
        found.close()
        raise


def offered_by(
    path: Path, secret: Secret, backup: Path, other: Secret | None = None, ctx: JobContext | None = None
) -> tuple[Piece, ...]:
    """Return what another copy could give to a damaged case; `other` opens the copy, if something else does.

    Raises CaseFileError, also `mend-other-case`, and Cancelled.
    """
    with _both(path, secret, backup, other, ctx) as (damaged, copy):
        return offers(damaged, copy)


def mend_case(
    path: Path,
    secret: Secret,
    backup: Path,
    target: Path,
    clock: Clock,
    *,
    only: Sequence[str] | None = None,
    other: Secret | None = None,
    ctx: JobContext | None = None,
) -> Mended:
    """Write what is whole of a damaged case, and what a copy of it can give, into a new file that was read back.

    `only` limits what comes from the copy to pieces of these keys or ids. Neither file is written to. Raises UsageError
    `usage-unknown-piece` (fact `id`), CaseFileError, also `mend-other-case` and `case-exists`, and Cancelled.
    """
    if target.exists():
        raise CaseFileError("case-exists", path=target)
    with _both(path, secret, backup, other, ctx) as (damaged, copy):
        return mend(damaged, copy, target, stamp(clock), pieces=_chosen(offers(damaged, copy), only), ctx=ctx)


def salvage_case(path: Path, secret: Secret, target: Path, clock: Clock, *, ctx: JobContext | None = None) -> Mended:
    """Write what is whole of a damaged case, and nothing else, into a new file that was read back. Raises as `mend_case`."""
    if target.exists():
        raise CaseFileError("case-exists", path=target)
    with ReadOnlyCase.open(path, secret, ctx) as damaged:
        return mend(damaged, damaged, target, stamp(clock), pieces=frozenset(), ctx=ctx)


def export_damaged(path: Path, secret: Secret, folder: Path, clock: Clock, ctx: JobContext | None = None) -> Exported:
    """Write everything that can be read of a case file as plain files. Raises as `export_file` and `damage_of` do."""
    with ReadOnlyCase.open(path, secret, ctx) as case:
        return export_file(case, folder, clock, ctx)


def _chosen(offered: Sequence[Piece], only: Sequence[str] | None) -> frozenset[str] | None:
    if only is None:
        return None
    for wanted in only:
        if not any(wanted in {piece.key, piece.id} for piece in offered):
            raise UsageError("usage-unknown-piece", id=wanted)
    return frozenset(piece.key for piece in offered if {piece.key, piece.id} & set(only))


@contextmanager
def _both(
    path: Path, secret: Secret, backup: Path, other: Secret | None, ctx: JobContext | None
) -> Iterator[tuple[ReadOnlyCase, ReadOnlyCase]]:
    # A backup is made with the salt of its case: with it a passphrase opens a file that has lost its own.
    with ExitStack() as opened:
        try:
            copy = opened.enter_context(ReadOnlyCase.open(backup, secret if other is None else other, ctx))
        except CaseFileError as error:
            error.facts.setdefault("path", backup.name)
            raise
        yield opened.enter_context(ReadOnlyCase.open(path, secret, ctx, salts=(copy.key.salt,))), copy
