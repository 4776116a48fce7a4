"""The review: everything the kit says about a case on a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta

from hcprep.kit.about import About
from hcprep.kit.facts import Facts, case_facts, person_facts
from hcprep.kit.kit import Kit
from hcprep.kit.life import LifeProblem, life_problems
from hcprep.kit.limits import limits_of
from hcprep.kit.logic import holds
from hcprep.kit.papers import paper_problems
from hcprep.kit.people import person_dates
from hcprep.kit.schema import Condition, FindingRule, Item, Rule, SourceRef
from hcprep.model.case import Case
from hcprep.model.evidence import Evidence, MarkState
from hcprep.model.findings import ChecklistEntry, Finding, Need, Review, Source
from hcprep.model.people import YesNo
from hcprep.model.remembered import Remembered

_SEVERITIES = ("stop", "warn", "info")
UNKNOWN_WHY = "checklist.unknown"
"""Text of an item nobody can tell about yet; with `-story` or `-case` where it is about no single person."""
_NEVER = Condition(any=("never",))


def review(kit: Kit, case: Case, on: date) -> Review:
    """Return findings (stops first, then warnings, then notes; each in kit order) and the personal checklist on a day."""
    facts = all_case_facts(kit, case, on)
    limits = limits_of(kit, on)
    people = {person.id: {**facts, **person_facts(case, person, on, limits)} for person in case.people}
    dates = {person.id: person_dates(About.of(case, person, on, limits)) for person in case.people}
    dates[""] = _kit_dates(kit, on)
    return Review(
        edition=kit.edition,
        on=on,
        findings=_findings(kit, facts, people, dates, (*_life(kit, case, on), *_papers(kit, case, on))),
        checklist=tuple(entry for item in kit.items for entry in _entries(case, item, facts, people)),
    )


def all_case_facts(kit: Kit, case: Case, on: date) -> Facts:
    """Return facts computed from the case, facts answered in the interview, and facts about the kit itself."""
    return {
        "never": False,
        **_answered(kit, case),
        **case_facts(case, on, limits_of(kit, on)),
        **_kit_facts(kit, on),
    }


def _answered(kit: Kit, case: Case) -> dict[str, YesNo]:
    facts: dict[str, YesNo] = {}
    for question in kit.questions:
        silent: YesNo = False if question.silence == "no" and question.id not in case.answers else None
        value = case.answers.get(question.id)
        if question.kind == "yes_no":
            facts[question.id] = value if isinstance(value, bool) else silent
        for choice in question.choices:
            facts[f"{question.id}={choice}"] = silent if value is None or value == "" else value == choice
    return facts


def _kit_facts(kit: Kit, on: date) -> dict[str, YesNo]:
    fee = kit.value("fee_principal", on)
    next_change = date.fromisoformat(str(kit.value("fee_next_change").value))
    return {
        "kit_old": on > kit.checked + timedelta(days=kit.number("kit_old_days")),
        "fees_changed": fee.effective is not None and fee.effective <= on < add_year(fee.effective),
        "fees_old": on >= next_change,
        "intake_closed": kit.value("intake_open", on).value != "yes",
    }


def _kit_dates(kit: Kit, on: date) -> Mapping[str, date]:
    """Return the dates that findings about the whole case may name."""
    since = kit.value("fee_principal", on).effective
    return {} if since is None else {"fees_since": since}


def add_year(day: date) -> date:
    """Return the same day a year later."""
    return day + timedelta(days=365)


def _findings(
    kit: Kit, facts: Facts, people: Mapping[str, Facts], dates: Mapping[str, Mapping[str, date]], life: Iterable[Finding]
) -> tuple[Finding, ...]:
    made: dict[tuple[str, str], Finding] = {}
    for rule in kit.findings:
        about: Mapping[str, Facts] = {"": facts} if rule.for_each == "case" else people
        for person, known in about.items():
            chosen = _chosen(kit, rule, holds(rule.when, known))
            if chosen is not None:
                made.setdefault((chosen.id, person), _finding(chosen, person, dates.get(person, {})))
    return tuple(sorted([*made.values(), *life], key=lambda finding: _SEVERITIES.index(finding.severity)))


def _life(kit: Kit, case: Case, on: date) -> Iterator[Finding]:
    """Yield one finding for each problem in a history; the kit's rule has severity, words and source, never a condition."""
    for person in case.people:
        for problem in life_problems(case, person, on, kit):
            rule = kit.finding(f"life-{problem.kind}")
            if rule is not None:
                yield _finding(rule, person.id, _problem_dates(problem))


def _papers(kit: Kit, case: Case, on: date) -> Iterator[Finding]:
    """Yield one finding for each thing about a paper; the kit's rule has severity, words and source, never a condition."""
    for problem in paper_problems(kit, case, on):
        rule = kit.finding(f"paper-{problem.kind}")
        if rule is not None:
            yield replace(_finding(rule, problem.person, problem.dates), about=problem.evidence)


def _problem_dates(problem: LifeProblem) -> Mapping[str, date]:
    return {name: day for name, day in (("from_day", problem.start), ("to_day", problem.end)) if day is not None}


def _chosen(kit: Kit, rule: FindingRule, answer: YesNo) -> FindingRule | None:
    if answer is None and rule.unknown:
        return kit.finding(rule.unknown)
    return rule if answer else None


def _finding(rule: FindingRule, person: str, dates: Mapping[str, date]) -> Finding:
    return Finding(
        id=rule.id,
        severity=rule.severity,
        person=person,
        provision=rule.provision,
        dates={name: dates[name] for name in rule.dates if name in dates},
        source=_source(rule.source),
    )


def _source(ref: SourceRef) -> Source:
    return Source(key=ref.key, pinpoint=ref.pinpoint, confidence=ref.confidence)


def _entries(case: Case, item: Item, facts: Facts, people: Mapping[str, Facts]) -> Iterator[ChecklistEntry]:
    needs: dict[str, tuple[Need, str]] = {}
    for rule in item.rule:
        about: Mapping[str, Facts] = {"": facts} if rule.for_each == "case" else people
        for person, known in about.items():
            if person not in needs and holds(rule.among, known) is not False:
                needs[person] = _need(item, rule, known, facts)
    asked = [person for person, (need, _) in needs.items() if need != "not_needed"]
    for person, (need, why) in needs.items():
        evidence = _evidence(case, item.id, person, alone=asked == [person])
        status, reason = _status(case, item.id, person, evidence)
        yield ChecklistEntry(
            item=item.id,
            person=person,
            need=need,
            why=why,
            status=status,
            reason=reason,
            evidence=evidence,
            source=_source(item.source),
        )


def _need(item: Item, rule: Rule, known: Facts, shared: Facts) -> tuple[Need, str]:
    required = False if rule.required is None else holds(rule.required, known)
    optional = False if rule.optional is None else holds(rule.optional, known)
    if required:
        return "required", f"item.{item.id}.why"
    if optional:
        return "optional", f"item.{item.id}.why"
    if required is None or optional is None:
        return "optional", UNKNOWN_WHY + _where_to_answer(item, rule, known, shared)
    return "not_needed", f"item.{item.id}.skip"


def _where_to_answer(item: Item, rule: Rule, known: Facts, shared: Facts) -> str:
    """Name the place of the missing answers: about the person unless each of them is about the whole case (`shared`)."""
    asked = [name for part in (rule.required, rule.optional) if part is not None for name in part.names]
    if rule.for_each == "person" and not all(name in shared for name in asked if known[name] is None):
        return ""
    return "-story" if item.kind == "evidence" else "-case"


def _evidence(case: Case, item: str, person: str, *, alone: bool) -> tuple[str, ...]:
    """Evidence naming no person answers a personal item only where nobody else is asked for it."""
    return tuple(
        evidence.id
        for evidence in _BY_ITEM(case).get(item, ())
        if evidence.documents and (not person or evidence.person == person or (alone and not evidence.person))
    )


def _by_item(case: Case) -> Mapping[str, tuple[Evidence, ...]]:
    found: dict[str, list[Evidence]] = {}
    for evidence in case.evidence:
        found.setdefault(evidence.item, []).append(evidence)
    return {item: tuple(papers) for item, papers in found.items()}


_BY_ITEM = Remembered(_by_item)


def _status(case: Case, item: str, person: str, evidence: tuple[str, ...]) -> tuple[MarkState, str]:
    mark = case.mark(item, person)
    if evidence or (item == "E1" and not person and not case.statement.empty):
        return "have", ""
    return ("todo", "") if mark is None else (mark.state, mark.reason)
