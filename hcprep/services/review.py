"""The review of a case against the kit it was begun with."""

from __future__ import annotations

from datetime import date

from hcprep.kit import load_kit
from hcprep.kit import review as review_with
from hcprep.model.case import Case
from hcprep.model.findings import Review


def review(case: Case, on: date) -> Review:
    """Return what the case's own edition of the kit says on a day. Raises KitError if that edition is not here."""
    return review_with(load_kit(case.edition), case, on)
