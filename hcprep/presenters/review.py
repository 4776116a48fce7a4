"""The review screen without Qt: what the kit says, what is still missing, and where story and proof do not meet."""

from __future__ import annotations

from dataclasses import dataclass

from hcprep.model.findings import Finding, Severity
from hcprep.model.plan import FrontMatter, make_plan
from hcprep.presenters.base import Observed
from hcprep.presenters.desk import Desk
from hcprep.presenters.flow import Step, StepState
from hcprep.services.report import finding_words, person_words


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingRow:
    """One finding in words; `source` names where the rule stands."""

    id: str
    severity: Severity
    person: str
    title: str
    body: str
    do: str
    provision: str
    source: str
    unconfirmed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ToFix:
    """One thing that can be put right: a code for the words, how many, the words' names, and the step that does it."""

    code: str
    step: Step
    count: int = 1
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewState:
    """Everything the review page draws."""

    findings: tuple[FindingRow, ...]
    to_fix: tuple[ToFix, ...]
    checked: str
    edition: str

    def of(self, severity: Severity) -> tuple[FindingRow, ...]:
        """Return the findings of one severity."""
        return tuple(row for row in self.findings if row.severity == severity)


class ReviewPresenter(Observed[ReviewState]):
    """Reads the case; changes nothing."""

    def __init__(self, desk: Desk, language: str) -> None:
        self._desk = desk
        self._language = language
        super().__init__(self._draw(()))

    def refresh(self, language: str, states: tuple[StepState, ...]) -> None:
        """Draw again; `states` tells what each step still wants."""
        self._language = language
        self._show(self._draw(states))

    def _draw(self, states: tuple[StepState, ...]) -> ReviewState:
        review, kit = self._desk.review(), self._desk.kit
        return ReviewState(
            findings=tuple(self._row(finding) for finding in review.findings),
            to_fix=(*_open_steps(states), *self._story()),
            checked=kit.checked.isoformat(),
            edition=kit.edition,
        )

    def _row(self, finding: Finding) -> FindingRow:
        case, kit = self._desk.case, self._desk.kit
        source = kit.sources.get(finding.source.key)
        words = {part: finding_words(kit, case, finding, self._language, part) for part in ("title", "body", "do")}
        return FindingRow(
            id=finding.id,
            severity=finding.severity,
            person=person_words(case, finding.person) if finding.person else "",
            provision=finding.provision,
            source=", ".join(filter(None, (source.title if source else finding.source.key, finding.source.pinpoint))),
            unconfirmed=finding.source.confidence in {"unconfirmed", "secondary"},
            **words,
        )

    def _story(self) -> tuple[ToFix, ...]:
        case = self._desk.case
        plan = make_plan(case, FrontMatter())
        numbered = tuple(case.statement.numbered())
        cited = {citation.evidence for _number, paragraph in numbered for citation in paragraph.citations}
        bare = tuple(str(number) for number, text in numbered if text.plain.strip() and not text.citations)
        unused = tuple(f"{placed.label}" for placed in plan.exhibits if placed.evidence not in cited)
        unsorted = tuple(item.title for item in case.evidence if not item.item)
        found = []
        if bare:
            found.append(ToFix(code="paragraphs-bare", step="story", count=len(bare), names=bare))
        if unused and numbered:
            found.append(ToFix(code="exhibits-unused", step="story", count=len(unused), names=unused))
        if unsorted:
            found.append(ToFix(code="papers-unsorted", step="documents", count=len(unsorted), names=unsorted))
        return tuple(found)


def _open_steps(states: tuple[StepState, ...]) -> tuple[ToFix, ...]:
    """Return one line for each earlier step that still wants something."""
    return tuple(
        ToFix(code=f"step-{state.step}", step=state.step, count=len(state.missing))
        for state in states
        if state.step not in {"case", "review", "build"} and not state.done
    )
