"""Before and after: one page of a paper as it is and with smaller pictures, to be looked at before anything is made."""

from __future__ import annotations

from dataclasses import dataclass

from hcprep.jobs import JobContext, Worker
from hcprep.model.portal import PortalPaper
from hcprep.package.portal.client import Cutter
from hcprep.package.portal.steps import STEPS
from hcprep.package.render import Renderer
from hcprep.services.portal_papers import Survey


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A paper whose pictures may be made smaller: by which step, and its bytes before and after."""

    document: str
    label: str
    title: str
    pages: int
    step: int
    before: int
    after: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """Pictures (PNG) of the first page that changes, before and after; `page` counts from 1."""

    document: str
    page: int
    before: bytes
    after: bytes


def offers(survey: Survey) -> tuple[Offer, ...]:
    """Return the papers that would come out smaller if the person agreed to all, in the order of the book."""
    plan = survey.plan(survey.shrinkable)
    steps = {piece.paper.document: piece.step for file in plan.files for piece in file.pieces if piece.step}
    return tuple(_offer(survey, paper, steps[paper.document]) for paper in survey.papers if paper.document in steps)


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
    )


def preview(survey: Survey, offer: Offer, width_px: int, ctx: JobContext) -> Preview:
    """Draw the first page that changes, before and after. Raises BuildError, RenderError, CaseFileError and Cancelled."""
    paper = next(one for one in survey.papers if one.document == offer.document)
    source = survey.sources[offer.document]
    page = _first_changed(paper, min(offer.step, len(STEPS)))
    with Cutter(ctx) as cutter, Worker("render", timeout=60) as worker:
        plain = cutter.cut(source, range(page, page + 1), (), paper.least_dpi)
        cut = cutter.cut_alike(source, range(page, page + 1), (offer.step,), paper.least_dpi).cut
        drawer = Renderer(worker)
        before = drawer.page_png(plain.pdf, 1, width_px)
        ctx.check()
        after = drawer.page_png(cut.pdf, 1, width_px)
    return Preview(document=offer.document, page=page + 1, before=before, after=after)


def _first_changed(paper: PortalPaper, step: int) -> int:
    costs = paper.costs
    changed = set(costs.smaller[step - 1]) if costs and costs.smaller else set()
    return next((at for at, needed in enumerate(costs.pages if costs else ()) if needed & changed), 0)
