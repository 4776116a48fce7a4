"""The last screen without Qt: the order of the exhibits with their final pages, and packages made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from hcprep.kit import Kit
from hcprep.model import edits
from hcprep.model.case import Answer, Case
from hcprep.model.evidence import Build, Tab
from hcprep.model.madeof import outdated
from hcprep.model.plan import Plan
from hcprep.model.story_findings import to_fill
from hcprep.presenters.base import Observed
from hcprep.presenters.desk import Desk
from hcprep.presenters.layout import LayoutState, choose, layout_state
from hcprep.presenters.review import broken_paragraphs
from hcprep.services.book_words import book_words
from hcprep.services.package import BuiltPackage, estimated_plan
from hcprep.services.papers import with_tab
from hcprep.services.report import write_day

if TYPE_CHECKING:
    from hcprep.package.proof import Proof

_SYNCED = {
    "OneDrive": ("onedrive",),
    "Dropbox": ("dropbox",),
    "iCloud": ("icloud", "com~apple~clouddocs", "mobile documents"),
    "Google Drive": ("google drive", "googledrive"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ExhibitRow:
    """One line of the order: a tab (label is its letter) or an exhibit; `printed` is what its first and last book page bear."""

    key: str
    label: str
    title: str
    first: int
    last: int
    printed: tuple[str, str]
    is_tab: bool
    empty: bool = False
    """Whether it is a tab without pages: not in the book, but exhibits can be moved there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildState:
    """Everything the build page draws."""

    rows: tuple[ExhibitRow, ...]
    stops: int
    broken: tuple[str, ...]
    """Numbers of the paragraphs with a citation that leads nowhere; no package can be made while there are any."""
    to_fill: tuple[str, ...]
    """Words in brackets that are still to be filled in; the same holds for them."""
    builds: tuple[MadeRow, ...]
    layout: LayoutState


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeRow:
    """A package made earlier; `day` in words, with the time where another of that name was made on it, `size` in bytes."""

    day: str
    filename: str
    pages: int
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ProofLine:
    """One line of a proof in words."""

    words: str
    count: int


class BuildPresenter(Observed[BuildState]):
    """Shows the plan and moves exhibits; the package itself is made by a job."""

    def __init__(self, desk: Desk, language: str) -> None:
        self._desk = desk
        self._language = language
        super().__init__(self._draw())

    def refresh(self, language: str) -> None:
        """Draw again after an edit or a change of language."""
        self._language = language
        self._show(self._draw())

    def move(self, key: str, by: Literal[-1, 1]) -> bool:
        """Move an exhibit up or down in its tab, or a tab among the tabs; False when it is at the end already."""
        case = self._desk.case
        moved = move_tab(case, key, by) if any(tab.id == key for tab in case.tabs) else move_exhibit(case, key, by)
        if moved is None:
            return False
        self._desk.edit(moved)
        return True

    def drop(self, key: str, before: int) -> bool:
        """Move an exhibit to before a row of the order, under the tab it then stands under; False when nothing moves."""
        rows = self.state.rows
        above = [row for row in rows[:before] if row.key != key]
        tabs = [row for row in above if row.is_tab]
        # Above the first tab there is none: there it becomes the first under it.
        tab = tabs[-1].key if tabs else next((row.key for row in rows if row.is_tab), "")
        last = next((row for row in reversed(above) if not row.is_tab), None) if tabs and not above[-1].is_tab else None
        return self._put(key, tab, last.key if last is not None else "")

    def carry(self, key: str, by: Literal[-1, 1]) -> bool:
        """Move an exhibit to the end of the tab before its own (-1), or the front of the next (1); False when there is none.

        Tabs with pages come first: one without is only taken where there is no other on that side.
        """
        case = self._desk.case
        own = next((tab.id for tab in case.tabs if key in tab.evidence), "")
        order = [tab.id for tab in every_tab(case, self._desk.kit)]
        if own not in order:
            return False
        at = order.index(own)
        there = order[at + 1 :] if by > 0 else order[:at][::-1]
        placed = [row.key for row in self.state.rows if row.is_tab and not row.empty]
        tab = next((one for one in there if one in placed), next(iter(there), ""))
        held = next((entry.evidence for entry in case.tabs if entry.id == tab), ())
        return self._put(key, tab, held[-1] if by < 0 and held else "")

    def _put(self, key: str, tab: str, after: str) -> bool:
        case = self._desk.case
        if case.item(key) is None or not tab:
            return False
        keys = [each for entry in case.tabs if entry.id == tab for each in entry.evidence if each != key]
        moved = edits.move_evidence(with_tab(case, self._desk.kit, tab), key, tab, keys.index(after) + 1 if after in keys else 0)
        self._desk.edit(moved)
        return moved != case

    def choose_layout(self, key: str, value: Answer) -> None:
        """Keep one answer about the layout."""
        choose(self._desk, key, value)

    def record(self, built: BuiltPackage, of: Case | None = None) -> None:
        """Keep in the case that a package was made, `of` the case as it was when that began."""
        self._desk.edit(edits.put_build(self._desk.case, built.build(), of))

    @property
    def outdated(self) -> bool:
        """Whether something that goes into the package changed since it was made."""
        return outdated(self._desk.case)

    def proof_lines(self, proof: Proof) -> tuple[ProofLine, ...]:
        """Return what was compared, in words of the window's language."""
        words = book_words("fr" if self._language == "fr" else "en")
        return tuple(ProofLine(words=words.checks.get(check.id, check.id), count=check.count) for check in proof.checks)

    def _draw(self) -> BuildState:
        case = self._desk.case
        plan = estimated_plan(case)
        stops = sum(finding.severity == "stop" for finding in self._desk.review().findings)
        return BuildState(
            rows=tuple(self._rows(case, plan)),
            stops=stops,
            broken=broken_paragraphs(case),
            to_fill=tuple(dict.fromkeys(one.text for one in to_fill(case))),
            builds=self._made(case.builds[::-1]),
            layout=layout_state(self._desk, self._language),
        )

    def _made(self, builds: Sequence[Build]) -> tuple[MadeRow, ...]:
        made = [(datetime.fromisoformat(build.at).astimezone(), build.filename) for build in builds]
        days = Counter((at.date(), name) for at, name in made)
        minutes = Counter((f"{at:%Y-%m-%d %H:%M}", name) for at, name in made)
        rows = []
        for (at, name), build in zip(made, builds, strict=True):
            # What is made on one day has one name: then the time tells which is which, to the second if it must.
            exact = f", {at:%H:%M:%S}" if minutes[f"{at:%Y-%m-%d %H:%M}", name] > 1 else f", {at:%H:%M}"
            day = write_day(at.date(), self._language) + (exact if days[at.date(), name] > 1 else "")
            rows.append(MadeRow(day=day, filename=name, pages=build.pages, size=build.size))
        return tuple(rows)

    def _rows(self, case: Case, plan: Plan) -> list[ExhibitRow]:
        rows = []
        for tab in plan.tabs:
            title = self._tab_title(tab.id)
            page = tab.divider
            number = plan.bears(page)
            rows.append(
                ExhibitRow(
                    key=tab.id, label=tab.letter, title=title, first=page, last=page, printed=(number, number), is_tab=True
                )
            )
            for placed in tab.exhibits:
                item = case.item(placed.evidence)
                rows.append(
                    ExhibitRow(
                        key=placed.evidence,
                        label=placed.label,
                        title=item.title if item else placed.evidence,
                        first=placed.first,
                        last=placed.last,
                        printed=(plan.bears(placed.first), plan.bears(placed.last)),
                        is_tab=False,
                    )
                )
        # Below the book, so that an exhibit can be moved to a tab that has none yet.
        known = {tab.id for tab in plan.tabs}
        empty = [tab.id for tab in every_tab(case, self._desk.kit) if tab.id not in known] if rows else []
        return rows + [
            ExhibitRow(key=tab, label="", title=self._tab_title(tab), first=0, last=0, printed=("", ""), is_tab=True, empty=True)
            for tab in empty
        ]

    def _tab_title(self, tab: str) -> str:
        kit, text_id = self._desk.kit, f"tab.{tab}.title"
        return kit.text(self._language, text_id) if kit.has_text(self._language, text_id) else tab


def every_tab(case: Case, kit: Kit) -> tuple[Tab, ...]:
    """Return the tabs of a case in their order, with those of the kit that it has not."""
    for tab in kit.tabs:
        case = with_tab(case, kit, tab.id)
    return case.tabs


def move_exhibit(case: Case, evidence: str, by: Literal[-1, 1]) -> Case | None:
    """Return the case with an exhibit one place up (-1) or down (1) among those of its tab that are in the book, or None."""
    for tab in case.tabs:
        shown = [key for key in tab.evidence if (item := case.item(key)) is not None and item.merged]
        if evidence not in shown:
            continue
        place = shown.index(evidence) + by
        if not 0 <= place < len(shown):
            return None
        return edits.move_evidence(case, evidence, tab.id, tab.evidence.index(shown[place]))
    return None


def move_tab(case: Case, tab_id: str, by: Literal[-1, 1]) -> Case | None:
    """Return the case with a tab one place up or down among the tabs that hold pages, or None."""
    shown = [tab.id for tab in case.tabs if any((item := case.item(key)) is not None and item.merged for key in tab.evidence)]
    if tab_id not in shown or not 0 <= shown.index(tab_id) + by < len(shown):
        return None
    return edits.swap_tabs(case, tab_id, shown[shown.index(tab_id) + by])


def synced_by(folder: Path) -> str:
    """Return the name of the service that copies a folder to the internet, as far as the folder's names tell; else nothing."""
    for part in folder.parts:
        for service, starts in _SYNCED.items():
            if part.lower().startswith(starts):
                return service
    return ""
