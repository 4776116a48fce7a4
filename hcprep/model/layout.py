"""How a book is laid out, and what each of its pages bears as its number. Where a page stands in the file is another thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

Paper = Literal["letter", "a4"]
Region = Literal["front", "statement", "tab"]
LAYOUT = "book.layout"
PAPER = "book.paper"
DOUBLE_SIDED = "book.double_sided"
DIVIDERS = "book.dividers"
PAGE_WORD = "book.page_word"
"""Answers that choose the layout, and what of it is otherwise."""
KEEP_NUMBERS = "book.keep_numbers"
"""Answer that names the package that was sent whose page numbers are kept, by its id."""
LAYOUTS = ("ircc", "counsel", "disclosure", "court")
"""Ids in the order they are offered."""
PAPERS: tuple[Paper, ...] = ("letter", "a4")
PAGE_WORDS = ("confidential", "draft", "copy")
"""Ids of the words that every page may bear; the words themselves are `word_…` of the book's words."""
_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """One way to lay out a book; as it stands here it is the one for an application to IRCC."""

    id: str = "ircc"
    numbering: Literal["continuous", "per_section"] = "continuous"
    """One count through the book, or each tab from 1 behind its letter, `C.12`."""
    front: Literal["arabic", "roman"] = "arabic"
    """Whether cover and contents are counted with the rest, or by themselves: i, ii, iii."""
    dividers: bool = True
    """Whether each tab begins with a page that lists what is in it."""
    double_sided: bool = False
    """Whether contents, statement, dividers and what follows them begin on a right-hand page, with blank pages before them."""
    paper: Paper = "letter"
    """Paper of the pages hcprep writes; papers of the person stay as large as they are."""
    sections: Literal["letters", "numbers"] = "letters"
    """Whether tabs are A, B, C or 1, 2, 3."""
    exhibits: Literal["by_section", "running"] = "by_section"
    """Whether exhibits are counted in their tab, `C-2`, or through the book, `14`."""
    page_word: str = ""
    """Id of a word that every page bears beside its number, such as `confidential`; empty for none."""


IRCC = Layout()


def roman(number: int) -> str:
    """Return a number in small Roman letters."""
    letters = ""
    for value, sign in _ROMAN:
        while number >= value:
            letters += sign
            number -= value
    return letters


def numbers_borne(
    layout: Layout, regions: Iterable[tuple[Region, str]], first: int = 1, sections: Mapping[str, int] | None = None
) -> tuple[str, ...]:
    """Return what each page bears, from what it belongs to: a region, and the letter of the tab.

    `first` is what the count begins with, `sections` the last numbers of tabs that go on. Empty when every page bears its place
    in the file.
    """
    borne = tuple(_borne(layout, regions, first, sections or {}))
    return () if borne == tuple(str(place) for place in range(1, len(borne) + 1)) else borne


def _borne(layout: Layout, regions: Iterable[tuple[Region, str]], first: int, sections: Mapping[str, int]) -> Iterator[str]:
    page, front, inner, current = first - 1, 0, 0, ""
    for region, letter in regions:
        if region == "front" and layout.front == "roman":
            front += 1
            yield roman(front)
        elif region == "tab" and layout.numbering == "per_section":
            inner = inner + 1 if letter == current else sections.get(letter, 0) + 1
            current = letter
            yield f"{letter}.{inner}"
        else:
            page += 1
            yield str(page)
