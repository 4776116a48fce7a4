"""What a killed build left in a folder is gone with the next one, and nothing else is."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from hcprep.clock import FixedClock
from hcprep.services.package_names import sweep_older


def test_only_unfinished_packages_of_earlier_days_are_removed(tmp_path: Path) -> None:
    gone = {"hc-package-2026-11-21.pdf.part", "hc-complement-impression-2026-10-02.pdf.part"}
    stay = {"hc-recueil-2026-11-22.pdf.part", "hc-package-2026-11-21.pdf", "my-hc-package-2026-11-21.pdf.part", "film.part"}
    for name in gone | stay:
        (tmp_path / name).write_bytes(b"%PDF-")
    sweep_older(tmp_path, FixedClock(datetime(2026, 11, 22, 12, tzinfo=UTC)))
    assert {path.name for path in tmp_path.iterdir()} == stay
    sweep_older(tmp_path / "not there", FixedClock(datetime(2026, 11, 22, 12, tzinfo=UTC)))
