"""The kit: dated data that says what to ask, to bring and to warn about, and the review of a case against it."""

from hcprep.kit.facts import case_facts, person_facts
from hcprep.kit.fees import FeeLine, fees
from hcprep.kit.kit import LANGUAGES, Kit, write_date
from hcprep.kit.load import read_kit
from hcprep.kit.review import review
from hcprep.kit.shelf import Shelf, current_shelf, load_kit, use_shelf

__all__ = [
    "LANGUAGES",
    "FeeLine",
    "Kit",
    "Shelf",
    "case_facts",
    "current_shelf",
    "fees",
    "load_kit",
    "person_facts",
    "read_kit",
    "review",
    "use_shelf",
    "write_date",
]
