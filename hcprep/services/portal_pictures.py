"""How small the pictures of an upload set can be made: about, for every step, then exactly for the steps that would be used."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Lock

from hcprep.jobs import JobContext, Progress
from hcprep.model.portal import PaperCosts, PortalPaper
from hcprep.package.portal.client import Cutter
from hcprep.services.portal_papers import Survey

_WORTH_MEASURING = 100_000
"""Bytes of a paper below which its pictures are not looked at."""
_OBJECT = 300
"""Bytes a picture's object takes beside its data."""
_ABOUT = 1.03
"""What bands of a picture tell may be a little less than what all of it takes."""

_Measure = Callable[[Cutter, PortalPaper, PaperCosts], PaperCosts]


def with_pictures(survey: Survey, cutter: Cutter, ctx: JobContext) -> Survey:
    """Measure in two processes the pictures of papers whose slot has several files or too large pages."""
    plan = survey.plan(())
    files = [file.slot for file in plan.files if file.original is None]
    full = {slot for slot in files if files.count(slot) > 1} | {one.paper.slot for one in plan.too_large}
    wanted = {
        paper.document
        for paper in survey.papers
        if paper.slot in full and paper.costs and sum(paper.costs.objects.values()) > _WORTH_MEASURING
    }

    def about(by: Cutter, paper: PortalPaper, costs: PaperCosts) -> PaperCosts:
        steps = by.measure(survey.sources[paper.document], paper.least_dpi)
        return replace(costs, smaller=tuple(_grown(costs.objects, step, _ABOUT) for step in steps))

    with Cutter(ctx) as second:
        found = _measured(survey, wanted, about, (cutter, second), ctx)
        return _exact(found, (cutter, second), ctx)


def _exact(survey: Survey, cutters: Sequence[Cutter], ctx: JobContext) -> Survey:
    """Measure exactly by the steps that would be used if the person agreed to all; other sizes may ask for other steps."""
    known: set[tuple[str, int]] = set()
    while True:
        plan = survey.plan(survey.shrinkable)
        steps = {piece.paper.document: piece.step for file in plan.files for piece in file.pieces if piece.step}
        wanted = {document for document, step in steps.items() if (document, step) not in known}
        if not wanted:
            return survey
        known |= {(document, steps[document]) for document in wanted}
        sources = survey.sources

        def exactly(by: Cutter, paper: PortalPaper, costs: PaperCosts) -> PaperCosts:
            step = steps[paper.document]  # noqa: B023 - called before the next round
            sizes = by.measure_exactly(sources[paper.document], step, paper.least_dpi)  # noqa: B023
            return costs.exactly(step, _grown(costs.objects, sizes))

        survey = _measured(survey, wanted, exactly, cutters, ctx)


def _measured(survey: Survey, wanted: Collection[str], measure: _Measure, cutters: Sequence[Cutter], ctx: JobContext) -> Survey:
    """Return the survey with new costs of some documents, measured by as many processes as there are cutters."""
    todo = iter([paper for paper in survey.papers if paper.document in wanted])
    costs: dict[str, PaperCosts] = {}
    lock = Lock()

    def work(by: Cutter) -> None:
        while True:
            with lock:
                ctx.step(Progress(len(costs), len(wanted), "portal-pictures"))
                paper = next(todo, None)
            if paper is None or paper.costs is None:
                return
            costs[paper.document] = measure(by, paper, paper.costs)

    with ThreadPoolExecutor(max_workers=len(cutters)) as pool:
        for _ in pool.map(work, cutters):
            continue
    papers = [replace(paper, costs=costs.get(paper.document, paper.costs)) for paper in survey.papers]
    return replace(survey, papers=tuple(papers))


def _grown(objects: Mapping[int, int], step: Mapping[int, int], factor: float = 1.0) -> Mapping[int, int]:
    """Add what a picture's object takes beside its data; never more than it takes as it is."""
    return {key: min(round(size * factor) + _OBJECT, objects[key]) for key, size in step.items() if key in objects}
