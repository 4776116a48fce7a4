"""The caller's side of the proof: its work is cut into tasks, done by worker processes, and put together again."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Lock

from hcprep.jobs import JobContext
from hcprep.package.expected import ExpectedBook
from hcprep.package.proof import Check, Compared
from hcprep.package.proof_desk import Desk, Results, Task, compare_objects, draw
from hcprep.package.proof_links import check_citations, check_dividers, check_rows
from hcprep.package.proof_part import PartTask


def run_checks(
    path: Path, expected: ExpectedBook, ctx: JobContext, *, processes: int, anew: bool = False
) -> tuple[tuple[Check, ...], tuple[Compared, ...]]:
    """Return every check in order, and what each part was compared with. Raises Cancelled, OSError, CaseFileError."""
    path = path.absolute()
    with path.open("rb") as stream:
        stream.read(1)
    results = Results(ctx, expected.pages)
    results.step(0)
    compared: list[Compared] = ["normalised"] * len(expected.parts)
    desks = [Desk(path, results) for _ in range(processes)]
    try:
        readable = results.take(desks[0].ask("file", json.dumps(_facts(expected)).encode()), "readable", 0)
        if readable and not results.failures["readable"]:
            _run(desks, _tasks(expected, compared, anew=anew))
    finally:
        for desk in desks:
            desk.close()
    return results.checks(), tuple(compared)


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


def _tasks(expected: ExpectedBook, compared: list[Compared], *, anew: bool) -> list[Task]:
    """Return the tasks, the longest first."""
    order = sorted(range(len(expected.parts)), key=lambda at: -expected.parts[at].pages)
    parts: list[Task] = [PartTask(expected, at, compared, anew=anew) for at in order]
    return [*parts, lambda desk: _authored(expected, desk), lambda desk: _links(expected, desk)]


def _facts(expected: ExpectedBook) -> Mapping[str, object]:
    linked = [page for first, last in (expected.contents, expected.statement) for page in range(first, last + 1)]
    return {
        "pages": expected.pages,
        "title": expected.title,
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
        draw(desk, "authored", [(number, index, expected) for index, number in enumerate(places)])
