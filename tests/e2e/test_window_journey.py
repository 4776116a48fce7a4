"""A family with children, the whole way through the window by keys and mouse, to a proven package and back the next day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from PIL import Image
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from hcprep.app.wiring import Wired, wire
from hcprep.clock import FixedClock
from hcprep.model.case import Case
from hcprep.model.events import Claim, Entry, Period
from hcprep.model.statement import Citation
from hcprep.presenters.flow import Step
from hcprep.services.package_names import CERTIFICATE_NAME, PROOF_NAME
from hcprep.ui.dialogs.paper import PaperDialog
from hcprep.ui.pages.build import BuildPage
from hcprep.ui.pages.documents import DocumentsPage
from hcprep.ui.pages.story import StoryPage
from tests.unit.intake.papermaking import encoded, photo, scan_pdf, text_pdf, write

CLOCK = FixedClock.on(date(2026, 11, 22))
WORDS = "lantern copper window bicycle"
Control = Qt.KeyboardModifier.ControlModifier


class Hands:
    """What a person can do: press, type, choose, and look."""

    def __init__(self, qtbot: QtBot, wired: Wired) -> None:
        self.bot = qtbot
        self.wired = wired
        self.window = wired.window

    @property
    def case(self) -> Case:
        assert self.window.desk is not None
        return self.window.desk.case

    def step(self) -> Step:
        return self.window.step

    @property
    def focused(self) -> QWidget:
        widget = self.window.focusWidget()
        assert isinstance(widget, QWidget)
        return widget

    def find(self, name: str) -> QWidget:
        found = [widget for widget in self.window.findChildren(QWidget, name) if widget.isVisible()]
        assert len(found) == 1, (name, self.step(), found)
        return found[0]

    def click(self, name: str) -> None:
        widget = self.find(name)
        assert widget.isEnabled(), name
        # A radio button answers on its mark, not in the empty space after its words.
        place = QPoint(min(widget.rect().center().x(), 14), widget.rect().center().y())
        self.bot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place)
        QApplication.processEvents()

    def write(self, name: str, text: str) -> None:
        line = self.find(name)
        line.setFocus()
        self.bot.keyClick(line, Qt.Key.Key_A, Control)
        self.type(line, text)
        self.bot.keyClick(line, Qt.Key.Key_Tab)

    def type(self, widget: QWidget, text: str) -> None:
        """Type; QTest knows the keys of English only, so other letters come as they do from an input method."""
        for letter in text:
            if letter.isascii():
                self.bot.keyClicks(widget, letter)
            else:
                event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(widget, event)

    def pick(self, name: str, text: str) -> None:
        box = self.find(name)
        assert isinstance(box, QComboBox)
        box.setFocus()
        self.bot.keyClick(box, Qt.Key.Key_Home)
        for _ in range(box.count()):
            if box.currentText().startswith(text):
                break
            self.bot.keyClick(box, Qt.Key.Key_Down)
        assert box.currentText().startswith(text), box.currentText()
        self.bot.keyClick(box, Qt.Key.Key_Tab)

    def day(self, name: str, year: str, month: str, day: str) -> None:
        self.write(f"{name}-year", year)
        self.pick(f"{name}-month", month)
        self.write(f"{name}-day", day)

    def forward(self) -> None:
        """Press Continue with the keyboard; a page that names what is missing lets one go on the second time."""
        before = self.step()
        # After a window in front has closed, a window manager does this.
        self.window.activateWindow()
        self.bot.waitUntil(self.window.isActiveWindow)
        self.bot.keyClick(self.window, Qt.Key.Key_Return, Control)
        if self.step() == before:
            self.bot.keyClick(self.window, Qt.Key.Key_Return, Control)
        assert self.step() != before


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


def turned_scan() -> bytes:
    with pikepdf.open(BytesIO(scan_pdf(2))) as pdf:
        for page in pdf.pages:
            page.rotate(90, relative=False)
        return write(pdf)


def camera_photo() -> bytes:
    exif = Image.Exif()
    exif[0x0112] = 6
    return encoded(photo((320, 200)), "JPEG", exif=exif)


def phone_photo() -> bytes:
    import pillow_heif

    made = pillow_heif.from_pillow(photo((160, 120)))
    out = BytesIO()
    made.save(out)
    return out.getvalue()


@pytest.fixture
def papers(tmp_path: Path) -> dict[str, Path]:
    """Files as a person has them on their computer."""
    first, second = photo((200, 280)), photo((280, 200))
    files = {
        "passport scan.pdf": turned_scan(),
        "Elm Street lease.pdf": text_pdf(3, "Elm Street lease"),
        "IMG_0412.jpg": camera_photo(),
        "IMG_0413.heic": phone_photo(),
        "school.tiff": encoded(first, "TIFF", save_all=True, append_images=[second]),
    }
    folder = tmp_path / "papers"
    folder.mkdir()
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return {name: folder / name for name in files}


def choosing(monkeypatch: pytest.MonkeyPatch, *paths: Path) -> None:
    """Answer the computer's own file window."""
    names = [str(path) for path in paths]
    monkeypatch.setattr("hcprep.ui.dialogs.files.QFileDialog.getOpenFileNames", lambda *_, **__: (names, ""))


def begin(hands: Hands, tmp_path: Path) -> None:
    hands.write("new-place", str(tmp_path / "home" / "mine"))
    hands.write("new-words", WORDS)
    hands.write("again-words", WORDS)
    hands.bot.keyClick(hands.find("again-words"), Qt.Key.Key_Return)
    hands.bot.waitUntil(lambda: hands.window.desk is not None)
    assert hands.step() == "before"
    # The recovery sheet is offered once; Escape means "not now".
    hands.bot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    sheet = QApplication.activeModalWidget()
    assert sheet is not None
    assert sheet.objectName() == "sheet-dialog"
    hands.bot.keyClick(sheet, Qt.Key.Key_Escape)
    hands.bot.waitUntil(lambda: QApplication.activeModalWidget() is None)


def before_you_start(hands: Hands) -> None:
    for name in ("understood_not_legal_advice", "understood_consequences"):
        box = hands.find(name)
        box.setFocus()
        hands.bot.keyClick(box, Qt.Key.Key_Space)
    hands.click("representative-0")
    hands.pick("province", "Ontario")
    hands.forward()


def people(hands: Hands) -> None:
    assert hands.step() == "people"
    hands.click("add-applicant")
    hands.write("given_names", "Amélie-Thérèse")
    hands.write("family_name", "Ouédraogo")
    hands.write("citizenships", "Burkina Faso")
    hands.day("birth_date", "1988", "04", "12")
    hands.pick("status", "No")
    hands.click("person-done")
    hands.click("add-child")
    hands.write("given_names", "Bo")
    hands.day("birth_date", "2017", "09", "3")
    hands.write("citizenships", "Burkina Faso")
    hands.pick("status", "No")
    hands.click("relationship-0")
    hands.click("accompanying-0")
    hands.click("person-done")
    hands.click("add-child")
    hands.write("given_names", "Ana")
    hands.day("birth_date", "2020", "01", "30")
    hands.write("citizenships", "Burkina Faso")
    hands.pick("status", "No")
    hands.click("relationship-0")
    hands.click("accompanying-0")
    hands.click("person-done")
    applicant, child, second = hands.case.people
    assert (second.name, second.birth_date) == ("Ana", date(2020, 1, 30))
    assert (applicant.name, applicant.birth_date) == ("Amélie-Thérèse Ouédraogo", date(1988, 4, 12))
    assert (child.name, child.relationship, child.accompanying) == ("Bo", "biological", True)
    hands.forward()


def life(hands: Hands) -> None:
    assert hands.step() == "life"
    hands.click("add-entry")
    hands.day("day", "2016", "02", "20")
    hands.write("place", "Montréal")
    hands.click("event-done")
    hands.click("add-claim")
    hands.day("made", "2016", "03", "1")
    hands.click("rpd-2")
    hands.day("rpd_date", "2018", "05", "9")
    hands.click("event-done")
    hands.click("add-address")
    hands.day("start", "2019", "08", "20")
    hands.write("what", "12 Elm Street")
    hands.write("place", "Toronto")
    hands.click("event-done")
    assert [type(event) for event in hands.case.events] == [Entry, Claim, Period]
    hands.click("life-done-0")
    hands.forward()


def documents(hands: Hands, papers: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    page = hands.window.page
    assert isinstance(page, DocumentsPage)
    page.column.finish()

    def read(button: str, *names: str) -> None:
        choosing(monkeypatch, *(papers[name] for name in names))
        hands.click(button)
        hands.bot.waitUntil(lambda: page.taking.job is None)
        page.column.finish()

    applicant = hands.case.people[0].id
    read(f"add-D1/{applicant}", "passport scan.pdf")
    read("choose-files", "Elm Street lease.pdf", "IMG_0412.jpg", "IMG_0413.heic", "school.tiff")
    assert [row.title for row in page._presenter.state.unsorted] == ["Elm Street lease", "IMG 0412", "IMG 0413", "school"]
    hands.click("language")
    assert page.heading.isVisible()
    assert hands.find("choose-files").property("text") == "Choisir des fichiers…"
    page.column.finish()

    def sort(key: str, item: str, title: str) -> None:
        def answer() -> None:
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, PaperDialog)
            hands.bot.keyClick(dialog.title_edit, Qt.Key.Key_A, Control)
            hands.bot.keyClicks(dialog.title_edit, title)
            hands.bot.keyClicks(dialog.date_edit, "2024-03")
            at = next(number for number, choice in enumerate(dialog._choices) if choice[0] == item)
            for _ in range(at):
                hands.bot.keyClick(dialog.item_box, Qt.Key.Key_Down)
            hands.bot.keyClick(dialog.title_edit, Qt.Key.Key_Return)

        QTimer.singleShot(0, answer)
        hands.click(f"change-{key}")
        page.column.finish()

    sort("elm-street-lease", "E3", "Lease of 12 Elm Street")
    sort("school", "E8", "School report of Bo")
    sort("img-0412", "E4", "Photo: the kitchen")
    assert [(item.title, item.item) for item in hands.case.evidence] == [
        ("passport scan", "D1"),
        ("Lease of 12 Elm Street", "E3"),
        ("Photo: the kitchen", "E4"),
        ("IMG 0413", ""),
        ("School report of Bo", "E8"),
    ]
    hands.click("language")
    hands.forward()


def story(hands: Hands) -> None:
    page = hands.window.page
    assert isinstance(page, StoryPage)
    editor = page.editor
    editor.setFocus()
    hands.bot.keyClicks(editor, "I have rented the same home since 2019. ")
    hands.bot.keyClick(editor, Qt.Key.Key_E, Control)
    hands.bot.keyClicks(hands.focused, "lease p. 2")
    hands.bot.keyClick(hands.focused, Qt.Key.Key_Return)
    assert hands.focused is editor
    hands.bot.keyClick(editor, Qt.Key.Key_Return)
    hands.bot.keyClicks(editor, "Bo goes to school here. @")
    hands.bot.keyClicks(hands.focused, "school")
    hands.bot.keyClick(hands.focused, Qt.Key.Key_Return)
    hands.click("story-done")
    hands.forward()
    cited = [text.citations for _number, text in hands.case.statement.numbered()]
    assert cited == [(Citation(evidence="elm-street-lease", page=2),), (Citation(evidence="school"),)]


def build(hands: Hands, out: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    page = hands.window.page
    assert isinstance(page, BuildPage)
    monkeypatch.setattr("hcprep.ui.dialogs.files.QFileDialog.getExistingDirectory", lambda *_, **__: str(out))
    button = hands.find("make-package")
    button.setFocus()
    hands.bot.keyClick(button, Qt.Key.Key_Space)
    hands.bot.waitUntil(lambda: page._job is None, timeout=90_000)
    assert page.result.isVisible(), page.summary.accessibleDescription()
    (made,) = hands.case.builds
    assert made.proved
    return out / made.filename


def check_links(package: Path) -> None:
    """Follow the citation as a reader would, with a library that did not write the file."""
    reader = PdfReader(package)
    texts = [re.sub(r"\s+", " ", page.extract_text()) for page in reader.pages]
    told = next(number for number, text in enumerate(texts) if "I have rented the same home" in text)
    printed = re.search(r"p\. 2 \[book p\. (\d+)\]", texts[told])
    assert printed is not None, texts[told]
    target = int(printed[1])
    assert "Elm Street lease, page 2" in texts[target - 1]
    assert target in landings(reader, told)
    assert reader.page_labels[target - 1] == str(target)
    rotated = [page for page in reader.pages if page.rotation == 90]
    assert len(rotated) == 2
    assert len(reader.pages) == int(reader.page_labels[-1])
    assert not reader.metadata or "Ouédraogo" not in str(reader.metadata.author)


def landings(reader: PdfReader, page: int) -> set[int]:
    """Return the page numbers, from 1, that the links of a page lead to."""
    found = set()
    annotations: Any = reader.pages[page].get("/Annots", ArrayObject()).get_object()
    for reference in annotations:
        link = reference.get_object()
        action = link.get("/A", DictionaryObject()).get_object()
        where = link.get("/Dest", action.get("/D"))
        if isinstance(where, ArrayObject):
            number = reader.get_page_number(where[0].get_object())
            if number is not None:
                found.add(number + 1)
    return found


def test_from_an_empty_folder_to_a_proven_package_and_back(
    hands: Hands, papers: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(hands, tmp_path)
    before_you_start(hands)
    people(hands)
    life(hands)
    documents(hands, papers, monkeypatch)
    story(hands)
    assert hands.step() == "review"
    hands.forward()
    package = build(hands, tmp_path / "out", monkeypatch)
    check_links(package)
    assert {path.name for path in (tmp_path / "out").iterdir()} == {package.name, PROOF_NAME, CERTIFICATE_NAME}
    assert hands.window.states()[-1].done

    case = hands.case
    hands.click("lock")
    hands.bot.waitUntil(lambda: hands.window.desk is None)
    hands.bot.waitUntil(lambda: hands.window.findChild(DocumentsPage) is None)
    hands.write("open-words", WORDS)
    hands.click("open")
    hands.bot.waitUntil(lambda: hands.window.desk is not None)
    assert hands.case == case
    # Papers are still missing, so that is where one goes on.
    assert hands.step() == "documents"
    assert isinstance(hands.window.page, DocumentsPage)
    hands.window.page.column.finish()
    assert hands.find("look-elm-street-lease").accessibleName() == "Look at Lease of 12 Elm Street"
