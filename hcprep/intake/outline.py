"""The outline of a source document, read once with its pages resolved."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from hcprep.model.evidence import OutlineEntry
from hcprep.parts.destinations import Destinations
from hcprep.parts.objects import is_dictionary, number, text

if TYPE_CHECKING:
    from pikepdf import Pdf

    from hcprep.intake.notes import Notes

_DEEPEST = 24
_MOST_ENTRIES = 5000
_LONGEST = 200


class _Reader:
    def __init__(self, lookup: Destinations) -> None:
        self._lookup = lookup
        self._seen: set[int] = set()
        self.lost = False
        """Whether an entry is not there any more: it leads to no page, or lies too deep or behind too many."""

    def level(self, first: Any, above: int, depth: int) -> tuple[OutlineEntry, ...]:
        """Read one row of siblings; `above` is the page to fall back on."""
        entries = []
        node = first
        while is_dictionary(node) and number(node) not in self._seen and len(self._seen) < _MOST_ENTRIES:
            self._seen.add(number(node))
            own = self._page(node)
            first_child = node.get("/First")
            children = self.level(first_child, own or above, depth + 1) if depth < _DEEPEST else ()
            page = own or (children[0].page if children else 0)
            title = _title(node)
            if page and title:
                entries.append(OutlineEntry(title=title, page=page, children=children))
            else:
                entries.extend(children)
            self.lost |= bool(title and not page) or (depth >= _DEEPEST and is_dictionary(first_child))
            node = node.get("/Next")
        self.lost |= is_dictionary(node) and number(node) not in self._seen
        return tuple(entries)

    def _page(self, node: Any) -> int:
        target = node.get("/Dest")
        if target is None:
            action = node.get("/A")
            target = action.get("/D") if is_dictionary(action) and action.get("/S") == "/GoTo" else None
        place = None if target is None else self._lookup.place(target)
        return 0 if place is None else place + 1


def _title(node: Any) -> str:
    words = "".join(letter if letter.isprintable() else " " for letter in text(node.get("/Title")))
    return " ".join(words.split())[:_LONGEST]


def read_outline(pdf: Pdf, leaves: Sequence[Any], notes: Notes) -> tuple[OutlineEntry, ...]:
    """Return the outline of a PDF; entries without a page take that of their first child, or give way to their children.

    Takes note `bookmarks-removed` when something of it is left out, such as a bookmark that leads to the web.
    """
    root = pdf.Root.get("/Outlines")
    if not is_dictionary(root):
        return ()
    reader = _Reader(Destinations(pdf, leaves))
    entries = reader.level(root.get("/First"), 0, 1)
    if reader.lost:
        notes.add("bookmarks-removed")
    return entries
