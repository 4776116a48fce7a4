"""Characters the package cannot print, and where a person wrote them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from hcprep.model.case import Case
from hcprep.model.original import beside, printed


@dataclass(frozen=True, slots=True, kw_only=True)
class Unprintable:
    """Characters without a shape in the shipped fonts: in paragraph `name`, in the title of a paper, or in a person's name."""

    where: Literal["paragraph", "heading", "paper", "person"]
    name: str
    signs: tuple[str, ...]


def unprintable(case: Case) -> tuple[Unprintable, ...]:
    """Return every place with characters that would come out as boxes, in the order of the book."""
    from hcprep.package.fonts import uncovered

    found = []
    for where, name, text in _texts(case):
        signs = uncovered(text)
        if signs:
            found.append(Unprintable(where=where, name=name, signs=tuple(sorted(signs))))
    return tuple(found)


def _texts(case: Case) -> Iterator[tuple[Literal["paragraph", "heading", "paper", "person"], str, str]]:
    for person in case.people:
        yield "person", person.name, person.name
    for section in case.statement.sections:
        yield "heading", section.heading, section.heading
    for number, paragraph in case.statement.numbered():
        yield "paragraph", str(number), paragraph.plain
    for row in beside(case) if printed(case) else ():
        yield "paragraph", str(row.number or row.words[:20]), row.words
    for item in case.evidence:
        yield "paper", item.title, item.title
