"""The picture of the family on the screen: something is drawn, in both languages, and it has words for those who listen."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from hcprep.model.case import Case
from hcprep.model.people import Person
from hcprep.services.book_words import book_words
from hcprep.services.drawing import WIDTH
from hcprep.services.familydrawing import family_drawing
from hcprep.ui.widgets.drawingview import DrawingView

CASE = Case(
    id="c",
    edition="2026-11",
    people=(
        Person(id="a", role="applicant", given_names="Ana", family_name="Roja", birth_date=date(1990, 1, 1)),
        Person(id="b", role="child", given_names="Léa", accompanying=True),
        Person(id="m", role="relative", relationship="sibling", given_names="Mara"),
    ),
)


@pytest.mark.parametrize(("language", "word"), [("en", "Brother or sister"), ("fr", "Frère ou sœur")])
def test_the_picture_is_drawn_and_said(qtbot: QtBot, language: str, word: str) -> None:
    drawing = family_drawing(CASE, book_words(language))
    assert drawing is not None
    view = DrawingView(drawing)
    qtbot.addWidget(view)
    view.resize(600, view.heightForWidth(600))
    said = QAccessible.queryAccessibleInterface(view).text(QAccessible.Text.Name)
    assert "Léa" in said
    assert word in said
    image = view.grab().toImage()
    scale = image.width() / (WIDTH + 4)
    for shape in drawing.shapes:
        if shape.look not in ("open", "dashed"):
            continue
        top = round((shape.y + 2) * scale)
        column = round((shape.x + 60) * scale)
        near = [image.pixelColor(column + step, top + off).lightness() for step in range(12) for off in (-1, 0, 1)]
        inside = image.pixelColor(column, top + round(16 * scale)).lightness()
        assert min(near) < inside - 60, shape
    assert view.legend == tuple(book_words(language).say(f"family_key_{sign}") for sign in ("line", "dashed"))
    assert view.heightForWidth(300) < view.heightForWidth(600)
