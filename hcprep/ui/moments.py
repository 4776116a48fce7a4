"""Moments in words: day and time where the person is."""

from __future__ import annotations

from datetime import datetime

from hcprep.ui.event_words import day_words


def moment_words(at: str) -> str:
    """Return a moment (ISO text) as day and time of this computer, empty if there is none."""
    try:
        moment = datetime.fromisoformat(at).astimezone()
    except ValueError:
        return at
    return f"{day_words(moment.date())}, {moment:%H:%M}"


def time_words(at: str) -> str:
    """Return the time of a moment (ISO text), such as 14:03."""
    return f"{datetime.fromisoformat(at).astimezone():%H:%M}"
