"""What stands over the review, and what comes after a package was sent; part of `overlays.OVERLAYS`."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtWidgets import QScrollArea, QWidget

from hcprep.kit import use_shelf
from hcprep.model import edits
from hcprep.model.events import Claim
from tests.kitmaking import change, next_kit, shelf, signed
from tests.screens.stand import Opener, Stand


def _review(part: str, stand: Stand) -> QWidget:
    getattr(stand.on("review"), part)()
    return stand.dialog()  # type: ignore[no-any-return]


def _rehearsal(stop: int, stand: Stand) -> QWidget:
    dialog = _review("_rehearse", stand)
    dialog.go(stop)  # type: ignore[attr-defined]
    stand.calm()
    return dialog


def _newer_rules(stand: Stand) -> QWidget:
    """A kit file that was looked at, before it is kept."""
    folder = stand.folder / "kits"
    made = folder / "next.hckit"
    if not made.exists():
        folder.mkdir(exist_ok=True)
        newer = next_kit(folder / "newer")
        change(newer, "kit.toml", "value = ", "value = 1")
        signed(newer, made)
    before = use_shelf(shelf(folder / "shelf"))
    try:
        dialog = _review("_show_rules", stand)
        dialog.look(made)  # type: ignore[attr-defined]
        stand.calm()
    finally:
        use_shelf(before)
    return dialog


def _after(stand: Stand) -> QWidget:
    stand.on("build")._after_sending()
    return stand.dialog()  # type: ignore[no-any-return]


def _refused(stand: Stand) -> QWidget:
    """The same, down at what to do when the answer is no."""
    dialog = _after(stand)
    area = dialog.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    return dialog


def _life_refused(stand: Stand) -> QWidget:
    """A claim that was refused, whose days in court are counted."""
    desk = stand.desk
    claim = Claim(
        id="refused", person=desk.case.people[0].id, rpd="rejected", rpd_date=date(2026, 10, 1), rad="none", court="none"
    )
    desk.edit(edits.put_event(desk.case, claim))
    return _review("_show_dates", stand)


REVIEW: dict[str, Opener] = {
    "dates": partial(_review, "_show_dates"),
    "dates-refused": _life_refused,
    "rules": partial(_review, "_show_rules"),
    "rules-newer": _newer_rules,
    "rehearsal": partial(_rehearsal, 0),
    "rehearsal-proof": partial(_rehearsal, 3),
    "after-sending": _after,
    "after-sending-refused": _refused,
}
