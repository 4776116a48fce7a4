"""Families told through the questions of the window give the same findings and list as the same facts in an answers file."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from hcprep.app.wiring import Wired
from hcprep.kit import load_kit, review
from hcprep.model.case import Case
from hcprep.presenters.event_fields import EVENTS
from hcprep.presenters.flow import Step
from hcprep.presenters.person_fields import PERSON_GROUPS
from hcprep.services.answers_file import read_answers
from hcprep.ui.event_field_words import EVENT_CHOICES
from hcprep.ui.field_words import choice_of
from hcprep.ui.person_field_words import PERSON_CHOICES

ON = date(2026, 11, 22)
Fields = Mapping[str, Any]
TABLES = {"removal": "removal_order"}
"""Groups of the window whose table in an answers file has another name."""

QUEBEC = {
    "answers": {
        "before": {"representative": "unpaid", "route": "online", "province": "QC", "canadian_relative": True},
        "people": {"child_affected": True},
    },
    "people": [
        {
            "role": "applicant",
            "given_names": "Amara",
            "birth_date": date(1985, 5, 5),
            "citizenships": ("Guinea", "Senegal"),
            "in_canada": True,
            "status": "none",
            "civil_status": "common_law",
            "passport": "expired",
            "charged_or_convicted": True,
            "inadmissible": ("36(1)", "41"),
        },
        {
            "role": "partner",
            "given_names": "Bo",
            "relationship": "common_law",
            "birth_date": date(1990, 1, 1),
            "in_canada": True,
            "status": "visitor",
            "accompanying": True,
            "living_together_since": date(2026, 2, 1),
            "passport": "valid",
            "passport_expires": date(2027, 1, 15),
        },
        {
            "role": "child",
            "given_names": "Chi",
            "relationship": "step",
            "birth_date": date(2015, 1, 10),
            "in_canada": True,
            "status": "none",
            "accompanying": True,
            "affected": True,
            "other_parent": "not_in_application",
            "custody_shared": True,
            "passport": "none",
        },
        {
            "role": "child",
            "given_names": "Dee",
            "relationship": "adopted",
            "birth_date": date(2004, 1, 10),
            "in_canada": True,
            "status": "student",
            "accompanying": True,
            "dependent_by_condition": False,
            "passport": "valid",
        },
    ],
    "events": [
        ("claim", {"made": date(2024, 5, 20), "rpd": "abandoned", "rpd_date": date(2026, 1, 5), "court": "none"}),
        ("removal", {"kind": "departure", "in_force": True, "in_force_since": date(2026, 11, 10), "leave_by": date(2026, 12, 1)}),
    ],
}
ALONE = {
    "answers": {
        "before": {
            "representative": "none",
            "designated_individual": True,
            "family_violence": None,
            "fear_never_assessed": True,
            "caregiver_work": True,
        },
        "life": {"life_threatening_care": True},
    },
    "people": [
        {
            "role": "applicant",
            "given_names": "Eli",
            "birth_date": date(2009, 3, 1),
            "stateless": True,
            "in_canada": True,
            "status": "trp",
            "passport": "none",
            "other_parent": "deceased",
            "charged_or_convicted": False,
            "designated_irregular_arrival": True,
            "designated_since": date(2021, 11, 23),
        },
        {"role": "relative", "given_names": "Fay", "relationship": "parent", "status": "permanent_resident"},
    ],
    "events": [
        ("entry", {"day": date(2026, 5, 1), "manner": "between_ports"}),
        ("claim", {"made": date(2026, 5, 16), "rpd": "pending"}),
        ("application", {"kind": "hc", "made": date(2026, 1, 2), "outcome": "pending"}),
        ("address", {"what": "12 Elm Street", "place": "Halifax", "country": "Canada", "start": date(2026, 5, 2)}),
    ],
}
REMOVED = {
    "answers": {"before": {"representative": "paid", "province": "ON", "hc_pending_elsewhere": False, "trafficking": True}},
    "people": [
        {
            "role": "applicant",
            "given_names": "Gus",
            "birth_date": date(1970, 2, 28),
            "citizenships": ("Chile",),
            "in_canada": True,
            "status": "none",
            "civil_status": "separated",
            "previous_unions": True,
            "passport": "valid",
            "passport_expires": date(2030, 1, 1),
            "charged_or_convicted": False,
        },
        {
            "role": "child",
            "given_names": "Hal",
            "relationship": "biological",
            "birth_date": date(2016, 6, 6),
            "status": "citizen",
        },
        {
            "role": "relative",
            "given_names": "Ida",
            "relationship": "sibling",
            "death_date": date(2024, 4, 4),
            "status": "citizen",
        },
    ],
    "events": [
        ("claim", {"made": date(2018, 1, 1), "rpd": "withdrawn", "rpd_date": date(2018, 6, 1), "evidence_heard": False}),
        ("claim", {"made": date(2019, 1, 1), "ineligible": True}),
        (
            "prra",
            {"made": date(2025, 12, 1), "outcome": "refused", "decided": date(2026, 11, 11), "notified": date(2026, 11, 15)},
        ),
        ("removal", {"kind": "exclusion", "made": date(2017, 1, 1), "left_canada": date(2017, 2, 1)}),
        ("application", {"kind": "spousal", "outcome": "pending"}),
    ],
}


class Pen:
    """Fills in what the window asks with keys and mouse, by the names of the questions."""

    def __init__(self, bot: QtBot, wired: Wired) -> None:
        self.bot, self.window = bot, wired.window

    def seen(self, kind: type[QWidget], name: str) -> list[Any]:
        return [widget for widget in self.window.findChildren(kind, name) if widget.isVisible()]

    def click(self, widget: QWidget) -> None:
        place = QPoint(min(widget.rect().center().x(), 14), widget.rect().center().y())
        self.bot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place)
        QApplication.processEvents()

    def press(self, name: str) -> None:
        (button,) = self.seen(QWidget, name)
        self.click(button)

    def line(self, name: str, words: str) -> None:
        (line,) = self.seen(QLineEdit, name)
        line.setFocus()
        self.bot.keyClicks(line, words)
        self.bot.keyClick(line, Qt.Key.Key_Tab)

    def pick(self, name: str, words: str) -> None:
        """Choose by words: from a list with the arrows, else the button beside them."""
        boxes = self.seen(QComboBox, name)
        if boxes:
            boxes[0].setFocus()
            self.bot.keyClick(boxes[0], Qt.Key.Key_Home)
            for _ in range(boxes[0].count()):
                if boxes[0].currentText().startswith(words):
                    break
                self.bot.keyClick(boxes[0], Qt.Key.Key_Down)
            assert boxes[0].currentText().startswith(words), name
            return
        for kind in (QRadioButton, QCheckBox):
            found = [one for one in self.window.findChildren(kind) if one.isVisible() and one.objectName().startswith(f"{name}-")]
            for one in found:
                if one.text() == words:
                    self.click(one)
                    assert one.isChecked()
                    return
        pytest.fail(f"no choice {words} of {name}")

    def day(self, name: str, day: date) -> None:
        self.line(f"{name}-year", str(day.year))
        self.pick(f"{name}-month", f"{day.month:02d}")
        self.line(f"{name}-day", str(day.day))

    def fill(self, name: str, value: Any, words_of: Any) -> None:
        """Give one answer as its kind wants it."""
        if isinstance(value, date):
            self.day(name, value)
        elif value is None or isinstance(value, bool):
            self.pick(name, {True: "Yes", False: "No", None: "I do not know"}[value])
        elif isinstance(value, tuple) and name == "inadmissible":
            for one in value:
                self.pick(name, words_of(name, one))
        elif isinstance(value, tuple):
            self.line(name, ", ".join(value))
        elif self.seen(QLineEdit, name):
            self.line(name, value)
        else:
            self.pick(name, words_of(name, value))

    def questions(self, step: Step, answers: Fields) -> None:
        """Answer questions of the kit on a step."""
        kit = load_kit()
        self.window.go(step)

        def words_of(name: str, value: str) -> str:
            question = kit.question(name)
            assert question is not None
            kind = "province" if question.kind == "province" else f"question.{name}.choice"
            return kit.text("en", f"{kind}.{value}")

        for name, value in answers.items():
            self.fill(name, value, words_of)


def tell(pen: Pen, family: Mapping[str, Any]) -> None:
    """Enter a family page by page, in the order the window asks."""
    pen.questions("before", family["answers"]["before"])
    pen.window.go("people")
    order = [spec.name for group in PERSON_GROUPS for spec in group.fields]
    for person in family["people"]:
        pen.press(f"add-{person['role']}")
        for name in sorted(set(person) - {"role"}, key=order.index):
            pen.fill(name, person[name], lambda field, value: choice_of(PERSON_CHOICES, "", field, value))
        pen.press("person-done")
    pen.questions("people", family["answers"].get("people", {}))
    pen.window.go("life")
    for kind, event in family["events"]:
        spec = next(spec for spec in EVENTS if spec.id == kind)
        fields = [field.name for field in spec.fields]
        pen.press(f"add-{kind}")
        for name in sorted(event, key=fields.index):
            pen.fill(name, event[name], lambda field, value, kind=kind: choice_of(EVENT_CHOICES, kind, field, value))
        pen.press("event-done")
    pen.questions("life", family["answers"].get("life", {}))


def toml(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return "[" + ", ".join(toml(one) for one in value) + "]"
    return '"?"' if value is None else f'"{value}"'


def answers_file(family: Mapping[str, Any]) -> str:
    """Write the same family as an answers file."""
    rows = ["[answers]"]
    rows += [f'"{name}" = {toml(value)}' for step in family["answers"].values() for name, value in step.items()]
    for person in family["people"]:
        rows += ["[[person]]", *(f"{name} = {toml(value)}" for name, value in person.items())]
    for kind, event in family["events"]:
        period = [f'kind = "{kind}"'] if kind == "address" else []
        name = "period" if kind == "address" else TABLES.get(kind, kind)
        rows += [f"[[{name}]]", *period, *(f"{field} = {toml(value)}" for field, value in event.items())]
    return "\n".join(rows) + "\n"


def said(case: Case) -> tuple[list[Any], list[Any]]:
    """Return findings and list with names in place of ids."""
    names = {person.id: person.name for person in case.people}
    found = review(load_kit(), case, ON)
    findings = [
        (one.id, one.severity, one.provision, names.get(one.person, ""), sorted(one.dates.items())) for one in found.findings
    ]
    entries = [(one.item, names.get(one.person, ""), one.need, one.why, one.status) for one in found.checklist]
    return sorted(findings), sorted(entries)


@pytest.mark.parametrize(
    ("family", "among"),
    [
        pytest.param(QUEBEC, {"quebec-step", "bar-12-months-exception", "exemption-36-1", "child-22-or-over"}, id="quebec"),
        pytest.param(ALONE, {"late-claim-by-land", "designated-suspended", "minor-applicant", "claim-pending"}, id="alone"),
        pytest.param(REMOVED, {"court-deadline", "removed-before", "claim-not-again", "withdrawn-no-wait"}, id="removed"),
    ],
)
def test_the_window_and_an_answers_file_say_the_same(
    opened: Wired, qtbot: QtBot, family: Mapping[str, Any], among: set[str]
) -> None:
    tell(Pen(qtbot, opened), family)
    assert opened.window.desk is not None
    window, file = said(opened.window.desk.case), said(read_answers(answers_file(family)))
    assert window[0] == file[0]
    assert window[1] == file[1]
    assert among <= {one[0] for one in window[0]}
