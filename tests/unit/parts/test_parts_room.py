"""A PDF in memory is read and written alike, whether the system has files without a name or not."""

from __future__ import annotations

import os

import pytest

from hcprep.parts import make_part, opened
from tests.unit.intake.papermaking import text_pdf


def test_a_part_is_the_same_without_files_that_have_no_name(monkeypatch: pytest.MonkeyPatch) -> None:
    source = text_pdf(3, "lease")
    with opened(source) as pdf:
        made = make_part(pdf)
    monkeypatch.delattr(os, "memfd_create", raising=False)
    with opened(source) as pdf:
        assert make_part(pdf) == made


def test_a_system_that_refuses_such_a_file_does_without(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_name: str) -> int:
        raise OSError

    monkeypatch.setattr(os, "memfd_create", refuse, raising=False)
    with opened(text_pdf(2, "letter")) as pdf:
        assert len(pdf.pages) == 2
