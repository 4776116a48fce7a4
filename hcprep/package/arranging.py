"""The pages of a part as a person arranged them: an index of the same bytes with other pages, turned."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from hcprep.errors import BuildError
from hcprep.model.parts import Box, PartIndex, PartPage
from hcprep.package.pruning import NOTHING_LOST, Lost, prune
from hcprep.package.stamp import seen_matrix, seen_size
from hcprep.package.syntax import elements, items, reference
from hcprep.parts.places import PLACES, opposite, room

__all__ = ["NOTHING_LOST", "Lost", "Shown", "arranged"]

Read = Callable[[int, int], bytes]
"""Gives the bytes of a part from one offset to another."""
_UNSEEN = 0x2 | 0x20
"""Flags of annotations that are never shown: Hidden, NoView."""
_UPRIGHT = 0x10
"""Flag of annotations that do not turn with their page: NoRotate."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A page of a part, from 0, and how far it is turned clockwise."""

    page: int
    turn: int = 0


def arranged(index: PartIndex, shown: Sequence[Shown], read: Read) -> tuple[PartIndex, Lost]:
    """Return the index of a part of which only some pages are shown, in that order, and what pointed at the others.

    `read` gives bytes of the part. Raises BuildError on a wrong index, and `build-no-room` (fact `page`, of the part from 1) when
    notes of a page cover every place of its stamp once it is turned.
    """
    pages = tuple(_turned(index, one, read) for one in shown)
    kept = {page.object for page in pages}
    gone = tuple(page.object for page in index.pages if page.object not in kept)
    index = replace(index, pages=pages, gone=gone)
    return prune(index, read) if gone else (index, NOTHING_LOST)


def _turned(index: PartIndex, shown: Shown, read: Read) -> PartPage:
    page = index.pages[shown.page]
    if not shown.turn:
        return page
    turned = replace(page, rotate=(page.rotate + shown.turn) % 360, foot_clear=False, turned=())
    if page.turned:
        place, blank = page.turned[shown.turn // 90 - 1]
        if not place:
            raise BuildError("build-no-room", page=shown.page + 1)
        return replace(turned, places=(place,), clear=(place,) if blank else ())
    # Taken in by an earlier version, which looked at pages as they came only.
    notes = list(_notes(index, page, read)) if page.annotations else []
    if shown.turn == 180 and not any(upright for _, upright in notes):
        clear = {opposite(place) for place in page.clear}
        places = sorted((opposite(place) for place in page.places), key=lambda place: (place not in clear, PLACES.index(place)))
        return replace(turned, places=tuple(places), clear=tuple(place for place in PLACES if place in clear))
    # The rooms of a page on its side lie elsewhere than those intake looked at: only its notes are known.
    boxes = [_seen(turned, _around(box) if upright else box) for box, upright in notes]
    size = seen_size(turned)
    noted = {place: sum(_shared(room(place, *size), box) for box in boxes) for place in PLACES}
    least = min(noted.values())
    return replace(turned, places=tuple(place for place in PLACES if noted[place] == least), clear=())


def _notes(index: PartIndex, page: PartPage, read: Read) -> Iterator[tuple[Box, bool]]:
    """Yield the rectangles, in page space, of the notes and fields of a page that may be seen, and whether each stays upright.

    Links are left out.
    """
    objects = {entry.number: entry for entry in index.objects}

    def text(value: bytes) -> bytes:
        entry = objects.get(reference(value))
        if entry is None:
            return value
        known = index.texts.get(entry.number) if entry.stream < 0 else None
        data = known.encode("latin-1") if known else read(entry.start, max(entry.stream, 0) or entry.end)
        return data.partition(b" obj")[2].removesuffix(b"endobj").strip()

    sheet = items(text(b"%d 0 R" % page.object))
    listed = text(sheet.get(b"/Annots", b"[]"))
    for note in map(items, map(text, elements(listed) if listed.startswith(b"[") else ())):
        flags = int(note.get(b"/F", b"0")) if note.get(b"/F", b"0").isdigit() else 0
        if not flags & _UNSEEN and note.get(b"/Subtype") not in {b"/Link", b"/Popup"}:
            box = _box(text(note.get(b"/Rect", b"")))
            if box is not None:
                yield box, bool(flags & _UPRIGHT)


def _around(box: Box) -> Box:
    """Return all that a note which stays upright may cover: it turns round the upper left corner of its rectangle."""
    left, bottom, right, top = box
    reach = max(right - left, top - bottom)
    return (left - reach, top - reach, left + reach, top + reach)


def _box(value: bytes) -> Box | None:
    """Return a rectangle, None if it is none: such a note is drawn nowhere."""
    try:
        x0, y0, x1, y1 = map(float, elements(value) if value.startswith(b"[") else ())
    except ValueError:
        return None
    return (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


def _seen(page: PartPage, box: Box) -> Box:
    """Turn a box in page space into seen coordinates."""
    a, b, c, d, e, f = seen_matrix(page)
    # The matrix only turns and moves, so its inverse is its transpose.
    corners = [(a * (x - e) + b * (y - f), c * (x - e) + d * (y - f)) for x, y in ((box[0], box[1]), (box[2], box[3]))]
    (x0, y0), (x1, y1) = corners
    return (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


def _shared(one: Box, other: Box) -> float:
    """Return how much room two boxes share."""
    across, up = min(one[2], other[2]) - max(one[0], other[0]), min(one[3], other[3]) - max(one[1], other[1])
    return across * up if across > 0 and up > 0 else 0.0
