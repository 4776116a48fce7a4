"""Words of one field of a record, out of the tables of `person_field_words` and `event_field_words`."""

from __future__ import annotations

from collections.abc import Mapping

from hcprep.ui.words import say

Words = Mapping[str, tuple[str, str]]
"""Label and hint of each field, by its name or by `group.name`."""


def label_of(table: Words, group: str, name: str) -> tuple[str, str]:
    """Return label and hint of a field in the language of the window; the group's own words come before the common ones."""
    label, hint = table.get(f"{group}.{name}") or table[name]
    return say(label), say(hint)


def choice_of(table: Mapping[str, Mapping[str, str]], group: str, name: str, value: str) -> str:
    """Return the words of one value of a choice field in the language of the window."""
    words = table.get(f"{group}.{name}") or table[name]
    return say(words[value])
