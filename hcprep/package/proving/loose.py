"""What lies in a file and belongs to nothing: objects that nothing refers to, and bytes between objects.

No reader shows any of it, and everybody who opens the file with another program can read it. Patterns are those of `bodies`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, BinaryIO

from pypdf import PageObject, PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject

from hcprep.package.proving.active import table_at
from hcprep.package.proving.bodies import STRINGS, UnclearError, object_text
from hcprep.package.proving.objects import entry, followed

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
_STAMPS = "/HCSTM"
_MOST_DEPTH = 64


def loose(book: BookFile, proven: int) -> Iterator[int]:
    """Yield objects behind the first `proven` bytes that nothing refers to, and 0 for bytes that belong to no object.

    The book composes pages anew, so dictionaries of resources and lists that papers kept apart may be left: each has to say what
    a page says itself. Raises what pypdf raises.
    """
    refers, whole = _references(book.reader, book.stream, proven)
    if not whole:
        yield 0
    reached = _reached(book.reader, refers)
    left = {number for number, (met, holder) in refers.items() if number not in reached and not holder}
    if left:
        yield from sorted(left - _said_elsewhere(book, left))


_Refers = dict[int, tuple[list[int], bool]]
"""By number: what an object refers to, and whether it only holds others or the table."""


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
        refers[number] = [int(found[1]) for found in _REFERENCE.finditer(plain)], _HOLDER.search(plain) is not None
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


def _ends(reader: PdfReader, stream: BinaryIO, place: tuple[int, int], text: bytes, plain: bytes) -> bool:
    """Tell whether an object that begins and may reach to places in the file ends there and not before."""
    start, stop = place
    if not text.endswith((b"stream\n", b"stream\r\n")):
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


def _said_elsewhere(book: BookFile, left: set[int]) -> set[int]:
    """Return those of some objects that say no more than a page of the book says itself."""
    said = {number: _say(IndirectObject(number, 0, book.reader), left, 0) for number in left}
    found: set[int] = set()
    for number in book.unproven():
        if len(found) == len(left):
            break
        known = set(_page_says(book.pages[number - 1], left))
        found |= {one for one, words in said.items() if words in known}
    return found


def _page_says(page: PageObject, left: set[int]) -> Iterator[str]:
    """Write out resources, fonts, contents and notes of a page as its paper had them, without what the book puts there."""
    resources = followed(entry(page, "/Resources"))
    if isinstance(resources, DictionaryObject):
        held = followed(entry(resources, "/Font"))
        fonts = {key: entry(held, key) for key in held} if isinstance(held, DictionaryObject) else {}
        own = {key: _say(value, left, 0) for key, value in fonts.items() if not _is_stamp(value)}
        others = {key: _say(entry(resources, key), left, 0) for key in resources if key != "/Font"}
        yield _dictionary(own)
        yield _dictionary(others | {"/Font": _dictionary(own)})
        if not own:
            yield _dictionary(others)
    contents = followed(entry(page, "/Contents"))
    if isinstance(contents, ArrayObject):
        yield _array([_say(one, left, 0) for one in list(list.__iter__(contents))[1:-1]])
    notes = followed(entry(page, "/Annots"))
    rows = [_say(one, left, 0) for one in list.__iter__(notes)] if isinstance(notes, ArrayObject) else []
    # Boxes a person drew come behind those of the paper.
    for most in range(len(rows), -1, -1):
        yield _array(rows[:most])
        if not most or "/Highlight" not in str(followed(list.__getitem__(notes, most - 1)).get("/Subtype")):
            break


def _is_stamp(font: Any) -> bool:
    held = followed(font)
    return isinstance(held, DictionaryObject) and str(held.get("/BaseFont", "")).startswith(_STAMPS)


def _say(value: Any, left: set[int], depth: int) -> str:
    """Write a value out; only what lies loose is followed."""
    if isinstance(value, IndirectObject):
        if value.idnum not in left or depth > _MOST_DEPTH:
            return f"{value.idnum} R"
        value = followed(value)
    if isinstance(value, StreamObject):
        return "stream"
    if isinstance(value, DictionaryObject):
        return _dictionary({key: _say(entry(value, key), left, depth + 1) for key in value})
    if isinstance(value, ArrayObject):
        return _array([_say(one, left, depth + 1) for one in list.__iter__(value)])
    return repr(getattr(value, "original_bytes", value))


def _dictionary(said: Mapping[str, str]) -> str:
    return "<<" + " ".join(f"{key} {words}" for key, words in sorted(said.items())) + ">>"


def _array(said: list[str]) -> str:
    return "[" + " ".join(said) + "]"
