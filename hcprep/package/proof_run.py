"""The caller's side of the proof: its work is cut into tasks, done by worker processes, and put together again."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from threading import Lock

from hcprep.jobs import JobContext
from hcprep.model.proven import ProvenFront
from hcprep.package.expected import ExpectedBook
from hcprep.package.hashing import Hashes, Hashing
from hcprep.package.proof import Check, Compared
from hcprep.package.proof_authored import check_written
from hcprep.package.proof_desk import Desk, Ready, Results, Task, check_highlights, compare_objects
from hcprep.package.proof_front import NOTHING_KNOWN, FrontFile, Known, known_by
from hcprep.package.proof_papers import Papers
from hcprep.package.spec import PagesAt

_PATIENCE = 0.1
"""Seconds between looks whether the person has stopped it."""
_FEW = 8
"""Papers to be drawn, or pages hcprep wrote, that are done sooner by one process."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ran:
    """Every check in order, what each part was compared with, and which of them are proven by hash."""

    checks: tuple[Check, ...]
    compared: tuple[Compared, ...]
    settled: frozenset[int]
    hashes: Hashes
    front: ProvenFront | None


def run_checks(
    path: Path,
    expected: ExpectedBook,
    ctx: JobContext,
    *,
    processes: int,
    anew: bool,
    ends: Sequence[int],
    paged: PagesAt | None = None,
    proven: ProvenFront | None,
    ready: Ready | None = None,
    hashing: Hashing | None = None,
) -> Ran:
    """Run every check as `hcprep.package.proof.prove` says. Raises Cancelled, OSError, CaseFileError.

    The file is hashed beside the other checks. If it does not begin as it was proven after all, they count for nothing, and each
    paper is looked at by itself.
    """
    path = path.absolute()
    beside = JobContext()
    front = FrontFile(expected, ends, paged)
    with ThreadPoolExecutor(max_workers=1) as hasher:
        hashes = hasher.submit((hashing or Hashing(path)).finish, front.lengths, beside)
        try:
            run = _Run(path, expected, ctx, front, hashes, ready, processes)
            return run.checks(proven, anew=anew)
        finally:
            beside.cancel()


class _Run:
    """One file, what is expected of it, and its hashes as soon as they are there."""

    def __init__(  # noqa: PLR0917
        self,
        path: Path,
        expected: ExpectedBook,
        ctx: JobContext,
        front: FrontFile,
        hashing: Future[Hashes],
        ready: Ready | None,
        processes: int,
    ) -> None:
        self._path, self._expected, self._ctx = path, expected, ctx
        self._front = front
        self._hashing = hashing
        self._ready = ready
        self._processes = processes

    def checks(self, proven: ProvenFront | None, *, anew: bool, begins: bool = True) -> Ran:
        """Check everything but what is proven; again, with each paper by itself, if the file does not begin as then."""
        expected, front = self._expected, self._front
        results = Results(self._ctx, expected.pages)
        results.step(0)
        desks = self._desks(results)
        papers = Papers(expected, front, anew=anew)
        written: list[Task] = [lambda desk: check_written(expected, desk)]
        try:
            with ThreadPoolExecutor(max_workers=1) as pool:
                # Drawing needs nothing of what is read meanwhile, and takes longer than another process from some pages on.
                apart = len(desks) > 1 and len(expected.authored.places) > _FEW
                beside = pool.submit(_run, desks[1:2], written) if apart else None
                known = known_by(proven, front, expected, desks[0], begins=begins) if proven else NOTHING_KNOWN
                facts = {**_facts(expected), "proven": known.begun}
                readable = results.take(desks[0].ask("file", json.dumps(facts).encode()), "readable", 0)
                readable = readable and not results.failures["readable"]
                if readable:
                    drawn = len(expected.parts) - len(known.settled) - len(known.likely)
                    # Each process reads the whole table and every page first, which takes longer than a few papers.
                    few = drawn <= _FEW and len(known.likely) <= 4 * _FEW
                    tasks = [*papers.tasks(known), *_tasks(expected, known), *(() if beside else written)]
                    _run(desks[:1] if few else [*desks[:1], *desks[2:], *desks[1:2]], tasks, beside)
            for desk in desks[1:] if readable else ():
                results.add(desk.results)
            holds = not any(results.failures.values())
            pages = front.pages(desks[0]) if holds and not known.paged else None
            hashes = self._hashes()
        finally:
            for desk in desks:
                desk.close()
        if known.begun and hashes.fronts.get(known.begun) != known.sha256:
            return self.checks(proven, anew=anew, begins=False)
        if proven and known.paged:
            pages = proven.pages
        return Ran(
            checks=results.checks(),
            compared=tuple(papers.compared),
            settled=frozenset(papers.settled),
            hashes=hashes,
            front=papers.proven(hashes, pages) if holds else None,
        )

    def _desks(self, results: Results) -> list[Desk]:
        workers = [self._ready.take(place) for place in range(min(2, self._processes))] if self._ready else []
        shared = [results, *(results.beside() for _ in range(1, self._processes))]
        return [Desk(self._path, each, worker) for each, worker in zip_longest(shared, workers)]

    def _hashes(self) -> Hashes:
        while not wait([self._hashing], timeout=_PATIENCE).done:
            self._ctx.check()
        return self._hashing.result()


def _run(desks: Sequence[Desk], tasks: Sequence[Task], beside: Future[None] | None = None) -> None:
    """Do tasks; the last of several desks is at work `beside`, and takes part once that is done."""
    waiting = iter(tasks)
    lock = Lock()

    def work(desk: Desk) -> None:
        if beside is not None and desk is desks[-1] and len(desks) > 1:
            beside.result()
        while True:
            with lock:
                task = next(waiting, None)
            if task is None:
                return
            desk.results.step(0)
            task(desk)

    with ThreadPoolExecutor(max_workers=len(desks)) as pool:
        for _ in pool.map(work, desks):
            continue
    if beside is not None:
        beside.result()


def _tasks(expected: ExpectedBook, known: Known) -> list[Task]:
    """Return what is looked at each time; boxes on pages that are there as they were then are only counted."""
    return [
        lambda desk: _authored(expected, desk),
        lambda desk: check_highlights(desk, expected.highlights, known=known.paged),
    ]


def _facts(expected: ExpectedBook) -> Mapping[str, object]:
    linked = [page for first, last in (expected.contents, expected.statement) for page in range(first, last + 1)]
    return {
        "pages": expected.pages,
        "labels": expected.labels,
        "title": expected.title,
        "language": expected.language,
        "author": expected.author,
        "gone": None if expected.gone is None else " ".join(expected.gone),
        "archival": expected.archival,
        "bookmarks": [(mark.depth, mark.title, mark.page, mark.open) for mark in expected.bookmarks],
        "authored": expected.authored.places,
        "linked": [*linked, *(divider.page for divider in expected.dividers)],
        "exhibits": [part.label for part in expected.parts],
        "forms": [part.field_name for part in expected.parts if part.index.fields],
    }


def _authored(expected: ExpectedBook, desk: Desk) -> None:
    compare_objects(desk, expected.authored.pdf, expected.authored.places, authored=True)
