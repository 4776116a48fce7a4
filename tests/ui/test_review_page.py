"""The review page: what stops comes first, each thing to fix leads to its step, and it says when nothing is left."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from hcprep.app.wiring import Wired
from hcprep.model import edits
from hcprep.model.events import Claim
from hcprep.model.findings import Review
from hcprep.model.people import Person
from hcprep.model.statement import Citation, Paragraph, Section, Statement, Text
from hcprep.presenters.flow import STEPS, StepState
from hcprep.presenters.places import Place
from hcprep.ui.pages import review as page_module
from hcprep.ui.pages.life import LifePage
from hcprep.ui.pages.review import ReviewPage
from hcprep.ui.widgets.labels import Heading
from hcprep.ui.widgets.reviewcards import FeesCard, FindingCard

AMA = Person(
    id="applicant",
    role="applicant",
    given_names="Ama",
    family_name="Example",
    birth_date=date(1990, 1, 1),
    citizenships=("Ghana",),
    status="none",
    in_canada=True,
    accompanying=True,
)
Click = Callable[[str], None]


def page_of(wired: Wired) -> ReviewPage:
    page = wired.window.page
    assert isinstance(page, ReviewPage)
    page.column.finish()
    return page


def words_of(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QWidget) if hasattr(label, "text") and label.isVisible())


def headings(page: ReviewPage) -> list[str]:
    found = [label for label in page.findChildren(Heading) if label.property("kind") == "section" and label.isVisible()]
    return [label.text() for label in sorted(found, key=lambda label: label.y())]


@pytest.fixture
def reviewed(opened: Wired) -> Wired:
    """The review of a person whose claim was rejected less than a year ago, with a story that points at nothing."""
    desk = opened.window.desk
    assert desk is not None
    case = edits.put_person(desk.case, AMA)
    case = edits.put_event(case, Claim(id="claim", person="applicant", rpd="rejected", rpd_date=date(2026, 9, 1), rad="none"))
    text = Paragraph(id="p", runs=(Text(text="I rent. "), Citation(evidence="gone")))
    case = edits.put_statement(case, Statement(sections=(Section(id="s", paragraphs=(text,)),)))
    desk.edit(case)
    opened.window.go("review")
    return opened


def test_what_stops_is_said_first_and_leads_on(reviewed: Wired, click: Click) -> None:
    page = page_of(reviewed)
    assert headings(page)[0] == "Stop: read this before you file"
    assert headings(page)[1] == "To look at"
    first = next(card for card in page.findChildren(FindingCard) if card.isVisible())
    assert first.property("kind") == "warning"
    assert "IRPA 25(1.2)(c)" in words_of(first)
    assert "Paragraph 1 points at a page that is not there." in words_of(page)
    click("fix-citations-broken")
    assert reviewed.window.step == "story"


def test_buttons_say_where_they_go_and_why(reviewed: Wired) -> None:
    names = [
        button.accessibleName()
        for button in page_of(reviewed).findChildren(QPushButton)
        if button.objectName().startswith("fix-") and button.isVisible()
    ]
    assert len(names) == len(set(names)) >= 3
    assert all(name.startswith("Go to “") and ": " in name for name in names)


def test_fees_are_written_as_the_language_writes_money(reviewed: Wired) -> None:
    card = page_of(reviewed).findChild(FeesCard)
    assert isinstance(card, FeesCard)
    state = page_of(reviewed)._presenter.state.fees
    assert f"${state.whole:,}" in words_of(card)
    assert "Check every amount on the fee list of IRCC before you pay." in words_of(card)
    reviewed.window.settings.use_language("fr")
    card = next(one for one in page_of(reviewed).findChildren(FeesCard) if one.isVisible())
    assert f"{state.whole:,}".replace(",", "\N{NO-BREAK SPACE}") + "\N{NO-BREAK SPACE}$" in words_of(card)


def test_an_edit_draws_the_page_again_and_another_page_does_not(reviewed: Wired) -> None:
    page = page_of(reviewed)
    desk = reviewed.window.desk
    assert desk is not None
    card = next(card for card in page.findChildren(FindingCard) if card.isVisible())
    page.refresh()
    assert card.isVisible()
    claim = desk.case.events[0]
    assert isinstance(claim, Claim)
    desk.edit(edits.put_event(desk.case, replace(claim, rpd_date=date(2020, 9, 1))))
    assert headings(page)[0] == "To look at"


def test_nothing_left_is_good_news(reviewed: Wired, monkeypatch: pytest.MonkeyPatch) -> None:
    page = page_of(reviewed)
    desk = reviewed.window.desk
    assert desk is not None
    done = tuple(StepState(step, "completed") for step in STEPS)
    monkeypatch.setattr(page_module, "flow", lambda *_: done)
    monkeypatch.setattr(desk, "_assess", lambda kit, _case, day: Review(edition=kit.edition, on=day))
    desk.edit(edits.put_statement(desk.case, Statement()))
    assert headings(page) == ["What it costs today"]
    assert "Nothing is left to add. You can make your package." in words_of(page)


def test_old_rules_are_said_to_be_old(reviewed: Wired) -> None:
    page = page_of(reviewed)
    assert "more than 90 days ago" not in words_of(page)
    page._presenter._show(replace(page._presenter.state, old=True))
    page._draw(page._presenter.state)
    page.column.finish()
    assert "more than 90 days ago" in words_of(page)


def notes_of(page: ReviewPage) -> list[FindingCard]:
    page.column.finish()
    return [card for card in page.findChildren(FindingCard) if card.property("kind") == "card" and card.isVisible()]


def test_a_warning_leads_to_its_answer(reviewed: Wired, click: Click) -> None:
    page_of(reviewed)
    click("go-bar-12-months")
    page = reviewed.window.page
    assert isinstance(page, LifePage)
    assert page.form is not None
    assert page._form_key == "claim"


def test_notes_are_folded_after_a_few_and_stay_open_once_shown(reviewed: Wired, click: Click) -> None:
    page = page_of(reviewed)
    desk = reviewed.window.desk
    assert desk is not None
    whole = page._presenter.state.of("info")
    few = notes_of(page)
    assert 0 < len(few) < len(whole)
    assert f"{len(whole)} notes to know" in words_of(page)
    button = page.findChild(QPushButton, "more-notes")
    assert isinstance(button, QPushButton)
    assert button.text() == f"Show {len(whole) - len(few)} more notes"
    button.setFocus()
    click("more-notes")
    assert page.findChild(QPushButton, "more-notes") is button
    assert (button.text(), button.hasFocus()) == ("Show fewer notes", True)
    assert len(notes_of(page)) == len(whole)
    desk.edit(edits.answer(desk.case, "province", "QC"))
    assert len(notes_of(page)) == len(page._presenter.state.of("info")) > len(whole)
    click("more-notes")
    assert len(notes_of(page)) == len(few)
    assert page.reveal(Place(step="review", kind="finding", key=whole[-1].id, part=whole[-1].title)) is not None


def test_a_gap_leads_to_the_history_of_its_person(reviewed: Wired) -> None:
    desk = reviewed.window.desk
    assert desk is not None
    desk.edit(edits.put_person(desk.case, replace(AMA, id="ben", role="partner", given_names="Ben")))
    reviewed.window.guide.visit(Place(step="life", kind="event", person="ben"))
    page = reviewed.window.page
    assert isinstance(page, LifePage)
    assert (page.presenter.state.person, page.form) == ("ben", None)
