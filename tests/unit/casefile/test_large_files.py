"""What a large file costs before anything of it is read."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

import pytest

from hcprep.casefile import Key
from hcprep.casefile.probe import unlock
from hcprep.errors import CaseFileError


def test_asking_whether_a_key_fits_takes_the_same_memory_for_any_size(tmp_path: Path) -> None:
    path = tmp_path / "large.hcase"
    with path.open("wb") as file:
        file.truncate(4_000_000 * 4096)
    tracemalloc.start()
    try:
        with pytest.raises(CaseFileError):
            unlock(path, Key(b"k" * 32, b"s" * 16))
        assert tracemalloc.get_traced_memory()[1] < 2_000_000
    finally:
        tracemalloc.stop()
