"""The flow without a window: which steps there are, which can be begun, and what each still wants.

Everything here is a pure function of the case (and of what the kit says about it), so a case opened again lands on the
right step.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal, get_args

from hcprep.model.case import Case
from hcprep.model.findings import Review
from hcprep.model.madeof import outdated
from hcprep.model.people import Person
from hcprep.model.story_findings import to_fill

Step = Literal["case", "before", "people", "life", "documents", "story", "review", "build"]
Status = Literal["not_started", "in_progress", "completed", "cannot_start", "problem", "outdated"]

STEPS: tuple[Step, ...] = get_args(Step)
LIFE_DONE = "life.done"
STORY_DONE = "story.done"


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing still wanted: a code for the words, and the person or checklist item it is about."""

    code: str
    person: str = ""
    item: str = ""


@dataclass(frozen=True, slots=True)
class StepState:
    """Where one step stands."""

    step: Step
    status: Status
    missing: tuple[Missing, ...] = ()

    @property
    def ready(self) -> bool:
        """Whether the step can be opened."""
        return self.status != "cannot_start"

    @property
    def done(self) -> bool:
        """Whether nothing is wanted here any more."""
        return self.status == "completed"


def opened(states: Sequence[StepState]) -> tuple[StepState, ...]:
    """Return the same steps, each of which can be opened: for a case that is only looked at."""
    return tuple(state if state.ready else replace(state, status="not_started") for state in states)


def flow(case: Case | None, review: Review | None = None, before: Sequence[str] = ()) -> tuple[StepState, ...]:
    """Return the state of every step in order; `before` lists the interview questions of the step 'before'."""
    if case is None:
        return (StepState("case", "not_started"), *(StepState(step, "cannot_start") for step in STEPS[1:]))
    states = [
        StepState("case", "completed"),
        _before(case, before),
        _people(case),
        _life(case),
        _documents(case, review),
        _story(case),
    ]
    states.append(_review(case, review, states))
    states.append(_build(case))
    return tuple(states)


def landing(states: Sequence[StepState], last: str = "") -> Step:
    """Return the step to open first: the `last` open if anything is told there, else the first not completed, or the end."""
    begun = (state for state in states[1:] if state.status not in ("not_started", "cannot_start"))
    again = next((state for state in begun if state.step == last), None)
    if again is not None:
        return again.step
    return next((state.step for state in states if state.ready and not state.done), STEPS[-1])


def neighbour(states: Sequence[StepState], step: Step, by: Literal[-1, 1]) -> Step | None:
    """Return the next step that can be opened before (-1) or after (1) this one, or None at the end."""
    at = STEPS.index(step) + by
    while 0 <= at < len(states):
        if states[at].ready:
            return states[at].step
        at += by
    return None


def done_count(states: Sequence[StepState]) -> int:
    """Return how many steps are completed."""
    return sum(state.done for state in states)


def person_missing(person: Person) -> tuple[str, ...]:
    """Return the codes of what is still wanted about one person, in the order of the screen."""
    wanted = []
    if not person.name:
        wanted.append("name")
    if person.birth_date is None:
        wanted.append("birth-date")
    if not person.citizenships and not person.stateless:
        wanted.append("citizenship")
    if person.status == "unknown" and person.in_canada is not False:
        wanted.append("status")
    if person.role != "applicant":
        if not person.relationship:
            wanted.append("relationship")
        if person.accompanying is None and not person.is_canadian:
            wanted.append("accompanying")
    return tuple(wanted)


def _status(*, begun: bool, missing: Sequence[object]) -> Status:
    if not begun:
        return "not_started"
    return "in_progress" if missing else "completed"


def _before(case: Case, questions: Sequence[str]) -> StepState:
    missing = tuple(Missing("question", item=question) for question in questions if not _answered(case, question))
    begun = any(question in case.answers for question in questions)
    return StepState("before", _status(begun=begun, missing=missing or () if questions else (None,)), missing)


def _answered(case: Case, question: str) -> bool:
    # "I understand" cannot be answered with "I do not know"; every other question can.
    return bool(case.answers.get(question)) if question.startswith("understood") else question in case.answers


def _people(case: Case) -> StepState:
    missing = [Missing(code, person=person.id) for person in case.people for code in person_missing(person)]
    if case.applicant is None:
        missing.insert(0, Missing("applicant"))
    return StepState("people", _status(begun=bool(case.people), missing=missing), tuple(missing))


def _life(case: Case) -> StepState:
    if case.applicant is None:
        return StepState("life", "cannot_start", (Missing("applicant"),))
    missing = () if case.answers.get(LIFE_DONE) else (Missing("life-done"),)
    begun = bool(case.events) or LIFE_DONE in case.answers
    return StepState("life", _status(begun=begun, missing=missing), missing)


def _documents(case: Case, review: Review | None) -> StepState:
    if case.applicant is None:
        return StepState("documents", "cannot_start", (Missing("applicant"),))
    entries = review.checklist if review else ()
    missing = tuple(
        Missing("document", person=entry.person, item=entry.item)
        for entry in entries
        if entry.need == "required" and entry.status == "todo" and not entry.evidence
    )
    begun = bool(case.evidence or case.marks)
    return StepState("documents", _status(begun=begun, missing=missing or () if review else (None,)), missing)


def _story(case: Case) -> StepState:
    missing = [] if not case.statement.empty else [Missing("story")]
    if not case.answers.get(STORY_DONE):
        missing.append(Missing("story-done"))
    cited = (citation for _number, paragraph in case.statement.numbered() for citation in paragraph.citations)
    broken = not all(map(case.cites, cited))
    if broken:
        missing.insert(0, Missing("citation"))
    unfilled = bool(to_fill(case))
    if unfilled:
        missing.insert(0, Missing("to-fill"))
    if broken or unfilled:
        return StepState("story", "problem", tuple(missing))
    return StepState("story", _status(begun=not case.statement.empty, missing=missing), tuple(missing))


def _review(case: Case, review: Review | None, before: Sequence[StepState]) -> StepState:
    if case.applicant is None or review is None:
        return StepState("review", "cannot_start", (Missing("applicant"),))
    stops = tuple(
        Missing("stop", person=finding.person, item=finding.id) for finding in review.findings if finding.severity == "stop"
    )
    if stops:
        return StepState("review", "problem", stops)
    open_steps = tuple(Missing("step", item=state.step) for state in before if not state.done)
    return StepState("review", "in_progress" if open_steps else "completed", open_steps)


def _build(case: Case) -> StepState:
    if case.statement.empty and not any(item.merged for item in case.evidence):
        return StepState("build", "cannot_start", (Missing("pages"),))
    if outdated(case):
        return StepState("build", "outdated", (Missing("build"),))
    if any(build.proved for build in case.builds):
        return StepState("build", "completed")
    return StepState("build", "in_progress" if case.builds else "not_started", (Missing("build"),))
