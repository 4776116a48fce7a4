"""What is different between two kits, line by line, so that a person can read it before a kit is used."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import msgspec

from hcprep.kit.kit import LANGUAGES, Kit
from hcprep.kit.schema import Row

Part = Literal[
    "kit", "value", "form", "tab", "item", "question", "factor", "finding", "portal", "account", "slot", "source", "text"
]
How = Literal["added", "removed", "changed", "moved", "checked"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One difference. `field` is empty for a row added, removed or moved; `old` and `new` are plain text, empty for nothing.

    `how` is `checked` for a value or form that was only looked at again: nothing in it changed but the day.
    """

    part: Part
    how: How
    id: str
    field: str = ""
    old: str = ""
    new: str = ""


def diff(old: Kit, new: Kit) -> tuple[Change, ...]:
    """Return every difference: facts first, then forms, rows and sources, then words; in the order of the newer kit.

    Raises KitError when the texts of one cannot be read.
    """
    return tuple(_changes(old, new))


def _changes(old: Kit, new: Kit) -> Iterator[Change]:
    yield from _fields("kit", "", _header(old), _header(new))
    yield from _rows("value", _values(old), _values(new))
    yield from _rows("form", {one.form: one for one in old.forms}, {one.form: one for one in new.forms})
    yield from _rows("tab", {one.id: one for one in old.tabs}, {one.id: one for one in new.tabs})
    yield from _rows("item", {one.id: one for one in old.items}, {one.id: one for one in new.items})
    yield from _rows("question", {one.id: one for one in old.questions}, {one.id: one for one in new.questions})
    yield from _rows("factor", {one.id: one for one in old.factors}, {one.id: one for one in new.factors})
    yield from _rows("finding", {one.id: one for one in old.findings}, {one.id: one for one in new.findings})
    yield from _fields("portal", "", _upload(old), _upload(new))
    yield from _rows("account", {one.id: one for one in old.portal.account}, {one.id: one for one in new.portal.account})
    yield from _rows("slot", {one.id: one for one in old.portal.slot}, {one.id: one for one in new.portal.slot})
    yield from _rows("source", old.sources, new.sources)
    yield from _texts("fr", _pinpoints(old), _pinpoints(new))
    for language in LANGUAGES:
        yield from _texts(language, old.texts_of(language), new.texts_of(language))


def _pinpoints(kit: Kit) -> Mapping[str, str]:
    """Name each pinpoint with words by its English."""
    return {f"pinpoint {english}": french for english, french in kit.pinpoints.items()}


def _header(kit: Kit) -> Mapping[str, str]:
    return {
        "edition": kit.edition,
        "serial": str(kit.serial),
        "published": kit.published.isoformat(),
        "checked": kit.checked.isoformat(),
    }


def _upload(kit: Kit) -> Mapping[str, str]:
    """Return what the portal's file says beside its accounts and slots."""
    return {name: value for name, value in _flat(kit.portal).items() if not name.startswith(("account.", "slot."))}


def _values(kit: Kit) -> Mapping[str, Row]:
    """Name each value by its id and the day from which it holds, since an id may come several times."""
    found: dict[str, Row] = {}
    for value in kit.values:
        name = value.id if value.effective is None else f"{value.id} {value.effective.isoformat()}"
        while name in found:
            name += "+"
        found[name] = value
    return found


def _rows(part: Part, old: Mapping[str, Row], new: Mapping[str, Row]) -> Iterator[Change]:
    for name, row in new.items():
        if name not in old:
            yield Change(part=part, how="added", id=name, new=_brief(row))
        elif row != old[name]:
            yield from _fields(part, name, _flat(old[name]), _flat(row))
    yield from (Change(part=part, how="removed", id=name, old=_brief(old[name])) for name in old if name not in new)
    yield from (Change(part=part, how="moved", id=name) for name in _moved(list(old), list(new)))


def _fields(part: Part, name: str, old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[Change]:
    changed = [field for field in dict.fromkeys([*new, *old]) if old.get(field, "") != new.get(field, "")]
    if part != "kit" and changed == ["checked"]:
        yield Change(part=part, how="checked", id=name, old=old["checked"], new=new["checked"])
        return
    for field in changed:
        yield Change(part=part, how="changed", id=name, field=field, old=old.get(field, ""), new=new.get(field, ""))


def _texts(language: str, old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[Change]:
    for name, words in new.items():
        if name not in old:
            yield Change(part="text", how="added", id=name, field=language, new=words)
        elif words != old[name]:
            yield Change(part="text", how="changed", id=name, field=language, old=old[name], new=words)
    for name, words in old.items():
        if name not in new:
            yield Change(part="text", how="removed", id=name, field=language, old=words)


def _flat(row: Row) -> Mapping[str, str]:
    """Return a row as names and plain text: `source.key`, `rule.1.required.all`."""
    return dict(_leaves("", msgspec.to_builtins(row)))


def _leaves(prefix: str, value: object) -> Iterator[tuple[str, str]]:
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _leaves(f"{prefix}.{key}" if prefix else str(key), inner)
    elif isinstance(value, Sequence) and not isinstance(value, str):
        if all(isinstance(one, str) for one in value):
            yield prefix, ", ".join(value)
        else:
            for number, inner in enumerate(value, start=1):
                yield from _leaves(f"{prefix}.{number}", inner)
    else:
        yield prefix, _plain(value)


def _plain(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)


def _brief(row: Row) -> str:
    """Return what matters first in a row that comes or goes: the value, the edition or the title, if it has one."""
    flat = _flat(row)
    return next((flat[name] for name in ("value", "current", "title") if flat.get(name)), "")


def _moved(old: Sequence[Hashable], new: Sequence[str]) -> Iterable[str]:
    """Return the first row that stands in another order among those both have; nothing if the order is the same."""
    both = set(old) & set(new)
    before = [name for name in old if name in both]
    after = [name for name in new if name in both]
    return [name for name, was in zip(after, before, strict=True) if name != was][:1]
