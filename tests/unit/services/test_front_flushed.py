"""What was copied ahead for a package has to be on the disk, like the rest of it."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import pytest

from hcprep.jobs import JobContext
from hcprep.model import edits
from hcprep.package import proof_desk, writer
from hcprep.package.spec import BookSpec, Reused, WrittenBook
from hcprep.services import rebuilding
from hcprep.services.package import build_package
from tests.unit.package.proving import InProcess
from tests.unit.services.casemaking import CLOCK, Maker, text_pdf


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Maker]:
    monkeypatch.setattr(proof_desk, "Worker", InProcess)
    maker = Maker(tmp_path / "case")
    maker.add("lease", ("lease.pdf", text_pdf(2)))
    yield maker
    maker.file.close()


@pytest.mark.parametrize("broken", [False, True])
def test_a_front_the_disk_did_not_take_is_written_again(
    made: Maker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, broken: bool
) -> None:
    first = build_package(made.case, made.file, tmp_path / "out", CLOCK, JobContext())
    case = edits.put_build(made.case, first.build())
    written: list[bool] = []
    real, flush = writer.write_book, rebuilding.Begun._flush

    def write(spec: BookSpec, out: BinaryIO, ctx: JobContext, reused: Reused | None = None) -> WrittenBook:
        written.append(reused is not None)
        return real(spec, out, ctx, reused)

    def flushed(self: rebuilding.Begun) -> None:
        # Linux tells such an error once: whoever flushes the same file later hears nothing of it.
        flush(self)
        if broken:
            raise OSError(errno.EIO, "the stick was pulled out for a moment")

    monkeypatch.setattr(rebuilding, "write_book", write)
    monkeypatch.setattr(rebuilding.Begun, "_flush", flushed)
    again = build_package(case, made.file, tmp_path / "out", CLOCK, JobContext())
    assert again.proof.passed
    assert written == ([True, False] if broken else [True])
