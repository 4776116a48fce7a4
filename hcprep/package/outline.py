"""Bookmarks, the page tree and destinations of the book."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from hcprep.model.parts import PartPage
from hcprep.package.sink import BookSink
from hcprep.package.spec import Bookmark
from hcprep.package.stamp import visible
from hcprep.package.syntax import array, dictionary, number, refer, text

_FAN = 64
"""Pages or nodes below one node of the page tree."""


def destination(page: PartPage, target: int) -> bytes:
    """Return an explicit destination: the top of a page as a reader sees it, at the zoom they have."""
    left, bottom, right, top = visible(page)
    x, y = {0: (left, top), 90: (left, bottom), 180: (right, bottom), 270: (right, top)}[page.rotate % 360]
    return b"[ %d 0 R /XYZ %b %b null ]" % (target, number(x), number(y))


@dataclass(slots=True)
class _Item:
    mark: Bookmark
    number: int
    parent: int
    children: list[_Item] = field(default_factory=list)
    shown: int = 0
    """Descendants a reader sees when this is open."""


def write_outline(sink: BookSink, bookmarks: Sequence[Bookmark], target: Callable[[int], bytes]) -> int:
    """Write all bookmarks and return the number of the outline, 0 if there are none. Any depth is fine."""
    if not bookmarks:
        return 0
    root = _Item(Bookmark("", 0, tuple(bookmarks), open=True), sink.reserve(1), 0)
    order = [root]
    for item in order:
        item.children = [_Item(mark, sink.reserve(1), item.number) for mark in item.mark.children]
        order += item.children
    for item in reversed(order):
        item.shown = sum(1 + (child.shown if child.mark.open else 0) for child in item.children)
    sink.put(root.number, dictionary({b"/Type": b"/Outlines"} | _family(root)))
    for item in order:
        for place, child in enumerate(item.children):
            entries = {b"/Title": text(child.mark.title), b"/Parent": refer(item.number), b"/Dest": target(child.mark.page)}
            if place:
                entries[b"/Prev"] = refer(item.children[place - 1].number)
            if place + 1 < len(item.children):
                entries[b"/Next"] = refer(item.children[place + 1].number)
            sink.put(child.number, dictionary(entries | _family(child)))
    return root.number


def _family(item: _Item) -> dict[bytes, bytes]:
    if not item.children:
        return {}
    return {
        b"/First": refer(item.children[0].number),
        b"/Last": refer(item.children[-1].number),
        b"/Count": b"%d" % (item.shown if item.mark.open else -item.shown),
    }


class PageTree:
    """A balanced page tree, numbered before any page is: its `root`, and for each page in order the node above it, `parents`."""

    def __init__(self, sink: BookSink, pages: int) -> None:
        """Set numbers aside for the nodes above so many pages, at least one."""
        self._levels: list[list[int]] = []
        below = pages
        while not self._levels or below > 1:
            below = len(range(0, below, _FAN))
            first = sink.reserve(below)
            self._levels.append(list(range(first, first + below)))
        self.root = self._levels[-1][0]
        self.parents = tuple(self._levels[0][place // _FAN] for place in range(pages))

    def nodes(self, pages: Sequence[int]) -> Iterator[tuple[int, bytes]]:
        """Yield number and content of each node above the given page objects."""
        level = [(page, 1) for page in pages]
        for nodes, above in zip(self._levels, [*self._levels[1:], []], strict=True):
            counted: list[tuple[int, int]] = []
            for place, node in enumerate(nodes):
                group = level[place * _FAN : (place + 1) * _FAN]
                count = sum(below for _, below in group)
                entries = {b"/Type": b"/Pages", b"/Kids": array([refer(kid) for kid, _ in group]), b"/Count": b"%d" % count}
                yield node, dictionary(entries | ({b"/Parent": refer(above[place // _FAN])} if above else {}))
                counted.append((node, count))
            level = counted
