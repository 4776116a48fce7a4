"""A book that keeps the numbers of a package that was sent: what is new between its pages gets letters, 45A behind 45.

A page is known by its file and its place in it, one that hcprep writes by what it is. As many as can stay in their old order keep
their numbers, with the exhibits and tabs they stand in; what moved out of that order counts as new where it stands now.
Numbers always rise through the book, and none is ever given to a second page.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from itertools import groupby
from operator import itemgetter

from hcprep.model.bookrecord import BookRecord, PageKey, RecordedExhibit, authored_pages, page_keys
from hcprep.model.case import Case
from hcprep.model.layout import Layout
from hcprep.model.numbers import between, head_of, letter_place, order_key, said, series_of, tab_letter
from hcprep.model.plan import KeptPages, PlacedExhibit, PlacedTab, Plan
from hcprep.model.remembered import Remembered


@dataclass(frozen=True, slots=True)
class _Known:
    """A page of the record: its place there and its number, and for exhibits which one it is in."""

    place: int
    number: str
    exhibit: RecordedExhibit | None = None


def layout_kept(wanted: Layout, record: BookRecord) -> Layout:
    """Return the layout a person wants, counted as the package whose numbers it keeps."""
    sent = record.layout
    return replace(wanted, numbering=sent.numbering, front=sent.front, sections=sent.sections, exhibits=sent.exhibits)


def keep_numbers(case: Case, plan: Plan, record: BookRecord) -> Plan:
    """Return the plan of a case with the letters, labels and page numbers of a record, as far as its pages are the same."""
    sent = _SENT(record)
    known = _meet(case, plan, sent)
    stay = _rising({page: one.place for page, one in known.items()})
    kept = {page: known[page] for page in stay}
    tabs = _named(plan, record, kept)
    borne = _numbers(replace(plan, tabs=tabs), sent, {page: one.number for page, one in kept.items()})
    moved = {one.number: borne[page - 1] for page, one in known.items() if page not in kept}
    gone = sent.used - set(borne)
    return replace(
        plan,
        tabs=tabs,
        borne=() if borne == tuple(str(page) for page in range(1, plan.pages + 1)) else borne,
        kept=KeptPages(
            gone=tuple(sorted(gone, key=lambda one: (series_of(one) != "i", order_key(one)))),
            moved=moved,
            added=tuple(page for page in range(1, plan.pages + 1) if page not in known),
        ),
    )


@dataclass(frozen=True, slots=True)
class _Sent:
    """A record made ready to find its pages: those hcprep wrote, those of papers by tab and by what they are, all numbers given.

    `lasts` is the last plain number of each count.
    """

    authored: Mapping[str, _Known]
    pages: Mapping[tuple[str, PageKey], tuple[_Known, ...]]
    used: Set[str]
    lasts: Mapping[str, int]


def _sent(record: BookRecord) -> _Sent:
    places = {number: place for place, number in enumerate(record.pages)}
    pages: dict[tuple[str, PageKey], tuple[_Known, ...]] = {}
    for exhibit in record.exhibits:
        for key, number in zip(exhibit.keys, exhibit.numbers, strict=True):
            if number in places:
                name = (exhibit.tab, key)
                pages[name] = (*pages.get(name, ()), _Known(places[number], number, exhibit))
    used = {*record.pages, *record.gone}
    lasts: dict[str, int] = {}
    for number in used:
        series = series_of(number)
        lasts[series] = max(lasts.get(series, 0), head_of(number))
    authored = {what: _Known(places[number], number) for what, number in record.authored.items() if number in places}
    return _Sent(authored, pages, used, lasts)


_SENT = Remembered(_sent, most=4)


def _meet(case: Case, plan: Plan, sent: _Sent) -> dict[int, _Known]:
    """Return the pages of the book that were in the package, in the same tab: a page that stands in two exhibits by its own."""
    found = {page: sent.authored[what] for page, what in authored_pages(plan).items() if what in sent.authored}
    taken: set[int] = set()
    for tab in plan.tabs:
        for placed in tab.exhibits:
            item = case.item(placed.evidence)
            keys = page_keys(item) if item is not None else ()
            for at, leaf in enumerate(item.order if item is not None else ()):
                ones = sent.pages.get((tab.id, keys[leaf.source - 1]), ())
                one = (
                    _own([one for one in ones if one.place not in taken], placed.evidence) if len(ones) > 1 else ones and ones[0]
                )
                if one and one.place not in taken:
                    taken.add(one.place)
                    found[placed.first + at] = one
    return dict(sorted(found.items()))


def _own(ones: Sequence[_Known], evidence: str) -> _Known | None:
    """Return the page that stood in an exhibit of that evidence, or else the first."""
    return next((one for one in ones if one.exhibit and one.exhibit.evidence == evidence), next(iter(ones), None))


def _rising(places: Mapping[int, int]) -> Set[int]:
    """Return as many pages as possible whose places in the record rise."""
    tails: list[int] = []
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for page, place in places.items():
        at = bisect_left(tails, place)
        before[page] = ends[at - 1] if at else None
        tails[at : at + 1], ends[at : at + 1] = [place], [page]
    found: set[int] = set()
    last = ends[-1] if ends else None
    while last is not None:
        found.add(last)
        last = before[last]
    return found


def _named(plan: Plan, record: BookRecord, kept: Mapping[int, _Known]) -> tuple[PlacedTab, ...]:
    """Return the tabs with their letters and the labels of their exhibits."""
    ends = [*(tab.divider for tab in plan.tabs[1:]), plan.pages + 1]
    stay = {tab.id for tab, end in zip(plan.tabs, ends, strict=False) if any(page in kept for page in range(tab.divider, end))}
    lettered = plan.layout.sections == "letters"
    old = set(record.letters.values())
    last = max((letter_place(one) if lettered else int(one) - 1 for one in old if one.isalpha() or one.isdecimal()), default=-1)
    names = _filled(
        [record.letters.get(tab.id, "") if tab.id in stay else "" for tab in plan.tabs],
        old,
        "0",
        lambda at: tab_letter(last + at) if lettered else str(last + at + 1),
    )
    tabs = [replace(tab, letter=name) for tab, name in zip(plan.tabs, names, strict=True)]
    # The first of them: a supplement that sent further pages gave these a label of their own.
    sent = {exhibit.evidence: exhibit for exhibit in reversed(record.exhibits)}
    labels = [[_label(placed, kept, sent) if tab.id in stay else "" for placed in tab.exhibits] for tab in tabs]
    used = {exhibit.label for exhibit in record.exhibits}
    if plan.layout.exhibits == "running":
        flat = iter(_counted([one for row in labels for one in row], used, ""))
        labels = [[next(flat) for _ in row] for row in labels]
    else:
        labels = [_counted(row, used, f"{tab.letter}-") for tab, row in zip(tabs, labels, strict=True)]
    return tuple(
        replace(tab, exhibits=tuple(replace(one, label=label) for one, label in zip(tab.exhibits, row, strict=True)))
        for tab, row in zip(tabs, labels, strict=True)
    )


def _label(placed: PlacedExhibit, kept: Mapping[int, _Known], sent: Mapping[str, RecordedExhibit]) -> str:
    """Return the label an exhibit had if any page of it keeps its number; that of the paper it was part of is not its own."""
    own = sent.get(placed.evidence)
    pages = (kept.get(page) for page in range(placed.first, placed.last + 1))
    return own.label if own is not None and any(one is not None and one.exhibit is own for one in pages) else ""


def _counted(labels: Sequence[str], used: Set[str], prefix: str) -> list[str]:
    last = max((order_key(one.removeprefix(prefix))[0][1] for one in used if one.startswith(prefix)), default=0)
    return _filled(labels, used, f"{prefix}0", lambda at: f"{prefix}{last + at}")


def _filled(names: Sequence[str], used: Set[str], zero: str, further: Callable[[int], str]) -> list[str]:
    """Fill in the names of what is new: between others in letters, behind the last by counting on (`further`, from 1)."""
    found: list[str] = []
    waiting = 0
    for name in names:
        if not name:
            waiting += 1
            continue
        if waiting:
            # Each run stands between other names, so no two of them come out the same.
            found += between(found[-1] if found else zero, name, waiting, used)
            waiting = 0
        found.append(name)
    return [*found, *(further(at) for at in range(1, waiting + 1))]


def _numbers(plan: Plan, sent: _Sent, kept: Mapping[int, str]) -> tuple[str, ...]:
    borne: list[str] = []
    for series, first, last in _series(plan):
        names = [kept.get(page, "") for page in range(first, last + 1)]
        zero = f"{series}.0" if series not in {"", "i"} else "0"
        borne += _filled(names, sent.used, zero, _further(series, sent.lasts.get(series, 0)))
    return tuple(borne)


def _further(series: str, last: int) -> Callable[[int], str]:
    return lambda at: said(series, last + at)


def _series(plan: Plan) -> Iterator[tuple[str, int, int]]:
    """Yield the counts of a book, one after another: what stands before their numbers, and their first and last page."""
    body = plan.statement_first if plan.front.statement else next((tab.divider for tab in plan.tabs), plan.pages + 1)
    # The blank back of a sheet is counted with its front.
    starts = [("i" if plan.layout.front == "roman" else "", 1), ("", body)]
    if plan.layout.numbering == "per_section":
        starts += [(tab.letter, tab.divider) for tab in plan.tabs]
    ends = [*(first - 1 for _, first in starts[1:]), plan.pages]
    runs = [(series, first, last) for (series, first), last in zip(starts, ends, strict=True) if first <= last]
    for series, same in groupby(runs, key=itemgetter(0)):
        ones = list(same)
        yield series, ones[0][1], ones[-1][2]
