"""The boxes a person drew: just those that the plan has, in their places, and nothing else of the page changed by them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from PIL import ImageChops
from pypdf import PageObject
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject

from hcprep.package.proving.bookfile import BookFile, notes_on
from hcprep.package.proving.leaves import Leaves
from hcprep.package.proving.objects import entry, followed
from hcprep.package.proving.wire import Found
from hcprep.parts.looks import drawn

CHECK = "highlights"
_HIDDEN = 2
_NEAR = 0.01
_ROUND = 1.5
"""Pixels a line may lie beside its place."""
_EDGE = 4.0
_KEYS = frozenset({"/Type", "/Subtype", "/Rect", "/QuadPoints", "/C", "/F", "/T", "/Contents", "/P", "/AP"})
_FORM = frozenset({"/Type", "/Subtype", "/BBox", "/Resources", "/Length"})


@contextmanager
def without_last(page: pdfium.PdfPage, count: int) -> Iterator[None]:
    """Hide the last annotations of a page while it is drawn; nothing is written."""
    if not count:
        yield
        return
    total = pdfium_c.FPDFPage_GetAnnotCount(page.raw)
    hidden = [(index, _flag(page, index, None)) for index in range(max(0, total - count), total)]
    try:
        yield
    finally:
        for index, flags in hidden:
            _flag(page, index, flags)


def _flag(page: pdfium.PdfPage, index: int, flags: int | None) -> int:
    """Set the flags of an annotation, hide it if None; return those it had."""
    note = pdfium_c.FPDFPage_GetAnnot(page.raw, index)
    if not note:
        return 0
    had: int = pdfium_c.FPDFAnnot_GetFlags(note)
    pdfium_c.FPDFAnnot_SetFlags(note, had | _HIDDEN if flags is None else flags)
    pdfium_c.FPDFPage_CloseAnnot(note)
    return had


def check_boxes(book: BookFile, pictured: Callable[[int], Leaves], rows: Sequence[Mapping[str, Any]], found: Found) -> None:
    """Look at all boxes; `pictured` gives the book as pdfium reads it, for so many more pages to be drawn."""
    for number in sorted({row["page"] for row in rows if 0 < row["page"] <= len(book.pages)}):
        wanted = [row for row in rows if row["page"] == number]
        check_objects(book.pages[number - 1], number, wanted, found)
        check_drawn(pictured(1), number, wanted, found)


def check_objects(page: PageObject, number: int, wanted: Sequence[Mapping[str, Any]], found: Found) -> None:
    """Compare the last annotations of a page with the boxes it should have, object by object."""
    notes = notes_on(page)[-len(wanted) :]
    found.count(CHECK, len(wanted))
    if len(notes) != len(wanted):
        found.fail(CHECK, number, "highlight-count", have=len(notes), want=len(wanted))
        return
    for note, want in zip(notes, wanted, strict=True):
        if not _same(note, want, page):
            found.fail(CHECK, number, "highlight-changed")


def _same(note: DictionaryObject, want: Mapping[str, Any], page: PageObject) -> bool:
    drawing = followed(entry(followed(entry(note, "/AP")), "/N")) if _names(note, "/AP") == {"/N"} else None
    if not isinstance(drawing, StreamObject) or set(note.keys()) != _KEYS or not drawing.keys() <= _FORM:
        return False
    own = entry(note, "/P")
    return (
        note.get("/Subtype") == "/Highlight"
        and isinstance(own, IndirectObject)
        and page.indirect_reference is not None
        and own.idnum == page.indirect_reference.idnum
        and int(note.get("/F", 0)) == want["flags"]
        and [str(note.get(key)) for key in ("/T", "/Contents")] == list(want["words"])
        and _near(entry(note, "/Rect"), want["rect"])
        and _near(entry(note, "/QuadPoints"), want["corners"])
        and _near(entry(drawing, "/BBox"), want["rect"])
        and _multiplies(followed(entry(drawing, "/Resources")))
        and drawing.get_data() == want["drawing"].encode("latin-1")
    )


def _names(holder: DictionaryObject, key: str) -> set[str]:
    value = followed(entry(holder, key))
    return set(value.keys()) if isinstance(value, DictionaryObject) else set()


def _multiplies(resources: Any) -> bool:
    if not isinstance(resources, DictionaryObject) or set(resources.keys()) != {"/ExtGState"}:
        return False
    states = followed(entry(resources, "/ExtGState"))
    state = followed(entry(states, "/HC")) if isinstance(states, DictionaryObject) else None
    return isinstance(state, DictionaryObject) and dict(state.items()) == {"/Type": "/ExtGState", "/BM": "/Multiply"}


def _near(value: Any, wanted: Sequence[float]) -> bool:
    value = followed(value)
    have = [float(followed(one)) for one in list.__iter__(value)] if isinstance(value, ArrayObject) else []
    return len(have) == len(wanted) and all(abs(a - b) < _NEAR for a, b in zip(have, wanted, strict=True))


def check_drawn(book: Leaves, number: int, wanted: Sequence[Mapping[str, Any]], found: Found) -> None:
    """Draw a page with and without its boxes: they differ along the edges of each box, and nowhere outside of all of them.

    A box is told as it is seen: left, top, right, bottom in points from the top left of the page.
    """
    page = book.page(number - 1)
    try:
        marked = drawn(page).to_pil().convert("RGB")
        with without_last(page, len(wanted)):
            plain = drawn(page).to_pil().convert("RGB")
        width, height = page.get_size()
    except (pdfium.PdfiumError, ValueError, MemoryError):
        found.fail(CHECK, number, "not-drawn")
        return
    changed = ImageChops.difference(marked, plain).convert("L").point(lambda level: 255 if level else 0)
    across, down = marked.width / width, marked.height / height
    for want in wanted:
        left, top, right, bottom = (edge * by for edge, by in zip(want["seen"], (across, down, across, down), strict=True))
        inside = (max(0, round(left)), max(0, round(top)), min(marked.width, round(right)), min(marked.height, round(bottom)))
        touched = changed.crop(inside).getbbox() if inside[0] < inside[2] and inside[1] < inside[3] else None
        if touched is None or not (want["cut"] or _fills(touched, inside)):
            found.fail(CHECK, number, "highlight-missing")
    for want in wanted:
        left, top, right, bottom = (edge * by for edge, by in zip(want["seen"], (across, down, across, down), strict=True))
        box = tuple(map(int, (left - _ROUND, top - _ROUND, right + _ROUND + 1, bottom + _ROUND + 1)))
        changed.paste(0, (max(0, box[0]), max(0, box[1]), min(changed.width, box[2]), min(changed.height, box[3])))
    strayed = changed.getbbox()
    if strayed is not None:
        found.fail(CHECK, number, "highlight-strayed", left=strayed[0], top=strayed[1], right=strayed[2], bottom=strayed[3])


def _fills(touched: tuple[int, int, int, int], inside: tuple[int, int, int, int]) -> bool:
    """Tell whether what changed within a box reaches all of its edges."""
    size = (inside[2] - inside[0], inside[3] - inside[1])
    return max(touched[0], touched[1], size[0] - touched[2], size[1] - touched[3]) <= _EDGE
