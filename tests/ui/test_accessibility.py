"""What a screen reader and a keyboard find, on every page in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import get_args

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from hcprep.app.wiring import Wired
from hcprep.model import edits
from hcprep.model.events import Claim
from hcprep.model.evidence import Document, Evidence
from hcprep.model.people import Person
from hcprep.presenters.flow import Step
from hcprep.ui.theme import CONTRAST, DARK, LIGHT, Colours
from tests.ui.contrast import contrast

PAGES: tuple[Step, ...] = ("case", "before", "people", "life", "documents", "review", "build")


@pytest.fixture
def family(opened: Wired) -> Wired:
    desk = opened.window.desk
    assert desk is not None
    case = edits.put_person(desk.case, Person(id="applicant", role="applicant", given_names="Amara"))
    case = edits.put_person(case, Person(id="child", role="child", given_names="Bo", birth_date=date(2017, 9, 3)))
    case = edits.put_event(case, Claim(id="claim", person="applicant", rpd="rejected"))
    paper = Document(id="d", filename="a.pdf", media_type="application/pdf", original_sha256="d", original_size=1, pages=2)
    case = edits.put_evidence(case, Evidence(id="lease", title="Lease", item="E3", documents=(paper,)), "establishment")
    desk.edit(edits.put_evidence(case, Evidence(id="loose", title="Loose", documents=(paper,)), "other"))
    return opened


def focusable(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    state = interface.state()
    if state.focusable and not state.invisible:
        yield interface
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child is not None:
            yield from focusable(child)


def nameless(window: QWidget) -> list[str]:
    root = QAccessible.queryAccessibleInterface(window)
    assert root is not None
    found = list(focusable(root))
    assert len(found) > 12
    return [
        f"{widget.metaObject().className()} {widget.objectName()}"
        for node in found
        if not node.text(QAccessible.Text.Name).strip()
        and isinstance(widget := node.object(), QWidget)
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and widget.isVisible()
    ]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_everything_that_takes_the_focus_has_a_name(family: Wired, language: str) -> None:
    family.window.settings.use_language(language)  # type: ignore[arg-type]
    for step in PAGES:
        family.window.go(step)
        assert nameless(family.window) == [], step


@pytest.mark.parametrize(("step", "key"), [("people", "applicant"), ("people", "child"), ("life", "claim")])
def test_everything_in_a_form_has_a_name(family: Wired, step: Step, key: str) -> None:
    family.window.go(step)
    family.window.page.presenter.open(key)  # type: ignore[attr-defined]
    assert nameless(family.window) == []


@pytest.mark.parametrize("way", [0, 1, 2])
def test_everything_at_the_door_has_a_name(wired: Wired, way: int) -> None:
    wired.window.page.ways.button(way).setChecked(True)  # type: ignore[attr-defined]
    assert nameless(wired.window) == []


def test_tab_goes_down_each_page_and_out_again(family: Wired, qtbot: QtBot) -> None:
    for step in PAGES:
        family.window.go(step)
        QApplication.processEvents()
        tab_through(family, qtbot)


def tab_through(family: Wired, qtbot: QtBot) -> None:
    window = family.window
    window.page.first_field().setFocus()
    tops, seen = [], set()
    for _ in range(200):
        focused = window.focusWidget()
        if not window.page.isAncestorOf(focused) and focused is not window.page:
            break
        assert focused not in seen, "the focus goes in a circle"
        seen.add(focused)
        tops.append(focused.mapTo(window.page, focused.rect().topLeft()).y())
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    else:
        pytest.fail(f"the focus never leaves the page {window.step}")
    assert len(tops) >= 2, window.step
    # Widgets of one row differ by a few pixels; nothing jumps back up by more than a row.
    assert all(after >= before - 60 for before, after in pairwise(tops)), window.step


@pytest.mark.parametrize("scale", [100, 200])
def test_targets_are_large_enough_and_no_button_is_cut(family: Wired, scale: int) -> None:
    family.window.settings.use_scale(scale)
    for step in PAGES:
        family.window.go(step)
        QApplication.processEvents()
        all_large_enough(family.window)


def all_large_enough(window: QWidget) -> None:
    for widget in window.findChildren(QWidget):
        if (
            widget.isVisible()
            and isinstance(widget, QAbstractButton | QLineEdit)
            and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        ):
            assert min(widget.width(), widget.height()) >= 24, widget.objectName()
        if widget.isVisible() and isinstance(widget, QAbstractButton) and widget.text():
            assert widget.width() >= widget.minimumSizeHint().width(), widget.text()


def test_labels_lead_to_their_inputs(family: Wired) -> None:
    family.window.go("people")
    family.window.page.presenter.open("applicant")  # type: ignore[attr-defined]
    for form, _card in family.window.page.forms:  # type: ignore[attr-defined]
        for field in form.fields:
            buddy = field.label.buddy()
            assert isinstance(field.label, QLabel)
            assert buddy is not None
            assert field.isAncestorOf(buddy)


@pytest.mark.parametrize("colours", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])
def test_contrast_is_enough(colours: Colours) -> None:
    grounds = (colours.ground, colours.panel)
    for ground in (*grounds, colours.aside, colours.chosen, colours.note_ground, colours.danger_ground):
        assert contrast(colours.text, ground) >= 4.5
        assert contrast(colours.quiet, ground) >= 4.5
    for ground in (colours.aside, colours.chosen, colours.panel):
        assert contrast(colours.good, ground) >= 4.5
        assert contrast(colours.danger, ground) >= 4.5
    for ground in (*grounds, colours.chosen):
        assert contrast(colours.accent, ground) >= 4.5
        assert contrast(colours.accent_hover, ground) >= 4.5
        assert contrast(colours.focus, ground) >= 3
        assert contrast(colours.line, ground) >= 3
    assert contrast(colours.danger, colours.danger_ground) >= 4.5
    assert contrast(colours.on_accent, colours.accent) >= 4.5
    assert contrast(colours.on_accent, colours.accent_hover) >= 4.5


def test_the_pages_tested_here_are_steps() -> None:
    assert set(PAGES) <= set(get_args(Step))
