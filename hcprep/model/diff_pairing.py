"""Which sections and paragraphs of two statements are forms of one: by their words, because ids are given anew on reading."""

from __future__ import annotations

from collections import defaultdict, deque
from dataclasses import dataclass
from functools import cached_property

from hcprep.model.difference import digest
from hcprep.model.statement import Citation, Paragraph, Run, Section, Statement
from hcprep.model.textdiff import forms


def run_text(run: Run) -> str:
    """Return a run as text; a citation as `[@lease, p. 2]`."""
    if isinstance(run, Citation):
        return f"[@{run.evidence}]" if run.page is None else f"[@{run.evidence}, p. {run.page}]"
    return run.text


def paragraph_text(paragraph: Paragraph) -> str:
    """Return a paragraph with its citations as text."""
    return "".join(run_text(run) for run in paragraph.runs)


def named(keys: list[str]) -> tuple[str, ...]:
    """Return keys made unlike each other: the second of two equal ones ends in `-2`."""
    seen: dict[str, int] = {}
    found = []
    for key in keys:
        seen[key] = seen.get(key, 0) + 1
        found.append(key if seen[key] == 1 else f"{key}-{seen[key]}")
    return tuple(found)


@dataclass(frozen=True)
class Flat:
    """A statement as one list of paragraphs, each with the place of its section."""

    statement: Statement

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Every paragraph in order."""
        return tuple(each for section in self.statement.sections for each in section.paragraphs)

    @cached_property
    def section_of(self) -> tuple[int, ...]:
        """The section of each paragraph."""
        return tuple(place for place, section in enumerate(self.statement.sections) for _ in section.paragraphs)

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """Every paragraph as text."""
        return tuple(paragraph_text(each) for each in self.paragraphs)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """A name for each paragraph, made of its content."""
        return named([digest(each.runs) for each in self.paragraphs])

    @cached_property
    def section_names(self) -> tuple[str, ...]:
        """A name for each section, made of its heading and factor."""
        return named([digest((each.heading, each.factor)) for each in self.statement.sections])


@dataclass(frozen=True)
class Pairing:
    """Places in the left statement to places in the right one."""

    left: Flat
    right: Flat
    paragraphs: dict[int, int]
    sections: dict[int, int]

    @cached_property
    def paragraphs_back(self) -> dict[int, int]:
        """Places of paragraphs from right to left."""
        return {other: one for one, other in self.paragraphs.items()}

    @cached_property
    def sections_back(self) -> dict[int, int]:
        """Places of sections from right to left."""
        return {other: one for one, other in self.sections.items()}


def pair(left: Statement, right: Statement) -> Pairing:
    """Match two statements."""
    one, other = Flat(left), Flat(right)
    if _content(left) == _content(right):
        sections = range(len(left.sections))
        return Pairing(one, other, dict(enumerate(range(len(one.paragraphs)))), dict(zip(sections, sections, strict=True)))
    paragraphs = _paragraphs(one, other)
    return Pairing(one, other, paragraphs, _sections(one, other, paragraphs))


def _content(statement: Statement) -> list[tuple[str, str, list[tuple[Run, ...]]]]:
    return [(one.heading, one.factor, [each.runs for each in one.paragraphs]) for one in statement.sections]


def _paragraphs(left: Flat, right: Flat) -> dict[int, int]:
    waiting: dict[tuple[Run, ...], deque[int]] = defaultdict(deque)
    for place, paragraph in enumerate(right.paragraphs):
        waiting[paragraph.runs].append(place)
    found = {}
    for place, paragraph in enumerate(left.paragraphs):
        if waiting[paragraph.runs]:
            found[place] = waiting[paragraph.runs].popleft()
    used = set(found.values())
    ones = [place for place in range(len(left.paragraphs)) if place not in found]
    others = [place for place in range(len(right.paragraphs)) if place not in used]
    by_id = {right.paragraphs[place].id: number for number, place in enumerate(others)}
    same = [(number, by_id[key]) for number, place in enumerate(ones) if (key := left.paragraphs[place].id) in by_id]
    alike = forms([left.texts[place] for place in ones], [right.texts[place] for place in others], same)
    found.update((ones[number], others[twin]) for number, twin in alike.items())
    return found


def _sections(left: Flat, right: Flat, paragraphs: dict[int, int]) -> dict[int, int]:
    scores: dict[tuple[int, int], int] = defaultdict(int)
    for one, other in paragraphs.items():
        scores[left.section_of[one], right.section_of[other]] += 2
    for one, mine in enumerate(left.statement.sections):
        for other, theirs in enumerate(right.statement.sections):
            scores[one, other] += _alike(mine, theirs)
    found: dict[int, int] = {}
    used: set[int] = set()
    for (one, other), score in sorted(scores.items(), key=lambda each: (-each[1], abs(each[0][0] - each[0][1]), sum(each[0]))):
        if score and one not in found and other not in used:
            found[one] = other
            used.add(other)
    return found


def _alike(mine: Section, theirs: Section) -> int:
    same_words = bool(mine.heading) and mine.heading == theirs.heading
    same_factor = bool(mine.factor) and mine.factor == theirs.factor
    equal = (mine.heading, mine.factor) == (theirs.heading, theirs.factor)
    return (mine.id == theirs.id) + 2 * same_words + 2 * same_factor + 2 * equal
