"""Worker processes that set, take in and cut are handed on from test to test, as the program itself keeps one for many papers.

They are real processes, asked through real pipes; what is saved is starting one anew for each small book. One that failed, was
stopped or has done enough is ended as ever, and a test marked `own_workers` starts its own.
"""

from __future__ import annotations

import subprocess
from weakref import WeakKeyDictionary, WeakSet

import pytest

from hcprep.jobs import Reply, Worker

_KEPT = ("intake", "portal", "typeset")
_PLACES = ("tests/unit/services/", "tests/unit/package/", "tests/e2e/test_cli_")
_ENOUGH = 40
"""Users of one process; Typst never gives memory back."""

_Process = subprocess.Popen[bytes]
_idle: dict[str, list[_Process]] = {name: [] for name in _KEPT}
_users: WeakKeyDictionary[_Process, int] = WeakKeyDictionary()
_asking: WeakSet[Worker] = WeakSet()
_keeping = False
_ask, _start, _close = Worker.ask, Worker._start, Worker.close


def keep(item: pytest.Item) -> None:
    """Decide whether a test is given processes of others, before its fixtures are made."""
    global _keeping  # noqa: PLW0603 - one decision for the test that runs
    _keeping = item.nodeid.startswith(_PLACES) and item.get_closest_marker("own_workers") is None


def end() -> None:
    """End those that wait."""
    for waiting in _idle.values():
        while waiting:
            worker = Worker("")
            worker._process = waiting.pop()
            _close(worker)


def _asked(self: Worker, *request: object, **options: object) -> Reply:
    _asking.add(self)
    reply = _ask(self, *request, **options)  # type: ignore[arg-type]
    _asking.discard(self)
    return reply


def _started(self: Worker) -> _Process:
    if _keeping and self._process is None and not self._stopped and (waiting := _idle.get(self._name)):
        self._process = waiting.pop()
    process = _start(self)
    _users.setdefault(process, 0)
    return process


def _closed(self: Worker) -> None:
    process = self._process
    # While it is being asked it is closed because it failed.
    whole = process is not None and not self._stopped and self not in _asking and process.poll() is None
    if process is not None and whole and _keeping and self._name in _KEPT and _users.get(process, 0) < _ENOUGH:
        _users[process] = _users.get(process, 0) + 1
        self._process = None
        _idle[self._name].append(process)
    else:
        _close(self)


Worker.ask, Worker._start, Worker.close = _asked, _started, _closed  # type: ignore[method-assign]
