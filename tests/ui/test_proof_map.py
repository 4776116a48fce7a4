"""The map of proof as a person uses it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from hcprep.model.case import Case
from hcprep.model.evidence import Document, Evidence, Tab
from hcprep.model.evidence_map import evidence_map
from hcprep.model.plan import FrontMatter, make_plan
from hcprep.model.statement import Citation, Paragraph, Section, Statement, Text
from hcprep.ui.dialogs.proofmap import ProofMapDialog

LONG = "A very long title of a paper that says much more than it should"


def paper(key: str, title: str) -> Evidence:
    made = Document(id=key, filename="a.pdf", media_type="application/pdf", original_sha256="0", original_size=1, pages=2)
    return Evidence(id=key, title=title, item="E3", documents=(made,))


def dialog(qtbot: QtBot) -> ProofMapDialog:
    paragraphs = (
        Paragraph(id="p1", runs=(Text(text="I rent a flat. "), Citation(evidence="lease", page=2))),
        Paragraph(id="p2", runs=(Text(text="I sing in a choir."),)),
    )
    case = Case(
        id="c",
        edition="2026-11",
        evidence=(paper("lease", LONG), paper("photo", "Photo")),
        tabs=(Tab(id="home", evidence=("lease", "photo")),),
        statement=Statement(sections=(Section(id="s", factor="ties", paragraphs=paragraphs),)),
    )
    found = evidence_map(case, make_plan(case, FrontMatter()), (("ties", "E4"), ("establishment", "E3")))
    made = ProofMapDialog(found, {"lease": LONG, "photo": "Photo"}, {"ties": "Ties", "establishment": "Life here"})
    qtbot.addWidget(made)
    made.show()
    return made


def cells(made: ProofMapDialog) -> list[list[str]]:
    model = made.model
    return [[model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())]


def test_each_way_to_look(qtbot: QtBot) -> None:
    made = dialog(qtbot)
    assert cells(made) == [["¶\u00a01", "I rent a flat.", "A-1, p. 2"], ["¶\u00a02", "I sing in a choir.", "no proof"]]
    made.look(1)
    assert cells(made) == [["A-1", LONG, "¶\u00a01"], ["A-2", "Photo", "no paragraph"]]
    made.look(2)
    assert [row[3] for row in cells(made)] == ["words and proof", "papers, but no words"]
    made.look(3)
    assert cells(made) == [["p. 2", ""], ["", ""]]
    assert made.view.verticalHeader().isVisible()


def test_only_what_stands_alone(qtbot: QtBot) -> None:
    made = dialog(qtbot)
    qtbot.keyClick(made.gaps_box, Qt.Key.Key_Space)
    assert [row[0] for row in cells(made)] == ["¶\u00a02"]
    made.look(1)
    assert [row[0] for row in cells(made)] == ["A-2"]


def test_enter_goes_to_the_paragraph_or_the_paper(qtbot: QtBot) -> None:
    made = dialog(qtbot)
    made.look(1)
    with qtbot.waitSignal(made.paper_wanted) as paper_wanted:
        qtbot.mouseClick(made.go_button, Qt.MouseButton.LeftButton)
    assert paper_wanted.args == ["lease"]
    made.look(0)
    qtbot.keyClick(made.view, Qt.Key.Key_Down)
    with qtbot.waitSignal(made.paragraph_wanted) as paragraph_wanted:
        qtbot.keyClick(made.view, Qt.Key.Key_Return)
    assert paragraph_wanted.args == ["p2"]
    assert not made.isVisible()


def test_a_screen_reader_hears_the_heading_with_the_cell(qtbot: QtBot) -> None:
    made = dialog(qtbot)
    assert made.model.index(1, 2).data(Qt.ItemDataRole.AccessibleTextRole) == "Proof, no proof"
    made.look(3)
    assert made.model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole) == "¶\u00a01, A-2, nothing"
    face = QAccessible.queryAccessibleInterface(made.view)
    assert face.text(QAccessible.Text.Name) == "Map of proof, As a grid"
