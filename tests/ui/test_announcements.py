"""What a screen reader hears without the focus moving: saving, searching, stages of a job, undo; errors take the focus."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from hcprep.app.wiring import Wired
from hcprep.errors import CaseFileError
from hcprep.jobs import Progress
from hcprep.model import edits
from hcprep.model.people import Person
from hcprep.presenters.places import Place
from hcprep.ui.dialogs.search import SearchDialog
from hcprep.ui.pages import base
from hcprep.ui.widgets.jobpanel import JobPanel


class Ear:
    """Stands where Qt's accessibility is asked for, and keeps what it is told."""

    heard: list[str]

    def __init__(self) -> None:
        self.heard = []

    def isActive(self) -> bool:
        return True

    def updateAccessibility(self, event: object) -> None:
        self.heard.append(event.message())  # type: ignore[attr-defined]


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    ear = Ear()
    monkeypatch.setattr(base, "QAccessible", ear)
    return ear.heard  # type: ignore[return-value]


def test_stages_of_a_job_are_heard_once_each_and_not_every_number(qtbot: QtBot, heard: list[str]) -> None:
    panel = JobPanel()
    qtbot.addWidget(panel)
    panel.begin("Setting the pages…")
    assert panel.bar.isHidden(), "nothing moves by itself"
    for number in range(1, 30):
        panel.show_progress(Progress(number, 30, "read"), f"Reading {number} of 30: paper{number}.pdf")
    panel.show_progress(Progress(1, 1, "proof"), "Checking every page…")
    panel.stop_button.click()
    assert heard == ["Setting the pages…", "Reading 1 of 30: paper1.pdf", "Checking every page…", "Stopping…"]


def test_saving_that_fails_and_works_again_is_heard(opened: Wired, heard: list[str]) -> None:
    saving = opened.window.saving
    for _again in range(3):
        saving.failed(CaseFileError("disk-full"))
    assert len(heard) == 1
    assert "not saved yet" in heard[0]
    saving._saved("2026-11-22T12:00:00+00:00")
    assert heard[1:] == ["Everything is saved."]


def test_search_says_how_much_it_found_and_what_is_chosen(opened: Wired, qtbot: QtBot, heard: list[str]) -> None:
    window = opened.window
    window.guide.search()
    dialog = window.findChildren(SearchDialog)[-1]
    qtbot.waitUntil(dialog.line.hasFocus)
    heard.clear()
    dialog.line.setText("help")
    assert heard[-1].startswith("3 things found. Help")
    dialog.line.setText("qqqqq")
    assert heard[-1].startswith("Nothing has these words.")
    dialog.reject()


def test_undo_is_heard_and_an_error_takes_the_focus(opened: Wired, heard: list[str]) -> None:
    window = opened.window
    assert window.desk is not None
    window.desk.edit(edits.put_person(window.desk.case, Person(id="applicant", role="applicant", given_names="Amara")))
    window.guide.undo()
    assert heard[-1].startswith("Undone: ")
    window.guide.redo()
    assert heard[-1].startswith("Done again: ")
    window.guide.visit(Place(step="people", kind="person", key="applicant"))
    year = window.page.findChild(QWidget, "birth_date-year")
    assert isinstance(year, QLineEdit)
    year.setText("88")
    window.forward()
    focused = window.focusWidget()
    assert focused.objectName() == "problem-summary"
    assert "year" in focused.accessibleDescription().lower()
