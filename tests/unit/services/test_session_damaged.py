"""A case that is damaged is let go of, so that it can be examined and mended at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from hcprep.app.system_clock import SystemClock
from hcprep.casefile import CaseFile
from hcprep.errors import CaseFileError
from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.model.evidence import Evidence
from hcprep.services.session import Session

WORDS = "teapot orchard velvet lantern cinder"
AT = "2026-11-22T10:00:00+00:00"


def test_a_damaged_case_is_not_held_open_while_its_error_is_told(tmp_path: Path) -> None:
    path = tmp_path / "case.hcase"
    with CaseFile.create(path, WORDS, Case(id="c", edition="2026-11"), AT) as file:
        file.commit(file.load(), edits.put_evidence(file.load(), Evidence(id="lease", title="Lease"), "home"), AT)
    with CaseFile.open_damaged(path, WORDS) as damaged:
        page = damaged.found.records["evidence", 0].place.page
    with path.open("r+b") as out:
        out.seek((page - 1) * 4096)
        out.write(bytes(range(256)) * 16)
    told = []
    for _ in range(2):
        with pytest.raises(CaseFileError) as caught:
            Session(CaseFile.open(path, WORDS), SystemClock())
        told.append(caught)
    assert [each.value.code for each in told] == ["case-damaged", "case-damaged"]
    assert not path.with_name("case.hcase-journal").exists()
