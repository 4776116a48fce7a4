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

from hcprep.model.bookrecord import BookRecord, PageKey, RecordedExhibit, authored_pages, page_keys
from hcprep.model.case import Case
from hcprep.model.layout import Layout
from hcprep.model.numbers import between, head_of, letter_place, order_key, said, series_of, tab_letter
from hcprep.model.plan import KeptPages, PlacedExhibit, PlacedTab, Plan


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
    known = _meet(case, plan, record)
    stay = _rising({page: one.place for page, one in known.items()})
    kept = {page: known[page] for page in stay}
    tabs = _named(plan, record, kept)
    borne = _numbers(replace(plan, tabs=tabs), record, {page: one.number for page, one in kept.items()})
    moved = {one.number: borne[page - 1] for page, one in known.items() if page not in kept}
    gone = {*record.pages, *record.gone} - set(borne)
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


def _meet(case: Case, plan: Plan, record: BookRecord) -> dict[int, _Known]:
    """Return the pages of the book that were in the package, in the same tab: a page that stands in two exhibits by its own."""
    places = {number: place for place, number in enumerate(record.pages)}
    authored = {what: _Known(places[number], number) for what, number in record.authored.items() if number in places}
    sent: dict[tuple[str, PageKey], list[_Known]] = {}
    for exhibit in record.exhibits:
        for key, number in zip(exhibit.keys, exhibit.numbers, strict=True):
            if number in places:
                sent.setdefault((exhibit.tab, key), []).append(_Known(places[number], number, exhibit))
    found = {page: authored[what] for page, what in authored_pages(plan).items() if what in authored}
    for tab in plan.tabs:
        for placed in tab.exhibits:
            item = case.item(placed.evidence)
            keys = page_keys(item) if item is not None else ()
            for at, leaf in enumerate(item.order if item is not None else ()):
                ones = sent.get((tab.id, keys[leaf.source - 1]), [])
                own = next((one for one in ones if one.exhibit and one.exhibit.evidence == placed.evidence), None)
                if ones:
                    found[placed.first + at] = own or ones[0]
                    ones.remove(own or ones[0])
    return dict(sorted(found.items()))


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
    rest = list(names)
    behind = 1
    taken = set(used)
    while rest:
        many = next((at for at, name in enumerate(rest) if name), len(rest))
        if many == len(rest):
            found += (further(behind + at) for at in range(many))
            break
        new = between(found[-1] if found else zero, rest[many], many, taken) if many else []
        taken |= set(new)
        found += [*new, rest[many]]
        del rest[: many + 1]
    return found


def _numbers(plan: Plan, record: BookRecord, kept: Mapping[int, str]) -> tuple[str, ...]:
    used = {*record.pages, *record.gone}
    lasts: dict[str, int] = {}
    for number in used:
        lasts[series_of(number)] = max(lasts.get(series_of(number), 0), head_of(number))
    borne: list[str] = []
    for series, pages in groupby(range(1, plan.pages + 1), key=_series(plan)):
        names = [kept.get(page, "") for page in pages]
        zero = f"{series}.0" if series not in {"", "i"} else "0"
        borne += _filled(names, used, zero, _further(series, lasts.get(series, 0)))
    return tuple(borne)


def _further(series: str, last: int) -> Callable[[int], str]:
    return lambda at: said(series, last + at)


def _series(plan: Plan) -> Callable[[int], str]:
    """Return which count each book page belongs to."""
    starts = list(_starts(plan))
    body = plan.statement_first if plan.front.statement else next((tab.divider for tab in plan.tabs), plan.pages + 1)
    # The blank back of a sheet is counted with its front.
    front = body if plan.layout.front == "roman" else 0

    def series(page: int) -> str:
        if page < front:
            return "i"
        return next((letter for first, letter in reversed(starts) if page >= first), "")

    return series


def _starts(plan: Plan) -> Iterator[tuple[int, str]]:
    if plan.layout.numbering == "per_section":
        yield from ((tab.divider, tab.letter) for tab in plan.tabs)
