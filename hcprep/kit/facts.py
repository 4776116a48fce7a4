"""Facts about a case: pure functions by name, which the kit's TOML joins with `all`, `any` and `none`.

Every fact is True, False or None for "not known yet". Names are stable; a kit may use any of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from hcprep.kit.about import About
from hcprep.kit.contradictions import CONTRADICTIONS
from hcprep.kit.limits import DEFAULT, Limits
from hcprep.kit.logic import opposite, some
from hcprep.kit.people import PERSON
from hcprep.model.case import Case
from hcprep.model.people import Person, YesNo

Facts = Mapping[str, YesNo]

KIT_FACTS = ("never", "kit_old", "fees_changed", "fees_old", "intake_closed")
"""About the kit itself on a day, computed in the review; `never` is for findings made only in place of another."""

PERSON_FACTS = tuple(PERSON)

SINCE: Mapping[str, int] = {
    "claim_undecided": 2,
    "late_land_claim": 2,
    "designated_undecided": 2,
    "inadmissible_36_1": 2,
    "inadmissible_36_2": 2,
    **dict.fromkeys(CONTRADICTIONS, 2),
}
"""Facts that came after the first programs, and the schema they came with; a kit that uses one must say at least that schema."""


def _people(case: Case, on: date, limits: Limits, roles: Iterable[str]) -> list[About]:
    return [About.of(case, person, on, limits) for person in case.people if person.role in roles]


def _partners(case: Case) -> list[Person]:
    return [person for person in case.people if person.role == "partner" and person.death_date is None]


def _common_law_couple(case: Case, _on: date, _limits: Limits) -> YesNo:
    """Tell whether the applicant lives with a common-law partner."""
    partners = _partners(case)
    if partners:
        return some(None if not partner.relationship else partner.relationship == "common_law" for partner in partners)
    applicant = case.applicant
    return applicant is not None and applicant.civil_status == "common_law"


def _partner_not_listed(case: Case, _on: date, _limits: Limits) -> YesNo:
    applicant = case.applicant
    return applicant is not None and applicant.civil_status in ("married", "common_law") and not _partners(case)


def _common_law_short(case: Case, on: date, limits: Limits) -> YesNo:
    about = [one for one in _people(case, on, limits, ("partner",)) if one.person.relationship == "common_law"]
    return some(PERSON["common_law_under_12_months"](one) for one in about)


def _partner_of_canada(case: Case, _on: date, _limits: Limits) -> YesNo:
    return some(partner.status in ("citizen", "permanent_resident") for partner in _partners(case))


def _relative_of_canada(case: Case, on: date, limits: Limits) -> YesNo:
    """Tell whether a relative or grown child who is listed is a citizen or permanent resident, and so may be able to sponsor."""
    return any(
        one.needs_nothing and one.person.death_date is None and _may_sponsor(one)
        for one in _people(case, on, limits, ("child", "relative"))
    )


def _may_sponsor(about: About) -> bool:
    """Tell whether the age speaks against it: a child's must be known to be that of an adult."""
    adult = PERSON["adult"](about)
    return adult is True if about.person.role == "child" else adult is not False


def _child_affected_listed(case: Case, on: date, limits: Limits) -> YesNo:
    """Tell whether one of the people listed is a child directly affected."""
    return some(PERSON["affected_child"](About.of(case, person, on, limits)) for person in case.people)


def _child_affected_any(case: Case, on: date, limits: Limits) -> YesNo:
    """Tell whether a child, the applicant's own or not, is directly affected: listed, or said in the interview.

    Only a clear yes counts, because it opens an exception to a bar.
    """
    return _child_affected_listed(case, on, limits) is True or case.answers.get("child_affected") is True


def _life_threatening(case: Case, _on: date, _limits: Limits) -> YesNo:
    """Tell whether care that saves a life would be missing; only a clear yes counts, for the same reason."""
    return case.answers.get("life_threatening_care") is True


def _sponsor_may_harm(case: Case, _on: date, _limits: Limits) -> YesNo:
    """Tell whether pointing at a sponsor could be pointing at the person who hurts; "I do not know" counts as yes."""
    answers = case.answers
    unsure = "family_violence" in answers and answers["family_violence"] is None
    return unsure or answers.get("family_violence") is True or answers.get("factor.family-violence") is True


def _someone_stays_out(case: Case, on: date, limits: Limits) -> YesNo:
    family = _people(case, on, limits, ("partner", "child"))
    return some(
        opposite(one.person.accompanying) is True and not one.needs_nothing and one.person.death_date is None for one in family
    )


def _many_people(case: Case, on: date, limits: Limits) -> YesNo:
    family = _people(case, on, limits, ("applicant", "partner", "child"))
    return sum(one.person.death_date is None for one in family) > 5


def _has_cannot_get(case: Case, _on: date, _limits: Limits) -> YesNo:
    return any(mark.state == "cannot_get" for mark in case.marks)


def _hc_pending_any(case: Case, on: date, limits: Limits) -> YesNo:
    """Tell whether an open request is told of among somebody's applications, so that it need not be told twice."""
    found = (About.of(case, person, on, limits) for person in case.people)
    return any(PERSON["hc_pending"](one) is True and one.applying is True for one in found)


def _paper_not_en_fr(case: Case, _on: date, _limits: Limits) -> YesNo:
    return any(item.language == "other" for item in case.evidence)


def _own_words(case: Case, _on: date, _limits: Limits) -> YesNo:
    return not case.statement.empty


def _consequences_unread(case: Case, _on: date, _limits: Limits) -> YesNo:
    return not case.answers.get("understood_consequences")


def _advice_unread(case: Case, _on: date, _limits: Limits) -> YesNo:
    return not case.answers.get("understood_not_legal_advice")


def _applicant_missing(case: Case, _on: date, _limits: Limits) -> YesNo:
    return case.applicant is None


def _no_factor_chosen(case: Case, _on: date, _limits: Limits) -> YesNo:
    return not any(key.startswith("factor.") and value is True for key, value in case.answers.items())


CASE: Mapping[str, Callable[[Case, date, Limits], YesNo]] = {
    "applicant_missing": _applicant_missing,
    "common_law_couple": _common_law_couple,
    "common_law_short": _common_law_short,
    "partner_not_listed": _partner_not_listed,
    "partner_of_canada": _partner_of_canada,
    "relative_of_canada": _relative_of_canada,
    "child_affected_listed": _child_affected_listed,
    "child_affected_any": _child_affected_any,
    "life_threatening_any": _life_threatening,
    "sponsor_may_harm": _sponsor_may_harm,
    "someone_not_accompanying": _someone_stays_out,
    "more_than_five_people": _many_people,
    "something_cannot_be_had": _has_cannot_get,
    "hc_pending_any": _hc_pending_any,
    "paper_not_en_fr": _paper_not_en_fr,
    "statement_begun": _own_words,
    "consequences_unread": _consequences_unread,
    "advice_unread": _advice_unread,
    "no_factor_chosen": _no_factor_chosen,
}

CASE_FACTS = tuple(CASE)


def case_facts(case: Case, on: date, limits: Limits = DEFAULT) -> Facts:
    """Return every computed fact about a case as a whole on a day, by name."""
    return {name: test(case, on, limits) for name, test in CASE.items()}


def person_facts(case: Case, person: Person, on: date, limits: Limits = DEFAULT) -> Facts:
    """Return every computed fact about one person on a day, by name."""
    about = About.of(case, person, on, limits)
    return {name: test(about) for name, test in PERSON.items()}
