"""How small the pictures of an upload set can be made: about, for every step, then exactly for the steps that would be used."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from threading import Lock

from hcprep.jobs import JobContext, Progress
from hcprep.model.portal import Choice, PaperCosts, PortalPaper
from hcprep.package.portal.client import Cutter, Source
from hcprep.services.portal_papers import Survey

_WORTH_MEASURING = 100_000
"""Bytes of a paper below which its pictures are not looked at."""
_OBJECT = 300
"""Bytes a picture's object takes beside its data."""
_ABOUT = 1.03
"""What bands of a picture tell may be a little less than what all of it takes."""

_Measure = Callable[[Cutter, PortalPaper, PaperCosts], PaperCosts]


def with_pictures(
    survey: Survey, cutter: Cutter, ctx: JobContext, shrink: Collection[str] | None = None, unsigned: Collection[str] = ()
) -> Survey:
    """Measure in two processes the pictures of papers whose slot has several files or too large pages.

    Those are exact which would be used if the person chose so (`Survey.choice`).
    """
    plan = survey.plan(survey.choice(()))
    files = [file.slot for file in plan.files if file.original is None]
    full = {slot for slot in files if files.count(slot) > 1} | {one.paper.slot for one in plan.too_large}
    wanted = {
        paper.document
        for paper in survey.papers
        if paper.slot in full and paper.costs and sum(paper.costs.objects.values()) > _WORTH_MEASURING
    }

    def about(by: Cutter, paper: PortalPaper, costs: PaperCosts) -> PaperCosts:
        steps = by.measure(survey.sources[paper.document], max(paper.steps, paper.unsigned_steps))
        return replace(costs, smaller=tuple(_grown(costs.objects, step, _ABOUT) for step in steps))

    # Every paper is measured twice at most: roughly, and exactly.
    meter = _Meter(ctx, 2 * len(wanted))
    with Cutter(ctx, survey.pictures) as second:
        found = _measured(survey, wanted, about, (cutter, second), meter)
        meter.reach(len(wanted))
        return _exact(found, (cutter, second), meter, shrink, unsigned)


def with_sizes(
    survey: Survey, cutter: Cutter, ctx: JobContext, shrink: Collection[str] | None, unsigned: Collection[str]
) -> Survey:
    """Measure exactly what is used when the person chooses so, as far as it is not yet."""
    return _exact(survey, (cutter,), _Meter(ctx, len(survey.shrinkable)), shrink, unsigned)


class _Meter:
    """Counts papers as they are done, from several threads, and never past the end or back."""

    def __init__(self, ctx: JobContext, total: int) -> None:
        self._ctx = ctx
        self._total = total
        self._done = 0
        self._lock = Lock()

    def step(self) -> None:
        """Report what is done, then count one more."""
        with self._lock:
            self._ctx.step(Progress(self._done, max(1, self._total), "portal-pictures"))
            self._done = min(self._done + 1, self._total)

    def reach(self, done: int) -> None:
        """Go on to a number."""
        self._done = max(self._done, done)


def _exact(
    survey: Survey, cutters: Sequence[Cutter], meter: _Meter, shrink: Collection[str] | None, unsigned: Collection[str]
) -> Survey:
    """Measure exactly by the steps that would be used; other sizes may ask for other steps."""
    while wanted := _inexact(survey, survey.choice(shrink, unsigned)):
        survey = replace(survey, exact=survey.exact | set(wanted.items()))
        survey = _measured(survey, wanted, partial(_exactly, survey.sources, wanted), cutters, meter)
    return survey


def _inexact(survey: Survey, choice: Choice) -> Mapping[str, int]:
    """Return the documents whose size by the step that would be used is not measured yet, each with that step."""
    steps = {piece.paper.document: piece.step for file in survey.plan(choice).files for piece in file.pieces if piece.step}
    return {document: step for document, step in steps.items() if (document, step) not in survey.exact}


def _exactly(
    sources: Mapping[str, Source], steps: Mapping[str, int], by: Cutter, paper: PortalPaper, costs: PaperCosts
) -> PaperCosts:
    step = steps[paper.document]
    return costs.exactly(step, _grown(costs.objects, by.make(sources[paper.document], step)))


def _measured(survey: Survey, wanted: Collection[str], measure: _Measure, cutters: Sequence[Cutter], meter: _Meter) -> Survey:
    """Return the survey with new costs of some documents, measured by as many processes as there are cutters."""
    todo = iter([paper for paper in survey.papers if paper.document in wanted])
    costs: dict[str, PaperCosts] = {}
    lock = Lock()

    def work(by: Cutter) -> None:
        while True:
            with lock:
                paper = next(todo, None)
            if paper is None or paper.costs is None:
                return
            meter.step()
            costs[paper.document] = measure(by, paper, paper.costs)

    with ThreadPoolExecutor(max_workers=len(cutters)) as pool:
        for _ in pool.map(work, cutters):
            continue
    papers = [replace(paper, costs=costs.get(paper.document, paper.costs)) for paper in survey.papers]
    return replace(survey, papers=tuple(papers))


def _grown(objects: Mapping[int, int], step: Mapping[int, int], factor: float = 1.0) -> Mapping[int, int]:
    """Add what a picture's object takes beside its data; never more than it takes as it is."""
    return {key: min(round(size * factor) + _OBJECT, objects[key]) for key, size in step.items() if key in objects}
