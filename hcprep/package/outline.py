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


@dataclass(frozen=True, slots=True)
class PageTree:
    """A balanced page tree, numbered before the pages are written.

    `parents` holds the node number for each page, `nodes` number, content pairs, `root` the root's number.
    """

    root: int
    parents: tuple[int, ...]
    nodes: tuple[tuple[int, bytes], ...]


def page_tree(sink: BookSink, pages: Sequence[int]) -> PageTree:
    """Give numbers and contents to the nodes above the given page objects."""
    level: list[tuple[int, int]] = [(page, 1) for page in pages]
    parents: list[int] = []
    made: list[tuple[int, dict[bytes, bytes]]] = []
    above: dict[int, int] = {}
    while not parents or len(level) > 1:
        level_above: list[tuple[int, int]] = []
        for group in _groups(level):
            node = sink.reserve(1)
            count = sum(below for _, below in group)
            kids = array([refer(kid) for kid, _ in group])
            made.append((node, {b"/Type": b"/Pages", b"/Kids": kids, b"/Count": b"%d" % count}))
            level_above.append((node, count))
            if len(parents) < len(pages):
                parents += [node] * len(group)
            else:
                above |= {kid: node for kid, _ in group}
        level = level_above
    root = level[0][0]
    nodes = tuple(
        (node, dictionary(entries | ({b"/Parent": refer(above[node])} if node != root else {}))) for node, entries in made
    )
    return PageTree(root, tuple(parents), nodes)


def _groups(level: list[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    for start in range(0, len(level), _FAN):
        yield level[start : start + _FAN]
