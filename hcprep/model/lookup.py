"""A paper of a case, and pages of it, as somebody named them; refused where there is no such thing."""

from __future__ import annotations

from collections.abc import Collection

from hcprep.errors import ArrangeError
from hcprep.model.case import Case
from hcprep.model.evidence import Evidence


def paper_of(case: Case, evidence_id: str) -> Evidence:
    """Return a paper by its id. Raises ArrangeError `pages-no-paper`."""
    item = case.item(evidence_id)
    if item is None:
        raise ArrangeError("pages-no-paper", key=evidence_id)
    return item


def checked_pages(item: Evidence, sources: Collection[int]) -> set[int]:
    """Return source pages of a paper as a set. Raises ArrangeError `pages-no-page` for one it does not have."""
    wrong = next((source for source in sources if not 1 <= source <= item.source_pages), None)
    if wrong is not None:
        raise ArrangeError("pages-no-page", key=item.id, page=wrong, pages=item.source_pages)
    return set(sources)
