"""Anything may be pressed: nothing raises, and no committed word is lost. The long form is `python -m tests.walk --long`."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from hcprep.clock import FixedClock
from tests.walk.cases import family, small_papers
from tests.walk.walker import walking


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@pytest.mark.qt_no_exception_capture
def test_pressing_anything_loses_nothing(qapp: QApplication, tmp_path: Path) -> None:
    with walking(qapp, tmp_path, FixedClock.on(date(2026, 11, 22)), family(), seed=7, papers=small_papers(tmp_path)) as walk:
        for _ in range(2):
            walk.go(150, 4)
            walk.check()
        assert walk.faults == [], (walk.faults[0], walk.trail[-20:])
        assert walk.checked
        assert walk.steps > 20
