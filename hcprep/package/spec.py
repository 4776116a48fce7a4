"""What goes into a book: ready parts in their places, bookmarks, and what the file says of itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from hcprep.model.parts import Box, PartIndex, PartPage
from hcprep.model.proven import ProvenFront


@dataclass(frozen=True, slots=True)
class BookPart:
    """One ready part, or some of its pages, in its place in the book.

    `open` gives a seekable reader over the part's PDF bytes; it is called once or a few times, never for two parts at
    once, and closed by the writer. Parts that share one `index` object and show different pages of it are copied once:
    that is how authored pages of one PDF stand in several places.
    """

    index: PartIndex
    open: Callable[[], BinaryIO]
    label: str = ""
    """Exhibit label such as `C-2`; empty for authored pages, whose `hcprep:page/N` links are aimed at book pages."""
    exhibit_page: int = 0
    """Page of the exhibit that the first page here is, from 1; 0 for authored pages."""
    exhibit_pages: int = 0
    """Pages of the whole exhibit."""
    field_name: str = ""
    """Name of the form field all fields of the part are hung below; unique. Full stops become `_`, as PDF demands."""
    pages: range | None = None
    """Which pages of the part, counting from 0; all of them if None."""
    key: str = ""
    """Hash of the part's bytes; a part without one is hashed while it is copied."""
    rank: str = ""
    """Where its objects lie among those of the exhibits, whatever page it stands on: by rank, then in book order."""
    bears: tuple[str, ...] = ()
    """What its pages bear as number and label, each of them; their places in the file if empty."""
    highlights: Mapping[int, tuple[Box, ...]] = field(default_factory=dict)
    """Boxes the person drew, in page space, by place among the pages shown, from 0 (hcprep.package.highlight)."""

    @property
    def shown(self) -> tuple[PartPage, ...]:
        """The pages shown, in order."""
        pages = self.index.pages
        return pages if self.pages is None else tuple(pages[place] for place in self.pages)


@dataclass(frozen=True, slots=True)
class Bookmark:
    """One bookmark to the top of a book page."""

    title: str
    page: int
    children: tuple[Bookmark, ...] = ()
    open: bool = False


@dataclass(frozen=True, slots=True)
class StampWords:
    """What the stamps say, as format strings: `exhibit` may use label, page, pages; `book` page; `page_word` is on every page."""

    exhibit: str = "Exhibit {label} · page {page} of {pages}"
    book: str = "{page}"
    page_word: str = ""

    @classmethod
    def for_language(cls, language: str) -> StampWords:
        """Return the words for `en…` or `fr…`."""
        return cls(exhibit="Pièce {label} · page {page} de {pages}") if language.startswith("fr") else cls()


@dataclass(frozen=True, slots=True)
class StampText:
    """What one stamp says: the exhibit's words (empty on authored pages) and the book page in bold."""

    exhibit: str
    book: str


@dataclass(frozen=True, slots=True)
class BookPage:
    """One page of the book: where it comes from and what its stamp says."""

    number: int
    part: BookPart
    page: PartPage
    stamp: StampText
    highlights: tuple[Box, ...] = ()


@dataclass(frozen=True, slots=True)
class BookSpec:
    """A whole book; the parts stand in page order."""

    parts: tuple[BookPart, ...]
    title: str
    language: str
    """Such as `en-CA` or `fr-CA`."""
    bookmarks: tuple[Bookmark, ...] = ()
    author: str = ""
    created: datetime | None = None
    """An aware moment, written as creation date; no date is written if None."""
    stamp_words: StampWords | None = None
    """Those of the language if None."""
    archival: bool = False
    """Whether the file says that it is PDF/A-2b; the caller answers for its parts."""
    gone: tuple[str, ...] | None = None
    """Numbers of an earlier package that no page bears, written into the file; None in a book that keeps none."""
    highlight_words: tuple[str, str] = ("Marked by the applicant", "")
    """Who drew the boxes, and what is said of each."""

    def pages(self) -> Iterator[BookPage]:
        """Yield every page of the book with its number and stamp."""
        number = 0
        for part in self.parts:
            for place, page in enumerate(part.shown):
                number += 1
                borne = part.bears[place] if part.bears else str(number)
                stamp = self._stamp(part, part.exhibit_page + place, borne)
                yield BookPage(number, part, page, stamp, part.highlights.get(place, ()))

    @property
    def labels(self) -> tuple[str, ...]:
        """What each page bears; empty when all of them bear their places in the file."""
        if not any(part.bears for part in self.parts):
            return ()
        return tuple(page.stamp.book for page in self.pages())

    def _stamp(self, part: BookPart, page: int, number: str) -> StampText:
        words = self.stamp_words or StampWords.for_language(self.language)
        exhibit = words.exhibit.format(label=part.label, page=page, pages=part.exhibit_pages) if part.label else ""
        return StampText(" · ".join(filter(None, (words.page_word, exhibit))), words.book.format(page=number))


@dataclass(frozen=True, slots=True)
class PagesAt:
    """The pages and stamps of all exhibits in a file, behind their objects: they end at byte `end`, `key` tells what they are."""

    key: str
    end: int


@dataclass(frozen=True, slots=True)
class Reused:
    """The front of an earlier book: its first exhibits by rank, whose objects end at `ends` there, are taken over as they are.

    So are their pages, if those of the new book have the same key. The caller answers for it that these exhibits are the same;
    the proof looks at what was taken over.
    """

    path: Path
    ends: tuple[int, ...]
    copied: bool = False
    """Whether the exhibits' objects lie at the start of the new file already."""
    pages: PagesAt | None = None
    """Where the pages of all exhibits end there."""
    proven: ProvenFront | None = None
    """What was proven of it, which tells afterwards whether it was still the same."""


@dataclass(frozen=True, slots=True)
class WrittenBook:
    """The finished file: pages, bytes, where the objects of each exhibit end, by rank, and where their pages do."""

    pages: int
    size: int
    ends: tuple[int, ...]
    paged: PagesAt | None = None
    """None if there is no exhibit, or one without a key."""

    @property
    def head(self) -> int:
        """Bytes up to the end of all exhibits' objects."""
        return self.ends[-1] if self.ends else 0
