"""Whole journeys through the real window, each to a proven package: someone alone, and a consultant who has no mouse."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, Qt, QUrl
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from hcprep.app.wiring import wire
from hcprep.model.statement import Citation
from hcprep.ui.dialogs.many import ManyDialog
from hcprep.ui.pages.build import BuildPage
from hcprep.ui.pages.documents import DocumentsPage
from hcprep.ui.pages.story import StoryPage
from tests.e2e.test_window_journey import CLOCK, WORDS, Hands, before_you_start, begin, choosing
from tests.unit.intake.papermaking import text_pdf

Control, Shift, Plain = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def hands(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Hands]:
    (tmp_path / "home").mkdir()
    wired = wire(qapp, CLOCK, tmp_path / "home", "en", scheme="light")
    wired.window.resize(1366, 768)
    wired.window.show()
    qtbot.waitExposed(wired.window)
    yield Hands(qtbot, wired)
    wired.close()
    wired.window._program.languages.use("en")
    wired.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def papers(tmp_path: Path) -> tuple[Path, ...]:
    folder = tmp_path / "papers"
    folder.mkdir()
    made = []
    for name, pages in (("passport", 2), ("lease", 3), ("pay slips", 1)):
        path = folder / f"{name}.pdf"
        path.write_bytes(text_pdf(pages, name.title()))
        made.append(path)
    return tuple(made)


def proven(hands: Hands, out: Path, text: str) -> None:
    """Check the finished file with a library that did not write it."""
    (made,) = hands.case.builds
    assert made.proved
    reader = PdfReader(out / made.filename)
    assert text in " ".join(page.extract_text() for page in reader.pages).replace("\n", " ")
    assert len(reader.pages) == made.pages
    assert hands.window.states()[-1].done


def test_someone_alone(hands: Hands, papers: tuple[Path, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begin(hands, tmp_path)
    before_you_start(hands)
    hands.click("add-applicant")
    hands.write("given_names", "Amara")
    hands.write("family_name", "Diallo")
    hands.day("birth_date", "1991", "07", "2")
    hands.write("citizenships", "Guinea")
    hands.pick("status", "No")
    hands.click("person-done")
    hands.forward()
    hands.click("add-entry")
    hands.day("day", "2019", "03", "4")
    hands.click("event-done")
    hands.click("life-done-0")
    hands.forward()
    page = hands.window.page
    assert isinstance(page, DocumentsPage)
    page.column.finish()
    choosing(monkeypatch, papers[0])
    hands.click("add-D1/applicant")
    hands.bot.waitUntil(lambda: page.taking.job is None)
    hands.forward()
    story = hands.window.page
    assert isinstance(story, StoryPage)
    story.editor.setFocus()
    hands.bot.keyClicks(story.editor, "I came alone and I have built a life here. @")
    hands.bot.keyClicks(hands.focused, "passport")
    hands.bot.keyClick(hands.focused, Qt.Key.Key_Return)
    hands.click("story-done")
    hands.forward()
    assert hands.step() == "review"
    hands.forward()
    build = hands.window.page
    assert isinstance(build, BuildPage)
    out = tmp_path / "out"
    monkeypatch.setattr("hcprep.ui.dialogs.files.QFileDialog.getExistingDirectory", lambda *_a, **_o: str(out))
    hands.click("make-package")
    hands.bot.waitUntil(lambda: build._job is None, timeout=90_000)
    proven(hands, out, "I came alone and I have built a life here.")


class Keys:
    """A keyboard and nothing else: every key goes to what has the focus; counts them."""

    def __init__(self, hands: Hands) -> None:
        self.hands = hands
        self.count = 0

    @property
    def at(self) -> QWidget:
        """What has the focus."""
        QApplication.processEvents()
        widget = QApplication.focusWidget()
        assert isinstance(widget, QWidget)
        return widget

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Plain, times: int = 1) -> None:
        for _ in range(times):
            self.hands.bot.keyClick(self.at, key, modifier)
            self.count += 1
        QApplication.processEvents()

    def type(self, text: str) -> None:
        for letter in text:
            self.hands.bot.keyClicks(self.at, letter)
            self.count += 1
        QApplication.processEvents()

    def to(self, name: str) -> None:
        """Press Tab until something has the focus."""
        for _ in range(90):
            if self.at.objectName() == name:
                return
            self.press(Qt.Key.Key_Tab)
        pytest.fail(f"Tab never comes to {name}; now at {self.at.objectName()}")

    def find(self, words: str) -> None:
        """Go somewhere through the search."""
        self.settle()
        self.press(Qt.Key.Key_K, Control)
        self.type(words)
        self.press(Qt.Key.Key_Return)
        self.settle()

    def leave_dialogs(self) -> None:
        """Press Esc until the window itself is in front."""
        while QApplication.activeModalWidget() is not None:
            self.press(Qt.Key.Key_Escape)
        self.settle()

    def settle(self) -> None:
        # After a window in front has closed, a window manager does this.
        self.hands.window.activateWindow()
        self.hands.bot.waitUntil(self.hands.window.isActiveWindow)
        QApplication.processEvents()


def test_a_consultant_without_a_mouse(
    hands: Hands, papers: tuple[Path, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = Keys(hands)
    window = hands.window
    keys.settle()
    # The case.
    keys.to("new-place")
    keys.press(Qt.Key.Key_A, Control)
    keys.type(str(tmp_path / "home" / "client-7"))
    keys.to("new-words")
    keys.type(WORDS)
    keys.to("again-words")
    keys.type(WORDS)
    keys.press(Qt.Key.Key_Return)
    hands.bot.waitUntil(lambda: window.desk is not None)
    # The window offers the recovery sheet of a new case by itself; the consultant makes it later.
    keys.leave_dialogs()
    begun = keys.count
    # The person.
    keys.press(Qt.Key.Key_3, Control)
    keys.to("add-applicant")
    keys.press(Qt.Key.Key_Space)
    keys.to("given_names")
    keys.type("Nadia")
    keys.to("family_name")
    keys.type("Haddad")
    keys.to("birth_date-year")
    keys.type("1985")
    keys.to("birth_date-month")
    keys.press(Qt.Key.Key_Down, times=3)
    keys.to("birth_date-day")
    keys.type("9")
    keys.to("citizenships")
    keys.type("Lebanon")
    keys.press(Qt.Key.Key_4, Control)
    assert hands.case.people[0].name == "Nadia Haddad"
    assert hands.case.people[0].birth_date == date(1985, 3, 9)
    # The papers: pasted together, filed and named together.
    keys.press(Qt.Key.Key_5, Control)
    page = window.page
    assert isinstance(page, DocumentsPage)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in papers])
    QApplication.clipboard().setMimeData(data)
    keys.press(Qt.Key.Key_V, Control)
    hands.bot.waitUntil(lambda: page.taking.job is None and len(hands.case.evidence) == 3)
    keys.press(Qt.Key.Key_D, Control | Shift)
    dialog = next(one for one in window.findChildren(ManyDialog) if one.isVisible())
    hands.bot.waitUntil(dialog.isActiveWindow)
    keys.press(Qt.Key.Key_A, Control)
    keys.to("many-file")
    box = dialog.item_box
    assert isinstance(box, QComboBox)
    while box.currentData()[0] != "E3":
        keys.press(Qt.Key.Key_Down)
    keys.to("do-file")
    keys.press(Qt.Key.Key_Space)
    keys.press(Qt.Key.Key_Escape)
    keys.settle()
    assert {item.item for item in hands.case.evidence} == {"E3"}
    # The story.
    keys.find("your story")
    assert hands.step() == "story"
    story = window.page
    assert isinstance(story, StoryPage)
    keys.to("story")
    keys.type("We have paid our rent on time since 2019. @")
    keys.type("lease p. 2")
    keys.press(Qt.Key.Key_Return)
    keys.press(Qt.Key.Key_7, Control)
    (paragraph,) = [text for _number, text in hands.case.statement.numbered()]
    assert paragraph.citations == (Citation(evidence="lease", page=2),)
    # The package.
    keys.press(Qt.Key.Key_8, Control)
    build = window.page
    assert isinstance(build, BuildPage)
    out = tmp_path / "out"
    monkeypatch.setattr("hcprep.ui.dialogs.files.QFileDialog.getExistingDirectory", lambda *_a, **_o: str(out))
    keys.to("make-package")
    keys.press(Qt.Key.Key_Space)
    hands.bot.waitUntil(lambda: build._job is None, timeout=90_000)
    proven(hands, out, "We have paid our rent on time since 2019.")
    print(f"{keys.count - begun} keys from the empty case to the proven package")
