"""Progress and cancel for a job, which is a plain function `work(ctx, ...)`."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from hcprep.errors import Cancelled


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a job is: `done` of `total` units of the stage named by `code`."""

    done: int
    total: int
    code: str


class JobContext:
    """Carries progress out of a job and the wish to stop into it; safe to use from two threads."""

    def __init__(self, report: Callable[[Progress], None] | None = None) -> None:
        self._report = report
        self._cancelled = threading.Event()
        self._stops: list[Callable[[], None]] = []
        self._lock = threading.Lock()

    def step(self, progress: Progress) -> None:
        """Report progress. Raises Cancelled if the person asked to stop."""
        self.check()
        if self._report is not None:
            self._report(progress)

    def check(self) -> None:
        """Raise Cancelled if the person asked to stop."""
        if self._cancelled.is_set():
            raise Cancelled

    def cancel(self) -> None:
        """Ask the job to stop: at once what `stopping` knows how to end, all else at its next step."""
        with self._lock:
            self._cancelled.set()
            stops = tuple(self._stops)
        for stop in stops:
            stop()

    @contextmanager
    def stopping(self, stop: Callable[[], None]) -> Iterator[None]:
        """While inside, a wish to stop also calls `stop`, on the thread that asks.

        What fails because of it is answered with `check`, which raises Cancelled.
        """
        self.check()
        with self._lock:
            self._stops.append(stop)
        try:
            yield
        finally:
            with self._lock:
                self._stops.remove(stop)
