"""One's own texts in the window: put in with keys, filled in with Tab, and never kept with a name of the open case unasked."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from hcprep.app.wiring import Wired
from hcprep.model import owntexts as model
from hcprep.model.original import ORIGINAL
from hcprep.model.owntexts import OwnText
from hcprep.model.people import Person
from hcprep.model.statement import Citation, Paragraph, Section, Statement, Text
from hcprep.model.story_findings import to_fill
from hcprep.presenters.places import Place
from hcprep.ui.dialogs.letters import LettersDialog
from hcprep.ui.dialogs.owntexts import OwnTextsDialog
from hcprep.ui.dialogs.search import SearchDialog
from hcprep.ui.pages.build import BuildPage
from hcprep.ui.pages.story import StoryPage

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ENCLOSED = OwnText(id="", name="Enclosed", text="Please find enclosed the papers of [name].\nPlease decide by [date].")
TITLES = OwnText(id="", name="By year", text="Before\nAfter", kind="titles")
D = TypeVar("D", bound=QDialog)
ASKED = OwnText(id="", name="A priest", text="Since when do you know [name]?", kind="questions")


def _story(wired: Wired) -> StoryPage:
    window = wired.window
    assert window.desk is not None
    case = window.desk.case
    window.desk.edit(replace(case, people=(Person(id="p1", role="applicant", family_name="Kidane", given_names="Selam"),)))
    for text in (ENCLOSED, TITLES, ASKED):
        window._program.own_texts.edit(lambda texts, text=text: model.added(texts, text))  # type: ignore[misc]
    window.go("story")
    return cast("StoryPage", window.page)


def _dialog(kind: type[D]) -> D:
    QApplication.processEvents()
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible())


def test_a_text_is_chosen_by_keys_and_filled_in_with_tab_before_anything_is_printed(opened: Wired, qtbot: QtBot) -> None:
    page = _story(opened)
    page.editor.setFocus()
    qtbot.keyClick(page.editor, Qt.Key.Key_T, CTRL)
    dialog = _dialog(SearchDialog)
    qtbot.keyClicks(dialog.line, "encl")
    qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.editor.textCursor().selectedText() == "[name]")
    page.commit()
    opened.window.go("build")
    build = cast("BuildPage", opened.window.page)
    build.build_button.click()
    assert "[name], [date]" in build.story_advice.words.text()
    opened.window.go("story")
    page.editor.setFocus()
    page.own_texts.put("t2")
    assert [one.heading for one in page.editor.statement().sections if one.heading] == ["Before", "After"]
    page.editor.go_to("paragraph", "p1", 0)
    # The words of a citation are in brackets too, and nothing to fill in.
    page.editor.cite(Citation(evidence="lease"))
    page.own_texts._fillings[page.editor].begin(0)
    for words in ("Selam Kidane", "June"):
        qtbot.keyClicks(page.editor, words)
        qtbot.keyClick(page.editor, Qt.Key.Key_Tab)
    page.commit()
    assert opened.window.desk is not None
    told = [paragraph.plain for _number, paragraph in opened.window.desk.case.statement.numbered()]
    assert told == ["Please find enclosed the papers of Selam Kidane.", "Please decide by June."]
    assert to_fill(opened.window.desk.case) == ()


def test_selected_words_are_kept_once_the_client_is_out_of_them(opened: Wired, qtbot: QtBot) -> None:
    page = _story(opened)
    page.editor.setFocus()
    qtbot.keyClicks(page.editor, "Selam came alone.")
    qtbot.keyClick(page.editor, Qt.Key.Key_A, CTRL)
    qtbot.keyClick(page.editor, Qt.Key.Key_T, CTRL | SHIFT)
    room = _dialog(OwnTextsDialog)
    assert room.box.toPlainText() == "Selam came alone."
    qtbot.keyClicks(room.name_line, "Alone")
    qtbot.keyClick(room, Qt.Key.Key_Escape)
    assert room.isVisible()
    assert "Selam" in room.leak.words.text()
    assert room.leak.open_button.hasFocus()
    store = opened.window._program.own_texts
    assert "Alone" not in [one.name for one in store.all()]
    # Nothing is asked any more of words that are gone again.
    room.box.setPlainText("came alone.")
    assert room.save()
    assert not room.leak.isVisible()
    room.box.setPlainText("Selam came alone.")
    assert not room.save()
    room.leak.open_button.click()
    assert [one.text for one in store.all() if one.name == "Alone"] == ["[name] came alone."]
    room.delete()
    assert "Alone" not in [one.name for one in store.all()]
    room.bring_back()
    assert [one.name for one in store.all()][-1] == "Alone"
    qtbot.keyClick(room, Qt.Key.Key_Escape)
    assert room.isHidden()


def test_the_search_puts_a_text_in_and_finds_the_other_language(opened: Wired, qtbot: QtBot) -> None:
    page = _story(opened)
    desk = opened.window.desk
    assert desk is not None
    story = Statement(sections=(Section(id="s1", paragraphs=(Paragraph(id="p1", runs=(Text(text="I arrived."),)),)),))
    answers = {ORIGINAL + "p1": "Llegué. Mi teléfono es 613-555-0142. [fecha]"}
    desk.edit(replace(desk.case, statement=story, answers=answers))
    find = opened.window.guide._index().find
    found = find("llegue")
    assert [(one.kind, one.title, one.place) for one in found] == [
        ("original", "Llegué.", Place(step="story", kind="original", key="p1", part="Llegué."))
    ]
    opened.window.guide._found(found[0])
    assert page.rooms.currentWidget() is page.original
    assert page.original.rows[0].own.textCursor().selectedText() == "Llegué."
    # A check that points there goes there.
    page.show_story()
    assert [one.text for one in to_fill(desk.case)] == []
    desk.edit(replace(desk.case, answers={**answers, "book.original": True}))
    page._show_words(to_fill(desk.case)[0])
    assert page.original.rows[0].own.textCursor().selectedText() == "[fecha]"
    text = next(one for one in find("papers of") if one.kind == "text")
    opened.window.guide._found(text)
    assert page.rooms.currentWidget() is page.writing
    assert "Please decide by [date]." in page.editor.toPlainText()
    assert not [one for one in find("priest") if one.kind == "text"]


def test_own_questions_are_among_those_for_letters(opened: Wired, qtbot: QtBot) -> None:
    page = _story(opened)
    page.windows.show_letters()
    letters = _dialog(LettersDialog)
    names = [letters.list.item(row).text() for row in range(letters.list.count())]
    assert names[-1] == "A priest"
    letters.list.setCurrentRow(len(names) - 1)
    assert "1. Since when do you know [name]?" in letters.questions.text()
    assert letters.leaflet("en").parts[0].lines == ("Since when do you know [name]?",)
    letters.close()


def test_the_room_opens_without_a_case_and_keeps_nothing_on_a_shared_computer(wired: Wired, qtbot: QtBot) -> None:
    store = wired.window._program.own_texts
    before = store.private
    wired.window.settings.use_shared(True)
    assert (before, store.private) == (False, True)
    wired.window.guide.run("texts")
    room = _dialog(OwnTextsDialog)
    assert "they are not kept on it" in room.about.text()
    assert not room.put_button.isVisible()
    room.name_line.setText("Thanks")
    room.box.setPlainText("Thank you, [name].")
    qtbot.keyClick(room, Qt.Key.Key_Escape)
    assert room.isHidden()
    assert [one.name for one in store.all()] == ["Thanks"]
    wired.window.settings.use_shared(False)
