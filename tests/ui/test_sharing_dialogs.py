"""A copy goes out and comes back through the window: by keyboard, on real files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPushButton
from pytestqt.qtbot import QtBot

from hcprep.app.wiring import Wired
from hcprep.casefile import CaseFile
from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.evidence import Document, Evidence
from hcprep.model.people import Person
from hcprep.model.statement import Citation, Paragraph, Section, Statement, Text
from hcprep.services.session import Session
from hcprep.ui.clipboard import OURS
from hcprep.ui.dialogs.arrival import ArrivalDialog
from hcprep.ui.dialogs.handover import HandoverDialog
from hcprep.ui.dialogs.working import WorkDialog
from tests.ui.conftest import CLOCK, PASSPHRASE, case_of, find

NOTE = "Ask Tremblay about the burn."


def paper(session: Session, key: str, title: str) -> Evidence:
    from io import BytesIO

    sha256, size = session.file.store(BytesIO(f"%PDF {key}".encode()))
    document = Document(
        id=f"doc-{key}", filename=f"{key}.pdf", media_type="application/pdf", original_sha256=sha256, original_size=size, pages=2
    )
    return Evidence(id=key, title=title, documents=(document,))


def told(*texts: str) -> Statement:
    rows = [Paragraph(id=f"p{number}", runs=(Text(text=text),)) for number, text in enumerate(texts, start=1)]
    rows[-1] = replace(rows[-1], runs=(*rows[-1].runs, Citation(evidence="lease", page=2)))
    return Statement(sections=(Section(id="roots", heading="Roots", paragraphs=tuple(rows)),))


@pytest.fixture
def full(opened: Wired) -> Wired:
    """A case with a person, two papers, a story and notes."""
    assert opened.window.desk is not None
    desk = opened.window.desk
    case = edits.put_person(desk.case, Person(id="maria", role="applicant", given_names="María"))
    for key, title in (("lease", "Lease of Elm Street"), ("report", "Burn unit report")):
        case = edits.put_evidence(case, paper(desk.session, key, title), "home")
    case = edits.put_notes(case, NOTE)
    desk.edit(edits.put_statement(case, told("I came in 2019.", "We live on Elm Street.")))
    return opened


def dialog_of(wired: Wired, kind: type[WorkDialog]) -> WorkDialog:
    found = [one for one in wired.window.findChildren(kind) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def press(qtbot: QtBot, button: QPushButton) -> None:
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)


def hand_over(qtbot: QtBot, wired: Wired, target: Path, *out: str) -> tuple[HandoverDialog, str]:
    wired.window.go("case")
    press(qtbot, find(wired, "hand-over"))  # type: ignore[arg-type]
    dialog = dialog_of(wired, HandoverDialog)
    assert isinstance(dialog, HandoverDialog)
    for name in out:
        qtbot.keyClick(getattr(dialog, name), Qt.Key.Key_Space)
    dialog.place.show_value(target)
    press(qtbot, dialog.make_button)
    qtbot.waitUntil(lambda: dialog.faces.currentIndex() == 1)
    return dialog, dialog.words_label.text()


def come_back(qtbot: QtBot, wired: Wired, path: Path, words: str) -> ArrivalDialog:
    wired.window.go("case")
    press(qtbot, find(wired, "look-at-copy"))  # type: ignore[arg-type]
    dialog = dialog_of(wired, ArrivalDialog)
    assert isinstance(dialog, ArrivalDialog)
    dialog.place.show_value(path)
    qtbot.keyClicks(dialog.secret.line, words)
    qtbot.keyClick(dialog.secret.line, Qt.Key.Key_Return)
    return dialog


def change(path: Path, words: str, edit: Callable[[Case], Case]) -> None:
    session = Session(CaseFile.open(path, words), CLOCK)
    session.edit(edit(session.case))
    session.close()


def test_a_copy_opens_with_the_words_shown_and_the_notes_stay_at_home(qtbot: QtBot, full: Wired, tmp_path: Path) -> None:
    dialog, words = hand_over(qtbot, full, tmp_path / "for-them.hcase")
    assert len(words.split()) == 6
    press(qtbot, dialog.copy_button)
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.text() == words
    assert mime.hasFormat(OURS)
    with CaseFile.open(tmp_path / "for-them.hcase", words) as file:
        theirs = file.load()
    assert theirs.notes == ""
    assert theirs.statement == case_of(full).statement
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_papers_that_stay_out_are_named_with_the_paragraphs_that_point_at_them(qtbot: QtBot, full: Wired, tmp_path: Path) -> None:
    full.window.go("case")
    press(qtbot, find(full, "hand-over"))  # type: ignore[arg-type]
    dialog = dialog_of(full, HandoverDialog)
    assert isinstance(dialog, HandoverDialog)
    assert not dialog.papers_view.isVisible()
    qtbot.keyClick(dialog.papers_box, Qt.Key.Key_Space)
    dialog.papers_view.setFocus()
    qtbot.keyClick(dialog.papers_view, Qt.Key.Key_Space)
    assert dialog.withhold().evidence == {"lease"}
    assert "Lease of Elm Street" in dialog.cited_words.text()
    assert "¶ 2" in dialog.cited_words.text()
    assert "1 paper" in dialog.inside_words.text()
    assert dialog.advice.isVisible()
    press(qtbot, dialog.advice_button)
    assert dialog.withhold().versions
    assert not dialog.advice.isVisible()
    dialog.place.show_value(full.window.session.path if full.window.session else "")
    press(qtbot, dialog.make_button)
    assert dialog.summary.isVisible()
    assert dialog.faces.currentIndex() == 0


def test_what_came_back_is_shown_taken_piece_by_piece_and_undone(qtbot: QtBot, full: Wired, tmp_path: Path) -> None:
    path = tmp_path / "for-them.hcase"
    dialog, words = hand_over(qtbot, full, path)
    dialog.close()
    better = told("I came to Canada in 2019.", "We live on Elm Street.")
    change(
        path,
        words,
        lambda case: edits.put_person(edits.put_statement(case, better), Person(id="ana", role="child", given_names="Ana")),
    )
    before = case_of(full)
    back = come_back(qtbot, full, path, words)
    qtbot.waitUntil(lambda: back.choosing is not None)
    assert back.choosing is not None
    assert "newer" in back.standing_words.text()
    assert "private notes" in back.standing_words.text()
    view = back.choosing.view
    qtbot.keyClick(view, Qt.Key.Key_End)
    html = back.choosing.side.toHtml()
    assert "underline" in html
    assert back.choosing.side.accessibleDescription() == "Changed. added: to Canada"
    assert (back.sure_button.property("kind"), back.chosen_button.property("kind")) == ("primary", None)
    qtbot.keyClick(view, Qt.Key.Key_Space)
    # What Ctrl+Enter presses is what was chosen.
    assert (back.sure_button.property("kind"), back.chosen_button.property("kind")) == (None, "primary")
    assert back.chosen_button.text() == "Take what I chose (1)"
    assert back.sure_button.text() == "Take what they changed (2)"
    press(qtbot, back.chosen_button)
    qtbot.waitUntil(lambda: back.faces.currentIndex() == 2)
    case = case_of(full)
    assert [person.id for person in case.people] == ["maria", "ana"]
    assert case.statement == before.statement
    assert case.notes == NOTE
    qtbot.keyClick(back, Qt.Key.Key_Escape)
    press(qtbot, find(full, "undo"))  # type: ignore[arg-type]
    assert case_of(full) == before
    CaseFile.open(path, words).close()


def test_a_clash_is_asked_and_stays_mine_until_it_is_taken(qtbot: QtBot, full: Wired, tmp_path: Path) -> None:
    path = tmp_path / "for-them.hcase"
    dialog, words = hand_over(qtbot, full, path)
    dialog.close()
    change(path, words, lambda case: edits.put_statement(case, told("I came in the spring of 2019.", "We live on Elm Street.")))
    assert full.window.desk is not None
    full.window.desk.edit(edits.put_statement(case_of(full), told("I came alone in 2019.", "We live on Elm Street.")))
    back = come_back(qtbot, full, path, words)
    qtbot.waitUntil(lambda: back.choosing is not None)
    assert back.choosing is not None
    assert "Both were changed" in back.standing_words.text()
    assert "BOTH changed it" in back.choosing.about_label.text()
    assert not back.sure_button.isEnabled()
    assert not back.chosen_button.isEnabled()
    assert "changed by both" in back.before_words.text()
    assert not back.choosing.mine_button.isChecked()
    press(qtbot, back.choosing.theirs_button)
    assert not back.before.isVisible()
    press(qtbot, back.chosen_button)
    qtbot.waitUntil(lambda: back.faces.currentIndex() == 2)
    assert case_of(full).statement.sections[0].paragraphs[0].plain == "I came in the spring of 2019."


def test_what_would_point_at_nothing_is_said_before(qtbot: QtBot, full: Wired, tmp_path: Path) -> None:
    path = tmp_path / "for-them.hcase"
    dialog, words = hand_over(qtbot, full, path)
    dialog.close()

    def add(case: Case) -> Case:
        row = Paragraph(id="p9", runs=(Text(text="I sing. "), Citation(evidence="choir", page=1)))
        section = case.statement.sections[0]
        item = Evidence(id="choir", title="Letter of the choir", documents=case.evidence[0].documents)
        told_more = Statement(sections=(replace(section, paragraphs=(*section.paragraphs, row)),))
        return edits.put_statement(edits.put_evidence(case, item, "home"), told_more)

    change(path, words, add)
    back = come_back(qtbot, full, path, words)
    qtbot.waitUntil(lambda: back.choosing is not None)
    assert back.choosing is not None
    assert not back.before.isVisible()
    view = back.choosing.view
    qtbot.keyClick(view, Qt.Key.Key_Home)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert "Letter of the choir" in back.choosing.about_label.text()
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert back.before.isVisible()
    assert "Letter of the choir" in back.before_words.text()


def test_a_wrong_passphrase_and_the_case_itself_are_told_at_the_field(qtbot: QtBot, full: Wired, tmp_path: Path) -> None:
    path = tmp_path / "for-them.hcase"
    dialog, _words = hand_over(qtbot, full, path)
    dialog.close()
    back = come_back(qtbot, full, path, "wrong words")
    qtbot.waitUntil(back.summary.isVisible)
    assert back.faces.currentIndex() == 0
    assert full.window.session is not None
    back.place.show_value(full.window.session.path)
    qtbot.keyClick(back.secret.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "your case itself" in back.summary.accessibleDescription())


def test_locking_lets_go_of_the_other_file(qtbot: QtBot, full: Wired, tmp_path: Path) -> None:
    path = tmp_path / "for-them.hcase"
    dialog, words = hand_over(qtbot, full, path)
    dialog.close()
    back = come_back(qtbot, full, path, words)
    qtbot.waitUntil(lambda: back.faces.currentIndex() == 1)
    assert "the same" in back.standing_words.text()
    full.window.close_case()
    qtbot.waitUntil(lambda: full.window.session is None)
    assert not [one for one in full.window.findChildren(QDialog) if one.isVisible()]
    CaseFile.open(path, words).close()
    with CaseFile.open(tmp_path / "case.hcase", PASSPHRASE) as file:
        assert file.load().notes == NOTE
