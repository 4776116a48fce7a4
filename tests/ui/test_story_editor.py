"""Writing with real keys: citations stay whole, titles stay titles, words stay as typed."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hcprep.model.statement import Citation, Paragraph, Run, Section, Statement, Text
from hcprep.presenters.story_text import for_editing
from hcprep.ui.widgets.editor.clipboard import RUNS, citation_mime
from hcprep.ui.widgets.editor.codec import blocks, chips, id_of, kind_of
from hcprep.ui.widgets.editor.editor import StatementEditor
from hcprep.ui.widgets.editor.margin import Numbers

Key = Qt.Key
Mod = Qt.KeyboardModifier
LEASE = Citation(evidence="lease", page=2)
CHIP = "[Exhibit\u00a0lease,\u00a0p.\u00a02]"


def label(citation: Citation) -> str:
    return f"[Exhibit {citation.evidence}, p. {citation.page}]".replace(" ", "\u00a0")


def story(*parts: tuple[str, list[str | tuple[Run, ...]]]) -> Statement:
    number = 0
    sections = []
    for place, (heading, rows) in enumerate(parts, 1):
        paragraphs = []
        for row in rows:
            number += 1
            runs: tuple[Run, ...] = ((Text(text=row),) if row else ()) if isinstance(row, str) else row
            paragraphs.append(Paragraph(id=f"p{number}", runs=runs))
        sections.append(Section(id=f"s{place}", heading=heading, paragraphs=tuple(paragraphs)))
    return Statement(sections=tuple(sections))


@pytest.fixture
def editor(qtbot: QtBot) -> StatementEditor:
    made = StatementEditor(label, lambda citation: citation.evidence == "gone")
    qtbot.addWidget(made)
    made.set_statement(for_editing(Statement()))
    made.resize(700, 500)
    with qtbot.waitExposed(made):
        made.show()
    made.setFocus()
    return made


def press(qtbot: QtBot, editor: StatementEditor, *keys: Qt.Key, mod: Qt.KeyboardModifier = Mod.NoModifier) -> None:
    for key in keys:
        qtbot.keyClick(editor, key, mod)


def show(editor: StatementEditor, statement: Statement, block: int, offset: int = 0) -> None:
    editor.set_statement(statement)
    place(editor, block, offset)


def place(editor: StatementEditor, block: int, offset: int = 0) -> None:
    cursor = editor.textCursor()
    cursor.setPosition(list(blocks(editor.document()))[block].position() + offset)
    editor.setTextCursor(cursor)


def select(editor: StatementEditor, first: tuple[int, int], last: tuple[int, int]) -> None:
    place(editor, *first)
    cursor = editor.textCursor()
    cursor.setPosition(list(blocks(editor.document()))[last[0]].position() + last[1], QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)


def shape(editor: StatementEditor) -> list[tuple[str, list[str]]]:
    """Titles and paragraphs as words, a citation as `{evidence}`."""
    return [
        (
            section.heading,
            [
                "".join(run.text if isinstance(run, Text) else f"{{{run.evidence}}}" for run in one.runs)
                for one in section.paragraphs
            ],
        )
        for section in editor.statement().sections
    ]


def ids(editor: StatementEditor) -> list[str]:
    return [id_of(block) for block in blocks(editor.document())]


def test_words_stay_exactly_as_typed(qtbot: QtBot, editor: StatementEditor) -> None:
    qtbot.keyClicks(editor, 'i am  here -- "quotes" (c) teh  ')
    press(qtbot, editor, Key.Key_Return)
    qtbot.keyClicks(editor, "Second.")
    assert shape(editor) == [("", ['i am  here -- "quotes" (c) teh  ', "Second."])]


def test_one_key_jumps_over_a_citation(qtbot: QtBot, editor: StatementEditor) -> None:
    show(editor, story(("", [(Text(text="Ab"), LEASE, Text(text="cd"))])), 1, 2)
    press(qtbot, editor, Key.Key_Right)
    assert editor.textCursor().positionInBlock() == 2 + len(CHIP)
    press(qtbot, editor, Key.Key_Left)
    assert editor.textCursor().positionInBlock() == 2


@pytest.mark.parametrize(("key", "offset"), [(Key.Key_Backspace, 2 + len(CHIP)), (Key.Key_Delete, 2)])
def test_a_citation_is_deleted_whole_and_comes_back_whole(
    qtbot: QtBot, editor: StatementEditor, key: Qt.Key, offset: int
) -> None:
    show(editor, story(("", [(Text(text="Ab"), LEASE, Text(text="cd"))])), 1, offset)
    before = editor.statement()
    press(qtbot, editor, key)
    assert shape(editor) == [("", ["Abcd"])]
    press(qtbot, editor, Key.Key_Z, mod=Mod.ControlModifier)
    assert editor.statement() == before
    press(qtbot, editor, Key.Key_Z, mod=Mod.ControlModifier | Mod.ShiftModifier)
    assert shape(editor) == [("", ["Abcd"])]


def test_deleting_a_word_takes_a_citation_whole(qtbot: QtBot, editor: StatementEditor) -> None:
    show(editor, story(("", [(Text(text="Ab "), LEASE, Text(text="cd"))])), 1, 3 + len(CHIP))
    press(qtbot, editor, Key.Key_Backspace, mod=Mod.ControlModifier)
    assert "{lease}" not in shape(editor)[0][1][0]
    assert shape(editor)[0][1][0].endswith("cd")
    assert "Exhibit" not in editor.toPlainText()


def test_shift_and_arrow_select_a_citation_whole(qtbot: QtBot, editor: StatementEditor) -> None:
    show(editor, story(("", [(Text(text="Ab"), LEASE, Text(text="cd"))])), 1, 2)
    press(qtbot, editor, Key.Key_Right, mod=Mod.ShiftModifier)
    assert editor.selected_citation() == LEASE
    qtbot.keyClicks(editor, "x")
    assert shape(editor) == [("", ["Abxcd"])]


def test_typing_beside_a_citation_is_plain_text(qtbot: QtBot, editor: StatementEditor) -> None:
    show(editor, story(("", [(LEASE,)])), 1)
    qtbot.keyClicks(editor, "before ")
    press(qtbot, editor, Key.Key_End)
    qtbot.keyClicks(editor, " after")
    assert shape(editor) == [("", ["before {lease} after"])]
    assert editor.statement().sections[0].paragraphs[0].citations == (LEASE,)


def test_composed_letters_beside_a_citation_are_plain_text(qtbot: QtBot, editor: StatementEditor) -> None:
    show(editor, story(("", [(LEASE,)])), 1, len(CHIP))
    composed = QInputMethodEvent()
    composed.setCommitString("\u00e9\u4f60")
    QApplication.sendEvent(editor, composed)
    assert shape(editor) == [("", ["{lease}\u00e9\u4f60"])]


def test_composing_over_a_selection_keeps_kinds_apart(qtbot: QtBot, editor: StatementEditor) -> None:
    show(editor, story(("Home", [(LEASE, LEASE, Text(text="cd"))])), 0)
    select(editor, (0, 4), (1, len(CHIP)))
    composed = QInputMethodEvent()
    composed.setCommitString("\u4f60")
    QApplication.sendEvent(editor, composed)
    assert shape(editor) == [("Home\u4f60", ["{lease}cd"])]


def test_clicking_into_a_citation_lands_beside_it(qtbot: QtBot, editor: StatementEditor) -> None:
    show(editor, story(("", [(Text(text="Ab"), LEASE, Text(text="cd"))])), 1)
    for offset in range(3, 2 + len(CHIP)):
        place(editor, 1, offset)
        assert editor.textCursor().positionInBlock() in {2, 2 + len(CHIP)}


def test_double_click_on_a_citation_opens_it(qtbot: QtBot, editor: StatementEditor) -> None:
    show(editor, story(("", [(Text(text="Ab"), LEASE, Text(text="cd"))])), 1, 2)
    spot = editor.cursorRect().center() + QPoint(30, 0)
    with qtbot.waitSignal(editor.citation_opened) as opened:
        qtbot.mouseDClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert opened.args == ["lease", 2]


def test_copy_is_readable_and_comes_back_as_a_citation(qtbot: QtBot, editor: StatementEditor) -> None:
    show(editor, story(("", [(Text(text="Ab ", bold=True), LEASE), "cd"])), 1)
    press(qtbot, editor, Key.Key_A, mod=Mod.ControlModifier)
    press(qtbot, editor, Key.Key_C, mod=Mod.ControlModifier)
    assert QGuiApplication.clipboard().text() == f"\nAb {CHIP}\ncd"
    select(editor, (1, 0), (1, 3 + len(CHIP)))
    press(qtbot, editor, Key.Key_X, mod=Mod.ControlModifier)
    assert shape(editor) == [("", ["", "cd"])]
    place(editor, 2, 2)
    press(qtbot, editor, Key.Key_V, mod=Mod.ControlModifier)
    assert shape(editor) == [("", ["", "cdAb {lease}"])]
    runs = editor.statement().sections[0].paragraphs[1].runs
    assert runs == (Text(text="cd"), Text(text="Ab ", bold=True), LEASE)


def test_rich_text_is_pasted_plain_line_by_line(qtbot: QtBot, editor: StatementEditor) -> None:
    mime = QMimeData()
    mime.setHtml("<h1>Big</h1><p><b>bold</b></p>")
    mime.setText("Big\n\nbold  two\r\nthree")
    QGuiApplication.clipboard().setMimeData(mime)
    qtbot.keyClicks(editor, "A ")
    press(qtbot, editor, Key.Key_V, mod=Mod.ControlModifier)
    assert shape(editor) == [("", ["A Big", "bold  two", "three"])]
    assert all(not run.bold for one in editor.statement().sections[0].paragraphs for run in one.runs if isinstance(run, Text))
    assert len(set(ids(editor))) == 4
    press(qtbot, editor, Key.Key_Z, mod=Mod.ControlModifier)
    assert shape(editor) == [("", ["A "])]


def test_files_and_false_runs_are_not_pasted(editor: StatementEditor) -> None:
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile("secret.pdf")])
    assert not editor.canInsertFromMimeData(files)
    for junk in (b"{", b"[[1]]", b'[[{"evidence": 3, "page": 1}]]', b'[[{"text": "x"', b'{"a": 1}'):
        mime = QMimeData()
        mime.setData(RUNS, junk)
        editor.insertFromMimeData(mime)
        assert shape(editor) == [("", [""])]


def test_evidence_can_be_dropped_in(editor: StatementEditor) -> None:
    editor.insertFromMimeData(citation_mime(LEASE, CHIP))
    assert shape(editor) == [("", ["{lease}"])]


def test_a_title_takes_words_but_no_citation(editor: StatementEditor) -> None:
    show(editor, story(("Home", ["I live here."])), 0, 4)
    editor.insertFromMimeData(citation_mime(LEASE, CHIP))
    assert shape(editor) == [("Home", ["I live here."])]
    editor.cite(LEASE)
    assert shape(editor) == [("Home", ["{lease}", "I live here."])]


def test_enter_splits_and_keeps_ids_with_their_words(qtbot: QtBot, editor: StatementEditor) -> None:
    show(editor, story(("Home", ["One two", "Three"])), 1, 3)
    press(qtbot, editor, Key.Key_Return)
    assert shape(editor) == [("Home", ["One", " two", "Three"])]
    assert ids(editor) == ["s1", "p1", "p3", "p2"]
    place(editor, 3, 0)
    press(qtbot, editor, Key.Key_Return)
    assert ids(editor) == ["s1", "p1", "p3", "p4", "p2"]
    press(qtbot, editor, Key.Key_Backspace)
    assert ids(editor) == ["s1", "p1", "p3", "p2"]
    place(editor, 2, 0)
    press(qtbot, editor, Key.Key_Backspace)
    assert shape(editor) == [("Home", ["One two", "Three"])]
    assert ids(editor) == ["s1", "p1", "p2"]


def test_enter_in_a_title_goes_to_its_first_paragraph(qtbot: QtBot, editor: StatementEditor) -> None:
    show(editor, story(("", [""])), 0)
    qtbot.keyClicks(editor, "Home")
    press(qtbot, editor, Key.Key_Return)
    qtbot.keyClicks(editor, "I live here.")
    assert shape(editor) == [("Home", ["I live here."])]


def test_backspace_never_melts_a_paragraph_into_its_title(qtbot: QtBot, editor: StatementEditor) -> None:
    show(editor, story(("Home", ["I live here."])), 1, 0)
    press(qtbot, editor, Key.Key_Backspace)
    assert shape(editor) == [("Home", ["I live here."])]
    assert kind_of(editor.textCursor().block()) == "heading"


def test_an_empty_title_is_taken_away_and_a_full_one_becomes_a_paragraph(qtbot: QtBot, editor: StatementEditor) -> None:
    show(editor, story(("A", ["a"]), ("", ["b"]), ("C", ["c"])), 2, 0)
    press(qtbot, editor, Key.Key_Backspace)
    assert shape(editor) == [("A", ["a", "b"]), ("C", ["c"])]
    place(editor, 3, 0)
    press(qtbot, editor, Key.Key_Backspace)
    assert shape(editor) == [("A", ["a", "b", "C", "c"])]
    assert ids(editor)[0] == "s1"
    assert len(set(ids(editor))) == 5
    press(qtbot, editor, Key.Key_Z, Key.Key_Z, mod=Mod.ControlModifier)
    assert shape(editor) == [("A", ["a"]), ("", ["b"]), ("C", ["c"])]


def test_delete_at_the_end_of_a_part_keeps_the_next_title(qtbot: QtBot, editor: StatementEditor) -> None:
    show(editor, story(("A", ["a", ""]), ("B", ["b"])), 1, 1)
    press(qtbot, editor, Key.Key_Delete, Key.Key_Delete)
    assert shape(editor) == [("A", ["a"]), ("B", ["b"])]


def test_deleting_across_a_title_leaves_two_kinds(qtbot: QtBot, editor: StatementEditor) -> None:
    show(editor, story(("Home", ["One two", "Three"])), 0)
    select(editor, (0, 2), (1, 4))
    press(qtbot, editor, Key.Key_Delete)
    assert shape(editor) == [("Ho", ["two", "Three"])]
    select(editor, (0, 0), (2, 5))
    qtbot.keyClicks(editor, "New")
    assert shape(editor) == [("New", [""])]


@pytest.mark.parametrize("name", ["edit-cut", "edit-delete"])
def test_the_menu_deletes_like_the_keys(editor: StatementEditor, name: str) -> None:
    show(editor, story(("Home", ["One two", "Three"])), 0)
    select(editor, (0, 2), (1, 4))
    menu = editor.context_menu(QPoint(5, 5))
    next(action for action in menu.actions() if action.objectName() == name).trigger()
    assert shape(editor) == [("Ho", ["two", "Three"])]
    menu.deleteLater()


def test_a_selection_over_a_whole_part_takes_its_title_too(qtbot: QtBot, editor: StatementEditor) -> None:
    show(editor, story(("A", ["aa"]), ("B", ["bb"])), 1)
    select(editor, (1, 1), (3, 1))
    press(qtbot, editor, Key.Key_Backspace)
    assert shape(editor) == [("A", ["ab"])]


def test_moving_parts_renumbers_and_is_one_step(qtbot: QtBot, editor: StatementEditor) -> None:
    show(editor, story(("A", ["a", (Text(text="b"), LEASE)]), ("B", ["c"])), 4, 1)
    assert editor.paragraph_number() == 3
    before = editor.statement()
    assert editor.move_part("back")
    assert shape(editor) == [("B", ["c"]), ("A", ["a", "b{lease}"])]
    assert editor.place() == ("paragraph", "p3", 1)
    assert editor.paragraph_number() == 1
    assert not editor.move_part("back")
    press(qtbot, editor, Key.Key_Z, mod=Mod.ControlModifier)
    assert editor.statement() == before


def test_moving_a_paragraph_crosses_titles(editor: StatementEditor) -> None:
    show(editor, story(("A", ["a"]), ("B", ["b"])), 3)
    assert editor.move_paragraph("back")
    assert shape(editor) == [("A", ["a", "b"]), ("B", [])]
    assert editor.move_paragraph("back")
    assert not editor.move_paragraph("back")
    assert shape(editor) == [("A", ["b", "a"]), ("B", [])]
    assert editor.move_paragraph("ahead")
    assert editor.move_paragraph("ahead")
    assert shape(editor) == [("A", ["a"]), ("B", ["b"])]
    assert not editor.move_paragraph("ahead")


@pytest.mark.parametrize(
    ("block", "offset", "after"),
    [
        (1, 0, [("A", []), ("", ["one", "two"])]),
        (1, 2, [("A", ["one"]), ("", ["two"])]),
        (2, 3, [("A", ["one", "two"]), ("", [""])]),
        (0, 1, [("A", ["one", "two"]), ("", [""])]),
    ],
)
def test_a_new_part_begins_at_the_cursor(
    editor: StatementEditor, block: int, offset: int, after: list[tuple[str, list[str]]]
) -> None:
    show(editor, story(("A", ["one", "two"])), block, offset)
    editor.add_part()
    assert shape(editor) == after
    assert kind_of(editor.textCursor().block()) == "heading"
    assert not editor.textCursor().block().text()
    assert len(set(ids(editor))) == len(ids(editor))


def test_bold_and_italic_stay_out_of_titles(qtbot: QtBot, editor: StatementEditor) -> None:
    show(editor, story(("Home", ["One two"])), 1)
    select(editor, (1, 0), (1, 3))
    editor.toggle_bold()
    editor.toggle_italic()
    assert editor.statement().sections[0].paragraphs[0].runs == (Text(text="One", bold=True, italic=True), Text(text=" two"))
    select(editor, (0, 0), (0, 4))
    editor.toggle_bold()
    press(qtbot, editor, Key.Key_End)
    qtbot.keyClicks(editor, "!")
    assert editor.statement().sections[0].heading == "Home!"


def test_numbers_go_through_parts_and_pass_blank_paragraphs(editor: StatementEditor) -> None:
    editor.set_statement(story(("A", ["a", ""]), ("B", ["b", "c"])))
    assert [editor.margin.numbers.of(block) for block in blocks(editor.document())] == [0, 1, 2, 0, 2, 3]


def test_another_statement_keeps_the_cursor_in_its_paragraph(editor: StatementEditor) -> None:
    show(editor, story(("A", ["one", "two"])), 2, 2)
    editor.set_statement(story(("A", ["one more", "two", "three"])))
    assert editor.place() == ("paragraph", "p2", 2)
    editor.set_statement(story(("A", ["one more"])))
    assert editor.place() == ("paragraph", "p1", 0)


def test_broken_citations_are_marked_in_the_text(editor: StatementEditor) -> None:
    gone = Citation(evidence="gone", page=1)
    show(editor, story(("", [(Text(text="Ab"), LEASE, gone)])), 1)
    block = list(blocks(editor.document()))[1]
    looks = {spot.start: spot.format.underlineStyle() for spot in block.layout().formats()}
    spans = [chip.start - block.position() for chip in chips(block)]
    assert [looks[start].name for start in spans] == ["NoUnderline", "DashUnderline"]
    assert editor.select_next(editor.is_broken)
    assert editor.selected_citation() == gone


def test_undo_is_left_to_the_window_when_nothing_was_typed(qtbot: QtBot, editor: StatementEditor) -> None:
    def taken() -> bool:
        wish = QKeyEvent(QEvent.Type.ShortcutOverride, Key.Key_Z, Mod.ControlModifier)
        wish.ignore()
        QApplication.sendEvent(editor, wish)
        return wish.isAccepted()

    assert not taken()
    qtbot.keyClicks(editor, "a")
    assert taken()


ACTS = [
    *("type", "cite", "back", "delete", "wordback", "enter", "left", "right", "select", "cut", "paste"),
    *("part", "up", "down", "partup", "bold", "undo", "redo"),
]
STEPS = st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 200)), max_size=25)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_no_sequence_of_keys_breaks_the_statement(qtbot: QtBot, editor: StatementEditor, steps: list[tuple[str, int]]) -> None:
    editor.set_statement(story(("Home", [(Text(text="Ab "), LEASE, Text(text=" cd")), "ef"]), ("", ["gh"])))
    for name, number in steps:
        act(qtbot, editor, name, number)
        rows = list(blocks(editor.document()))
        assert kind_of(rows[0]) == "heading"
        assert all(id_of(row) for row in rows)
        fresh = Numbers(editor.document())
        assert [editor.margin.numbers.of(row) for row in rows] == [fresh.of(row) for row in rows]
        assert len(set(ids(editor))) == len(rows)
        assert not editor.codec.stale(), "a citation was cut"
        assert "Exhibit" not in str(shape(editor)), "a citation became mere words"
        assert all(not chips(row) for row in rows if kind_of(row) == "heading")
    before = editor.statement()
    editor.set_statement(before)
    assert editor.statement() == before


def act(qtbot: QtBot, editor: StatementEditor, name: str, number: int) -> None:
    keys = {
        "back": (Key.Key_Backspace, Mod.NoModifier),
        "delete": (Key.Key_Delete, Mod.NoModifier),
        "wordback": (Key.Key_Backspace, Mod.ControlModifier),
        "enter": (Key.Key_Return, Mod.NoModifier),
        "left": (Key.Key_Left, Mod.NoModifier),
        "right": (Key.Key_Right, Mod.ShiftModifier),
        "cut": (Key.Key_X, Mod.ControlModifier),
        "paste": (Key.Key_V, Mod.ControlModifier),
        "undo": (Key.Key_Z, Mod.ControlModifier),
        "redo": (Key.Key_Z, Mod.ControlModifier | Mod.ShiftModifier),
    }
    if name in keys:
        press(qtbot, editor, keys[name][0], mod=keys[name][1])
    elif name == "type":
        qtbot.keyClicks(editor, "x y"[number % 3])
    elif name == "cite":
        editor.cite(Citation(evidence="e", page=number or None))
    elif name == "select":
        cursor = editor.textCursor()
        cursor.setPosition(number % editor.document().characterCount())
        cursor.setPosition(number * 7 % editor.document().characterCount(), QTextCursor.MoveMode.KeepAnchor)
        editor.setTextCursor(cursor)
    elif name == "part":
        editor.add_part()
    elif name == "bold":
        editor.toggle_bold()
    elif name == "partup":
        editor.move_part("back")
    else:
        editor.move_paragraph("back" if name == "up" else "ahead")
