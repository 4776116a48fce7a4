"""Boxes and captions on the pages of one paper, as a screen shows and changes them, without Qt.

On a screen a box is left, top, right, bottom in ten-thousandths of the page as it is shown, turned as the person turned it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from hcprep.errors import CaseFileError
from hcprep.model import pagemarks
from hcprep.model.case import Case
from hcprep.model.evidence import Evidence, Highlight
from hcprep.presenters.desk import Desk
from hcprep.services.pagesize import page_sizes

WHOLE = 10_000
"""Width and height of a page in the units of boxes on a screen."""
PADDING = 2.5
"""Points between words and the box round them."""

ScreenBox = tuple[int, int, int, int]
Size = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageMarks:
    """What is on one page; `drawable` is False where its size cannot be known, so that no box can be drawn."""

    caption: str = ""
    boxes: tuple[ScreenBox, ...] = ()
    drawable: bool = True


class MarksPresenter:
    """Reads the case, and makes each wish one edit. Edits raise ArrangeError."""

    def __init__(self, desk: Desk, evidence: str) -> None:
        self._desk = desk
        self.evidence = evidence
        self._sizes: dict[tuple[str, ...], tuple[Size, ...]] = {}

    def marks(self, source: int, turn: int) -> PageMarks:
        """Return what is on a source page that is shown turned by degrees."""
        item = self._desk.case.item(self.evidence)
        if item is None:
            return PageMarks(drawable=False)
        size = self._size(item, source)
        if size is None:
            return PageMarks(caption=item.caption_of(source), drawable=False)
        boxes = tuple(on_screen(one, turn, size) for one in item.highlights_on(source))
        return PageMarks(caption=item.caption_of(source), boxes=boxes)

    def draw(self, source: int, turn: int, box: ScreenBox, *, padding: float = 0.0) -> bool:
        """Draw a box; False when it is there already or the page has no known size."""
        item = self._desk.case.item(self.evidence)
        size = self._size(item, source) if item is not None else None
        if size is None:
            return False
        x0, y0, x1, y1 = in_points(box, turn, size)
        edges = (max(0.0, x0 - padding), max(0.0, y0 - padding), min(size[0], x1 + padding), min(size[1], y1 + padding))
        return self._edit(lambda: pagemarks.add_highlight(self._desk.case, self.evidence, source, edges))

    def remove(self, source: int, place: int) -> bool:
        """Take a box away, by its place among those of the page from 0; False when there is none."""
        item = self._desk.case.item(self.evidence)
        boxes = item.highlights_on(source) if item is not None else ()
        if not 0 <= place < len(boxes):
            return False
        return self._edit(lambda: pagemarks.remove_highlight(self._desk.case, self.evidence, boxes[place]))

    def say(self, source: int, text: str) -> bool:
        """Give a page its caption; False when that is what it had."""
        if self._desk.case.item(self.evidence) is None:
            return False
        return self._edit(lambda: pagemarks.set_caption(self._desk.case, self.evidence, source, text))

    def _edit(self, change: Callable[[], Case]) -> bool:
        changed = change()
        if changed is self._desk.case:
            return False
        self._desk.edit(changed)
        return True

    def _size(self, item: Evidence, source: int) -> Size | None:
        key = tuple(document.index_sha256 for document in item.documents)
        if key not in self._sizes:
            try:
                self._sizes[key] = page_sizes(self._desk.session.file, item)
            except CaseFileError:
                self._sizes[key] = ()
        sizes = self._sizes[key]
        return sizes[source - 1] if 0 < source <= len(sizes) else None


def on_screen(one: Highlight, turn: int, size: Size) -> ScreenBox:
    """Return a box of a page of some size (in points, as it came) as it is shown turned."""
    width, height = size
    left, top, right, bottom = one.x0 / width, 1 - one.y1 / height, one.x1 / width, 1 - one.y0 / height
    shown = {
        0: (left, top, right, bottom),
        90: (1 - bottom, left, 1 - top, right),
        180: (1 - right, 1 - bottom, 1 - left, 1 - top),
        270: (top, 1 - right, bottom, 1 - left),
    }[turn]
    x0, y0, x1, y1 = (min(max(round(edge * WHOLE), 0), WHOLE) for edge in shown)
    return x0, y0, x1, y1


def in_points(box: ScreenBox, turn: int, size: Size) -> tuple[float, float, float, float]:
    """Return a box on a screen as left, foot, right, head in points of the page as it came."""
    left, top, right, bottom = (edge / WHOLE for edge in box)
    x0, y0, x1, y1 = {
        0: (left, top, right, bottom),
        90: (top, 1 - right, bottom, 1 - left),
        180: (1 - right, 1 - bottom, 1 - left, 1 - top),
        270: (1 - bottom, left, 1 - top, right),
    }[turn]
    width, height = size
    return x0 * width, (1 - y1) * height, x1 * width, (1 - y0) * height
