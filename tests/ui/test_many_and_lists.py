"""Several papers changed at once, and lists saved to be printed, in the real window."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from hcprep.app.wiring import Wired
from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.evidence import Document, Evidence
from hcprep.model.people import Person
from hcprep.model.statement import Citation, Paragraph, Section, Statement, Text
from hcprep.ui.dialogs.many import ManyDialog
from hcprep.ui.dialogs.printing import PrintDialog
from hcprep.ui.printed import LIST_WORDS, ListId
from hcprep.ui.widgets.field import LineInput

Control, Shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def paper(key: str) -> Evidence:
    made = Document(
        id=key, filename=f"{key}-scan.pdf", media_type="application/pdf", original_sha256=key, original_size=1, pages=2
    )
    return Evidence(id=key, title=key.title(), documents=(made,))


def case_with_papers(case: Case) -> Case:
    case = edits.put_person(case, Person(id="applicant", role="applicant", given_names="Amara", family_name="Diallo"))
    for key in ("bill", "lease", "report", "photo"):
        case = edits.put_evidence(case, paper(key), "other")
    told = Paragraph(id="p", runs=(Text(text="We have a lease."), Citation(evidence="lease")))
    return edits.put_statement(case, Statement(sections=(Section(id="s", paragraphs=(told,)),)))


@pytest.fixture
def home(opened: Wired) -> Wired:
    desk = opened.window.desk
    assert desk is not None
    desk.edit(case_with_papers(desk.case))
    return opened


def now(wired: Wired) -> Case:
    assert wired.window.desk is not None
    return wired.window.desk.case


@pytest.fixture
def many(home: Wired, qtbot: QtBot) -> ManyDialog:
    qtbot.waitUntil(home.window.isActiveWindow)
    qtbot.keyClick(home.window, Qt.Key.Key_D, Control | Shift)
    found = [dialog for dialog in home.window.findChildren(ManyDialog) if dialog.isVisible()]
    assert len(found) == 1
    return found[0]


def press(dialog: ManyDialog, name: str, qtbot: QtBot) -> None:
    button = dialog.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    assert button.isEnabled()
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)


def choose_two(dialog: ManyDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog.view, Qt.Key.Key_Home)
    qtbot.keyClick(dialog.view, Qt.Key.Key_Down, Shift)
    assert dialog.chosen == ("bill", "lease")


def test_nothing_can_be_pressed_before_something_is_chosen(many: ManyDialog) -> None:
    assert many.chosen == ()
    assert not any(button.isEnabled() for button in many.findChildren(QPushButton) if button.objectName().startswith("do-"))


def test_papers_are_filed_by_keys_as_one_edit(home: Wired, many: ManyDialog, qtbot: QtBot) -> None:
    choose_two(many, qtbot)
    box = many.findChild(QComboBox, "many-file")
    assert isinstance(box, QComboBox)
    box.setFocus()
    target = next(at for at in range(box.count()) if box.itemData(at)[0] == "E3")
    while box.currentIndex() != target:
        qtbot.keyClick(box, Qt.Key.Key_Down)
    press(many, "do-file", qtbot)
    assert {item.id: item.item for item in now(home).evidence} == {"bill": "E3", "lease": "E3", "report": "", "photo": ""}
    assert many.told.text().startswith("2 papers filed under: ")
    assert set(many.chosen) == {"bill", "lease"}
    many.reject()
    home.window.guide.undo()
    assert all(not item.item for item in now(home).evidence)


def test_dates_languages_and_titles(home: Wired, many: ManyDialog, qtbot: QtBot) -> None:
    choose_two(many, qtbot)
    qtbot.keyClicks(many.date_line, "soon")
    press(many, "do-date", qtbot)
    assert "Write the date" in many.told.text()
    assert all(not item.date for item in now(home).evidence)
    many.date_line.clear()
    qtbot.keyClicks(many.date_line, "2024-03")
    press(many, "do-date", qtbot)
    many.language_box.setCurrentIndex(1)
    press(many, "do-language", qtbot)
    many.pattern_line.setText("{date} {file} {n}")
    assert many.example.text() == "The first would be: 2024-03 bill-scan 1"
    press(many, "do-rename", qtbot)
    bill, lease, report, _photo = now(home).evidence
    assert (bill.date, bill.language, bill.title) == ("2024-03", "fr", "2024-03 bill-scan 1")
    assert (lease.date, lease.language, lease.title) == ("2024-03", "fr", "2024-03 lease-scan 2")
    assert (report.date, report.language, report.title) == ("", "", "Report")


def test_removing_says_what_the_story_loses_and_undo_brings_it_back(home: Wired, many: ManyDialog, qtbot: QtBot) -> None:
    choose_two(many, qtbot)
    qtbot.keyClick(many.view, Qt.Key.Key_Delete)
    assert [item.id for item in now(home).evidence] == ["report", "photo"]
    assert many.told.text() == "2 papers removed. Undo brings them back. Your story points at them 1 time."
    many.reject()
    home.window.guide.undo()
    assert len(now(home).evidence) == 4


def test_an_empty_pattern_keeps_the_titles(home: Wired, many: ManyDialog, qtbot: QtBot) -> None:
    many.view.selectAll()
    many.pattern_line.setText("  ")
    press(many, "do-rename", qtbot)
    assert [item.title for item in now(home).evidence] == ["Bill", "Lease", "Report", "Photo"]


def test_the_dialog_fits_twice_the_text(home: Wired) -> None:
    home.window.settings.use_scale(200)
    home.window.guide.change_many()
    dialog = home.window.findChild(ManyDialog)
    assert isinstance(dialog, ManyDialog)
    assert dialog.minimumSizeHint().height() <= 700
    assert dialog.minimumSizeHint().width() <= 1300


def test_files_copied_elsewhere_are_pasted(home: Wired, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home.window.go("documents")
    page = home.window.page
    taken: list[tuple[Path, ...]] = []
    monkeypatch.setattr(page, "add", lambda paths, *_: taken.append(tuple(paths)))
    names = [tmp_path / "one.pdf", tmp_path / "two.pdf"]
    for name in names:
        name.write_bytes(b"x")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(name)) for name in names])
    QApplication.clipboard().setMimeData(data)
    qtbot.keyClick(page.first_field(), Qt.Key.Key_V, Control)
    assert taken == [tuple(names)]
    QApplication.clipboard().setText("words")
    qtbot.keyClick(page.first_field(), Qt.Key.Key_V, Control)
    assert len(taken) == 1


# Lists.


@pytest.mark.parametrize("step", ["people", "life", "documents", "review", "story", "build"])
def test_the_button_is_there_where_the_page_is_a_list(home: Wired, step: str) -> None:
    home.window.go(step)  # type: ignore[arg-type]
    assert home.window.foot.print_button.isVisible() == (step in ("people", "life", "documents", "review"))


@pytest.mark.parametrize(
    ("which", "told"), [("checklist", "Still to add"), ("papers", "lease"), ("people", "Amara Diallo"), ("dates", "$")]
)
def test_a_list_is_saved_as_it_is_on_screen(home: Wired, qtbot: QtBot, tmp_path: Path, which: ListId, told: str) -> None:
    desk = home.window.desk
    assert desk is not None
    home.window.go("documents")
    qtbot.mouseClick(home.window.foot.print_button, Qt.MouseButton.LeftButton)
    dialog = home.window.findChild(PrintDialog)
    assert isinstance(dialog, PrintDialog)
    assert dialog.chosen == "checklist"
    next(button for button in dialog.choices.buttons() if button.objectName() == f"list-{which}").click()
    target = tmp_path / "list.pdf"
    dialog.save(target)
    qtbot.waitUntil(lambda: dialog.job is None)
    assert dialog.told.text() == "Saved as list.pdf."
    reader = PdfReader(target)
    text = "\n".join(page.extract_text() for page in reader.pages)
    assert told.lower() in text.lower()
    assert "/StructTreeRoot" in reader.root_object
    assert not (reader.metadata and reader.metadata.author)


def test_a_list_is_in_the_language_of_the_window(home: Wired, qtbot: QtBot, tmp_path: Path) -> None:
    home.window.settings.use_language("fr")
    home.window.go("people")
    qtbot.keyClick(home.window, Qt.Key.Key_P, Control)
    dialog = home.window.findChild(PrintDialog)
    assert isinstance(dialog, PrintDialog)
    assert dialog.chosen == "people"
    dialog.save(tmp_path / "liste.pdf")
    qtbot.waitUntil(lambda: dialog.job is None)
    reader = PdfReader(tmp_path / "liste.pdf")
    assert str(reader.root_object["/Lang"]) == "fr-CA"
    assert "22\xa0novembre\xa02026" in reader.pages[0].extract_text()


def test_a_place_that_cannot_be_written_is_said(home: Wired, qtbot: QtBot, tmp_path: Path) -> None:
    home.window.guide.print_list()
    dialog = home.window.findChild(PrintDialog)
    assert isinstance(dialog, PrintDialog)
    dialog.save(tmp_path / "nowhere" / "list.pdf")
    qtbot.waitUntil(lambda: dialog.job is None)
    assert dialog.told.text() == "list.pdf could not be saved there."


def test_every_list_has_a_name() -> None:
    assert set(LIST_WORDS) == {"checklist", "papers", "people", "life", "dates", "review"}


def test_what_papers_are_for_is_found_by_any_word_and_taken_with_enter(home: Wired, many: ManyDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(many.view, "lea")
    assert many.chosen == ("lease",)
    many.item_box.line.setFocus()
    # Not typed: without a screen nothing can be shown below the line.
    many.item_box.line.setText("life in")
    qtbot.keyClick(many.item_box.line, Qt.Key.Key_Return)
    assert {item.id: item.item for item in now(home).evidence} == {"bill": "", "lease": "E3", "report": "", "photo": ""}
    assert many.item_box.currentText() == "Proof of your life in Canada"
    # What is nowhere changes nothing.
    many.item_box.line.setText("nothing like this")
    many.item_box.settle()
    assert many.item_box.currentText() == "Proof of your life in Canada"
    # Papers that come in meanwhile are listed, and what was chosen stays.
    desk = home.window.desk
    assert desk is not None
    desk.edit(edits.put_evidence(desk.case, Evidence(id="late", title="Late"), "other"))
    assert many.model.row("late") >= 0
    assert many.chosen == ("lease",)


def test_files_pasted_into_a_line_go_to_the_page(home: Wired, qtbot: QtBot) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/papers/lease.pdf")])
    QGuiApplication.clipboard().setMimeData(mime)
    line = LineInput(home.window)
    line.show()
    qtbot.keyClick(line, Qt.Key.Key_V, Control)
    assert line.text() == ""
    QGuiApplication.clipboard().setText("Rent")
    qtbot.keyClick(line, Qt.Key.Key_V, Control)
    assert line.text() == "Rent"
