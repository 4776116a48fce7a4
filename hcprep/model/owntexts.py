"""Texts a person keeps to put into any case: an immutable list, and edits that make another one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal, get_args

from hcprep.model.wording import clean_text

OwnKind = Literal["text", "titles", "questions"]
"""`text` goes in as paragraphs, `titles` as titles of parts, one a line, `questions` are handed to who writes a letter."""
KINDS: tuple[OwnKind, ...] = get_args(OwnKind)
MOST = 300
MOST_BYTES = 2 * 1024 * 1024
"""Of all of them, as a file holds them."""
LONGEST_NAME = 100
LONGEST = 20_000
"""Characters of one text: about seven pages."""
_NUMBERED = re.compile(r" \((\d{1,3})\)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnText:
    """One such text; `id` tells it from the others on this computer and is in no file that is handed on."""

    id: str
    name: str
    text: str = ""
    kind: OwnKind = "text"

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines that say something."""
        return tuple(line.strip() for line in self.text.split("\n") if line.strip())


Texts = tuple[OwnText, ...]


def tidy(text: OwnText) -> OwnText:
    """Return it without signs nobody meant, its name on one line, both as long as allowed at most."""
    name = " ".join(clean_text(text.name).split())[:LONGEST_NAME].strip()
    return replace(text, name=name, text=clean_text(text.text)[:LONGEST])


def added(texts: Texts, text: OwnText) -> Texts:
    """Return the list with a text at its end under an id of its own; its name gets a number if there is one like it."""
    number = max((int(one.id[1:]) for one in texts if one.id[1:].isdigit()), default=0) + 1
    made = tidy(text)
    return (*texts, replace(made, id=f"t{number}", name=_free(made.name, {one.name.casefold() for one in texts})))


def changed(texts: Texts, text: OwnText) -> Texts:
    """Return the list with a text in place of the one of its id; at the end, where that was deleted in another window."""
    if not any(one.id == text.id for one in texts):
        return added(texts, text)
    made = tidy(text)
    others = {one.name.casefold() for one in texts if one.id != text.id}
    made = replace(made, name=_free(made.name, others))
    return tuple(made if one.id == text.id else one for one in texts)


def without(texts: Texts, key: str) -> Texts:
    """Return the list without one."""
    return tuple(one for one in texts if one.id != key)


def moved(texts: Texts, key: str, by: Literal[-1, 1]) -> Texts:
    """Return the list with one text a place up (-1) or down (1)."""
    rows = list(texts)
    at = next((place for place, one in enumerate(rows) if one.id == key), -1)
    if at >= 0 and 0 <= at + by < len(rows):
        rows.insert(at + by, rows.pop(at))
    return tuple(rows)


def joined(texts: Texts, others: Iterable[OwnText]) -> Texts:
    """Return the list with those of another one behind it that are not in it word for word."""
    for other in others:
        made = tidy(other)
        root = _NUMBERED.sub("", made.name)
        same = (one for one in texts if (one.kind, one.text) == (made.kind, made.text))
        if not any(_NUMBERED.sub("", one.name) == root for one in same):
            texts = added(texts, made)
    return texts


def _free(name: str, taken: set[str]) -> str:
    if name.casefold() not in taken:
        return name
    number = 2
    root = _NUMBERED.sub("", name)[: LONGEST_NAME - 6]
    while f"{root} ({number})".casefold() in taken:
        number += 1
    return f"{root} ({number})"
