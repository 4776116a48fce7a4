"""What stands over or beside the story; part of `overlays.OVERLAYS`."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from hcprep.model.statement import Citation
from tests.screens.paperstates import PAPER, drawn
from tests.screens.stand import Opener, Stand, settle


def _windows(part: str, stand: Stand) -> QWidget:
    getattr(stand.on("story").windows, part)()
    return stand.dialog()  # type: ignore[no-any-return]


def _versions(stand: Stand) -> QWidget:
    stand.window.session.flush()  # type: ignore[union-attr]
    return _windows("show_versions", stand)


def _beside(name: str, stand: Stand) -> QWidget:
    page = _calm_story(stand)
    getattr(page.bar, f"{name}_button").setChecked(True)
    settle()
    return stand.window


def _calm_story(stand: Stand) -> Any:
    page = stand.on("story")
    page.cited.leave()
    page.checks.close_panel()
    page.show_story()
    page.picker.hide()
    for button in (page.bar.questions_button, page.bar.notes_button):
        button.setChecked(False)
    settle()
    return page


def _checked(stand: Stand) -> QWidget:
    page = _calm_story(stand)
    page.check_story()
    stand.calm()
    return stand.window


def _original(stand: Stand) -> QWidget:
    page = _calm_story(stand)
    page.show_original()
    settle()
    return stand.window


def _picker(stand: Stand) -> QWidget:
    page = _calm_story(stand)
    page.editor.go_to("paragraph", stand.desk.case.statement.sections[0].paragraphs[0].id, 0)
    page.citing.ask()
    stand.calm()
    return stand.window


def _cited(stand: Stand) -> QWidget:
    page = _calm_story(stand)
    cited = page.cited
    cited.show_citation(Citation(evidence=PAPER, page=1))
    drawn(cited.pane.view)
    settle()
    return stand.window


STORY: dict[str, Opener] = {
    "proof-map": partial(_windows, "show_map"),
    "versions": _versions,
    "letters": partial(_windows, "show_letters"),
    "story-questions": partial(_beside, "questions"),
    "story-notes": partial(_beside, "notes"),
    "story-checked": _checked,
    "story-picker": _picker,
    "story-cited": _cited,
    "story-original": _original,
}
