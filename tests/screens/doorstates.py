"""What a person meets when a case cannot be opened, was damaged, or lies on a share: at the door, in this order.

Every state begins with the window at its door; those named `look-` with a damaged copy of the example open to be looked at.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from hcprep.casefile import CaseFile
from hcprep.casefile.keys import PAGE
from hcprep.errors import CaseFileError
from hcprep.services.example import EXAMPLE_PASSPHRASE
from hcprep.services.worknote import Leftover
from hcprep.ui.pages.doorways import LOST
from hcprep.ui.shell.locked import LockedPage
from tests.screens.stand import Stand, settle, wait

_PAPER = "lease"


def _door(stand: Stand) -> Any:
    stand.calm()
    return stand.page


def _lost_ways(stand: Stand) -> QWidget:
    _door(stand).ways.button(LOST).setChecked(True)
    settle()
    return stand.window


def _lost(stand: Stand) -> QWidget:
    page = _door(stand)
    page.ways.button(LOST).setChecked(True)
    page.rescue.lost_button.click()
    return stand.dialog()  # type: ignore[no-any-return]


def _work_left(stand: Stand) -> QWidget:
    page = _door(stand)
    page.work_left.show_left((Leftover(Path("w1"), "2026-11-20T09:15:00+00:00", 48_200_000),))
    settle()
    return stand.window


def _take_over(stand: Stand) -> QWidget:
    page = _door(stand)
    page.work_left.hide()
    page.take_over.ask("2026-11-22T09:15:00+00:00")
    settle()
    return stand.window


def damage(whole: Path, target: Path) -> None:
    """Copy an example case and write over the page on which one of its papers begins."""
    shutil.copy(whole, target)
    with CaseFile.open_damaged(target, EXAMPLE_PASSPHRASE) as file:
        item = file.load().item(_PAPER)
        assert item is not None
        blob = file.salvaged.blobs[item.documents[0].normalised_sha256 or item.documents[0].original_sha256]
        page = file.found.chunks[blob][0].page
    data = bytearray(target.read_bytes())
    data[(page - 1) * PAGE + 100 : (page - 1) * PAGE + 140] = b"x" * 40
    target.write_bytes(data)


def _damaged(stand: Stand) -> Any:
    page = _door(stand)
    page.take_over.hide()
    page.ways.button(LOST).setChecked(True)
    page.rescue.damaged_button.click()
    dialog = stand.dialog()
    dialog.place.show_value(stand.folder / "damaged.hcase")
    return dialog


def _damaged_found(stand: Stand) -> Any:
    dialog = _damaged(stand)
    dialog.secret.words.line.setText(EXAMPLE_PASSPHRASE)
    dialog.examine()
    stand.calm()
    return dialog


def _looking(stand: Stand) -> QWidget:
    if stand.window.desk is None:
        _damaged_found(stand).look()
        wait(lambda: stand.window.desk is not None)
        stand.calm()
    stand.on("documents")
    return stand.window


def _look_story(stand: Stand) -> QWidget:
    _looking(stand)
    stand.on("story")
    return stand.window


def _hit(stand: Stand) -> QWidget:
    _looking(stand)
    stand.window.looking.show_hit()
    return stand.dialog()  # type: ignore[no-any-return]


DOOR: dict[str, Callable[[Stand], QWidget]] = {
    "lost-ways": _lost_ways,
    "lost": _lost,
    "work-left": _work_left,
    "take-over": _take_over,
    "damaged": _damaged,
    "damaged-found": _damaged_found,
    "look-documents": _looking,
    "look-story": _look_story,
    "look-hit": _hit,
}


def keep_line(stand: Stand, *, problem: bool) -> None:
    """Show the line above the foot: a backup that did not work, or the recovery sheet that is not made yet."""
    line = stand.window.keeping.line
    if problem:
        line.show_problem(CaseFileError("disk-full"))
    else:
        line.show_sheet()
    settle()


def locked_unsaved(stand: Stand) -> LockedPage:
    """Cover the window while something is not saved, and a passphrase was a wrong one."""
    stand.window.cover.cover()
    page = stand.window.cover.page
    assert page is not None
    page.show_error(CaseFileError("disk-full"))
    page.refuse()
    settle()
    return page
