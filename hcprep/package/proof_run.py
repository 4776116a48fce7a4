"""The caller's side of the proof: its work is cut into tasks, done by worker processes, and put together again."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Lock

from hcprep.jobs import JobContext
from hcprep.model.evidence import ProvenFront
from hcprep.package.arranging import Shown
from hcprep.package.expected import ExpectedBook
from hcprep.package.proof import Check, Compared
from hcprep.package.proof_desk import Desk, Ready, Results, Task, compare_objects, draw
from hcprep.package.proof_front import Hashes, hash_file, new_front, settled_by, stamps_of
from hcprep.package.proof_links import check_citations, check_dividers, check_rows
from hcprep.package.proof_part import PartTask

_PATIENCE = 0.1
"""Seconds between looks whether the person has stopped it."""


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
    front: int,
    proven: ProvenFront | None,
    ready: Ready | None = None,
) -> Ran:
    """Run every check as `hcprep.package.proof.prove` says. Raises Cancelled, OSError, CaseFileError.

    The file is hashed beside the other checks. If it does not begin with the proven front after all, they count for nothing.
    """
    path = path.absolute()
    beside = JobContext()
    with ThreadPoolExecutor(max_workers=1) as hasher:
        hashing = hasher.submit(hash_file, path, [front, proven.size if proven else 0], beside)
        try:
            run = _Run(path, expected, ctx, front, hashing, ready)
            ran = run.after(proven, processes=processes) if proven else None
            return ran or run.checks(None, processes=processes, anew=anew)
        finally:
            beside.cancel()


class _Run:
    """One file, what is expected of it, and its hashes as soon as they are there."""

    def __init__(  # noqa: PLR0917
        self, path: Path, expected: ExpectedBook, ctx: JobContext, front: int, hashing: Future[Hashes], ready: Ready | None
    ) -> None:
        self._path, self._expected, self._ctx = path, expected, ctx
        self._front = front
        self._hashing = hashing
        self._ready = ready

    def after(self, proven: ProvenFront, *, processes: int) -> Ran | None:
        """Check everything but what is proven; return None if the file does not begin with that."""
        ran = self.checks(proven, processes=processes, anew=False)
        return ran if not ran.settled or ran.hashes.fronts.get(proven.size) == proven.sha256 else None

    def checks(self, proven: ProvenFront | None, *, processes: int, anew: bool) -> Ran:
        """Check everything but what is proven."""
        expected = self._expected
        results = Results(self._ctx, expected.pages)
        results.step(0)
        compared: list[Compared] = ["normalised"] * len(expected.parts)
        first = self._ready.take() if self._ready else None
        desks = [Desk(self._path, results, None if at else first) for at in range(processes)]
        made: ProvenFront | None = None
        try:
            settled = settled_by(proven, expected, desks[0])
            facts = {**_facts(expected), "proven": proven.size if proven and settled else 0}
            readable = results.take(desks[0].ask("file", json.dumps(facts).encode()), "readable", 0)
            if readable and not results.failures["readable"]:
                if proven and settled:
                    _take(proven, expected, results, compared)
                tasks = _tasks(expected, compared, settled, anew=anew)
                # Each process reads the whole table and every page first, which takes longer than a few stamps.
                _run(desks if len(settled) < len(expected.parts) else desks[:1], tasks)
            hashes = self._hashes()
            if all(check.passed for check in results.checks()):
                whole = proven is not None and len(settled) == len(expected.parts) and proven.size == self._front
                made = proven if whole else new_front(expected, self._front, hashes, desks[0], compared)
        finally:
            for desk in desks:
                desk.close()
        return Ran(
            checks=results.checks(),
            compared=tuple(compared),
            settled=settled,
            hashes=hashes,
            front=made,
        )

    def _hashes(self) -> Hashes:
        while not wait([self._hashing], timeout=_PATIENCE).done:
            self._ctx.check()
        return self._hashing.result()


def _take(proven: ProvenFront, expected: ExpectedBook, results: Results, compared: list[Compared]) -> None:
    """Take in what was proven before."""
    for name, number in proven.counts.items():
        results.count(name, number)
    for at, used in zip(expected.ordered(), proven.compared, strict=False):
        compared[at] = "original" if used == "original" else "normalised"


def _run(desks: Sequence[Desk], tasks: Sequence[Task]) -> None:
    waiting = iter(tasks)
    lock = Lock()

    def work(desk: Desk) -> None:
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


def _tasks(expected: ExpectedBook, compared: list[Compared], settled: frozenset[int], *, anew: bool) -> list[Task]:
    """Return the tasks, the longest first."""
    order = sorted(range(len(expected.parts)), key=lambda at: -expected.parts[at].pages)
    parts: list[Task] = [
        partial(stamps_of, expected, at) if at in settled else PartTask(expected, at, compared, anew=anew) for at in order
    ]
    return [*parts, lambda desk: _authored(expected, desk), lambda desk: _links(expected, desk)]


def _facts(expected: ExpectedBook) -> Mapping[str, object]:
    linked = [page for first, last in (expected.contents, expected.statement) for page in range(first, last + 1)]
    return {
        "pages": expected.pages,
        "labels": expected.labels,
        "title": expected.title,
        "archival": expected.archival,
        "language": expected.language,
        "author": expected.author,
        "bookmarks": [(mark.depth, mark.title, mark.page) for mark in expected.bookmarks],
        "authored": expected.authored.places,
        "linked": [*linked, *(divider.page for divider in expected.dividers)],
        "forms": [part.field_name for part in expected.parts if part.index.fields],
    }


def _links(expected: ExpectedBook, desk: Desk) -> None:
    for check, span, wanted, compare in (
        ("contents", expected.contents, expected.rows, check_rows),
        ("citations", expected.statement, expected.citations, check_citations),
    ):
        desk.results.count(check, len(wanted))
        answer = desk.ask("links", first=span[0], last=span[1])
        if desk.results.take(answer, check, span[0]):
            for failure in compare(answer["links"], wanted, span):
                desk.results.fail(check, failure.page, failure.code, **failure.facts)
    for divider in expected.dividers:
        desk.results.step(0)
        answer = desk.ask("links", first=divider.page, last=divider.page)
        if desk.results.take(answer, "dividers", divider.page):
            desk.results.count("dividers", len(answer["links"]))
            for failure in check_dividers(answer["links"], divider):
                desk.results.fail("dividers", failure.page, failure.code, **failure.facts)


def _authored(expected: ExpectedBook, desk: Desk) -> None:
    places = expected.authored.places
    if compare_objects(desk, expected.authored.pdf, places, authored=True):
        draw(desk, "authored", [(number, Shown(index), expected) for index, number in enumerate(places)])
