"""Rows of an answers file about papers: what is said of one and which pages go into the book, never the pages themselves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any, NoReturn

import msgspec

from hcprep.errors import AnswersError, ArrangeError
from hcprep.kit import Kit
from hcprep.kit.papers import read_rough
from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.evidence import MOST_TITLE, Evidence, Leaf
from hcprep.model.leaf_text import read_leaves
from hcprep.model.leaves import as_leaves
from hcprep.model.mark_text import read_captions, read_highlights

PAGES = "pages"
"""Which pages go into the book, in their order, such as `["1-3", "5 turned 90"]`; none for all as they came."""
FIELDS = (*(one.name for one in fields(Evidence) if one.name not in {"documents", "leaves"}), PAGES)
"""Fields a row may name; the pages themselves come from files and from nothing else."""
_MOST_WORDS = 2000
"""Letters of any other field of a row: a name, a place, a reason."""
_MARKS = frozenset({"highlights", "captions"})
"""Written as rows of text, each with its source page first (hcprep.model.mark_text)."""


def merge_paper(case: Case, kit: Kit, row: Mapping[str, Any], where: str, *, make: bool) -> Case:
    """Return the case with what a row says about a paper; one that is not there is made only if `make`.

    Raises AnswersError `answers-invalid` (facts `where`, `problem`).
    """
    for name in row:
        if name not in FIELDS:
            _refuse("unknown-key", where, name)
    key: object = row.get("id")
    if not isinstance(key, str) or not key:
        _refuse("missing", where, "id")
    old = case.item(key)
    if old is None and not make:
        _refuse("no-such-paper", where, "id")
    said = {name: value for name, value in row.items() if name not in {PAGES, *_MARKS}}
    paper = _converted(Evidence(id=key, title=key) if old is None else old, said, where)
    if PAGES in row:
        paper = replace(paper, leaves=_leaves(paper, row[PAGES], where))
    paper = _marked(paper, row, where)
    _check(case, kit, paper, where)
    tab = next((tab.id for tab in case.tabs if key in tab.evidence), "")
    if old is None or paper.item != old.item:
        tab = kit.tab_for(paper.item)
    return edits.put_evidence(case, paper, tab or kit.tab_for(paper.item))


def refuse_long(table: str, rows: object) -> None:
    """Refuse rows with texts longer than there is room for on a page; the window takes no longer titles either.

    Raises AnswersError `answers-invalid` (facts `where`, `problem`).
    """
    for place, row in enumerate(rows if isinstance(rows, list) else (), start=1):
        for name, value in row.items() if isinstance(row, dict) else ():
            if isinstance(value, str) and len(value) > (MOST_TITLE if name == "title" else _MOST_WORDS):
                _refuse("too-long", f"{table}[{place}]", name)


def _converted(old: Evidence, row: Mapping[str, Any], where: str) -> Evidence:
    for name, value in row.items():
        try:
            checked = msgspec.convert({"id": old.id, "title": old.title, name: value}, Evidence)
        except msgspec.ValidationError:
            _refuse("not-allowed", where, name)
        old = replace(old, **{name: getattr(checked, name)})
    return old


def _leaves(paper: Evidence, value: object, where: str) -> tuple[Leaf, ...]:
    """Return the pages a row names. Of a paper whose files are still to come any may be named."""
    try:
        leaves = read_leaves(msgspec.convert(value, list[str]))
    except (msgspec.ValidationError, ValueError):
        _refuse("not-allowed", where, PAGES)
    if paper.merged or paper.leaves:
        if any(leaf.source > paper.source_pages for leaf in leaves):
            _refuse("not-allowed", where, PAGES)
        return as_leaves(paper, leaves)
    return leaves


def _marked(paper: Evidence, row: Mapping[str, Any], where: str) -> Evidence:
    """Return a paper with the boxes and captions a row gives; of a paper whose files are still to come any page may be named."""
    for name in _MARKS & row.keys():
        try:
            rows = msgspec.convert(row[name], list[str])
            if name == "highlights":
                paper = replace(paper, highlights=read_highlights(rows))
            else:
                paper = replace(paper, captions=read_captions(rows))
        except (msgspec.ValidationError, ValueError, ArrangeError):
            _refuse("not-allowed", where, name)
        pages = {*(box.source for box in paper.highlights), *(caption.source for caption in paper.captions)}
        if paper.source_pages and max(pages, default=0) > paper.source_pages:
            _refuse("not-allowed", where, name)
    return paper


def _check(case: Case, kit: Kit, paper: Evidence, where: str) -> None:
    if paper.item and kit.item(paper.item) is None:
        _refuse("no-such-item", where, "item")
    if paper.person and case.person(paper.person) is None:
        _refuse("no-such-person", where, "person")
    if paper.date and read_rough(paper.date)[0] is None:
        _refuse("not-allowed", where, "date")
    if paper.belongs_to == paper.id:
        _refuse("not-allowed", where, "belongs_to")


def _refuse(problem: str, where: str, field: str) -> NoReturn:
    raise AnswersError("answers-invalid", where=f"{where}.{field}", problem=problem)
