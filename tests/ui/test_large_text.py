"""At 200 % text in French on a screen of 1366x768: no page and no dialog wants more room than there is, and nothing is cut."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from hcprep.app.shelf import CaseShelf
from hcprep.app.wiring import Wired, wire
from hcprep.errors import CaseFileError
from hcprep.jobs import JobContext
from hcprep.presenters.flow import STEPS, Step
from hcprep.services.example import EXAMPLE_CLOCK, EXAMPLE_PASSPHRASE, make_example
from hcprep.ui.pages.story import StoryPage
from hcprep.ui.shell.prefs import Prefs
from hcprep.ui.widgets.keyed_column import KeyedColumn


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
    window.use_scale(100)
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


@pytest.mark.parametrize("name", ["questions", "notes", "check", "original"])
def test_what_stands_beside_the_text(large: Wired, name: str, qtbot: QtBot) -> None:
    page = story(large)
    if name == "check":
        page.check_story()
        qtbot.waitUntil(lambda: not large.jobs.busy, timeout=60_000)
    elif name == "original":
        page.show_original()
    else:
        getattr(page.bar, f"{name}_button").setChecked(True)
    fits(large.window)
    assert sideways(large.window) == []
    page.checks.close_panel()
    page.show_story()
    for button in (page.bar.questions_button, page.bar.notes_button):
        button.setChecked(False)


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


def dialogs(wired: Wired) -> dict[str, Callable[[], object]]:
    window = wired.window
    guide = window.guide

    def on(step: Step, part: str) -> Callable[[], object]:
        def show() -> None:
            window.go(step)
            found: object = window.page
            for name in part.split("."):
                found = getattr(found, name)
            found()  # type: ignore[operator]

        return show

    return {
        "search": guide.search,
        "help": guide.help,
        "print": guide.print_list,
        "many": guide.change_many,
        "dates": on("review", "_show_dates"),
        "rules": on("review", "_show_rules"),
        "rehearsal": on("review", "_rehearse"),
        "map": on("story", "windows.show_map"),
        "versions": on("story", "windows.show_versions"),
        "letters": on("story", "windows.show_letters"),
        "sheet": on("case", "safe_card._open_sheet"),
        "passphrase": on("case", "safe_card._open_passphrase"),
        "backups": on("case", "safe_card._open_backups"),
        "removed": on("case", "safe_card._open_bin"),
    }


DIALOGS = (
    *("search", "help", "print", "many", "dates", "rules", "rehearsal", "map", "versions", "letters"),
    *("sheet", "passphrase", "backups", "removed"),
)


@pytest.mark.parametrize("name", DIALOGS)
def test_every_dialog(large: Wired, name: str, qtbot: QtBot) -> None:
    large.window.go("documents")
    dialogs(large)[name]()
    settle()
    qtbot.waitUntil(lambda: not large.jobs.busy, timeout=60_000)
    dialog = next(one for one in reversed(large.window.findChildren(QDialog)) if one.isVisible())
    try:
        fits(dialog)
        assert sideways(dialog) == []
    finally:
        dialog.reject()
        settle()
