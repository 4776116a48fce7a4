"""How the package is laid out, without Qt: what can be chosen, what is chosen, and choosing as one edit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hcprep.model.case import Answer
from hcprep.model.findings import Confidence
from hcprep.model.layout import KEEP_NUMBERS, LAYOUTS
from hcprep.presenters.desk import Desk
from hcprep.services.kept import kept_of
from hcprep.services.layouts import layout_of, preset, with_layout
from hcprep.services.report import write_day


@dataclass(frozen=True, slots=True, kw_only=True)
class LayoutRow:
    """One layout that can be chosen, in words of the window's language."""

    id: str
    name: str
    description: str
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True, kw_only=True)
class LayoutState:
    """Everything the choice draws; `chosen` is the id of a row."""

    rows: tuple[LayoutRow, ...]
    chosen: str
    paper: str
    double_sided: bool
    dividers: bool
    page_word: str
    sent: tuple[tuple[str, str], ...] = ()
    """Packages that were sent, newest first: id and day in words."""
    kept: str = ""
    """Id of the one whose page numbers are kept; empty for none."""
    numbers_unknown: bool = False
    """Whether they are wanted but not known, so that no package can be made."""

    @property
    def row(self) -> LayoutRow:
        """The layout that is chosen."""
        return next(row for row in self.rows if row.id == self.chosen)


def layout_state(desk: Desk, language: str) -> LayoutState:
    """Return what to draw."""
    case = desk.case
    layout = layout_of(case)
    kept = case.answers.get(KEEP_NUMBERS)
    sent = sorted(enumerate(case.filed), key=lambda each: (each[1].at, each[0]), reverse=True)
    return LayoutState(
        rows=tuple(_row(one, language) for one in LAYOUTS),
        chosen=layout.id,
        paper=layout.paper,
        double_sided=layout.double_sided,
        dividers=layout.dividers,
        page_word=layout.page_word,
        sent=tuple((one.id, write_day(date.fromisoformat(one.at[:10]), language)) for _, one in sent),
        kept=kept if isinstance(kept, str) else "",
        numbers_unknown=bool(kept) and kept_of(case) is None,
    )


def choose(desk: Desk, key: str, value: Answer) -> None:
    """Keep one answer about the layout in the case; what is said already is no edit."""
    case = with_layout(desk.case, {key: value})
    if case != desk.case:
        desk.edit(case)


def _row(layout_id: str, language: str) -> LayoutRow:
    found = preset(layout_id)
    words = found.words(language)
    return LayoutRow(
        id=layout_id, name=words.name, description=words.description, source=words.source, confidence=found.confidence
    )
