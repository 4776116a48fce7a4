"""Answers that are no questions of a kit: what is switched on, said to be done, and kept beside the story."""

from __future__ import annotations

from hcprep.model.layout import DIVIDERS, DOUBLE_SIDED, KEEP_NUMBERS, LAYOUT, PAGE_WORD, PAPER
from hcprep.model.original import ORIGINAL, ORIGINAL_LANGUAGE, ORIGINAL_ON, TRANSLATOR_ON
from hcprep.model.story_findings import ASIDE
from hcprep.services.declaration import DECLARATION_ON, FAMILY_ON, INTERPRETER_ON, LIFE_ON
from hcprep.services.spelling import OWN_WORDS, SPELLING_ON

_SWITCHES = frozenset(
    {
        "story.done",
        "life.done",
        SPELLING_ON,
        DECLARATION_ON,
        FAMILY_ON,
        INTERPRETER_ON,
        LIFE_ON,
        DIVIDERS,
        DOUBLE_SIDED,
        ORIGINAL_ON,
        TRANSLATOR_ON,
    }
)
_TEXTS = frozenset({OWN_WORDS, ORIGINAL_LANGUAGE, LAYOUT, PAPER, PAGE_WORD, KEEP_NUMBERS})


def own_kind(key: str) -> type[bool] | type[str] | None:
    """Return what kind of value such an answer has; None if there is no answer of that name."""
    if key in _SWITCHES or key.startswith(ASIDE):
        return bool
    return str if key in _TEXTS or key.startswith(ORIGINAL) else None
