"""The story in the person's own language, kept beside the English or French text, paragraph by paragraph.

Each paragraph is an answer of its own, under the id of the paragraph it stands beside: so it has versions, is compared and goes
with copies like any answer, and a paragraph of the story that is deleted takes no word of it along.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.statement import Paragraph, Section, Statement, Text

ORIGINAL_LANGUAGE = "story.original-language"
"""Which language it is: a code such as `ti`, or the name as typed."""
ORIGINAL_ON = "book.original"
"""Whether it goes into the package, behind the statement."""
TRANSLATOR_ON = "book.translator"
"""Whether a page for the oath of the translator goes behind it."""
ORIGINAL = "story.original."
PART = "part."
_GAP = re.compile(r" +(?=[.,)])")
"""Left where a citation stood before a full stop; such a paragraph is only read here, never edited."""
_NUMBER = re.compile(r"^(\D*)(\d+)")
"""Of an id such as `p12`, or `o3-7f21c4`: one of words that are beside nothing yet, whose end tells two copies apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """One piece of the story in both languages. `key` is a paragraph's id, or `part.` and a section's id for its title.

    A `loose` one has no paragraph of the story beside it, or not yet; its `number` is 0.
    """

    key: str
    kind: Literal["title", "paragraph", "loose"]
    number: int = 0
    story: str = ""
    words: str = ""
    simple: bool = True
    """Whether the story's side is nothing but words, so that it can be edited as plain text."""


def beside(case: Case) -> tuple[Beside, ...]:
    """Return every title and paragraph of the story with what stands beside it; at the end what stands beside nothing."""
    left = {key[len(ORIGINAL) :]: str(value) for key, value in case.answers.items() if key.startswith(ORIGINAL) and value}
    rows = [replace(row, words=left.pop(row.key, "")) for row in _story(case.statement)]
    loose = (Beside(key=key, kind="loose", words=left[key]) for key in sorted(left, key=lambda key: (*_order(key), key)))
    return (*rows, *loose)


def _story(statement: Statement) -> Iterator[Beside]:
    number = 0
    for section in statement.sections:
        if section.heading.strip():
            yield Beside(key=PART + section.id, kind="title", story=section.heading)
        for paragraph in section.paragraphs:
            number += 1
            simple = all(isinstance(run, Text) and not (run.bold or run.italic) for run in paragraph.runs)
            words = paragraph.plain if simple else _GAP.sub("", paragraph.plain)
            yield Beside(key=paragraph.id, kind="paragraph", number=number, story=words, simple=simple)


def _order(key: str) -> tuple[str, int]:
    found = _NUMBER.search(key)
    return (found[1], int(found[2])) if found else (key, 0)


def reserved(case: Case) -> frozenset[str]:
    """Return the ids that no new paragraph or part may get, for words in the other language stand under them."""
    keys = (key[len(ORIGINAL) :] for key in case.answers if key.startswith(ORIGINAL))
    return frozenset(key.removeprefix(PART) for key in keys)


def fresh_key(case: Case, token: str) -> str:
    """Return the key for a paragraph that is written in the other language first; `token` is one that no other copy has."""
    taken = {paragraph.id for _, paragraph in case.statement.numbered()} | reserved(case)
    number = max((number for prefix, number in map(_order, taken) if prefix == "o"), default=0)
    return f"o{number + 1}-{token}"


def put_original(case: Case, key: str, words: str) -> Case:
    """Set what stands beside a title or paragraph; nothing takes it away (its versions stay)."""
    if words.strip():
        return edits.answer(case, ORIGINAL + key, words)
    return replace(case, answers={other: value for other, value in case.answers.items() if other != ORIGINAL + key})


def put_story(case: Case, key: str, words: str) -> Case:
    """Set the story's side of a piece that is plain words; a loose one becomes the last paragraph of the story."""
    row = next((row for row in beside(case) if row.key == key), Beside(key=key, kind="loose"))
    if not row.simple or row.story == words:
        return case
    if row.kind == "loose":
        return case if not words.strip() else edits.put_statement(case, _longer(case.statement, key, words))
    sections = tuple(_said(section, key, words) for section in case.statement.sections)
    return edits.put_statement(case, Statement(sections=sections))


def _longer(statement: Statement, key: str, words: str) -> Statement:
    sections = statement.sections or (Section(id="s1"),)
    last = sections[-1]
    made = Paragraph(id=key, runs=(Text(text=words),))
    return Statement(sections=(*sections[:-1], replace(last, paragraphs=(*last.paragraphs, made))))


def _said(section: Section, key: str, words: str) -> Section:
    if key == PART + section.id:
        return replace(section, heading=words)
    runs = (Text(text=words),) if words else ()
    return replace(
        section,
        paragraphs=tuple(replace(one, runs=runs) if one.id == key else one for one in section.paragraphs),
    )


def printed(case: Case) -> bool:
    """Whether words in the other language go into the package."""
    return bool(case.answers.get(ORIGINAL_ON)) and any(row.words and row.kind == "paragraph" for row in beside(case))
