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
_PAGE = 44
"""Lines of text on a page of the statement, about; a contents row is one and a half."""
_LINE = 84
"""Letters on a line, about."""
_CITED = 32
"""Letters of a citation as printed, about."""


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
    return known or FrontMatter(contents=_contents(case), statement=_statement(case))


def _key(case: Case) -> int:
    """Tell fronts apart: everything printed in them but page numbers."""
    exhibits = [(tab.id, tab.evidence) for tab in case.tabs]
    titles = [(item.id, item.title, item.date, item.pages) for item in case.evidence]
    return hash((case.language, case.fictional, case.people, case.statement, tuple(exhibits), tuple(titles)))


def _contents(case: Case) -> int:
    titles = [item.title for item in case.evidence if item.merged]
    tabs = sum(1 for tab in case.tabs if tab.evidence)
    lines = sum(0.5 + ceil(len(title) / 66) for title in titles) + 2.3 * tabs + 3
    return max(1, ceil(lines / 36))


def _statement(case: Case) -> int:
    if case.statement.empty:
        return 0
    lines = 3.0
    for section in case.statement.sections:
        lines += 3 if section.heading else 0
        for paragraph in section.paragraphs:
            letters = sum(_CITED if isinstance(run, Citation) else len(run.text) for run in paragraph.runs)
            lines += ceil(letters / _LINE) + 0.6
    return max(1, ceil(lines / 33))
