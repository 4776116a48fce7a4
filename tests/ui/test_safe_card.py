"""The card about the safety of a case, and the dialogs it opens, on real files."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from hcprep.casefile import CaseFile
from hcprep.casefile.recovery import sheet_lines
from hcprep.errors import CaseFileError
from hcprep.model import edits
from hcprep.model.people import Person
from hcprep.services import backups as backups_module
from hcprep.services.sheet import draw_sheet, sheet_state
from hcprep.ui.dialogs.backups import BackupsDialog
from hcprep.ui.dialogs.passphrase import PassphraseDialog
from hcprep.ui.dialogs.removed import RemovedDialog
from hcprep.ui.dialogs.sheet import SheetDialog
from hcprep.ui.printing import print_picture
from tests.ui.conftest import case_of
from tests.ui.safehands import PASSPHRASE, Hands

LEASE = b"%PDF-1.7 lease " * 40_000
OTHER = "harbour velvet tractor cinnamon owl"


def test_the_card_says_where_what_and_when(safe: Hands, tmp_path: Path) -> None:
    safe.new_case()
    card = safe.card()
    assert "case.hcase" in card.place.state.text().replace("\N{ZERO WIDTH SPACE}", "")
    assert "Last saved today, " in card.place.state.text()
    assert card.place.hint.text().startswith("On this computer.")
    assert card.sheet.state.text() == "Not yet."
    assert card.second.state.text() == "None chosen."
    assert card.backups.state.text().startswith("Last: today, ")
    assert not card.bin.isVisible()
    card.use_second(tmp_path)
    safe.rested()
    assert card.facts is not None
    assert card.facts.second is not None
    assert card.second.hint.text() == "It is there now."
    assert [path.suffix for path in (tmp_path / "hcprep-backups").iterdir()].count(".hcase") == 1


def test_a_case_on_a_share_says_that_it_is_worked_on_here(safe: Hands, tmp_path: Path) -> None:
    (tmp_path / "Nextcloud").mkdir()
    safe.new_case("Nextcloud/case.hcase")
    hint = safe.card().place.hint.text()
    assert "Nextcloud copies to other computers" in hint
    assert "You work in a copy on this computer" in hint


def test_a_copy_elsewhere_opens_with_the_same_passphrase(safe: Hands, tmp_path: Path) -> None:
    safe.new_case()
    safe.add_paper("lease", LEASE)
    card = safe.card()
    card.copy_to(tmp_path / "copy.hcase")
    safe.calm()
    assert "copy.hcase" in card.told.text()
    with CaseFile.open(tmp_path / "copy.hcase", PASSPHRASE) as file:
        assert len(file.load().documents) == 1
    card.copy_to(tmp_path / "copy.hcase")
    safe.calm()
    assert "already a file" in card.told.text()


def test_the_sheet_is_saved_typed_back_and_a_slip_is_named_by_its_line(safe: Hands, tmp_path: Path) -> None:
    session = safe.new_case()
    card = safe.card()
    dialog = safe.opened(SheetDialog, card.sheet.button)
    dialog.save(tmp_path / "sheet.pdf")
    safe.calm()
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    assert dialog.lines[0].line.hasFocus()
    right = sheet_lines(session.file.key)
    for field, line in zip(dialog.lines, right, strict=True):
        safe.write(field.line, line.lower().replace(" ", ""))
    wrong = right[2][::-1]
    safe.write(dialog.lines[2].line, wrong)
    assert "Line 3 is not as it is printed" in dialog.lines[2].error_label.text()
    assert "right" in dialog.lines[0].hint_label.text()
    safe.press(dialog.check_button)
    assert sheet_state(session.file).checked == ""
    assert dialog.lines[2].line.hasFocus()
    safe.write(dialog.lines[2].line, right[2])
    safe.press(dialog.check_button)
    assert sheet_state(session.file).checked
    assert "it opens this case" in dialog.told.text()
    assert all(not field.line.text() for field in dialog.lines)
    dialog.reject()
    safe.rested()
    assert card.sheet.state.text().startswith("Made, and checked on")


def test_the_printed_page_is_the_sheet(safe: Hands, tmp_path: Path) -> None:
    session = safe.new_case()
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    printer.setFullPage(True)
    assert print_picture(printer, draw_sheet(session.file, "en", "2026-11-22T10:00:00+00:00", 1275))
    assert (tmp_path / "out.pdf").stat().st_size > 20_000
    assert not print_picture(printer, b"no picture")


def test_not_now_leaves_nothing_and_no_is_kept(safe: Hands) -> None:
    session = safe.new_case()
    card = safe.card()
    safe.opened(SheetDialog, card.sheet.button).reject()
    assert sheet_state(session.file).declined == ""
    dialog = safe.opened(SheetDialog, card.sheet.button)
    safe.press(dialog.no_button)
    safe.rested()
    assert sheet_state(session.file).declined
    assert card.sheet.state.text() == "You did not want one."


def test_another_passphrase_voids_the_sheet_and_older_backups_are_told(safe: Hands) -> None:
    session = safe.new_case()
    safe.add_paper("lease", LEASE)
    old = sheet_lines(session.file.key)
    card = safe.card()
    dialog = safe.opened(PassphraseDialog, card.passphrase.button)
    safe.write(dialog.current.line, "not the words at all")
    safe.write(dialog.new.line, OTHER)
    safe.write(dialog.again.line, OTHER)
    safe.press(dialog.change_button)
    assert "not the passphrase of today" in dialog.current.error_label.text()
    safe.write(dialog.current.line, PASSPHRASE)
    safe.press(dialog.change_button)
    assert dialog.told.text().startswith("Done.")
    assert "1 older backup still opens with the old passphrase." in dialog.told.text()
    assert not dialog.new.line.text()
    assert sheet_lines(session.file.key) != old
    dialog._sheet()
    sheet = safe.wired.window.findChildren(SheetDialog)[-1]
    safe.bot.waitExposed(sheet)
    safe.calm()
    safe.write(sheet.lines[0].line, old[0])
    assert "another sheet" in sheet.lines[0].error_label.text()
    sheet.reject()
    safe.rested()
    assert "before you changed the passphrase" in safe.card().sheet.state.text()
    safe.lock()
    with pytest.raises(CaseFileError, match="case-wrong-passphrase"):
        CaseFile.open(safe.folder / "case.hcase", PASSPHRASE)
    with CaseFile.open(safe.folder / "case.hcase", OTHER) as file:
        assert len(file.load().documents) == 1


def test_names_of_the_case_are_no_passphrase(safe: Hands) -> None:
    safe.new_case()
    desk = safe.wired.window.desk
    assert desk is not None
    desk.edit(
        edits.put_person(desk.case, Person(id="a", role="applicant", given_names="Wilhelmina", family_name="Fontainebleau"))
    )
    safe.rested()
    dialog = safe.opened(PassphraseDialog, safe.card().passphrase.button)
    safe.write(dialog.current.line, PASSPHRASE)
    safe.write(dialog.new.line, "Wilhelmina Fontainebleau")
    safe.press(dialog.change_button)
    assert "names, dates or places" in dialog.new.error_label.text()
    safe.press(dialog.french_button)
    assert len(dialog.new.line.text().split()) == 6
    assert dialog.new.line.text() == dialog.again.line.text()


def test_backups_are_listed_made_checked_tried_and_restored(safe: Hands, tmp_path: Path) -> None:
    safe.new_case()
    safe.add_paper("lease", LEASE)
    dialog = safe.opened(BackupsDialog, safe.card().backups.button)
    safe.calm()
    assert dialog.list.lines.rowCount() == 1
    safe.press(dialog.make_button)
    safe.calm()
    assert dialog.told.text() == "1 backup made and read back."
    assert dialog.list.lines.rowCount() == 2
    dialog.list.setCurrentIndex(dialog.list.lines.index(0))
    assert "documents: 1, words of your story: 0" in str(dialog.list.lines.data(dialog.list.lines.index(0)))
    safe.press(dialog.check_button)
    assert dialog.told.text().startswith("All of it can be read")
    safe.press(dialog.drill_button)
    assert dialog.told.text().startswith("It works")
    safe.calm()
    assert "all of it came back, 1 document." in dialog.drill_words.text()
    dialog.restore(tmp_path / "again.hcase")
    safe.calm()
    with CaseFile.open(tmp_path / "again.hcase", PASSPHRASE) as file:
        assert len(file.load().documents) == 1
    dialog.restore(tmp_path / "again.hcase")
    safe.calm()
    assert "already a file" in dialog.summary.accessibleDescription()
    dialog.reject()


def test_backups_can_be_switched_off_and_on(safe: Hands) -> None:
    safe.new_case()
    dialog = safe.opened(BackupsDialog, safe.card().backups.button)
    safe.press(dialog.on_box)
    safe.calm()
    assert not dialog.on_box.isChecked()
    dialog.reject()
    made = len(list((safe.own / "backups").glob("*.hcase")))
    safe.clock.pass_(hours=3)
    safe.add_paper("lease", LEASE)
    assert len(list((safe.own / "backups").glob("*.hcase"))) == made
    card = safe.card()
    assert "Switched off" in card.backups.hint.text()
    dialog = safe.opened(BackupsDialog, card.backups.button)
    safe.press(dialog.on_box)
    safe.rested()
    assert len(list((safe.own / "backups").glob("*.hcase"))) == made + 1
    dialog.reject()


def test_removed_papers_are_put_back_or_removed_for_good_after_one_question(safe: Hands) -> None:
    safe.new_case()
    safe.add_paper("lease", LEASE)
    safe.add_paper("rent", b"%PDF rent")
    desk = safe.wired.window.desk
    assert desk is not None

    def bin_size() -> int:
        return len(case_of(safe.wired).bin)

    for key, at in (("lease", "2026-11-22T09:00:00+00:00"), ("rent", "2026-11-22T09:30:00+00:00")):
        desk.edit(edits.drop_evidence(desk.case, key, at))
    card = safe.card()
    assert card.bin.state.text() == "2 papers can be put back."
    dialog = safe.opened(RemovedDialog, card.bin.button)
    safe.press(dialog.back_button)
    assert desk.case.item("rent") is not None
    assert bin_size() == 1
    safe.press(dialog.drop_button)
    assert dialog.keep_button.hasFocus()
    safe.press(dialog.keep_button)
    assert bin_size() == 1
    safe.press(dialog.drop_button)
    safe.press(dialog.drop_now_button)
    assert bin_size() == 0
    assert desk.case.item("lease") is None
    desk.undo()
    assert bin_size() == 1
    dialog.reject()


def test_a_backup_that_fails_is_one_line_and_never_a_window(safe: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    safe.new_case()
    line = safe.wired.window.keeping.line
    assert not line.isVisible()
    monkeypatch.setattr(backups_module, "free_bytes", lambda _folder: 1000)
    safe.clock.pass_(hours=2)
    safe.add_paper("lease", LEASE)
    safe.bot.waitUntil(line.isVisible)
    assert "too little room" in line.words.text()
    assert QApplication.activeModalWidget() is None
    safe.press(line.more_button)
    assert safe.wired.window.step == "case"
    safe.rested()
    assert "too little room" in safe.card().backups.hint.text()
    safe.press(line.later_button)
    assert not line.isVisible()


def test_the_sheet_is_offered_twice_and_never_again(safe: Hands) -> None:
    session = safe.new_case()
    line = safe.wired.window.keeping.line
    assert not line.isVisible(), "not on the day the case is made"
    safe.clock.pass_(days=1)
    safe.wired.window.keeping.watch(session)
    assert "recovery sheet" in line.words.text()
    safe.press(line.later_button)
    safe.wired.window.keeping.watch(session)
    assert not line.isVisible(), "not twice on one day"
    safe.clock.pass_(days=3)
    safe.wired.window.keeping.watch(session)
    assert line.isVisible()
    safe.press(line.later_button)
    safe.clock.pass_(days=30)
    safe.wired.window.keeping.watch(session)
    assert not line.isVisible()
