"""One ready part on its way into the book: its objects copied under new numbers, its page dictionaries set apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import BinaryIO

from hcprep.model.parts import PartIndex, PartObject, PartPage
from hcprep.package.sink import BookSink, PartReader
from hcprep.package.spec import BookSpec
from hcprep.package.syntax import broken, items, refer, reference, renumber, retarget


@dataclass(slots=True)
class Source:
    """A part copied once, though its pages may stand in several places.

    `base` is what its object numbers grow by: old ones are those of the part, new ones those of the book.
    """

    index: PartIndex
    open: Callable[[], BinaryIO]
    label: str
    field_name: str
    highest: int
    """The highest object number (old)."""
    shown: dict[int, int] = field(default_factory=dict)
    """Object number (old) of each page shown -> book page."""
    base: int = 0
    key: str = ""
    rank: str = ""

    @property
    def parent_field(self) -> int:
        """Number of the form field made for this part; one past its own objects."""
        return self.base + self.highest + 1


def gather(spec: BookSpec) -> list[Source]:
    """Return what has to be copied, in book order: one source per part, shared by places that show other pages of it."""
    sources: list[Source] = []
    number = 0
    for part in spec.parts:
        wanted = [page.object for page in part.shown]
        source = next((known for known in sources if known.index is part.index and known.shown.keys().isdisjoint(wanted)), None)
        if source is None:
            highest = max((entry.number for entry in part.index.objects), default=0)
            source = Source(part.index, part.open, part.label, part.field_name, highest, key=part.key, rank=part.rank)
            sources.append(source)
        for page in wanted:
            number += 1
            source.shown[page] = number
    return sources


def page_targets(sources: Iterable[Source]) -> list[tuple[PartPage, int]]:
    """Return page and object number (new) of every book page, in order. The sources must have their bases."""
    found = [
        (number, page, source.base + page.object)
        for source in sources
        for page in source.index.pages
        if (number := source.shown.get(page.object, 0))
    ]
    return [(page, target) for _, page, target in sorted(found, key=lambda row: row[0])]


class SourceCopier:
    """Copies one source. After `run` or `catch`, `page` and `look_up` give object text under new numbers.

    `reader` opens the part when something of it is needed that its index does not hold.
    """

    def __init__(self, source: Source, reader: Callable[[], PartReader], aim: Callable[[int], bytes]) -> None:
        self._source = source
        self._open = reader
        self._aim = aim
        self._objects = {entry.number: entry for entry in source.index.objects}
        self._wanted = {source.index.resources}
        self._caught: dict[int, bytes] = {}
        self._pages: dict[int, dict[bytes, bytes]] = {}
        self._kept = self._objects if source.index.gone else None

    def run(self, sink: BookSink) -> None:
        """Copy every object but page dictionaries and those the book makes itself. Raises BuildError on a wrong index."""
        skip = set(self._source.index.skip)
        pages = {page.object for page in self._source.index.pages}
        fields = set(self._source.index.fields)
        for entry in sorted(self._source.index.objects, key=lambda one: one.start):
            if entry.number in pages:
                if entry.number in self._source.shown:
                    self._catch_page(entry)
            elif entry.number not in skip:
                self._copy(sink, entry, in_form=entry.number in fields)

    def catch(self) -> None:
        """Copy nothing, and know the pages all the same."""
        for entry in self._source.index.objects:
            if entry.number in self._source.shown:
                self._catch_page(entry)

    @cached_property
    def _reader(self) -> PartReader:
        return self._open()

    def _copy(self, sink: BookSink, entry: PartObject, *, in_form: bool) -> None:
        body = self._text(entry)
        if in_form:
            opening = body.index(b"<<") + 2
            body = body[:opening] + b" /Parent " + refer(self._source.parent_field) + body[opening:]
        if entry.number in self._wanted:
            self._caught[entry.number] = body
            self._want_parts_of(body)
        number = self._source.base + entry.number
        sink.begin(number)
        sink.write(b"%d 0 obj" % number + body)
        if entry.stream >= 0:
            self._reader.copy(entry.stream, entry.length, sink.pass_on)
            sink.write(self._reader.read(entry.stream + entry.length, entry.end))
        sink.write(b"\n")

    def _text(self, entry: PartObject) -> bytes:
        """Return what follows `obj`, up to the stream's bytes if it has any."""
        known = self._source.index.texts.get(entry.number) if entry.stream < 0 else None
        data = known.encode("latin-1") if known else self._reader.read(entry.start, max(entry.stream, 0) or entry.end)
        head = b"%d 0 obj" % entry.number
        if not data.startswith(head):
            raise broken("index")
        body = renumber(data[len(head) :], self._source.base, self._kept)
        if not self._source.label and b"(hcprep:page/" in body:
            body = retarget(body, self._aim)
        return body

    def _catch_page(self, entry: PartObject) -> None:
        self._pages[entry.number] = page = items(self._text(entry))
        for key in (b"/Resources", b"/Contents"):
            self._want(page.get(key, b""))

    def _want_parts_of(self, body: bytes) -> None:
        """Ask for the font dictionary of a resource dictionary on its way; the others are only needed for forms."""
        if body.lstrip().startswith(b"<<"):
            self._want(items(body).get(b"/Font", b""))

    def _want(self, value: bytes) -> None:
        number = reference(value) - self._source.base
        if number in self._objects and self._objects[number].stream < 0:
            self._wanted.add(number)

    def page(self, number: int) -> dict[bytes, bytes]:
        """Return the entries of a page dictionary, by old number. Raises BuildError if the part has no such object."""
        if number not in self._pages:
            raise broken("index")
        return dict(self._pages[number])

    def is_stream(self, value: bytes) -> bool:
        """Tell whether a raw value refers to a stream."""
        entry = self._objects.get(reference(value) - self._source.base)
        return entry is not None and entry.stream >= 0

    def look_up(self, value: bytes) -> bytes:
        """Return a raw value with its reference, if it is one, followed; `null` where nothing is."""
        number = reference(value)
        if not number:
            return value
        entry = self._objects.get(number - self._source.base)
        if entry is None or entry.stream >= 0:
            return b"null"
        if entry.number not in self._caught:
            self._caught[entry.number] = self._text(entry)
        return self._caught[entry.number].removesuffix(b"endobj").strip()
