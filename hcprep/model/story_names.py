"""Names spelt two ways: capitalised words close to a known name or to one another, accents folded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from hcprep.model.story_parts import fold

_LEAST_SAME = 3
"""Where only the accents differ, short names count as well."""
_LEAST = 4
_LEAST_UNKNOWN = 5
"""Two unknown short words differ by a letter too often to ask about them."""
_LONG = 8
"""From here on two letters may differ from a known name."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """A word that may be a name spelt otherwise elsewhere; `known` tells that `other` is a name of the case."""

    word: str
    other: str
    known: bool


def spelt_two_ways(words: Counter[str], known: Iterable[str], ordinary: frozenset[str]) -> tuple[Spelling, ...]:
    """Return the capitalised words of a text (with how often each stands there) that look like another spelling of a name.

    `known` are the single words of names in the case; `ordinary` the folded words that also stand in small letters.
    """
    names = {name for name in known if len(name) >= _LEAST_SAME}
    exact = {fold(name): name for name in names}
    near = _Near(name for name in exact if len(name) >= _LEAST)
    found: list[Spelling] = []
    strangers: list[str] = []
    for word in words:
        plain = fold(word)
        if len(plain) < _LEAST_SAME or word in names:
            continue
        if plain in exact:
            if exact[plain].casefold() != word.casefold():
                found.append(Spelling(word, exact[plain], known=True))
        elif len(plain) >= _LEAST and plain not in ordinary:
            other = next((name for name in near.of(plain) if not _inflected(plain, name)), None)
            if other is not None:
                found.append(Spelling(word, exact[other], known=True))
            else:
                strangers.append(word)
    found.extend(_among(strangers, words))
    return tuple(sorted(found, key=lambda one: one.word))


def _among(strangers: Iterable[str], words: Counter[str]) -> Iterator[Spelling]:
    """Compare unknown names with each other; the rarer spelling is the one asked about."""
    spelt: dict[str, str] = {}
    for word in sorted(strangers, key=lambda word: (-words[word], word)):
        plain = fold(word)
        if len(plain) < _LEAST_UNKNOWN:
            continue
        if plain in spelt:
            if spelt[plain].casefold() != word.casefold():
                yield Spelling(word, spelt[plain], known=False)
            continue
        spelt[plain] = word
    near = _Near(spelt, most=1)
    for plain, word in spelt.items():
        for other in near.of(plain):
            rarer = (words[word], other) < (words[spelt[other]], plain)
            if other != plain and rarer and not _inflected(plain, other):
                yield Spelling(word, spelt[other], known=False)
                break


def _inflected(one: str, other: str) -> bool:
    """Whether one is the other with an ending: Canada and Canadian, Mexican and Mexicans, Indien and Indienne.

    A last letter written twice is a slip, not an ending.
    """
    short, long = sorted((one, other), key=len)
    if long == short + short[-1]:
        return False
    return long.startswith(short) or (len(short) > _LEAST and long.startswith(short[:-1]) and long[len(short) - 1 :] in _ENDINGS)


_ENDINGS = frozenset(("a", "e", "n", "an", "en", "es", "s", "ne", "ien", "ian", "o", "os", "as", "is"))


class _Near:
    """Words by what is left of them when letters are taken out: two near words share a remainder (no pair is compared twice)."""

    def __init__(self, words: Iterable[str], most: int = 2) -> None:
        self._most = most
        self._by_rest: dict[str, list[str]] = {}
        for word in words:
            for rest in _rests(word, self._reach(word)):
                self._by_rest.setdefault(rest, []).append(word)

    def of(self, word: str) -> list[str]:
        """Return the words within reach, the nearest first."""
        reach = self._reach(word)
        near = {other for rest in _rests(word, reach) for other in self._by_rest.get(rest, ())}
        counted = [(distance(word, other, reach), other) for other in near]
        return [other for far, other in sorted(counted) if far <= min(reach, self._reach(other))]

    def _reach(self, word: str) -> int:
        return min(self._most, 2 if len(word) >= _LONG else 1)


def _rests(word: str, most: int) -> set[str]:
    rests = {word}
    for count in range(1, most + 1):
        for gone in combinations(range(len(word)), count):
            rests.add("".join(letter for place, letter in enumerate(word) if place not in gone))
    return rests


def distance(one: str, other: str, most: int) -> int:
    """Return how many letters to change, add, drop or swap with a neighbour make one word of the other; `most + 1` if more."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for place, letter in enumerate(one, start=1):
        older, before, row = before, row, [place]
        for column, sign in enumerate(other, start=1):
            cost = min(before[column] + 1, row[column - 1] + 1, before[column - 1] + (letter != sign))
            if older and column > 1 and letter == other[column - 2] and one[place - 2] == sign:
                cost = min(cost, older[column - 2] + 1)
            row.append(cost)
    return min(row[-1], most + 1)
