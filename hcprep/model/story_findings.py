"""One thing to look at in a story, and the one that keeps it from being printed: words in brackets still to be filled in."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from hcprep.model.case import Case
from hcprep.model.original import ORIGINAL, PART, beside, printed
from hcprep.model.placeholders import placeholders
from hcprep.model.remembered import Remembered
from hcprep.model.statement import Paragraph
from hcprep.model.story_parts import FindingKind, Seen

ASIDE = "story.aside."
BESIDE = "original."
"""What the place of a finding in the other language begins with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryFinding:
    """One thing to look at in paragraph `number`: `start` and `end` count characters of its plain words, without citations.

    `code` says what exactly within a kind; `text` is what stands there; `facts` fill the words about it. `paragraph` is the id of
    a paragraph, `part.` and the id of a part for its title, or one of both behind `original.` for words in the other language.
    """

    kind: FindingKind
    code: str
    paragraph: str
    number: int
    start: int
    end: int
    text: str
    facts: Mapping[str, str | int] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """Tells this finding from every other, and stays the same while its words stay as they are."""
        said = "\0".join((self.kind, self.code, self.text))
        return f"{ASIDE}{self.paragraph}.{hashlib.sha256(said.encode()).hexdigest()[:12]}"


def to_fill(case: Case) -> tuple[StoryFinding, ...]:
    """Return what would be printed and looks as if it were still to be filled in, but for what the person called fine."""
    left = (one for one in all_to_fill(case) if not case.answers.get(one.key))
    with_original = printed(case)
    return tuple(one for one in left if with_original or not one.paragraph.startswith(BESIDE))


def fill_is_fine(case: Case) -> Case:
    """Remember of everything that looks as if it were to be filled in that it is fine as it is."""
    for finding in to_fill(case):
        case = put_aside(case, finding)
    return case


def put_aside(case: Case, finding: StoryFinding, *, aside: bool = True) -> Case:
    """Remember that a finding is fine as it is, or forget it again; what was put aside in paragraphs that are gone goes."""
    present = {paragraph.id for _, paragraph in case.statement.numbered()}
    present |= {PART + section.id for section in case.statement.sections} | {BESIDE + row.key for row in beside(case)}
    kept = {
        key: value
        for key, value in case.answers.items()
        if not key.startswith(ASIDE) or key.removeprefix(ASIDE).rpartition(".")[0] in present
    }
    kept.pop(finding.key, None)
    return replace(case, answers={**kept, finding.key: True} if aside else kept)


def placed(number: int, place: str, seen: Seen) -> StoryFinding:
    """Return what was seen as a finding of a place, in or near a paragraph of a number."""
    return StoryFinding(
        kind=seen.kind,
        code=seen.code,
        paragraph=place,
        number=number,
        start=seen.piece.start,
        end=seen.piece.end,
        text=seen.piece.text,
        facts=seen.facts,
    )


def all_to_fill(case: Case) -> Iterator[StoryFinding]:
    """Yield the placeholders of the text with its titles, then those of what stands beside it."""
    number = 0
    for section in case.statement.sections:
        yield from in_words(PART + section.id, number + 1, section.heading, _placeholders)
        for paragraph in section.paragraphs:
            number += 1
            for seen in _SEEN(paragraph):
                yield placed(number, paragraph.id, seen)
    for row in beside(case) if any(key.startswith(ORIGINAL) for key in case.answers) else ():
        if row.kind != "loose":
            yield from in_words(BESIDE + row.key, row.number or number, row.words, _placeholders)


def _placeholders(text: str) -> Iterator[Seen]:
    return (Seen("fill", "fill", piece) for piece in placeholders(text))


def _in_paragraph(paragraph: Paragraph) -> tuple[Seen, ...]:
    return tuple(_placeholders(paragraph.plain))


_SEEN = Remembered(_in_paragraph, most=8192)


def in_words(place: str, number: int, words: str, look: Callable[[str], Iterator[Seen]]) -> Iterator[StoryFinding]:
    """Yield what `look` sees in some words."""
    for seen in look(words):
        yield placed(number, place, seen)
