"""Page dictionaries of the book: the source's own, with the stamp's content and fonts added and nothing else touched."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from hcprep.model.parts import PartPage
from hcprep.package.source import SourceCopier
from hcprep.package.syntax import array, dictionary, elements, items, refer

_LOST = (b"/StructParents", b"/B", b"/AA", b"/Metadata", b"/PieceInfo", b"/LastModified")
"""Keys that point at what the book does not carry: structure of papers, article threads, actions, personal remarks."""


@dataclass(frozen=True, slots=True)
class StampObjects:
    """Object numbers shared by all stamps: the stream `q`, and both fonts."""

    opening: int
    regular: int
    bold: int


@dataclass(frozen=True, slots=True)
class FontNames:
    """Resource names of the stamp's fonts on one page."""

    regular: bytes
    bold: bytes


class PageWriter:
    """Composes the page dictionaries of one source.

    `shared` collects resource dictionaries that were objects of their own, as number and content; `reserve` numbers them.
    """

    def __init__(self, copier: SourceCopier, stamps: StampObjects, reserve: Callable[[], int], *, tagged: bool) -> None:
        self._copier = copier
        self._reserve = reserve
        self._stamps = stamps
        self._tagged = tagged
        self._shared: dict[bytes, tuple[int, FontNames]] = {}
        self.shared: list[tuple[int, bytes]] = []

    def compose(self, page: PartPage, parent: int, stamp: int, notes: Sequence[int] = ()) -> tuple[bytes, FontNames]:
        """Return the dictionary of a page and its font names; page tree node, stamp and `notes` put on it are new numbers."""
        entries = self._copier.page(page.object)
        if page.rotate or b"/Rotate" in entries:
            entries[b"/Rotate"] = b"%d" % page.rotate
        for key in _LOST:
            if not (key == b"/StructParents" and self._tagged):
                entries.pop(key, None)
        resources, names = self._resources(entries.get(b"/Resources", b"null"))
        contents = [refer(self._stamps.opening), *self._contents(entries.get(b"/Contents", b"null")), refer(stamp)]
        entries |= {b"/Parent": refer(parent), b"/Resources": resources, b"/Contents": array(contents)}
        if notes:
            own = self._copier.look_up(entries.get(b"/Annots", b"null"))
            entries[b"/Annots"] = array([*(elements(own) if own.startswith(b"[") else ()), *map(refer, notes)])
        return dictionary(entries), names

    def _contents(self, value: bytes) -> list[bytes]:
        if self._copier.is_stream(value):
            return [value]
        value = self._copier.look_up(value)
        return elements(value) if value.startswith(b"[") else []

    def _resources(self, value: bytes) -> tuple[bytes, FontNames]:
        if value in self._shared:
            number, names = self._shared[value]
            return refer(number), names
        found = self._copier.look_up(value)
        content, names = self._with_fonts(found)
        if found == value:
            return content, names
        number = self._reserve()
        self._shared[value] = (number, names)
        self.shared.append((number, content))
        return refer(number), names

    def _with_fonts(self, resources: bytes) -> tuple[bytes, FontNames]:
        entries = items(resources) if resources.startswith(b"<<") else {}
        found = self._copier.look_up(entries.get(b"/Font", b"null"))
        fonts = items(found) if found.startswith(b"<<") else {}
        names, tries = FontNames(b"/Stamp", b"/StampBold"), 1
        while names.regular in fonts or names.bold in fonts:
            tries += 1
            names = FontNames(b"/Stamp%d" % tries, b"/StampBold%d" % tries)
        fonts |= {names.regular: refer(self._stamps.regular), names.bold: refer(self._stamps.bold)}
        return dictionary(entries | {b"/Font": dictionary(fonts)}), names
