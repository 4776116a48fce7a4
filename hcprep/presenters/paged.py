"""What an edit did to the pages of papers, told from the case before and after it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from hcprep.model.case import Case
from hcprep.model.evidence import Evidence

PageEdit = Literal["turned", "left_out", "brought_back", "moved", "joined", "parted", "boxed", "unboxed", "captioned"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paged:
    """One such edit, of a paper by its id; `title` is the new paper's where one was parted."""

    edit: PageEdit
    evidence: str
    title: str


def paged_edit(older: Case, newer: Case) -> Paged | None:
    """Return what was done to pages, None for any other edit."""
    if older.evidence == newer.evidence:
        return None
    before = {item.id: item for item in older.evidence}
    after = {item.id: item for item in newer.evidence}
    gone, come = before.keys() - after.keys(), after.keys() - before.keys()
    if older.bin != newer.bin:
        return None
    for key in after.keys() & before.keys():
        one, other = before[key], after[key]
        if gone and not come and other.pages > one.pages:
            return Paged(edit="joined", evidence=key, title=other.title)
        if len(come) == 1 and not gone and other.pages < one.pages:
            new = after[next(iter(come))]
            return Paged(edit="parted", evidence=key, title=new.title)
        if not gone and not come and (edit := _of(one, other)) is not None:
            return Paged(edit=edit, evidence=key, title=other.title)
    return None


def _of(one: Evidence, other: Evidence) -> PageEdit | None:
    if one.documents != other.documents:
        return None
    if one.order == other.order:
        if one.captions != other.captions:
            return "captioned"
        if one.highlights != other.highlights:
            return "boxed" if len(other.highlights) >= len(one.highlights) else "unboxed"
        return None
    was, now = [leaf.source for leaf in one.order], [leaf.source for leaf in other.order]
    if was == now:
        return "turned"
    if len(now) != len(was):
        return "left_out" if len(now) < len(was) else "brought_back"
    return "moved"
