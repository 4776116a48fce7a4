"""Which stretch of a timeline is in view: zooming and moving as pure functions of fractions of the whole."""

from __future__ import annotations

from dataclasses import dataclass

MOST = 64.0
"""A life of fifty years then shows about nine months."""
STEP = 2.0
_MOVE = 0.5


@dataclass(frozen=True, slots=True)
class View:
    """`zoom` from 1 (everything) to MOST; `left` is the fraction of the whole at the left edge."""

    zoom: float = 1.0
    left: float = 0.0

    @property
    def wide(self) -> float:
        """How much of the whole is in view."""
        return 1.0 / self.zoom

    def at(self, fraction: float) -> float:
        """Return where a fraction of the whole lies in the view: 0 at its left edge, 1 at its right."""
        return (fraction - self.left) * self.zoom

    def zoomed(self, by: float, around: float = 0.5) -> View:
        """Return a view `by` times as close; the place `around` (0 to 1 of the view) stays where it is."""
        zoom = min(MOST, max(1.0, self.zoom * by))
        return _within(zoom, self.left + around * self.wide - around / zoom)

    def moved(self, by: int) -> View:
        """Return the view half of its width earlier (-1) or later (1)."""
        return _within(self.zoom, self.left + by * _MOVE * self.wide)

    def showing(self, left: float, right: float) -> View:
        """Return the view moved, if it must be, so that a stretch is in it; of one too long, its beginning."""
        if left >= self.left and right <= self.left + self.wide:
            return self
        if right - left > self.wide:
            return _within(self.zoom, left)
        return _within(self.zoom, (left + right - self.wide) / 2)


def _within(zoom: float, left: float) -> View:
    return View(zoom, min(1.0 - 1.0 / zoom, max(0.0, left)))
