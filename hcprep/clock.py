"""The clock, passed in so that the same case and the same clock give the same bytes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Protocol


class Clock(Protocol):
    """Tells the current moment."""

    def now(self) -> datetime:
        """Return the moment as an aware datetime in the person's own time zone."""


def today(clock: Clock) -> date:
    """Return the calendar day where the person is."""
    return clock.now().date()


def stamp(clock: Clock) -> str:
    """Return the moment as ISO 8601 in UTC, to the second, for storage."""
    return clock.now().astimezone(UTC).replace(microsecond=0).isoformat()


def stamp_here(clock: Clock) -> str:
    """Return the moment as ISO 8601 with the person's own offset: its first ten signs are the calendar day where they are."""
    return clock.now().replace(microsecond=0).isoformat()


@dataclass(frozen=True, slots=True)
class FixedClock:
    """A clock that stands still; for tests, the example and `--on`."""

    moment: datetime

    def now(self) -> datetime:
        """Return the fixed moment."""
        return self.moment

    @classmethod
    def on(cls, day: date) -> FixedClock:
        """Make a clock standing at noon UTC of one day."""
        return cls(datetime(day.year, day.month, day.day, 12, tzinfo=UTC))
