"""Words in square brackets that somebody still has to fill in, such as `[name]`; and brackets that are meant to be printed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hcprep.model.story_parts import Piece, fold

_BRACKETS = re.compile(r"\[([^\W\d_][^\[\]\n]{1,59})\](?!\()")
_MEANT = frozenset(
    {
        *("sic", "translation", "traduction", "emphasis added", "emphasis in original", "my emphasis", "illegible", "blank"),
        *("je souligne", "soulignement ajoute", "non souligne dans l’original", "illisible", "en blanc", "omitted", "omis"),
    }
)
"""What is put in brackets for the reader of a legal text. A letter changed in a quotation, `[t]he`, is too short anyway."""


def placeholders(text: str) -> Iterator[Piece]:
    """Yield the places of a text that look as if they were still to be filled in; `start` and `end` are those of the brackets."""
    if "[" not in text:
        return
    for found in _BRACKETS.finditer(text):
        if fold(found[1]).strip(" .") not in _MEANT:
            yield Piece(found.start(), found.end(), found.group())
