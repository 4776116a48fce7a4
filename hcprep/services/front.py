"""How many pages come before the exhibits, without typesetting: remembered from the last time, or estimated."""

from __future__ import annotations

from collections import OrderedDict
from math import ceil
from threading import Lock

from hcprep.model.case import Case
from hcprep.model.plan import FrontMatter
from hcprep.model.statement import Citation

_MOST = 8
_remembered: OrderedDict[int, FrontMatter] = OrderedDict()
_lock = Lock()
_PAGE = 652.0
"""Points of height for words on a page; all sizes here are about those of resources/typst/book.typ."""
_ROW, _ROW_LINE, _ROW_LETTERS = 15.5, 14.4, 68
"""A contents row: its height, that of each further line, letters on a line."""
_TAB, _HEAD = 28.5, 62.0
_LINE, _LETTERS, _BETWEEN, _SECTION = 16.0, 78, 3.0, 50.0
"""A line of the statement and the letters on it, the room after a paragraph and of a heading."""
_CITED = 32
"""Letters of a citation as printed."""


def remember_front(case: Case, front: FrontMatter) -> None:
    """Keep how long the front of a case came out."""
    key = _key(case)
    with _lock:
        _remembered[key] = front
        _remembered.move_to_end(key)
        while len(_remembered) > _MOST:
            _remembered.popitem(last=False)


def estimated_front(case: Case) -> FrontMatter:
    """Return the lengths of the front: exact if the same words were typeset before, else estimated from how much there is."""
    with _lock:
        known = _remembered.get(_key(case))
    return known or guessed_front(case)


def guessed_front(case: Case) -> FrontMatter:
    """Return how long the front is likely to be; it hangs on the case alone, whatever was typeset before."""
    return FrontMatter(contents=_contents(case), statement=_statement(case))


def _key(case: Case) -> int:
    """Tell fronts apart: everything printed in them but page numbers."""
    exhibits = [(tab.id, tab.evidence) for tab in case.tabs]
    titles = [(item.id, item.title, item.date, item.pages) for item in case.evidence]
    # What stands behind the statement: pages that were turned on, with the words and events on them.
    answers = tuple((key, value) for key, value in case.answers.items() if key.startswith(("book.", "story.original")))
    behind = (answers, case.events) if any(value for key, value in answers if key.startswith("book.")) else ()
    return hash((case.language, case.fictional, case.people, case.statement, tuple(exhibits), tuple(titles), behind))


def _contents(case: Case) -> int:
    titles = [f"{item.title} {item.date}" for item in case.evidence if item.merged]
    tabs = sum(1 for tab in case.tabs if tab.evidence)
    rows = sum(_ROW + _ROW_LINE * (ceil(len(title) / _ROW_LETTERS) - 1) for title in titles)
    return max(1, ceil((_HEAD + rows + _TAB * tabs) / _PAGE))


def _statement(case: Case) -> int:
    if case.statement.empty:
        return 0
    height = _HEAD
    for section in case.statement.sections:
        height += _SECTION if section.heading else 0
        for paragraph in section.paragraphs:
            letters = sum(_CITED if isinstance(run, Citation) else len(run.text) for run in paragraph.runs)
            height += _LINE * max(1, ceil(letters / _LETTERS)) + _BETWEEN
    return max(1, ceil(height / _PAGE))
