"""A statement becomes a document and the same statement again, whatever is in it."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument
from pytestqt.qtbot import QtBot

from hcprep.model.statement import Citation, Paragraph, Run, Section, Statement, Text
from hcprep.presenters.story_text import normal
from hcprep.ui.widgets.editor.codec import Codec, Item, blocks, chips, id_of, to_items, to_statement

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12) | st.sampled_from(
    [
        "two  spaces",
        "\u00ab\u00a0guillemets\u00a0\u00bb",
        "line\nline",
        "\u2028\r\n",
        "\U0001f600",
        "[x]",
        "\t",
        "\ufffc\ufdd0",
        "\0",
    ]
)
CITATIONS = st.builds(Citation, evidence=st.sampled_from(["lease", "photo-2", ""]), page=st.none() | st.integers(1, 999))
RUNS: st.SearchStrategy[Run] = st.one_of(st.builds(Text, text=WORDS, bold=st.booleans(), italic=st.booleans()), CITATIONS)


@st.composite
def statements(draw: st.DrawFn) -> Statement:
    number = 0
    sections = []
    for place in range(draw(st.integers(0, 4))):
        paragraphs = []
        for _ in range(draw(st.integers(0, 4))):
            number += 1
            paragraphs.append(Paragraph(id=f"p{number}", runs=tuple(draw(st.lists(RUNS, max_size=5)))))
        factor = draw(st.sampled_from(["", "ties"]))
        sections.append(Section(id=f"s{place}", heading=draw(WORDS), factor=factor, paragraphs=tuple(paragraphs)))
    return Statement(sections=tuple(sections))


def label(citation: Citation) -> str:
    return f"[{citation.evidence}\u00a0p.\u00a0{citation.page}]"


@pytest.fixture
def codec(qtbot: QtBot) -> Codec:
    return Codec(QTextDocument(), label)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(statement=statements())
def test_every_statement_survives_the_editor(codec: Codec, statement: Statement) -> None:
    codec.write(statement)
    assert codec.read() == normal(statement)
    assert not codec.stale()
    assert not codec.document.isUndoAvailable()


@settings(max_examples=100)
@given(statement=statements())
def test_items_are_the_statement(statement: Statement) -> None:
    assert to_statement(to_items(statement)) == normal(statement)


def test_equal_citations_side_by_side_stay_two(codec: Codec) -> None:
    twice = (Citation(evidence="lease", page=2),) * 2
    codec.write(Statement(sections=(Section(id="s", paragraphs=(Paragraph(id="p", runs=twice),)),)))
    assert len(chips(list(blocks(codec.document))[1])) == 2


def test_ids_that_were_copied_are_made_unique() -> None:
    rows = [Item(kind="heading", id="s1")] + [Item(kind="paragraph", id="p1", runs=(Text(text=word),)) for word in "abc"]
    made = to_statement([*rows, Item(kind="heading", id="s1")])
    assert [paragraph.id for _, paragraph in made.numbered()] == ["p1", "p2", "p3"]
    assert [section.id for section in made.sections] == ["s1", "s2"]


def test_paragraphs_above_the_first_title_are_a_part_of_their_own() -> None:
    made = to_statement([Item(kind="paragraph", id="p1", runs=(Text(text="a"),)), Item(kind="heading", id="s1")])
    assert [(section.heading, len(section.paragraphs)) for section in made.sections] == [("", 1), ("", 0)]


def test_a_citation_that_got_into_a_title_is_not_lost() -> None:
    made = to_statement([Item(kind="heading", id="s1", runs=(Text(text="Home"), Citation(evidence="lease")))])
    assert made.sections[0].heading == "Home"
    assert made.sections[0].paragraphs[0].citations == (Citation(evidence="lease"),)


def test_labels_are_stale_when_the_book_moved(qtbot: QtBot) -> None:
    prefix = "A"
    codec = Codec(QTextDocument(), lambda citation: f"[{prefix}-{citation.evidence}]")
    codec.write(Statement(sections=(Section(id="s", paragraphs=(Paragraph(id="p", runs=(Citation(evidence="1"),)),)),)))
    assert not codec.stale()
    prefix = "B"
    assert codec.stale()


def test_putting_blocks_is_one_step_to_undo(codec: Codec) -> None:
    before = Statement(sections=(Section(id="s", paragraphs=(Paragraph(id="p", runs=(Text(text="old"),)),)),))
    codec.write(before)
    cursor = QTextCursor(codec.document)
    cursor.select(QTextCursor.SelectionType.Document)
    codec.put(cursor, [Item(kind="heading", id="x"), Item(kind="paragraph", id="y", runs=(Citation(evidence="e"),))])
    assert [id_of(block) for block in blocks(codec.document)] == ["x", "y"]
    codec.document.undo()
    assert codec.read() == before
