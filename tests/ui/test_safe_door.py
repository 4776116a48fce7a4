"""At the door: a new case is offered its sheet; a lost case comes back from a backup; a damaged one is mended."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from hcprep.casefile import CaseFile
from hcprep.casefile.keys import PAGE
from hcprep.casefile.recovery import sheet_lines
from hcprep.jobs import Progress
from hcprep.services.sheet import may_ask
from hcprep.ui.dialogs.damaged import DamagedDialog
from hcprep.ui.dialogs.hit import EXPORTED
from hcprep.ui.dialogs.lost import LostDialog
from hcprep.ui.dialogs.sheet import SheetDialog
from hcprep.ui.pages.door import DoorPage
from hcprep.ui.pages.doorways import LOST, OPEN
from tests.ui.safehands import PASSPHRASE, Hands

LEASE = b"".join(f"line {number} of a lease ".encode() for number in range(20_000))


def door(safe: Hands) -> DoorPage:
    page = safe.wired.window.page
    assert isinstance(page, DoorPage)
    return page


def closed_case(safe: Hands) -> Path:
    """Leave a closed case with one paper and its backup; the window is at the door."""
    safe.new_case()
    safe.add_paper("lease", LEASE)
    keeper = safe.session.keeper
    assert keeper is not None
    safe.lock()
    return safe.folder / "case.hcase"


def spoil(path: Path, numbers: range) -> bytes:
    """Write over pages (from 1) of a case file and return what is on the disk then."""
    data = bytearray(path.read_bytes())
    for number in numbers:
        data[(number - 1) * PAGE + 100 : (number - 1) * PAGE + 140] = b"x" * 40
    path.write_bytes(data)
    return bytes(data)


def test_a_new_case_is_offered_its_sheet_at_once(safe: Hands) -> None:
    page = door(safe)
    safe.write(page.new_place.line, str(safe.folder / "mine"))
    safe.write(page.new_words.line, PASSPHRASE)
    safe.write(page.again_words.line, PASSPHRASE)
    safe.press(page.create_button)
    safe.bot.waitUntil(lambda: bool(safe.wired.window.findChildren(SheetDialog)))
    dialog = safe.wired.window.findChildren(SheetDialog)[-1]
    safe.bot.waitExposed(dialog)
    safe.bot.keyClick(dialog, Qt.Key.Key_Escape)
    safe.rested()
    assert safe.wired.window.step == "before"
    assert not safe.wired.window.keeping.line.isVisible()
    assert not may_ask(safe.session.file, "2026-11-22T20:00:00+00:00")
    assert may_ask(safe.session.file, "2026-11-24T20:00:00+00:00")


def test_a_lost_case_comes_back_with_its_passphrase_and_opens(safe: Hands) -> None:
    path = closed_case(safe)
    path.unlink()
    page = door(safe)
    page.ways.button(LOST).setChecked(True)
    assert page.rescue is not None
    dialog = safe.opened(LostDialog, page.rescue.lost_button)
    assert dialog.list.lines.rowCount() >= 1
    assert dialog.focusWidget() is not dialog.close_button
    safe.write(dialog.secret.words.line, "wrong words here now")
    safe.write(dialog.target.line, str(safe.folder / "back"))
    safe.press(dialog.restore_button)
    assert "does not open" in dialog.summary.accessibleDescription()
    safe.write(dialog.secret.words.line, PASSPHRASE)
    safe.press(dialog.restore_button)
    assert "back.hcase" in dialog.told.text()
    safe.press(dialog.open_button)
    assert page.open_place.line.text() == str(safe.folder / "back.hcase")
    safe.write(page.open_words.line, PASSPHRASE)
    safe.press(page.open_button)
    safe.bot.waitUntil(lambda: safe.wired.window.desk is not None)
    assert len(safe.session.case.documents) == 1
    with safe.session.file.read(safe.session.case.documents[0].original_sha256) as stream:
        assert stream.read() == LEASE


def test_backups_of_a_second_place_are_found_in_the_folder_that_holds_them(safe: Hands, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    safe.new_case()
    safe.card().use_second(stick)
    safe.add_paper("lease", LEASE)
    lines = sheet_lines(safe.session.file.key)
    safe.lock()
    for left in (*(safe.own / "backups").glob("*.hcase"), safe.folder / "case.hcase"):
        left.unlink()
    page = door(safe)
    page.ways.button(LOST).setChecked(True)
    assert page.rescue is not None
    dialog = safe.opened(LostDialog, page.rescue.lost_button)
    assert dialog.none.isVisible()
    dialog.look(stick)
    safe.calm()
    assert not dialog.none.isVisible()
    dialog.secret.box.setChecked(True)
    dialog.secret.sheet.box.setPlainText("\n".join(lines))
    safe.write(dialog.target.line, str(safe.folder / "back.hcase"))
    safe.press(dialog.restore_button)
    assert "back.hcase" in dialog.told.text()
    with CaseFile.open(safe.folder / "back.hcase", PASSPHRASE) as file:
        assert file.load().evidence[0].id == "lease"
    dialog.reject()


def test_a_damaged_case_says_what_is_hit_and_takes_it_from_a_backup(safe: Hands) -> None:
    path = closed_case(safe)
    before = spoil(path, range(30, 60))
    page = door(safe)
    page.ways.button(OPEN).setChecked(True)
    safe.write(page.open_place.line, str(path))
    page.ways.button(LOST).setChecked(True)
    assert page.rescue is not None
    dialog = safe.opened(DamagedDialog, page.rescue.damaged_button)
    assert dialog.place.line.text() == str(path)
    assert dialog.focusWidget() is dialog.secret.words.line
    safe.bot.keyClicks(dialog.secret.words.line, PASSPHRASE)
    safe.bot.keyClick(dialog.secret.words.line, Qt.Key.Key_Return)
    safe.calm()
    safe.calm()
    assert dialog.report.verdict.text() == "Something is missing"
    assert "“The lease”" in str(dialog.report.losses.lines.data(dialog.report.losses.lines.index(0)))
    assert dialog.mend_button.isVisible()
    assert dialog.pieces.lines.rowCount() == 1
    safe.write(dialog.target.line, str(safe.folder / "whole.hcase"))
    safe.press(dialog.mend_button)
    assert "read and found whole" in dialog.told.text()
    assert "missing" not in dialog.told.text()
    assert path.read_bytes() == before
    with CaseFile.open(safe.folder / "whole.hcase", PASSPHRASE) as file:
        assert file.read(file.load().documents[0].original_sha256).read() == LEASE
    dialog.export(safe.folder / EXPORTED)
    safe.calm()
    assert (safe.folder / EXPORTED / "case.json").is_file()
    dialog.reject()


def test_without_the_tick_or_without_a_backup_only_what_is_whole_is_kept(safe: Hands) -> None:
    path = closed_case(safe)
    lines = "\n".join(sheet_lines_of(path))
    spoil(path, range(1, 2))
    spoil(path, range(30, 60))
    for left in (safe.own / "backups").glob("*.hcase"):
        left.unlink()
    page = door(safe)
    page.ways.button(LOST).setChecked(True)
    assert page.rescue is not None
    dialog = safe.opened(DamagedDialog, page.rescue.damaged_button)
    safe.write(dialog.place.line, str(path))
    dialog.secret.box.setChecked(True)
    dialog.secret.sheet.box.setPlainText(lines)
    safe.press(dialog.examine_button)
    safe.calm()
    assert "No backup here has what is missing." in dialog.report.whole.text()
    assert "The beginning of the file is destroyed" in dialog.report.whole.text()
    assert not dialog.mend_button.isVisible()
    safe.write(dialog.target.line, str(safe.folder / "rest.hcase"))
    safe.press(dialog.salvage_button)
    assert "1 thing is still missing." in dialog.told.text()
    with CaseFile.open(safe.folder / "rest.hcase", PASSPHRASE) as file:
        assert file.load().evidence[0].title == "The lease"
    dialog.reject()


def sheet_lines_of(path: Path) -> tuple[str, ...]:
    with CaseFile.open(path, PASSPHRASE) as file:
        return sheet_lines(file.key)


def test_opening_a_damaged_case_leads_to_what_is_damaged(safe: Hands) -> None:
    path = closed_case(safe)
    path.write_bytes(path.read_bytes()[: -2 * PAGE])
    page = door(safe)
    page.ways.button(OPEN).setChecked(True)
    safe.write(page.open_place.line, str(path))
    safe.write(page.open_words.line, PASSPHRASE)
    safe.press(page.open_button)
    safe.bot.waitUntil(page.summary.isVisible)
    assert page.rescue is not None
    assert page.summary.hasFocus()
    safe.bot.keyClick(page.summary, Qt.Key.Key_Tab)
    link = page.summary.findChildren(QPushButton)[-1]
    assert link.hasFocus()
    safe.bot.keyClick(link, Qt.Key.Key_Space)
    assert page.rescue.damaged_button.hasFocus()


def test_opening_a_case_that_was_not_closed_says_why_it_takes_longer(safe: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    session = safe.new_case()
    safe.add_paper("lease", LEASE)
    torn = safe.folder / "torn.hcase"
    torn.write_bytes(session.path.read_bytes())
    safe.lock()
    page = door(safe)
    seen: list[tuple[str, int, bool]] = []
    show = page.job_panel.show_opening

    def told(step: Progress) -> None:
        show(step)
        panel = page.job_panel
        seen.append((panel.words.text(), panel.bar.value(), panel.stop_button.isVisible()))

    monkeypatch.setattr(page.job_panel, "show_opening", told)
    page.ways.button(OPEN).setChecked(True)
    safe.write(page.open_place.line, str(torn))
    safe.write(page.open_words.line, PASSPHRASE)
    safe.press(page.open_button)
    safe.bot.waitUntil(lambda: safe.wired.window.desk is not None)
    assert {words.partition(",")[0] for words, _, _ in seen} == {"This case was not closed properly the last time"}
    assert seen[-1][1] > seen[0][1]
    assert all(stop for _, _, stop in seen)
