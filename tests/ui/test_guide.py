"""Getting around in the real window: search by keys, undo that goes where the change was, the list of keys, the tour."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from hcprep.app.wiring import Wired
from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.events import Entry
from hcprep.model.evidence import Document, Evidence
from hcprep.model.people import Person
from hcprep.model.statement import Paragraph, Section, Statement, Text
from hcprep.presenters.flow import STEPS
from hcprep.presenters.places import Place
from hcprep.ui.dialogs.search import SearchDialog
from hcprep.ui.pages.build import BuildPage
from hcprep.ui.pages.story import StoryPage
from hcprep.ui.shell.commands import COMMANDS, ELSEWHERE, ORDER_KEYS, PAGE_KEYS, STORY_KEYS, sequences
from hcprep.ui.shell.controls import CONTROLS
from hcprep.ui.shell.help import HelpDialog
from hcprep.ui.shell.idle import HIDE_KEYS

Control = Qt.KeyboardModifier.ControlModifier
Click = Callable[[str], None]


def family(case: Case) -> Case:
    case = edits.put_person(case, Person(id="applicant", role="applicant", given_names="Amara", family_name="Diallo"))
    case = edits.put_person(case, Person(id="bo", role="child", given_names="Bo", birth_date=date(2017, 9, 3)))
    case = edits.put_event(case, Entry(id="entry", person="bo", day=date(2019, 2, 20), place="Dorval"))
    paper = Document(id="d", filename="a.pdf", media_type="application/pdf", original_sha256="d", original_size=1, pages=2)
    case = edits.put_evidence(case, Evidence(id="lease", title="Lease", item="E3", documents=(paper,)), "establishment")
    told = Paragraph(id="p1", runs=(Text(text="We rent a home. Bo learns the trumpet."),))
    return edits.put_statement(case, Statement(sections=(Section(id="s1", paragraphs=(told,)),)))


@pytest.fixture
def home(opened: Wired) -> Wired:
    desk = opened.window.desk
    assert desk is not None
    desk.edit(family(desk.case))
    QApplication.processEvents()
    return opened


def asked(wired: Wired, qtbot: QtBot) -> SearchDialog:
    qtbot.keyClick(wired.window, Qt.Key.Key_K, Control)
    found = [dialog for dialog in wired.window.findChildren(SearchDialog) if dialog.isVisible()]
    assert len(found) == 1
    return found[0]


def search(wired: Wired, qtbot: QtBot, words: str) -> None:
    dialog = asked(wired, qtbot)
    qtbot.keyClicks(dialog.line, words)
    qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
    QApplication.processEvents()


def focused(wired: Wired) -> QWidget:
    widget = wired.window.focusWidget()
    assert isinstance(widget, QWidget)
    return widget


@pytest.mark.parametrize(
    ("words", "step", "name"),
    [
        ("province", "before", "province"),
        ("family name diallo", "people", "family_name"),
        ("dorval", "life", ""),
        ("lease", "documents", "change-lease"),
        ("trumpet", "story", "story"),
        ("review", "review", ""),
    ],
)
def test_ctrl_k_finds_and_enter_goes_exactly_there(home: Wired, qtbot: QtBot, words: str, step: str, name: str) -> None:
    search(home, qtbot, words)
    assert home.window.step == step
    assert focused(home).objectName() == name or not name
    assert home.window.page.isAncestorOf(focused(home))
    assert not focused(home).visibleRegion().isEmpty()


def test_a_sentence_is_chosen_in_the_text(home: Wired, qtbot: QtBot) -> None:
    search(home, qtbot, "TRUMPET learns")
    page = home.window.page
    assert isinstance(page, StoryPage)
    assert page.editor.textCursor().selectedText() == "Bo learns the trumpet."


def test_the_form_of_another_person_gives_way(home: Wired, qtbot: QtBot) -> None:
    home.window.go("people")
    home.window.page.presenter.open("applicant")  # type: ignore[attr-defined]
    search(home, qtbot, "date of birth bo")
    assert home.window.page.heading.text() == "Child: Bo"
    assert focused(home).objectName().startswith("birth_date")


def test_arrows_choose_and_escape_leaves_everything_as_it_was(home: Wired, qtbot: QtBot) -> None:
    before = focused(home)
    dialog = asked(home, qtbot)
    assert dialog.view.currentIndex().row() == 0
    qtbot.keyClick(dialog.line, Qt.Key.Key_Down)
    assert dialog.view.currentIndex().row() == 1
    qtbot.keyClicks(dialog.line, "zebra")
    assert dialog.model.rowCount() == 0
    assert dialog.count_words.text().startswith("Nothing has these words.")
    qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
    assert dialog.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert focused(home) is before


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_setting_opens_the_menu_and_changes_nothing(home: Wired, qtbot: QtBot) -> None:
    search(home, qtbot, "dark colours")
    menu = home.window.header.menu
    qtbot.waitUntil(menu.isVisible)
    QApplication.processEvents()
    assert menu.isVisible()
    active = menu.activeAction()
    assert active is not None
    assert active.text() == "Dark colours"
    assert not active.isChecked()
    menu.close()


def test_a_command_is_run(home: Wired, qtbot: QtBot) -> None:
    search(home, qtbot, "francais")
    assert home.window.page.heading.text() == "Avant de commencer"


def test_search_works_at_the_door(wired: Wired, qtbot: QtBot) -> None:
    dialog = asked(wired, qtbot)
    kinds = {hit.kind for hit in dialog.model.rows}
    assert kinds == {"step", "command"}
    assert not any(hit.command in ("undo", "lock", "print") for hit in dialog.model.rows)
    dialog.reject()


def test_what_was_found_has_names_for_a_screen_reader(home: Wired, qtbot: QtBot) -> None:
    dialog = asked(home, qtbot)
    assert dialog.line.accessibleName() == "What are you looking for?"
    assert dialog.view.accessibleName()
    qtbot.keyClicks(dialog.line, "lease")
    assert dialog.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "Lease, Paper · A-1 · a.pdf"
    dialog.reject()


# Undo and redo.


def undo(wired: Wired, qtbot: QtBot) -> str:
    qtbot.keyClick(wired.window, Qt.Key.Key_Z, Control)
    QApplication.processEvents()
    return wired.window.foot.note_label.text()


def test_undo_goes_to_the_page_of_the_change_and_says_what_it_was(home: Wired, qtbot: QtBot) -> None:
    desk = home.window.desk
    assert desk is not None
    lease = desk.case.item("lease")
    assert lease is not None
    desk.edit(edits.put_evidence(desk.case, replace(lease, title="Old lease"), "establishment"))
    desk.edit(edits.answer(desk.case, "province", "ON"))
    desk.edit(edits.put_person(desk.case, replace(desk.case.people[1], given_names="Boubacar")))
    home.window.go("build")
    assert undo(home, qtbot) == "Undone: “Given names” of Boubacar"
    assert (home.window.step, focused(home).objectName()) == ("people", "given_names")
    assert focused(home).property("text") == "Bo"
    assert undo(home, qtbot) == "Undone: the answer to “In which province or territory do you live?”"
    assert (home.window.step, focused(home).objectName()) == ("before", "province")
    assert undo(home, qtbot) == "Undone: the title of the paper “Old lease”"
    assert (home.window.step, focused(home).objectName()) == ("documents", "change-lease")
    qtbot.keyClick(home.window, Qt.Key.Key_Y, Control)
    assert home.window.foot.note_label.text() == "Done again: the title of the paper “Old lease”"
    again = desk.case.item("lease")
    assert again is not None
    assert again.title == "Old lease"


def test_an_undo_of_something_added_says_so_and_stays_calm(home: Wired, qtbot: QtBot) -> None:
    desk = home.window.desk
    assert desk is not None
    desk.edit(edits.put_person(desk.case, Person(id="aunt", role="relative", given_names="Fatou")))
    home.window.go("people")
    assert undo(home, qtbot) == "Undone: Fatou was added"
    assert home.window.step == "people"
    assert desk.case.person("aunt") is None


def test_nothing_to_undo_is_said(opened: Wired, qtbot: QtBot) -> None:
    assert undo(opened, qtbot) == "There is nothing to undo."


def test_a_private_question_is_not_repeated(home: Wired, qtbot: QtBot) -> None:
    desk = home.window.desk
    assert desk is not None
    private = next(question for question in desk.kit.questions if question.private)
    desk.edit(edits.answer(desk.case, private.id, True))
    assert undo(home, qtbot) == "Undone: an answer"


# Keys.


def bound(root: QWidget) -> set[str]:
    shortcuts = {key.toString() for one in root.findChildren(QShortcut) for key in QShortcut.keys(one)}
    actions = {key.toString() for one in root.findChildren(QAction) for key in one.shortcuts()}
    return {key for key in shortcuts | actions if key}


def test_the_list_of_keys_is_the_keys_there_are(home: Wired, qtbot: QtBot) -> None:
    home.window.go("story")
    home.window.go("build")
    told = {key.toString() for command in COMMANDS if command.id not in ELSEWHERE for key in sequences(command)}
    told |= {f"Ctrl+{number}" for number in range(1, len(STEPS) + 1)}
    told |= {QKeySequence(keys).toString() for keys, _words in (*STORY_KEYS, *ORDER_KEYS)}
    assert bound(home.window) == told
    hidden = next(command for command in COMMANDS if command.id in ELSEWHERE)
    assert tuple(QKeySequence(keys) for keys in hidden.keys) == HIDE_KEYS


def test_the_help_lists_every_key(home: Wired, qtbot: QtBot) -> None:
    qtbot.keyClick(home.window, Qt.Key.Key_F1)
    dialog = home.window.findChild(HelpDialog)
    assert isinstance(dialog, HelpDialog)
    shown = " ".join(label.text() for label in dialog.findChildren(QLabel))
    for key in bound(home.window):
        assert QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) in shown, key
    for keys, _words in PAGE_KEYS:
        assert keys in shown
    dialog.reject()


# The tour.


@pytest.fixture
def example(home: Wired) -> Wired:
    desk = home.window.desk
    assert desk is not None
    desk.edit(replace(desk.case, fictional=True))
    return home


def test_the_tour_begins_once_on_the_example_and_holds_up_nothing(example: Wired, qtbot: QtBot) -> None:
    window = example.window
    kept: list[object] = []
    window.settings.prefs_changed.connect(kept.append)
    window.guide.offer_tour()
    tour = window.guide.tour
    assert tour is not None
    assert tour.isVisible()
    assert window.settings.prefs.toured
    assert kept == [window.settings.prefs]
    titles = [tour.title.text()]
    while tour.isVisible():
        assert not tour.ring.isVisible() or tour.ring.geometry().intersects(window.frame.rect())
        assert window.frame.rect().contains(tour.geometry())
        assert focused(example) is tour.next_button
        qtbot.keyClick(tour.next_button, Qt.Key.Key_Space)
        if tour.isVisible():
            titles.append(tour.title.text())
    assert 5 <= len(titles) <= 7
    assert len(set(titles)) == len(titles)
    window.guide.offer_tour()
    assert not tour.isVisible()


def test_the_rest_of_the_window_works_during_the_tour_and_escape_ends_it(example: Wired, qtbot: QtBot, click: Click) -> None:
    window = example.window
    window.guide.show_around()
    tour = window.guide.tour
    assert tour is not None
    click("task-people")
    assert window.step == "people"
    assert tour.isVisible()
    click("task-before")
    english = tour.title.text()
    window.settings.use_language("fr")
    assert tour.title.text() != english
    qtbot.keyClick(tour.next_button, Qt.Key.Key_Escape)
    assert not tour.isVisible()
    assert not tour.ring.isVisible()


def test_the_tour_opens_again_from_the_help(example: Wired, qtbot: QtBot, click: Click) -> None:
    click("help")
    dialog = example.window.findChild(HelpDialog)
    assert isinstance(dialog, HelpDialog)
    button = dialog.findChild(QWidget, "tour")
    assert isinstance(button, QWidget)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    tour = example.window.guide.tour
    assert tour is not None
    assert tour.isVisible()


def test_a_place_that_is_gone_leads_to_its_page(home: Wired) -> None:
    home.window.guide.visit(Place(step="documents", kind="paper", key="gone"))
    assert home.window.step == "documents"


def test_the_search_presses_what_the_pages_can_do(opened: Wired, qtbot: QtBot) -> None:
    window = opened.window
    desk = window.desk
    assert desk is not None
    desk.edit(edits.put_person(desk.case, Person(id="a", role="applicant", given_names="Amara")))
    story = Statement(sections=(Section(id="s", paragraphs=(Paragraph(id="p", runs=(Text(text="I came."),)),)),))
    desk.edit(edits.put_statement(desk.case, story))
    for control in CONTROLS:
        window.go(control.step)
        assert window.page.findChild(QObject, control.name) is not None, control.name
    hit = next(one for one in window.guide._index().find("layout of the package") if one.kind == "command")
    window.go("people")
    window.guide._found(hit)
    assert window.step == "build"
    assert isinstance(window.page, BuildPage)
    assert window.page.layout_card.choices.isVisible()
    # Nothing was sent yet, so there is no supplement to make.
    window.guide._found(next(one for one in window.guide._index().find("make a supplement") if one.kind == "command"))
    assert "cannot be done yet" in window.foot.note_label.text()
