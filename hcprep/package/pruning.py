"""A part without some of its pages: which objects the others still need, and what is cut out of those that pointed at them.

Nothing of a page that was left out may lie in the book: what is left out may be private.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from hcprep.model.parts import PartIndex, PartObject
from hcprep.package.syntax import array, broken, dictionary, elements, items, plain_name, refer, reference, references

Read = Callable[[int, int], bytes]
_MOST_DEPTH = 64
_NAME = re.compile(rb"/[^\x00\t\n\x0c\r ()<>\[\]{}/%]+")
_SHARED = (b"/XObject", b"/Pattern")
"""Resources that may hold the pictures of other pages."""
_FLATE = re.compile(rb"\[?\s*/(?:FlateDecode|Fl)\s*\]?")


@dataclass(frozen=True, slots=True)
class Lost:
    """What is not in the book with pages that were left out: links of others to them, and fields that stood on them alone."""

    links: int = 0
    fields: int = 0


NOTHING_LOST = Lost()


def prune(index: PartIndex, read: Read) -> tuple[PartIndex, Lost]:
    """Return the index without what only the pages that are gone need, and what is lost. `read` gives bytes of the part.

    Texts of objects that come out otherwise are in it. Raises BuildError on a wrong index.
    """
    return _Pruner(index, read).run()


class _Pruner:
    def __init__(self, index: PartIndex, read: Read) -> None:
        self._index = index
        self._read = read
        self._objects = {entry.number: entry for entry in index.objects}
        self._pages = {page.object for page in index.pages}
        self._stops = {*self._pages, *index.gone, *index.skip}
        self._texts: dict[int, bytes] = {}
        self._changed: dict[int, bytes] = {}
        self._links = self._fields = 0

    def run(self) -> tuple[PartIndex, Lost]:
        index = self._index
        gone = {number for page in index.gone for number in self._notes(page)}
        here = {number for page in self._pages for number in self._notes(page)}
        self._stops |= gone - here
        fields = tuple(root for root in index.fields if self._stays(root, here, 0))
        for number in sorted(here | self._pages):
            self._change(number, self._page(number) if number in self._pages else self._cut_link(self._text(number)))
        # Without a field there is no form, and nobody asks for its resources.
        kept = self._reach([*fields, *self._pages, *([index.resources] if index.resources and fields else [])])
        changed = {number: (b"%d 0 obj" % number + body).decode("latin-1") for number, body in self._changed.items()}
        pruned = replace(
            index,
            objects=tuple(entry for entry in index.objects if entry.number in kept),
            skip=(),
            fields=fields,
            resources=index.resources if fields else 0,
            groups=tuple(group for group in index.groups if group in kept),
            hidden=tuple(group for group in index.hidden if group in kept),
            texts={number: text for number, text in {**index.texts, **changed}.items() if number in kept},
        )
        return pruned, Lost(self._links, self._fields)

    def _change(self, number: int, body: bytes) -> None:
        if body != self._text(number):
            self._texts[number] = self._changed[number] = body

    def _text(self, number: int) -> bytes:
        """Return what follows `obj`, up to the stream's bytes; empty if there is no such object."""
        if number not in self._texts:
            entry = self._objects.get(number)
            self._texts[number] = self._load(entry) if entry else b""
        return self._texts[number]

    def _load(self, entry: PartObject) -> bytes:
        known = self._index.texts.get(entry.number) if entry.stream < 0 else None
        data = known.encode("latin-1") if known else self._read(entry.start, max(entry.stream, 0) or entry.end)
        head = b"%d 0 obj" % entry.number
        if not data.startswith(head):
            raise broken("index")
        return data[len(head) :]

    def _follow(self, value: bytes) -> bytes:
        number = reference(value)
        return self._text(number).removesuffix(b"endobj").strip() if number else value

    def _entries(self, value: bytes) -> dict[bytes, bytes]:
        found = self._follow(value)
        return items(found) if found.startswith(b"<<") else {}

    def _list(self, value: bytes) -> list[bytes]:
        found = self._follow(value)
        return elements(found) if found.startswith(b"[") else []

    def _notes(self, page: int) -> Iterator[int]:
        """Yield the numbers of the annotations of a page that are objects of their own."""
        yield from filter(None, map(reference, self._list(items(self._text(page)).get(b"/Annots", b"null"))))

    def _page(self, number: int) -> bytes:
        entries = items(self._text(number))
        notes = self._list(entries.get(b"/Annots", b"null"))
        if notes:
            entries[b"/Annots"] = array([note if reference(note) else self._cut_link(note) for note in notes])
        entries.pop(b"/Parent", None)
        entries[b"/Resources"] = self._resources(entries.get(b"/Resources", b"null"), entries.get(b"/Contents", b"null"))
        return b" " + dictionary(entries) + b" endobj"

    def _stays(self, number: int, here: set[int], depth: int) -> bool:
        """Tell whether a field has a widget on a page shown; what leads to others is cut out of it."""
        entries = items(self._text(number)) if self._text(number).lstrip().startswith(b"<<") else {}
        kids = [reference(kid) for kid in self._list(entries.get(b"/Kids", b"null"))] if depth < _MOST_DEPTH else []
        alive = [kid for kid in kids if self._stays(kid, here, depth + 1)]
        if number not in here and not alive:
            self._stops.add(number)
            self._fields += b"/T" in entries and not kids
            return False
        if alive != kids:
            entries[b"/Kids"] = array([refer(kid) for kid in alive])
            self._change(number, b" " + dictionary(entries) + b" endobj")
        return True

    def _cut_link(self, body: bytes) -> bytes:
        """Return a note whose link, if it leads to a page that is not there, leads nowhere."""
        if not body.lstrip().startswith(b"<<"):
            return body
        entries = items(body)
        lost = [key for key in (b"/Dest", b"/A") if key in entries and self._leads_out(entries[key], 0)]
        if not lost:
            return body
        self._links += 1
        ending = b" endobj" if body.rstrip().endswith(b"endobj") else b""
        return b" " + dictionary({key: value for key, value in entries.items() if key not in lost}) + ending

    def _leads_out(self, value: bytes, depth: int) -> bool:
        numbers = set(references(value))
        if not numbers.isdisjoint(self._index.gone):
            return True
        inner = numbers - self._stops
        return depth < 3 and any(self._leads_out(self._text(number), depth + 1) for number in inner)

    def _resources(self, value: bytes, contents: bytes) -> bytes:
        """Return resources without the pictures of other pages, as when all pages share one list of them."""
        entries = self._entries(value)
        held = {kind: self._entries(entries[kind]) for kind in _SHARED if kind in entries}
        names = self._named(contents) if any(len(each) > 1 for each in held.values()) else None
        if names is None:
            return value
        for kind, each in held.items():
            kept = {name: one for name, one in each.items() if name in names}
            if any(self._borrows(one) for one in kept.values()):
                return value
            entries[kind] = dictionary(kept)
        return dictionary(entries)

    def _borrows(self, value: bytes) -> bool:
        """Tell whether a drawing of its own uses the resources of the page."""
        entries = self._entries(value)
        return entries.get(b"/Subtype") == b"/Form" and b"/Resources" not in entries

    def _named(self, contents: bytes) -> set[bytes] | None:
        """Return every name that stands in the contents of a page, None if they cannot be read here."""
        names: set[bytes] = set()
        for one in self._list(contents) or [contents]:
            data = self._data(reference(one))
            if data is None:
                return None
            names |= set(map(plain_name, _NAME.findall(data)))
        return names

    def _data(self, number: int) -> bytes | None:
        entry = self._objects.get(number)
        if entry is None or entry.stream < 0:
            return None
        entries = self._entries(refer(number))
        data = self._read(entry.stream, entry.stream + entry.length)
        coding = entries.get(b"/Filter", b"null")
        if coding == b"null":
            return data
        if not _FLATE.fullmatch(coding) or entries.get(b"/DecodeParms", b"null") != b"null":
            return None
        try:
            return zlib.decompressobj().decompress(data)
        except zlib.error:
            return None

    def _reach(self, waiting: list[int]) -> set[int]:
        """Return the numbers of some objects and of all that they need."""
        kept = set(waiting)
        while waiting:
            found = set(references(self._text(waiting.pop()))) & self._objects.keys()
            new = found - self._stops - kept
            kept |= new
            waiting += new
        return kept
