"""Many papers are read by two processes; what came of them is told as if they had been read one after another."""

from __future__ import annotations

from pathlib import Path

import pytest

from hcprep.errors import CaseFileError
from hcprep.jobs import JobContext, Progress
from hcprep.services import batch
from hcprep.services.batch import take_papers
from tests.unit.intake.papermaking import text_pdf
from tests.unit.services.casemaking import AT, Maker


def _papers(folder: Path) -> list[Path]:
    """Papers one after another: sound, sound, none, damaged, the first again, sound, empty, the damaged one again, sound."""
    sound = [text_pdf(1 + number) for number in range(4)]
    data = [sound[0], sound[1], None, b"%PDF-1.7 nothing", sound[0], sound[2], b"", b"%PDF-1.7 nothing", sound[3]]
    found = []
    for number, one in enumerate(data):
        found.append(folder / f"{number}.pdf")
        if one is not None:
            found[-1].write_bytes(one)
    return found


@pytest.mark.parametrize(("at_once", "beside"), [(1, 1 << 30), (2, 1 << 30), (2, 1)])
def test_what_came_of_many_papers_is_told_in_their_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at_once: int, beside: int
) -> None:
    monkeypatch.setattr(batch, "_AT_ONCE", at_once)
    monkeypatch.setattr(batch, "_BESIDE", beside)
    monkeypatch.setattr("os.cpu_count", lambda: 4)
    made = Maker(tmp_path / "case")
    seen: list[Progress] = []
    found = take_papers(made.file, made.case, _papers(tmp_path), AT, JobContext(seen.append))
    assert [one.filename for one in found.documents] == ["0.pdf", "1.pdf", "5.pdf", "8.pdf"]
    assert [one.pages for one in found.documents] == [1, 2, 3, 4]
    assert found.known == ("4.pdf",)
    assert [(name, error.code) for name, error in found.refused] == [
        ("2.pdf", "intake-missing-file"),
        ("3.pdf", "intake-damaged"),
        ("6.pdf", "intake-empty"),
        ("7.pdf", "intake-damaged"),
    ]
    told = [one.done for one in seen]
    assert told == sorted(told)
    assert set(told) <= set(range(9))
    made.file.close()


def test_a_case_file_that_cannot_be_written_ends_all_of_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: 4)
    made = Maker(tmp_path / "case")

    def full(_pieces: object) -> tuple[str, int]:
        raise CaseFileError("disk-full")

    monkeypatch.setattr(made.file, "store_all", full)
    with pytest.raises(CaseFileError, match="disk-full"):
        take_papers(made.file, made.case, _papers(tmp_path), AT, JobContext())
    made.file.close()
