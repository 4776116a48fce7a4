"""Pages as pictures: zoom, late answers, thousands of thumbnails without asking for more than is seen."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import shiboken6
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPixmap
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from hcprep.ui.models.thumbnails import AT_ONCE, LEAST_KEPT, ThumbnailModel
from hcprep.ui.widgets.pageview import PageView
from hcprep.ui.widgets.thumbnails import ThumbnailList

Deliver = Callable[[bytes], None]
Control = Qt.KeyboardModifier.ControlModifier


def png(width: int, height: int, colour: str = "red") -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(data.data())


class Desk:
    """Answers when told to."""

    def __init__(self) -> None:
        self.open: list[tuple[int, Deliver]] = []

    def __call__(self, width: int, deliver: Deliver) -> None:
        self.open.append((width, deliver))


@pytest.fixture
def view(qtbot: QtBot) -> PageView:
    made = PageView()
    qtbot.addWidget(made)
    made.resize(500, 600)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_a_page_fills_the_width_and_says_its_name(view: PageView) -> None:
    desk = Desk()
    view.show_page("Lease, page 2 of 14", desk)
    width, deliver = desk.open[-1]
    assert view.image_label.text() == "Loading the page…"
    deliver(png(width, width * 2))
    shown = view.image_label.pixmap()
    assert (shown.width(), shown.height()) == (width, width * 2)
    assert 0 < view.area.viewport().width() - width < 10
    assert view.area.accessibleName() == "Lease, page 2 of 14, 100 percent"


def test_a_picture_follows_the_width_of_the_view(qtbot: QtBot, view: PageView) -> None:
    view.show_page("A", lambda width, deliver: deliver(png(width, width)))
    before = view.image_label.width()
    view.resize(900, 600)
    assert view.image_label.width() == before + 400


def test_zoom_stretches_at_once_and_asks_for_a_sharper_one(qtbot: QtBot, view: PageView) -> None:
    desk = Desk()
    view.show_page("A", desk)
    desk.open[-1][1](png(desk.open[-1][0], 600))
    before = view.image_label.width()
    view.area.setFocus()
    qtbot.keyClick(view.area, Qt.Key.Key_Equal, Control)
    assert view.zoom == 125
    assert view.image_label.width() > before
    asked = len(desk.open)
    qtbot.waitUntil(lambda: len(desk.open) > asked)
    assert desk.open[-1][0] == view.image_label.width()
    for _ in range(20):
        view.zoom_in()
    assert view.zoom == 400
    assert not view.larger_button.isEnabled()
    qtbot.keyClick(view.area, Qt.Key.Key_0, Control)
    assert view.zoom == 100
    for _ in range(20):
        view.zoom_out()
    assert view.zoom == 25
    assert not view.smaller_button.isEnabled()


def test_keys_scroll(qtbot: QtBot, view: PageView) -> None:
    view.show_page("A", lambda width, deliver: deliver(png(width, width * 3)))
    bar = view.area.verticalScrollBar()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_End):
        before = bar.value()
        qtbot.keyClick(view.area, key)
        assert bar.value() > before
    assert bar.value() == bar.maximum()
    qtbot.keyClick(view.area, Qt.Key.Key_Home)
    assert bar.value() == 0


def test_a_late_answer_for_another_page_is_dropped(view: PageView) -> None:
    desk = Desk()
    view.show_page("A", desk)
    late = desk.open[-1][1]
    view.show_page("B", desk)
    late(png(100, 100))
    assert view.image_label.text() == "Loading the page…"
    desk.open[-1][1](png(100, 100))
    assert not view.image_label.pixmap().isNull()
    view.clear()
    desk.open[-1][1](png(100, 100))
    assert view.image_label.pixmap().isNull()
    assert view.area.accessibleName() == "No page"


@pytest.mark.parametrize("junk", [b"", b"not a picture", b"\x89PNG\r\n\x1a\n"])
def test_a_page_that_cannot_be_drawn_says_so(view: PageView, junk: bytes) -> None:
    view.show_page("A", lambda _width, deliver: deliver(junk))
    assert view.image_label.text() == "This page cannot be shown."


class Painter:
    """Thumbnails on demand, answered one by one."""

    def __init__(self) -> None:
        self.open: dict[int, Deliver] = {}
        self.asked: list[int] = []

    def __call__(self, row: int, _height: int, deliver: Deliver) -> None:
        self.open[row] = deliver
        self.asked.append(row)

    def answer(self) -> None:
        _row, deliver = self.open.popitem()
        deliver(png(60, 80))

    def answer_all(self) -> None:
        while self.open:
            self.answer()


def picture(model: ThumbnailModel, row: int) -> QPixmap:
    shown = model.data(model.index(row, 0), Qt.ItemDataRole.DecorationRole)
    assert isinstance(shown, QPixmap)
    return shown


def test_thousands_of_pages_ask_only_for_those_in_view(qtbot: QtBot) -> None:
    painter = Painter()
    pages = ThumbnailList("Pages")
    qtbot.addWidget(pages)
    pages.resize(600, 500)
    pages.show_pages([f"Page {number}" for number in range(1, 3001)], painter)
    with qtbot.waitExposed(pages):
        pages.show()
    qtbot.waitUntil(lambda: len(painter.open) == AT_ONCE)
    painter.answer_all()
    pages.repaint()
    painter.answer_all()
    assert AT_ONCE < len(set(painter.asked)) < 40
    assert max(painter.asked) < 40
    pages.scrollToBottom()
    pages.repaint()
    painter.answer_all()
    assert max(painter.asked) > 2960
    assert len(painter.asked) < 90


def test_what_is_seen_now_comes_before_what_was_seen(qtbot: QtBot) -> None:
    painter = Painter()
    model = ThumbnailModel(QSize(60, 80), QSize(80, 120))
    model.show_pages([str(number) for number in range(100)], painter)
    for row in range(50):
        picture(model, row)
    assert painter.asked == [0, 1, 2]
    painter.answer()
    assert painter.asked[-1] == 49


def test_a_picture_arrives_and_is_asked_for_once(qtbot: QtBot) -> None:
    painter = Painter()
    model = ThumbnailModel(QSize(60, 80), QSize(80, 120))
    model.show_pages(["a", "b"], painter)
    blank = picture(model, 0)
    picture(model, 0)
    assert painter.asked == [0]
    with qtbot.waitSignal(model.dataChanged):
        painter.answer()
    assert picture(model, 0).toImage() != blank.toImage()
    assert painter.asked == [0]


def test_answers_for_pages_no_longer_listed_are_dropped(qtbot: QtBot) -> None:
    old, new = Painter(), Painter()
    model = ThumbnailModel(QSize(60, 80), QSize(80, 120))
    model.show_pages(["a"], old)
    blank = picture(model, 0).toImage()
    model.show_pages(["b"], new)
    old.answer_all()
    assert picture(model, 0).toImage() == blank


def test_memory_is_bounded_and_bad_pictures_are_blank(qtbot: QtBot) -> None:
    model = ThumbnailModel(QSize(3000, 4000), QSize(3000, 4000))
    assert model.most_kept == LEAST_KEPT < ThumbnailModel(QSize(120, 160), QSize(150, 200)).most_kept < 1000
    model.show_pages([str(number) for number in range(LEAST_KEPT + 50)], lambda _row, _height, deliver: deliver(b"junk"))
    for row in range(LEAST_KEPT + 50):
        picture(model, row)
    assert len(model._kept) == LEAST_KEPT


def test_the_model_keeps_qts_rules(qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    model = ThumbnailModel(QSize(60, 80), QSize(80, 120))
    model.show_pages(["a", "b", "c"], Painter())
    qtmodeltester.check(model)


def test_pages_are_chosen_by_keys_and_named(qtbot: QtBot) -> None:
    pages = ThumbnailList("Pages of the package")
    qtbot.addWidget(pages)
    pages.show_pages(["One", "Two", "Three"], Painter())
    with qtbot.waitActive(pages):
        pages.show()
        pages.activateWindow()
    pages.setFocus()
    pages.setCurrentIndex(pages.pages.index(0, 0))
    with qtbot.waitSignal(pages.current) as moved:
        qtbot.keyClick(pages, Qt.Key.Key_Right)
    with qtbot.waitSignal(pages.opened) as opened:
        qtbot.keyClick(pages, Qt.Key.Key_Return)
    assert moved.args == opened.args == [1]
    assert pages.accessibleName() == "Pages of the package"
    assert pages.pages.data(pages.pages.index(1, 0), Qt.ItemDataRole.AccessibleTextRole) == "Two"


def test_a_picture_that_comes_after_the_window_was_closed_is_let_go(qtbot: QtBot) -> None:
    late = PageView()
    late.resize(500, 600)
    desk = Desk()
    late.show_page("Lease", desk)
    width, deliver = desk.open[-1]
    shiboken6.delete(late)
    deliver(png(width, width))
    assert not shiboken6.isValid(late)
