"""The caller's side of the proof: its work is cut into tasks, done by worker processes, and put together again."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import date
from hashlib import sha256
from pathlib import Path
from threading import Lock
from typing import Any, BinaryIO

from hcprep.errors import CaseFileError
from hcprep.jobs import JobContext, Progress, Worker, WorkerError
from hcprep.package.expected import ExpectedBook
from hcprep.package.proof import CHECKS, Check, Compared, Failure
from hcprep.package.proof_links import check_citations, check_dividers, check_rows

_CHUNK = 12
"""Pages compared per request, so that a cancel is felt soon."""
_TIMEOUT = 120.0
_BLOCK = 1024 * 1024
_DRAWN_ANEW = frozenset({"repaired", "embedded-files-removed", "media-removed", "appearance-made", "appearance-incomplete"})
"""Notes of intake after which a PDF may look otherwise than the file it came from; its normalised PDF is then the source."""


class _Results:
    """What the tasks found, and how many pages are done; safe from any thread."""

    def __init__(self, ctx: JobContext, pages: int) -> None:
        self._ctx = ctx
        self._pages = pages
        self._done = 0
        self._lock = Lock()
        self.counts = dict.fromkeys(CHECKS, 0)
        self.failures: dict[str, list[Failure]] = {check: [] for check in CHECKS}

    def fail(self, check: str, page: int, code: str, **facts: object) -> None:
        with self._lock:
            self.failures[check].append(Failure(page=page, code=code, facts=facts))

    def count(self, check: str, number: int) -> None:
        with self._lock:
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
        with self._lock:
            self._done += pages
            done = min(self._done, self._pages)
        self._ctx.step(Progress(done, self._pages, "proof"))

    def checks(self) -> tuple[Check, ...]:
        return tuple(
            Check(id=name, count=self.counts[name], failures=tuple(sorted(self.failures[name], key=_order))) for name in CHECKS
        )


def _order(failure: Failure) -> tuple[int, str, str]:
    return failure.page, failure.code, json.dumps(failure.facts, sort_keys=True, default=str)


Task = Callable[["_Desk"], None]


class _Desk:
    """One worker process and the file it looks at."""

    def __init__(self, path: Path, results: _Results) -> None:
        self._path = path
        self.results = results
        self._worker = Worker("prove", timeout=_TIMEOUT)

    def ask(self, op: str, payload: bytes = b"", **facts: object) -> Mapping[str, Any]:
        """Send one request; a worker that fails answers `error`."""
        try:
            return self._worker.ask({"op": op, "book": str(self._path), **facts}, payload).header
        except WorkerError as error:
            return {"error": error.reason}

    def close(self) -> None:
        self._worker.close()


def run_checks(
    path: Path, expected: ExpectedBook, ctx: JobContext, *, processes: int
) -> tuple[tuple[Check, ...], tuple[Compared, ...]]:
    """Return every check in order, and what each part was compared with. Raises Cancelled, OSError, CaseFileError."""
    path = path.absolute()
    with path.open("rb") as stream:
        stream.read(1)
    results = _Results(ctx, expected.pages)
    results.step(0)
    compared: list[Compared] = ["normalised"] * len(expected.parts)
    desks = [_Desk(path, results) for _ in range(processes)]
    try:
        readable = results.take(desks[0].ask("file", json.dumps(_facts(expected)).encode()), "readable", 0)
        if readable and not results.failures["readable"]:
            _run(desks, _tasks(expected, compared))
    finally:
        for desk in desks:
            desk.close()
    return results.checks(), tuple(compared)


def ask_day(path: Path) -> date | None:
    """Return the day a file says it was made, or None."""
    with Worker("prove", timeout=30) as worker:
        try:
            day = worker.ask({"op": "made", "book": str(path.absolute())}).header.get("day")
        except WorkerError:
            return None
    return date.fromisoformat(day) if isinstance(day, str) and day else None


def _run(desks: Sequence[_Desk], tasks: Sequence[Task]) -> None:
    waiting = iter(tasks)
    lock = Lock()

    def work(desk: _Desk) -> None:
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


def _tasks(expected: ExpectedBook, compared: list[Compared]) -> list[Task]:
    """Return the tasks, the longest first."""
    order = sorted(range(len(expected.parts)), key=lambda at: -expected.parts[at].pages)
    parts: list[Task] = [_PartTask(expected, at, compared) for at in order]
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


def _links(expected: ExpectedBook, desk: _Desk) -> None:
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


def _authored(expected: ExpectedBook, desk: _Desk) -> None:
    places = expected.authored.places
    if _compare_objects(desk, expected.authored.pdf, places, authored=True):
        _draw(desk, "authored", [(number, index, expected) for index, number in enumerate(places)])


def _compare_objects(desk: _Desk, data: bytes, places: Sequence[int], field: str = "", *, authored: bool = False) -> bool:
    """Compare the objects of a source with those of the book pages in its places; the source stays open to be drawn."""
    answer = desk.ask("part", data, places=list(places), field=field, authored=authored)
    if not desk.results.take(answer, "content", places[0]):
        return False
    for start in range(0, len(places), _CHUNK * 4):
        stop = min(len(places), start + _CHUNK * 4)
        desk.results.take(desk.ask("objects", start=start, stop=stop), "content", places[start])
        desk.results.step(0)
    return True


def _draw(desk: _Desk, check: str, pages: Sequence[tuple[int, int, ExpectedBook]]) -> None:
    for start in range(0, len(pages), _CHUNK):
        chunk = pages[start : start + _CHUNK]
        wanted = [(number, index, book.stamps[number - 1].box, book.stamps[number - 1].words) for number, index, book in chunk]
        desk.results.take(desk.ask("draw", check=check, pages=wanted), check, chunk[0][0])
        desk.results.step(len(chunk))


class _PartTask:
    """Everything about one document of the book."""

    def __init__(self, expected: ExpectedBook, at: int, compared: list[Compared]) -> None:
        self._expected = expected
        self._part = expected.parts[at]
        self._at = at
        self._compared = compared

    def __call__(self, desk: _Desk) -> None:
        part = self._part
        if not self._objects(desk):
            return
        pdf = part.media_type == "application/pdf"
        original = self._check_original(desk, keep=not pdf or not _DRAWN_ANEW & set(part.notes))
        if original and pdf and desk.ask("original", original, pages=part.pages).get("ok"):
            self._compared[self._at] = "original"
        pages = [(part.first + index, index, self._expected) for index in range(part.pages)]
        _draw(desk, "pictures", pages)
        if original and not pdf:
            self._photos(desk, original)

    def _objects(self, desk: _Desk) -> bool:
        """Compare the objects of the normalised PDF; it stays open to be drawn."""
        part = self._part
        try:
            with closing(part.normalised()) as stream:
                data = stream.read()
        except CaseFileError as error:
            self._lost(desk, error)
            return False
        name = part.field_name.replace(".", "_")
        return _compare_objects(desk, data, range(part.first, part.first + part.pages), name)

    def _check_original(self, desk: _Desk, *, keep: bool) -> bytes:
        """Check the hash of the file as it came in; return its bytes if they are kept and right."""
        part = self._part
        desk.results.count("originals", 1)
        digest, size, kept = sha256(), 0, []
        try:
            with closing(part.original()) as stream:
                for block in _blocks(stream):
                    digest.update(block)
                    size += len(block)
                    if keep:
                        kept.append(block)
        except CaseFileError as error:
            self._lost(desk, error)
            return b""
        if digest.hexdigest() != part.original_sha256 or size != part.original_size:
            desk.results.fail("originals", part.first, "original-changed", label=part.label)
            return b""
        return b"".join(kept)

    def _lost(self, desk: _Desk, error: CaseFileError) -> None:
        if error.code != "case-damaged":
            raise error
        desk.results.fail("originals", self._part.first, "original-changed", label=self._part.label)

    def _photos(self, desk: _Desk, original: bytes) -> None:
        part = self._part
        answer = desk.ask("photo", original, media=part.media_type, first=part.first, pages=part.pages, notes=list(part.notes))
        if desk.results.take(answer, "photos", part.first) and answer["read"] == part.pages:
            self._compared[self._at] = "original"


def _blocks(stream: BinaryIO) -> Iterator[bytes]:
    while block := stream.read(_BLOCK):
        yield block
