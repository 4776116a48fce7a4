"""The window of the real program: what is set is still set the next time, and the window fits the screen."""

from __future__ import annotations

import gc
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize

from hcprep.app.settings import Settings, read_settings
from hcprep.app.window import Remember, fits
from hcprep.app.wiring import Wired
from hcprep.presenters.flow import landing


def test_language_look_and_privacy_are_written_when_nothing_else_holds_their_keeper(wired: Wired, tmp_path: Path) -> None:
    place = tmp_path / "window.json"
    Remember(wired.window, place, Settings("en"))
    gc.collect()
    wired.window.settings.use_language("fr")
    wired.window.settings.use_scale(150)
    wired.window.settings.use_shared(True)
    kept = read_settings(place)
    assert (kept.language, kept.scale, kept.shared) == ("fr", 150, True)


def test_a_first_window_that_does_not_fit_is_told_apart() -> None:
    assert fits(QSize(1920, 1040))
    assert not fits(QSize(1366, 768))


def test_a_case_goes_on_at_the_step_that_was_open_and_only_where_nobody_else_is(opened: Wired, tmp_path: Path) -> None:
    window = opened.window
    place = tmp_path / "window.json"
    Remember(window, place, Settings("en"))
    window.go("people")
    assert window.settings.prefs.step == ""
    window.settings.use_shared(False)
    window.go("story")
    assert read_settings(place).prefs.step == "story"
    states = window.states()
    assert landing(states, "story") != "story", "nothing is written there yet"
    begun = tuple(replace(state, status="in_progress") for state in states)
    assert landing(begun, "story") == "story"
    window.settings.use_shared(True)
    assert read_settings(place).prefs.step == ""
