"""Documents in their places in the book, and what the proof expects of each of them."""

from __future__ import annotations

from collections import Counter, OrderedDict
from collections.abc import Iterator, Set
from contextlib import ExitStack, closing
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from itertools import groupby
from threading import Lock
from typing import BinaryIO

import msgspec

from hcprep.casefile import CaseFile
from hcprep.errors import BuildError
from hcprep.model.case import Case
from hcprep.model.evidence import Document, Evidence, OutlineEntry
from hcprep.model.leaves import shown_elsewhere
from hcprep.model.parts import Box, PartIndex
from hcprep.model.plan import PlacedExhibit, Plan
from hcprep.package.arranging import NOTHING_LOST, Lost, Shown, arranged
from hcprep.package.expected import ExpectedPart
from hcprep.package.spec import BookPage
from hcprep.package.stamp import seen_size, seen_stamp_box

PagesKey = tuple[str, str, tuple[Shown, ...]]
"""SHA-256 of a whole part and of its index, for papers may differ and be laid out alike; and the pages shown of it."""
_MOST = 12
_remembered: OrderedDict[PagesKey, tuple[PartIndex, Lost]] = OrderedDict()
"""What was worked out last, by part and pages: reading through a part again for each build takes too long."""
_lock = Lock()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedDocument:
    """One document of an exhibit in its place, or a run of its pages where those of another stand between them.

    `first` is a book page, `exhibit_page` the page of the exhibit it begins on. `index` is that of the pages `shown`.
    """

    exhibit: PlacedExhibit
    evidence_title: str
    document: Document
    index: PartIndex
    first: int
    exhibit_page: int
    shown: tuple[Shown, ...]
    run: int = 0
    """How many runs of the document stand before it in the exhibit."""
    left_out: tuple[int, ...] = ()
    """Pages of the document, from 1, that are nowhere in the book; told with its first run."""
    lost: Lost = NOTHING_LOST

    @property
    def pages(self) -> int:
        """How many pages of it are here."""
        return len(self.shown)

    @property
    def ordered(self) -> bool:
        """Whether all of its pages are here, one after another as they came."""
        return [one.page for one in self.shown] == list(range(self.document.pages))

    @property
    def as_it_came(self) -> bool:
        """Whether all of its pages are here as they came."""
        return self.ordered and not any(one.turn for one in self.shown)

    @property
    def key(self) -> str:
        """What it is known by among the documents of the book."""
        return f"{self.document.id}#{self.run}" if self.run else self.document.id

    @property
    def rank(self) -> str:
        """Where its objects lie in the file: papers by when they were added, so that a new one comes behind the others."""
        return f"{self.document.added} {self.key}"

    @property
    def part_key(self) -> str:
        """Hash that tells which objects of the part are copied, whatever order their pages stand in."""
        whole = self.document.normalised_sha256
        kept = sorted(one.page for one in self.shown)
        return sha256(f"{whole} {kept}".encode()).hexdigest() if self.index.gone else whole

    @property
    def field_name(self) -> str:
        """Name of the form field all fields of the document hang below; unique in the book."""
        return f"{self.exhibit.label}-p{self.exhibit_page}"

    @property
    def outline(self) -> tuple[OutlineEntry, ...]:
        """The document's bookmarks by the places of its pages here, from 1; those of pages that are not here make room."""
        if self.ordered:
            return self.document.outline
        return tuple(_arranged(self.document.outline, {one.page + 1: at for at, one in enumerate(self.shown, start=1)}))


def _arranged(entries: tuple[OutlineEntry, ...], places: dict[int, int]) -> Iterator[OutlineEntry]:
    for entry in entries:
        children = tuple(_arranged(entry.children, places))
        if entry.page in places:
            yield OutlineEntry(title=entry.title, page=places[entry.page], children=children)
        else:
            yield from children


Indexes = dict[PagesKey, tuple[PartIndex, Lost]]
"""Indexes of the pages shown of documents."""


def place_documents(case: Case, file: CaseFile, plan: Plan, known: Indexes) -> Iterator[PlacedDocument]:
    """Yield every document of the book in order; indexes are read once and `known` then. Raises CaseFileError, BuildError."""
    for exhibit in plan.exhibits:
        item = case.item(exhibit.evidence)
        page = 1
        others = shown_elsewhere(case, item.id) if item and item.leaves else {}
        elsewhere = {source for source, other in others.items() if plan.exhibit(other)}
        for document, shown, run, left_out in _runs(item, elsewhere) if item else ():
            key = (document.normalised_sha256, document.index_sha256, shown)
            if key not in known:
                known[key] = _index(file, document, key)
            index, lost = known[key]
            yield PlacedDocument(
                exhibit=exhibit,
                evidence_title=item.title if item else "",
                document=document,
                index=index,
                first=exhibit.first + page - 1,
                exhibit_page=page,
                shown=shown,
                run=run,
                left_out=left_out,
                lost=lost,
            )
            page += len(shown)


def _runs(item: Evidence, elsewhere: Set[int]) -> Iterator[tuple[Document, tuple[Shown, ...], int, tuple[int, ...]]]:
    """Yield the documents of an item, the pages of each that stand together, how many such runs there were, what is left out.

    Source pages that stand `elsewhere` in the book are not left out.
    """
    homes = [(document, page) for document in item.documents for page in range(document.pages)]
    leaves = [(homes[leaf.source - 1], leaf.turn) for leaf in item.order]
    met: Counter[str] = Counter()
    for document, run in groupby(leaves, key=lambda leaf: leaf[0][0]):
        shown = tuple(Shown(page, turn) for (_, page), turn in run)
        gone = set(item.left_out) - elsewhere
        missing = tuple(page + 1 for at, (home, page) in enumerate(homes, start=1) if home.id == document.id and at in gone)
        yield document, shown, met[document.id], () if met[document.id] else missing
        met[document.id] += 1


def _index(file: CaseFile, document: Document, key: PagesKey) -> tuple[PartIndex, Lost]:
    *_, shown = key
    with file.read(document.index_sha256) as stream:
        index = msgspec.json.decode(stream.read(), type=PartIndex)
    if shown == tuple(Shown(page) for page in range(document.pages)):
        return index, NOTHING_LOST
    with _lock:
        if key in _remembered:
            return _remembered[key]
    found = _arranged_index(file, document, shown, index)
    with _lock:
        _remembered[key] = found
        while len(_remembered) > _MOST:
            _remembered.popitem(last=False)
    return found


def _arranged_index(file: CaseFile, document: Document, shown: tuple[Shown, ...], index: PartIndex) -> tuple[PartIndex, Lost]:
    with ExitStack() as opened:
        parts: list[BinaryIO] = []

        def read(start: int, end: int) -> bytes:
            # Most papers that were only turned or moved need no look into their bytes.
            if not parts:
                parts.append(opened.enter_context(closing(file.read(document.normalised_sha256))))
            parts[0].seek(start)
            return parts[0].read(end - start)

        try:
            return arranged(index, shown, read)
        except BuildError as error:
            raise BuildError(error.code, **{**error.facts, "name": document.filename}) from None


def expected_part(file: CaseFile, one: PlacedDocument) -> ExpectedPart:
    """Return what the proof expects of one document, and where it reads it."""
    document = one.document
    return ExpectedPart(
        evidence=one.exhibit.evidence,
        label=one.exhibit.label,
        title=one.evidence_title,
        filename=document.filename,
        media_type=document.media_type,
        first=one.first,
        index=one.index,
        normalised=partial(file.read, document.normalised_sha256),
        original=partial(file.read, document.original_sha256),
        original_sha256=document.original_sha256,
        original_size=document.original_size,
        notes=document.notes,
        field_name=one.field_name,
        looks=partial(file.read, document.looks_sha256) if document.looks_sha256 else None,
        key=one.part_key,
        rank=one.rank,
        shown=one.shown,
        came=document.pages,
        left_out=one.left_out,
        lost=one.lost,
    )


def stamp_mask(page: BookPage) -> Box:
    """Return the box of a page's stamp as seen, from the top left."""
    left, bottom, right, top = seen_stamp_box(page.page, page.stamp)
    _width, height = seen_size(page.page)
    return (left, height - top, right, height - bottom)
