"""The book of a case, or of its supplement."""

from __future__ import annotations

from datetime import date

from hcprep.casefile import CaseFile
from hcprep.kit import load_kit
from hcprep.model.case import Case
from hcprep.services.book import Book
from hcprep.services.layouts import Purpose, layout_of
from hcprep.services.supplement import Base, supplement_of
from hcprep.services.supplement_book import SupplementBook


def book_of(case: Case, file: CaseFile, on: date, purpose: Purpose = "master", base: Base | None = None) -> Book:
    """Return the book a case makes on a day; with a `base`, that of what was not sent with it.

    Raises KitError, BuildError `supplement-empty`.
    """
    kit = load_kit(case.edition)
    if base is None:
        return Book(case, kit, file, on, layout_of(case, purpose))
    return SupplementBook(supplement_of(case, base), base, kit, file, on, purpose)
