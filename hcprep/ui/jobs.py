"""Long work off the window's thread: one worker thread, one bridge object, one queued signal."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from hcprep.errors import Cancelled, HcprepError
from hcprep.jobs import JobContext, Progress

T = TypeVar("T")
Task = Callable[[], None]


class Bridge(QObject):
    """Carries calls from any thread to the window's thread, in order; lives as long as the program."""

    called = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.called.connect(self._run, Qt.ConnectionType.QueuedConnection)

    def post(self, task: Task) -> None:
        """Run a task on the window's thread as soon as it is free; safe from any thread."""
        if shiboken6.isValid(self):
            self.called.emit(task)

    @Slot(object)
    def _run(self, task: Task) -> None:
        task()


class WorkerThread:
    """Runs tasks one after another, in the order given, on a thread of its own; `threading.excepthook` gets what one raises."""

    def __init__(self, name: str) -> None:
        self._tasks: queue.SimpleQueue[Task | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._loop, name=name, daemon=True)
        self._thread.start()

    def __call__(self, task: Task) -> None:
        """Put a task at the end of the line."""
        self._tasks.put(task)

    def close(self, patience: float | None = None) -> None:
        """Finish what is in the line, then end the thread; waits at most `patience` seconds, or as long as it takes."""
        self._tasks.put(None)
        self._thread.join(patience)

    def _loop(self) -> None:
        while (task := self._tasks.get()) is not None:
            try:
                task()
            except Exception as error:  # noqa: BLE001 - without the thread nothing would be saved any more
                _surprise(error)


def _surprise(error: Exception) -> None:
    threading.excepthook(threading.ExceptHookArgs((type(error), error, error.__traceback__, threading.current_thread())))


@dataclass(eq=False)
class Job:
    """One job under way; `owner` is the object that wants the answer, and an owner that is gone gets none."""

    context: JobContext = field(default_factory=JobContext)
    finished: bool = False

    def cancel(self) -> None:
        """Ask the job to stop at its next step."""
        self.context.cancel()


def _nothing(*_unused: object) -> None:
    """Nobody asked."""


class Jobs:
    """Starts jobs on the one worker thread and brings their progress and outcome to the window's thread."""

    def __init__(self, bridge: Bridge, thread: Callable[[Task], None]) -> None:
        self._bridge = bridge
        self._thread = thread
        self._running: list[Job] = []

    @property
    def busy(self) -> bool:
        """Whether a job waits or runs."""
        return bool(self._running)

    def start(
        self,
        owner: QObject,
        work: Callable[[JobContext], T],
        done: Callable[[T], None],
        failed: Callable[[HcprepError], None],
        *,
        progress: Callable[[Progress], None] = _nothing,
        cancelled: Callable[[], None] = _nothing,
    ) -> Job:
        """Run `work(ctx)` off the window's thread; exactly one of `done`, `failed` and `cancelled` is called after it.

        An exception that is not a HcprepError reaches `failed` as `unexpected` and goes on to `sys.excepthook`.
        """
        job = Job()

        def tell(call: Callable[..., None], *arguments: Any) -> None:
            def deliver() -> None:
                if shiboken6.isValid(owner):
                    call(*arguments)

            self._bridge.post(deliver)

        def finish(call: Callable[..., None], *arguments: Any) -> None:
            def deliver() -> None:
                job.finished = True
                self._running.remove(job)
                if shiboken6.isValid(owner):
                    call(*arguments)

            self._bridge.post(deliver)

        def run() -> None:
            try:
                result = work(job.context)
            except Cancelled:
                finish(cancelled)
            except HcprepError as error:
                finish(failed, error)
            except Exception as error:  # noqa: BLE001 - the one place where a job's surprise is met
                _surprise(error)
                finish(failed, HcprepError("unexpected", kind=type(error).__name__))
            else:
                finish(done, result)

        job.context = JobContext(lambda step: tell(progress, step))
        self._running.append(job)
        self._thread(run)
        return job

    def cancel_all(self) -> None:
        """Ask every job to stop."""
        for job in tuple(self._running):
            job.cancel()
