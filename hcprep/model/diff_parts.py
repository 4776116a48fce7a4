"""A case as the lists that are compared and taken, and the value made of them again."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from hcprep.model.case import Case
from hcprep.model.diff_rows import Part, Sheet, build, compare_order, compare_rows, sheet, single, take_rows
from hcprep.model.difference import Difference, merge_order, path
from hcprep.model.evidence import Evidence, Mark, MarkState, Removed, Tab


@dataclass(frozen=True, slots=True)
class _List:
    """One part of a case: how it is made into rows, and what the rows become."""

    part: Part
    read: Callable[[Case], Sheet]
    write: Callable[[Mapping[str, Mapping[str, Any]]], Mapping[str, Any]]


def _id(row: Any) -> str:
    return str(row.id)


def _mark(row: Mark) -> str:
    return path(row.item, row.person) if row.person else path(row.item)


@dataclass(frozen=True, slots=True)
class Said:
    """What a mark says; the moment comes along and is no difference by itself."""

    state: MarkState
    reason: str
    at: str = field(default="", compare=False)


def _marks(case: Case) -> Sheet:
    return single({_mark(mark): (mark.item, mark.person, Said(mark.state, mark.reason, mark.at)) for mark in case.marks})


def _set_marks(rows: Mapping[str, Mapping[str, Any]]) -> Mapping[str, Any]:
    said = [cells["value"] for cells in rows.values()]
    return {
        "marks": tuple(
            Mark(item=item, person=person, state=one.state, reason=one.reason, at=one.at) for item, person, one in said
        )
    }


def _papers(case: Case) -> Sheet:
    places = {key: tab.id for tab in reversed(case.tabs) for key in tab.evidence}
    return sheet(case.evidence, _id, lambda row: {"tab": places.get(row.id, "")})


def _settings(case: Case) -> Sheet:
    return single({"language": case.language, "fictional": case.fictional, "edition": (case.edition, case.kit_changes)})


def _set(rows: Mapping[str, Mapping[str, Any]]) -> Mapping[str, Any]:
    edition, changes = rows["edition"]["value"]
    return {
        "language": rows["language"]["value"],
        "fictional": rows["fictional"]["value"],
        "edition": edition,
        "kit_changes": changes,
    }


def _rows(name: str) -> Callable[[Mapping[str, Mapping[str, Any]]], Mapping[str, Any]]:
    return lambda rows: {name: tuple(build(cells) for cells in rows.values())}


_LISTS: Final[tuple[_List, ...]] = (
    _List(Part("people", "people", ordered=True), lambda case: sheet(case.people, _id), _rows("people")),
    _List(Part("life", "life", ordered=True), lambda case: sheet(case.events, _id), _rows("events")),
    _List(
        Part("answer", "answers"),
        lambda case: single(case.answers),
        lambda rows: {"answers": {key: cells["value"] for key, cells in rows.items()}},
    ),
    _List(Part("paper", "papers"), _papers, _rows("evidence")),
    _List(Part("mark", "checklist"), _marks, _set_marks),
    _List(Part("notes", "notes"), lambda case: single({"notes": case.notes}), lambda rows: {"notes": rows["notes"]["value"]}),
    _List(Part("setting", "settings"), _settings, _set),
    _List(Part("package", "packages"), lambda case: sheet(case.builds, _id), _rows("builds")),
    _List(Part("filed", "packages"), lambda case: sheet(case.filed, _id), _rows("filed")),
)


def compare_lists(mine: Case, theirs: Case, bases: tuple[Case, Case] | None, known: Collection[str]) -> Iterator[Difference]:
    """Yield every difference but those of the statement; `known` are the sections of which the ancestor is known."""
    for each in _LISTS:
        before = (each.read(bases[0]), each.read(bases[1])) if bases is not None and each.part.section in known else None
        yield from compare_rows(each.part, each.read(mine), each.read(theirs), before)
        if each.part.section == "papers":
            yield from _compare_tabs(mine, theirs, bases if before else None)


def _compare_tabs(mine: Case, theirs: Case, bases: tuple[Case, Case] | None) -> Iterator[Difference]:
    my, their = _tabs(mine), _tabs(theirs)
    before = (_tabs(bases[0]), _tabs(bases[1])) if bases else None
    for key in my:
        if key in their:
            old = (before[0].get(key, ()), before[1].get(key, ())) if before else None
            yield from compare_order("papers", path("tab", key), my[key], their[key], key=key, bases=old)
    orders = [[tab.id for tab in case.tabs] for case in (mine, theirs, *(bases or ()))]
    yield from compare_order("papers", path("tabs"), *orders[:2], bases=(orders[2], orders[3]) if bases else None)


def _tabs(case: Case) -> dict[str, tuple[str, ...]]:
    """Return what stands in each tab that is not empty; an item stands in one place only."""
    seen: set[str] = set()
    found: dict[str, tuple[str, ...]] = {}
    for tab in case.tabs:
        keys = tuple(key for key in dict.fromkeys(tab.evidence) if key not in seen)
        seen.update(keys)
        if keys:
            found[tab.id] = keys
    return found


def take_lists(mine: Case, theirs: Case, chosen: Collection[str], at: str) -> Case:
    """Return my case with the chosen differences, but those of the statement, as theirs."""
    changes: dict[str, Any] = {}
    for each in _LISTS:
        my = each.read(mine)
        rows = take_rows(each.part, my, each.read(theirs), chosen)
        if list(rows) == list(my.cells) and all(cells is my.cells[key] for key, cells in rows.items()):
            continue
        changes.update(each.write(rows))
        if each.part.section == "papers":
            changes["tabs"] = _take_tabs(mine, theirs, {key: str(cells["tab"]) for key, cells in rows.items()}, chosen)
    changes["bin"] = _bin(mine, theirs, changes.get("evidence"), at)
    if "tabs" not in changes and any(name.startswith("tab") for name in chosen):
        places = {key: str(cells["tab"]) for key, cells in _papers(mine).cells.items()}
        changes["tabs"] = _take_tabs(mine, theirs, places, chosen)
    return replace(mine, **changes)


def _bin(mine: Case, theirs: Case, evidence: tuple[Evidence, ...] | None, at: str) -> tuple[Removed, ...]:
    """Return my bin with the papers that go now, so that taking their removal loses nothing, and without those that come."""
    if evidence is None:
        return mine.bin
    kept = {item.id for item in evidence}
    was = {item.id for item in mine.evidence}
    theirs_bin = {each.id: each for each in theirs.bin}
    gone = []
    for item in mine.evidence:
        if item.id not in kept:
            known = theirs_bin.get(item.id)
            tab = next((tab.id for tab in mine.tabs if item.id in tab.evidence), "")
            gone.append(Removed(evidence=item, at=known.at if known else at, tab=tab))
    return (*(each for each in mine.bin if each.id not in kept - was), *gone)


def _take_tabs(mine: Case, theirs: Case, places: Mapping[str, str], chosen: Collection[str]) -> tuple[Tab, ...]:
    my, their = _tabs(mine), _tabs(theirs)
    wanted = frozenset(place for place in places.values() if place) | {tab.id for tab in mine.tabs}
    order = [tab.id for tab in mine.tabs], [tab.id for tab in theirs.tabs]
    found = []
    for tab in merge_order(*order, wanted, as_theirs=path("tabs") in chosen):
        kept = frozenset(key for key, place in places.items() if place == tab)
        as_theirs = path("tab", tab) in chosen
        keys = merge_order(my.get(tab, ()), their.get(tab, ()), kept, as_theirs=as_theirs)
        found.append(Tab(id=tab, evidence=tuple(keys)))
    return tuple(found)


def papers_of(case: Case) -> Mapping[str, Evidence]:
    """Return the evidence of a case by id."""
    return {item.id: item for item in case.evidence}
