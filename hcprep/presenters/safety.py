"""Whether a person said something that means they may need to hide the screen at once."""

from __future__ import annotations

from hcprep.model.case import Case

_QUESTIONS = ("family_violence", "trafficking", "factor.family-violence")


def safety_mentioned(case: Case) -> bool:
    """Tell whether violence, control or trafficking was answered with yes, or written or filed about."""
    if any(case.answers.get(question) is True for question in _QUESTIONS):
        return True
    return any(section.factor == "family-violence" and section.paragraphs for section in case.statement.sections)
