"""What a finished package must hold, written down before it is opened again to be proved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO

from hcprep.model.parts import Box, PartIndex
from hcprep.package.arranging import NOTHING_LOST, Lost, Shown


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedLink:
    """A contents row, a citation or a divider's row: the words under it must name the page it lands on.

    `words` stand under the link from its beginning to its end, white space aside: if there are several, the last stands at the
    very end by itself and the others at the beginning, and other words (a date, dots) may lie between.
    """

    page: int
    """Book page it lands on."""
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedBookmark:
    """One bookmark: nesting depth from 0, title, book page, and whether those below it are shown at first."""

    depth: int
    title: str
    page: int
    open: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedStamp:
    """The stamp of one page: pieces of text in order, and its box as seen, in points from the top left of the visible page.

    What lies under the box (left, top, right, bottom) is not compared with the source.
    """

    words: tuple[str, ...]
    box: Box
    bare: bool = False
    """Whether it stands on a blank place and needs no white plate."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedHighlight:
    """A box the person drew on a book page: as seen (left, top, right, bottom in points from the top left), and as an object.

    `cut` tells that room is kept in it for the stamp. `rect` and `corners` are in page space; `words` say who drew it and what
    it is.
    """

    page: int
    seen: Box
    rect: Box
    corners: tuple[float, ...]
    drawing: str
    words: tuple[str, str]
    flags: int
    cut: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedPart:
    """One document in the book, where its normalised PDF and the file as it came in are read from, and what intake noted."""

    evidence: str
    label: str
    title: str
    filename: str
    media_type: str
    first: int
    index: PartIndex
    normalised: Callable[[], BinaryIO]
    original: Callable[[], BinaryIO]
    original_sha256: str
    original_size: int
    notes: tuple[str, ...]
    field_name: str
    looks: Callable[[], BinaryIO] | None = None
    """How its pages looked on intake (`hcprep.parts.looks`), if that was kept."""
    key: str = ""
    """SHA-256 of the normalised PDF."""
    rank: str = ""
    """Where its objects lie among those of the papers: by rank, then in book order."""
    shown: tuple[Shown, ...] = ()
    """Which pages of the document these are; all of them as they came if empty."""
    came: int = 0
    """Pages the document came with; those of the index if 0."""
    left_out: tuple[int, ...] = ()
    """Pages of the document, from 1, that the person left out of the book."""
    lost: Lost = NOTHING_LOST
    """What is not in the book with them."""

    @property
    def pages(self) -> int:
        """Pages of the document in the book."""
        return len(self.index.pages)

    @property
    def source_pages(self) -> int:
        """Pages of the document."""
        return self.came or self.pages

    def source(self, index: int) -> Shown:
        """Return which page of the document its page `index` (from 0) in the book is."""
        return self.shown[index] if self.shown else Shown(index)

    @property
    def places(self) -> tuple[int, ...]:
        """The book page of each page of the document, 0 for those that are not here."""
        here = {self.source(index).page: self.first + index for index in range(self.pages)}
        return tuple(here.get(page, 0) for page in range(self.source_pages))


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedAuthored:
    """The pages hcprep wrote: their PDF as set, and for each of its pages in order the book page that shows it."""

    pdf: bytes
    places: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedDivider:
    """The divider on book page `page`; when it has no room for all its rows, the first ones stand on it."""

    page: int
    rows: tuple[ExpectedLink, ...]
    captioned: tuple[ExpectedLink, ...] = ()
    """All rows with those of captions between; they stand there together or not at all."""


@dataclass(frozen=True, slots=True, kw_only=True, weakref_slot=True)
class ExpectedBook:
    """The whole finished file; page ranges are inclusive book pages, empty when the last is less than the first."""

    pages: int
    title: str
    language: str
    contents: tuple[int, int]
    rows: tuple[ExpectedLink, ...]
    statement: tuple[int, int]
    citations: tuple[ExpectedLink, ...]
    bookmarks: tuple[ExpectedBookmark, ...]
    dividers: tuple[ExpectedDivider, ...]
    authored: ExpectedAuthored
    parts: tuple[ExpectedPart, ...]
    stamps: tuple[ExpectedStamp, ...]
    """One for every book page."""
    author: str = ""
    labels: tuple[str, ...] = ()
    """What each page bears as its number; their places in the file if empty."""
    highlights: tuple[ExpectedHighlight, ...] = ()
    """Boxes the person drew, by page."""
    archival: bool = False
    """Whether the file may, and has to, say that it is PDF/A-2b."""
    gone: tuple[str, ...] | None = None
    """Numbers of an earlier package that no page bears, which the file says; None if it keeps none."""

    @property
    def added(self) -> dict[str, int]:
        """How many there are on each page that has some."""
        return Counter(str(one.page) for one in self.highlights)

    def ordered(self) -> tuple[int, ...]:
        """Return the places of the parts among `parts`, in the order their objects lie in the file."""
        return tuple(sorted(range(len(self.parts)), key=lambda at: self.parts[at].rank))
