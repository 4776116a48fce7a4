"""What a finished package must hold, written down before it is opened again to be proved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO

from hcprep.model.parts import Box, PartIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedLink:
    """A contents row or a citation: the words under it must name the page it lands on.

    `words` are pieces of text that must all stand under the link, white space aside.
    """

    page: int
    """Book page it lands on."""
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedBookmark:
    """One bookmark: nesting depth from 0, title and book page."""

    depth: int
    title: str
    page: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedPart:
    """One document in the book.

    `stamps` are the stamp boxes as seen, one per page, in points from the top left of the visible page; they are not compared.
    `original` gives the file as it came in when pdfium can draw it, to compare with that instead of the normalised PDF.
    """

    evidence: str
    label: str
    title: str
    filename: str
    first: int
    exhibit_page: int
    exhibit_pages: int
    index: PartIndex
    normalised: Callable[[], BinaryIO]
    original: Callable[[], BinaryIO] | None
    original_sha256: str
    original_size: int
    read_original: Callable[[], BinaryIO]
    notes: tuple[str, ...]
    field_name: str
    stamps: tuple[Box, ...]

    @property
    def pages(self) -> int:
        """Pages of the document."""
        return len(self.index.pages)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedBook:
    """The whole finished file; page ranges are inclusive book pages, (1, 0) when empty."""

    pages: int
    title: str
    language: str
    contents: tuple[int, int]
    rows: tuple[ExpectedLink, ...]
    statement: tuple[int, int]
    citations: tuple[ExpectedLink, ...]
    bookmarks: tuple[ExpectedBookmark, ...]
    parts: tuple[ExpectedPart, ...]
    stamps: tuple[tuple[str, ...], ...]
    """For every book page the pieces of text its stamp must show."""
