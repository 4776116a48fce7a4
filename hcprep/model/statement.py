"""The personal statement: sections of numbered paragraphs made of runs of text and citations.

A citation names an evidence item and a page of it, never a book page, so it stays right when things move.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hcprep.model.remembered import Remembered


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A run of the person's own words."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A pointer to one page of one evidence item; `page` counts from 1, None means the item as a whole."""

    evidence: str
    page: int | None = None


Run = Text | Citation


@dataclass(frozen=True, slots=True, kw_only=True, weakref_slot=True)
class Paragraph:
    """One numbered paragraph; the number is its place in the statement and is never stored."""

    id: str
    runs: tuple[Run, ...] = ()

    @property
    def plain(self) -> str:
        """The words without citations."""
        return "".join(run.text for run in self.runs if isinstance(run, Text))

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Every citation in order."""
        return _CITED(self)


def _cited(paragraph: Paragraph) -> tuple[Citation, ...]:
    return tuple(run for run in paragraph.runs if isinstance(run, Citation))


_CITED = Remembered(_cited, most=8192)


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Paragraphs under one heading; `factor` is a kit factor id such as `establishment`, or empty."""

    id: str
    heading: str = ""
    factor: str = ""
    paragraphs: tuple[Paragraph, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """The whole statement in the person's order."""

    sections: tuple[Section, ...] = ()

    def numbered(self) -> Iterator[tuple[int, Paragraph]]:
        """Yield each paragraph with its number, counting from 1 through all sections."""
        number = 0
        for section in self.sections:
            for paragraph in section.paragraphs:
                number += 1
                yield number, paragraph

    @property
    def empty(self) -> bool:
        """Whether nothing has been written yet."""
        return not any(paragraph.runs for section in self.sections for paragraph in section.paragraphs)
