"""What stands over the page of the case; part of `overlays.OVERLAYS`."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QLabel, QWidget

from hcprep.casefile import CaseFile, Withhold
from hcprep.jobs import JobContext
from hcprep.model import edits
from hcprep.presenters import handover
from hcprep.services.example import EXAMPLE_CLOCK
from hcprep.services.session import Session
from tests.screens.stand import Opener, Stand


def _safe(part: str, stand: Stand) -> QWidget:
    page = stand.on("case")
    stand.calm()
    getattr(page.safe_card, part)()
    return stand.dialog()  # type: ignore[no-any-return]


def _sheet_wrong(stand: Stand) -> QWidget:
    dialog = _safe("_open_sheet", stand)
    dialog.lines[0].line.setText("abcd efgh")  # type: ignore[attr-defined]
    dialog.check()  # type: ignore[attr-defined]
    stand.calm()
    return dialog


def _passphrase_wrong(stand: Stand) -> QWidget:
    dialog = _safe("_open_passphrase", stand)
    dialog.change()  # type: ignore[attr-defined]
    stand.calm()
    return dialog


def _handover(stand: Stand) -> QWidget:
    stand.on("case").handover_card.make_button.click()
    dialog = stand.dialog()
    dialog.papers_box.setChecked(True)
    for row in (1, 3, 4):
        dialog.papers.item(row).setCheckState(dialog.papers.item(row).checkState().Checked)
    return dialog  # type: ignore[no-any-return]


def _handover_made(stand: Stand) -> QWidget:
    stand.on("case").handover_card.make_button.click()
    dialog = stand.dialog()
    target = stand.folder / "handed-over.hcase"
    target.unlink(missing_ok=True)
    dialog.place.show_value(target)
    dialog._make()
    stand.calm()
    for label in dialog.findChildren(QLabel):
        if label.text().replace("\N{ZERO WIDTH SPACE}", "").endswith(f"/{target.name}"):
            # No picture shows where it was made.
            label.setText(f"Documents/{target.name}")
    return dialog  # type: ignore[no-any-return]


def _arrival(stand: Stand) -> QWidget:
    stand.on("case").handover_card.look_button.click()
    return stand.dialog()  # type: ignore[no-any-return]


def _arrival_choice(stand: Stand) -> QWidget:
    """A copy of before, in which the other person and you have both gone on."""
    file = stand.folder / "theirs.hcase"
    file.unlink(missing_ok=True)
    session = stand.window.session
    assert session is not None
    made = handover.make(session, file, Withhold(), "en", JobContext())
    theirs = Session(CaseFile.open(file, made.passphrase), EXAMPLE_CLOCK)
    person = theirs.case.people[0]
    theirs.edit(edits.put_person(theirs.case, replace(person, phone="416 555 0188")))
    theirs.edit(edits.put_notes(theirs.case, "Ask the school for the report of June, and the doctor for a letter."))
    theirs.edit(edits.put_evidence(theirs.case, replace(theirs.case.evidence[0], title="Passport, every page"), "identity"))
    theirs.close()
    desk = stand.desk
    desk.edit(edits.put_notes(desk.case, "Ask the school for the report of May."))
    stand.on("case").handover_card.look_button.click()
    dialog = stand.dialog()
    dialog.place.show_value(file)
    dialog.secret.line.setText(made.passphrase)
    dialog._look()
    stand.calm()
    return dialog  # type: ignore[no-any-return]


CASE: dict[str, Opener] = {
    "sheet": partial(_safe, "_open_sheet"),
    "sheet-wrong": _sheet_wrong,
    "passphrase": partial(_safe, "_open_passphrase"),
    "passphrase-wrong": _passphrase_wrong,
    "backups": partial(_safe, "_open_backups"),
    "removed": partial(_safe, "_open_bin"),
    "hand-over": _handover,
    "hand-over-made": _handover_made,
    "arrival": _arrival,
    "arrival-choice": _arrival_choice,
}
