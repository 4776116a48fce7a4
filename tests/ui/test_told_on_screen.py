"""What must be seen without looking for it: the day a risk was read, what is not confirmed, the letter, dates from anywhere."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton

from hcprep.app.wiring import Wired
from hcprep.model import edits
from hcprep.model.evidence import Mark
from hcprep.model.people import Person
from hcprep.services.letters import LetterPart
from hcprep.ui.dialogs.dates import DatesDialog
from hcprep.ui.pages.documents import DocumentsPage
from hcprep.ui.widgets.labels import Words
from hcprep.ui.widgets.letterdraft import LetterDraft, letter_html, plain

Click = Callable[[str], None]
WHY = "The registry burned in 2003.\n# I wrote <twice>"


def begin(wired: Wired, *marks: Mark) -> None:
    desk = wired.window.desk
    assert desk is not None
    person = Person(id="applicant", role="applicant", given_names="Yara", birth_date=date(1990, 2, 28), in_canada=True)
    case = edits.put_person(desk.case, person)
    for mark in marks:
        case = edits.put_mark(case, mark)
    desk.edit(case)


def documents(wired: Wired) -> DocumentsPage:
    wired.window.go("documents")
    page = wired.window.page
    assert isinstance(page, DocumentsPage)
    page.column.finish()
    QApplication.processEvents()
    return page


def test_the_day_something_was_read_is_kept_and_shown(opened: Wired, click: Click) -> None:
    day = opened.window.findChild(Words, "understood_consequences-day")
    assert isinstance(day, Words)
    assert day.isHidden()
    click("understood_consequences")
    assert day.isVisible()
    assert "November 22, 2026" in day.text()
    click("understood_consequences")
    assert day.isHidden()


def test_a_thing_that_is_not_confirmed_says_so_without_being_opened(opened: Wired) -> None:
    begin(opened)
    cards = documents(opened).cards
    shown = {key: " ".join(words.text() for words in cards[key].findChildren(Words)) for key in ("F1", "D3/applicant")}
    assert "not confirmed" in shown["D3/applicant"]
    assert "not confirmed" not in shown["F1"]


def test_a_reason_becomes_the_letter_in_the_persons_own_words(opened: Wired, tmp_path: Path) -> None:
    begin(opened, Mark(item="D3", person="applicant", state="cannot_get", reason=WHY, at="2026-11-22T09:00:00+00:00"))
    card = documents(opened).cards["D15"]
    draft = card.findChild(LetterDraft)
    assert isinstance(draft, LetterDraft)
    assert WHY in draft.edit.toPlainText()
    assert "Birth certificate – Yara" in draft.edit.toPlainText()
    assert draft.edit.isReadOnly()
    path = tmp_path / "letter.pdf"
    draft.save(path)
    assert path.name in draft.told.text()
    text = " ".join(PdfReader(io.BytesIO(path.read_bytes())).pages[0].extract_text().split())
    assert "# I wrote <twice>" in text
    assert "The registry burned in 2003." in text


def test_without_a_reason_there_is_no_letter(opened: Wired) -> None:
    begin(opened)
    assert not any(card.findChild(LetterDraft) for card in documents(opened).cards.values())


def test_no_sign_of_the_person_becomes_markup() -> None:
    letter: tuple[LetterPart, ...] = (("title", "Letter"), ("paper", "Birth <certificate>"), ("words", WHY))
    assert plain(letter).endswith(WHY)
    assert letter_html(letter) == (
        "<h1>Letter</h1><h2>Birth &lt;certificate&gt;</h2><p>The registry burned in 2003.</p><p># I wrote &lt;twice&gt;</p>"
    )


def test_there_are_no_dates_before_there_is_a_case(wired: Wired) -> None:
    assert wired.window.tasks.dates_button.isHidden()


@pytest.mark.parametrize("step", ["before", "people", "life", "documents", "story", "review"])
def test_dates_and_fees_are_one_press_away_on_every_step(opened: Wired, click: Click, step: str) -> None:
    begin(opened)
    desk = opened.window.desk
    assert desk is not None
    desk.edit(edits.put_person(desk.case, replace(desk.case.people[0], passport="valid", passport_expires=date(2027, 1, 5))))
    opened.window.go(step)  # type: ignore[arg-type]  # one of the steps
    assert opened.window.step == step
    click("all-dates")
    dialog = opened.window.findChild(DatesDialog)
    assert isinstance(dialog, DatesDialog)
    assert any("January 5, 2027" in words.text() for words in dialog.findChildren(Words))
    dialog.close()


def test_what_is_typed_is_kept_when_the_dates_are_opened(opened: Wired, click: Click) -> None:
    begin(opened)
    page = documents(opened)
    card = page.cards["D3/applicant"]
    cannot = card.findChild(QPushButton, "cannot-D3/applicant")
    assert isinstance(cannot, QPushButton)
    cannot.click()
    edit = card.findChild(QPlainTextEdit, "reason-D3/applicant")
    assert isinstance(edit, QPlainTextEdit)
    edit.setPlainText("It is lost.")
    click("all-dates")
    desk = opened.window.desk
    assert desk is not None
    mark = desk.case.mark("D3", "applicant")
    assert mark is not None
    assert mark.reason == "It is lost."
