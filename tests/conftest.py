"""Shared by all tests: Qt runs offscreen unless a display is asked for."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_RESULT: list[int] = []


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(exitstatus: int) -> None:
    """Remember how the run ended."""
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
