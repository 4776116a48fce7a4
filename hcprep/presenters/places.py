"""A place in the window: which step, and what on it; so that anything can be gone to exactly."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from hcprep.presenters.flow import Step

PlaceKind = Literal[
    "step", "question", "person", "event", "item", "paper", "pages", "paragraph", "section", "original", "own-text", "finding"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """What to show and where the focus goes; `pages` is the room of a paper's pages, of any that is asked for without a key.

    `key` is the id of the question, person, event, paper, paragraph or section, of a checklist item `item` or `item/person`, of a
    finding `id-person`, of a piece of the story in the other language its own key; going to an `own-text` puts it into the story.
    `part` is a field of the person or event, or the words in the paragraph; `person` whose event it is.
    """

    step: Step
    kind: PlaceKind = "step"
    key: str = ""
    part: str = ""
    person: str = ""
