"""Shared by all tests: Qt runs offscreen unless a display is asked for, and keys are derived quickly where nobody looks at it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

import pytest
from hypothesis import settings
from pytestqt.qtbot import QtBot

from hcprep.casefile import keys
from tests import keptworkers

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_RESULT: list[int] = []
_ROUNDS = keys._ROUNDS
# How long an example takes says how busy the machine is.
settings.register_profile("hcprep", deadline=None)
settings.load_profile("hcprep")
# Waiting longer costs nothing where what is waited for comes: five seconds are few on a computer that does other work besides.
for _wait in (QtBot.waitActive, QtBot.waitExposed, QtBot.waitSignal, QtBot.waitUntil):
    _wait.__kwdefaults__ = {**(_wait.__kwdefaults__ or {}), "timeout": 60_000}
_QUICK = ("tests/e2e/", "tests/ui/", "tests/unit/")


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Derive keys in two rounds, before any fixture makes a case file, except where a test is marked `real_key`.

    A quarter of a second for every case file is right for people and says nothing here. A file of the one kind cannot be
    opened in a test of the other, nor by a process the test starts, so a mark that is missing is noticed.
    """
    quick = item.nodeid.startswith(_QUICK) and item.get_closest_marker("real_key") is None
    keys._ROUNDS = 2 if quick else _ROUNDS  # type: ignore[misc]
    keptworkers.keep(item)


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(exitstatus: int) -> None:
    """Remember how the run ended, and end what waits for more."""
    keptworkers.end()
    _RESULT.append(int(exitstatus))


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_unconfigure() -> Iterator[None]:
    """End the process with that result once everything is reported.

    PySide6 6.11 on Python 3.11 can crash while the interpreter takes apart text documents that tests left behind, after the
    result is known and printed; the crash would then be the exit code.
    """
    yield
    if _RESULT and "PySide6.QtWidgets" in sys.modules:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(_RESULT[-1])
