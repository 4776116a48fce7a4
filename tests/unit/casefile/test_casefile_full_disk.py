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


def test_closing_after_a_failed_save_keeps_the_journal(
    tmp_path: Path, rich: Case, words: str, at: str, typed: Callable[[Case, str], Case], faults: Faults
) -> None:
    path = tmp_path / "a.hcase"
    new = typed(rich, "what was written last " * 2000)
    CaseFile.create(path, words, rich, at).close()
    left: set[bool] = set()
    for start in range(1, 80):
        file = CaseFile.open(path, words)
        stored = file.load()
        faults.reset("full", start)
        try:
            file.commit(stored, new, at)
        except CaseFileError as error:
            assert error.code == "disk-full"
        file.close()
        left.add(path.with_name("a.hcase-journal").exists())
        faults.reset()
        # Opening plays it back; before, closing had thrown away the only whole copy of the pages written over.
        with CaseFile.open(path, words) as again:
            assert again.load() in (rich, new)
            again.commit(again.load(), rich, at)
    assert left == {True, False}
