"""Characters nobody meant to write: what they do to a page is never what the person sees while typing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from operator import is_
from typing import Any, Final, TypeVar

V = TypeVar("V")

_BREAKS: Final = re.compile("\r\n?|[\x85\u2028\u2029\x0b\x0c]")
_UNMEANT: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"
    # Embeddings and overrides of the reading direction, and forgotten relatives. Marks and isolates (U+200E, U+200F, U+061C,
    # U+2066 to U+2069) and joiners (U+200C, U+200D) stay: Arabic, Persian and Indic scripts need them.
    "\u2028-\u202e\u206a-\u206f\ufeff\ufff9-\ufffb]"
)

_NO_TEXT: Final = (bool, int, float, type(None))


def clean_text(text: str) -> str:
    """Return a text without control characters and direction overrides; every kind of line break becomes a line feed."""
    if _UNMEANT.search(text) is None:
        return text
    return _UNMEANT.sub("", _BREAKS.sub("\n", text))


def cleaned(value: V, known: V | None = None) -> V:
    """Return a value of the model with every text in it cleaned; the same object if nothing had to be.

    `known` is a value that is clean already: what both share is not looked at again.
    """
    if value is known:
        return value
    new: V = _cleaned(value, known)
    return new


def _cleaned(value: Any, known: Any) -> Any:
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, tuple):
        rows = _rows(value, known if isinstance(known, tuple) else ())
        return value if all(map(is_, rows, value)) else tuple(rows)
    if isinstance(value, Mapping):
        same = known if isinstance(known, Mapping) else {}
        texts = {key: cleaned(each, same.get(key)) for key, each in value.items()}
        return value if all(texts[key] is each for key, each in value.items()) else texts
    if is_dataclass(value) and not isinstance(value, type):
        changed = {}
        for name in _names(type(value)):
            old = getattr(value, name)
            if isinstance(old, _NO_TEXT):
                continue
            new = cleaned(old, getattr(known, name, None))
            if new is not old:
                changed[name] = new
        return replace(value, **changed) if changed else value
    return value


def _rows(value: tuple[Any, ...], known: tuple[Any, ...]) -> list[Any]:
    """Return the rows of a tuple cleaned; a changed row is held against the known one of the same id."""
    seen = set(map(id, known))
    if all(id(each) in seen for each in value):
        return list(value)
    named = {key: each for each in known if (key := getattr(each, "id", None)) is not None}
    return [each if id(each) in seen else _cleaned(each, named.get(getattr(each, "id", None))) for each in value]


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))
