"""The review screen without Qt: what the kit says, what is still missing, and where story and proof do not meet."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from hcprep.kit.fees import fees
from hcprep.model.case import Case
from hcprep.model.findings import Confidence, Finding, Severity
from hcprep.model.story_findings import to_fill
from hcprep.presenters.base import Observed
from hcprep.presenters.dates import DateRow, Dates, soonest
from hcprep.presenters.desk import Desk
from hcprep.presenters.findingplaces import place_of_finding
from hcprep.presenters.fixplaces import place_of_missing, place_of_words
from hcprep.presenters.flow import Step, StepState
from hcprep.presenters.places import Place
from hcprep.services.layouts import plan_of
from hcprep.services.printable import Unprintable, unprintable
from hcprep.services.report import finding_words, person_words, provision_words, source_words, subject_words, write_day

OLD_AFTER = 90
"""Days after which the kit's data is said to be old."""


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
    place: Place | None = None
    """Where the answer stands that could change it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToFix:
    """One thing that can be put right: a code for the words, how many, the words' names, and the step that does it."""

    code: str
    step: Step
    count: int = 1
    names: tuple[str, ...] = ()
    signs: str = ""
    """Characters that cannot be printed."""
    place: Place | None = None
    """Where the first of them is put right; None for the step as a whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeeRow:
    """One fee in whole Canadian dollars; `later` may be paid after filing."""

    person: str
    title: str
    amount: int
    later: bool
    confidence: Confidence


@dataclass(frozen=True, slots=True, kw_only=True)
class FeesState:
    """What an application costs today; `now` and `whole` are sums in dollars."""

    rows: tuple[FeeRow, ...] = ()
    now: int = 0
    whole: int = 0
    later_words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewState:
    """Everything the review page draws."""

    findings: tuple[FindingRow, ...]
    to_fix: tuple[ToFix, ...]
    fees: FeesState
    checked: str
    """The day the kit was last checked, in words."""
    edition: str
    old: bool
    """Whether the kit was checked more than OLD_AFTER days ago."""
    next_day: DateRow | None = None
    """The next date that matters."""
    pictures: int = 0
    """Pages in the book's papers that are pictures, which cannot be searched."""

    def of(self, severity: Severity) -> tuple[FindingRow, ...]:
        """Return the findings of one severity."""
        return tuple(row for row in self.findings if row.severity == severity)


class ReviewPresenter(Observed[ReviewState]):
    """Reads the case; changes nothing."""

    def __init__(self, desk: Desk, language: str) -> None:
        self._desk = desk
        self._language = language
        self._told: tuple[Case, date, str, ReviewState] | None = None
        super().__init__(self._draw(()))

    def refresh(self, language: str, states: tuple[StepState, ...]) -> None:
        """Draw again; `states` tells what each step still wants."""
        self._language = language
        self._show(self._draw(states))

    def _draw(self, states: tuple[StepState, ...]) -> ReviewState:
        case, day = self._desk.case, self._desk.today
        told = self._told
        if told is None or told[0] is not case or told[1:3] != (day, self._language):
            told = self._told = (case, day, self._language, self._tell())
        state = told[3]
        # Behind what keeps the story from being printed.
        at = sum(row.code in ("citations-broken", "to-fill") for row in state.to_fix)
        return replace(state, to_fix=(*state.to_fix[:at], *_open_steps(states), *state.to_fix[at:]))

    def _tell(self) -> ReviewState:
        """Return everything but what the steps still want."""
        review, kit = self._desk.review(), self._desk.kit
        return ReviewState(
            findings=tuple(self._row(finding) for finding in review.findings),
            to_fix=(*self._broken(), *self._to_fill(), *self._story(), *self._signs(unprintable(self._desk.case))),
            fees=self._fees(),
            checked=write_day(kit.checked, self._language),
            edition=kit.edition,
            old=(self._desk.today - kit.checked).days > OLD_AFTER,
            pictures=sum(document.pictures for item in self._desk.case.evidence if item.merged for document in item.documents),
            next_day=soonest(Dates(self._desk).state(self._language)),
        )

    def _fees(self) -> FeesState:
        case, kit = self._desk.case, self._desk.kit
        lines = fees(kit, case, self._desk.today)
        rows = tuple(
            FeeRow(
                person=person_words(kit, case, line.person, self._language),
                title=kit.text(self._language, f"fee.{line.id}"),
                amount=line.amount,
                later=line.due == "later",
                confidence=line.confidence,
            )
            for line in lines
        )
        return FeesState(
            rows=rows,
            now=sum(row.amount for row in rows if not row.later),
            whole=sum(row.amount for row in rows),
            later_words=kit.text(self._language, "fee.later"),
        )

    def _broken(self) -> tuple[ToFix, ...]:
        """Return the paragraphs with a citation that leads nowhere."""
        names = broken_paragraphs(self._desk.case)
        place = self._paragraph(*names[:1])
        return (ToFix(code="citations-broken", step="story", count=len(names), names=names, place=place),) if names else ()

    def _to_fill(self) -> tuple[ToFix, ...]:
        """Return what would be printed with its brackets."""
        left = to_fill(self._desk.case)
        names = tuple(dict.fromkeys(one.text for one in left))
        return (ToFix(code="to-fill", step="story", count=len(left), names=names, place=place_of_words(left[0])),) if left else ()

    def _paragraph(self, number: str = "") -> Place | None:
        """Return the place of a paragraph by its number as printed."""
        numbered = self._desk.case.statement.numbered()
        return next((Place(step="story", kind="paragraph", key=one.id) for at, one in numbered if str(at) == number), None)

    def _row(self, finding: Finding) -> FindingRow:
        case, kit = self._desk.case, self._desk.kit
        words = {part: finding_words(kit, case, finding, self._language, part) for part in ("title", "body", "do")}
        return FindingRow(
            id=finding.id,
            severity=finding.severity,
            person=subject_words(kit, case, finding, self._language),
            provision=provision_words(finding.provision, self._language),
            source=source_words(kit, finding.source.key, finding.source.pinpoint, self._language),
            unconfirmed=finding.source.confidence in {"unconfirmed", "secondary"},
            # Notes are to read; but those about a history tell of something that is missing in it.
            place=None
            if finding.severity == "info" and not finding.id.startswith("life-")
            else place_of_finding(kit, case, finding),
            **words,
        )

    def _story(self) -> tuple[ToFix, ...]:
        case = self._desk.case
        plan = plan_of(case)
        numbered = tuple(case.statement.numbered())
        cited = {citation.evidence for _number, paragraph in numbered for citation in paragraph.citations}
        bare = tuple(str(number) for number, text in numbered if text.plain.strip() and not text.citations)
        unused = tuple(placed for placed in plan.exhibits if placed.evidence not in cited)
        unsorted = tuple(item for item in case.evidence if not item.item)
        found = []
        if bare:
            found.append(ToFix(code="paragraphs-bare", step="story", count=len(bare), names=bare, place=self._paragraph(bare[0])))
        if unused and numbered:
            names = tuple(placed.label for placed in unused)
            place = Place(step="documents", kind="paper", key=unused[0].evidence)
            found.append(ToFix(code="exhibits-unused", step="documents", count=len(unused), names=names, place=place))
        if unsorted:
            names = tuple(item.title for item in unsorted)
            place = Place(step="documents", kind="paper", key=unsorted[0].id)
            found.append(ToFix(code="papers-unsorted", step="documents", count=len(unsorted), names=names, place=place))
        return tuple(found)

    def _signs(self, found: tuple[Unprintable, ...]) -> tuple[ToFix, ...]:
        """Return one line for each kind of place that holds characters without a shape."""
        steps: tuple[tuple[str, Step], ...] = (
            ("person", "people"),
            ("heading", "story"),
            ("paragraph", "story"),
            ("paper", "documents"),
        )
        rows = []
        for where, step in steps:
            here = [one for one in found if one.where == where]
            if here:
                signs = " ".join(sorted({sign for one in here for sign in one.signs}))
                names = tuple(one.name for one in here)
                place = self._sign_place(where, names[0])
                rows.append(ToFix(code=f"signs-{where}", step=step, count=len(here), names=names, signs=signs, place=place))
        return tuple(rows)

    def _sign_place(self, where: str, name: str) -> Place | None:
        case = self._desk.case
        if where == "paragraph":
            return self._paragraph(name)
        if where == "person":
            return next((Place(step="people", kind="person", key=one.id) for one in case.people if one.name == name), None)
        if where == "heading":
            sections = case.statement.sections
            return next((Place(step="story", kind="section", key=one.id) for one in sections if one.heading == name), None)
        return next((Place(step="documents", kind="paper", key=one.id) for one in case.evidence if one.title == name), None)


def broken_paragraphs(case: Case) -> tuple[str, ...]:
    """Return the numbers of the paragraphs with a citation that leads nowhere."""
    return tuple(
        str(number)
        for number, paragraph in case.statement.numbered()
        if not all(case.cites(citation) for citation in paragraph.citations)
    )


def _open_steps(states: tuple[StepState, ...]) -> tuple[ToFix, ...]:
    """Return one line for each earlier step that still wants something."""
    return tuple(
        ToFix(
            code=f"step-{state.step}",
            step=state.step,
            count=len(state.missing),
            place=place_of_missing(state.step, state.missing[0]),
        )
        for state in states
        if state.step not in {"case", "review", "build"} and not state.done and state.missing
    )
