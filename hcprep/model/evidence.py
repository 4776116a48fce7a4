"""Papers: stored documents, the evidence items made of them, and the tabs they are filed under."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from hcprep.model.proven import ProvenFront
from hcprep.model.remembered import Remembered

PaperLanguage = Literal["", "en", "fr", "other"]
"""The language a paper is written in; empty while nobody said."""
PaperPart = Literal["translation", "certified_copy", "affidavit"]
"""What a paper is, or holds as well, in the set that goes with a paper in another language."""
Translator = Literal["", "certified", "other", "applicant", "family", "representative"]
"""Who made a translation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlineEntry:
    """One bookmark of a source document; `page` counts from 1 within that document."""

    title: str
    page: int
    children: tuple[OutlineEntry, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One file as it came in, and the normalised PDF derived from it once.

    Byte streams are stored under their SHA-256 (hex); sizes are bytes. `normalised_sha256` is empty when the file is
    kept only to be uploaded as it is (`refused` then holds the error code that says why it is not merged).
    """

    id: str
    filename: str
    media_type: str
    original_sha256: str
    original_size: int
    normalised_sha256: str = ""
    normalised_size: int = 0
    index_sha256: str = ""
    """The part index (hcprep.model.parts.PartIndex) of the normalised PDF, as JSON."""
    looks_sha256: str = ""
    """How its pages look, drawn once on intake (hcprep.parts.looks), for the proof; empty for papers of earlier versions."""
    pages: int = 0
    pictures: int = 0
    """How many of its pages are pictures with nothing to search for; 0 for papers of earlier versions."""
    outline: tuple[OutlineEntry, ...] = ()
    notes: tuple[str, ...] = ()
    """Codes of what intake did or removed, such as `repaired`, `javascript-removed`, `exif-rotated`, `decrypted`."""
    refused: str = ""
    printed: str = ""
    """Number and edition of an official form as read in the file, such as `IMM 5669 (05-2021)`; empty if none was found."""
    added: str = ""


Turn = Literal[0, 90, 180, 270]
"""Degrees clockwise."""


def turn_of(degrees: int) -> Turn:
    """Return a multiple of 90 degrees as a turn. Raises ValueError for any other number."""
    turns: tuple[Turn, ...] = (0, 90, 180, 270)
    return turns[turns.index(degrees % 360)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """One page of a paper in the book: page `source` of its documents (from 1), turned on top of its own rotation."""

    source: int
    turn: Turn = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Highlight:
    """A box the person drew round the extract that matters: on page `source` of the documents (from 1), as that page came.

    Points from the left and from the foot of the visible page, before the person turned it (or in units of the page’s own).
    """

    source: int
    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Caption:
    """What the person says of page `source` of the documents (from 1), such as what a photo shows."""

    source: int
    text: str


@lru_cache(maxsize=64)
def natural_order(pages: int) -> tuple[Leaf, ...]:
    """Return that many pages as they came."""
    return tuple(Leaf(source=page) for page in range(1, pages + 1))


MOST_TITLE = 300
"""Letters of a title or another short text somebody may give; longer ones have no room in the contents of a package."""


@dataclass(frozen=True, slots=True, kw_only=True, weakref_slot=True)
class Evidence:
    """One piece of evidence a statement can point at.

    Its source pages are those of its documents in order, from 1; citations name those. `order` are the ones in the book.
    """

    id: str
    """Stable key used in citations, such as `lease`; letters, digits, hyphens."""
    title: str
    item: str = ""
    """Checklist item it answers, such as `D1` or `E3`; empty while unsorted."""
    person: str = ""
    date: str = ""
    """The document's own date as typed: `2024-03-15`, `2024-03`, `2024` or empty."""
    documents: tuple[Document, ...] = ()
    language: PaperLanguage = ""
    parts: tuple[PaperPart, ...] = ()
    """Which parts of a translation set are in this paper."""
    belongs_to: str = ""
    """Id of the evidence in another language whose set this paper completes."""
    translator: Translator = ""
    """Who translated, where `parts` has a translation."""
    edition: str = ""
    """Edition of an official form as the person typed it, `MM-YYYY`; outdoes what was read in the file."""
    leaves: tuple[Leaf, ...] = ()
    """Which pages go into the book, in their order, each at most once; empty for all of them as they came."""
    highlights: tuple[Highlight, ...] = ()
    """Boxes drawn on its pages, by page, in the order they were drawn."""
    captions: tuple[Caption, ...] = ()
    """What is said of its pages, by page, once each."""

    @property
    def order(self) -> tuple[Leaf, ...]:
        """The pages that go into the book, in their order; leaves that name no page, or one named before, do not count."""
        return _ARRANGED(self).order if self.leaves else natural_order(self.source_pages)

    def page_of(self, source: int) -> int | None:
        """Return which page of this item in the book, from 1, a source page is; None if it is left out or there is none."""
        if not self.leaves:
            return source if 1 <= source <= self.source_pages else None
        return _ARRANGED(self).places.get(source)

    def highlights_on(self, source: int) -> tuple[Highlight, ...]:
        """Return the boxes drawn on a source page."""
        return tuple(box for box in self.highlights if box.source == source)

    def caption_of(self, source: int) -> str:
        """Return what is said of a source page, empty if nothing."""
        return next((caption.text for caption in self.captions if caption.source == source), "")

    @property
    def source_pages(self) -> int:
        """Pages of its documents."""
        return sum(document.pages for document in self.documents)

    @property
    def left_out(self) -> tuple[int, ...]:
        """Source pages that do not go into the book."""
        return _ARRANGED(self).left_out if self.leaves else ()

    @property
    def pages(self) -> int:
        """Pages this item takes in the book."""
        return len(self.order) if self.leaves else self.source_pages

    @property
    def merged(self) -> bool:
        """Whether it goes into the book at all."""
        return self.pages > 0


@dataclass(frozen=True, slots=True)
class _Arranged:
    """The pages of an item with leaves: thousands, and asked for again and again while one edit is drawn."""

    order: tuple[Leaf, ...]
    places: Mapping[int, int]
    left_out: tuple[int, ...]


def _arranged(item: Evidence) -> _Arranged:
    pages = item.source_pages
    known = {leaf.source: leaf for leaf in reversed(item.leaves) if 1 <= leaf.source <= pages}
    order = tuple(leaf for leaf in item.leaves if known.get(leaf.source) is leaf)
    places = {leaf.source: at for at, leaf in enumerate(order, start=1)}
    return _Arranged(order, places, tuple(page for page in range(1, pages + 1) if page not in places))


_ARRANGED = Remembered(_arranged)


@dataclass(frozen=True, slots=True, kw_only=True)
class Removed:
    """Evidence in the bin: when it was removed, and the tab it stood under (empty if none) to be put back there."""

    evidence: Evidence
    at: str
    tab: str = ""

    @property
    def id(self) -> str:
        """Key of the evidence."""
        return self.evidence.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Filed:
    """A package that was sent: the file itself, sealed in the case file under its SHA-256, and when and how it was sent."""

    id: str
    at: str
    filename: str
    sha256: str
    size: int
    pages: int
    how: str = ""
    """In the person's words, such as "online portal" or the number of a registered letter."""
    record: str = ""
    """SHA-256 of what it holds, page by page (hcprep.model.bookrecord, as JSON); empty for packages of earlier versions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tab:
    """A part of the book: a titled group of exhibits in order. Empty tabs get no letter and no pages."""

    id: str
    """Kit tab id such as `identity`."""
    evidence: tuple[str, ...] = ()


MarkState = Literal["todo", "have", "not_applicable", "cannot_get"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """What the person said about one checklist item for one person, with their own reason."""

    item: str
    person: str = ""
    state: MarkState = "todo"
    reason: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Build:
    """A package that was made and proved."""

    id: str
    at: str
    filename: str
    sha256: str
    size: int
    pages: int
    proved: bool
    front: ProvenFront | None = None
    """What of it need not be proven again in the next one, None if nothing (hcprep.package.proof)."""
    record: str = ""
    """SHA-256 of what it holds, as in `Filed`."""
    made_of: str = ""
    """Mark of the case it was made of (hcprep.model.madeof); empty for packages of earlier versions."""
