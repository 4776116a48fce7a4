"""Spelling in Canadian English and in French, with the dictionaries that come with the program. Nothing is sent anywhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, Protocol

from hcprep import datafiles
from hcprep.model.case import Case
from hcprep.model.events import Entry, Period
from hcprep.model.story_parts import WORD, Piece, fold, word_in, words_of

SPELLING_ON = "story.spelling"
"""Whether the person wants unknown words underlined."""
OWN_WORDS = "story.words"
"""The words the person added, one a line."""
_LONGEST = 60
_MOST_KNOWN = 200_000


class _Hunspell(Protocol):
    def spell(self, word: str) -> bool: ...

    def suggest(self, word: str) -> tuple[str, ...]: ...


class Speller:
    """Tells whether words are known; each word is looked up once. Making one takes about a tenth of a second."""

    def __init__(self, language: Literal["en", "fr"], own: frozenset[str] = frozenset()) -> None:
        from hunspell import Hunspell

        self.language = language
        self._own = own
        self._fine: set[str] = set()
        """Words as they stand in texts that need no second look: a paragraph is gone through anew with every key."""
        name = "fr" if language == "fr" else "en_CA"
        self._hunspell: _Hunspell = Hunspell(name, hunspell_data_dir=str(datafiles.path("resources/spelling")))
        self._seen: dict[str, bool] = {}

    @property
    def own(self) -> frozenset[str]:
        """Folded words that are right because they are in the case."""
        return self._own

    @own.setter
    def own(self, words: frozenset[str]) -> None:
        self._own = words
        self._fine.clear()

    def known(self, word: str) -> bool:
        """Tell whether a word is in the dictionary, or one of the person's own; a word with digits is left alone."""
        found = self._seen.get(word)
        if found is None:
            if len(self._seen) > _MOST_KNOWN:
                self._seen.clear()
            found = len(word) < 2 or len(word) > _LONGEST or bool(self._hunspell.spell(word))
            self._seen[word] = found
        return found or fold(word) in self._own or all(fold(part) in self._own for part in word.split("-"))

    def unknown(self, text: str) -> Iterator[Piece]:
        """Yield the words of a text that are not known."""
        fine = self._fine
        if len(fine) > _MOST_KNOWN:
            fine.clear()
        for found in WORD.finditer(text):
            if (raw := found.group()) in fine:
                continue
            word = word_in(found)
            if word is None or self.known(word.text):
                fine.add(raw)
            elif not _touches_digit(text, word):
                yield word

    def suggest(self, word: str, most: int = 6) -> tuple[str, ...]:
        """Return words it may have been meant to be, the likeliest first. Takes up to a few tenths of a second."""
        return tuple(self._hunspell.suggest(word))[:most] if len(word) <= _LONGEST else ()


def own_words(case: Case) -> frozenset[str]:
    """Return the folded words a case knows: names of its people, of places, jobs and papers, and what the person added."""
    said = [name for person in case.people for name in (person.family_name, person.given_names, *person.other_names)]
    for event in case.events:
        if isinstance(event, Period):
            said += [event.what, event.place, event.country]
        elif isinstance(event, Entry):
            said.append(event.place)
    said += [item.title for item in case.evidence]
    said.append(str(case.answers.get(OWN_WORDS) or ""))
    return frozenset(fold(part) for words in said for word in words_of(words) for part in (word.text, *word.text.split("-")))


def with_word(case: Case, word: str) -> str:
    """Return the person's own words with one more, as the case keeps them."""
    kept = str(case.answers.get(OWN_WORDS) or "").splitlines()
    return "\n".join(sorted({*kept, word}, key=fold))


def _touches_digit(text: str, word: Piece) -> bool:
    return text[word.start - 1 : word.start].isdigit() or text[word.end : word.end + 1].isdigit()
