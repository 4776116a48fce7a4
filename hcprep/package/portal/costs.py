"""What the pages of a part cost: the objects each of them needs, followed through the part's bytes without parsing them."""

from __future__ import annotations

import re
from typing import BinaryIO

from hcprep.model.parts import PartIndex
from hcprep.model.portal import PaperCosts

_REFERENCE = re.compile(rb"(\d+) 0 R(?![A-Za-z0-9])")
_ENTRY = 20
"""Bytes of an object's line in the cross-reference table."""


def paper_costs(index: PartIndex, part: BinaryIO) -> PaperCosts:
    """Return the costs of a part's pages, read through `part`, a seekable reader of its bytes.

    Pages do not count as needed by those that link to them. Words that look like a reference only make a page seem dearer.
    """
    ends = {page.object for page in index.pages} | set(index.skip)
    known = {entry.number for entry in index.objects}
    needs: dict[int, frozenset[int]] = {}
    for entry in index.objects:
        text = index.texts.get(entry.number) if entry.stream < 0 else None
        if text is None:
            part.seek(entry.start)
            data = part.read((entry.stream if entry.stream >= 0 else entry.end) - entry.start)
        else:
            data = text.encode("latin-1")
        needs[entry.number] = frozenset(map(int, _REFERENCE.findall(data))) & known
    # Fonts and the like of the form, which no page names, come with every page that has a field.
    form, fields = _reached(index.resources, needs, ends) & known, set(index.fields)
    reached = [_reached(page.object, needs, ends) for page in index.pages]
    pages = tuple(page | form if page & fields else page for page in reached)
    return PaperCosts(objects={entry.number: entry.end - entry.start + _ENTRY for entry in index.objects}, pages=pages)


def _reached(page: int, needs: dict[int, frozenset[int]], ends: set[int]) -> frozenset[int]:
    reached = {page}
    waiting = [page]
    while waiting:
        more = needs.get(waiting.pop(), frozenset()) - reached - ends
        reached |= more
        waiting += more
    return frozenset(reached)
