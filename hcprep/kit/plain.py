"""TOML files of a kit, read quickly where they are written plainly, as those of the program are; `tomllib` reads all else.

`tomllib` looks at every sign in Python, which was a third of the time of `hcprep check`. Nothing is ever refused in here.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from datetime import date
from typing import Any

_NAME = r'[A-Za-z0-9_-]+|"[^"]+"'
_LIST = r'\[(?:"[^"]*"(?:, "[^"]*")*)?\]'
_UNUSUAL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f\\]")
_HEADING = re.compile(rf"\[(?:{_NAME})(?:\.(?:{_NAME}))*\]")
_NAMES = re.compile(_NAME)
_PAIR = re.compile(rf"((?:{_NAME})(?:\.(?:{_NAME}))*) = (.+)")
_INNER = re.compile(rf'({_NAME}) = ("[^"]*"|{_LIST})')
_LISTED = re.compile(_LIST)
_STRINGS = re.compile(r'"([^"]*)"')
_LINE = re.compile(r' +"([^"]*)",')
_NUMBER = re.compile(r"0|-?[1-9][0-9]{0,15}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")

_Table = dict[str, Any]


class _NotPlainError(Exception):
    """There is something else in the file, right or wrong."""


def loads(text: str) -> _Table:
    """Return what `tomllib.loads` returns. Raises tomllib.TOMLDecodeError."""
    try:
        return _plain(text.replace("\r\n", "\n"))
    except (_NotPlainError, ValueError):
        return tomllib.loads(text)


def _plain(text: str) -> _Table:
    if _UNUSUAL.search(text):
        raise _NotPlainError
    root: _Table = {}
    table, opened, dotted = root, {id(root)}, set[int]()
    lines = iter(text.split("\n"))
    for line in lines:
        if not line or line[0] == "#":
            continue
        pair = _PAIR.fullmatch(line)
        if pair is None:
            table = _open(root, line, opened)
        else:
            *above, last = (pair[1],) if "." not in pair[1] else _NAMES.findall(pair[1])
            place = table
            for name in above:
                place = _below(place, name.strip('"'), {}, dotted)
            _put(place, last, _lines(lines) if pair[2] == "[" else _value(pair[2]))
    return root


def _open(root: _Table, line: str, opened: set[int]) -> _Table:
    """Return the new table of a heading; `opened` are the tables and lists made by headings, the only ones others may go into."""
    many = line.startswith("[[") and line.endswith("]]")
    name = line[1:-1] if many else line
    if _HEADING.fullmatch(name) is None:
        raise _NotPlainError
    *above, last = _NAMES.findall(name)
    place = root
    for name in above:
        below = _below(place, name.strip('"'), {}, opened)
        place = below[-1] if isinstance(below, list) else below
    made: _Table = {}
    if many:
        rows = _below(place, last.strip('"'), [], opened)
        if not isinstance(rows, list):
            raise _NotPlainError
        rows.append(made)
    else:
        _put(place, last, made)
    opened.add(id(made))
    return made


def _below(place: _Table, name: str, new: _Table | list[_Table], opened: set[int]) -> Any:
    if name not in place:
        place[name] = new
        opened.add(id(new))
    if id(place[name]) not in opened:
        raise _NotPlainError
    return place[name]


def _put(table: _Table, name: str, value: object) -> None:
    name = name.strip('"')
    if name in table:
        raise _NotPlainError
    table[name] = value


def _lines(lines: Iterator[str]) -> list[str]:
    """Return a list that has each string on a line of its own."""
    strings: list[str] = []
    for line in lines:
        if line == "]":
            return strings
        string = _LINE.fullmatch(line)
        if string is None:
            break
        strings.append(string[1])
    raise _NotPlainError


def _value(text: str) -> object:
    if text[0] == '"' and text.find('"', 1) == len(text) - 1:
        return text[1:-1]
    if text[0] == "{":
        return _inline(text)
    if text in ("true", "false"):
        return text == "true"
    if _LISTED.fullmatch(text):
        return _STRINGS.findall(text)
    if _NUMBER.fullmatch(text):
        return int(text)
    if _DAY.fullmatch(text):
        return date.fromisoformat(text)
    raise _NotPlainError


def _inline(text: str) -> _Table:
    made: _Table = {}
    if text == "{}":
        return made
    place, after = 0, "{ "
    while text.startswith(after, place):
        pair = _INNER.match(text, place + 2)
        if pair is None:
            break
        _put(made, pair[1], _value(pair[2]))
        place, after = pair.end(), ", "
    if text[place:] != " }":
        raise _NotPlainError
    return made
