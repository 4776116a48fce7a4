"""The bookmarks of a file: what pypdf tells of them, and how they hang together, which it says nothing of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from pypdf.generic import DictionaryObject, IndirectObject

from hcprep.package.proving.landing import lands_at_top
from hcprep.package.proving.objects import entry, followed
from hcprep.package.proving.wire import Found

if TYPE_CHECKING:
    from hcprep.package.proving.bookfile import BookFile

_MARK = {"/Type", "/Title", "/Parent", "/Dest", "/Prev", "/Next", "/First", "/Last", "/Count"}
_ROOT = {"/Type", "/First", "/Last", "/Count"}


@dataclass(slots=True)
class _Node:
    """One bookmark, or the outline above all; `shown` is how many a reader sees below it when it is open."""

    number: int
    held: DictionaryObject
    depth: int
    kids: list[_Node] = field(default_factory=list)
    shown: int = 0

    @property
    def title(self) -> str:
        return str(followed(entry(self.held, "/Title")) or "")

    @property
    def count(self) -> int:
        said = followed(entry(self.held, "/Count"))
        return int(said) if isinstance(said, int) else 0


def check_bookmarks(book: BookFile, wanted: Mapping[str, Any], found: Found) -> None:
    """Compare every bookmark with those wanted: depth, title, page and whether it is open, which nobody may know (None)."""
    marks = [(int(depth), str(title), int(page)) for depth, title, page, _ in wanted["bookmarks"]]
    found.count("bookmarks", len(marks))
    have = list(book.bookmarks())
    for mine, mark in zip(have, marks, strict=False):
        if mine != mark:
            code = "bookmark-elsewhere" if mine[1] == mark[1] and mine[2] != mark[2] else "bookmark-differs"
            found.fail("bookmarks", mark[2], code, title=mark[1], have=mine[2])
    if len(have) != len(marks):
        found.fail("bookmarks", 0, "bookmark-count", have=len(have), want=len(marks))
    opened = [one[3] for one in wanted["bookmarks"]] if len(have) == len(marks) else []
    for code, title in _faults(book, opened):
        found.fail("bookmarks", 0, code, title=title)


def _faults(book: BookFile, opened: list[bool | None]) -> Iterator[tuple[str, str]]:
    """Yield bookmarks that lead back to one another, do more than land on the top of a page, or do not hang together."""
    outline = entry(book.reader.root_object, "/Outlines")
    held = followed(outline)
    if not isinstance(held, DictionaryObject):
        return
    root = _Node(outline.idnum if isinstance(outline, IndirectObject) else 0, held, -1)
    order = _walked(root)
    if order is None:
        yield "bookmark-circle", ""
        return
    for node in reversed(order):
        node.shown = sum(1 + (kid.shown if kid.count > 0 else 0) for kid in node.kids)
    if held.keys() - _ROOT or not _hangs(root):
        yield "bookmark-list", ""
    for node in order[1:]:
        if not _hangs(node):
            yield "bookmark-tree", node.title
    for node in order[1:]:
        if node.held.keys() - _MARK:
            yield "bookmark-differs", node.title
        elif not lands_at_top(book, entry(node.held, "/Dest")):
            yield "bookmark-zooms", node.title
    told = list(_read(root))
    tabs = any(node.count > 0 for node in root.kids)
    for node, wanted in zip(told, opened or [None] * len(told), strict=False):
        # Without the case: if one of the first row is open all are, and further down all are closed.
        known = wanted if wanted is not None else tabs and not node.depth
        if node.kids and (node.count > 0) != known:
            yield "bookmark-open", node.title


def _walked(root: _Node) -> list[_Node] | None:
    """Return all bookmarks, each row before those below it; None if they lead back to one another."""
    order, seen = [root], {root.number}
    for node in order:
        below = entry(node.held, "/First")
        while isinstance(held := followed(below), DictionaryObject):
            number = below.idnum if isinstance(below, IndirectObject) else 0
            if number in seen:
                return None
            seen.add(number)
            kid = _Node(number, held, node.depth + 1)
            node.kids.append(kid)
            order.append(kid)
            below = entry(held, "/Next")
    return order


def _read(node: _Node) -> Iterator[_Node]:
    """Yield bookmarks in the order they are read."""
    waiting = list(reversed(node.kids))
    while waiting:
        one = waiting.pop()
        yield one
        waiting += reversed(one.kids)


def _hangs(node: _Node) -> bool:
    """Tell whether the row below a bookmark begins, ends and is counted as it says, each with the right one beside it."""
    kids = node.kids
    if not kids:
        return not node.held.keys() & {"/First", "/Last"} and not node.count
    if _aims(node.held, "/First") != kids[0].number or _aims(node.held, "/Last") != kids[-1].number:
        return False
    beside = zip([0, *(kid.number for kid in kids)], kids, strict=False)
    return abs(node.count) == node.shown and all(
        _aims(kid.held, "/Prev") == before and _aims(kid.held, "/Parent") == node.number for before, kid in beside
    )


def _aims(held: DictionaryObject, key: str) -> int:
    value = entry(held, key)
    return value.idnum if isinstance(value, IndirectObject) else 0
