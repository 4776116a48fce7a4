"""The fixed words printed on authored pages, in the language of the package."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from hcprep import datafiles

_MONTHS = {
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
    "fr": (
        "janvier", "février", "mars", "avril", "mai", "juin",
        "juillet", "août", "septembre", "octobre", "novembre", "décembre",
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class BookWords:
    """Words by id, with the words of each proof check beside them."""

    language: str
    words: Mapping[str, str]
    checks: Mapping[str, str]

    def say(self, word: str, **facts: object) -> str:
        """Return the words of an id with its placeholders filled. Raises KeyError when there is no such id."""
        return self.words[word].format(**facts) if facts else self.words[word]

    def day(self, day: date) -> str:
        """Return a date written out: `November 22, 2026`, `22 novembre 2026`, `1er mai 2026`."""
        month = _MONTHS[self.language][day.month - 1]
        number = "1er" if self.language == "fr" and day.day == 1 else str(day.day)
        return f"{number} {month} {day.year}" if self.language == "fr" else f"{month} {number}, {day.year}"

    def pages(self, count: int) -> str:
        """Return a number of pages in words."""
        return self.say("pages_one") if count == 1 else self.say("pages_many", count=count)

    @property
    def tag(self) -> str:
        """The language tag written into the file."""
        return f"{self.language}-CA"


@cache
def book_words(language: str) -> BookWords:
    """Return the words of one language, `en` or `fr`."""
    table = tomllib.loads(datafiles.read_text(f"resources/book/words.{language}.toml"))
    checks = table.pop("checks")
    return BookWords(language=language, words=table, checks=checks)
