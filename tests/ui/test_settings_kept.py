"""The window of the real program: what is set is still set the next time, and the window fits the screen."""

from __future__ import annotations

import gc
from pathlib import Path

from PySide6.QtCore import QSize

from hcprep.app.settings import Settings, read_settings
from hcprep.app.window import Remember, fits
from hcprep.app.wiring import Wired


def test_language_look_and_privacy_are_written_when_nothing_else_holds_their_keeper(wired: Wired, tmp_path: Path) -> None:
    place = tmp_path / "window.json"
    Remember(wired.window, place, Settings("en"))
    gc.collect()
    wired.window.use_language("fr")
    wired.window.use_scale(150)
    wired.window.use_shared(True)
    kept = read_settings(place)
    assert (kept.language, kept.scale, kept.shared) == ("fr", 150, True)


def test_a_first_window_that_does_not_fit_is_told_apart() -> None:
    assert fits(QSize(1920, 1040))
    assert not fits(QSize(1366, 768))
