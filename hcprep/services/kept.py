"""Keeping the page numbers of a package that was sent: which one a case has chosen, and what that one holds.

The choice is an answer of the case. Screens number pages at every edit and read no file, so the record is held in memory from the
moment the case is opened or the choice is made; records never change.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hcprep.errors import BuildError, HcprepError
from hcprep.model.bookrecord import BookRecord
from hcprep.model.case import Case
from hcprep.model.evidence import Filed
from hcprep.model.layout import KEEP_NUMBERS

if TYPE_CHECKING:
    from hcprep.casefile import CaseFile

_MOST = 32
_held: dict[str, BookRecord] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """The package whose numbers are kept, and its record. That of a supplement has the pages of what it goes on from too."""

    filed: Filed
    record: BookRecord


def hold(case: Case, file: CaseFile) -> None:
    """Hold the record of the package a case has chosen, and of those sent after it, as far as they can be read.

    Nothing happens when it has chosen none.
    """
    filed = _chosen(case)
    if filed is None:
        return
    for one in (filed, *(one for one in case.filed if one.at > filed.at and one.record)):
        if one.record not in _held:
            _hold(one, file)


def _hold(filed: Filed, file: CaseFile) -> None:
    # Reading records is heavy to start with, and hardly any case needs it.
    from hcprep.services.supplement import read_record

    try:
        record = read_record(file, filed.record) if filed.record else BookRecord()
    except HcprepError:
        return
    while len(_held) >= _MOST:
        del _held[next(iter(_held))]
    _held[filed.record] = record


def kept_of(case: Case) -> Kept | None:
    """Return what is held of the package whose numbers a case keeps, None when it keeps none or nothing of it is known.

    Where supplements to it were sent, it is the last of them: their numbers are given too.
    """
    filed = _chosen(case)
    filed = _last(case, filed) if filed is not None else None
    record = _held.get(filed.record) if filed is not None else None
    return Kept(filed=filed, record=record) if filed is not None and record is not None and record.pages else None


def require_kept(case: Case, file: CaseFile) -> None:
    """Hold what numbering needs. Raises BuildError `keep-not-there`, `keep-no-record` when wanted numbers are not known."""
    if not case.answers.get(KEEP_NUMBERS):
        return
    hold(case, file)
    filed = _chosen(case)
    if filed is None:
        raise BuildError("keep-not-there")
    if kept_of(case) is None:
        raise BuildError("keep-no-record", name=filed.filename)


def _last(case: Case, filed: Filed) -> Filed:
    """Return the supplement that goes on from a package at the end of all, or the package itself."""
    further = {held.onto: one for one in case.filed if (held := _held.get(one.record)) is not None and held.onto}
    passed = {filed.sha256}
    while (one := further.get(filed.sha256)) is not None and one.sha256 not in passed:
        filed = one
        passed.add(one.sha256)
    return filed


def _chosen(case: Case) -> Filed | None:
    wanted = case.answers.get(KEEP_NUMBERS)
    return next((one for one in case.filed if one.id == wanted), None) if wanted else None
