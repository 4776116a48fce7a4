"""The steps by which pictures are made smaller, the gentlest first."""

from __future__ import annotations

STEPS: tuple[tuple[int, int], ...] = ((300, 85), (250, 80), (200, 75), (150, 75), (150, 62))
"""Dots an inch and JPEG quality of each step."""
_QUALITY_IDENTITY = 75
_FINE_FROM = 200


def step_of(step: int, least_dpi: int) -> tuple[int, int]:
    """Return dots an inch and quality of a step, from 1, for a paper that keeps at least so many dots."""
    dpi, quality = STEPS[step - 1]
    return max(dpi, least_dpi), max(quality, _QUALITY_IDENTITY) if least_dpi >= _FINE_FROM else quality


def gentler(step: int, least_dpi: int) -> int:
    """Return the next gentler step that makes another picture of a paper that keeps so many dots; 0, as it is, after the last."""
    before = step - 1
    while before and step_of(before, least_dpi) == step_of(step, least_dpi):
        before -= 1
    return before
