"""After sending, and questions for letters, as dialogs: sealed and out again, printed, by keyboard, with sources."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from hcprep.casefile import CaseFile
from hcprep.clock import FixedClock
from hcprep.kit import load_kit, review
from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.evidence import Build
from hcprep.presenters.desk import Desk
from hcprep.services.session import Session
from hcprep.ui.dialogs.aftersending import AfterSendingDialog
from hcprep.ui.dialogs.letters import LettersDialog
from hcprep.ui.jobs import Bridge, Jobs, WorkerThread
from hcprep.ui.pages.base import PageContext
from hcprep.ui.pictures import PageDrawer

AT = "2026-11-22T15:00:00+00:00"
DATA = b"%PDF fictional " * 1000
MADE = Build(id="b", at=AT, filename="p.pdf", sha256=hashlib.sha256(DATA).hexdigest(), size=len(DATA), pages=3, proved=True)


@pytest.fixture
def context(tmp_path: Path) -> Iterator[PageContext]:
    thread = WorkerThread("after")
    clock = FixedClock.on(date(2026, 11, 22))
    case = edits.put_build(Case(id="c", edition="2026-11"), MADE)
    session = Session(CaseFile.create(tmp_path / "a.hcase", "correct horse battery staple", case, AT), clock)
    yield PageContext(
        desk=Desk(session, load_kit, review),
        jobs=Jobs(Bridge(), thread),
        clock=clock,
        language=lambda: "en",
        go=lambda _step: None,
        close_case=lambda: None,
        pictures=cast("PageDrawer", None),
    )
    thread.close(10)
    session.close()


def said(dialog: AfterSendingDialog | LettersDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if not label.isHidden())


def test_what_was_sent_is_sealed_and_comes_out_the_same(qtbot: QtBot, context: PageContext, tmp_path: Path) -> None:
    dialog = AfterSendingDialog(context)
    qtbot.addWidget(dialog)
    dialog.show()
    assert "No package was kept as sent yet." in said(dialog)
    sent, other = tmp_path / "sent.pdf", tmp_path / "other.pdf"
    sent.write_bytes(DATA)
    other.write_bytes(b"not it")
    dialog.sent_button.setFocus()
    dialog.keep(other)
    qtbot.waitUntil(lambda: "This case did not make that package" in dialog.told.text())
    assert dialog.focusWidget() is dialog.sent_button
    dialog.how_line.setText("online portal")
    dialog.day.show_value(date(2026, 11, 20))
    dialog.keep(sent)
    qtbot.waitUntil(lambda: len(context.desk.case.filed) == 1)
    assert "Sent on November 20, 2026: online portal" in said(dialog)
    assert dialog.focusWidget() is dialog.sent_button
    assert "November 20, 2027" in dialog.due.text()
    target = tmp_path / "out.pdf"
    dialog.save_copy(context.desk.case.filed[0], target)
    qtbot.waitUntil(lambda: "byte for byte" in dialog.told.text())
    assert target.read_bytes() == DATA
    dialog.save_copy(context.desk.case.filed[0], target)
    qtbot.waitUntil(lambda: "It was not replaced." in dialog.told.text())


def test_the_court_clock_and_every_source_are_there(qtbot: QtBot, context: PageContext) -> None:
    dialog = AfterSendingDialog(context)
    qtbot.addWidget(dialog)
    dialog.show()
    words = said(dialog)
    assert "December 7, 2026 in Canada, and January 21, 2027 outside Canada" in words
    assert words.count("Source: ") == 9
    assert all(button.focusPolicy().value for button in dialog.findChildren(QPushButton))


def test_questions_are_saved_for_the_chosen_writer(qtbot: QtBot, context: PageContext, tmp_path: Path) -> None:
    dialog = LettersDialog(context)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.list.count() == 7
    dialog.list.setCurrentRow(1)
    assert "Since when do you know my child or me" in dialog.questions.text()
    dialog.save(tmp_path / "ask.pdf")
    qtbot.waitUntil(lambda: "The PDF is saved." in dialog.told.text())
    assert (tmp_path / "ask.pdf").read_bytes().startswith(b"%PDF")
