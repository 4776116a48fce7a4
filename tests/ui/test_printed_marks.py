"""What no official page confirmed is marked on printed lists as on the screens."""

from __future__ import annotations

from datetime import date
from typing import Literal

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from hcprep.app.wiring import Wired
from hcprep.clock import FixedClock
from hcprep.model import edits
from hcprep.model.people import Person
from hcprep.presenters.before import Before
from hcprep.presenters.dates import Dates
from hcprep.ui.printed import printed
from hcprep.ui.widgets.datecard import SURE_WORDS
from hcprep.ui.words import say

CLOCK = FixedClock.on(date(2026, 11, 22))


def test_lists_mark_what_is_not_confirmed_and_nothing_else(opened: Wired) -> None:
    desk = opened.window.desk
    assert desk is not None
    person = Person(id="applicant", role="applicant", given_names="Mara", birth_date=date(1985, 5, 5), in_canada=True)
    desk.edit(edits.put_person(desk.case, person))
    marks: dict[Literal["en", "fr"], str] = {"en": "rule not confirmed", "fr": "règle non confirmée"}
    for language, mark in marks.items():
        opened.window.settings.use_language(language)
        QApplication.processEvents()
        forms, documents, *_ = printed("checklist", desk, CLOCK, language).parts
        passport = documents.lines[0].details[0]
        assert passport.endswith(mark)
        assert mark not in forms.lines[0].details[0]
        lines = [line for part in printed("review", desk, CLOCK, language).parts for line in part.lines]
        known = {"en": "Filing tells the government where you are", "fr": "La demande dit au gouvernement où vous êtes"}[language]
        unsure = [line.words for line in lines if line.details and line.details[-1].endswith(mark)]
        assert known in unsure


def test_printed_dates_and_fees_say_what_each_rests_on(opened: Wired) -> None:
    desk = opened.window.desk
    assert desk is not None
    person = Person(id="applicant", role="applicant", birth_date=date(1985, 5, 5), passport_expires=date(2027, 3, 1))
    desk.edit(edits.put_person(desk.case, person))
    for language in ("en", "fr"):
        opened.window.settings.use_language(language)
        QApplication.processEvents()
        state = Dates(desk).state(language)
        levels = [row.confidence for row in state.dates]
        levels += [line.confidence for one in state.fees for line in one.lines if line.amount is not None]
        assert set(levels) >= {"confirmed", "computed", "secondary"}
        lines = [line for part in printed("dates", desk, CLOCK, language).parts for line in part.lines]
        said = [line.details[-1] for line in lines if line.details]
        for level, words in zip(levels, said, strict=True):
            assert words.endswith(say(SURE_WORDS[level]))


@pytest.mark.parametrize(("language", "mark"), [("en", "rule not confirmed"), ("fr", "règle non confirmée")])
def test_what_filing_does_marks_what_is_not_confirmed(opened: Wired, language: Literal["en", "fr"], mark: str) -> None:
    desk = opened.window.desk
    assert desk is not None
    opened.window.settings.use_language(language)
    opened.window.go("before")
    QApplication.processEvents()
    risks = Before(desk).state(language).risks
    unsure = [notice.source for notice in risks if notice.confidence == "secondary"]
    assert unsure
    shown = [label.text() for label in opened.window.page.findChildren(QLabel)]
    assert [text for text in shown if text.endswith(f" · {mark}")] == [f"{source} · {mark}" for source in unsure]
