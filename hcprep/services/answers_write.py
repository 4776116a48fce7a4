"""A case's facts as an answers file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import MISSING, fields
from datetime import date
from typing import Any

from hcprep.model.case import Case
from hcprep.model.events import Claim, Entry, Event, OtherApplication, Period, Prra, RemovalOrder

_TABLE: Mapping[type[Event], str] = {
    Entry: "entry",
    Claim: "claim",
    Prra: "prra",
    OtherApplication: "application",
    RemovalOrder: "removal_order",
    Period: "period",
}


def write_answers(case: Case) -> str:
    """Return an answers file (TOML) that `read_answers` turns into the same people, events, marks and answers."""
    blocks = [_table("[case]", {"edition": case.edition, "language": case.language})]
    blocks.extend(_table("[[person]]", _row(person)) for person in case.people)
    blocks.extend(_table(f"[[{_TABLE[type(event)]}]]", _row(event)) for event in case.events)
    blocks.extend(_table("[[mark]]", _row(mark)) for mark in case.marks)
    if case.answers:
        answers = {_string(key): "?" if value is None else value for key, value in case.answers.items()}
        blocks.append(_table("[answers]", answers))
    return "\n".join(blocks)


def _row(row: Any) -> Mapping[str, Any]:
    return {
        one.name: value
        for one in fields(row)
        if (value := getattr(row, one.name)) is not None and (one.default is MISSING or value != one.default)
    }


def _table(head: str, rows: Mapping[str, Any]) -> str:
    return "\n".join((head, *(f"{key} = {_value(value)}" for key, value in rows.items()), ""))


def _value(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Iterable) and not isinstance(value, str):
        return "[" + ", ".join(_value(one) for one in value) + "]"
    return _string(str(value))


def _string(text: str) -> str:
    """Return a TOML basic string; control characters and surrogates are escaped or replaced."""
    out = []
    for letter in text:
        if letter in '"\\':
            out.append("\\" + letter)
        elif letter < " " or letter == "\x7f":
            out.append(f"\\u{ord(letter):04x}")
        else:
            out.append(letter)
    return '"' + "".join(out) + '"'
