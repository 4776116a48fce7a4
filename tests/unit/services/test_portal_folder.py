"""The folder of an upload set after the computer went out: whole or not there, and never another's files."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from hcprep.errors import BuildError
from hcprep.services.portal_folder import PROOF, folder_beside, refuse_foreign, take_name
from hcprep.services.unfinished import sweep


def a_set(folder: Path, name: str) -> None:
    folder.mkdir(exist_ok=True)
    (folder / name).write_bytes(b"%PDF")
    (folder / PROOF).write_text(json.dumps({"files": [{"file": name}]}))


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_a_set_put_aside_when_the_computer_went_out_is_in_its_place_again(tmp_path: Path) -> None:
    target = tmp_path / "portal"
    a_set(tmp_path / "portal.earlier", "old.pdf")
    sweep(tmp_path)
    assert names(target) == {"old.pdf", PROOF}
    with folder_beside(target) as part:
        a_set(part, "new.pdf")
        take_name(part, target)
    assert names(tmp_path) == {"portal"}
    assert names(target) == {"new.pdf", PROOF}


def test_half_a_set_that_was_left_is_gone_with_the_next_one_and_never_in_its_place(tmp_path: Path) -> None:
    target = tmp_path / "portal"
    a_set(tmp_path / "portal.part", "half.pdf")
    refuse_foreign(target)
    assert not target.exists()
    with pytest.raises(OSError, match="full"):
        _fill_up(target)
    assert not names(tmp_path)


def _fill_up(target: Path) -> None:
    with folder_beside(target) as part:
        assert not names(part)
        raise OSError(28, "full")


def test_the_next_build_of_any_kind_sweeps_what_killed_ones_left_and_nothing_of_others(tmp_path: Path) -> None:
    """Half an upload set waited for the next upload set, half a certificate for the next package of its kind."""
    a_set(tmp_path / "portal", "new.pdf")
    a_set(tmp_path / "portal.earlier", "old.pdf")
    a_set(tmp_path / "portal-supplement.part", "half.pdf")
    (tmp_path / "portal-supplement.part" / "inner").mkdir()
    for name in ("hc-package-2026-11-21.pdf.part", "proof.json.part", "certificate-print.pdf.part", "mine.part", "proof.json"):
        (tmp_path / name).write_bytes(b"half")
    sweep(tmp_path)
    assert names(tmp_path) == {"portal", "mine.part", "proof.json"}
    assert names(tmp_path / "portal") == {"new.pdf", PROOF}
    sweep(tmp_path / "none")


def test_files_a_person_put_into_the_earlier_set_are_not_swept(tmp_path: Path) -> None:
    a_set(tmp_path / "portal", "new.pdf")
    a_set(tmp_path / "portal.earlier", "old.pdf")
    (tmp_path / "portal.earlier" / "mine.pdf").write_bytes(b"mine")
    sweep(tmp_path)
    assert names(tmp_path / "portal.earlier") == {"old.pdf", PROOF, "mine.pdf"}


def test_files_a_person_puts_into_the_set_while_another_is_made_stay(tmp_path: Path) -> None:
    target = tmp_path / "portal"
    a_set(target, "old.pdf")
    with folder_beside(target) as part:
        a_set(part, "new.pdf")
        (target / "mine.pdf").write_bytes(b"mine")
        with pytest.raises(BuildError, match="portal-folder"):
            take_name(part, target)
    assert names(tmp_path) == {"portal"}
    assert names(target) == {"old.pdf", PROOF, "mine.pdf"}


@pytest.mark.skipif(sys.platform == "win32", reason="folders cannot be locked there")
def test_a_second_set_in_the_same_folder_is_told_to_wait(tmp_path: Path) -> None:
    """The second removed the files of the first while it made them."""
    target = tmp_path / "portal"
    with folder_beside(target) as part:
        a_set(part, "first.pdf")
        sweep(tmp_path)
        with pytest.raises(BuildError, match="build-elsewhere"), folder_beside(target):
            pytest.fail("both are at work")
        assert names(part) == {"first.pdf", PROOF}
        take_name(part, target)
    assert names(tmp_path) == {"portal"}
