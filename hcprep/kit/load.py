"""Reading a kit: TOML into typed tables, names checked against each other, then one immutable value."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TypeVar

import msgspec

from hcprep.errors import KitError
from hcprep.kit import plain, schema
from hcprep.kit.facts import CASE_FACTS, KIT_FACTS, PERSON_FACTS, SINCE
from hcprep.kit.kit import Files, Kit
from hcprep.kit.portal import portal_problems

T = TypeVar("T", bound=schema.Row)
EDITION = re.compile(r"[0-9]{4}-(?:0[1-9]|1[0-2])[b-z]?")
"""A month, and a letter for a second kit in the same month; sorted as text they stand in order of time."""
SCHEMA = 2
"""The newest kits this program reads, and older ones: 2 came with more facts, French names of sources and French pinpoints."""
MEMBERS = (
    "bars.toml",
    "checklist.toml",
    "factors.toml",
    "kit.toml",
    "official_forms.toml",
    "portal.toml",
    "questions.toml",
    "tabs.toml",
    "text.en.toml",
    "text.fr.toml",
)
"""Every file of a kit, and nothing else."""


def read_kit(folder: Path) -> Kit:
    """Read and check a kit in any folder; texts are read when first asked for.

    Raises KitError `kit-missing`, `kit-invalid` or `kit-newer`.
    """

    def files(name: str) -> bytes:
        try:
            return (folder / name).read_bytes()
        except OSError:
            raise KitError("kit-missing", path=name) from None

    return make_kit(files, folder)


def make_kit(files: Files, folder: Path) -> Kit:
    """Read and check a kit from the bytes of its files; `folder` is where they come from, as told to people.

    Raises KitError `kit-missing`, `kit-invalid` or `kit-newer`.
    """
    edition = _edition(files)
    kit = Kit(
        folder=folder,
        files=files,
        edition=edition.edition,
        serial=edition.serial,
        published=edition.published,
        checked=edition.checked,
        sources={source.key: source for source in edition.source},
        pinpoints={row.en: row.fr for row in edition.pinpoint},
        values=edition.value,
        tabs=_decode(files, "tabs.toml", schema.Tabs).tab,
        items=_decode(files, "checklist.toml", schema.Checklist).item,
        factors=_decode(files, "factors.toml", schema.Factors).factor,
        questions=_decode(files, "questions.toml", schema.Questions).question,
        findings=_decode(files, "bars.toml", schema.Bars).finding,
        forms=_decode(files, "official_forms.toml", schema.OfficialForms).form,
        portal=_decode(files, "portal.toml", schema.Portal),
    )
    for path, problem in (*_problems(kit), *_too_new_for(edition, kit)):
        raise KitError("kit-invalid", path=path, problem=problem)
    return kit


def _edition(files: Files) -> schema.Edition:
    """Read `kit.toml`; a newer schema is told before anything in it could be misread."""
    name = "kit.toml"
    table = _toml(files, name)
    number = table.get("schema")
    if isinstance(number, int) and number > SCHEMA:
        raise KitError("kit-newer", path=name, schema=number)
    edition = _shaped(table, name, schema.Edition)
    if not 1 <= edition.schema <= SCHEMA:
        raise KitError("kit-invalid", path=name, problem=f"schema {edition.schema}")
    if not EDITION.fullmatch(edition.edition) or edition.serial < 1:
        raise KitError("kit-invalid", path=name, problem="edition or serial")
    return edition


def _toml(files: Files, name: str) -> dict[str, object]:
    try:
        return plain.loads(files(name).decode())
    except ValueError as error:
        # tomllib and msgspec quote places and key names of the kit, never anything about a person.
        raise KitError("kit-invalid", path=name, problem=str(error)) from None


def _decode(files: Files, name: str, shape: type[T]) -> T:
    return _shaped(_toml(files, name), name, shape)


def _shaped(table: Mapping[str, object], name: str, shape: type[T]) -> T:
    try:
        return msgspec.convert(table, shape)
    except msgspec.ValidationError as error:
        raise KitError("kit-invalid", path=name, problem=str(error)) from None


def _problems(kit: Kit) -> Iterator[tuple[str, str]]:
    """Yield (file, what is wrong) for every name that leads nowhere and every id used twice."""
    ids: Mapping[str, Iterable[str]] = {
        "tabs.toml": [tab.id for tab in kit.tabs],
        "checklist.toml": [item.id for item in kit.items],
        "factors.toml": [factor.id for factor in kit.factors],
        "questions.toml": [question.id for question in kit.questions],
        "bars.toml": [rule.id for rule in kit.findings],
        "official_forms.toml": [form.form for form in kit.forms],
        "portal.toml": [slot.id for slot in kit.portal.slot] + [f"account {one.id}" for one in kit.portal.account],
    }
    for path, names in ids.items():
        listed = list(names)
        yield from ((path, f"id {name} used twice") for name in sorted({name for name in listed if listed.count(name) > 1}))
    yield from _lost_references(kit)
    yield from _unknown_facts(kit)
    yield from (("portal.toml", problem) for problem in portal_problems(kit))


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
    named += [(form.form, form.source.key) for form in kit.forms]
    named += [(f"slot {slot.id}", slot.source.key) for slot in kit.portal.slot]
    yield from (("kit.toml", f"{name}: no source {key}") for name, key in named if key not in kit.sources)


def _too_new_for(edition: schema.Edition, kit: Kit) -> Iterator[tuple[str, str]]:
    """Yield what an older program that reads this schema would not know: it must refuse the kit in words, not misread it."""
    conditions = [rule.when for rule in kit.findings] + [question.when for question in kit.questions]
    conditions += [
        part for item in kit.items for need in item.rule for part in (need.among, need.required, need.optional) if part
    ]
    wanted = {name: SINCE[name] for part in conditions for name in part.names if name in SINCE}
    if kit.pinpoints or any(source.title_fr for source in kit.sources.values()):
        wanted["title_fr, pinpoint"] = 2
    yield from (("kit.toml", f"{name}: needs schema {least}") for name, least in wanted.items() if least > edition.schema)


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
