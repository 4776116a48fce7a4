"""Layers: keep the groups and their default state, nothing else."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING, Any

from hcprep.parts.objects import dictionaries, drop, is_dictionary, number, own_array, text

if TYPE_CHECKING:
    from pikepdf import Pdf

Hidden = AbstractSet[int]
"""Places in the list of groups of those that are off."""


def rebuild(pdf: Pdf) -> Hidden:
    """Replace /OCProperties by one with the default configuration only; return which groups are off."""
    from pikepdf import Array, Dictionary

    old = pdf.Root.get("/OCProperties")
    drop(pdf.Root, "/OCProperties")
    if not is_dictionary(old):
        return frozenset()
    groups: dict[int, Any] = {}
    for group in dictionaries(old.get("/OCGs")):
        if number(group):
            groups.setdefault(number(group), group)
    if not groups:
        return frozenset()
    off = _off(old.get("/D"), groups)
    hidden = frozenset(at for at, key in enumerate(groups) if key in off)
    members = list(groups.values())
    pdf.Root["/OCProperties"] = Dictionary(
        OCGs=Array(members), D=Dictionary(OFF=Array([group for at, group in enumerate(members) if at in hidden]))
    )
    return hidden


def listed(pdf: Pdf) -> tuple[int, ...]:
    """Return the object numbers of the groups of a rebuilt PDF, in order."""
    properties = pdf.Root.get("/OCProperties")
    return () if properties is None else tuple(number(group) for group in properties.OCGs)


def print_otherwise(pdf: Pdf) -> bool:
    """Tell whether a layer shows on paper and not on a screen, or the other way round; in a part it shows as on a screen."""
    old = pdf.Root.get("/OCProperties")
    if not is_dictionary(old):
        return False
    config = old.get("/D")
    if not is_dictionary(config):
        return False
    off = _off(config, {number(group): group for group in dictionaries(old.get("/OCGs"))})
    return any(
        _state(group, "/Print") not in {"", "/OFF" if number(group) in off else "/ON"}
        for usage in dictionaries(config.get("/AS"))
        if usage.get("/Event") == "/Print" and "/Print" in [text(name) for name in own_array(usage, "/Category")]
        for group in dictionaries(usage.get("/OCGs"))
    )


def _off(config: Any, groups: dict[int, Any]) -> set[int]:
    if not is_dictionary(config):
        return set()
    off = set(groups) if config.get("/BaseState") == "/OFF" else set()
    off -= {number(group) for group in dictionaries(config.get("/ON"))}
    off |= {number(group) for group in dictionaries(config.get("/OFF"))}
    for usage in dictionaries(config.get("/AS")):
        if usage.get("/Event") == "/View" and "/View" in [text(name) for name in own_array(usage, "/Category")]:
            for group in dictionaries(usage.get("/OCGs")):
                _use(group, off)
    return off & set(groups)


def _use(group: Any, off: set[int]) -> None:
    """Apply what a group says about being seen on a screen."""
    state = _state(group, "/View")
    if state == "/OFF":
        off.add(number(group))
    elif state == "/ON":
        off.discard(number(group))


def _state(group: Any, kind: str) -> str:
    """Return `/ON` or `/OFF` as a group says of itself for `/View` or `/Print`, empty if it says nothing."""
    usage = group.get("/Usage")
    told = usage.get(kind) if is_dictionary(usage) else None
    return text(told.get(f"{kind}State")) if is_dictionary(told) else ""
