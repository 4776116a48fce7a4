"""Checks of a story, made only when asked for: what a friend would point at before it is sent. Nothing is ever changed.

Words that are rules (what argues refugee risk, what speaks of hardship) are texts of the kit; what a date or a name may be
compared with comes from the case.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Literal

from hcprep.kit import Kit
from hcprep.model.case import Case
from hcprep.model.original import ORIGINAL_LANGUAGE, beside
from hcprep.model.statement import Paragraph
from hcprep.model.story_findings import BESIDE, StoryFinding, all_to_fill, in_words, placed
from hcprep.model.story_names import Spelling, spelt_two_ways
from hcprep.model.story_parts import FindingKind, Piece, Seen, fold, fold_in_place, sentences, words_of
from hcprep.services.story_private import of_others
from hcprep.services.story_times import TimeCheck

KINDS: tuple[FindingKind, ...] = ("fill", "risk", "date", "name", "private", "long", "reading")
LONG = 35
"""Words; a longer sentence is pointed out."""
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_OTHER_YEARS = frozenset({"am", "ti", "fa", "prs", "ps", "ne", "th"})
"""Languages in which years are often counted otherwise."""
_HARD = 60
_HARD_WORDS = 40
"""Lix of a paragraph of at least so many words; newspapers lie near 45, texts of the law near 60."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryReading:
    """How the text as a whole reads: counts, and the Lix of it."""

    words: int = 0
    sentences: int = 0
    lix: int = 0

    @property
    def level(self) -> Literal["none", "easy", "medium", "hard", "very-hard"]:
        """The usual bands of the measure."""
        if not self.words:
            return "none"
        bands: tuple[tuple[int, Literal["easy", "medium", "hard"]], ...] = ((40, "easy"), (50, "medium"), (60, "hard"))
        return next((name for most, name in bands if self.lix < most), "very-hard")


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryCheck:
    """What a check found, in the order of the text; `aside` are those the person called fine as they are."""

    findings: tuple[StoryFinding, ...] = ()
    aside: tuple[StoryFinding, ...] = ()
    reading: StoryReading = StoryReading()


def check_story(case: Case, kit: Kit, on: date, step: Callable[[], None] = lambda: None) -> StoryCheck:
    """Look through the statement of a case as it is on a day. `step` is called now and then, and may stop it by raising."""
    language = "fr" if case.language == "fr" else "en"
    checks = (_Risk(kit, language), TimeCheck(case, on))
    found: list[StoryFinding] = []
    words = sentence_count = long_words = 0
    capitals: Counter[str] = Counter()
    ordinary: set[str] = set()
    numbered = [(number, paragraph) for number, paragraph in case.statement.numbered() if paragraph.plain.strip()]
    for number, paragraph in numbered:
        step()
        plain = paragraph.plain
        pieces = tuple(sentences(plain))
        counts = _Counts()
        for piece in pieces:
            counts.read(piece, capitals, ordinary)
            for check in checks:
                found.extend(placed(number, paragraph.id, one) for one in check.look(piece))
        found.extend(placed(number, paragraph.id, one) for one in counts.findings(plain))
        found.extend(placed(number, paragraph.id, one) for one in of_others(case, plain))
        words, sentence_count = words + counts.words, sentence_count + len(pieces)
        long_words += counts.long_words
    found.extend(_names(case, numbered, capitals, frozenset(ordinary), step))
    found.extend(all_to_fill(case))
    found.extend(_in_original(case))
    found.sort(key=lambda one: (one.number, one.start, KINDS.index(one.kind)))
    lix = round(words / sentence_count + 100 * long_words / words) if words and sentence_count else 0
    return StoryCheck(
        findings=tuple(one for one in found if not case.answers.get(one.key)),
        aside=tuple(one for one in found if case.answers.get(one.key)),
        reading=StoryReading(words=words, sentences=sentence_count, lix=lix),
    )


def _in_original(case: Case) -> Iterator[StoryFinding]:
    """Yield what to look at in the words of the other language, which an officer can have read too."""
    number = 0
    our_years = str(case.answers.get(ORIGINAL_LANGUAGE) or "") not in _OTHER_YEARS
    for row in beside(case):
        number = row.number or number
        yield from in_words(BESIDE + row.key, number, row.words, lambda words: of_others(case, words))
        if our_years and row.story:
            yield from in_words(BESIDE + row.key, number, row.words, partial(_years_left_out, row.story))


def _years_left_out(story: str, words: str) -> Iterator[Seen]:
    """Yield years of one language that are not in the other."""
    told = {_plain_digits(found.group()) for found in _YEAR.finditer(story)}
    for found in _YEAR.finditer(words):
        if _plain_digits(found.group()) not in told:
            yield Seen("date", "beside", Piece(found.start(), found.end(), found.group()), {"date": found.group()})


def _plain_digits(year: str) -> str:
    return "".join(str(unicodedata.digit(sign)) for sign in year)


class _Risk:
    """Sentences that argue refugee risk and say nothing of hardship."""

    def __init__(self, kit: Kit, language: str) -> None:
        self._risk = _phrases(kit.texts(language, "story-check.risk"))
        self._hardship = _phrases(kit.texts(language, "story-check.hardship"))

    def look(self, piece: Piece) -> Iterator[Seen]:
        """Yield the sentence if it does."""
        plain = fold_in_place(piece.text)
        found = self._risk.search(plain)
        if found is not None and self._hardship.search(plain) is None:
            word = piece.text[found.start() : found.end()]
            yield Seen("risk", "risk", piece, {"word": word})


def _phrases(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Make one pattern of phrases; a star stands for any ending, a space for any run of spaces."""
    ways = (re.escape(fold(phrase)).replace(r"\*", r"\w*").replace(r"\ ", r"\s+").replace("’", "[’']") for phrase in phrases)
    return re.compile(rf"(?<!\w)(?:{'|'.join(ways) or '(?!)'})(?!\w)")


@dataclass(slots=True)
class _Counts:
    """Words of one paragraph as they are read."""

    words: int = 0
    long_words: int = 0
    sentences: int = 0
    long: list[tuple[Piece, int]] = field(default_factory=list)

    def read(self, piece: Piece, capitals: Counter[str], ordinary: set[str]) -> None:
        """Count a sentence, and take its capitalised words, the first one aside, for names."""
        found = tuple(words_of(piece.text))
        self.words += len(found)
        self.sentences += 1
        self.long_words += sum(len(word.text) > 6 for word in found)
        if len(found) > LONG:
            self.long.append((piece, len(found)))
        for place, word in enumerate(found):
            for part in word.text.split("-"):
                if part[:1].isupper() and not (len(part) > 3 and part.isupper()):
                    # A first word is capitalised whatever it is: it is only compared with names that stand elsewhere.
                    capitals[part] += place > 0
                elif part:
                    ordinary.add(fold(part))

    def findings(self, plain: str) -> Iterator[Seen]:
        """Yield the very long sentences, and the paragraph where it is hard to read as a whole."""
        for piece, count in self.long:
            yield Seen("long", "long", piece, {"count": count})
        if self.words >= _HARD_WORDS and not self.long:
            lix = round(self.words / self.sentences + 100 * self.long_words / self.words)
            if lix >= _HARD:
                yield Seen("reading", "hard", Piece(0, len(plain), plain), {"lix": lix})


def _names(
    case: Case,
    numbered: list[tuple[int, Paragraph]],
    capitals: Counter[str],
    ordinary: frozenset[str],
    step: Callable[[], None],
) -> Iterator[StoryFinding]:
    inside = Counter({word: count for word, count in capitals.items() if count})
    spelt = {one.word: one for one in spelt_two_ways(inside, _known(case), ordinary)}
    if not spelt:
        return
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(spelt, key=len, reverse=True)))})(?!\w)")
    asked: set[tuple[str, str]] = set()
    for number, paragraph in numbered:
        step()
        for found in pattern.finditer(paragraph.plain):
            one: Spelling = spelt[found.group()]
            if (paragraph.id, one.word) in asked:
                continue
            asked.add((paragraph.id, one.word))
            code = "known" if one.known else "both"
            piece = Piece(found.start(), found.end(), one.word)
            yield placed(number, paragraph.id, Seen("name", code, piece, {"other": one.other}))


def _known(case: Case) -> set[str]:
    """Return the single words of every name the case has."""
    written = [name for person in case.people for name in (person.family_name, person.given_names, *person.other_names)]
    return {part for name in written for word in words_of(name) for part in word.text.split("-") if len(part) > 1}
