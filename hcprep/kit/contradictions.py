"""Facts about a person that cannot all be true: slips that would make waits, fees and the list wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from hcprep.kit.about import About
from hcprep.kit.dates import add_months
from hcprep.kit.told import past_days
from hcprep.model.people import Person, YesNo

_PARENT_YEARS = 10
"""Nobody becomes a parent before this age; a smaller distance of two birth dates is a slip."""


def before_birth(about: About) -> date | None:
    """Return the earliest day of something in the person's life that lies before the birth; None if there is none."""
    born = about.person.birth_date
    return None if born is None else min((day for day in past_days(about) if day < born), default=None)


def _applies_and_died(about: About) -> YesNo:
    person = about.person
    return person.death_date is not None and (person.role == "applicant" or person.accompanying is True)


def _ages_of_parent_and_child(about: About) -> YesNo:
    """Tell whether the applicant and a child of their own, or a parent, were born too close together or the wrong way round."""
    person, applicant = about.person, about.case.applicant
    if applicant is None or person.birth_date is None or applicant.birth_date is None:
        return False
    if person.role == "child" and person.relationship == "biological":
        return person.birth_date < add_months(applicant.birth_date, 12 * _PARENT_YEARS)
    if person.role == "relative" and person.relationship == "parent":
        return applicant.birth_date < add_months(person.birth_date, 12 * _PARENT_YEARS)
    return False


def _canadian_applies(about: About) -> YesNo:
    return about.needs_nothing and about.person.role != "applicant" and about.person.accompanying is True


def _second_partner(about: About) -> YesNo:
    return _partner_applies(about.person) and sum(map(_partner_applies, about.case.people)) > 1


def _partner_applies(person: Person) -> bool:
    return person.role == "partner" and person.death_date is None and person.accompanying is True


def _stateless_with_nationality(about: About) -> YesNo:
    return about.person.stateless is True and any(name.strip() for name in about.person.citizenships)


CONTRADICTIONS: Mapping[str, Callable[[About], YesNo]] = {
    "date_before_birth": lambda about: before_birth(about) is not None,
    "applies_and_died": _applies_and_died,
    "ages_of_parent_and_child": _ages_of_parent_and_child,
    "canadian_applies": _canadian_applies,
    "second_partner": _second_partner,
    "stateless_with_nationality": _stateless_with_nationality,
}
