"""Differences of keyed rows, field by field, and taking chosen ones."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import Any

from hcprep.model.difference import (
    ABSENT,
    Difference,
    Kind,
    Origin,
    Section,
    differs,
    merge_order,
    moved_in,
    origin_of,
    path,
    plain,
)

Cells = Mapping[str, Any]
"""One row as its fields; the field "" says which class it is."""

_WITH: Mapping[tuple[str, str], str] = {("paper", name): "documents" for name in ("leaves", "highlights", "captions")}
"""Fields that mean something only with another one: they are compared apart while that one is the same, and taken with it."""
_KINDS: Mapping[tuple[str, str], Kind] = {
    ("paper", "title"): "renamed",
    ("paper", "date"): "redated",
    ("paper", "documents"): "replaced",
    ("paper", "tab"): "refiled",
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows under unique keys in order, as cells and as the values they were made of."""

    cells: Mapping[str, Cells] = field(default_factory=dict)
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Part:
    """One list of a case: `name` begins the ids of its differences; `ordered` if its order says something."""

    name: str
    section: Section
    ordered: bool = False


Bases = tuple[Sheet, Sheet] | None
"""The same list in the common ancestor, as my file and as their file had it; None if that is not known."""


def sheet(rows: Iterable[Any], key: Callable[[Any], str], more: Callable[[Any], Cells] | None = None) -> Sheet:
    """Return dataclass rows under their keys; a second row of one key stands under another."""
    cells: dict[str, Cells] = {}
    values: dict[str, object] = {}
    for row in rows:
        name = free(key(row), cells)
        found = {one.name: getattr(row, one.name) for one in fields(row)}
        cells[name] = {"": type(row), **found, **(more(row) if more else {})}
        values[name] = row
    return Sheet(cells, values)


def free(key: str, taken: Collection[str]) -> str:
    """Return a key, or the key with the lowest number from 2 that makes it unlike the taken ones."""
    found, number = key, 2
    while found in taken:
        found, number = f"{key}#{number}", number + 1
    return found


def single(values: Mapping[str, Any]) -> Sheet:
    """Return plain values, each a row of one cell."""
    return Sheet({key: {"value": value} for key, value in values.items()}, dict(values))


def compare_rows(part: Part, mine: Sheet, theirs: Sheet, bases: Bases = None) -> Iterator[Difference]:
    """Yield every difference of two lists."""
    for key in merge_order(list(mine.cells), list(theirs.cells), frozenset({*mine.cells, *theirs.cells}), as_theirs=False):
        if key in mine.cells and key in theirs.cells:
            yield from _fields(part, key, mine, theirs, bases)
            continue
        sides = [_cells(one, key) for one in (mine, theirs)]
        before = [_cells(one, key) for one in bases] if bases else []
        origin = origin_of(*sides, *before) if bases else "unknown"
        if origin is not None:
            yield Difference(
                id=path(part.name, key),
                section=part.section,
                kind="removed" if key in mine.cells else "added",
                key=key,
                mine=mine.values.get(key),
                theirs=theirs.values.get(key),
                before=bases[1].values.get(key) if bases else None,
                origin=origin,
            )
    if part.ordered:
        yield from compare_order(
            part.section,
            path(part.name, "order"),
            list(mine.cells),
            list(theirs.cells),
            bases=(list(bases[0].cells), list(bases[1].cells)) if bases else None,
        )


def compare_order(
    section: Section,
    name: str,
    mine: Sequence[str],
    theirs: Sequence[str],
    *,
    key: str = "",
    bases: tuple[Sequence[str], Sequence[str]] | None = None,
) -> Iterator[Difference]:
    """Yield one difference if what both lists have stands in another order."""
    if not moved_in(mine, theirs):
        return
    origin: Origin = "unknown"
    if bases is not None:
        i_did, they_did = moved_in(bases[0], mine), moved_in(bases[1], theirs)
        origin = "both" if i_did == they_did else "mine" if i_did else "theirs"
    yield Difference(
        id=name,
        section=section,
        kind="order",
        key=key,
        mine=tuple(mine),
        theirs=tuple(theirs),
        before=tuple(bases[1]) if bases else None,
        origin=origin,
    )


def _cells(rows: Sheet, key: str) -> object:
    return rows.cells.get(key, ABSENT)


def _fields(part: Part, key: str, mine: Sheet, theirs: Sheet, bases: Bases) -> Iterator[Difference]:
    my, their = mine.cells[key], theirs.cells[key]
    before = [one.cells.get(key, {}) for one in bases] if bases else []
    names = list(my) if my.get("") is their.get("") else [""]
    for name in names:
        with_it = _WITH.get((part.name, name), "")
        if not differs(my[name], their[name]) or (with_it and differs(my[with_it], their[with_it])):
            continue
        whole = name == ""
        old = [_cells(one, key) for one in bases] if bases and whole else [one.get(name, ABSENT) for one in before]
        origin = origin_of(*((my, their) if whole else (my[name], their[name])), *old) if bases else "unknown"
        if origin is not None:
            yield Difference(
                id=path(part.name, key, name),
                section=part.section,
                kind=_KINDS.get((part.name, name), "changed"),
                key=key,
                field=name,
                mine=mine.values[key] if whole else my[name],
                theirs=theirs.values[key] if whole else their[name],
                before=None if not bases else bases[1].values.get(key) if whole else plain(old[1]),
                origin=origin,
            )


def take_rows(part: Part, mine: Sheet, theirs: Sheet, chosen: Collection[str]) -> dict[str, Cells]:
    """Return my rows with the chosen differences as theirs; rows of several classes keep theirs under ""."""
    kept = {key for key in mine.cells if key in theirs.cells or path(part.name, key) not in chosen}
    kept |= {key for key in theirs.cells if key not in mine.cells and path(part.name, key) in chosen}
    as_theirs = part.ordered and path(part.name, "order") in chosen
    order = merge_order(list(mine.cells), list(theirs.cells), frozenset(kept), as_theirs=as_theirs)
    return {key: _taken(part, key, mine.cells.get(key), theirs.cells.get(key), chosen) for key in order}


def _taken(part: Part, key: str, mine: Cells | None, theirs: Cells | None, chosen: Collection[str]) -> Cells:
    if mine is None or theirs is None:
        return mine or theirs or {}
    if mine.get("") is not theirs.get(""):
        return theirs if path(part.name, key, "") in chosen else mine
    chosen_names = {name for name in mine if path(part.name, key, name) in chosen}
    names = [name for name in mine if name in chosen_names or _WITH.get((part.name, name)) in chosen_names]
    return {**mine, **{name: theirs[name] for name in names}} if names else mine


def build(cells: Cells) -> Any:
    """Return the dataclass row of cells."""
    names = {one.name for one in fields(cells[""])}
    return cells[""](**{name: value for name, value in cells.items() if name in names})
