"""How large a page of a paper is as it came, and boxes on it: whether they are on the page at all."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from hcprep.casefile import CaseFile
from hcprep.errors import ArrangeError
from hcprep.model import pagemarks
from hcprep.model.case import Case
from hcprep.model.evidence import Evidence
from hcprep.model.parts import PartIndex
from hcprep.package.stamp import seen_size
from hcprep.services.pictures import page_of


def page_sizes(file: CaseFile, item: Evidence) -> tuple[tuple[float, float], ...]:
    """Return width and height in points of each source page as it came, upright as seen. Raises CaseFileError."""
    sizes: list[tuple[float, float]] = []
    for document in item.documents:
        if document.pages:
            with file.read(document.index_sha256) as stream:
                sizes += map(seen_size, msgspec.json.decode(stream.read(), type=PartIndex).pages)
    return tuple(sizes)


def page_size(file: CaseFile, item: Evidence, source: int) -> tuple[float, float]:
    """Return width and height in points of one source page (from 1). Raises CaseFileError."""
    document, number = page_of(item, source)
    with file.read(document.index_sha256) as stream:
        return seen_size(msgspec.json.decode(stream.read(), type=PartIndex).pages[number - 1])


def draw_box(case: Case, file: CaseFile, evidence_id: str, source: int, box: Iterable[float]) -> Case:
    """Draw a box on a page, as far as it is on it. Raises ArrangeError (also `mark-off-page`), CaseFileError."""
    found = pagemarks.highlight(source, box)
    item = case.item(evidence_id)
    if item is None or not 1 <= source <= item.source_pages:
        return pagemarks.add_highlight(case, evidence_id, source, box)
    width, height = page_size(file, item, source)
    on_page = (max(found.x0, 0.0), max(found.y0, 0.0), min(found.x1, width), min(found.y1, height))
    if on_page[2] - on_page[0] < pagemarks.LEAST_SIDE or on_page[3] - on_page[1] < pagemarks.LEAST_SIDE:
        raise ArrangeError("mark-off-page", key=item.id, page=source, width=round(width), height=round(height))
    return pagemarks.add_highlight(case, evidence_id, source, on_page)
