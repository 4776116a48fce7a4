"""A disk so full that not even what is there can be written over, as on file systems that never write in place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hcprep.casefile import CaseFile
from hcprep.errors import CaseFileError
from hcprep.model.case import Case
from tests.reliability.faulty import Faults, faulty

pytestmark = pytest.mark.usefixtures("quick_key")


@pytest.fixture
def faults() -> Iterator[Faults]:
    with faulty() as faults:
        yield faults


@pytest.fixture
def made(tmp_path: Path, rich: Case, words: str, at: str) -> Path:
    path = tmp_path / "a.hcase"
    CaseFile.create(path, words, rich, at).close()
    return path


def test_closing_after_a_failed_save_keeps_the_journal(
    made: Path, rich: Case, words: str, typed: Callable[[Case, str], Case], faults: Faults
) -> None:
    new = typed(rich, "what was written last " * 2000)
    left: set[bool] = set()
    for start in range(1, 80):
        file = CaseFile.open(made, words)
        stored = file.load()
        faults.reset("full", start)
        codes = []
        try:
            file.commit(stored, new, "2026-11-22T10:00:00-05:00")
        except CaseFileError as error:
            codes.append(error.code)
        assert codes in ([], ["disk-full"])
        file.close()
        left.add(made.with_name("a.hcase-journal").exists())
        faults.reset()
        # Opening plays it back; before, closing had thrown away the only whole copy of the pages written over.
        with CaseFile.open(made, words) as again:
            assert again.load() in (rich, new)
            again.commit(again.load(), rich, "2026-11-22T10:00:00-05:00")
    assert left == {True, False}
