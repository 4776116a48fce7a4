"""What each page of an upload set costs, file by file, before anything is made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hcprep.model.portal import Choice, PortalFile, PortalPiece, TooLarge
from hcprep.package.portal.steps import STEPS
from hcprep.services.portal_papers import Survey


@dataclass(frozen=True, slots=True, kw_only=True)
class PageCost:
    """One page: the number it bears, its exhibit, title and page there; bytes as it is and as it would be made.

    `dpi` are the dots an inch its pictures keep at least, 0 if they stay as they are.
    """

    number: str
    label: str
    title: str
    page: int
    before: int
    after: int
    dpi: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedFile:
    """One file that would be made: its slot by id, name, bytes, those of contents and statement in it, and its pages.

    `unchanged` files go as they came in, and have no pages here. `told` files hold the statement, or what is new.
    """

    slot: str
    name: str
    size: int
    beside: int = 0
    pages: tuple[PageCost, ...] = ()
    unchanged: bool = False
    told: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """What fits into no file: a page of an exhibit, or (page 0) a file as it came in.

    `helped` if smaller pictures would do, `unsigned` if only they do and nothing on it is signed, stamped or sealed.
    """

    label: str
    title: str
    page: int
    size: int
    helped: bool
    unsigned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Costs:
    """Every file that would be made, what would be in none, and the most a file may take, in bytes."""

    limit: int
    files: tuple[PlannedFile, ...]
    left_out: tuple[LeftOut, ...]

    @property
    def size(self) -> int:
        """Bytes of all files together."""
        return sum(file.size for file in self.files)


def costs_of(survey: Survey, choice: Choice) -> Costs:
    """Return what would be made when the person chooses so."""
    plan = survey.plan(choice)
    return Costs(
        limit=survey.limits.limit,
        files=tuple(_file(survey, file) for file in plan.files),
        left_out=tuple(_left_out(survey, one) for one in plan.too_large),
    )


def _file(survey: Survey, file: PortalFile) -> PlannedFile:
    pages = tuple(page for piece in file.pieces for page in _pages(survey, piece))
    beside = file.estimate - sum(page.after for page in pages) if file.original is None else 0
    return PlannedFile(
        slot=file.slot,
        name=file.name,
        size=file.estimate,
        beside=beside,
        pages=pages,
        unchanged=file.original is not None,
        told=file.statement,
    )


def _pages(survey: Survey, piece: PortalPiece) -> Iterator[PageCost]:
    costs = piece.paper.costs
    if costs is None:
        return
    before = costs.page_costs(piece.start, piece.stop)
    after = costs.page_costs(piece.start, piece.stop, piece.step)
    for at in range(piece.pages):
        yield PageCost(
            number=survey.book_plan.bears(piece.book_page + at),
            label=piece.paper.label,
            title=_title(survey, piece.paper.evidence),
            page=piece.exhibit_first + at,
            before=before[at],
            after=after[at],
            dpi=STEPS[piece.steps[at] - 1].dpi if after[at] < before[at] else 0,
        )


def _left_out(survey: Survey, one: TooLarge) -> LeftOut:
    page = one.paper.exhibit_page + one.page if one.page >= 0 else 0
    title = _title(survey, one.paper.evidence)
    return LeftOut(label=one.paper.label, title=title, page=page, size=one.size, helped=one.helped, unsigned=one.unsigned)


def _title(survey: Survey, evidence: str) -> str:
    item = survey.case.item(evidence)
    return item.title if item else ""
