"""The numbers of the law that facts are computed with; they come from the kit's facts that change."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hcprep.kit.kit import Kit
from hcprep.model.remembered import Remembered


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Lengths and ages; months are calendar months, days are calendar days."""

    bar_months: int = 12
    prra_bar_months: int = 12
    designated_years: int = 5
    adult_age: int = 18
    child_age: int = 22
    turning_days: int = 60
    common_law_months: int = 12
    police_months: int = 6
    restoration_days: int = 90
    passport_days: int = 180
    claim_after_entry_months: int = 12
    claim_land_border_days: int = 14
    claim_rule_entries_after: date = date(2020, 6, 24)
    biometrics_from: int = 14
    biometrics_to: int = 79
    history_years: int = 10
    gap_days: int = 30
    jr_days_inside: int = 15
    jr_days_outside: int = 60
    jr_perfect_days: int = 30
    departure_days: int = 30


DEFAULT = Limits()


def limits_of(kit: Kit, on: date) -> Limits:
    """Return the numbers facts are computed with, as the kit has them on a day; what a kit does not say stays as built in."""
    days = _FOUND(kit)
    if on not in days:
        days[on] = _read(kit, on)
    return days[on]


def _nothing(_kit: Kit) -> dict[date, Limits]:
    return {}


_FOUND = Remembered(_nothing)


def _read(kit: Kit, on: date) -> Limits:
    known = {value.id for value in kit.values}
    found: dict[str, int | date] = {}
    for name in Limits.__dataclass_fields__:
        if name in known:
            plain = isinstance(getattr(DEFAULT, name), int)
            found[name] = kit.number(name, on) if plain else date.fromisoformat(str(kit.value(name, on).value))
    return Limits(**found)  # type: ignore[arg-type]  # each field has the type of its own default, checked just above
