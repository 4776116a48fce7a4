"""Jobs: off the window's thread, in order, answered on the window's thread."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hcprep.errors import BuildError, HcprepError
from hcprep.jobs import JobContext, Progress
from hcprep.ui.jobs import Bridge, Jobs, WorkerThread


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    thread = WorkerThread("test-jobs")
    yield Jobs(Bridge(qapp), thread)
    thread.close()


def fail(error: object) -> None:
    pytest.fail(f"not expected: {error}")


def test_progress_and_result_arrive_on_the_windows_thread(jobs: Jobs, qtbot: QtBot) -> None:
    seen: list[tuple[object, threading.Thread]] = []

    def work(ctx: JobContext) -> threading.Thread:
        for done in range(3):
            ctx.step(Progress(done, 3, "reading"))
        return threading.current_thread()

    jobs.start(
        QApplication.instance() or QObject(),
        work,
        lambda thread: seen.append((thread, threading.current_thread())),
        fail,
        progress=lambda step: seen.append((step.done, threading.current_thread())),
    )
    qtbot.waitUntil(lambda: not jobs.busy)
    assert [what for what, _where in seen[:3]] == [0, 1, 2]
    assert {where for _what, where in seen} == {threading.main_thread()}
    assert seen[3][0] is not threading.main_thread()


def test_cancel_is_not_an_error(jobs: Jobs, qtbot: QtBot) -> None:
    begun, stopped = threading.Event(), []

    def work(ctx: JobContext) -> None:
        begun.set()
        while True:
            ctx.check()

    job = jobs.start(QApplication.instance() or QObject(), work, fail, fail, cancelled=lambda: stopped.append(True))
    assert begun.wait(60)
    job.cancel()
    qtbot.waitUntil(lambda: bool(stopped))
    assert job.finished
    assert not jobs.busy


def test_errors_keep_their_code_and_surprises_are_unexpected(jobs: Jobs, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(threading, "excepthook", lambda _args: None)
    codes: list[str] = []

    def known(_ctx: JobContext) -> None:
        raise BuildError("build-nothing")

    def surprise(_ctx: JobContext) -> None:
        raise ZeroDivisionError

    def failed(error: HcprepError) -> None:
        codes.append(error.code)

    for work in (known, surprise):
        jobs.start(QApplication.instance() or QObject(), work, fail, failed)
    qtbot.waitUntil(lambda: len(codes) == 2)
    assert codes == ["build-nothing", "unexpected"]


def test_the_thread_goes_on_after_a_task_that_failed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The writer is such a thread: one save that surprised everybody would be the last one."""
    told: list[object] = []
    monkeypatch.setattr(threading, "excepthook", lambda args: told.append(args.exc_type))
    thread, done = WorkerThread("test-writer"), threading.Event()

    def surprise() -> None:
        raise ZeroDivisionError

    thread(surprise)
    thread(done.set)
    thread.close(60)
    assert done.is_set()
    assert told == [ZeroDivisionError]


def test_an_owner_that_is_gone_gets_no_answer(jobs: Jobs, qtbot: QtBot) -> None:
    import shiboken6

    owner = QObject()
    jobs.start(owner, lambda _ctx: 1, fail, fail)
    shiboken6.delete(owner)
    qtbot.waitUntil(lambda: not jobs.busy)
