"""A finished file takes the place of another one, or of none; where it cannot, the other one stays."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from hcprep.services.writing import take_place


def test_the_earlier_file_is_gone_and_nothing_stays_open(tmp_path: Path) -> None:
    place = tmp_path / "package.pdf"
    for content in (b"first", b"second"):
        part = tmp_path / "package.pdf.part"
        part.write_bytes(content)
        take_place(part, place)
        assert place.read_bytes() == content
        assert not part.exists()
    for thread in threading.enumerate():
        if thread.name == "hcprep-room":
            thread.join()
    held = Path("/proc/self/fd")
    if held.is_dir():
        assert not [one for one in held.iterdir() if "package.pdf" in os.path.realpath(one)]


def test_what_cannot_be_renamed_leaves_the_other(tmp_path: Path) -> None:
    place = tmp_path / "package.pdf"
    place.write_bytes(b"first")
    with pytest.raises(OSError, match="part"):
        take_place(tmp_path / "package.pdf.part", place)
    assert place.read_bytes() == b"first"
