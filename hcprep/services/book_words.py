"""The fixed words printed on authored pages, in the language of the package."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from hcprep import datafiles
from hcprep.model.layout import Layout


@dataclass(frozen=True, slots=True)
class BookWords:
    """Words by id, with the words of each proof check and of each failure of one beside them."""

    language: str
    words: Mapping[str, str]
    checks: Mapping[str, str]
    failures: Mapping[str, str]
    removed: Mapping[str, str]
    """What intake took out of a paper, by the code of its note."""
    archive: Mapping[str, str]
    """What keeps a paper from PDF/A-2b, by its code."""

    def say(self, word: str, **facts: object) -> str:
        """Return the words of an id with its placeholders filled. Raises KeyError when there is no such id."""
        return self.words[word].format(**facts) if facts else self.words[word]

    def contents(self, layout: Layout) -> str:
        """Return the title of the contents: a list of documents where exhibits are counted through the book."""
        return self.say("contents_list" if layout.exhibits == "running" else "contents")

    def pages(self, count: int) -> str:
        """Return a number of pages in words."""
        return self.say("pages_one") if count == 1 else self.say("pages_many", count=count)

    def bytes(self, size: int) -> str:
        """Return a size in megabytes (millions of bytes) as the language writes numbers."""
        text = f"{size / 1_000_000:.2f}"
        return text.replace(".", ",") + "\N{NO-BREAK SPACE}Mo" if self.language == "fr" else text + " MB"

    @property
    def tag(self) -> str:
        """The language tag written into the file."""
        return f"{self.language}-CA"


@cache
def book_words(language: str) -> BookWords:
    """Return the words of one language, `en` or `fr`."""
    table = tomllib.loads(datafiles.read_text(f"resources/book/words.{language}.toml"))
    checks, failures, removed, archive = (table.pop(name) for name in ("checks", "failures", "removed", "archive"))
    return BookWords(language=language, words=table, checks=checks, failures=failures, removed=removed, archive=archive)
