"""What a build that was killed left behind is removed by the next one, whatever day that is."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from hcprep.services.unfinished import sweep
from hcprep.services.writing import held


def test_only_unfinished_packages_are_removed(tmp_path: Path) -> None:
    packages = (
        "hc-package-2026-11-21.pdf.part",
        "hc-complement-impression-2026-10-02.pdf.part",
        "hc-recueil-2026-11-22.pdf.part",
    )
    gone = {*packages, "proof.json.part"}
    stay = {"hc-package-2026-11-21.pdf", "my-hc-package-2026-11-21.pdf.part", "film.part", "proof.json"}
    for name in gone | stay:
        (tmp_path / name).write_bytes(b"%PDF-")
    sweep(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == stay
    sweep(tmp_path / "not there")


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be removed there")
def test_what_another_program_is_at_work_on_stays(tmp_path: Path) -> None:
    part = tmp_path / "hc-package-2026-11-21.pdf.part"
    with held(part):
        part.write_bytes(b"%PDF-")
        sweep(tmp_path)
        assert part.read_bytes() == b"%PDF-"
