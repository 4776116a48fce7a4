"""A case that was not closed is read whole when it is opened: how far that is can be seen, and it can be stopped."""

from __future__ import annotations

import io
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from hcprep.casefile import CaseFile
from hcprep.errors import Cancelled
from hcprep.jobs import JobContext, Progress
from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.evidence import Document, Evidence

Maker = Callable[..., CaseFile]
AT = "2026-11-22T10:00:00+00:00"
PAGES = 4000
pytestmark = pytest.mark.usefixtures("quick_key")


@pytest.fixture
def unclean(make: Maker, tmp_path: Path) -> tuple[Path, Case]:
    """A copy of a file of about 16 MB that is open, as a power cut leaves one."""
    empty = Case(id="c", edition="2026-11")
    file = make(empty)
    sha256, size = file.store(io.BytesIO(random.Random(7).randbytes(PAGES * 4096)))  # noqa: S311 - the same every time
    paper = Document(id="d", filename="x.pdf", media_type="application/pdf", original_sha256=sha256, original_size=size)
    case = edits.put_evidence(empty, Evidence(id="e", title="A large one", documents=(paper,)), "home")
    file.commit(empty, case, AT)
    copy = tmp_path / "unclean.hcase"
    shutil.copyfile(file.path, copy)
    file.close()
    return copy, case


def test_reading_every_page_is_told_as_it_goes_on(unclean: tuple[Path, Case], words: str) -> None:
    path, case = unclean
    steps: list[Progress] = []
    with CaseFile.open(path, words, ctx=JobContext(steps.append)) as file:
        assert file.load() == case
    assert {step.code for step in steps} == {"check-pages"}
    done = [step.done for step in steps]
    assert done == sorted(done)
    assert 3 <= len(done) <= 101
    assert steps[0].done < PAGES * 3 / 4
    assert PAGES < done[-1] <= steps[-1].total
    steps.clear()
    CaseFile.open(path, words, ctx=JobContext(steps.append)).close()
    assert steps == []


def test_a_wish_to_stop_leaves_the_file_free_and_still_to_be_checked(unclean: tuple[Path, Case], words: str) -> None:
    path, case = unclean
    before = path.read_bytes()
    ctx = JobContext(lambda _step: ctx.cancel())
    with pytest.raises(Cancelled):
        CaseFile.open(path, words, ctx=ctx)
    assert path.read_bytes() == before
    steps: list[Progress] = []
    with CaseFile.open(path, words, ctx=JobContext(steps.append)) as file:
        assert file.load() == case
    assert steps
