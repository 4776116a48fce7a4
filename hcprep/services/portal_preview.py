"""Before and after: pages of a paper as they are and with smaller pictures, to be looked at before anything is made."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from hcprep.jobs import JobContext
from hcprep.model.portal import PortalPaper
from hcprep.package.portal.client import Cutter
from hcprep.services.portal_papers import Survey


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A paper whose pictures may be made smaller: by which step, its bytes before and after, and the pages that change.

    `asked` papers may be made smaller still if the person says that nothing on them is signed, stamped or sealed.
    """

    document: str
    label: str
    title: str
    pages: int
    step: int
    before: int
    after: int
    changes: tuple[int, ...]
    """Pages of the paper, from 0."""
    asked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """One page before and after, each as a PDF of its own; `kept` if smaller it would lose too much, so that it stays."""

    document: str
    page: int
    before: bytes
    after: bytes
    before_size: int
    after_size: int
    kept: bool


def offers(survey: Survey, unsigned: Collection[str] = ()) -> tuple[Offer, ...]:
    """Return the papers that would come out smaller if the person agreed to all, in the order of the book.

    Nothing is signed or sealed on those `unsigned`. Which papers are offered does not hang on that.
    """
    steps = _steps(survey, unsigned)
    offered = steps.keys() | _steps(survey, ()).keys() | _steps(survey, survey.askable).keys()
    return tuple(_offer(survey, paper, steps.get(paper.document, 0)) for paper in survey.papers if paper.document in offered)


def _steps(survey: Survey, unsigned: Collection[str]) -> dict[str, int]:
    plan = survey.plan(survey.choice(None, unsigned))
    return {piece.paper.document: piece.step for file in plan.files for piece in file.pieces if piece.step}


def _offer(survey: Survey, paper: PortalPaper, step: int) -> Offer:
    item = survey.case.item(paper.evidence)
    costs = paper.costs
    return Offer(
        document=paper.document,
        label=paper.label,
        title=item.title if item else "",
        pages=paper.pages,
        step=step,
        before=costs.size(0, paper.pages) if costs else 0,
        after=costs.size(0, paper.pages, step) if costs else 0,
        changes=_changes(paper, step),
        asked=paper.unsigned_steps > paper.steps,
    )


def compare_page(survey: Survey, offer: Offer, page: int, ctx: JobContext) -> Pair:
    """Cut one page (from 0) out of a paper, as it is and as it would be made. Raises BuildError, CaseFileError, Cancelled."""
    paper = next(one for one in survey.papers if one.document == offer.document)
    source, pages = survey.sources[offer.document], range(page, page + 1)
    with Cutter(ctx, survey.pictures) as cutter:
        plain = cutter.cut(source, pages)
        made = cutter.cut_alike(source, pages, (offer.step,), paper.costs.pages[page] if paper.costs else ())
    return Pair(
        document=offer.document,
        page=page,
        before=plain.pdf,
        after=made.cut.pdf,
        before_size=len(plain.pdf),
        after_size=len(made.cut.pdf),
        kept=not made.cut.smaller,
    )


def _changes(paper: PortalPaper, step: int) -> tuple[int, ...]:
    """Return the pages that change by a step; the first page if none is known to."""
    costs = paper.costs
    changed = set(costs.smaller[step - 1]) if costs and costs.smaller and step else set()
    return tuple(at for at, needed in enumerate(costs.pages if costs else ()) if needed & changed) or (0,)
