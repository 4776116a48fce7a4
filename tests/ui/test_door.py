"""Creating and opening a case with keyboard and mouse."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Any, Literal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from hcprep.app.wiring import Wired
from hcprep.casefile import CaseFile
from hcprep.casefile.recovery import sheet_lines
from hcprep.model.evidence import Document
from hcprep.services import example, papers
from hcprep.services.example import EXAMPLE_PASSPHRASE
from hcprep.ui.pages.door import DoorPage
from hcprep.ui.pages.doornew import NewCaseForm
from hcprep.ui.widgets.problems import ProblemSummary

WORDS = "lantern copper window bicycle"
Click = Callable[[str], None]
Write = Callable[[str, str], None]


def test_a_new_case_is_made_and_lands_on_the_next_step(
    wired: Wired, qtbot: QtBot, click: Click, type_into: Write, tmp_path: Path
) -> None:
    type_into("new-place", str(tmp_path / "mine"))
    type_into("new-words", WORDS)
    type_into("again-words", WORDS)
    click("create")
    qtbot.waitUntil(lambda: wired.window.desk is not None)
    assert (tmp_path / "mine.hcase").is_file()
    assert wired.window.step == "before"
    assert wired.window.windowTitle() == "hcprep"
    qtbot.waitUntil(lambda: not wired.window.findChildren(QLineEdit, "new-words"))


@pytest.mark.parametrize("language", ["en", "fr"])
def test_at_the_first_start_the_way_in_is_seen_without_scrolling(
    wired: Wired, qtbot: QtBot, click: Click, language: Literal["en", "fr"]
) -> None:
    wired.window._program.languages.use(language)
    wired.window.resize(1366, 768)
    page = wired.window.page
    assert isinstance(page, DoorPage)
    page.first_start.show()

    def low(widget: QWidget) -> int:
        return widget.mapTo(wired.window, widget.rect().bottomLeft()).y()

    qtbot.waitUntil(lambda: page.create_button.isVisible() and 0 < low(page.create_button) < 768)
    click("way-open")
    assert low(page.open_button) < 768


def test_two_different_passphrases_are_named_beside_the_field_and_at_the_top(
    wired: Wired, click: Click, type_into: Write, tmp_path: Path
) -> None:
    type_into("new-words", WORDS)
    type_into("again-words", WORDS + "x")
    click("create")
    summary = wired.window.page.summary
    assert summary.isVisible()
    assert summary.hasFocus()
    assert "not the same" in summary.accessibleDescription()
    assert not list(tmp_path.glob("*.hcase"))


def test_a_weak_passphrase_is_refused_with_what_to_do(wired: Wired, click: Click, type_into: Write, tmp_path: Path) -> None:
    type_into("new-words", "aaaaaaaaaaaaaaaaaaaa")
    type_into("again-words", "aaaaaaaaaaaaaaaaaaaa")
    click("create")
    assert "too easy to guess" in wired.window.page.summary.accessibleDescription()
    assert not list(tmp_path.glob("*.hcase"))


def test_six_words_are_there_from_the_start_shown_and_can_be_others_or_ones_own(
    wired: Wired, qtbot: QtBot, click: Click, type_into: Write, tmp_path: Path
) -> None:
    page = wired.window.page
    assert isinstance(page, DoorPage)
    lines = (page.new_words.line, page.again_words.line)

    def shown() -> str:
        assert lines[0].text() == lines[1].text()
        assert {line.echoMode() for line in lines} == {QLineEdit.EchoMode.Normal}
        return lines[0].text()

    first = shown()
    assert not page.again_words.isVisible()
    assert len(first.split()) == 6
    click("suggest")
    assert len(shown().split()) == 6
    assert shown() != first
    click("own-words")
    assert [line.text() for line in lines] == ["", ""]
    assert {line.echoMode() for line in lines} == {QLineEdit.EchoMode.Password}
    assert page.new_words.line.hasFocus()
    assert page.again_words.isVisible()
    click("way-open")
    click("way-new")
    assert lines[0].text() == ""
    click("suggest")
    words = shown()
    type_into("new-place", str(tmp_path / "six"))
    click("create")
    qtbot.waitUntil(lambda: wired.window.desk is not None)
    wired.window.close_case()
    qtbot.waitUntil(lambda: wired.window.desk is None)
    with CaseFile.open(tmp_path / "six.hcase", words) as file:
        assert file.load().people == ()


def test_wrong_passphrase_missing_file_and_stranger_file_have_words_of_their_own(
    opened: Wired, qtbot: QtBot, click: Click, type_into: Write, tmp_path: Path
) -> None:
    opened.window.close_case()
    qtbot.waitUntil(lambda: opened.window.desk is None)
    seen = []
    stranger = tmp_path / "stranger.hcase"
    stranger.write_bytes(b"%PDF-1.7 not a case at all" * 400)
    page = opened.window.page
    assert isinstance(page, DoorPage)
    page.delay.setInterval(0)
    for place, words in ((tmp_path / "case.hcase", "wrong words here"), (tmp_path / "no.hcase", WORDS), (stranger, WORDS)):
        qtbot.waitUntil(page.open_button.isEnabled)
        type_into("open-place", str(place))
        type_into("open-words", words)
        click("open")
        qtbot.waitUntil(lambda: wired_summary(opened).isVisible() and not opened.jobs.busy)
        seen.append(wired_summary(opened).accessibleDescription())
    assert len(set(seen)) == 3
    assert "does not open" in seen[0]
    type_into("open-place", str(tmp_path / "case.hcase"))
    type_into("open-words", WORDS)
    click("open")
    qtbot.waitUntil(lambda: opened.window.desk is not None)


def wired_summary(wired: Wired) -> ProblemSummary:
    return wired.window.page.summary


def test_the_case_just_closed_is_offered_again_with_the_cursor_in_the_passphrase(
    opened: Wired, qtbot: QtBot, click: Click
) -> None:
    click("lock")
    qtbot.waitUntil(lambda: opened.window.desk is None)
    page = opened.window.page
    place = page.findChild(QLineEdit, "open-place")
    assert isinstance(place, QLineEdit)
    assert place.text().endswith("case.hcase")
    focused = opened.window.focusWidget()
    assert focused.objectName() == "open-words"
    assert opened.window.desk is None


def test_the_example_says_its_passphrase_shows_progress_and_can_be_stopped(
    wired: Wired, qtbot: QtBot, click: Click, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stopped, real = Event(), papers.take_paper
    taken: list[Document] = []

    def take(*given: Any) -> Document:
        assert not taken or stopped.wait(60)
        taken.append(real(*given))
        return taken[-1]

    monkeypatch.setattr(example, "take_paper", take)
    click("way-example")
    page = wired.window.page
    assert isinstance(page, DoorPage)
    assert EXAMPLE_PASSPHRASE in page.example_words.text()
    click("example")
    qtbot.waitUntil(lambda: page.job_panel.bar.value() > 0)
    qtbot.mouseClick(page.job_panel.stop_button, Qt.MouseButton.LeftButton)
    stopped.set()
    qtbot.waitUntil(lambda: not wired.jobs.busy)
    assert wired.window.desk is None
    assert len(taken) <= 2
    assert not list(tmp_path.glob("*.hcase*"))
    assert page.forms.isEnabled()


def test_the_lines_of_a_recovery_sheet_open_the_case_and_a_slip_is_named(
    opened: Wired, qtbot: QtBot, click: Click, tmp_path: Path
) -> None:
    desk = opened.window.desk
    assert desk is not None
    lines = sheet_lines(desk.session.file.key)
    opened.window.close_case()
    qtbot.waitUntil(lambda: opened.window.desk is None)
    page = opened.window.page
    assert isinstance(page, DoorPage)
    click("open-sheet")
    box = page.secret.sheet.box
    assert box.hasFocus()
    assert not page.open_words.isVisible()
    wrong = "\n".join((*lines[:2], lines[2].replace(lines[2][0], "Z" if lines[2][0] != "Z" else "Y", 1), lines[3]))
    qtbot.keyClicks(box, wrong.replace("\n", " "))
    click("open")
    qtbot.waitUntil(lambda: page.summary.isVisible() and not opened.jobs.busy)
    assert "3" in page.summary.accessibleDescription()
    qtbot.keyClick(box, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(box, " ".join(lines).lower())
    click("open")
    qtbot.waitUntil(lambda: opened.window.desk is not None)


def test_a_wrong_passphrase_waits_a_second_without_locking_out_and_hints_at_the_keyboard(
    opened: Wired, qtbot: QtBot, click: Click, type_into: Write
) -> None:
    opened.window.close_case()
    qtbot.waitUntil(lambda: opened.window.desk is None)
    page = opened.window.page
    assert isinstance(page, DoorPage)
    assert page.delay.interval() == 1000
    page.delay.setInterval(3_600_000)
    type_into("open-words", "LANTERN")
    assert page.open_words.caps_label.isVisible()
    click("open")
    qtbot.waitUntil(lambda: page.summary.isVisible() and not opened.jobs.busy)
    assert "Caps Lock" in page.summary.accessibleDescription()
    assert not page.open_button.isEnabled()
    assert page.open_words.isEnabled()
    type_into("open-words", WORDS)
    assert not page.open_words.caps_label.isVisible()
    page.delay.setInterval(0)
    qtbot.waitUntil(page.open_button.isEnabled)
    click("open")
    qtbot.waitUntil(lambda: opened.window.desk is not None)


def test_shift_tab_comes_back_to_the_way_that_is_chosen(wired: Wired, qtbot: QtBot) -> None:
    page = wired.window.page
    ways = page.findChildren(QRadioButton)
    chosen = next(way for way in ways if way.isChecked())
    assert [way for way in ways if way.focusPolicy() & Qt.FocusPolicy.TabFocus] == [chosen]
    chosen.setFocus()
    qtbot.keyClick(chosen, Qt.Key.Key_Down)
    now = next(way for way in ways if way.isChecked())
    assert now is not chosen
    assert now.hasFocus()


def test_enter_goes_from_the_place_to_the_words_and_makes_the_case(wired: Wired, qtbot: QtBot, tmp_path: Path) -> None:
    form = wired.window.page.findChild(NewCaseForm)
    assert isinstance(form, NewCaseForm)
    made: list[tuple[str, str]] = []
    form.wanted.disconnect()
    form.wanted.connect(lambda place, words: made.append((place, words)))
    form.place.line.setText(str(tmp_path / "b.hcase"))
    qtbot.keyClick(form.place.line, Qt.Key.Key_Return)
    assert form.words.line.hasFocus()
    proposed = form.words.line.text()
    qtbot.keyClick(form.words.line, Qt.Key.Key_Return)
    assert made == [(str(tmp_path / "b.hcase"), proposed)]
    qtbot.keyClicks(form.words.line, "x")
    qtbot.keyClick(form.words.line, Qt.Key.Key_Return)
    assert form.again.line.hasFocus()
    assert len(made) == 1


def test_words_that_replace_those_a_person_may_have_written_down_say_so(wired: Wired) -> None:
    page = wired.window.page
    assert isinstance(page, DoorPage)
    before = page.new_words.line.text()
    assert page.new.are_new.isHidden()
    wired.window.cover.lock.leave_alone()
    page = wired.window.page
    assert isinstance(page, DoorPage)
    assert page.new_words.line.text() != before
    assert page.new.are_new.isVisible()
