"""See to it that no page asks for too much while pdfium, which nobody can interrupt, reads and draws it."""

from __future__ import annotations

import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Event, Lock, Thread
from types import TracebackType
from typing import Self

from hcprep.intake import limits

_PAUSE = 0.05


@dataclass(frozen=True, slots=True)
class _Visit:
    page: int
    pages: int
    began: float
    memory: int


class Watch:
    """Calls `give_up` with a page, from 1, and how many there are, from a thread of its own, while that page asks for too much.

    Time is processor time, all visits of a page together; memory is what one visit adds. Outside of its context nothing is
    watched. `give_up` is expected to end the process.
    """

    def __init__(self, give_up: Callable[[int, int], None]) -> None:
        self._give_up = give_up
        self._spent: dict[int, float] = defaultdict(float)
        self._visit: _Visit | None = None
        self._lock = Lock()
        self._over = Event()
        self._thread = Thread(target=self._look, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._over.set()
        self._thread.join()

    @contextmanager
    def visit(self, at: int, pages: int) -> Iterator[None]:
        """While a page, counting from 0, is read or drawn."""
        visit = _Visit(at + 1, pages, time.process_time(), peak_memory())
        with self._lock:
            self._visit = visit
        try:
            yield
        finally:
            # Whoever gives up holds the lock, so that nothing else is answered then.
            with self._lock:
                self._visit = None
                self._spent[visit.page] += time.process_time() - visit.began

    def _look(self) -> None:
        while not self._over.wait(_PAUSE):
            with self._lock:
                if self._visit is not None and self._too_much(self._visit):
                    self._give_up(self._visit.page, self._visit.pages)
                    return

    def _too_much(self, visit: _Visit) -> bool:
        seconds = self._spent[visit.page] + time.process_time() - visit.began
        return seconds > limits.SECONDS_PAGE or peak_memory() - visit.memory > limits.MEMORY_PAGE


def unwatched() -> Watch:
    """Return a watch that never gives up."""
    return Watch(lambda _page, _pages: None)


def peak_memory() -> int:
    """Return the most bytes of memory this process has held at a time, 0 where the system does not tell."""
    if sys.platform == "win32":
        return _peak_of_windows()
    import resource

    # Bytes on macOS, KiB elsewhere.
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def _peak_of_windows() -> int:
    import ctypes

    class Counters(ctypes.Structure):
        _fields_ = (
            ("cb", ctypes.c_uint32),
            ("PageFaultCount", ctypes.c_uint32),
            ("PeakWorkingSetSize", ctypes.c_size_t),
            ("others", ctypes.c_size_t * 7),
        )

    counters = Counters(cb=ctypes.sizeof(Counters))
    system = getattr(ctypes, "windll").kernel32  # noqa: B009 - it is not there elsewhere
    system.GetCurrentProcess.restype = ctypes.c_void_p
    told = system.K32GetProcessMemoryInfo(ctypes.c_void_p(system.GetCurrentProcess()), ctypes.byref(counters), counters.cb)
    return int(counters.PeakWorkingSetSize) if told else 0
