"""The upload set in the window: made from the last page, smaller pictures agreed to one by one, and said what came out."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from hcprep.app.wiring import Wired
from hcprep.jobs import JobContext
from hcprep.services.batch import file_batch, take_papers
from hcprep.ui.dialogs.portalcloser import CloserDialog
from hcprep.ui.dialogs.portalcosts import CostsDialog
from hcprep.ui.dialogs.portalplan import PortalPlanDialog
from hcprep.ui.pages.build import BuildPage
from hcprep.ui.widgets.uploadcard import UploadCard
from tests.unit.intake.papermaking import text_pdf
from tests.unit.package.test_portal_parts import photo


def card_of(wired: Wired) -> UploadCard:
    page = wired.window.page
    assert isinstance(page, BuildPage)
    return page.upload


def with_papers(opened: Wired, *paths: Path) -> Wired:
    """Add papers, and open the last page."""
    desk = opened.window.desk
    assert desk is not None
    batch = take_papers(desk.session.file, desk.case, paths, "2026-11-22T12:00:00+00:00", JobContext())
    desk.edit(file_batch(desk.case, desk.kit, batch, item="E3"))
    opened.window.go("build")
    return opened


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    """A page of text."""
    path = tmp_path / "letter.pdf"
    path.write_bytes(text_pdf(1, "letter"))
    return path


@pytest.fixture
def light(opened: Wired, letter: Path) -> Wired:
    """The last page of a case with a letter."""
    return with_papers(opened, letter)


@pytest.fixture
def heavy(opened: Wired, letter: Path, tmp_path: Path) -> Wired:
    """The last page of a case with a letter and two photographs, each too large beside the other."""
    data = photo(quality=65)
    photos = [tmp_path / f"photo{number}.jpg" for number in (1, 2)]
    for number, path in enumerate(photos, start=1):
        path.write_bytes(data[:2] + b"\xff\xfe\x00\x04%02d" % number + data[2:])
    return with_papers(opened, *photos, letter)


def test_small_papers_are_made_into_files_at_once(light: Wired, tmp_path: Path, qtbot: object) -> None:
    card = card_of(light)
    with qtbot.waitSignal(card.made, timeout=120_000):  # type: ignore[attr-defined]
        card.prepare(tmp_path / "out")
    assert "01_A-1_letter.pdf" in card.result.text()
    assert (tmp_path / "out" / "portal" / "worksheet.pdf").is_file()
    assert "official page" in card.unsure.text()


def test_smaller_pictures_are_agreed_to_paper_by_paper(heavy: Wired, tmp_path: Path, qtbot: object) -> None:
    card = card_of(heavy)
    card.account.setCurrentIndex(card.account.findData("other"))
    card.prepare(tmp_path / "out")
    found: list[PortalPlanDialog] = []

    def shown() -> None:
        found[:] = card.findChildren(PortalPlanDialog)
        assert found

    qtbot.waitUntil(shown, timeout=120_000)  # type: ignore[attr-defined]
    (dialog,) = found
    assert dialog.model.rowCount() == 2
    assert not dialog.accepted_documents
    qtbot.waitUntil(lambda: not dialog.pair.after.image_label.pixmap().isNull())  # type: ignore[attr-defined]
    one, other = (view.image_label.pixmap().width() for view in (dialog.pair.before, dialog.pair.after))
    assert abs(one - other) <= 1
    look_closer(dialog, qtbot)
    look_at_costs(dialog)
    before = dialog.status.text()
    dialog.model.item(0).setCheckState(Qt.CheckState.Checked)
    assert len(dialog.accepted_documents) == 1
    dialog.all_button.click()
    assert len(dialog.accepted_documents) == 2
    assert dialog.status.text() == before, "at 200 dots an inch nothing is gained"
    assert dialog.model.item(1).text().endswith("smaller only if nothing on it is signed")
    say_that_nothing_is_signed(dialog)
    assert dialog.status.text() != before
    with qtbot.waitSignal(card.made, timeout=120_000):  # type: ignore[attr-defined]
        dialog.make_button.click()
    assert card.result.text().count("pictures made smaller") == 1
    assert len(list((tmp_path / "out" / "portal").glob("*_*.pdf"))) == 1


def say_that_nothing_is_signed(dialog: PortalPlanDialog) -> None:
    """Take it back for one paper, and say it of both at once."""
    assert "A-1" in dialog.unsigned_box.words or "C-1" in dialog.unsigned_box.words
    dialog.unsigned_box.click()
    assert dialog.unsigned_box.isChecked()
    assert dialog.model.item(0).text().endswith("(nothing on it is signed)")
    dialog.unsigned_box.click()
    assert not dialog._presenter.state.choice.unsigned
    dialog.list.selectAll()
    assert "these 2 papers" in dialog.unsigned_box.words
    dialog.unsigned_box.click()
    assert len(dialog._presenter.state.choice.unsigned) == 2


def look_closer(dialog: PortalPlanDialog, qtbot: object) -> None:
    """Zoom and move both pictures by keys and by the mouse wheel, agree and take it back; all of it in the other dialog."""
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)  # type: ignore[attr-defined]
    (closer,) = dialog.findChildren(CloserDialog)
    one, other = closer.pair.before, closer.pair.after
    qtbot.waitUntil(lambda: not other.image_label.pixmap().isNull())  # type: ignore[attr-defined]
    assert (one.area.accessibleName(), other.area.accessibleName()) == (
        "Page 1 as it is, 100 percent",
        "Page 1 with smaller pictures, 100 percent",
    )
    for _ in range(3):
        qtbot.keyClick(one.area, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)  # type: ignore[attr-defined]
    assert one.zoom == other.zoom == 200
    qtbot.keyClick(other.area, Qt.Key.Key_End)  # type: ignore[attr-defined]
    for bars in ((one.area.verticalScrollBar(), other.area.verticalScrollBar()),):
        assert bars[0].maximum() > 0
        assert abs(bars[0].value() - bars[1].value()) <= 1
        assert bars[0].value() == bars[0].maximum()
    qtbot.keyClick(one.area, Qt.Key.Key_Right)  # type: ignore[attr-defined]
    assert one.area.horizontalScrollBar().value() == other.area.horizontalScrollBar().value() > 0
    closer.agree_box.click()
    assert len(dialog.accepted_documents) == 1
    closer.agree_box.click()
    assert not dialog.accepted_documents
    closer.close()


def look_at_costs(dialog: PortalPlanDialog) -> None:
    """Every page has its line below its file, and the lines of a file come to its size."""
    costs = dialog._presenter.costs()
    for file in costs.files:
        assert abs(file.beside + sum(page.after for page in file.pages) - file.size) <= len(file.pages)
    dialog.costs_button.click()
    (shown,) = dialog.findChildren(CostsDialog)
    rows = [shown.model.item(at) for at in range(shown.model.rowCount())]
    assert [row.rowCount() for row in rows] == [1 + len(file.pages) for file in costs.files]
    assert sum(len(file.pages) for file in costs.files) == 3
    shown.close()


def test_what_each_page_costs_is_shown_before_anything_is_made(light: Wired, tmp_path: Path, qtbot: object) -> None:
    card = card_of(light)
    card.costs_button.click()
    qtbot.waitUntil(lambda: bool(card.findChildren(CostsDialog)))  # type: ignore[attr-defined]
    (shown,) = card.findChildren(CostsDialog)
    assert "No file may be larger than 4.00 MB." in shown.summary.text()
    shown.close()
    assert card.make_button.isEnabled()


def test_cancelling_the_choice_of_a_folder_makes_nothing(light: Wired, monkeypatch: pytest.MonkeyPatch) -> None:
    card = card_of(light)
    monkeypatch.setattr(card, "_ask_folder", lambda: None)
    button = card.findChild(QPushButton, "make-upload-set")
    assert isinstance(button, QPushButton)
    button.click()
    assert card.make_button.isEnabled()


def test_a_refusal_is_said_with_what_to_do(light: Wired, tmp_path: Path, qtbot: object) -> None:
    (tmp_path / "out" / "portal").mkdir(parents=True)
    (tmp_path / "out" / "portal" / "mine.txt").write_text("mine")
    card = card_of(light)
    card.prepare(tmp_path / "out")
    qtbot.waitUntil(lambda: bool(card.problem.text()), timeout=120_000)  # type: ignore[attr-defined]
    assert "holds other files" in card.problem.text()
