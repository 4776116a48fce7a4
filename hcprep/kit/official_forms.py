"""Editions of the official forms: what a person has in hand against what the kit knows, which may be nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from hcprep.kit.kit import Kit
from hcprep.model.evidence import Evidence
from hcprep.model.remembered import Remembered

EditionState = Literal["known_current", "known_old", "unknown"]

_FORM = re.compile(r"\bIMM[\s_-]*([0-9]{4})[\s_-]*(DEP)?", re.IGNORECASE)
_EDITION = re.compile(r"(?<![0-9])(0[1-9]|1[0-2])[-/. ]((?:19|20)[0-9]{2})(?![0-9])")
_SURE = ("confirmed", "computed")


@dataclass(frozen=True, slots=True)
class Printed:
    """What is printed at the foot of a form: its number, such as `IMM 5669`, and its edition, `MM-YYYY`; empty if not told."""

    form: str
    edition: str


def read_printed(words: str) -> Printed:
    """Read the number and edition of a form from what a person typed or a file is called, such as `IMM 5669 (05-2021) E`."""
    form, edition = _FORM.search(words), _EDITION.search(words)
    number = "" if form is None else f"IMM {form.group(1)}{(form.group(2) or '').upper()}"
    return Printed(number, "" if edition is None else f"{edition.group(1)}-{edition.group(2)}")


def edition_of(item: Evidence) -> Printed:
    """Return which form and edition a paper is: as read in its files, the edition as the person typed it if they did."""
    return _PRINTED(item)


def _edition_of(item: Evidence) -> Printed:
    for document in item.documents:
        printed = read_printed(document.printed)
        if printed.form:
            return Printed(printed.form, item.edition or printed.edition)
    return Printed("", item.edition)


_PRINTED = Remembered(_edition_of, most=4096)


def compare_edition(kit: Kit, form: str, edition: str) -> EditionState:
    """Tell whether an edition `MM-YYYY` of a form is the one the kit knows to be in use, an older one, or cannot be judged.

    Only what was confirmed on the official page counts; anything else is `unknown`, and so is an edition newer than that.
    """
    row = kit.form(form)
    if row is None or not edition or row.source.confidence not in _SURE:
        return "unknown"
    if edition in row.older:
        return "known_old"
    if not row.current:
        return "unknown"
    if edition == row.current:
        return "known_current"
    return "known_old" if _order(edition) < _order(row.current) else "unknown"


def known_edition(kit: Kit, form: str) -> str:
    """Return the edition in use if it was confirmed, else nothing."""
    row = kit.form(form)
    return row.current if row is not None and row.source.confidence in _SURE else ""


def seen_later(kit: Kit, form: str, edition: str) -> bool:
    """Whether another source had a later edition of the form than this one; a reason to look, and no proof."""
    row = kit.form(form)
    return row is not None and bool(row.seen) and bool(edition) and _order(edition) < _order(row.seen)


def _order(edition: str) -> tuple[str, str]:
    month, _, year = edition.partition("-")
    return year, month
