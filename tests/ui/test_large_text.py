"""At 200 % text in French on a screen of 1366x768: no page and no dialog wants more room than there is, and nothing is cut."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from hcprep.app.shelf import CaseShelf
from hcprep.app.wiring import Wired, wire
from hcprep.errors import CaseFileError
from hcprep.jobs import JobContext
from hcprep.model import edits
from hcprep.presenters.flow import STEPS, Step
from hcprep.services.example import EXAMPLE_CLOCK, EXAMPLE_PASSPHRASE, make_example
from hcprep.ui.pages.story import StoryPage
from hcprep.ui.shell.prefs import Prefs
from hcprep.ui.widgets.keyed_column import KeyedColumn
from tests.screens.doorstates import DOOR, damage
from tests.screens.overlays import OVERLAYS
from tests.screens.stand import Stand, dressed, wait
from tests.ui.test_pseudo_locale import Pseudo


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("large") / "example.hcase"
    make_example(path, EXAMPLE_PASSPHRASE, EXAMPLE_CLOCK, JobContext()).close()
    return path


@pytest.fixture(scope="module")
def large(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory, made: Path) -> Iterator[Wired]:
    """One window for all of it: opening the example at this size takes seconds."""
    folder = tmp_path_factory.mktemp("window")
    prefs = Prefs(shared=False, toured=True)
    wired = wire(qapp, EXAMPLE_CLOCK, folder, "fr", scale=200, scheme="light", prefs=prefs, own=folder / "own")
    window = wired.window
    window.resize(1366, 768)
    window.show()
    window.open_session(CaseShelf(EXAMPLE_CLOCK, wired.writer).open(made, EXAMPLE_PASSPHRASE))
    settle()
    yield wired
    window._program.languages.use("en")
    wired.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def settle() -> None:
    for _ in range(6):
        QApplication.processEvents()


def cut(root: QWidget) -> list[str]:
    """Return labels and buttons in sight that have less room than their words."""
    found = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, QLabel | QPushButton) or not widget.text():
            continue
        # A button that becomes the default one wants a frame of 2 px more, which takes nothing from its words.
        wanted = widget.minimumSizeHint() - QSize(4, 4)
        if isinstance(widget, QLabel) and widget.wordWrap():
            short = widget.height() < widget.heightForWidth(widget.width()) - 1
        else:
            short = widget.width() < wanted.width() or widget.height() < wanted.height()
        if short:
            found.append(f"{widget.text()!r} {widget.size().toTuple()} wants {widget.minimumSizeHint().toTuple()}")
    return found


def fits(window: QWidget) -> None:
    settle()
    wanted = window.minimumSizeHint()
    assert (wanted.width() <= 1366, wanted.height() <= 768) == (True, True), wanted.toTuple()
    assert (window.width() <= 1366, window.height() <= 768) == (True, True), window.size().toTuple()
    assert cut(window) == []


def sideways(window: QWidget) -> list[str]:
    """Return what would have to be scrolled sideways to be read."""
    areas = [area for area in window.findChildren(QScrollArea) if area.isVisible()]
    return [str(area.widget()) for area in areas if area.horizontalScrollBar().maximum()]


@pytest.mark.parametrize("step", STEPS)
def test_every_page(large: Wired, step: Step) -> None:
    large.window.go(step)
    settle()
    column = getattr(large.window.page, "column", None)
    if isinstance(column, KeyedColumn):
        column.finish()
    fits(large.window)
    assert sideways(large.window) == []
    assert clashing(large.window) == []


def test_the_step_that_is_open_is_in_sight_in_the_list(large: Wired) -> None:
    for step in ("build", "case"):
        large.window.go(step)
        settle()
        button = large.window.tasks.buttons[step]
        assert button.visibleRegion().boundingRect().height() == button.height()


@pytest.mark.parametrize("step", ["people", "life", "review"])
def test_a_name_that_does_not_end(large: Wired, step: Step) -> None:
    desk = large.window.desk
    assert desk is not None
    assert desk.case.applicant is not None
    named = replace(desk.case.applicant, given_names="Nguyễn Thị Ánh-Nguyệt", family_name="Wolfeschlegelsteinhausenbergerdorff")
    desk.edit(edits.put_person(desk.case, named))
    large.window.go(step)
    settle()
    assert sideways(large.window) == []
    desk.undo()


def story(wired: Wired) -> StoryPage:
    wired.window.go("story")
    settle()
    page = wired.window.page
    assert isinstance(page, StoryPage)
    return page


def lines_in_sight(page: StoryPage) -> float:
    return page.editor.viewport().visibleRegion().boundingRect().height() / page.editor.cursorRect().height()


def test_the_text_keeps_lines_in_sight_also_under_the_calm_bar(large: Wired) -> None:
    page = story(large)
    assert lines_in_sight(page) >= 5
    large.window.saving.failed(CaseFileError("disk-full"))
    fits(large.window)
    page.editor.setFocus()
    for where in (page.editor.document().characterCount() - 1, 0):
        cursor = page.editor.textCursor()
        cursor.setPosition(where)
        page.editor.setTextCursor(cursor)
        settle()
        seen = page.editor.viewport().visibleRegion().boundingRect()
        assert seen.contains(page.editor.cursorRect().center())
    large.window.saving.retry()


def test_rarer_commands_of_the_story_are_in_the_menu_where_there_is_little_room(large: Wired) -> None:
    page = story(large)
    assert page.bar.map_button.isHidden()
    words = {action.text() for action in page.bar.menu.actions() if action.isVisible()}
    for button in (
        page.bar.map_button,
        page.bar.check_button,
        page.bar.part_button,
        page.bar.bold_button,
        page.bar.italic_button,
    ):
        assert button.text() in words
    page.bar.widen(True)
    assert page.bar.map_button.isVisible()
    page.bar.widen(False)


def outside(root: QWidget) -> list[str]:
    """Return buttons and fields that lie partly outside of what holds them, where no scrolling brings them into sight."""
    found = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, QAbstractButton | QLineEdit | QComboBox):
            continue
        place = QRect(widget.mapTo(root, QPoint(0, 0)), widget.size())
        if not scrolled(widget, root) and not root.rect().adjusted(-2, -2, 2, 2).contains(place):
            found.append(f"{widget.objectName()} {place.getRect()} in {root.size().toTuple()}")
    return found


def scrolled(widget: QWidget, root: QWidget) -> bool:
    above = widget.parentWidget()
    while above is not None and above is not root:
        if isinstance(above, QAbstractScrollArea):
            return True
        above = above.parentWidget()
    return False


def nameless(root: QWidget) -> list[str]:
    """Return what takes the focus and has no name or no role for a screen reader."""
    found = []
    for widget in (root, *root.findChildren(QWidget)):
        if not widget.isVisible() or widget.focusPolicy() == Qt.FocusPolicy.NoFocus or widget.objectName().startswith("qt_"):
            continue
        if widget.focusProxy() is not None or isinstance(widget.parentWidget(), QComboBox | QAbstractSpinBox):
            continue
        seen = QAccessible.queryAccessibleInterface(widget)
        assert seen is not None
        # Qt gives what is scrolled by keys no role of its own; its name says what is in it.
        roleless = {QAccessible.Role.NoRole, QAccessible.Role.Client} if not isinstance(widget, QScrollArea) else set()
        if not seen.text(QAccessible.Text.Name).strip() or seen.role() in roleless:
            found.append(f"{widget.metaObject().className()} {widget.objectName()}: {seen.role()}")
    return found


def clashing(root: QWidget) -> list[str]:
    """Return keys that two things in sight wait for at once, so that neither would get them."""
    whole = {Qt.ShortcutContext.WindowShortcut, Qt.ShortcutContext.ApplicationShortcut}
    keys = []
    for shortcut in root.findChildren(QShortcut):
        holder = shortcut.parent()
        if isinstance(holder, QWidget) and holder.isVisible() and holder.window() is root.window():
            keys += [shortcut.key().toString()] if shortcut.context() in whole else []
    for widget in (root, *root.findChildren(QWidget)):
        if widget.isVisible() and widget.window() is root.window():
            shown = [action for action in widget.actions() if not isinstance(widget, QMenu)]
            keys += [one.toString() for action in shown for one in action.shortcuts()]
    return sorted(key for key, count in Counter(keys).items() if count > 1)


@pytest.fixture
def stand(large: Wired, tmp_path_factory: pytest.TempPathFactory) -> Stand:
    return Stand(large, tmp_path_factory.getbasetemp())


def test_there_is_something_removed_and_noted(stand: Stand) -> None:
    stand.desk.edit(dressed(stand.desk.case))
    assert stand.desk.case.bin


def stops(root: QWidget) -> list[QWidget]:
    """Return where Tab stops in a window, one after the other, once round; the focus is back where it was then."""
    # Pressed, not asked for: what Qt answers when asked for its chain, PySide ties together and takes down together.
    found: list[QWidget] = []
    at = root.focusWidget()
    for _ in range(60):
        QTest.keyClick(at, Qt.Key.Key_Tab)
        at = root.focusWidget()
        if at in found:
            return found
        found.append(at)
    return []


def named(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, QAbstractButton) else widget.accessibleName()
    return f"{widget.objectName() or words} {widget.mapTo(widget.window(), QPoint(0, 0)).toTuple()} {widget.size().toTuple()}"


def backwards(root: QWidget) -> list[str]:
    """Return where Tab goes back to what stands in the same row or column before it, apart from going round."""
    went = stops(root)
    first = min(went, key=lambda one: (scrolled(one, root), *one.mapTo(root, QPoint(0, 0)).toTuple()[::-1]), default=root)
    top = went.index(first) if went else 0
    found = []
    for one, other in pairwise((*went[top:], *went[:top])):
        if one.isAncestorOf(other) or scrolled(one, root) != scrolled(other, root):
            continue
        here, there = (QRect(widget.mapTo(root, QPoint(0, 0)), widget.size()) for widget in (one, other))
        before = there.right() <= here.left() and there.top() < here.bottom() and here.top() < there.bottom()
        above = there.bottom() <= here.top() and there.left() < here.right() and here.left() < there.right()
        if before or above:
            found.append(f"{named(one)} -> {named(other)}")
    return found


def judge(shown: QWidget, qtbot: QtBot) -> None:
    fits(shown)
    if isinstance(shown, QDialog):
        assert backwards(shown) == []
    assert sideways(shown) == []
    assert outside(shown) == []
    assert nameless(shown) == []
    assert clashing(shown) == []
    if isinstance(shown, QDialog):
        assert shown.focusWidget() is not None
        qtbot.keyClick(shown, Qt.Key.Key_Escape)
        assert not shown.isVisible()


@pytest.mark.parametrize("name", OVERLAYS)
def test_every_dialog_and_all_that_stands_beside_a_page(stand: Stand, name: str, qtbot: QtBot) -> None:
    shown = OVERLAYS[name](stand)
    try:
        judge(shown, qtbot)
    finally:
        stand.away(shown)


@pytest.fixture
def longer(stand: Stand, qapp: QApplication) -> Iterator[Stand]:
    """Words half as long again, on top of the large text."""
    # As in the tests of that language: Python must not collect while Qt asks the translator.
    gc.collect()
    gc.disable()
    words = Pseudo()
    qapp.installTranslator(words)
    yield stand
    qapp.removeTranslator(words)
    gc.enable()


def test_the_list_of_steps_in_words_half_as_long_again(longer: Stand) -> None:
    longer.window.settings.use_scale(200)
    settle()
    assert sideways(longer.window.tasks) == []
    assert cut(longer.window.tasks) == []


def test_dialogs_in_words_half_as_long_again(longer: Stand, qtbot: QtBot) -> None:
    names = ("unsaved", "print", "many-join", "outside", "pages-join", "pages-which", "search", "dates")
    for name in (*names, "viewer", "viewer-boxes", "story-notes", "story-original", "portal-plan"):
        shown = OVERLAYS[name](longer)
        try:
            judge(shown, qtbot)
        finally:
            longer.away(shown)


@pytest.fixture(scope="module")
def door(large: Wired, made: Path, tmp_path_factory: pytest.TempPathFactory) -> Stand:
    """The same window at its door, beside a damaged copy of the example."""
    at = Stand(large, tmp_path_factory.mktemp("door"))
    damage(made, at.folder / "damaged.hcase")
    large.window.close_case()
    wait(lambda: large.window.desk is None)
    return at


@pytest.mark.parametrize("name", DOOR)
def test_a_case_that_is_lost_damaged_or_only_looked_at(door: Stand, name: str, qtbot: QtBot) -> None:
    shown = DOOR[name](door)
    try:
        judge(shown, qtbot)
    finally:
        door.away(shown)
