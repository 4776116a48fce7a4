"""Three-valued logic: True, False, and None for "not known yet"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from hcprep.kit.schema import Condition
from hcprep.model.people import YesNo


def every(values: Iterable[YesNo]) -> YesNo:
    """Return False if one is False, else None if one is unknown, else True."""
    seen = tuple(values)
    if False in seen:
        return False
    return None if None in seen else True


def some(values: Iterable[YesNo]) -> YesNo:
    """Return True if one is True, else None if one is unknown, else False."""
    seen = values if isinstance(values, (list, tuple)) else tuple(values)
    if True in seen:
        return True
    return None if None in seen else False


def opposite(value: YesNo) -> YesNo:
    """Return the contrary; the contrary of unknown is unknown."""
    return None if value is None else not value


def holds(condition: Condition, facts: Mapping[str, YesNo]) -> YesNo:
    """Tell whether a condition holds. Raises KeyError for a fact nobody computes."""
    known = True
    for names, wanted in ((condition.all, True), (condition.none, False)):
        for name in names:
            value = facts[name]
            if value is None:
                known = False
            elif value is not wanted:
                return False
    if condition.any:
        one = some([facts[name] for name in condition.any])
        if one is False:
            return False
        known = known and one is True
    return True if known else None
