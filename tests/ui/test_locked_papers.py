"""A locked paper on the documents page: its password is asked for where it was refused."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
from PIL import Image
from pytestqt.qtbot import QtBot

from hcprep.app.wiring import Wired
from hcprep.model import edits
from hcprep.ui.widgets.passwordline import PasswordLine
from hcprep.ui.widgets.report import IntakeReport
from tests.ui.test_documents_page import AMA, BO, PASSPORT, case_of, page_of
from tests.unit.intake.papermaking import text_pdf


def test_a_locked_paper_is_opened_with_its_password_and_the_others_stay_explained(
    opened: Wired, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "notes.txt").write_bytes(b"words")
    photos = [tmp_path / "kitchen.png", tmp_path / "garden.png"]
    for number, photo in enumerate(photos):
        Image.new("RGB", (8, 8), (number, 0, 0)).save(photo)
    with pikepdf.open(BytesIO(text_pdf(2))) as pdf:
        pdf.save(tmp_path / "bank.pdf", encryption=pikepdf.Encryption(user="sesame", owner="theirs", R=6))
    desk = opened.window.desk
    assert desk is not None
    desk.edit(edits.put_person(edits.put_person(desk.case, AMA), BO))
    opened.window.go("documents")
    page = page_of(opened)
    page.column.finish()

    def wait() -> IntakeReport:
        qtbot.waitUntil(lambda: page.taking.job is None)
        report = page.column.widget("report")
        assert isinstance(report, IntakeReport)
        return report

    def give(report: IntakeReport, words: str) -> None:
        line = report.findChildren(PasswordLine)[0]
        line.field.line.setText(words)
        line.button.click()

    page.add([tmp_path / "notes.txt", *photos, tmp_path / "bank.pdf"], *PASSPORT.split("/"))
    give(wait(), "Sesame")
    report = wait()
    # What is to be typed again has the focus, and says why.
    field = report.findChildren(PasswordLine)[0].field.line
    assert report.first is field
    assert "does not open “bank.pdf”" in field.accessibleDescription()
    assert "This password does not open “bank.pdf”." in report.accessibleDescription()
    give(report, "sesame")
    report = wait()
    assert not report.findChildren(PasswordLine)
    assert "notes.txt" in report.accessibleDescription()
    assert [(item.title, item.item) for item in case_of(opened).evidence] == [("kitchen", "D1"), ("garden", "D1"), ("bank", "D1")]
    # Whether the photos that came with it belong together is still asked.
    assert page.column.widget("offer") is not None
