"""The upload set in the window: made from the last page, smaller pictures agreed to one by one, and said what came out."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from hcprep.app.wiring import Wired
from hcprep.jobs import JobContext
from hcprep.services.batch import file_batch, take_papers
from hcprep.ui.dialogs.portalplan import PortalPlanDialog
from hcprep.ui.pages.build import BuildPage
from hcprep.ui.widgets.uploadcard import UploadCard
from tests.unit.intake.papermaking import text_pdf
from tests.unit.package.test_portal_parts import photo


def card_of(wired: Wired) -> UploadCard:
    page = wired.window.page
    assert isinstance(page, BuildPage)
    return page.upload


@pytest.fixture
def heavy(opened: Wired, tmp_path: Path) -> Wired:
    """The last page of a case with a letter and two photographs, each too large beside the other."""
    desk = opened.window.desk
    assert desk is not None
    data = photo(quality=65)
    for number in (1, 2):
        (tmp_path / f"photo{number}.jpg").write_bytes(data[:2] + b"\xff\xfe\x00\x04%02d" % number + data[2:])
    (tmp_path / "letter.pdf").write_bytes(text_pdf(1, "letter"))
    paths = [tmp_path / name for name in ("photo1.jpg", "photo2.jpg", "letter.pdf")]
    batch = take_papers(desk.session.file, desk.case, paths, "2026-11-22T12:00:00+00:00", JobContext())
    desk.edit(file_batch(desk.case, desk.kit, batch, item="E3"))
    opened.window.go("build")
    return opened


def test_small_papers_are_made_into_files_at_once(opened: Wired, tmp_path: Path, qtbot: object) -> None:
    desk = opened.window.desk
    assert desk is not None
    (tmp_path / "letter.pdf").write_bytes(text_pdf(1, "letter"))
    batch = take_papers(desk.session.file, desk.case, [tmp_path / "letter.pdf"], "2026-11-22T12:00:00+00:00", JobContext())
    desk.edit(file_batch(desk.case, desk.kit, batch, item="E3"))
    opened.window.go("build")
    card = card_of(opened)
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
    qtbot.waitUntil(lambda: not dialog.after.label.pixmap().isNull(), timeout=60_000)  # type: ignore[attr-defined]
    assert dialog.before.label.pixmap().size() == dialog.after.label.pixmap().size()
    before = dialog.status.text()
    dialog.model.item(0).setCheckState(Qt.CheckState.Checked)
    assert len(dialog.accepted_documents) == 1
    dialog.all_button.click()
    assert len(dialog.accepted_documents) == 2
    assert dialog.status.text() != before
    with qtbot.waitSignal(card.made, timeout=120_000):  # type: ignore[attr-defined]
        dialog.make_button.click()
    assert card.result.text().count("pictures made smaller") == 1
    assert len(list((tmp_path / "out" / "portal").glob("*_*.pdf"))) == 1


def test_cancelling_the_choice_of_a_folder_makes_nothing(heavy: Wired, monkeypatch: pytest.MonkeyPatch) -> None:
    card = card_of(heavy)
    monkeypatch.setattr(card, "_ask_folder", lambda: None)
    button = card.findChild(QPushButton, "make-upload-set")
    assert isinstance(button, QPushButton)
    button.click()
    assert card.make_button.isEnabled()


def test_a_refusal_is_said_with_what_to_do(heavy: Wired, tmp_path: Path, qtbot: object) -> None:
    (tmp_path / "out" / "portal").mkdir(parents=True)
    (tmp_path / "out" / "portal" / "mine.txt").write_text("mine")
    card = card_of(heavy)
    card.prepare(tmp_path / "out")
    qtbot.waitUntil(lambda: bool(card.problem.text()), timeout=120_000)  # type: ignore[attr-defined]
    assert "holds other files" in card.problem.text()
