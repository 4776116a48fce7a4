"""What the person chose about privacy on this computer."""

from __future__ import annotations

from dataclasses import dataclass

IDLE = (5, 10, 20, 60)
"""Minutes without input, to choose from, after which the case is locked."""


@dataclass(frozen=True, slots=True)
class Prefs:
    """`idle` in minutes; `shared` says whether others use this computer too, None until the person was asked."""

    idle: int = 10
    shared: bool | None = None
    toured: bool = False
    """Whether the tour was shown."""
