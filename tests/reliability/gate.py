"""What a gate is given and what it gives back."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from pathlib import Path
from unittest import mock

from hcprep.casefile import keys

_ROUNDS = keys._ROUNDS
SHOWN = 5
"""Misses printed of each gate."""


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a gate: its size, the seed of its dice, a folder of its own, and how the program was broken on purpose."""

    release: bool
    seed: int
    folder: Path
    sabotage: str = ""

    def size(self, short: int, release: int) -> int:
        """Return how many trials this run does."""
        return release if self.release else short

    def dice(self, name: str) -> random.Random:
        """Return the dice of one gate; the same seed throws the same again."""
        return random.Random(f"{self.seed} {name}")  # noqa: S311 - moments and places, no secrets

    def fresh(self, name: str) -> Path:
        """Return a new empty folder."""
        path = self.folder / name
        path.mkdir(parents=True)
        return path


@dataclass(slots=True)
class Result:
    """What a gate counted. It passes when nothing was missed; `skipped` says why a gate, or a part of it, could not run."""

    counts: dict[str, int | float | str] = field(default_factory=dict)
    misses: list[str] = field(default_factory=list)
    skipped: str = ""

    def count(self, name: str, more: int = 1) -> None:
        """Add to one of the counts."""
        self.counts[name] = int(self.counts.get(name, 0)) + more

    def most(self, name: str, value: float) -> None:
        """Keep the largest value seen."""
        self.counts[name] = max(float(self.counts.get(name, 0)), round(value, 3))

    def miss(self, what: str) -> None:
        """Note something that must not happen."""
        self.misses.append(what)


def quick_key() -> None:
    """Derive keys in two rounds from here on: for gates that are about the disk, not about guessing."""
    mock.patch.object(keys, "_ROUNDS", 2).start()


def real_key() -> None:
    """Derive keys as they are for people."""
    mock.patch.object(keys, "_ROUNDS", _ROUNDS).start()
