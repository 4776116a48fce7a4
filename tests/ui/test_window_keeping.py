"""The window keeps backups and work copies by itself: what is typed on a share is there after it is closed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication

from hcprep.app.safekeeping import Safekeeping
from hcprep.app.shelf import CaseShelf
from hcprep.app.wiring import wire
from hcprep.casefile import CaseFile
from tests.ui.conftest import CLOCK, PASSPHRASE


def test_a_case_on_a_share_goes_back_when_the_window_closes(qapp: QApplication, tmp_path: Path) -> None:
    place, own = tmp_path / "Nextcloud" / "a.hcase", tmp_path / "own"
    place.parent.mkdir()
    wired = wire(qapp, CLOCK, tmp_path, "en", scheme="light", own=own)
    session = CaseShelf(CLOCK, wired.writer, Safekeeping(own, CLOCK, wired.keeper)).create(place, PASSPHRASE, "en")
    wired.window.open_session(session)
    assert wired.window.desk is not None
    wired.window.desk.edit(replace(wired.window.desk.case, language="fr"))
    wired.close()
    with CaseFile.open(place, PASSPHRASE) as file:
        assert file.load().language == "fr"
    assert [path.name for path in place.parent.iterdir()] == ["a.hcase"]
    assert [path.suffix for path in (own / "backups").iterdir()].count(".hcase") >= 1
