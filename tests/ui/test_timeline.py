"""The years in one picture: by keyboard and mouse, in words, at every size, and what it puts right."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QImage, QPalette, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hcprep.app.wiring import Wired
from hcprep.kit.life import life_problems
from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.events import Period
from hcprep.model.people import Person
from hcprep.ui.widgets.timeline import TimelineView

Click = Callable[[str], None]
Write = Callable[[str, str], None]
ON = date(2026, 11, 22)


def period(key: str, kind: str, start: date | None, end: date | None = None, what: str = "") -> Period:
    return Period(id=key, person="applicant", kind=kind, start=start, end=end, what=what)  # type: ignore[arg-type]  # a kind


@pytest.fixture
def life(opened: Wired) -> Wired:
    desk = opened.window.desk
    assert desk is not None
    case = edits.put_person(desk.case, Person(id="applicant", role="applicant", given_names="Amara", birth_date=date(1985, 5, 5)))
    for one in (
        period("old", "address", date(2010, 1, 1), date(2019, 12, 31), "1 Old Road"),
        period("new", "address", date(2021, 1, 1), None, "2 New Road"),
        period("work", "job", date(2012, 1, 1), date(2024, 6, 30), "Baker"),
        period("when", "school", None, None, "Evening school"),
    ):
        case = edits.put_event(case, one)
    desk.edit(case)
    opened.window.go("life")
    return opened


def view(wired: Wired) -> TimelineView:
    found = wired.window.page.findChild(TimelineView)
    assert isinstance(found, TimelineView)
    return found


def case_of(wired: Wired) -> Case:
    assert wired.window.desk is not None
    return wired.window.desk.case


def gaps(wired: Wired) -> list[str]:
    case = case_of(wired)
    assert case.applicant is not None
    assert wired.window.desk is not None
    return [one.kind for one in life_problems(case, case.applicant, ON, wired.window.desk.kit) if one.gap]


def sentences(wired: Wired) -> list[str]:
    model = view(wired).model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_every_bar_is_a_sentence(life: Wired) -> None:
    assert sentences(life) == [
        "Addresses. 1 Old Road. January 1, 2010 – December 31, 2019",
        "Addresses. Missing: January 1, 2020 – December 31, 2020",
        "Addresses. 2 New Road. January 1, 2021 – today",
        "Work and school. Evening school. date not known – today",
        "Work and school. Baker. January 1, 2012 – June 30, 2024",
        "Work and school. Maybe missing: July 1, 2024 – November 22, 2026",
    ]
    life.window.settings.use_language("fr")
    assert sentences(life)[1] == (
        "Adresses. Il manque\N{NO-BREAK SPACE}: 1er\N{NO-BREAK SPACE}janvier\N{NO-BREAK SPACE}2020"
        " – 31\N{NO-BREAK SPACE}décembre\N{NO-BREAK SPACE}2020"
    )
    assert (
        view(life).picture.accessibleName().startswith("Image des années du 22\N{NO-BREAK SPACE}novembre\N{NO-BREAK SPACE}2016")
    )


def test_a_screen_reader_finds_the_list_its_rows_and_the_picture(life: Wired) -> None:
    interface = QAccessible.queryAccessibleInterface(view(life).list)
    assert interface is not None
    assert interface.text(QAccessible.Text.Name) == "The years in words"
    rows = [interface.child(number) for number in range(interface.childCount())]
    assert [row.text(QAccessible.Text.Name) for row in rows] == sentences(life)
    said = view(life).picture.accessibleName()
    assert said == "Picture of the years from November 22, 2016 to November 22, 2026. Parts told: 4. Parts missing: 2."


def test_a_gap_is_filled_from_the_keyboard(life: Wired, qtbot: QtBot, type_into: Write, click: Click) -> None:
    listed = view(life).list
    listed.setFocus()
    qtbot.keyClick(listed, Qt.Key.Key_Home)
    qtbot.keyClick(listed, Qt.Key.Key_Down)
    button = view(life).buttons["address"]
    assert button.isVisible()
    assert button.accessibleName() == "Add an address for this time: Addresses. Missing: January 1, 2020 – December 31, 2020"
    qtbot.keyClick(listed, Qt.Key.Key_Tab)
    assert button.hasFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    QApplication.processEvents()
    made = case_of(life).events[-1]
    assert isinstance(made, Period)
    assert (made.kind, made.start, made.end) == ("address", date(2020, 1, 1), date(2020, 12, 31))
    assert life.window.page.heading.text() == "Address"
    type_into("what", "3 Middle Road")
    click("event-done")
    assert gaps(life) == ["gap-unsure"]
    assert "Addresses. 3 Middle Road. January 1, 2020 – December 31, 2020" in sentences(life)


def test_days_alone_do_not_hide_a_gap(life: Wired, click: Click) -> None:
    view(life).list.setCurrentIndex(view(life).model.index(1, 0))
    before = case_of(life).events
    click("timeline-address")
    assert len(case_of(life).events) == len(before) + 1
    click("event-done")
    assert case_of(life).events == before
    assert gaps(life) == ["gap-address", "gap-unsure"]


def test_the_end_of_what_lasts_until_today_stays_open(life: Wired, click: Click) -> None:
    view(life).list.setCurrentIndex(view(life).model.index(5, 0))
    assert not view(life).buttons["address"].isVisible()
    assert view(life).buttons["job"].isVisible()
    click("timeline-school")
    made = case_of(life).events[-1]
    assert isinstance(made, Period)
    assert (made.kind, made.start, made.end) == ("school", date(2024, 7, 1), None)


@pytest.mark.parametrize("scale", [100, 200])
def test_a_click_on_the_picture_chooses_and_enter_opens(life: Wired, qtbot: QtBot, scale: int) -> None:
    life.window.settings.use_scale(scale)
    QApplication.processEvents()
    picture = view(life).picture
    spot = picture.bar(2).center().toPoint()
    qtbot.mouseClick(picture, Qt.MouseButton.LeftButton, pos=spot)
    assert view(life).list.currentIndex().row() == 2
    assert view(life).list.hasFocus()
    qtbot.keyClick(view(life).list, Qt.Key.Key_Return)
    editing = life.window.page.presenter.state.editing  # type: ignore[attr-defined]
    assert editing.id == "new"


def test_a_click_beside_the_bars_chooses_nothing(life: Wired, qtbot: QtBot) -> None:
    picture = view(life).picture
    qtbot.mouseClick(picture, Qt.MouseButton.LeftButton, pos=QPoint(picture.width() // 2, picture.height() - 1))
    assert not view(life).list.currentIndex().isValid()


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
def test_the_picture_grows_with_the_text_and_draws_every_bar(life: Wired, scheme: str) -> None:
    life.window.settings.use_scheme(scheme)  # type: ignore[arg-type]
    heights = []
    for scale in (100, 200):
        life.window.settings.use_scale(scale)
        QApplication.processEvents()
        picture = view(life).picture
        heights.append(picture.height())
        image: QImage = picture.grab().toImage()
        ratio = image.devicePixelRatio()
        ground = image.pixelColor(1, image.height() - 2)
        for place, segment in enumerate(view(life)._timeline.segments):  # type: ignore[union-attr]
            bar = picture.bar(place)
            assert segment.drawn == (bar.width() > 0)
            if segment.drawn:
                assert picture.rect().contains(bar.toRect())
                middle = int(bar.center().y() * ratio)
                seen = {image.pixelColor(x, middle).name() for x in range(int(bar.left() * ratio), int(bar.right() * ratio))}
                assert seen - {ground.name()}
                if segment.period is not None:
                    told = picture.palette().color(QPalette.ColorRole.Highlight)
                    assert image.pixelColor(int((bar.left() + 2) * ratio), middle) == told
    assert heights[1] > 1.6 * heights[0]


def test_somebody_of_whom_nothing_is_asked_has_no_picture(life: Wired) -> None:
    assert life.window.desk is not None
    life.window.desk.edit(edits.put_person(case_of(life), Person(id="bo", role="child", birth_date=date(2020, 1, 1))))
    life.window.page.presenter.choose("bo")  # type: ignore[attr-defined]
    assert not view(life).isVisible()


def test_the_years_are_looked_at_closer_by_buttons_keys_and_wheel(life: Wired, qtbot: QtBot) -> None:
    shown = view(life)
    picture, zoom = shown.picture, shown.zoom
    whole = [picture.bar(place).width() for place in range(len(shown.model._segments))]
    assert not zoom.buttons["farther"].isEnabled()
    qtbot.mouseClick(zoom.buttons["closer"], Qt.MouseButton.LeftButton)
    assert picture.view.zoom == 2
    shown.list.setFocus()
    shown.list.setCurrentIndex(shown.model.index(1, 0))
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Plus):
        qtbot.keyClick(shown.list, key)
    assert picture.view.zoom == 8
    for place in range(len(whole)):
        shown.list.setCurrentIndex(shown.model.index(place, 0))
        bar = picture.bar(place)
        segment = shown.segment()
        assert segment is not None
        assert segment.drawn != bar.isEmpty()
        assert bar.right() <= picture.width()
    left = picture.view.left
    qtbot.keyClick(shown.list, Qt.Key.Key_Left)
    assert picture.view.left <= left
    turn = QWheelEvent(
        QPointF(20, 20),
        picture.mapToGlobal(QPointF(20, 20)),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(picture, turn)
    assert picture.view.zoom == 4
    qtbot.keyClick(shown.list, Qt.Key.Key_0)
    assert picture.view.zoom == 1
    assert [picture.bar(place).width() for place in range(len(whole))] == whole


def test_years_go_from_right_to_left_where_people_read_that_way(life: Wired, qtbot: QtBot) -> None:
    line = view(life)
    picture = line.picture
    places = range(len(picture._timeline.segments))  # type: ignore[union-attr]
    before = [picture.bar(place) for place in places]
    line.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    after = [picture.bar(place) for place in places]
    drawn = [(one, other) for one, other in zip(before, after, strict=True) if not one.isEmpty()]
    assert len(drawn) >= 3
    for one, other in drawn:
        assert other.left() == pytest.approx(picture.width() - one.right())
        assert other.size() == one.size()
    qtbot.keyClick(line.list, Qt.Key.Key_Plus)
    zoomed = picture.view
    qtbot.keyClick(line.list, Qt.Key.Key_Right)
    assert picture.view.left < zoomed.left
