"""A PDF in memory is read and written alike, whether the system has files without a name or not."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from hcprep.parts import make_part, opened
from tests.unit.intake.papermaking import text_pdf

ROOT = Path(__file__).parents[3]


def test_a_part_is_the_same_without_files_that_have_no_name(monkeypatch: pytest.MonkeyPatch) -> None:
    source = text_pdf(3, "lease")
    with opened(source) as pdf:
        made = make_part(pdf)
    monkeypatch.delattr(os, "memfd_create", raising=False)
    with opened(source) as pdf:
        assert make_part(pdf) == made


@pytest.mark.skipif(sys.platform == "win32", reason="no limit of file sizes there")
def test_a_file_that_may_not_be_as_large_is_done_without() -> None:
    script = """
import resource
from hcprep.parts import opened
from hcprep.parts.room import written
from tests.unit.intake.papermaking import text_pdf

resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
source = text_pdf(2, "letter")
with opened(source) as pdf:
    print(len(pdf.pages), written(lambda file: file.write(source)) == source)
"""
    said = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False)
    assert said.stdout.split() == ["2", "True"], said.stderr[-300:]
