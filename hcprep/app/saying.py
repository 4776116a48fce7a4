"""Choosing and filling the words of the command line: pairs of English and French."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime

Words = tuple[str, str]
"""English, French."""


def choose(words: Words, language: str) -> str:
    """Return the English or the French of a pair."""
    return words[1] if language == "fr" else words[0]


class _Fact(str):
    """A fact as text; `{count:page|pages}` writes it with its word. A third part, `0`, counts nothing as one, as French does."""

    __slots__ = ()

    def __format__(self, words: str) -> str:
        if "|" not in words:
            return super().__format__(words)
        one, many, *zero = words.split("|")
        return f"{self} {one if self in ('1', *zero) else many}"


def fill(text: str, facts: Mapping[str, object]) -> str:
    """Fill `{names}` of a text; a fact nobody knows reads as an ellipsis."""
    return text.format_map(defaultdict(lambda: _Fact("…"), {name: _Fact(value) for name, value in facts.items()}))


def moment_text(moment: str) -> str:
    """Return a stored moment (ISO text with its offset) as day and time where the computer is; anything else as it is."""
    try:
        return f"{datetime.fromisoformat(moment).astimezone():%Y-%m-%d %H:%M}"
    except ValueError:
        return moment
