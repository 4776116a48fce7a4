"""Government fees, person by person, as the kit has them on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from hcprep.kit.about import About
from hcprep.kit.kit import Kit
from hcprep.kit.limits import limits_of
from hcprep.kit.people import PERSON, can_be_included, child_of_resident
from hcprep.model.case import Case
from hcprep.model.findings import Confidence, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class FeeLine:
    """One fee of one person in whole Canadian dollars; words are text `fee.<id>` of the kit.

    `due` is `with_application`, or `later` for what may be paid any time before landing or on a letter.
    """

    id: str
    person: str
    amount: int
    due: Literal["with_application", "later"]
    effective: date | None
    source: Source

    @property
    def confidence(self) -> Confidence:
        """How sure the amount is."""
        return self.source.confidence


def fees(kit: Kit, case: Case, on: date) -> tuple[FeeLine, ...]:
    """Return the fees of everyone who applies, as of the day the application is received.

    Biometrics of a family are capped: the lines add up to the family cap at most. People of unknown age are left out of
    biometrics. Citizens, permanent residents, those who stay out of the application and those who need their own have no line.
    """
    limits = limits_of(kit, on)
    everyone = (About.of(case, person, on, limits) for person in case.people)
    applying = [about for about in everyone if about.applying and can_be_included(about)]
    lines = []
    left = kit.number("fee_biometrics_family", on)
    for about in applying:
        if about.needs_nothing:
            continue
        lines.append(_line(kit, _processing(about), about.person.id, on, due="with_application"))
        if _pays_rprf(about):
            lines.append(_line(kit, "fee_rprf", about.person.id, on, due="later"))
        if PERSON["biometrics_age"](about) and left > 0:
            line = _line(kit, "fee_biometrics", about.person.id, on, due="later", most=left)
            left -= line.amount
            lines.append(line)
    return tuple(lines)


def _pays_rprf(about: About) -> bool:
    """IRPR 303(2): dependent children, protected persons, and an applicant who is a resident's dependent child do not."""
    adult_role = about.person.role in ("applicant", "partner")
    return adult_role and about.person.status != "protected_person" and not child_of_resident(about)


def _processing(about: About) -> str:
    return {"applicant": "fee_principal", "partner": "fee_partner"}.get(about.person.role, "fee_child")


def _line(
    kit: Kit, fee: str, person: str, on: date, *, due: Literal["with_application", "later"], most: int | None = None
) -> FeeLine:
    value = kit.value(fee, on)
    amount = kit.number(fee, on)
    return FeeLine(
        id=fee,
        person=person,
        amount=amount if most is None else min(amount, most),
        due=due,
        effective=value.effective,
        source=Source(key=value.source, pinpoint=value.pinpoint, confidence=value.confidence),
    )
