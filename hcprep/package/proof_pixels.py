"""The proof of pictures: pages are drawn by pdfium in worker processes and compared with their sources.

Also reads, with pdfium, the words under every contents row and citation and the words of every stamp.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any

from hcprep.errors import Cancelled
from hcprep.jobs import JobContext, Progress, Worker, WorkerError
from hcprep.package.expected import ExpectedBook, ExpectedLink, ExpectedPart
from hcprep.package.proof import Check, Failure

_CHUNK = 40
"""Pages compared per request, so that a cancel is felt soon."""
_TIMEOUT = 300.0
_TRUSTED_ORIGINAL = frozenset({"decrypted", "xfa-removed", "metadata-removed"})
"""Notes of intake that leave the drawn page as it was; with any other the normalised PDF is the source compared with."""


def compare_pages(path: Path, expected: ExpectedBook, ctx: JobContext, *, processes: int) -> Iterator[Check]:
    """Yield the checks of pictures and words."""
    shares: list[list[ExpectedPart]] = [[] for _ in range(max(1, processes))]
    for part in sorted(expected.parts, key=lambda each: -each.pages):
        min(shares, key=lambda share: sum(each.pages for each in share)).append(part)
    done = _Counter(ctx, expected.pages)
    with ThreadPoolExecutor(max_workers=len(shares)) as pool:
        failed = [failure for found in pool.map(lambda share: _compare_share(path, share, done), shares) for failure in found]
    yield Check(id="pictures", count=sum(part.pages for part in expected.parts), failures=tuple(sorted(failed, key=_page)))
    with Worker("prove", timeout=_TIMEOUT) as worker:
        yield _check_links(worker, path, "contents", expected.contents, expected.rows)
        yield _check_links(worker, path, "citations", expected.statement, expected.citations)
        yield _check_stamps(worker, path, expected)


def _page(failure: Failure) -> int:
    return failure.page


class _Counter:
    def __init__(self, ctx: JobContext, total: int) -> None:
        self._ctx = ctx
        self._total = total
        self._done = 0

    def add(self, pages: int) -> None:
        self._done += pages
        self._ctx.step(Progress(min(self._done, self._total), self._total, "proof"))


def _compare_share(path: Path, parts: Sequence[ExpectedPart], done: _Counter) -> list[Failure]:
    failures: list[Failure] = []
    with Worker("prove", timeout=_TIMEOUT) as worker:
        for part in parts:
            failures.extend(_compare_part(worker, path, part, done))
    return failures


def _compare_part(worker: Worker, path: Path, part: ExpectedPart, done: _Counter) -> Iterator[Failure]:
    if part.original is not None and set(part.notes) <= _TRUSTED_ORIGINAL:
        with closing(part.original()) as stream:
            data = stream.read()
        if not list(_differences(worker, path, part, data, done)):
            return
    with closing(part.normalised()) as stream:
        data = stream.read()
    yield from _differences(worker, path, part, data, done)


def _differences(worker: Worker, path: Path, part: ExpectedPart, source: bytes, done: _Counter) -> Iterator[Failure]:
    payload = source
    for start in range(0, part.pages, _CHUNK):
        stop = min(part.pages, start + _CHUNK)
        request = {
            "op": "compare",
            "book": str(path),
            "first": part.first,
            "start": start,
            "stop": stop,
            "pages": part.pages,
            "masks": [list(box) for box in part.stamps[start:stop]],
        }
        try:
            reply = worker.ask(request, payload)
        except WorkerError as error:
            yield Failure(page=part.first + start, detail=f"page could not be drawn ({error.reason})")
            return
        payload = b""
        for page, detail in _pairs(reply.header.get("different")):
            yield Failure(page=page, detail=detail)
        done.add(stop - start)


def _pairs(value: object) -> list[tuple[int, str]]:
    return [(int(page), str(detail)) for page, detail in value] if isinstance(value, list) else [(0, "no answer")]


def _ask(worker: Worker, request: Mapping[str, object]) -> Mapping[str, Any]:
    try:
        return worker.ask(request).header
    except WorkerError as error:
        return {"error": error.reason}


def _check_links(worker: Worker, path: Path, name: str, span: tuple[int, int], wanted: Sequence[ExpectedLink]) -> Check:
    answer = _ask(worker, {"op": "links", "book": str(path), "first": span[0], "last": span[1]})
    links = answer.get("links")
    if not isinstance(links, list):
        return Check(id=name, count=len(wanted), failures=(Failure(page=span[0], detail="links could not be read"),))
    failures = []
    position = 0
    for want in wanted:
        matched, position, page = _match(links, position, want)
        if not matched:
            failures.append(Failure(page=page or span[0], detail=f"link to page {want.page} missing or worded otherwise"))
    failures.extend(Failure(page=link["page"], detail="a link too many") for link in links[position:])
    return Check(id=name, count=len(wanted), failures=tuple(failures))


def _match(links: Sequence[Mapping[str, Any]], position: int, want: ExpectedLink) -> tuple[bool, int, int]:
    """Take the run of pieces (a link broken over lines has several) that together hold the wanted words."""
    words = [_squeeze(word) for word in want.words]
    text = ""
    here = position
    while here < len(links) and links[here]["target"] == want.page:
        text += _squeeze(str(links[here]["text"]))
        here += 1
        if all(word in text for word in words):
            return True, here, 0
    page = int(links[position]["page"]) if position < len(links) else 0
    return False, here if here > position else position + 1, page


def _squeeze(text: str) -> str:
    return "".join(text.split()).replace("\u00ad", "").replace("\ufffe", "").replace("\x02", "")


def _check_stamps(worker: Worker, path: Path, expected: ExpectedBook) -> Check:
    failures = []
    answer = _ask(worker, {"op": "feet", "book": str(path), "boxes": _stamp_boxes(expected)})
    feet = answer.get("feet")
    if not isinstance(feet, list):
        return Check(id="stamps", count=expected.pages, failures=(Failure(page=0, detail="stamps could not be read"),))
    for number, (text, wanted) in enumerate(zip(feet, expected.stamps, strict=False), start=1):
        if not all(_squeeze(word) in _squeeze(str(text)) for word in wanted):
            failures.append(Failure(page=number, detail="stamp missing or wrong"))
    if len(feet) != expected.pages:
        failures.append(Failure(page=0, detail=f"{len(feet)} stamps read"))
    return Check(id="stamps", count=expected.pages, failures=tuple(failures))


def _stamp_boxes(expected: ExpectedBook) -> Mapping[str, list[float]]:
    return {str(part.first + offset): list(box) for part in expected.parts for offset, box in enumerate(part.stamps)}


__all__ = ["Cancelled", "compare_pages"]
