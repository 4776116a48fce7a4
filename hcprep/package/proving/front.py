"""The front of a book, where the objects of its papers lie, by a hash for each paper: what was proven once need not be again."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import cached_property
from hashlib import blake2b
from typing import Any

from pypdf import PageObject
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject

from hcprep.package.proving.bodies import Row, UnclearError, body_mark
from hcprep.package.proving.bookfile import BookFile
from hcprep.package.proving.objects import entry, followed, raw

_MOST_DEPTH = 64


class Front:
    """The objects of all papers of a book; `size` is where they end."""

    def __init__(self, book: BookFile, size: int) -> None:
        self.book = book
        self.size = size
        self.table: Mapping[int, int] = book.reader.xref.get(0, {})
        self._rows = sorted((offset, number) for number, offset in self.table.items() if offset < size)

    def rows(self, start: int, stop: int) -> list[Row]:
        """Return the objects that begin from `start` to before `stop`."""
        return self._rows[bisect_left(self._rows, (start, 0)) : bisect_left(self._rows, (stop, 0))]

    @cached_property
    def roots(self) -> Mapping[str, DictionaryObject]:
        """The root fields of the form by their names."""
        return {str(followed(entry(field, "/T"))): field for field in self.book.fields}

    @cached_property
    def layers(self) -> tuple[set[int], set[int]]:
        """The numbers of all layers and of those switched off."""
        return self.book.layers()


class PaperMarks:
    """One paper of the front: its objects lie from byte `start` to `stop`, its pages are `count` from `first`.

    `field` is the name of the field its own ones hang below, if it has any. Numbers are counted from the lowest of its objects.
    """

    def __init__(self, front: Front, wanted: Mapping[str, Any]) -> None:
        self._front = front
        self._book = front.book
        self._start, self._stop = int(wanted["start"]), int(wanted["stop"])
        self._rows = front.rows(self._start, self._stop)
        self._inside = frozenset(number for _, number in self._rows)
        self._lowest = min(self._inside, default=0)
        first = int(wanted["first"])
        self._pages = self._book.pages[first - 1 : first - 1 + int(wanted["count"])]
        self._own = frozenset(page.indirect_reference.idnum for page in self._pages if page.indirect_reference is not None)
        self._form = front.roots.get(wanted["field"]) if wanted["field"] else None
        above = self._form.indirect_reference if self._form is not None else None
        self._parent = above.idnum if above is not None else 0

    def table(self) -> str:
        """Return the hash of where its objects lie."""
        mark = blake2b(digest_size=16)
        for offset, number in self._rows:
            mark.update(b"%d %d\n" % (number, offset))
        return mark.hexdigest()

    def shape(self) -> str:
        """Return the hash of what the rest of the file says of it, empty if it cannot be told from other papers."""
        mark = blake2b(digest_size=32)
        try:
            for piece in self._pieces():
                mark.update(piece.encode("utf-8", "surrogatepass") + b"\n")
        except UnclearError:
            return ""
        return mark.hexdigest() if self._rows else ""

    def body(self) -> str:
        """Return the hash of its objects, empty if they cannot be told from those of other papers."""
        # Bytes before its first object would be those of no paper; before the first paper stands the file's own first line.
        if not self._rows or self._rows[0][0] != self._start > 0:
            return ""
        try:
            return body_mark(self._book.stream, self._rows, self._stop, lambda number: self._said(number).encode())
        except UnclearError:
            return ""

    def _said(self, number: int) -> str:
        """Say what a number means for this paper. Raises UnclearError for anything that is not its own."""
        if number in self._inside:
            kind = "o"
        elif number in self._own:
            kind = "p"
        elif number and number == self._parent:
            kind = "f"
        elif number not in self._front.table:
            kind = "-"
        else:
            raise UnclearError
        return f"{kind}{number - self._lowest}"

    def _pieces(self) -> Iterator[str]:
        """Yield what the tail says of the pages, the fields and the layers."""
        for page in self._pages:
            yield from self._page(page)
        yield f"field {self._parent - self._lowest if self._parent else 0}" + self._say(self._form, 0, frozenset({"/T"}))
        for found in self._front.layers:
            yield f"{sorted(number - self._lowest for number in found & self._inside)}"

    def _page(self, page: PageObject) -> Iterator[str]:
        reference = page.indirect_reference
        yield f"page {reference.idnum - self._lowest if reference else 0}"
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
            ours = isinstance(font, IndirectObject) and self._front.table.get(font.idnum, 0) >= self._front.size
            if not (key.startswith("/Stamp") and ours):
                yield key + self._say(font, 0)

    def _say(self, value: Any, depth: int, left_out: frozenset[str] = frozenset()) -> str:
        """Write a value out; references to objects and pages of the paper stay numbers, what the tail holds is followed."""
        if depth > _MOST_DEPTH:
            raise UnclearError
        if isinstance(value, IndirectObject):
            offset = self._front.table.get(value.idnum, 0)
            if value.idnum in self._book.numbers or offset < self._front.size:
                return self._said(value.idnum) + "R"
            value = followed(value)
        if isinstance(value, DictionaryObject):
            inner = "".join(f"{key} {self._say(entry(value, key), depth + 1)} " for key in sorted(value.keys() - left_out))
            data = blake2b(raw(value)).hexdigest() if isinstance(value, StreamObject) else ""
            return f"<<{inner}>>{data}"
        if isinstance(value, ArrayObject):
            return "[" + " ".join(self._say(one, depth + 1) for one in list.__iter__(value)) + "]"
        return repr(getattr(value, "original_bytes", value))


def marks_of(book: BookFile, front: Front | None, wanted: Mapping[str, Any]) -> tuple[Front, list[tuple[str, str, str]]]:
    """Return table, shape and, if `bodies` are wanted, body of the `papers`, and the front of that `size` to be asked again."""
    if front is None or front.book is not book or front.size != wanted["size"]:
        front = Front(book, wanted["size"])
    papers = [PaperMarks(front, paper) for paper in wanted["papers"]]
    return front, [(paper.table(), paper.shape(), paper.body() if wanted["bodies"] else "") for paper in papers]
