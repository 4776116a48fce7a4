"""What the person chose about privacy on this computer."""

from __future__ import annotations

from dataclasses import dataclass, replace

IDLE = (5, 10, 20, 60)
"""Minutes without input, to choose from, after which the case is locked."""


@dataclass(frozen=True, slots=True)
class Prefs:
    """`idle` in minutes; `shared` says whether others use this computer too, None until the person was asked."""

    idle: int = 10
    shared: bool | None = None
    toured: bool = False
    """Whether the tour was shown."""
    step: str = ""
    """The step of a case that was open last, to go on there; only noted once the person said that nobody else is here."""

    def standing(self, step: str) -> Prefs:
        """Return the same with the step that is open now, where that may be noted."""
        return replace(self, step=step if self.shared is False else "")
