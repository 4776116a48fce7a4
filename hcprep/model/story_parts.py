"""Sentences and words of a paragraph, with their places: what every check of a story starts from."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

FindingKind = Literal["fill", "risk", "date", "name", "private", "long", "reading"]

_END = re.compile(r"[.?!…]+[\"'”’»)\]]*(?=\s|$)|\n+")
_SHORTENED = re.compile(r"(?:^|[\s(])(?:[A-Z]|Mr|Mrs|Ms|Dr|Mme|Mlle|St|Ste|No|no|art|p|pp|vs|etc|e\.g|i\.e|c\.-à-d|Jr|Sr)\.$")
WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_ELISION = re.compile(r"^(?:[ldnsjtmc]|qu|jusqu|lorsqu|puisqu)[’']", re.IGNORECASE)
_POSSESSIVE = re.compile(r"[’']s?$")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a paragraph's plain words: `start` and `end` count its characters from 0."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Seen:
    """Something a check saw: `kind` and `code` say what, `facts` fill the words about it."""

    kind: FindingKind
    code: str
    piece: Piece
    facts: Mapping[str, str | int] = field(default_factory=dict)


def fold(words: str) -> str:
    """Return words in small letters without accents, so that `José` and `jose` are the same."""
    if words.isascii():
        return words.lower()
    plain = unicodedata.normalize("NFKD", words).casefold()
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def fold_in_place(words: str) -> str:
    """Return words folded letter by letter, as long as they were, so that places in both are the same."""
    if words.isascii():
        return words.lower()
    return "".join(folded if len(folded := fold(letter)) == 1 else letter for letter in words)


def sentences(text: str) -> Iterator[Piece]:
    """Yield the sentences of a text; a line break ends one, the full stop of `Dr.` or of an initial does not."""
    start = 0
    for end in _END.finditer(text):
        if end.group().startswith(".") and _SHORTENED.search(text[start : end.start() + 1]):
            continue
        yield from _piece(text, start, end.end())
        start = end.end()
    yield from _piece(text, start, len(text))


def _piece(text: str, start: int, end: int) -> Iterator[Piece]:
    inner = text[start:end]
    words = inner.strip()
    if words:
        first = start + len(inner) - len(inner.lstrip())
        yield Piece(first, first + len(words), words)


def words_of(text: str) -> Iterator[Piece]:
    """Yield the words of a text: letters with the hyphens and apostrophes between them; `l’école` is `école`."""
    for found in WORD.finditer(text):
        if piece := word_in(found):
            yield piece


def word_in(found: re.Match[str]) -> Piece | None:
    """Return the word in a match of WORD, without what is elided before it or owned behind it."""
    start, word = found.start(), found.group()
    if elided := _ELISION.match(word):
        start, word = start + elided.end(), word[elided.end() :]
    if ending := _POSSESSIVE.search(word):
        word = word[: ending.start()]
    return Piece(start, start + len(word), word) if word else None
