"""The steps by which pictures are made smaller, the gentlest first."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """Dots an inch, JPEG quality, and whether colours keep as many dots as light and dark."""

    dpi: int
    quality: int
    full_colour: bool


STEPS = (Step(300, 85, True), Step(250, 80, True), Step(200, 75, True), Step(150, 75, False), Step(150, 62, False))


def steps_down_to(least_dpi: int) -> int:
    """Return how many of the steps keep at least so many dots an inch."""
    return sum(step.dpi >= least_dpi for step in STEPS)
