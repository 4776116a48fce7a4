"""The story page as a person uses it: by keyboard, with proof, and with nothing lost."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QDropEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from hcprep.errors import KitError
from hcprep.kit import Kit
from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.evidence import Document, Evidence, Tab
from hcprep.model.statement import Citation, Paragraph, Section, Statement, Text
from hcprep.presenters.flow import STORY_DONE
from tests.ui.storyroom import StoryRoom

Key = Qt.Key
Control = Qt.KeyboardModifier.ControlModifier
NoKeys = Qt.KeyboardModifier.NoModifier


def paper(key: str, title: str, pages: int) -> Evidence:
    made = Document(id=key, filename="a.pdf", media_type="application/pdf", original_sha256="0", original_size=1, pages=pages)
    return Evidence(id=key, title=title, documents=(made,))


def statement(*runs: Text | Citation) -> Statement:
    return Statement(sections=(Section(id="s1", heading="Home", paragraphs=(Paragraph(id="p1", runs=runs),)),))


CASE = Case(
    id="c",
    edition="2026-11",
    evidence=(paper("lease", "Lease of Elm Street", 4), paper("birth", "Birth certificate", 1)),
    tabs=(Tab(id="identity", evidence=("birth",)), Tab(id="home", evidence=("lease",))),
)
WITH_PROOF = replace(CASE, statement=statement(Text(text="I rent. "), Citation(evidence="lease", page=2)))


@pytest.fixture
def room(qtbot: QtBot) -> StoryRoom:
    return StoryRoom(qtbot, CASE)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_words_reach_the_case_file_a_moment_after_the_last_key(qtbot: QtBot, room: StoryRoom) -> None:
    room.page.saving.timer.setInterval(20)
    qtbot.keyClicks(room.page.editor, "I came in winter.")
    assert room.words == []
    qtbot.waitUntil(lambda: room.words == ["I came in winter."])
    assert room.file.case.statement == room.desk.case.statement
    assert room.page.editor.textCursor().positionInBlock() == len("I came in winter.")


def test_leaving_the_text_or_the_page_saves(qtbot: QtBot, room: StoryRoom) -> None:
    qtbot.keyClicks(room.page.editor, "One.")
    room.page.done_box.setFocus()
    assert room.words == ["One."]
    room.page.editor.setFocus()
    qtbot.keyClicks(room.page.editor, " Two.")
    room.page.hide()
    assert room.words == ["One. Two."]


def test_opening_and_leaving_an_empty_story_changes_nothing(room: StoryRoom) -> None:
    room.page.commit()
    room.page.hide()
    assert room.desk.case is CASE
    assert room.page.status.intro.text()


def test_proof_is_added_by_keyboard_alone(qtbot: QtBot, room: StoryRoom) -> None:
    qtbot.keyClicks(room.page.editor, "I rent. ")
    qtbot.keyClick(room.page.editor, Key.Key_E, Control)
    assert focused() is room.page.picker.search_line
    qtbot.keyClicks(focused(), "elm p. 3")
    qtbot.keyClick(focused(), Key.Key_Return)
    assert focused() is room.page.editor
    qtbot.keyClicks(room.page.editor, " since 2019.")
    room.page.commit()
    assert room.citations == [Citation(evidence="lease", page=3)]
    assert room.words == ["I rent.  since 2019."]
    assert "[Exhibit\u00a0B-1,\u00a0p.\u00a03] since" in room.page.editor.document().toRawText()


def test_the_list_and_the_page_are_reached_by_keys(qtbot: QtBot, room: StoryRoom) -> None:
    picker = room.page.picker
    qtbot.keyClick(room.page.editor, Key.Key_E, Control)
    qtbot.keyClick(focused(), Key.Key_Down)
    qtbot.keyClick(focused(), Key.Key_Tab)
    assert focused() is picker.evidence_list
    qtbot.keyClick(focused(), Key.Key_Tab)
    assert focused() is picker.page_box
    qtbot.keyClick(focused(), Key.Key_Up)
    qtbot.keyClick(focused(), Key.Key_Up)
    qtbot.keyClick(focused(), Key.Key_Return)
    room.page.commit()
    assert room.citations == [Citation(evidence="lease", page=2)]


def test_a_document_of_the_list_is_dragged_into_the_text(qtbot: QtBot, room: StoryRoom) -> None:
    editor, picker = room.page.editor, room.page.picker
    qtbot.keyClicks(editor, "I rent.")
    qtbot.keyClick(editor, Key.Key_E, Control)
    qtbot.keyClicks(focused(), "elm p. 3")
    model = picker.evidence_list.model()
    assert picker.evidence_list.dragEnabled()
    dragged = model.mimeData([picker.evidence_list.currentIndex()])
    editor.moveCursor(QTextCursor.MoveOperation.PreviousCharacter)
    editor.moveCursor(QTextCursor.MoveOperation.PreviousCharacter)
    where = QPointF(editor.cursorRect().center())
    editor.dropEvent(QDropEvent(where, Qt.DropAction.CopyAction, dragged, Qt.MouseButton.LeftButton, NoKeys))
    assert focused() is editor
    assert not picker.isVisible()
    qtbot.keyClicks(editor, " again")
    room.page.commit()
    assert room.citations == [Citation(evidence="lease", page=3)]
    assert room.words == ["I rent again."], "not in the middle of the word it fell on"


def test_an_at_sign_asks_for_proof_and_escape_leaves_it(qtbot: QtBot, room: StoryRoom) -> None:
    editor, picker = room.page.editor, room.page.picker
    qtbot.keyClicks(editor, "me@")
    assert not picker.isVisible()
    qtbot.keyClicks(editor, " @")
    assert picker.isVisible()
    qtbot.keyClick(focused(), Key.Key_Escape)
    assert focused() is editor
    assert not picker.isVisible()
    qtbot.keyClicks(editor, " @")
    qtbot.keyClicks(focused(), "birth")
    qtbot.keyClick(focused(), Key.Key_Return)
    room.page.commit()
    assert room.words == ["me@ @ "]
    assert room.citations == [Citation(evidence="birth")]


def test_a_selected_citation_is_changed_in_place(qtbot: QtBot) -> None:
    room = StoryRoom(qtbot, WITH_PROOF)
    assert room.page.editor.select_next(lambda _citation: True)
    room.page.citing.ask()
    assert room.page.picker.page_box.value() == 2
    room.page.picker.page_box.setValue(4)
    qtbot.keyClick(room.page.picker.page_box, Key.Key_Return)
    room.page.commit()
    assert room.citations == [Citation(evidence="lease", page=4)]


def test_the_picker_says_when_there_is_nothing_to_choose(qtbot: QtBot) -> None:
    room = StoryRoom(qtbot, replace(CASE, evidence=(), tabs=()))
    qtbot.keyClick(room.page.editor, Key.Key_E, Control)
    assert "no documents here yet" in room.page.picker.empty_label.text()
    assert not room.page.picker.insert_button.isEnabled()
    qtbot.keyClick(focused(), Key.Key_Return)
    assert room.page.picker.isVisible()
    qtbot.mouseClick(room.page.editor.viewport(), Qt.MouseButton.LeftButton)
    room.page.editor.setFocus()
    assert not room.page.picker.isVisible()


def test_labels_follow_the_book_and_undo_stays_while_nothing_moved(qtbot: QtBot) -> None:
    room = StoryRoom(qtbot, WITH_PROOF)
    editor = room.page.editor
    qtbot.keyClicks(editor, "Now ")
    room.page.commit()
    room.desk.edit(edits.answer(room.desk.case, "x", 1))
    assert editor.document().isUndoAvailable()
    place = editor.place()
    room.desk.edit(replace(room.desk.case, tabs=room.desk.case.tabs[::-1]))
    assert "[Exhibit\u00a0A-1,\u00a0p.\u00a02]" in editor.document().toRawText()
    assert editor.place() == place


def test_missing_proof_is_said_in_words_and_found_by_a_button(qtbot: QtBot) -> None:
    room = StoryRoom(qtbot, WITH_PROOF)
    assert not room.page.status.note.isVisible()
    room.desk.edit(edits.drop_evidence(room.desk.case, "lease", "2026-11-22T10:00:00+00:00"))
    assert room.page.status.note.isVisible()
    assert "paragraph 1" in room.page.status.note.words.text()
    assert "[missing:\u00a0lease]" in room.page.editor.document().toRawText()
    qtbot.mouseClick(room.page.status.note.show_button, Qt.MouseButton.LeftButton)
    assert room.page.editor.selected_citation() == Citation(evidence="lease", page=2)
    qtbot.keyClick(room.page.editor, Key.Key_Delete)
    room.page.status.draw()
    assert not room.page.status.note.isVisible()
    room.page.commit()
    assert room.citations == []


def test_undo_of_the_window_brings_back_the_words(qtbot: QtBot, room: StoryRoom) -> None:
    qtbot.keyClicks(room.page.editor, "One.")
    room.page.commit()
    qtbot.keyClicks(room.page.editor, " Two.")
    room.page.commit()
    room.desk.undo()
    assert room.page.editor.statement().sections[0].paragraphs[0].plain == "One."
    room.desk.redo()
    assert room.page.editor.statement().sections[0].paragraphs[0].plain == "One. Two."


def test_an_edit_from_elsewhere_leaves_words_not_yet_saved(qtbot: QtBot, room: StoryRoom) -> None:
    qtbot.keyClicks(room.page.editor, "Typed.")
    room.desk.edit(edits.answer(room.desk.case, "x", 1))
    assert room.page.editor.statement().sections[0].paragraphs[0].plain == "Typed."
    room.page.commit()
    assert room.words == ["Typed."]


@pytest.mark.parametrize("late", ["first drawing", "size of text"])
def test_a_late_redraw_of_broken_proof_is_no_edit(qtbot: QtBot, late: str) -> None:
    broken = replace(CASE, statement=statement(Text(text="I rent. "), Citation(evidence="gone", page=1)))
    room = StoryRoom(qtbot, broken)
    QApplication.processEvents()
    if late == "size of text":
        font = room.page.editor.font()
        font.setPointSize(font.pointSize() + 6)
        room.page.editor.setFont(font)
        QApplication.processEvents()
    room.desk.edit(edits.put_statement(room.desk.case, statement(Text(text="Taken from a copy."))))
    assert "Taken from a copy." in room.page.editor.toPlainText()


def test_a_full_disk_loses_no_word(qtbot: QtBot, room: StoryRoom) -> None:
    room.file.broken = True
    qtbot.keyClicks(room.page.editor, "Precious.")
    room.page.commit()
    assert "full" in room.page.status.count.text()
    assert room.page.editor.statement().sections[0].paragraphs[0].plain == "Precious."
    room.file.broken = False
    room.desk.session.retry()
    assert [one.plain for _, one in room.file.case.statement.numbered()] == ["Precious."]


def test_a_subject_brings_questions_beside_the_text_and_never_into_it(qtbot: QtBot, room: StoryRoom) -> None:
    panel = room.page.prompts
    panel.factor_box.setFocus()
    qtbot.keyClick(panel.factor_box, Key.Key_Down)
    chosen = str(panel.factor_box.currentData())
    assert chosen
    room.page.commit()
    assert [section.factor for section in room.desk.case.statement.sections] == [chosen]
    assert room.words == []
    room.page.editor.setFocus()
    qtbot.keyClick(room.page.editor, Key.Key_Z, Control)
    room.page._draw_part()
    assert panel.factor_box.currentData() == ""


def test_titles_by_subject_or_by_time_come_when_asked_and_once(room: StoryRoom) -> None:
    page = room.page
    page.outlining.by_time.trigger()
    assert [one.heading for one in room.desk.case.statement.sections][:2] == ["Who I am", "How I came to Canada"]
    page.outlining.by_subject.trigger()
    sections = room.desk.case.statement.sections
    assert {one.factor for one in sections if one.factor} == {factor.id for factor in room.desk.kit.factors}
    page.outlining.by_time.trigger()
    page.outlining.by_subject.trigger()
    assert room.desk.case.statement.sections == sections
    assert room.desk.case.statement.empty
    assert "already" in page.status.count.text()
    room.desk.undo()
    assert len(room.desk.case.statement.sections) == 4


def test_the_panel_shows_the_subject_of_the_part_at_the_cursor(qtbot: QtBot) -> None:
    parts = (
        Section(id="s1", factor="establishment", paragraphs=(Paragraph(id="p1", runs=(Text(text="a"),)),)),
        Section(id="s2", factor="from-another-kit", paragraphs=(Paragraph(id="p2", runs=(Text(text="b"),)),)),
    )
    room = StoryRoom(qtbot, replace(CASE, statement=Statement(sections=parts)))
    assert room.page.prompts.factor_box.currentData() == "establishment"
    assert room.page.editor.go_to("paragraph", "p2", 0)
    assert room.page.prompts.factor_box.currentData() == "from-another-kit"
    room.page.commit()
    assert room.desk.case.statement.sections == parts


def test_without_a_kit_a_person_can_still_write(qtbot: QtBot) -> None:
    def none(_edition: str) -> Kit:
        raise KitError("kit-missing", path="kit.toml")

    room = StoryRoom(qtbot, CASE, none)
    qtbot.keyClicks(room.page.editor, "One.")
    room.page.commit()
    assert room.words == ["One."]


def test_moving_a_part_by_keys_renumbers_the_case(qtbot: QtBot) -> None:
    parts = tuple(
        Section(id=f"s{n}", heading=f"T{n}", paragraphs=(Paragraph(id=f"p{n}", runs=(Text(text=f"w{n}"),)),)) for n in (1, 2)
    )
    room = StoryRoom(qtbot, replace(CASE, statement=Statement(sections=parts)))
    qtbot.keyClick(room.page.editor, Key.Key_Down, Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier)
    room.page.commit()
    assert room.words == ["w2", "w1"]
    assert room.page.editor.paragraph_number() == 2


def test_status_words(qtbot: QtBot) -> None:
    room = StoryRoom(qtbot, WITH_PROOF)
    assert room.page.status.count.text() == "1 paragraph, all with proof"
    qtbot.keyClick(room.page.editor, Key.Key_End)
    qtbot.keyClick(room.page.editor, Key.Key_Return)
    qtbot.keyClicks(room.page.editor, "More.")
    qtbot.waitUntil(lambda: room.page.status.count.text() == "2 paragraphs, 1 without proof")


def test_saying_that_the_story_is_finished(qtbot: QtBot, room: StoryRoom) -> None:
    qtbot.mouseClick(room.page.done_box, Qt.MouseButton.LeftButton, pos=room.page.done_box.rect().center())
    assert room.desk.case.answers[STORY_DONE] is True
    room.desk.undo()
    assert not room.page.done_box.isChecked()


@pytest.mark.parametrize(
    ("button", "words"), [("replace_button", ["New."]), ("below_button", ["I rent. ", "New."]), ("leave_button", ["I rent. "])]
)
def test_a_text_file_comes_in_only_where_the_person_says(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, button: str, words: list[str]
) -> None:
    room = StoryRoom(qtbot, WITH_PROOF)
    file = tmp_path / "in.md"
    file.write_text("# Later\n\nNew.\n", encoding="utf-8")
    monkeypatch.setattr(room.page.files, "ask_open", lambda: str(file))
    room.page.files.bring_in()
    assert room.page.files.isVisible()
    assert room.words == ["I rent. "]
    qtbot.mouseClick(getattr(room.page.files, button), Qt.MouseButton.LeftButton)
    assert room.words == words
    assert not room.page.files.isVisible()
    ids = [one.id for _, one in room.desk.case.statement.numbered()]
    assert len(set(ids)) == len(ids)


def test_a_text_file_comes_straight_into_an_empty_story(
    qtbot: QtBot, room: StoryRoom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "in.md"
    file.write_text("I rent [@lease, p. 9].\n", encoding="utf-8")
    monkeypatch.setattr(room.page.files, "ask_open", lambda: str(file))
    room.page.files.bring_in()
    assert room.citations == [Citation(evidence="lease", page=9)]
    assert room.page.status.note.isVisible()
    file.write_bytes(b"\xff\xfe\x00")
    room.page.files.bring_in()
    assert room.page.summary.isVisible()
    out = tmp_path / "out.md"
    monkeypatch.setattr(room.page.files, "ask_save", lambda: str(out))
    room.page.files.save_copy()
    assert "[@lease, p. 9]" in out.read_text(encoding="utf-8")


def test_a_page_made_again_keeps_the_place(qtbot: QtBot) -> None:
    room = StoryRoom(qtbot, WITH_PROOF)
    room.page.editor.go_to("paragraph", "p1", 3)
    qtbot.keyClicks(room.page.editor, "really ")
    kept = room.page.keep()
    assert room.words == ["I rreally ent. "]
    again = StoryRoom(qtbot, room.desk.case)
    again.page.restore(kept)
    assert again.page.editor.place() == ("paragraph", "p1", 10)
    assert again.page.retranslate()
    assert again.page.editor.place() == ("paragraph", "p1", 10)


def test_questions_make_way_when_the_page_is_narrow(room: StoryRoom) -> None:
    assert room.page.prompts.isVisible()
    room.page.resize(520, 700)
    assert not room.page.prompts.isVisible()
    room.page.bar.questions_button.click()
    assert room.page.prompts.isVisible()
    room.page.resize(1100, 700)
    assert room.page.prompts.isVisible()


def test_what_is_told_for_a_moment_wraps_and_moves_nothing(room: StoryRoom) -> None:
    page = room.page
    page.resize(900, 600)
    before = page.minimumSizeHint().width()
    page.declaring.said.emit("The package gets a page for an interpreter. " * 5)
    QApplication.processEvents()
    assert page.minimumSizeHint().width() == before
    assert page.status.count.width() <= page.width()


def test_questions_that_were_put_away_stay_away_when_the_page_gets_wide(room: StoryRoom) -> None:
    bar = room.page.bar
    bar.widen(False)
    bar.widen(True)
    assert bar.questions_button.isChecked()
    bar.questions_button.setChecked(False)
    bar.widen(False)
    bar.widen(True)
    assert not bar.questions_button.isChecked()


def test_everything_that_takes_the_focus_has_a_name(room: StoryRoom) -> None:
    room.page.citing.ask()
    nameless: list[str] = []

    def walk(face: QAccessibleInterface) -> None:
        state = face.state()
        if state.focusable and not state.invisible and not face.text(QAccessible.Text.Name):
            nameless.append(str(face.object()))
        for place in range(face.childCount()):
            child = face.child(place)
            if child is not None:
                walk(child)

    top = QAccessible.queryAccessibleInterface(room.page)
    assert top is not None
    walk(top)
    assert nameless == []


def test_the_text_can_be_left_by_tab(qtbot: QtBot, room: StoryRoom) -> None:
    qtbot.keyClick(room.page.editor, Key.Key_Tab)
    assert focused() is not room.page.editor
