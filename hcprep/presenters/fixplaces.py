"""Where exactly a thing can be put right: the question, the field of a person, the checklist item, the paragraph."""

from __future__ import annotations

from hcprep.model.original import PART
from hcprep.model.story_findings import BESIDE, StoryFinding
from hcprep.presenters.flow import Missing, Step
from hcprep.presenters.places import Place

_FIELDS = {
    "name": "family_name",
    "birth-date": "birth_date",
    "citizenship": "citizenships",
    "status": "status",
    "relationship": "relationship",
    "accompanying": "accompanying",
}


def place_of_missing(step: Step, missing: Missing) -> Place:
    """Return the place of something that a step still wants; the step itself where there is nothing more exact."""
    if missing.code == "question":
        return Place(step=step, kind="question", key=missing.item)
    if missing.code == "life-done":
        return Place(step=step, kind="question", key="life-done")
    if missing.code == "document":
        return Place(step=step, kind="item", key="/".join(filter(None, (missing.item, missing.person))))
    if missing.code in _FIELDS:
        return Place(step=step, kind="person", key=missing.person, part=_FIELDS[missing.code])
    return Place(step=step)


def place_of_words(finding: StoryFinding) -> Place:
    """Return where the words of a finding stand."""
    key = finding.paragraph
    if key.startswith(BESIDE):
        return Place(step="story", kind="original", key=key.removeprefix(BESIDE), part=finding.text)
    if key.startswith(PART):
        return Place(step="story", kind="section", key=key.removeprefix(PART), part=finding.text)
    return Place(step="story", kind="paragraph", key=key, part=finding.text)
