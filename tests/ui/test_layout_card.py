"""Choosing the layout on the last page: with the mouse and the keyboard, kept in the case, and its page numbers at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hcprep.app.wiring import Wired
from hcprep.jobs import JobContext
from hcprep.model.layout import DIVIDERS, LAYOUT, PAGE_WORD, PAPER
from hcprep.services.batch import file_batch, take_papers
from hcprep.ui.pages import build as page_module
from hcprep.ui.pages.build import BuildPage
from hcprep.ui.widgets.layoutcard import LayoutCard
from tests.unit.intake.papermaking import text_pdf

Click = Callable[[str], None]


@pytest.fixture
def card(opened: Wired, tmp_path: Path) -> LayoutCard:
    desk = opened.window.desk
    assert desk is not None
    (tmp_path / "letter.pdf").write_bytes(text_pdf(2, "letter"))
    batch = take_papers(desk.session.file, desk.case, [tmp_path / "letter.pdf"], "2026-11-22T12:00:00+00:00", JobContext())
    desk.edit(file_batch(desk.case, desk.kit, batch, item="E3"))
    opened.window.go("build")
    page = opened.window.page
    assert isinstance(page, BuildPage)
    return page.layout_card


def answers(wired: Wired) -> dict[str, object]:
    desk = wired.window.desk
    assert desk is not None
    return {key: value for key, value in desk.case.answers.items() if key.startswith("book.")}


def rows(wired: Wired) -> list[str]:
    page = wired.window.page
    assert isinstance(page, BuildPage)
    return [row.printed[0] for row in page._presenter.state.rows if not row.empty]


def test_a_layout_is_chosen_and_numbers_follow(opened: Wired, card: LayoutCard, click: Click) -> None:
    assert "For IRCC" in card.summary.text()
    assert not card.choices.isVisible()
    assert rows(opened) == ["3", "4"]
    click("layout-more")
    click("layout-counsel")
    assert answers(opened) == {LAYOUT: "counsel"}
    assert rows(opened) == ["1", "3"]
    assert card.sided.isChecked()
    assert "both sides" in card.summary.text()
    click("layout-ircc")
    assert answers(opened) == {}
    assert not card.sided.isChecked()


def test_settings_are_kept_by_keyboard(opened: Wired, card: LayoutCard, click: Click) -> None:
    click("layout-more")
    card.divided.setFocus()
    QTest.keyClick(card.divided, Qt.Key.Key_Space)
    for box, key in ((card.paper, Qt.Key.Key_Down), (card.page_word, Qt.Key.Key_Down)):
        box.setFocus()
        QTest.keyClick(box, key)
    assert answers(opened) == {DIVIDERS: False, PAPER: "a4", PAGE_WORD: "confidential"}
    assert "“Confidential” on every page" in card.summary.text()


def test_what_nobody_confirmed_is_said_to_be_so(card: LayoutCard) -> None:
    for radio in card.radios.values():
        assert "Not confirmed on an official page" in radio.accessibleDescription()


def test_a_copy_to_print_is_asked_for_by_its_own_button(
    opened: Wired, card: LayoutCard, click: Click, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []

    def build_package(*given: object, **_more: object) -> None:
        asked.append(given[-1])

    page = opened.window.page
    assert isinstance(page, BuildPage)
    monkeypatch.setattr(page_module, "build_package", build_package)
    monkeypatch.setattr(page, "_built", lambda _made: page._ended())
    monkeypatch.setattr("hcprep.ui.dialogs.files.QFileDialog.getExistingDirectory", lambda *_, **__: "/anywhere")
    click("make-print-copy")
    qtbot.waitUntil(lambda: page._job is None and bool(asked))
    click("make-package")
    qtbot.waitUntil(lambda: page._job is None and len(asked) == 2)
    assert asked == ["print", "master"]
    assert card.print_button.isEnabled()
