"""The focus is seen on every kind of control in every colours: what changes stands out 3:1 from what was there before."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QPushButton, QRadioButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hcprep.ui.theme import CONTRAST, DARK, LIGHT, Colours, Scheme, Theme, mirrored
from hcprep.ui.widgets.editor import looks
from hcprep.ui.widgets.field import TextInput
from tests.ui.contrast import contrast


def push(kind: str, *, checked: bool = False) -> Callable[[], QWidget]:
    def make() -> QWidget:
        button = QPushButton("Words")
        button.setProperty("kind", kind)
        button.setCheckable(checked)
        button.setChecked(checked)
        return button

    return make


CONTROLS: dict[str, Callable[[], QWidget]] = {
    "plain": push(""),
    "primary": push("primary"),
    "link": push("link"),
    "header": push("header"),
    "toggle": push("toggle"),
    "toggle-on": push("toggle", checked=True),
    "line": QLineEdit,
    "text": TextInput,
    "list": QComboBox,
    "box": lambda: QCheckBox("Words"),
    "radio": lambda: QRadioButton("Words"),
}


@pytest.fixture(scope="module", params=["light", "dark", "contrast"])
def shown(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[dict[str, QWidget]]:
    scheme: Scheme = request.param
    Theme(qapp, scheme=scheme)
    window = QWidget()
    column = QVBoxLayout(window)
    made = {name: make() for name, make in CONTROLS.items()}
    first = QPushButton("First")
    for widget in (first, *made.values()):
        column.addWidget(widget)
    window.show()
    window.activateWindow()
    made["first"] = first
    yield made
    window.close()
    window.deleteLater()


def seen(widget: QWidget) -> QImage:
    QApplication.processEvents()
    return widget.window().grab(widget.geometry() if not widget.isWindow() else widget.rect()).toImage()


@pytest.mark.parametrize("name", CONTROLS)
def test_what_has_the_focus_stands_out(shown: dict[str, QWidget], qtbot: QtBot, name: str) -> None:
    widget = shown[name]
    qtbot.waitUntil(widget.isActiveWindow)
    shown["first"].setFocus()
    before = seen(widget)
    widget.setFocus()
    assert widget.hasFocus()
    after = seen(widget)
    wide, tall = before.width(), before.height()
    stand_out = sum(
        before.pixel(x, y) != after.pixel(x, y) and contrast(before.pixelColor(x, y).name(), after.pixelColor(x, y).name()) >= 3
        for y in range(tall)
        for x in (*range(min(wide, 12)), *range(max(wide - 12, 12), wide))
    )
    # A line at either end, as tall as the control, is the least of a ring all round.
    assert stand_out >= tall


def over(colour: QColor, ground: str) -> str:
    """Return a half-transparent colour as it is on a ground."""
    below, share = QColor(ground), colour.alphaF()
    mixed = (round(top * share + under * (1 - share)) for top, under in zip(colour.getRgb()[:3], below.getRgb()[:3], strict=True))  # type: ignore[index]
    return QColor(*mixed).name()


@pytest.mark.parametrize("colours", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])
def test_marks_in_the_story_are_seen_and_its_words_stay_legible_on_them(colours: Colours) -> None:
    for ground in (looks._PLACED, looks._BROKEN):
        assert contrast(colours.text, over(ground, colours.panel)) >= 4.5
    assert contrast(looks._UNKNOWN.underlineColor().name(), colours.panel) >= 3


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
def test_hints_in_empty_fields_and_what_cannot_be_used_are_legible(qapp: QApplication, qtbot: QtBot, scheme: Scheme) -> None:
    colours = Theme(qapp, scheme=scheme).colours
    line, button, box = QLineEdit(), QPushButton("WWWWWWWW"), QCheckBox("WWWWWWWW")
    line.setPlaceholderText("WWWWWWWW")
    button.setDisabled(True)
    box.setDisabled(True)
    for widget, ground in ((line, colours.panel), (button, colours.ground), (box, colours.ground)):
        qtbot.addWidget(widget)
        widget.resize(220, 40)
        widget.show()
        image = seen(widget)
        most = max(contrast(image.pixelColor(x, 20).name(), ground) for x in range(40, 180))
        assert most >= 4.5, (type(widget), most)


def test_lines_at_the_side_stand_at_the_other_side_from_right_to_left() -> None:
    sheet = "a { border-left: 4px; padding-right: 2px; border-top-left-radius: 0; text-align: left; } /* left-hand */"
    assert mirrored(sheet) == (
        "a { border-right: 4px; padding-left: 2px; border-top-right-radius: 0; text-align: left; } /* left-hand */"
    )
    assert mirrored(mirrored(sheet)) == sheet
