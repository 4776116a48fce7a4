"""Which fields a person has, in small groups, and when each applies. Words lie in `hcprep.ui.person_field_words`."""

from __future__ import annotations

from dataclasses import dataclass

from hcprep.model.people import INADMISSIBILITIES, Person
from hcprep.presenters.fields import FieldSpec, choices_of


@dataclass(frozen=True, slots=True)
class GroupSpec:
    """Fields that belong together under one heading."""

    id: str
    fields: tuple[FieldSpec, ...]


def _other(person: Person) -> bool:
    return person.role != "applicant"


def _adult_role(person: Person) -> bool:
    return person.role in ("applicant", "partner")


def _not_canadian(person: Person) -> bool:
    return not person.is_canadian


_MINOR = range(18)
_MARRYING = range(16, 200)


def _may_be_married(person: Person) -> bool:
    """Tell whether marital status matters: a child old enough to have a partner is not counted as dependent."""
    return _adult_role(person) or (person.role == "child" and person.birth_date is not None)


def _perhaps_a_child(person: Person) -> bool:
    """Tell whether questions about a child can be meant: of other roles only once the age is known to be a child's."""
    return person.role == "child" or (person.role != "partner" and person.birth_date is not None)


def _child_applying(person: Person) -> bool:
    return person.role == "child" or (person.role == "applicant" and person.birth_date is not None)


def _temporary(person: Person) -> bool:
    return person.status in ("claimant", "worker", "student", "visitor", "trp")


_RELATIONS = {
    "partner": ("spouse", "common_law"),
    "child": ("biological", "adopted", "step", "cared_for", "other"),
    "relative": ("parent", "sibling", "grandparent", "other"),
}


def relations(role: str) -> tuple[str, ...]:
    """Return the relationships to the applicant that fit a role."""
    return _RELATIONS.get(role, ())


def _relation(role: str) -> FieldSpec:
    return FieldSpec("relationship", "choice", relations(role), lambda person: person.role == role)


PERSON_GROUPS = (
    GroupSpec(
        "names",
        (
            FieldSpec("given_names", "text"),
            FieldSpec("family_name", "text"),
            FieldSpec("other_names", "names"),
            FieldSpec("name_changed", "yes_no"),
        ),
    ),
    GroupSpec("relation", (_relation("partner"), _relation("child"), _relation("relative"))),
    GroupSpec(
        "birth",
        (
            FieldSpec("birth_date", "past_date"),
            FieldSpec("death_date", "past_date", applies=_other),
            FieldSpec("citizenships", "names"),
            FieldSpec("stateless", "yes_no", applies=lambda person: not person.citizenships),
        ),
    ),
    GroupSpec(
        "canada",
        (
            FieldSpec("in_canada", "yes_no"),
            FieldSpec("status", "choice", tuple(value for value in choices_of(Person, "status") if value != "unknown")),
            FieldSpec("status_expires", "date", applies=_temporary),
            FieldSpec("accompanying", "yes_no", applies=lambda person: _other(person) and _not_canadian(person)),
            FieldSpec("different_grounds", "yes_no", applies=lambda person: _other(person) and person.accompanying is True),
        ),
    ),
    GroupSpec(
        "family",
        (
            FieldSpec("civil_status", "choice", choices_of(Person, "civil_status"), _may_be_married, ages=_MARRYING),
            FieldSpec("previous_unions", "yes_no", applies=_adult_role),
            FieldSpec(
                "living_together_since",
                "past_date",
                applies=lambda person: person.role == "partner" and person.relationship in ("", "common_law"),
            ),
        ),
    ),
    GroupSpec(
        "child",
        (
            FieldSpec("affected", "yes_no", applies=_perhaps_a_child, ages=_MINOR),
            FieldSpec("other_parent", "choice", choices_of(Person, "other_parent"), _child_applying, ages=_MINOR),
            FieldSpec("custody_shared", "yes_no", applies=_child_applying, ages=_MINOR),
            FieldSpec("dependent_by_condition", "yes_no", applies=lambda person: person.role == "child"),
        ),
    ),
    GroupSpec(
        "passport",
        (
            FieldSpec("passport", "choice", choices_of(Person, "passport"), _not_canadian),
            FieldSpec("passport_expires", "date", applies=lambda person: person.passport in ("valid", "expired")),
        ),
    ),
    GroupSpec(
        "trouble",
        (
            FieldSpec("charged_or_convicted", "yes_no", applies=_not_canadian),
            FieldSpec("inadmissible", "many", INADMISSIBILITIES, _not_canadian),
            FieldSpec("designated_irregular_arrival", "yes_no", applies=_adult_role),
            FieldSpec("designated_since", "past_date", applies=lambda person: person.designated_irregular_arrival is True),
        ),
    ),
    GroupSpec(
        "contact",
        (
            FieldSpec("email", "text", applies=_adult_role),
            FieldSpec("phone", "text", applies=_adult_role),
        ),
    ),
)
