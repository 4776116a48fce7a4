"""The folder of an upload set after the computer went out: whole or not there, and never another's files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hcprep.services.portal_folder import PROOF, folder_beside, refuse_foreign, take_name


def a_set(folder: Path, name: str) -> None:
    folder.mkdir(exist_ok=True)
    (folder / name).write_bytes(b"%PDF")
    (folder / PROOF).write_text(json.dumps({"files": [{"file": name}]}))


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_a_set_put_aside_when_the_computer_went_out_is_in_its_place_again(tmp_path: Path) -> None:
    target = tmp_path / "portal"
    a_set(tmp_path / "portal.earlier", "old.pdf")
    refuse_foreign(target)
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
