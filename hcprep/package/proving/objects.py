"""Compare two PDF object graphs read by pypdf: what a page or a field holds in its source and in the book, byte for byte."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NullObject, StreamObject

if TYPE_CHECKING:
    from hcprep.package.proving.twins import Twins

_STORED = frozenset({"/Length", "/Filter", "/DecodeParms"})
_LINK = frozenset({"/A", "/Dest"})
_PICTURES = frozenset({"/JBIG2Decode", "/CCITTFaxDecode", "/CCF", "/DCTDecode", "/DCT", "/JPXDecode"})
"""Codings of pictures; no program stores those in another way on its own, and their readers fall over odd data."""

_Step = tuple[Any, Any, str, frozenset[str]]
"""Two values, where they stand, and keys not to look at."""


class Comparison:
    """Compares objects of one source with objects of the book.

    `pages` tells for each page object of the source which book page shows it (0: none, it was left out), `book_pages` for each
    page object of the book which page it is. `pairs` tells which object of the book stood where an object of the source stood.
    Objects that are `twins` are not read out.
    """

    def __init__(self, pages: Mapping[int, int], book_pages: Mapping[int, int], twins: Twins | None = None) -> None:
        self._pages = pages
        self._book_pages = book_pages
        self._twins = twins
        self._seen: set[tuple[int, int]] = set()
        self.pairs: dict[int, int] = {}

    def difference(self, source: Any, book: Any, ignored: frozenset[str] = frozenset(), *, links: bool = True) -> str | None:
        """Return where two values differ first, as a path such as `/AP/N`, or None.

        `ignored` are keys of the outermost dictionary; with `links` off it does not matter where links lead.
        """
        waiting: list[_Step] = [(source, book, "", ignored)]
        met: set[tuple[int, int]] = set()
        while waiting:
            one, other, path, skipped = waiting.pop()
            if isinstance(one, IndirectObject) and one.idnum in self._pages:
                if not self._same_page(one, other):
                    return path + "/Page"
                continue
            if self._met(one, other, met):
                continue
            alike = self._alike(one, other, path)
            if alike is not None:
                waiting += alike
                continue
            one, other = followed(one), followed(other)
            if not links and isinstance(one, DictionaryObject) and one.get("/Subtype") == "/Link":
                skipped |= _LINK
            inner = _inside(one, other, path, skipped)
            if inner is None:
                return path or "/"
            waiting.extend(inner)
        # Only what was compared to its end need not be compared again.
        self._seen |= met
        return None

    def _met(self, one: Any, other: Any, met: set[tuple[int, int]]) -> bool:
        """Take a note of two references, and tell whether they are or were compared elsewhere."""
        if not isinstance(one, IndirectObject) or not isinstance(other, IndirectObject):
            return False
        pair = (one.idnum, other.idnum)
        if pair in self._seen or pair in met:
            return True
        met.add(pair)
        self.pairs.setdefault(*pair)
        return False

    def _alike(self, one: Any, other: Any, path: str) -> list[_Step] | None:
        """Return what two objects refer to, side by side, if they are written alike; they need not be read out then."""
        if self._twins is None or not isinstance(one, IndirectObject) or not isinstance(other, IndirectObject):
            return None
        met = self._twins.references(one.idnum, other.idnum)
        if met is None:
            return None
        mine, theirs, higher = one.pdf, other.pdf, other.idnum - one.idnum
        pairs = [(IndirectObject(number, 0, mine), IndirectObject(number + higher, 0, theirs)) for number in met]
        return [(*pair, path, frozenset()) for pair in pairs]

    def alike(self, source: Any, book: Any) -> bool:
        """Tell whether two references lead to objects written alike but for numbers."""
        return self._alike(source, book, "") is not None

    def _same_page(self, source: IndirectObject, book: Any) -> bool:
        if not self._pages[source.idnum]:
            return _is_null(followed(book))
        return isinstance(book, IndirectObject) and self._book_pages.get(book.idnum) == self._pages[source.idnum]


def _inside(one: Any, other: Any, path: str, skipped: frozenset[str]) -> list[_Step] | None:
    """Return what two values hold, side by side, or None if they differ themselves."""
    if isinstance(one, DictionaryObject) and isinstance(other, DictionaryObject):
        coding: list[_Step] = []
        if isinstance(one, StreamObject) or isinstance(other, StreamObject):
            if not same_stream(one, other):
                return None
            skipped |= _STORED
            if _stored_alike(one, other):
                coding = [(_parameters(one), _parameters(other), path + "/DecodeParms", frozenset())]
        keys = [key for key in one.keys() | other.keys() if key not in skipped and not (key == "/Parent" and _upward(one, other))]
        return coding + [(entry(one, key), entry(other, key), path + key, frozenset()) for key in keys]
    if isinstance(one, ArrayObject) and isinstance(other, ArrayObject):
        if len(one) != len(other):
            return None
        return [(a, b, path, frozenset()) for a, b in zip(list.__iter__(one), list.__iter__(other), strict=True)]
    return [] if _same_scalar(one, other) else None


def _upward(one: DictionaryObject, other: DictionaryObject) -> bool:
    """Tell whether /Parent leads up a tree of fields or pages, which the book grows its own way."""
    above = [followed(entry(holder, "/Parent")) for holder in (one, other)]
    return any(isinstance(node, DictionaryObject) and "/Kids" in node for node in above)


def followed(value: Any) -> Any:
    """Return what a reference leads to; anything else as it is."""
    return value.get_object() if isinstance(value, IndirectObject) else value


def entry(holder: DictionaryObject, key: str) -> Any:
    """Return the raw value of a key, None if there is none."""
    return holder.raw_get(key) if key in holder else None


def raw(stream: StreamObject) -> bytes:
    """Return the bytes of a stream as they lie in the file."""
    return stream._data  # noqa: SLF001 - pypdf has no other way to the undecoded bytes


def same_stream(one: DictionaryObject, other: DictionaryObject) -> bool:
    """Tell whether both are streams that hold the same data; one coding for another without loss counts as the same."""
    if not isinstance(one, StreamObject) or not isinstance(other, StreamObject):
        return False
    if _stored_alike(one, other):
        return True
    if any(name in _PICTURES for name in (*_filters(one), *_filters(other))):
        return False
    return one.get_data() == other.get_data()


def _stored_alike(one: DictionaryObject, other: DictionaryObject) -> bool:
    if not isinstance(one, StreamObject) or not isinstance(other, StreamObject):
        return False
    return raw(one) == raw(other) and _filters(one) == _filters(other)


def _filters(stream: DictionaryObject) -> list[str]:
    """Return the names of a stream's filters, whether they are written in place or elsewhere."""
    value = followed(entry(stream, "/Filter"))
    entries = list.__iter__(value) if isinstance(value, ArrayObject) else [] if _is_null(value) else [value]
    return [str(followed(one)) for one in entries]


def _parameters(stream: DictionaryObject) -> Any:
    """Return what the filters are told; one filter may have it in an array of one or by itself."""
    value = followed(entry(stream, "/DecodeParms"))
    return list.__getitem__(value, 0) if isinstance(value, ArrayObject) and len(value) == 1 else value


def _same_scalar(one: Any, other: Any) -> bool:
    if _is_null(one) or _is_null(other):
        return _is_null(one) and _is_null(other)
    if isinstance(one, (ArrayObject, DictionaryObject)) or isinstance(other, (ArrayObject, DictionaryObject)):
        return False
    return bool(_plain(one) == _plain(other))


def _is_null(value: Any) -> bool:
    return value is None or isinstance(value, NullObject)


def _plain(value: Any) -> Any:
    return getattr(value, "original_bytes", value)
