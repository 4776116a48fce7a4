"""The documents page as a person uses it: adding, dropping, reading what happened, reasons, changing, removing, looking."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hcprep.app.wiring import Wired
from hcprep.errors import HcprepError, IntakeRefusedError
from hcprep.jobs import JobContext, Progress
from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.evidence import Document
from hcprep.model.people import Person
from hcprep.model.statement import Citation, Paragraph, Section, Statement, Text
from hcprep.presenters.documents import PaperFacts
from hcprep.services.batch import Batch
from hcprep.ui.dialogs.paper import PaperDialog
from hcprep.ui.messages import explain
from hcprep.ui.pages import taking as taking_module
from hcprep.ui.pages.documents import DocumentsPage
from hcprep.ui.paper_words import NOTE_WORDS, TELL
from hcprep.ui.widgets.checkitem import CheckItem
from hcprep.ui.widgets.report import IntakeReport
from tests.unit.intake.papermaking import encoded, photo, text_pdf

AMA = Person(id="applicant", role="applicant", given_names="Ama", family_name="Example", citizenships=("Ghana",))
BO = Person(id="bo", role="child", given_names="Bo", birth_date=date(2017, 9, 3), accompanying=True)
PASSPORT = "D1/applicant"
Click = Callable[[str], None]


def case_of(wired: Wired) -> Case:
    assert wired.window.desk is not None
    return wired.window.desk.case


def page_of(wired: Wired) -> DocumentsPage:
    page = wired.window.page
    assert isinstance(page, DocumentsPage)
    return page


def card_of(wired: Wired, key: str = PASSPORT) -> CheckItem:
    page_of(wired).column.finish()
    return page_of(wired).cards[key]


def document(key: str, pages: int = 2, **facts: object) -> Document:
    made = Document(
        id=key, filename=f"{key}.pdf", media_type="application/pdf", original_sha256=key, original_size=1, pages=pages
    )
    return replace(made, **facts)  # type: ignore[arg-type]


def put(wired: Wired, *papers: Document, item: str = "D1", person: str = "applicant") -> None:
    page_of(wired)._presenter.take(Batch(documents=papers), item, person)
    page_of(wired).column.finish()


@pytest.fixture
def documents(opened: Wired) -> Wired:
    """The documents page of a case with two people."""
    desk = opened.window.desk
    assert desk is not None
    desk.edit(edits.put_person(edits.put_person(desk.case, AMA), BO))
    opened.window.go("documents")
    page_of(opened).column.finish()
    return opened


@pytest.fixture
def papers(tmp_path: Path) -> Callable[..., list[Path]]:
    """Write files into a folder."""

    def write(**files: bytes) -> list[Path]:
        paths = []
        for name, data in files.items():
            path = tmp_path / name.replace("_", ".")
            path.write_bytes(data)
            paths.append(path)
        return paths

    return write


class Gate:
    """Stands in for the reading of files: it reports progress and waits until a test lets it go on."""

    def __init__(self) -> None:
        self.at = 0
        self.go = threading.Event()

    def take_papers(self, _file: object, _case: Case, paths: list[Path], _at: str, ctx: JobContext, **_given: str) -> Batch:
        for number, _path in enumerate(paths):
            ctx.step(Progress(number, len(paths), "intake"))
            self.at = number + 1
            while not self.go.wait(0.005):
                ctx.check()
        return Batch(documents=tuple(document(path.stem) for path in paths))


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    made = Gate()
    monkeypatch.setattr(taking_module, "take_papers", made.take_papers)
    yield made
    made.go.set()


def choose(monkeypatch: pytest.MonkeyPatch, *paths: Path) -> None:
    names = [str(path) for path in paths]
    monkeypatch.setattr("hcprep.ui.dialogs.files.QFileDialog.getOpenFileNames", lambda *_, **__: (names, ""))


def focused(wired: Wired) -> QWidget:
    widget = wired.window.focusWidget()
    assert isinstance(widget, QWidget)
    return widget


def words_of(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QWidget) if hasattr(label, "text") and label.isVisible())


def test_real_papers_of_every_kind_are_added_or_explained(
    documents: Wired, qtbot: QtBot, papers: Callable[..., list[Path]], monkeypatch: pytest.MonkeyPatch, click: Click
) -> None:
    wait = b"BT /F1 12 Tf"
    placeholder = text_pdf(1, "Please wait... If this message is not eventually replaced").replace(wait, wait)
    good = text_pdf(3)
    files = papers(
        passport_pdf=good,
        photo_jpg=encoded(photo(), "JPEG"),
        again_pdf=good,
        broken_pdf=b"%PDF-1.7\n" + bytes(range(256)) * 40,
        notes_txt=b"words",
        form_pdf=placeholder,
    )
    choose(monkeypatch, *files)
    page = page_of(documents)
    card_of(documents)
    click(f"add-{PASSPORT}")
    qtbot.waitUntil(lambda: page.taking.job is None)
    report = page.column.widget("report")
    assert isinstance(report, IntakeReport)
    assert report.hasFocus()
    said = report.accessibleName() + " " + report.accessibleDescription()
    for code, name in (
        ("intake-damaged", "broken.pdf"),
        ("intake-unknown-type", "notes.txt"),
        ("intake-placeholder", "form.pdf"),
    ):
        message = explain(HcprepError(code, name=name))
        assert message.what in said
        assert message.do in said
    assert "“again.pdf” is already in this case" in said
    assert [item.title for item in case_of(documents).evidence] == ["passport", "photo", "form"]
    assert [line.paper.label for line in card_of(documents).lines] == ["A-1", "A-2", ""]
    assert "It is kept as it is." in words_of(card_of(documents))
    click("close-report")
    assert page.column.widget("report") is None
    assert focused(documents) is card_of(documents).add_button


def test_progress_names_the_file_and_files_that_come_meanwhile_wait(documents: Wired, qtbot: QtBot, gate: Gate) -> None:
    page = page_of(documents)
    page.add([Path("one.pdf"), Path("lease.pdf")], "D1", "applicant")
    page.add([Path("three.pdf")])
    qtbot.waitUntil(
        lambda: (
            page.taking.panel is not None
            and "1 of 2: one.pdf. 1 more waits" in page.taking.panel.words.text().replace(" 1 more", ". 1 more")
        )
    )
    assert page.taking.panel is not None
    assert page.taking.panel.isVisible()
    gate.go.set()
    qtbot.waitUntil(lambda: page.taking.job is None)
    assert [item.id for item in case_of(documents).evidence] == ["one", "lease", "three"]
    assert case_of(documents).evidence[2].item == ""
    assert page.column.widget("job") is None
    assert page.column.widget("report") is None


def test_reading_goes_on_while_its_place_on_the_page_is_being_drawn_again(documents: Wired, qtbot: QtBot, gate: Gate) -> None:
    page = page_of(documents)
    page.add([Path("one.pdf"), Path("two.pdf")], "D1", "applicant")
    qtbot.waitUntil(lambda: gate.at == 1)
    page.papers.clear()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gate.go.set()
    qtbot.waitUntil(lambda: page.taking.job is None)
    assert [item.id for item in case_of(documents).evidence] == ["one", "two"]


def test_stopping_adds_nothing_and_the_focus_goes_back(documents: Wired, qtbot: QtBot, gate: Gate, click: Click) -> None:
    page = page_of(documents)
    page.add([Path("one.pdf")], "D1", "applicant")
    page.add([Path("two.pdf")])
    qtbot.waitUntil(lambda: gate.at == 1)
    assert page.taking.panel is not None
    page.taking.panel.stop_button.setFocus()
    qtbot.keyClick(page.taking.panel.stop_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.taking.job is None)
    assert case_of(documents).evidence == ()
    assert focused(documents) is card_of(documents).add_button


def test_a_change_of_language_keeps_the_job_and_what_is_typed(documents: Wired, qtbot: QtBot, gate: Gate, click: Click) -> None:
    page = page_of(documents)
    page.add([Path("one.pdf")], "D1", "applicant")
    qtbot.waitUntil(lambda: gate.at == 1)
    card_of(documents, "D3/bo")
    click("cannot-D3/bo")
    qtbot.keyClicks(focused(documents), "The town hall burned")
    page.retranslate()
    edit = focused(documents)
    assert isinstance(edit, QPlainTextEdit)
    assert edit.toPlainText() == "The town hall burned"
    documents.window.settings.use_language("fr")
    assert page_of(documents) is page
    assert page.heading.text() == "Documents"
    assert card_of(documents).add_button.text() == "Ajouter des fichiers…"
    # What was typed became a reason before the page was written again.
    mark = case_of(documents).mark("D3", "bo")
    assert mark is not None
    assert mark.reason == "The town hall burned"
    gate.go.set()
    qtbot.waitUntil(lambda: page.taking.job is None)
    assert [item.id for item in case_of(documents).evidence] == ["one"]


def drop(target: QWidget, *paths: Path, local: bool = True) -> bool:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) if local else QUrl("https://example.org/a.pdf") for path in paths])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, buttons, keys)
    enter.setAccepted(False)
    QApplication.sendEvent(target, enter)
    if not enter.isAccepted():
        return False
    assert target.property("over") is True
    event = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(target, event)
    assert target.property("over") is False
    return event.isAccepted()


def test_files_dropped_on_a_card_and_on_the_area_land_there(documents: Wired, qtbot: QtBot, gate: Gate, tmp_path: Path) -> None:
    gate.go.set()
    page = page_of(documents)
    (tmp_path / "birth.pdf").write_bytes(b"x")
    (tmp_path / "loose").mkdir()
    (tmp_path / "loose" / "a.pdf").write_bytes(b"x")
    assert drop(card_of(documents, "D3/bo"), tmp_path / "birth.pdf")
    qtbot.waitUntil(lambda: page.taking.job is None)
    assert drop(page.drop_area, tmp_path / "loose")
    qtbot.waitUntil(lambda: page.taking.job is None)
    assert [(item.id, item.item, item.person) for item in case_of(documents).evidence] == [("birth", "D3", "bo"), ("a", "", "")]
    assert [paper.id for paper in page._presenter.state.unsorted] == ["a"]
    assert not drop(page.drop_area, Path("x"), local=False)


def test_reasons_are_kept_in_the_persons_words(documents: Wired, qtbot: QtBot, click: Click) -> None:
    card = card_of(documents)
    click(f"cannot-{PASSPORT}")
    edit = focused(documents)
    assert isinstance(edit, QPlainTextEdit)
    click(f"save-reason-{PASSPORT}")
    assert case_of(documents).marks == ()
    assert focused(documents) is edit
    qtbot.keyClicks(edit, "My passport was taken at the border.")
    qtbot.keyClick(edit, Qt.Key.Key_Tab)
    qtbot.keyClick(focused(documents), Qt.Key.Key_Space)
    assert card_of(documents) is card
    assert "Your reason: My passport was taken at the border." in words_of(card)
    assert "You cannot get it" in words_of(card)
    assert card.isAncestorOf(focused(documents))
    click(f"back-{PASSPORT}")
    click(f"skip-{PASSPORT}")
    again = focused(documents)
    assert isinstance(again, QPlainTextEdit)
    assert again.toPlainText() == "My passport was taken at the border."


def test_a_reason_not_saved_is_saved_when_the_page_is_left(documents: Wired, qtbot: QtBot, click: Click) -> None:
    card_of(documents)
    click(f"skip-{PASSPORT}")
    qtbot.keyClicks(focused(documents), "Born here")
    documents.window.go("people")
    mark = case_of(documents).mark("D1", "applicant")
    assert mark is not None
    assert (mark.state, mark.reason) == ("not_applicable", "Born here")


def test_an_edit_keeps_the_cards_the_place_and_the_focus(documents: Wired, qtbot: QtBot) -> None:
    page = page_of(documents)
    cards = {key: id(card) for key, card in page.cards.items()}
    card = card_of(documents, "D3/bo")
    card.why_button.setFocus()
    qtbot.keyClick(card.why_button, Qt.Key.Key_Space)
    assert card.draft.details
    holder = documents.window.book
    QApplication.processEvents()
    where = card.mapTo(holder, QPoint(0, 0)).y()
    put(documents, document("x"), document("y"), item="", person="")
    put(documents, document("birth"), item="D3", person="bo")
    QApplication.processEvents()
    assert {key: id(card) for key, card in page.cards.items()} == cards
    assert focused(documents) is card.why_button
    assert card.draft.details
    assert abs(card.mapTo(holder, QPoint(0, 0)).y() - where) <= 2


def test_removing_asks_nothing_and_can_be_undone_where_it_happened(documents: Wired, click: Click) -> None:
    put(documents, document("one"), document("two"))
    cited = Paragraph(id="p", runs=(Text(text="See "), Citation(evidence="one")))
    desk = documents.window.desk
    assert desk is not None
    desk.edit(edits.put_statement(desk.case, Statement(sections=(Section(id="s", paragraphs=(cited,)),))))
    click("remove-one")
    assert case_of(documents).item("one") is None
    button = focused(documents)
    assert button.objectName() == "undo-removal"
    assert "“one” was removed. Your story points at it once. That place now shows “missing”." in button.accessibleName()
    assert not button.visibleRegion().isEmpty()
    click("undo-removal")
    assert [line.paper.id for line in card_of(documents).lines] == ["one", "two"]
    assert focused(documents) is card_of(documents).add_button


def test_an_undo_offered_goes_away_with_the_next_edit(documents: Wired, click: Click) -> None:
    put(documents, document("one"))
    click("remove-one")
    page_of(documents)._presenter.mark("D3", "bo", "cannot_get", "x")
    assert page_of(documents).column.widget("undo") is None
    assert case_of(documents).item("one") is None


def test_changing_a_paper_moves_it_and_brings_the_focus_back(
    documents: Wired, monkeypatch: pytest.MonkeyPatch, click: Click
) -> None:
    put(documents, document("scan"), item="", person="")

    def answer(dialog: PaperDialog) -> int:
        dialog.title_edit.setText("Lease of Elm Street " * 6)
        dialog.date_edit.setText("2024-03")
        dialog.item_box.setCurrentIndex([choice[0] for choice in dialog._choices].index("E3"))
        dialog.accept()
        return dialog.result()

    monkeypatch.setattr(PaperDialog, "exec", answer)
    click("change-scan")
    item = case_of(documents).item("scan")
    assert item is not None
    assert (item.title, item.date, item.item) == (("Lease of Elm Street " * 6).strip(), "2024-03", "E3")
    assert focused(documents).objectName() == "change-scan"
    assert "pages), 2024-03" not in words_of(card_of(documents, "E3"))
    assert "2024-03 (2 pages)" in words_of(card_of(documents, "E3"))


def test_the_change_window_says_what_is_wrong_beside_its_field(documents: Wired, qtbot: QtBot) -> None:
    page = page_of(documents)
    dialog = PaperDialog(PaperFacts(title="Lease"), page._presenter.choices(), page._presenter.date_is_fine, page)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.title_edit.clear()
    dialog.date_edit.setText("next week")
    qtbot.keyClick(dialog.date_edit, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.title_problem.isVisible()
    assert dialog.date_problem.isVisible()
    assert dialog.focusWidget() is dialog.title_edit
    assert "2024-03-15" in dialog.date_edit.accessibleDescription()
    qtbot.keyClicks(dialog.title_edit, "Lease")
    dialog.date_edit.setText("2024")
    qtbot.keyClick(dialog.title_edit, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.facts() == PaperFacts(title="Lease", date="2024")


def test_looking_at_a_paper_by_keyboard(documents: Wired, qtbot: QtBot, papers: Callable[..., list[Path]], click: Click) -> None:
    page = page_of(documents)
    page.add(papers(letter_pdf=text_pdf(3)), "D1", "applicant")
    qtbot.waitUntil(lambda: page.taking.job is None)
    card_of(documents)
    click("look-letter")
    viewer = page.tools.viewer
    assert viewer is not None
    assert viewer.view.area.hasFocus() or viewer.focusWidget() is viewer.view.area
    qtbot.waitUntil(lambda: not viewer.view._picture.isNull())
    first = viewer.view._picture.cacheKey()
    assert viewer.view.area.accessibleName().startswith("letter, page 1 of 3")
    qtbot.keyClick(viewer, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert viewer.view.area.accessibleName().startswith("letter, page 2 of 3")
    qtbot.waitUntil(lambda: not viewer.view._picture.isNull() and viewer.view._picture.cacheKey() != first)
    qtbot.keyClick(viewer, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.findChild(QDialog) is None)


def test_only_what_is_missing_can_be_shown(documents: Wired, click: Click) -> None:
    put(documents, document("passport"))
    assert PASSPORT in page_of(documents).cards
    click("only-missing")
    assert PASSPORT not in page_of(documents).cards
    # A thing settled meanwhile stays until the list is asked again, so that it does not vanish under the hand.
    page_of(documents)._presenter.mark("D3", "bo", "cannot_get", "x")
    page_of(documents).column.finish()
    assert "D3/bo" in page_of(documents).cards
    click("only-missing")
    page_of(documents).column.finish()
    assert PASSPORT in page_of(documents).cards


def test_what_is_not_asked_is_told_when_wanted(documents: Wired, click: Click) -> None:
    page = page_of(documents)
    assert not page.skipped.list.isVisible()
    click("not-asked")
    assert page.skipped.list.isVisible()
    assert all(row.why in words_of(page.skipped.list) for row in page._presenter.state.not_needed)


def test_a_full_list_opens_at_once(documents: Wired) -> None:
    desk = documents.window.desk
    assert desk is not None
    case = desk.case
    for number in range(8):
        case = edits.put_person(case, replace(BO, id=f"child{number}", given_names=f"Child {number}"))
    desk.edit(case)
    documents.window.go("people")
    documents.window.book.empty()
    documents.window.book.open("people")
    desk.review()
    start = time.perf_counter()
    documents.window.go("documents")
    QApplication.processEvents()
    made = len(page_of(documents).cards)
    took = time.perf_counter() - start
    assert sum(len(rows) for _group, rows in page_of(documents)._presenter.state.groups) > 60
    assert made < 40, "what is far below comes later"
    print(f"opened in {took * 1000:.0f} ms")


def test_notes_that_matter_are_said_and_all_have_words(documents: Wired) -> None:
    from hcprep.intake.notes import NOTES

    assert set(NOTE_WORDS) == set(NOTES)
    assert set(NOTES) >= TELL
    put(documents, document("scan", notes=("repaired", "exif-rotated", "signature-not-verifiable")))
    said = words_of(card_of(documents))
    assert "was repaired" in said
    assert "digital signature" in said
    assert "upright" not in said


def test_a_failed_case_file_is_told_at_the_top(documents: Wired, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **_given: object) -> Batch:
        raise IntakeRefusedError("disk-full")

    monkeypatch.setattr(taking_module, "take_papers", fail)
    page = page_of(documents)
    page.add([Path("a.pdf")])
    qtbot.waitUntil(page.summary.isVisible)
    assert page.summary.hasFocus()
    assert page.column.widget("job") is None


@pytest.mark.parametrize("language", ["en", "fr"])
def test_long_names_fit_a_small_window_at_twice_the_text(documents: Wired, language: str) -> None:
    desk = documents.window.desk
    assert desk is not None
    name = "Wolfeschlegelsteinhausenbergerdorffmaximilian"
    desk.edit(edits.put_person(desk.case, replace(AMA, given_names=name)))
    put(documents, document("scan_of_everything_that_was_in_the_blue_folder_on_the_shelf_2019_to_2024"))
    documents.window.settings.use_language(language)  # type: ignore[arg-type]
    documents.window.settings.use_scale(200)
    page_of(documents).column.finish()
    QApplication.processEvents()
    assert page_of(documents).minimumSizeHint().width() <= 1366 - documents.window.tasks.width() - 14
    assert name in documents.window.page.findChild(CheckItem, f"item-{PASSPORT}").spoken  # type: ignore[union-attr]


def test_buttons_of_papers_are_never_read_alone(documents: Wired) -> None:
    put(documents, document("one"), document("two"))
    names = [button.accessibleName() for button in card_of(documents).findChildren(QPushButton) if button.isVisible()]
    assert len(set(names)) == len(names)
    assert "Remove one" in names
