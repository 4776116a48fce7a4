"""When everything was last backed up can be seen, and a new one be made with progress, and stopped."""

from __future__ import annotations

from threading import Event
from typing import Any

import pytest

from hcprep.casefile import fresh
from hcprep.jobs import Progress
from hcprep.model import edits
from hcprep.ui.dialogs.backups import BackupsDialog
from tests.ui.safehands import Hands

LEASE = b"%PDF-1.7 lease " * 20_000


def test_a_newer_backup_of_texts_does_not_hide_when_the_papers_were_backed_up(safe: Hands) -> None:
    safe.new_case()
    safe.add_paper("lease", LEASE)
    safe.clock.pass_(hours=2)
    desk = safe.wired.window.desk
    assert desk is not None
    desk.edit(edits.put_notes(desk.case, "first"))
    safe.rested()
    full = safe.card().facts
    assert full is not None
    assert full.full == full.backup is not None
    assert not full.behind
    safe.clock.pass_(hours=2)
    desk.edit(edits.put_notes(desk.case, "second"))
    safe.rested()
    card = safe.card()
    assert card.facts is not None
    assert card.facts.backup is not None
    assert card.facts.backup.kind == "text"
    assert card.facts.full == full.full
    assert "Last backup of everything, with the papers: today, 12:00" in card.backups.hint.text().replace("\u200b", "")
    safe.add_paper("bill", LEASE + b"x")
    dialog = safe.opened(BackupsDialog, safe.card().backups.button)
    safe.calm()
    assert "Your case changed since" in dialog.full_words.text()
    safe.press(dialog.make_button)
    safe.calm()
    assert "Your case changed since" not in dialog.full_words.text()
    dialog.reject()


def test_a_full_backup_shows_how_far_it_is_and_stopping_it_leaves_the_older_ones(
    safe: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    safe.new_case()
    safe.add_paper("lease", LEASE)
    dialog = safe.opened(BackupsDialog, safe.card().backups.button)
    safe.calm()
    told: list[str] = []
    step = dialog._progress

    def progress(at: Progress) -> None:
        step(at)
        told.append(dialog.job_panel.words.text().partition(".")[0])

    monkeypatch.setattr(dialog, "_progress", progress)
    safe.press(dialog.make_button)
    assert list(dict.fromkeys(told)) == [
        "Everything is being copied",
        "The backup is being read back, to be sure that it is whole…",
    ]

    pressed, verify = Event(), fresh.verify

    def stop(at: Progress) -> None:
        step(at)
        dialog.job_panel.stop_button.click()
        pressed.set()

    def waiting(*given: Any) -> None:
        assert pressed.wait(60)
        verify(*given)

    monkeypatch.setattr(dialog, "_progress", stop)
    monkeypatch.setattr(fresh, "verify", waiting)
    there = sorted((safe.own / "backups").glob("*.hcase"))
    safe.press(dialog.make_button)
    assert dialog.told.text() == "Stopped. Nothing was changed."
    assert sorted((safe.own / "backups").glob("*.hcase")) == there
    assert not list((safe.own / "backups").glob("*.part*"))
    dialog.reject()
