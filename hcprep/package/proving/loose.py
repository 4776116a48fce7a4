"""What lies in a file and belongs to nothing: streams that nothing refers to, and bytes between objects.

No reader shows any of it, and everybody who opens the file with another program can read it. Patterns are those of `bodies`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, BinaryIO

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

from hcprep.package.proving.active import table_at
from hcprep.package.proving.bodies import STRINGS, UnclearError, object_text
from hcprep.package.proving.objects import entry

if TYPE_CHECKING:
    from hcprep.package.proving.bookfile import BookFile

_REFERENCE = re.compile(rb"(?<![\w.+-])(\d+)\s+\d+\s+R(?![A-Za-z0-9])")
_ALONE = re.compile(rb"\s*\d+ \d+ obj\b.*\bendobj\s*", re.DOTALL)
_END = re.compile(rb"\bendobj\b")
_LENGTH = re.compile(rb"/Length\s+(\d+)(?:\s+(\d+)\s+R)?")
_AFTER = re.compile(rb"\s*endstream\s+endobj\s*")
_HOLDER = re.compile(rb"/Type\s*/(?:XRef|ObjStm)\b")
_HEADER = re.compile(rb"%PDF-\d\.\d\s+(?:%[^\r\n]{1,8}\s+)?")
_TABLE = re.compile(
    rb"xref\s+(?:\d+ \d+\s+(?:\d{10} \d{5} [nf]\s{1,2})+)+trailer\s*<<(?P<said>[^%]*)>>\s*startxref\s+\d+\s+%%EOF\s*"
)
_TRAILER = re.compile(rb"/(?!Size\b|Root\b|Info\b|ID\b)\w+")
_MOST_DEPTH = 64


def loose(book: BookFile, proven: int) -> Iterator[int]:
    """Yield streams behind the first `proven` bytes that nothing refers to, and 0 for bytes that belong to no object.

    The book composes pages anew, so dictionaries and lists that papers kept apart may be left without a reference; only streams
    are told. Raises what pypdf raises.
    """
    refers, whole = _references(book.reader, book.stream, proven)
    if not whole:
        yield 0
    reached = _reached(book.reader, refers)
    yield from sorted(number for number, (_, data) in refers.items() if data and number not in reached)


_Refers = dict[int, tuple[list[int], bool]]
"""By number: what an object refers to, and whether it is a stream with data of its own, not of others or of the table."""


def _references(reader: PdfReader, stream: BinaryIO, proven: int) -> tuple[_Refers, bool]:
    """Return what each object behind the first bytes refers to, and whether nothing lies between them."""
    rows = sorted((offset, number) for table in reader.xref.values() for number, offset in table.items() if offset >= proven)
    end = _objects_end(stream)
    refers: _Refers = {}
    whole = _framed(stream, rows[0][0] if rows else end, proven)
    stops = [*(start for start, _ in rows[1:]), end]
    for (start, number), stop in zip(rows, stops, strict=False):
        stream.seek(start)
        try:
            data, length = object_text(stream, stop - start)
        except UnclearError:
            whole = False
            continue
        text = data[:length]
        plain = b"".join(STRINGS.split(text)[::2])
        refers[number] = [int(found[1]) for found in _REFERENCE.finditer(plain)], _is_stream(text) and not _HOLDER.search(plain)
        whole = whole and _ends(reader, stream, (start, stop), text, plain)
    for number in reader.xref_objStm:
        refers[number] = list(_inside(IndirectObject(number, 0, reader).get_object())), False
    return refers, whole


def _objects_end(stream: BinaryIO) -> int:
    """Return where the last object ends at the latest: before the table, or behind it where that is an object itself."""
    table = table_at(stream)
    stream.seek(table)
    rest = stream.read()
    return table if rest.startswith(b"xref") else table + max(0, rest.rfind(b"startxref"))


def _framed(stream: BinaryIO, first: int, proven: int) -> bool:
    """Tell whether nothing stands before the first object, and nothing but the table and what a trailer says behind the last."""
    if not proven:
        stream.seek(0)
        if not _HEADER.fullmatch(stream.read(min(first, 4096))):
            return False
    stream.seek(table_at(stream))
    rest = stream.read()
    if not rest.startswith(b"xref"):
        return True
    said = _TABLE.fullmatch(rest)
    return said is not None and not _TRAILER.search(said["said"])


def _is_stream(text: bytes) -> bool:
    return text.endswith((b"stream\n", b"stream\r\n"))


def _ends(reader: PdfReader, stream: BinaryIO, place: tuple[int, int], text: bytes, plain: bytes) -> bool:
    """Tell whether an object that begins and may reach to places in the file ends there and not before."""
    start, stop = place
    if not _is_stream(text):
        return _ALONE.fullmatch(text) is not None and len(_END.findall(plain)) == 1
    said = _LENGTH.search(plain)
    length = int(said[1]) if said else -1
    if said and said[2]:
        known: Any = IndirectObject(length, int(said[2]), reader).get_object()
        length = int(known) if isinstance(known, int) else -1
    after = start + len(text) + length
    if length < 0 or not 0 < stop - after < 256:
        return False
    stream.seek(after)
    return _AFTER.fullmatch(stream.read(stop - after)) is not None


def _inside(value: Any, depth: int = 0) -> Iterator[int]:
    if isinstance(value, IndirectObject):
        yield value.idnum
    elif depth < _MOST_DEPTH and isinstance(value, (DictionaryObject, ArrayObject)):
        held = value.keys() if isinstance(value, DictionaryObject) else range(len(value))
        for key in held:
            one = entry(value, str(key)) if isinstance(value, DictionaryObject) else list.__getitem__(value, int(key))
            yield from _inside(one, depth + 1)


def _reached(reader: PdfReader, refers: Mapping[int, tuple[list[int], bool]]) -> set[int]:
    """Return all numbers that the trailer leads to; what lies in the first bytes leads to nothing that others do not."""
    waiting = list(_inside(reader.trailer))
    reached = set(waiting)
    while waiting:
        for number in refers.get(waiting.pop(), ((), False))[0]:
            if number not in reached:
                reached.add(number)
                waiting.append(number)
    return reached
