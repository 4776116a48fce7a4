"""People in a case and the facts about them that the checklist and the bars depend on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Role = Literal["applicant", "partner", "child", "relative"]
Status = Literal[
    "citizen",
    "permanent_resident",
    "protected_person",
    "claimant",
    "worker",
    "student",
    "visitor",
    "trp",
    "none",
    "unknown",
]
Relationship = Literal[
    "",
    "spouse",
    "common_law",
    "biological",
    "adopted",
    "step",
    "cared_for",
    "parent",
    "sibling",
    "grandparent",
    "other",
]
CivilStatus = Literal["", "single", "married", "common_law", "separated", "divorced", "widowed", "annulled"]
Passport = Literal["", "valid", "expired", "none"]
OtherParent = Literal["", "in_application", "not_in_application", "deceased", "none"]
YesNo = bool | None
"""True, False, or None for "not answered" and "I do not know"."""

INADMISSIBILITIES = ("34", "35", "35.1", "36(1)", "36(2)", "36", "37", "38", "39", "40", "41", "42")
"""Sections of the Immigration and Refugee Protection Act a person can be inadmissible under.

36(1) is serious criminality, 36(2) criminality; plain 36 is for whoever does not know which.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One person in or around the application; unanswered facts are None or the empty string."""

    id: str
    role: Role
    family_name: str = ""
    given_names: str = ""
    other_names: tuple[str, ...] = ()
    birth_date: date | None = None
    death_date: date | None = None
    citizenships: tuple[str, ...] = ()
    stateless: YesNo = None
    status: Status = "unknown"
    status_expires: date | None = None
    in_canada: YesNo = None
    accompanying: YesNo = None
    """Included in this application, to become a permanent resident with the applicant."""
    relationship: Relationship = ""
    """To the applicant; empty for the applicant."""
    civil_status: CivilStatus = ""
    previous_unions: YesNo = None
    living_together_since: date | None = None
    passport: Passport = ""
    passport_expires: date | None = None
    different_grounds: YesNo = None
    """Has humanitarian grounds of their own, different from the applicant's (a second IMM 5283)."""
    dependent_by_condition: YesNo = None
    """A child of 22 or over who could not support themself since before 22 (IRPR 2)."""
    other_parent: OtherParent = ""
    custody_shared: YesNo = None
    affected: YesNo = None
    """A child directly affected by the decision, the applicant's own or not (IRPA 25(1))."""
    name_changed: YesNo = None
    charged_or_convicted: YesNo = None
    inadmissible: tuple[str, ...] = ()
    """Sections of INADMISSIBILITIES found or likely to apply."""
    designated_irregular_arrival: YesNo = None
    designated_since: date | None = None
    """Latest of final determination of the claim, of the PRRA, or the designation (IRPA 25(1.01))."""
    email: str = ""
    phone: str = ""

    @property
    def name(self) -> str:
        """The name as printed: given names, then family name."""
        return f"{self.given_names} {self.family_name}".strip()

    @property
    def is_canadian(self) -> bool:
        """Whether the person is a Canadian citizen and so needs nothing from this application."""
        return self.status == "citizen"

    def age_on(self, day: date) -> int | None:
        """Return the age in whole years on a day, or None if the birth date is not known.

        A birthday of 29 February is reached on 1 March in other years.
        """
        if self.birth_date is None:
            return None
        before = (day.month, day.day) < (self.birth_date.month, self.birth_date.day)
        return day.year - self.birth_date.year - before
