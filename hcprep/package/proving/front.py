"""The front of a book, where the objects of its papers lie, by hashes: what was proven once need not be again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from hashlib import blake2b
from typing import Any

from pypdf import PageObject
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject

from hcprep.package.proving.bookfile import BookFile
from hcprep.package.proving.objects import entry, followed, raw

_MOST_DEPTH = 64


def front_marks(book: BookFile, wanted: Mapping[str, Any]) -> tuple[str, str]:
    """Return two hashes: of where each object of the front lies, and of all that the rest of the file says about its pages.

    `wanted` holds the `size` of the front, the `spans` of book pages of its papers (first, count), and the names of their
    `fields`.
    """
    table = {number: offset for number, offset in book.reader.xref.get(0, {}).items() if offset < wanted["size"]}
    where = blake2b(digest_size=32)
    for number, offset in sorted(table.items()):
        where.update(b"%d %d\n" % (number, offset))
    shape = blake2b(digest_size=32)
    for piece in _Shape(book, frozenset(table)).pieces(wanted["spans"], wanted["fields"]):
        shape.update(piece.encode("utf-8", "surrogatepass") + b"\n")
    return where.hexdigest(), shape.hexdigest()


class _Shape:
    def __init__(self, book: BookFile, inside: frozenset[int]) -> None:
        self._book = book
        self._inside = inside

    def pieces(self, spans: Sequence[tuple[int, int]], fields: Sequence[str]) -> Iterator[str]:
        """Yield what the tail says of the pages, the fields and the layers of the front."""
        for first, count in spans:
            for number in range(first, first + count):
                yield from self._page(self._book.pages[number - 1])
        roots = {str(followed(entry(field, "/T"))): field for field in self._book.fields}
        for name in fields:
            yield self._say(roots.get(name), 0, frozenset({"/T"}))
        groups, hidden = self._book.layers()
        yield f"{sorted(groups & self._inside)} {sorted(hidden & self._inside)}"

    def _page(self, page: PageObject) -> Iterator[str]:
        reference = page.indirect_reference
        yield f"page {reference.idnum if reference else 0}"
        for key in sorted(page.keys() - {"/Parent", "/Contents", "/Resources"}):
            yield key + self._say(entry(page, key), 0)
        contents = followed(entry(page, "/Contents"))
        # The stamp's own streams stand around those of the paper.
        own = list(list.__iter__(contents))[1:-1] if isinstance(contents, ArrayObject) else []
        yield "".join(self._say(one, 0) for one in own)
        resources = followed(entry(page, "/Resources"))
        if not isinstance(resources, DictionaryObject):
            yield "none"
            return
        for key in sorted(resources.keys() - {"/Font"}):
            yield key + self._say(entry(resources, key), 0)
        fonts = followed(entry(resources, "/Font"))
        for key in sorted(fonts) if isinstance(fonts, DictionaryObject) else ():
            font = entry(fonts, key)
            if not (key.startswith("/Stamp") and isinstance(font, IndirectObject) and font.idnum not in self._inside):
                yield key + self._say(font, 0)

    def _say(self, value: Any, depth: int, left_out: frozenset[str] = frozenset()) -> str:
        """Write a value out; references into the front and to pages stay numbers, others are followed."""
        if depth > _MOST_DEPTH:
            return "deep"
        if isinstance(value, IndirectObject):
            if value.idnum in self._inside or value.idnum in self._book.numbers:
                return f"{value.idnum}R"
            value = followed(value)
        if isinstance(value, DictionaryObject):
            inner = "".join(f"{key} {self._say(entry(value, key), depth + 1)} " for key in sorted(value.keys() - left_out))
            data = blake2b(raw(value)).hexdigest() if isinstance(value, StreamObject) else ""
            return f"<<{inner}>>{data}"
        if isinstance(value, ArrayObject):
            return "[" + " ".join(self._say(one, depth + 1) for one in list.__iter__(value)) + "]"
        return repr(getattr(value, "original_bytes", value))
