"""Nothing active: every object is looked at for scripts, hidden files, programs and actions that start by themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject

from hcprep.package.proving.objects import entry, followed, raw

_ACTIONS = frozenset(
    {
        "/JavaScript", "/Launch", "/SubmitForm", "/ResetForm", "/ImportData", "/GoToR", "/GoToE", "/Rendition", "/Movie",
        "/Sound", "/RichMediaExecute", "/GoTo3DView", "/Hide", "/SetOCGState", "/Trans", "/Named", "/Thread",
    }
)  # fmt: skip
_TRIGGERED = _ACTIONS | {"/GoTo", "/URI"}
_MEDIA = frozenset({"/RichMedia", "/Screen", "/Movie", "/Sound", "/3D", "/FileAttachment"})
_ROOT = frozenset(
    {
        "/Type", "/Pages", "/Lang", "/Metadata", "/PageLabels", "/ViewerPreferences", "/OutputIntents", "/Outlines", "/PageMode",
        "/AcroForm", "/OCProperties", "/MarkInfo", "/StructTreeRoot",
    }
)  # fmt: skip
"""What the catalog may hold: anything else acts by itself, or says how to open, show or print the file, or hides in it."""
_SUSPECT = re.compile(
    rb"/(XFA|JavaScript|JS|Perms|Launch|EmbeddedFiles?|EF|SubmitForm|ResetForm|ImportData|GoToR|GoToE|RichMedia\w*|Rendition|Movie"
    rb"|Sound|Screen|3D|FileAttachment|GoTo3DView|Hide|SetOCGState|Trans|Named|Thread|OpenAction|AA|Collection|NeedsRendering"
    rb"|Metadata)"
    rb"(?![A-Za-z0-9_.+-])"
)
_ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")
_END = re.compile(rb">>\s*stream\r?\n|endobj")
_BRACKETS = re.compile(rb"\\.|[()]", re.DOTALL)
_BEGINS = re.compile(rb"\s*(\d+)\s+(\d+)\s+obj\b")
_ROW = re.compile(rb"(\d+) (\d+)(?: ([nf]))?\s")
_HEAD = 2048
_MOST_DEPTH = 64


def find_active(reader: PdfReader, stream: BinaryIO, proven: int = 0) -> Iterator[str]:
    """Yield what there is and should not be behind the first `proven` bytes, each thing by its PDF name."""
    root = reader.root_object
    yield from root.keys() - _ROOT
    form = followed(entry(root, "/AcroForm"))
    if isinstance(form, DictionaryObject) and "/XFA" in form:
        yield "/XFA"
    metadata = entry(root, "/Metadata")
    allowed = metadata.idnum if isinstance(metadata, IndirectObject) else 0
    for number, generation in _suspects(reader, stream, proven):
        if number != allowed:
            yield from _active(IndirectObject(number, generation, reader).get_object(), 0)


def _suspects(reader: PdfReader, stream: BinaryIO, proven: int) -> Iterator[tuple[int, int]]:
    """Yield the objects whose text names something suspect, and every object that lies packed in another."""
    for generation, table in reader.xref.items():
        for number, offset in table.items():
            if offset < proven:
                continue
            stream.seek(offset)
            text = _object_text(stream.read(_HEAD), stream)
            if b"#" in text:
                text = _ESCAPED.sub(lambda found: bytes([int(found.group(1), 16)]), text)
            if _SUSPECT.search(text) or _in_string(text):
                yield number, generation
    yield from ((number, 0) for number in reader.xref_objStm)


def _object_text(text: bytes, stream: BinaryIO) -> bytes:
    """Return an object's text without a stream's data."""
    while (found := _END.search(text)) is None:
        more = stream.read(65536)
        if not more:
            return text
        text += more
    return text[: found.start()]


def _in_string(text: bytes) -> bool:
    """Tell whether the text ends inside a string: its end was only a word in it, and there is more to see."""
    depth = 0
    for sign in _BRACKETS.findall(text) if b"(" in text else ():
        depth += {b"(": 1, b")": -1}.get(sign, 0)
    return depth > 0


def misplaced(reader: PdfReader, stream: BinaryIO, proven: int = 0) -> Iterator[int]:
    """Yield every object behind the first `proven` bytes that is not where the file says it is."""
    written = written_table(stream)
    if written is not None:
        # pypdf sets right what it finds wrong; other programs may not.
        known = {number: (offset, generation) for generation, rows in reader.xref.items() for number, offset in rows.items()}
        yield from sorted(number for number, place in known.items() if written.get(number) != place)
    for generation, table in reader.xref.items():
        for number, offset in table.items():
            if offset < proven:
                continue
            stream.seek(offset)
            head = _BEGINS.match(stream.read(40))
            if head is None or (int(head[1]), int(head[2])) != (number, generation):
                yield number


def table_at(stream: BinaryIO) -> int:
    """Return where the table of a file begins by what its end says, or the file's size where that is not said."""
    size = stream.seek(0, 2)
    stream.seek(max(0, size - 64))
    said = re.search(rb"startxref\s+(\d+)\s+%%EOF\s*\Z", stream.read())
    return min(int(said[1]), size) if said else size


def written_table(stream: BinaryIO) -> dict[int, tuple[int, int]] | None:
    """Return offset and generation of each object as the table of a file says in its own words, None if it has no plain one."""
    stream.seek(table_at(stream))
    text = stream.read()
    if not text.startswith(b"xref"):
        return None
    found: dict[int, tuple[int, int]] = {}
    number = 0
    for row in _ROW.finditer(text[: max(0, text.find(b"trailer"))]):
        if row[3] is None:
            number = int(row[1])
            continue
        if row[3] == b"n":
            found[number] = (int(row[1]), int(row[2]))
        number += 1
    return found


def _active(value: Any, depth: int) -> Iterator[str]:
    if depth > _MOST_DEPTH:
        yield "depth"
        return
    if isinstance(value, ArrayObject):
        for one in list.__iter__(value):
            if not isinstance(one, IndirectObject):
                yield from _active(one, depth + 1)
        return
    if not isinstance(value, DictionaryObject):
        return
    yield from _named(value)
    for key in value:
        one = entry(value, key)
        if not isinstance(one, IndirectObject):
            yield from _active(one, depth + 1)


def _named(value: DictionaryObject) -> Iterator[str]:
    """Yield what one dictionary does. A font or picture may bear any name, so a name alone says nothing."""
    action = _name(value, "/S")
    if action in _ACTIONS:
        yield action
    if _name(value, "/Subtype") in _MEDIA and "/Rect" in value:
        yield _name(value, "/Subtype")
    if isinstance(value, StreamObject) and _name(value, "/Type") == "/EmbeddedFile":
        yield "/EmbeddedFile"
    if isinstance(value, StreamObject) and _name(value, "/Type") == "/Metadata" and raw(value):
        yield "/Metadata"
    files = followed(entry(value, "/EF"))
    if isinstance(files, DictionaryObject) and any(key in files for key in ("/F", "/UF", "/DOS", "/Mac", "/Unix")):
        yield "/EF"
    triggers = followed(entry(value, "/AA"))
    if isinstance(triggers, DictionaryObject):
        for key in triggers:
            if _name(followed(entry(triggers, key)), "/S") in _TRIGGERED:
                yield "/AA"
    if isinstance(followed(entry(value, "/XFA")), (ArrayObject, StreamObject)) and "/Fields" in value:
        yield "/XFA"


def _name(value: Any, key: str) -> str:
    found = followed(entry(value, key)) if isinstance(value, DictionaryObject) else None
    return found if isinstance(found, str) else ""
