"""The one real clock; everything else is given it."""

from __future__ import annotations

from datetime import datetime


class SystemClock:
    """Tells the moment by the computer's clock and time zone."""

    def now(self) -> datetime:
        """Return the current moment as an aware datetime."""
        return datetime.now().astimezone()  # noqa: TID251 - the composition root may ask the computer
