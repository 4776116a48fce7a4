"""Words without what a page does not show, so that what was meant can be compared with what is read."""

from __future__ import annotations

import unicodedata


def squeezed(words: str) -> str:
    """Return words without spaces and invisible marks, in their plainest form."""
    plain = unicodedata.normalize("NFKC", words)
    return "".join(sign for sign in plain if unicodedata.category(sign)[0] not in "CZ")
