"""An edit draws anew what it changed and nothing else; the focus, the place on screen and what is being typed stay."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hcprep.app.wiring import Wired
from hcprep.kit import Kit
from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.events import Period
from hcprep.model.evidence import Document, Evidence
from hcprep.model.findings import Review
from hcprep.model.people import Person
from hcprep.model.statement import Citation, Paragraph, Section, Statement, Text
from hcprep.presenters.desk import Desk
from hcprep.ui.pages.documents import DocumentsPage
from hcprep.ui.pages.life import LifePage
from hcprep.ui.pages.people import PeoplePage
from hcprep.ui.pages.review import ReviewPage
from hcprep.ui.pages.story import StoryPage
from hcprep.ui.widgets.cards import Row
from hcprep.ui.widgets.paperline import PaperLine
from hcprep.ui.widgets.reviewcards import FindingCard

PAPERS = 30


def _paper(number: int) -> Evidence:
    document = Document(
        id=f"d{number}", filename="a.pdf", media_type="application/pdf", original_sha256=f"{number}", original_size=1, pages=2
    )
    return Evidence(id=f"e{number}", title=f"Paper {number}", item="E3", documents=(document,))


def _filled(case: Case) -> Case:
    case = edits.put_person(case, Person(id="applicant", role="applicant", given_names="Ama", birth_date=date(1990, 1, 1)))
    case = edits.put_person(case, Person(id="kofi", role="child", given_names="Kofi"))
    for year in range(2015, 2025):
        day = date(year, 1, 1)
        case = edits.put_event(
            case, Period(id=f"j{year}", person="applicant", kind="job", start=day, end=day, what=f"Job {year}")
        )
    for number in range(PAPERS):
        case = edits.put_evidence(case, _paper(number), "home")
    told = tuple(
        Paragraph(id=f"p{at}", runs=(Text(text=f"Words {at}. "), Citation(evidence=f"e{at % PAPERS}", page=1)))
        for at in range(60)
    )
    return edits.put_statement(case, Statement(sections=(Section(id="s", heading="Home", paragraphs=told),)))


@pytest.fixture
def desk(opened: Wired) -> Desk:
    """A case with papers, people, a life and a story."""
    desk = opened.window.desk
    assert desk is not None
    desk.edit(_filled(desk.case))
    return desk


def _titled(case: Case, number: int, title: str) -> Case:
    return edits.put_evidence(case, replace(_paper(number), title=title), "home")


def test_one_title_writes_one_line(opened: Wired, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    opened.window.go("documents")
    page = opened.window.page
    assert isinstance(page, DocumentsPage)
    page.column.finish()
    before, written = page.papers.lines, []
    assert len(before) == PAPERS
    write = PaperLine._write

    def noted(line: PaperLine) -> None:
        written.append(line.paper.id)
        write(line)

    monkeypatch.setattr(PaperLine, "_write", noted)
    desk.edit(_titled(desk.case, 7, "Another name"))
    assert written == ["e7"]
    assert page.papers.lines == before
    assert "Another name" in before[7].words.text()
    assert isinstance(page.findChild(QPushButton, "change-e7"), QPushButton)


def test_a_person_called_otherwise_keeps_every_card(opened: Wired, desk: Desk) -> None:
    opened.window.go("documents")
    page = opened.window.page
    assert isinstance(page, DocumentsPage)
    page.column.finish()
    about = {key: card for key, card in page.cards.items() if card.row.person == "kofi"}
    buttons = {key: card.add_button for key, card in about.items()}
    assert about
    desk.edit(edits.put_person(desk.case, Person(id="kofi", role="child", given_names="Kwame")))
    page.column.finish()
    for key, card in about.items():
        assert page.cards[key].add_button is buttons[key]
        names = [widget.accessibleName() for widget in card.findChildren(QWidget) if widget.accessibleName()]
        assert sum("Kwame" in name for name in names) >= 3
        assert not any("Kofi" in name for name in names)


def test_what_is_typed_in_a_line_stays_when_papers_change(opened: Wired, desk: Desk, qtbot: QtBot) -> None:
    opened.window.go("documents")
    page = opened.window.page
    assert isinstance(page, DocumentsPage)
    page.column.finish()
    line = page.papers.lines[3]
    line.rename()
    assert line.naming is not None
    qtbot.keyClicks(line.naming.title_line, "Half a ti")
    place = line.mapTo(opened.window, line.rect().topLeft())
    desk.edit(_titled(desk.case, 7, "Another name"))
    desk.edit(edits.move_evidence(desk.case, "e29", "home", 0))
    line = next(one for one in page.papers.lines if one.paper.id == "e3")
    assert line.naming is not None
    assert QApplication.focusWidget() is line.naming.title_line
    assert "A-5" in line.words.text()
    # A paper that cannot be read has other notes and buttons: its line is made anew.
    broken = replace(desk.case.evidence[3].documents[0], refused="pdf-broken", pages=0)
    desk.edit(edits.put_evidence(desk.case, replace(_paper(3), documents=(broken,)), "home"))
    line = next(one for one in page.papers.lines if one.paper.id == "e3")
    assert line.naming is not None
    assert line.naming.title_line.text() == "Half a ti"
    assert QApplication.focusWidget() is line.naming.title_line
    assert abs(line.mapTo(opened.window, line.rect().topLeft()).y() - place.y()) < 8


def test_rows_of_people_and_of_a_life_stay(opened: Wired, desk: Desk) -> None:
    opened.window.go("life")
    life = opened.window.page
    assert isinstance(life, LifePage)
    rows = life.findChildren(Row)
    job = next(event for event in desk.case.events if event.id == "j2020")
    assert isinstance(job, Period)
    desk.edit(edits.put_event(desk.case, replace(job, what="Another job")))
    assert life.findChildren(Row) == rows
    assert any("Another job" in row.title_label.text() + row.detail_label.text() for row in rows)
    opened.window.go("people")
    people = opened.window.page
    assert isinstance(people, PeoplePage)
    shown = people.findChildren(Row)
    desk.edit(edits.put_person(desk.case, Person(id="kofi", role="child", given_names="Kwame")))
    assert people.findChildren(Row) == shown
    assert [row.title_label.text() for row in shown] == ["Ama", "Kwame"]


def test_a_page_nobody_sees_is_drawn_when_it_is_opened(opened: Wired, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    opened.window.go("life")
    opened.window.go("people")
    drawn: list[str] = []
    show = Row.show_record

    def noted(row: Row, title: str, detail: str) -> None:
        drawn.append(row.key)
        show(row, title, detail)

    monkeypatch.setattr(Row, "show_record", noted)
    job = next(event for event in desk.case.events if event.id == "j2020")
    assert isinstance(job, Period)
    desk.edit(edits.put_event(desk.case, replace(job, what="Another job")))
    assert drawn == []
    opened.window.go("life")
    assert drawn == ["j2020"]


def test_the_review_keeps_its_cards(opened: Wired, desk: Desk) -> None:
    opened.window.go("review")
    page = opened.window.page
    assert isinstance(page, ReviewPage)
    page.column.finish()
    cards = set(page.findChildren(FindingCard))
    assert len(cards) > 3
    desk.edit(edits.put_person(desk.case, Person(id="kofi", role="child", given_names="Kwame")))
    assert len(cards & set(page.findChildren(FindingCard))) >= len(cards) - 1


def test_the_kit_is_asked_once_for_an_edit_and_never_for_words(
    opened: Wired, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Case] = []
    assess = desk._assess

    def noted(kit: Kit, case: Case, day: date) -> Review:
        asked.append(case)
        return assess(kit, case, day)

    monkeypatch.setattr(desk, "_assess", noted)
    for step in ("documents", "review", "build"):
        opened.window.go(step)
        asked.clear()
        desk.edit(_titled(desk.case, 7, f"Seen from {step}"))
        assert len(asked) == 1
        desk.edit(edits.move_evidence(desk.case, "e29", "home", 0))
        desk.edit(edits.move_evidence(desk.case, "e29", "home"))
        section = desk.case.statement.sections[0]
        first = replace(section.paragraphs[0], runs=(Text(text=f"Words seen from {step}."),))
        changed = replace(section, paragraphs=(first, *section.paragraphs[1:]))
        desk.edit(edits.put_statement(desk.case, Statement(sections=(changed,))))
        assert len(asked) == 1, "neither an order nor words change what the kit says"


def test_citations_out_of_sight_are_renamed_too_and_typing_goes_on(
    opened: Wired, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened.window.go("story")
    page = opened.window.page
    assert isinstance(page, StoryPage)
    monkeypatch.setattr(page.editor.relabelling, "_in_view", lambda: range(4))
    desk.edit(edits.move_evidence(desk.case, "e29", "home", 0))
    assert min(page.editor.codec.stale()) == 4
    assert not page.editor.relabelling.done
    page.editor.go_to("paragraph", "p0", 0)
    qtbot.keyClicks(page.editor, "Typed meanwhile. ")
    qtbot.waitUntil(lambda: page.editor.relabelling.done)
    assert page.editor.codec.stale() == []
    assert "Typed meanwhile. " in page.editor.toPlainText()
    page.commit()
    assert desk.case.statement.sections[0].paragraphs[0].plain.startswith("Typed meanwhile. ")
    assert len(desk.case.statement.sections[0].paragraphs) == 60
