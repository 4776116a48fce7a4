"""Pages of papers that lie in the file's first bytes as they did in an earlier one: the page tree is read, they are not."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any, overload

from pypdf import PageObject, PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject

from hcprep.package.proving.objects import entry, followed, raw

_NODE = {"/Type", "/Kids", "/Count", "/Parent"}
_MOST_DEPTH = 64


@dataclass(frozen=True, slots=True)
class Tree:
    """The page tree of a file: object numbers of all pages in order, and of the node above each."""

    pages: tuple[int, ...]
    above: tuple[int, ...]


def read_tree(reader: PdfReader, end: int) -> Tree | None:
    """Return the page tree; whatever stands in it and lies in the first `end` bytes is taken for a page and not read.

    None if anything in it is not as hcprep writes it, so that a reader might see other pages, or others of their properties.
    """
    pages: list[int] = []
    above: list[int] = []
    root = entry(reader.root_object, "/Pages")
    whole = _walk(root, reader, end, (pages, above), 0) if isinstance(root, IndirectObject) else None
    return None if whole is None else Tree(tuple(pages), tuple(above))


def _walk(reference: IndirectObject, reader: PdfReader, end: int, found: tuple[list[int], list[int]], depth: int) -> int | None:
    """Add the pages below a node and return how many there are, None if the node is not plain."""
    node = followed(reference)
    kids = entry(node, "/Kids") if isinstance(node, DictionaryObject) and node.get("/Type") == "/Pages" else None
    if not isinstance(kids, ArrayObject) or node.keys() - _NODE or depth > _MOST_DEPTH:
        return None
    table = reader.xref.get(0, {})
    count = 0
    for kid in list.__iter__(kids):
        if not isinstance(kid, IndirectObject):
            return None
        below = None if table.get(kid.idnum, end) < end else followed(kid)
        if isinstance(below, DictionaryObject) and below.get("/Type") == "/Pages":
            up = entry(below, "/Parent")
            pages = _walk(kid, reader, end, found, depth + 1)
            if pages is None or not isinstance(up, IndirectObject) or up.idnum != reference.idnum:
                return None
            count += pages
        else:
            found[0].append(kid.idnum)
            found[1].append(reference.idnum)
            count += 1
    return count if node.get("/Count") == count else None


def packed(reader: PdfReader) -> bool:
    """Tell whether objects lie anywhere but behind each other in the file, each with a number of its own."""
    return bool(reader.xref_objStm) or any(table for generation, table in reader.xref.items() if generation)


class Pages(Sequence[PageObject]):
    """Pages by their object numbers, each read when it is asked for."""

    def __init__(self, reader: PdfReader, numbers: Sequence[int]) -> None:
        self._reader = reader
        self._numbers = numbers
        self._read: dict[int, PageObject] = {}

    def __len__(self) -> int:
        """How many there are."""
        return len(self._numbers)

    @overload
    def __getitem__(self, place: int) -> PageObject: ...
    @overload
    def __getitem__(self, place: slice) -> list[PageObject]: ...
    def __getitem__(self, place: int | slice) -> PageObject | list[PageObject]:
        """Return one page, or some."""
        if isinstance(place, slice):
            return [self[at] for at in range(*place.indices(len(self)))]
        number = self._numbers[place]
        if number not in self._read:
            reference = IndirectObject(number, 0, self._reader)
            page = PageObject(self._reader, reference)
            found = reference.get_object()
            if isinstance(found, DictionaryObject):
                page.update(found)
            self._read[number] = page
        return self._read[number]


def kept_marks(reader: PdfReader, tree: Tree, end: int) -> dict[str, str]:
    """Return hashes of what the rest of a file says of its first `end` bytes.

    `table`: where each object in them lies, and which of the numbers up to the highest there lie elsewhere or are free; `places`:
    which pages in them stand where; `rest`: form and layers. Empty if the latter cannot be told.
    """
    table = reader.xref[0]
    highest = max((number for number, offset in table.items() if offset < end), default=0)
    rows = array("q", (min(table.get(number, -1), end) for number in range(1, highest + 1)))
    kept = [at for at, number in enumerate(tree.pages) if table.get(number, end) < end]
    places = array("q", (said for at in kept for said in (at, tree.pages[at], tree.above[at])))
    rest = blake2b(digest_size=32)
    pages = frozenset(tree.pages)
    try:
        for key in ("/AcroForm", "/OCProperties"):
            for piece in _said(entry(reader.root_object, key), table, end, pages, 0):
                rest.update(piece.encode("utf-8", "surrogatepass") + b"\n")
    except RecursionError:
        return {}
    return {
        "table": blake2b(rows.tobytes(), digest_size=32).hexdigest(),
        "places": blake2b(places.tobytes(), digest_size=32).hexdigest(),
        "rest": rest.hexdigest(),
    }


def _said(value: Any, table: dict[int, int], end: int, pages: frozenset[int], depth: int) -> Iterator[str]:
    """Write a value out; what lies in the first bytes, and pages, are named by number, anything else is followed."""
    if depth > _MOST_DEPTH:
        raise RecursionError
    if isinstance(value, IndirectObject):
        if value.idnum in pages or table.get(value.idnum, end) < end:
            yield f"{value.idnum} {value.generation} R"
            return
        value = followed(value)
    if isinstance(value, DictionaryObject):
        yield "<<"
        for key in sorted(value):
            yield key
            yield from _said(entry(value, key), table, end, pages, depth + 1)
        yield ">>" + (blake2b(raw(value)).hexdigest() if isinstance(value, StreamObject) else "")
    elif isinstance(value, ArrayObject):
        yield "["
        for one in list.__iter__(value):
            yield from _said(one, table, end, pages, depth + 1)
        yield "]"
    else:
        yield repr(getattr(value, "original_bytes", value))
