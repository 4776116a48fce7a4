"""A desk over a case in memory: what is saved goes nowhere."""

from __future__ import annotations

from datetime import date
from typing import cast

from hcprep.casefile import CaseFile
from hcprep.clock import FixedClock
from hcprep.kit import load_kit, review
from hcprep.model.case import Case
from hcprep.presenters.desk import Desk
from hcprep.services.session import Session


class _File:
    """Stands for a case file."""

    lineage = "made"
    damage = None

    def __init__(self, case: Case) -> None:
        self._case = case

    def load(self) -> Case:
        return self._case

    def commit(self, _before: Case, case: Case, _at: str) -> None:
        self._case = case


def desk_of(case: Case) -> Desk:
    """Return a desk on which a case lies."""
    return Desk(Session(cast("CaseFile", _File(case)), FixedClock.on(date(2026, 11, 22))), load_kit, review)
