"""An answer of the interview in words where the kit has none for it."""

from __future__ import annotations

from hcprep.ui.words import NO, UNKNOWN, YES, say


def said(value: object) -> str:
    """Return an answer in the language of the window."""
    if value is None:
        return say(UNKNOWN)
    if isinstance(value, bool):
        return say(YES if value else NO)
    return str(value)
