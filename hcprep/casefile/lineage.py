"""How two files of a case stand to each other: the same, one older, gone separate ways, or strangers."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

import apsw

_NEWEST_KEPT = 10_000
"""Saves kept one by one: a day and more of typing without a pause."""
_SLOT = len("2026-11-22T09:4")
"""Older ones are thinned to the last of every ten minutes, the ones most likely to have been copied."""

Kind = Literal["same", "older", "newer", "diverged", "stranger"]


@dataclass(frozen=True, slots=True)
class Save:
    """One save of a case: its number from 1, an id no other save has, and the moment as ISO text."""

    n: int
    id: str
    at: str


@dataclass(frozen=True, slots=True)
class Relation:
    """How mine stands to theirs (`older`: theirs goes on where mine ends), and the last save both have."""

    kind: Kind
    common: Save | None


class Saved(Protocol):
    """What has a lineage: an open case file, or one opened for reading only."""

    @property
    def lineage(self) -> str:
        """The id all copies of a case share."""

    def saves(self) -> Sequence[Save]:
        """Return the kept saves, oldest first."""


def relation(mine: Saved, theirs: Saved) -> Relation:
    """Tell how two files stand to each other.

    Thinning can make a copy from the middle of a long ago day's typing look `diverged` instead of `older`, never the other way.
    Raises CaseFileError.
    """
    if mine.lineage != theirs.lineage:
        return Relation("stranger", None)
    my_saves, their_saves = mine.saves(), theirs.saves()
    ids = {save.id for save in their_saves}
    common = next((save for save in reversed(my_saves) if save.id in ids), None)
    ahead = bool(my_saves) and my_saves[-1] != common
    behind = bool(their_saves) and their_saves[-1] != common
    if ahead and behind:
        return Relation("diverged", common)
    return Relation("newer" if ahead else "older" if behind else "same", common)


def new_lineage() -> str:
    """Return the id of a new case."""
    return os.urandom(16).hex()


def append(connection: apsw.Connection, n: int, at: str) -> None:
    """Note a save, inside its own transaction."""
    connection.execute("INSERT INTO save (n, id, at) VALUES (?, ?, ?)", (n, os.urandom(8).hex(), at))
    connection.execute(
        "DELETE FROM save WHERE n = ?1 AND EXISTS (SELECT 1 FROM save AS next WHERE next.n = ?1 + 1"
        " AND substr(next.at, 1, ?2) = substr(save.at, 1, ?2))",
        (n - _NEWEST_KEPT, _SLOT),
    )


def read_saves(connection: apsw.Connection) -> tuple[Save, ...]:
    """Return the kept saves, oldest first."""
    return tuple(Save(int(n), str(key), str(at)) for n, key, at in connection.execute("SELECT n, id, at FROM save ORDER BY n"))
