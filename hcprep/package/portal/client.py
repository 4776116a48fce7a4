"""The caller's side of worker "portal"."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from types import TracebackType
from typing import Any, BinaryIO, Self

import msgspec

from hcprep.errors import BuildError
from hcprep.jobs import JobContext, Reply, Worker, WorkerError
from hcprep.model.parts import PartIndex
from hcprep.package.arranging import Shown
from hcprep.package.portal.pictures import Pictures

_TIMEOUT = 600.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A ready part in the case: what it is known by, how to read it, and its index, which may be that of pages `shown` only."""

    key: str
    open: Callable[[], BinaryIO]
    index: PartIndex
    shown: tuple[Shown, ...] = ()
    """Which pages of the part count, in their order; all of them if empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CutPart:
    """Pages cut out of a source as a part of their own; `smaller` are those (from 0) whose pictures were made smaller."""

    pdf: bytes
    index: PartIndex
    smaller: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLikeness:
    """How like a page is to its source: drawn the same, or decibels and the worst block's difference in levels."""

    same: bool
    psnr: float
    block: float
    alike: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AlikePart:
    """A cut whose pages are all alike enough, how alike each is, and the step each came to (0: its pictures as they are)."""

    cut: CutPart
    pages: tuple[PageLikeness, ...]
    steps: tuple[int, ...]


class Cutter:
    """Cuts, measures and compares; one part at a time stays with the worker. Raises BuildError `build-failed` and Cancelled.

    What it makes smaller when it measures is kept in `pictures`, for itself and others.
    """

    def __init__(self, ctx: JobContext, pictures: Pictures | None = None) -> None:
        self._worker = Worker("portal", timeout=_TIMEOUT)
        self._ctx = ctx
        self._there = ""
        self._pictures = pictures if pictures is not None else Pictures()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._worker.close()

    def measure(self, source: Source, steps: int) -> tuple[Mapping[int, int], ...]:
        """Return for each of the first steps about how many bytes the pictures take that it makes smaller, by object number."""
        rows: Any = self._ask(source, {"op": "measure", "steps": steps}).header["steps"]
        return tuple({int(key): int(size) for key, size in row.items()} for row in rows)

    def make(self, source: Source, step: int) -> Mapping[int, int]:
        """Return the bytes of the pictures a step makes smaller, by object number; they are made for it, and kept."""
        reply = self._ask(source, {"op": "make", "step": step})
        made: dict[int, bytes] = {}
        at = 0
        rows: Any = reply.header["made"]
        for key, length in rows:
            made[int(key)] = reply.payload[at : at + length]
            at += length
        self._pictures.keep(source.key, step, made)
        return {key: len(data) for key, data in made.items() if data}

    def cut(self, source: Source, pages: range, steps: Sequence[int] = (), objects: Collection[int] = ()) -> CutPart:
        """Cut pages (from 0) out of a source, with the pictures of each made smaller by its step; none for all as they are.

        `objects` are the numbers of what the pages need; of those, what was made before is not made again.
        """
        ready = list(self._pictures.of(source.key, steps, objects))
        wish = {
            "op": "cut",
            "start": pages.start,
            "stop": pages.stop,
            "steps": list(steps),
            "made": [(key, step, len(data)) for key, step, data in ready],
        }
        reply = self._ask(source, wish, b"".join(data for _key, _step, data in ready))
        length: Any = reply.header["index"]
        smaller: Any = reply.header["smaller"]
        index = msgspec.json.decode(reply.payload[:length], type=PartIndex)
        return CutPart(pdf=reply.payload[length:], index=index, smaller=tuple(smaller))

    def cut_alike(self, source: Source, pages: range, steps: Sequence[int], objects: Collection[int] = ()) -> AlikePart:
        """Cut like `cut`; where a page would lose too much, its pictures are tried by each gentler step, then left alone."""
        now = list(steps)
        while True:
            cut = self.cut(source, pages, now, objects)
            found = self.compare(source, cut.pdf, pages.start, cut.smaller)
            unlike = [at for at in cut.smaller if at < len(found) and not found[at].alike]
            if not unlike:
                return AlikePart(cut=cut, pages=found, steps=tuple(now))
            for at in unlike:
                now[at] -= 1

    def compare(self, source: Source, cut: bytes, start: int, smaller: Sequence[int]) -> tuple[PageLikeness, ...]:
        """Draw the pages of a cut beside those of its source, from page `start` on (from 0)."""
        reply = self._ask(source, {"op": "compare", "start": start, "smaller": list(smaller)}, cut)
        rows: Any = reply.header["pages"]
        return tuple(PageLikeness(same=same, psnr=psnr, block=block, alike=alike) for same, psnr, block, alike in rows)

    def _ask(self, source: Source, request: Mapping[str, object], payload: bytes = b"") -> Reply:
        self._bring(source)
        return self._send({**request, "key": source.key}, payload)

    def _bring(self, source: Source) -> None:
        if self._there == source.key:
            return
        with closing(source.open()) as stream:
            index = msgspec.json.encode(source.index)
            shown = [(one.page, one.turn) for one in source.shown]
            self._send({"op": "part", "key": source.key, "index": len(index), "shown": shown}, index + stream.read())
        self._there = source.key

    def _send(self, request: Mapping[str, object], payload: bytes) -> Reply:
        try:
            with self._ctx.stopping(self._worker.stop):
                reply = self._worker.ask(request, payload)
        except WorkerError as error:
            self._ctx.check()
            raise BuildError("build-failed", stage="portal", reason=error.reason) from error
        if "error" in reply.header:
            raise BuildError("build-failed", stage="portal", reason=str(reply.header["error"]))
        return reply
