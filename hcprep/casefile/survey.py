"""Every row that can still be found in a case file, page by page, whatever the tables' inner pages say.

The tables of a case can be told apart by the types of their columns, so no page is needed to find another: a row is lost only
with its own pages. Texts and documents carry their SHA-256; what is said here of a row is otherwise as true as its page's seal.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final

from hcprep.casefile import carve
from hcprep.casefile.carve import Cell, Value
from hcprep.casefile.connection import MOST_BYTES
from hcprep.casefile.keys import PAGE
from hcprep.casefile.lens import Lens
from hcprep.casefile.setdigest import MOST_ROWS
from hcprep.errors import CaseFileError
from hcprep.jobs import JobContext, Progress

_MOST_META = 256 * 1024 * 1024
"""Bytes of all values of `meta` together."""
_LOCK_PAGE = 2**30 // PAGE + 1
"""SQLite locks bytes of this page in large files, and never writes it."""
_MOST_ROWS = 1_000_000
_STEP = 4096
_MOST_SCHEMA = 65536
_SHAPES: Final = {
    "tt": "meta",
    "tittt": "record",
    "ttittt": "revision",
    "nti": "blob",
    "ntt": "save",
    "iib": "chunk",
    "ttii": "revision index",
    "ti": "blob index",
    "iii": "chunk index",
}


_SCHEMA: Final = "ttti"
_BY_ROWID: Final = frozenset({"revision", "blob", "chunk", "save"})


@dataclass(frozen=True, slots=True)
class Place:
    """Where a row begins: its page, and its place on it."""

    page: int
    at: int


@dataclass(frozen=True, slots=True)
class Text:
    """A row whose last column is a text: when it was saved, its SHA-256 and kind, where it has them."""

    place: Place
    at: str = ""
    sha256: str = ""
    kind: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class _Row:
    """A row as it was found: where, and those of its columns that stand there whole."""

    lens: Lens
    cell: Cell
    place: Place
    values: list[Value]


@dataclass(slots=True)
class Survey:
    """What was found: rows by their keys, and the pages that are damaged."""

    pages: int = 0
    bad: array[int] = field(default_factory=lambda: array("L"))
    meta: dict[str, str] = field(default_factory=dict)
    records: dict[tuple[str, int], Text] = field(default_factory=dict)
    texts: dict[tuple[str, str], dict[int, Text]] = field(default_factory=dict)
    known: dict[tuple[str, str], int] = field(default_factory=dict)
    """The newest version of each text that the index names."""
    blobs: dict[int, tuple[str, int]] = field(default_factory=dict)
    """SHA-256 and size; the size is -1 where only the index names the blob."""
    saves: dict[int, tuple[str, str]] = field(default_factory=dict)
    """Id and moment of each save that is kept."""
    chunks: dict[int, dict[int, Place]] = field(default_factory=dict)
    expected: dict[int, set[int]] = field(default_factory=dict)
    """Numbers of the chunks that the index names."""
    owners: dict[int, str] = field(default_factory=dict)
    """Damaged pages that hang under a page which is whole, and the table they belong to."""
    strange: set[int] = field(default_factory=set)
    """Whole pages with rows that are of no table of ours."""
    rows: Counter[str] = field(default_factory=Counter)
    """How many there are of each table."""


def survey(lens: Lens, ctx: JobContext) -> Survey:
    """Look at every page once. Raises Cancelled, CaseFileError `case-damaged` (`part` "rows": too many of them)."""
    found = Survey(pages=lens.pages)
    free = free_pages(lens)
    families: list[tuple[str, list[int]]] = []
    kinds: dict[int, str] = {}
    for number in range(1, lens.pages + 1):
        if number % _STEP == 1:
            ctx.step(Progress(number, lens.pages, "examine"))
        page = lens.page(number)
        if page is None:
            if number != _LOCK_PAGE:
                found.bad.append(number)
        elif carve.is_node(page, number) and number not in free:
            table = _take(found, lens, page, number)
            if table:
                kinds[number] = table
            below = carve.children(page, number)
            if below:
                families.append((table, below))
    _take_claimed(found, lens, free, families)
    found.owners = _owners(found, families, kinds)
    return found


def _take_claimed(found: Survey, lens: Lens, free: set[int], families: list[tuple[str, list[int]]]) -> None:
    """Take in the pages that are said to be unused and are in use all the same."""
    todo = [page for _, below in families for page in below] + [page for _, page in roots(lens)]
    while todo:
        number = todo.pop()
        page = lens.page(number) if number in free else None
        free.discard(number)
        if page is not None and carve.is_node(page, number):
            below = carve.children(page, number)
            families.append((_take(found, lens, page, number), below))
            todo.extend(below)


def body(lens: Lens, place: Place, most: int = MOST_BYTES) -> tuple[bytes, int | None]:
    """Return the last column of a row, and the page on which it breaks off (0 if the row makes no sense), or None."""
    page = lens.page(place.page)
    row = None if page is None else carve.cell(page, 100 if place.page == 1 else 0, place.at)
    if row is None:
        return b"", place.page
    data, broken = carve.whole(lens, row, most)
    types = carve.serials(row.local)
    return (b"" if types is None else carve.tail(data, types)), broken


def _take(found: Survey, lens: Lens, page: bytes, number: int) -> str:
    """Take in the rows of a page, and return the table they are of."""
    seen = ""
    for at, row in carve.cells(page, number):
        types = carve.serials(row.local)
        table = _SHAPES.get(carve.shape(types), "") if types is not None else ""
        if types is None or not table or row.table != (table in _BY_ROWID):
            if types is None or carve.shape(types)[:4] != _SCHEMA:
                found.strange.add(number)
            continue
        seen = table
        found.rows[table] += 1
        if found.rows[table] > MOST_ROWS.get(table, _MOST_ROWS):
            raise CaseFileError("case-damaged", part="rows")
        _TAKERS[table](found, _Row(lens, row, Place(number, at), carve.values(row.local, types)))
    return seen


def _take_meta(found: Survey, row: _Row) -> None:
    data, broken = body(row.lens, row.place)
    if broken is None and row.values and sum(map(len, found.meta.values())) + len(data) < _MOST_META:
        found.meta[str(row.values[0])] = data.decode(errors="replace")


def _take_record(found: Survey, row: _Row) -> None:
    if len(row.values) >= 4 and isinstance(row.values[1], int):
        found.records[str(row.values[0]), row.values[1]] = Text(row.place, kind=str(row.values[2]), id=str(row.values[3]))


def _take_revision(found: Survey, row: _Row) -> None:
    if len(row.values) >= 5 and isinstance(row.values[2], int):
        key = str(row.values[0]), str(row.values[1])
        found.texts.setdefault(key, {})[row.values[2]] = Text(row.place, str(row.values[3]), str(row.values[4]))


def _take_blob(found: Survey, row: _Row) -> None:
    if len(row.values) == 3 and isinstance(row.values[2], int):
        found.blobs[row.cell.rowid] = str(row.values[1]), row.values[2]


def _take_save(found: Survey, row: _Row) -> None:
    if len(row.values) == 3:
        found.saves[row.cell.rowid] = str(row.values[1]), str(row.values[2])


def _take_chunk(found: Survey, row: _Row) -> None:
    if len(row.values) >= 2 and isinstance(row.values[0], int) and isinstance(row.values[1], int):
        found.chunks.setdefault(row.values[0], {})[row.values[1]] = row.place


def _take_revision_index(found: Survey, row: _Row) -> None:
    if len(row.values) == 4 and isinstance(row.values[2], int):
        key = str(row.values[0]), str(row.values[1])
        found.known[key] = max(found.known.get(key, 0), row.values[2])


def _take_blob_index(found: Survey, row: _Row) -> None:
    if len(row.values) == 2 and isinstance(row.values[1], int):
        found.blobs.setdefault(row.values[1], (str(row.values[0]), -1))


def _take_chunk_index(found: Survey, row: _Row) -> None:
    if len(row.values) == 3 and isinstance(row.values[0], int) and isinstance(row.values[1], int):
        found.expected.setdefault(row.values[0], set()).add(row.values[1])


_TAKERS: Final[dict[str, Callable[[Survey, _Row], None]]] = {
    "meta": _take_meta,
    "record": _take_record,
    "revision": _take_revision,
    "blob": _take_blob,
    "save": _take_save,
    "chunk": _take_chunk,
    "revision index": _take_revision_index,
    "blob index": _take_blob_index,
    "chunk index": _take_chunk_index,
}


def _owners(found: Survey, families: list[tuple[str, list[int]]], kinds: dict[int, str]) -> dict[int, str]:
    bad = set(found.bad)
    owners: dict[int, str] = {}
    for own, below in families:
        hit = bad.intersection(below)
        if hit:
            table = own or next((kinds[number] for number in below if number in kinds), "")
            owners.update(dict.fromkeys(hit, table))
    return {number: table for number, table in owners.items() if table}


def schema(lens: Lens) -> Iterator[tuple[str, str, str]]:
    """Yield type, name and definition of everything in the schema, as far as its pages can be read."""
    for values in _schema(lens):
        yield str(values[0]), str(values[1]), str(values[4] if len(values) > 4 and values[4] is not None else "")


def roots(lens: Lens) -> Iterator[tuple[str, int]]:
    """Yield the name of each table (or "… index") and the page it begins on, as far as the schema's pages can be read."""
    for values in _schema(lens):
        if len(values) > 3 and isinstance(values[3], int) and values[3] > 0:
            yield str(values[2]) + ("" if values[0] == "table" else " index"), values[3]


def _schema(lens: Lens) -> Iterator[list[Value]]:
    todo = [1]
    seen: set[int] = set()
    while todo and len(seen) < _STEP:
        number = todo.pop()
        page = lens.page(number)
        if number in seen or page is None or not carve.is_node(page, number):
            continue
        seen.add(number)
        todo.extend(carve.children(page, number))
        for _, row in carve.cells(page, number):
            types = carve.serials(row.local)
            data, broken = carve.whole(lens, row, _MOST_SCHEMA)
            if types is not None and broken is None and len(types) == 5:
                yield carve.values(data, types)


def free_pages(lens: Lens) -> set[int]:
    """Return the pages the file keeps for later use; another program may have left old rows on them."""
    page = lens.page(1)
    trunk = int.from_bytes(page[32:36], "big") if page is not None else 0
    free: set[int] = set()
    while trunk and trunk not in free:
        free.add(trunk)
        page = lens.page(trunk)
        if page is None:
            break
        count = min(int.from_bytes(page[4:8], "big"), len(page) // 4 - 2)
        free.update(int.from_bytes(page[at : at + 4], "big") for at in range(8, 8 + 4 * count, 4))
        trunk = int.from_bytes(page[:4], "big")
    return free
