"""One worker process of the proof and what the tasks found: shared by everything the proof asks for."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from copy import copy
from dataclasses import asdict
from datetime import date
from pathlib import Path
from threading import Lock, Thread
from types import TracebackType
from typing import Any, Self, TypeVar

from hcprep.jobs import JobContext, Progress, Worker, WorkerError
from hcprep.package.arranging import Shown
from hcprep.package.expected import ExpectedBook, ExpectedHighlight
from hcprep.package.proof import CHECKS, RECORD, Check, Failure

T = TypeVar("T")
CHUNK = 12
"""Pages compared per request, so that a cancel is felt soon."""
_TIMEOUT = 120.0


class _Steps:
    """How many pages are done; safe from any thread."""

    def __init__(self, ctx: JobContext, pages: int) -> None:
        self._ctx = ctx
        self._pages = pages
        self._done = 0
        self._lock = Lock()

    def step(self, pages: int) -> None:
        with self._lock:
            self._done += pages
            done = min(self._done, self._pages)
        self._ctx.step(Progress(done, self._pages, "proof"))


class Results:
    """What the tasks of one desk found; how many pages are done is counted for all desks together."""

    def __init__(self, ctx: JobContext, pages: int) -> None:
        self._steps = _Steps(ctx, pages)
        self.counts = dict.fromkeys((*CHECKS, RECORD), 0)
        self.failures: dict[str, list[Failure]] = {check: [] for check in (*CHECKS, RECORD)}

    def beside(self) -> Results:
        """Return those of another desk."""
        other = copy(self)
        other.counts = dict.fromkeys(self.counts, 0)
        other.failures = {check: [] for check in self.failures}
        return other

    def add(self, other: Results) -> None:
        """Take in what another desk found."""
        for check, number in other.counts.items():
            self.counts[check] += number
            self.failures[check] += other.failures[check]

    def fail(self, check: str, page: int, code: str, **facts: object) -> None:
        """Say that something does not match."""
        self.failures[check].append(Failure(page=page, code=code, facts=facts))

    def count(self, check: str, number: int) -> None:
        """Say that so many more things were compared."""
        self.counts[check] += number

    def take(self, answer: Mapping[str, Any], check: str, page: int) -> bool:
        """Take an answer in; one that could not be given fails `check` on `page`."""
        if "error" in answer:
            code = "unreadable" if check == "readable" else "not-compared"
            self.fail(check, page, code, reason=str(answer["error"]))
            return False
        for name, number in answer.get("counts", {}).items():
            self.count(name, number)
        for name, at, code, facts in answer.get("failures", ()):
            self.fail(name, at, code, **facts)
        return True

    def step(self, pages: int) -> None:
        """Report so many more pages as compared. Raises Cancelled."""
        self._steps.step(pages)

    def checks(self, names: Sequence[str] = CHECKS) -> tuple[Check, ...]:
        """Return checks in order, all of those made with the case if not told which, with their failures by page."""
        return tuple(
            Check(id=name, count=self.counts[name], failures=tuple(sorted(self.failures[name], key=_order))) for name in names
        )


def _order(failure: Failure) -> tuple[int, str, str]:
    return failure.page, failure.code, json.dumps(failure.facts, sort_keys=True, default=str)


Task = Callable[["Desk"], None]


class Ready:
    """Two worker processes of the proof that load what they read with while their file is still being made.

    `in_turn` they load one after the other, so that one processor stays free.
    """

    def __init__(self, *, in_turn: bool = False) -> None:
        # One reads objects, the other draws.
        loads = [(Worker("prove", timeout=_TIMEOUT), draws) for draws in (False, True)]
        self._workers: list[Worker | None] = [worker for worker, _ in loads]
        groups = [loads] if in_turn else [[one] for one in loads]
        self._loading = [Thread(target=self._load, args=(group,)) for group in groups]
        for loading in self._loading:
            loading.start()

    @staticmethod
    def _load(workers: Sequence[tuple[Worker, bool]]) -> None:
        for worker, draws in workers:
            # A worker that fails now is started again, and its failure told, when it is asked for more.
            with suppress(WorkerError):
                worker.ask({"op": "load", "book": "", "draws": draws})

    def take(self, place: int) -> Worker:
        """Return the first or the second worker; a fresh one if it was taken before."""
        self._loading[place % len(self._loading)].join()
        worker, self._workers[place] = self._workers[place], None
        return worker or Worker("prove", timeout=_TIMEOUT)

    def wait(self) -> None:
        """Wait until all is loaded, or could not be."""
        for loading in self._loading:
            loading.join()

    def stop(self) -> None:
        """End the processes that were not taken, from any thread, whatever they are at."""
        for worker in self._workers:
            if worker is not None:
                worker.stop()

    def close(self) -> None:
        """End the processes that were not taken."""
        for place, worker in enumerate(self._workers):
            if worker is not None:
                self.take(place).close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()


class Desk:
    """One worker process and the file it looks at."""

    def __init__(self, path: Path, results: Results, worker: Worker | None = None) -> None:
        self._path = path
        self.results = results
        self._worker = worker or Worker("prove", timeout=_TIMEOUT)

    def ask(self, op: str, payload: bytes = b"", **facts: object) -> Mapping[str, Any]:
        """Send one request; a worker that fails answers `error`."""
        try:
            return self._worker.ask({"op": op, "book": str(self._path), **facts}, payload).header
        except WorkerError as error:
            return {"error": error.reason}

    def close(self) -> None:
        """End the process."""
        self._worker.close()


def ask_day(path: Path) -> date | None:
    """Return the day a file says it was made, or None."""
    with Worker("prove", timeout=30) as worker:
        try:
            day = worker.ask({"op": "made", "book": str(path.absolute())}).header.get("day")
        except WorkerError:
            return None
    return date.fromisoformat(day) if isinstance(day, str) and day else None


def compare_objects(
    desk: Desk,
    data: bytes,
    places: Sequence[int],
    field: str = "",
    turns: Sequence[int] = (),
    *,
    added: Mapping[str, int] | None = None,
    authored: bool = False,
) -> bool:
    """Compare the objects of a source with those of the book pages in its places; the source stays open to be drawn.

    A place is 0 for a page that was left out; `turns` are degrees by which the person turned each page, none if empty;
    `added` counts annotations the person put on book pages.
    """
    answer = desk.ask("part", data, places=list(places), field=field, turns=list(turns), added=added or {}, authored=authored)
    if not desk.results.take(answer, "content", next(filter(None, places), 0)):
        return False
    for start in range(0, len(places), CHUNK * 4):
        stop = min(len(places), start + CHUNK * 4)
        desk.results.take(desk.ask("objects", start=start, stop=stop), "content", places[start])
        desk.results.step(0)
    return True


def check_highlights(desk: Desk, wanted: Sequence[ExpectedHighlight], *, known: bool) -> None:
    """Look at the boxes of all pages that have some, or count them if they are `known` to be those that were proven."""
    desk.results.step(0)
    if known:
        desk.results.count("highlights", len(wanted))
        return
    rows = [{**asdict(one), "words": list(one.words)} for one in wanted]
    if wanted:
        answer = desk.ask("highlights", json.dumps(rows).encode())
        desk.results.take(answer, "highlights", wanted[0].page)


Drawn = Sequence[tuple[int, Shown, ExpectedBook]]
"""Pages of the book to be drawn: number, which page of the source it is, and the book they are in."""


def draw(desk: Desk, check: str, pages: Drawn) -> None:
    """Draw pages of the book beside their source."""
    for chunk, answer in in_pieces(pages, lambda some: desk.ask("draw", check=check, pages=rows_of(some))):
        desk.results.take(answer, check, chunk[0][0])
        desk.results.step(len(chunk))


def in_pieces(
    pages: Sequence[T], ask: Callable[[Sequence[T]], Mapping[str, Any]]
) -> Iterator[tuple[Sequence[T], Mapping[str, Any]]]:
    """Yield some pages after others with what the worker answers of them.

    Where it stumbles over what a file holds, each of these pages is asked for by itself, so that the right one is named; not
    where it died or ran out of time.
    """
    for start in range(0, len(pages), CHUNK):
        chunk = pages[start : start + CHUNK]
        answer = ask(chunk)
        if len(chunk) > 1 and str(answer.get("error", ""))[:1].isupper():
            yield from ((one, ask(one)) for one in ([page] for page in chunk))
        else:
            yield chunk, answer


def rows_of(pages: Drawn) -> Sequence[tuple[object, ...]]:
    """Return what the worker is told of pages to be drawn."""
    stamps = [book.stamps[number - 1] for number, _, book in pages]
    return [
        (number, shown.page, stamp.box, stamp.words, shown.turn, book.added.get(str(number), 0))
        for (number, shown, book), stamp in zip(pages, stamps, strict=True)
    ]
