"""Facts about one person in a case, by name, and the dates that go with them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from hcprep.kit.about import About, in_canada
from hcprep.kit.contradictions import CONTRADICTIONS, before_birth
from hcprep.kit.court import court_day
from hcprep.kit.dates import add_days, add_months, birthday, next_day
from hcprep.kit.logic import every, opposite
from hcprep.kit.standing import STANDING, departure_day
from hcprep.kit.told import told_later
from hcprep.model.events import Period
from hcprep.model.people import INADMISSIBILITIES, YesNo

_DAYS_IN_6_MONTHS = 182
_PARTED = frozenset({"separated", "divorced", "annulled"})


def _adult(about: About) -> YesNo:
    return about.older(about.limits.adult_age)


def _child_of_age(about: About) -> YesNo:
    return every([about.person.role == "child", about.older(about.limits.child_age)])


def _turns_22_soon(about: About) -> YesNo:
    born = about.person.birth_date
    if about.person.role != "child" or born is None:
        return about.person.role == "child" and None
    day = birthday(born, about.limits.child_age)
    return about.on < day <= about.on + timedelta(days=about.limits.turning_days)


def _common_law_short(about: About) -> YesNo:
    if about.person.relationship != "common_law":
        return False
    since = about.person.living_together_since
    return None if since is None else about.on < add_months(since, about.limits.common_law_months)


def _affected_child(about: About) -> YesNo:
    return every([about.person.affected, opposite(_adult(about))])


def _child_to_ask_about(about: About) -> YesNo:
    """Tell a child by role or by age; of others nothing is asked while their age is not known."""
    adult = _adult(about)
    return opposite(adult) if about.person.role == "child" or about.person.affected else adult is False


def _inadmissible(section: str) -> Callable[[About], YesNo]:
    """Return the test for a section or one of its subsections: what stands under 36(1) stands under 36."""
    return lambda about: any(one.partition("(")[0] == section or one == section for one in about.person.inadmissible)


def _fact_of(section: str) -> str:
    return "inadmissible_" + section.replace(".", "_").replace("(", "_").removesuffix(")")


def _status(*names: str) -> Callable[[About], YesNo]:
    return lambda about: about.person.status in names


def _charged(about: About) -> YesNo:
    said = about.person.charged_or_convicted
    if _inadmissible("36")(about):
        return True
    return False if said is None and _adult(about) is False else said


def _name_changed(about: About) -> YesNo:
    said = about.person.name_changed
    return False if said is None and not about.person.other_names else said


def _civil_papers(about: About) -> YesNo:
    if about.person.previous_unions or about.person.civil_status in ("married", "separated", "divorced", "widowed", "annulled"):
        return True
    if about.person.civil_status:
        return False
    return False if _adult(about) is False else None


def _held_status(about: About) -> YesNo:
    if about.person.status in ("protected_person", "claimant", "worker", "student", "visitor", "trp"):
        return True
    return bool(about.claims) or any(entry.status_given for entry in about.entries) or about.person.status_expires is not None


def _only_canada_as_adult(about: About) -> YesNo:
    """Known to have lived nowhere but in Canada for six months or more since the age of 18."""
    born, entry = about.person.birth_date, about.first_entry
    if born is None or entry is None:
        return False
    adult = birthday(born, about.limits.adult_age)
    if entry >= add_months(adult, about.limits.police_months):
        return False
    return not any(_stay_abroad(period, adult, about.on) for period in about.periods)


def _stay_abroad(period: Period, since: date, on: date) -> bool:
    if not period.country or in_canada(period):
        return False
    start, end = max(period.start or since, since), period.end or on
    return (end - start).days >= _DAYS_IN_6_MONTHS


def _passport_soon(about: About) -> YesNo:
    expires = about.person.passport_expires
    if about.person.passport == "expired" or expires is None:
        return False
    return about.on <= expires <= about.on + timedelta(days=about.limits.passport_days)


def _passport_over(about: About) -> YesNo:
    expires = about.person.passport_expires
    return about.person.passport == "expired" or (expires is not None and expires < about.on)


def _can_restore(about: About) -> YesNo:
    expires = about.person.status_expires
    if expires is None or about.needs_nothing:
        return False
    return expires < about.on <= add_days(expires, about.limits.restoration_days)


def _child_with_partner(about: About) -> YesNo:
    return about.person.role == "child" and about.person.civil_status in ("married", "common_law")


def _other_parent_away(about: About) -> YesNo:
    said = about.person.other_parent
    return said == "not_in_application" if said else None


def _biometrics_age(about: About) -> YesNo:
    low = about.older(about.limits.biometrics_from)
    return every([low, opposite(about.older(about.limits.biometrics_to + 1))])


def _family_inadmissible(about: About) -> YesNo:
    """Tell whether a family member can make the applicant inadmissible, who has not named section 42 yet (IRPR 23)."""
    person, applicant = about.person, about.case.applicant
    if person.role not in ("partner", "child") or about.needs_nothing or person.death_date is not None or applicant is None:
        return False
    parted = person.role == "partner" and not _PARTED.isdisjoint((person.civil_status, applicant.civil_status))
    return not parted and "42" not in applicant.inadmissible and any(section != "42" for section in person.inadmissible)


def can_be_included(about: About) -> YesNo:
    """Tell whether somebody may be part of the applicant's application at all (IRPR 1(3), 2); unknown ages are taken to fit."""
    if about.person.role == "relative" or _child_with_partner(about):
        return False
    return about.person.dependent_by_condition if _child_of_age(about) else True


def child_of_resident(about: About) -> bool:
    """Whether the applicant is in Canada and a dependent child of a citizen or permanent resident (IRPR 303(2)(b.1))."""
    person = about.person
    young = about.older(about.limits.child_age) is False and person.civil_status not in ("married", "common_law")
    dependent = person.role == "applicant" and person.in_canada is True and (young or person.dependent_by_condition is True)
    return dependent and any(
        other.relationship == "parent" and other.status in ("citizen", "permanent_resident") and other.death_date is None
        for other in about.case.people
    )


PERSON: Mapping[str, Callable[[About], YesNo]] = {
    "applicant": lambda about: about.person.role == "applicant",
    "partner": lambda about: about.person.role == "partner",
    "child": lambda about: about.person.role == "child",
    "relative": lambda about: about.person.role == "relative",
    "family": lambda about: about.person.role in ("partner", "child"),
    "common_law": lambda about: about.person.relationship == "common_law",
    "applying": lambda about: about.applying,
    "accompanying": lambda about: about.person.accompanying,
    "not_accompanying": lambda about: opposite(about.person.accompanying) is True and not about.needs_nothing,
    "citizen_or_resident": lambda about: about.needs_nothing,
    "protected_person": _status("protected_person"),
    "permit_holder": _status("trp"),
    "no_status": _status("none"),
    "in_canada": lambda about: about.person.in_canada,
    "deceased": lambda about: about.person.death_date is not None,
    "adult": _adult,
    "minor": lambda about: opposite(_adult(about)),
    "birth_date_missing": lambda about: about.person.birth_date is None,
    "child_22_or_over": _child_of_age,
    "turns_22_soon": _turns_22_soon,
    "child_with_partner": _child_with_partner,
    "dependent_by_condition": lambda about: about.person.dependent_by_condition,
    "biometrics_age": _biometrics_age,
    "different_grounds": lambda about: bool(about.person.different_grounds),
    "affected": lambda about: about.person.affected,
    "affected_child": _affected_child,
    "child_to_ask_about": _child_to_ask_about,
    "other_parent_away": _other_parent_away,
    "custody_shared": lambda about: bool(about.person.custody_shared),
    "common_law_under_12_months": _common_law_short,
    "civil_papers": _civil_papers,
    "held_status": _held_status,
    "no_passport": lambda about: about.person.passport == "none",
    "passport_over": _passport_over,
    "passport_soon": _passport_soon,
    "several_citizenships": lambda about: len(set(about.person.citizenships)) > 1,
    "adopted": lambda about: about.person.relationship == "adopted",
    "stateless": lambda about: bool(about.person.stateless),
    "name_changed": _name_changed,
    "charged": _charged,
    "family_inadmissible": _family_inadmissible,
    "only_canada_as_adult": _only_canada_as_adult,
    "can_restore": _can_restore,
    **STANDING,
    **CONTRADICTIONS,
    "inadmissible_any": lambda about: bool(about.person.inadmissible),
    **{_fact_of(section): _inadmissible(section) for section in INADMISSIBILITIES},
}


def person_dates(about: About) -> Mapping[str, date]:
    """Return the named dates that can be told about a person; findings carry those they ask for."""
    person, clock, limits = about.person, about.clock, about.limits
    permit = None if clock.permit_start is None else add_months(clock.permit_start, limits.bar_months)
    restore = None if person.status_expires is None else add_days(person.status_expires, limits.restoration_days)
    since, born = person.living_together_since, person.birth_date
    dates = {
        "bar_start": clock.start,
        "bar_end": clock.end,
        "file_from": None if clock.end is None else next_day(clock.end),
        "permit_bar_end": permit,
        "prra_bar_end": about.prra_bar_end,
        "designated_end": about.designated_end,
        "leave_by": about.leave_by,
        "departure_day": departure_day(about),
        "court_day": court_day(about),
        "future_day": told_later(about),
        "early_day": before_birth(about),
        "passport_expires": person.passport_expires,
        "restore_by": restore,
        "one_year_on": None if since is None else add_months(since, limits.common_law_months),
        "birthday_22": None if born is None or person.role != "child" else birthday(born, limits.child_age),
    }
    return {name: day for name, day in dates.items() if day is not None}
