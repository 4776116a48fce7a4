"""Reading a kit: TOML into typed tables, names checked against each other, then one immutable value."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

import msgspec

from hcprep import datafiles
from hcprep.errors import KitError
from hcprep.kit import schema
from hcprep.kit.facts import CASE_FACTS, KIT_FACTS, PERSON_FACTS
from hcprep.kit.kit import Kit

T = TypeVar("T", bound=schema.Row)
_FOLDER = "forms/hc"
_EDITION = re.compile(r"\d{4}-\d{2}")
_SCHEMA = 1


def editions() -> tuple[str, ...]:
    """Return the editions that came with the program, oldest first. Raises KitError `kit-missing` if there is none."""
    try:
        folder = datafiles.path(_FOLDER)
    except FileNotFoundError:
        raise KitError("kit-missing", path=_FOLDER) from None
    return tuple(sorted(entry.name for entry in folder.iterdir() if _EDITION.fullmatch(entry.name)))


@lru_cache(maxsize=8)
def load_kit(edition: str | None = None) -> Kit:
    """Load an edition such as `2026-11`, the newest if None; kept in memory once read.

    Raises KitError `kit-missing` or `kit-invalid`.
    """
    found = editions()
    if edition is None:
        if not found:
            raise KitError("kit-missing", path=_FOLDER)
        return load_kit(found[-1])
    if edition not in found:
        raise KitError("kit-missing", path=f"{_FOLDER}/{edition}"[:60])
    return read_kit(datafiles.path(f"{_FOLDER}/{edition}"))


def read_kit(folder: Path) -> Kit:
    """Read and check a kit in any folder; texts are read when first asked for. Raises KitError `kit-missing`, `kit-invalid`."""
    edition = _decode(folder / "kit.toml", schema.Edition)
    if edition.schema != _SCHEMA:
        raise KitError("kit-invalid", path="kit.toml", problem=f"schema {edition.schema}")
    kit = Kit(
        folder=folder,
        edition=edition.edition,
        published=edition.published,
        checked=edition.checked,
        sources={source.key: source for source in edition.source},
        values=edition.value,
        tabs=_decode(folder / "tabs.toml", schema.Tabs).tab,
        items=_decode(folder / "checklist.toml", schema.Checklist).item,
        factors=_decode(folder / "factors.toml", schema.Factors).factor,
        questions=_decode(folder / "questions.toml", schema.Questions).question,
        findings=_decode(folder / "bars.toml", schema.Bars).finding,
    )
    for path, problem in _problems(kit):
        raise KitError("kit-invalid", path=path, problem=problem)
    return kit


def _decode(path: Path, shape: type[T]) -> T:
    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), shape)
    except OSError:
        raise KitError("kit-missing", path=path.name) from None
    except (ValueError, msgspec.ValidationError) as error:
        # tomllib and msgspec quote places and key names of the kit, never anything about a person.
        raise KitError("kit-invalid", path=path.name, problem=str(error)) from None


def _problems(kit: Kit) -> Iterator[tuple[str, str]]:
    """Yield (file, what is wrong) for every name that leads nowhere and every id used twice."""
    ids: Mapping[str, Iterable[str]] = {
        "tabs.toml": [tab.id for tab in kit.tabs],
        "checklist.toml": [item.id for item in kit.items],
        "factors.toml": [factor.id for factor in kit.factors],
        "questions.toml": [question.id for question in kit.questions],
        "bars.toml": [rule.id for rule in kit.findings],
    }
    for path, names in ids.items():
        listed = list(names)
        yield from ((path, f"id {name} used twice") for name in sorted({name for name in listed if listed.count(name) > 1}))
    yield from _lost_references(kit)
    yield from _unknown_facts(kit)


def _lost_references(kit: Kit) -> Iterator[tuple[str, str]]:
    tabs = {tab.id for tab in kit.tabs}
    items = {item.id for item in kit.items}
    findings = {rule.id for rule in kit.findings}
    for item in kit.items:
        if item.tab not in tabs:
            yield "checklist.toml", f"{item.id}: no tab {item.tab}"
    for factor in kit.factors:
        if factor.tab not in tabs or factor.item not in items:
            yield "factors.toml", f"{factor.id}: no tab {factor.tab} or item {factor.item}"
    for rule in kit.findings:
        if rule.unknown and rule.unknown not in findings:
            yield "bars.toml", f"{rule.id}: no finding {rule.unknown}"
    named = [(item.id, item.source.key) for item in kit.items]
    named += [(factor.id, factor.source.key) for factor in kit.factors]
    named += [(rule.id, rule.source.key) for rule in kit.findings]
    named += [(value.id, value.source) for value in kit.values]
    yield from (("kit.toml", f"{name}: no source {key}") for name, key in named if key not in kit.sources)


def _unknown_facts(kit: Kit) -> Iterator[tuple[str, str]]:
    case = {*CASE_FACTS, *KIT_FACTS, *kit.question_facts}
    person = {*case, *PERSON_FACTS}
    for question in kit.questions:
        yield from (("questions.toml", f"{question.id}: no fact {name}") for name in question.when.names if name not in case)
    for rule in kit.findings:
        known = person if rule.for_each == "person" else case
        yield from (("bars.toml", f"{rule.id}: no fact {name}") for name in rule.when.names if name not in known)
    for item in kit.items:
        for need in item.rule:
            known = person if need.for_each == "person" else case
            conditions = [need.among, need.required, need.optional]
            names = [name for condition in conditions if condition is not None for name in condition.names]
            yield from (("checklist.toml", f"{item.id}: no fact {name}") for name in names if name not in known)
