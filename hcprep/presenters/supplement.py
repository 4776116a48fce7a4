"""What was not sent yet, counted, for the last page; without Qt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hcprep.errors import BuildError, HcprepError
from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.evidence import Filed
from hcprep.model.supplement import Supplement
from hcprep.presenters.desk import Desk
from hcprep.services.package import BuiltPackage
from hcprep.services.report import write_day
from hcprep.services.supplement import Base, base_of, last_sent, supplement_of


@dataclass(frozen=True, slots=True, kw_only=True)
class SupplementState:
    """What a supplement would hold; `error` is why none can be made. Counts are of papers but for `paragraphs`.

    `day` is when the package was sent that it goes on from, in words; `sent` are all of them, newest first: id, day and pages.
    """

    day: str
    sent: tuple[tuple[str, str, int], ...]
    added: int = 0
    replaced: int = 0
    withdrawn: int = 0
    paragraphs: int = 0
    paragraphs_withdrawn: int = 0
    pages: int = 0
    """Pages that were sent and have something new on them."""
    error: HcprepError | None = None


class SupplementPresenter:
    """Counts what is new since a package was sent; records that were read once are kept, for they never change."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._bases: dict[str, Base] = {}
        self._counted: tuple[tuple[object, ...], SupplementState | None] | None = None
        self.chosen = ""
        """Id of the package it goes on from; empty for the one sent last."""

    def state(self, language: str) -> SupplementState | None:
        """Return what there is to send, None while nothing was sent; counted once while only the order of papers changes."""
        case = self._desk.case
        inside = frozenset(key for tab in case.tabs for key in tab.evidence)
        about = (case.evidence, case.statement, case.filed, inside, self.chosen, language)
        if self._counted is None or any(old is not new and old != new for old, new in zip(self._counted[0], about, strict=True)):
            self._counted = (about, self._state(language))
        return self._counted[1]

    def _state(self, language: str) -> SupplementState | None:
        filed = self._filed()
        if filed is None:
            return None
        sent = sorted(enumerate(self._desk.case.filed), key=lambda each: (each[1].at, each[0]), reverse=True)
        rows = tuple((one.id, _day(one, language), one.pages) for _, one in sent)
        try:
            found = supplement_of(self._desk.case, self._base(filed))
        except HcprepError as error:
            return SupplementState(day=_day(filed, language), sent=rows, error=_told(error, filed, language))
        return _counted(found, _day(filed, language), rows)

    def base(self) -> Base:
        """Return what it goes on from. Raises as `base_of`."""
        filed = self._filed()
        if filed is None:
            raise BuildError("supplement-none-sent")
        return self._base(filed)

    def record(self, built: BuiltPackage, of: Case | None = None) -> None:
        """Keep in the case that it was made, `of` the case as it was when that began."""
        self._desk.edit(edits.put_build(self._desk.case, built.build(), of))

    def _filed(self) -> Filed | None:
        case = self._desk.case
        return next((one for one in case.filed if one.id == self.chosen), None) or last_sent(case)

    def _base(self, filed: Filed) -> Base:
        if filed.sha256 not in self._bases:
            self._bases[filed.sha256] = base_of(self._desk.case, self._desk.session.file, filed.id)
        return self._bases[filed.sha256]


def _counted(found: Supplement, day: str, rows: tuple[tuple[str, str, int], ...]) -> SupplementState:
    replaced = {one.evidence for one in found.papers if one.kind == "replaces"}
    return SupplementState(
        day=day,
        sent=rows,
        added=len(set(found.added) - replaced),
        replaced=len(replaced),
        withdrawn=sum(one.kind == "withdrawn" for one in found.papers),
        paragraphs=found.paragraphs,
        paragraphs_withdrawn=len(found.withdrawn),
        pages=len(found.pages),
    )


def _told(error: HcprepError, filed: Filed, language: str) -> HcprepError:
    """Return an error with its day in words."""
    return type(error)(error.code, **{**error.facts, "day": _day(filed, language)}) if "day" in error.facts else error


def _day(filed: Filed, language: str) -> str:
    return write_day(date.fromisoformat(filed.at[:10]), language)
