"""Two programs that make a package in one folder: the second is told to wait, and neither touches the file of the other."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from hcprep.errors import BuildError
from hcprep.jobs import JobContext
from hcprep.package import proof_desk
from hcprep.services.package import build_package
from hcprep.services.writing import held
from tests.unit.package.proving import InProcess
from tests.unit.services.casemaking import CLOCK, Maker, text_pdf

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot get its name there")
PART = "hc-package-2026-11-22.pdf.part"


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Maker]:
    monkeypatch.setattr(proof_desk, "Worker", InProcess)
    maker = Maker(tmp_path / "case")
    maker.add("lease", ("lease.pdf", text_pdf(1)))
    yield maker
    maker.file.close()


def test_the_second_is_told_to_wait_and_leaves_all_as_it_is(made: Maker, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    with held(out / PART):
        (out / PART).write_bytes(b"of the first")
        (out / "proof.json.part").write_bytes(b"of the first")
        with pytest.raises(BuildError, match="build-elsewhere"):
            build_package(made.case, made.file, out, CLOCK, JobContext())
        assert {path.name: path.read_bytes() for path in out.iterdir()} == dict.fromkeys(
            (PART, "proof.json.part"), b"of the first"
        )
    assert not (out / PART).exists()
    built = build_package(made.case, made.file, out, CLOCK, JobContext())
    assert sorted(path.name for path in out.iterdir()) == ["certificate.pdf", built.path.name, "proof.json"]


@pytest.mark.parametrize("kind", ["left", "linked", "symbolic"])
def test_what_lies_there_already_is_taken_over_and_nothing_else_written_to(kind: str, made: Maker, tmp_path: Path) -> None:
    out, mine = tmp_path / "out", tmp_path / "mine.pdf"
    out.mkdir()
    mine.write_bytes(b"mine")
    for name in (PART, "proof.json.part"):
        if kind == "linked":
            (out / name).hardlink_to(mine)
        elif kind == "symbolic":
            (out / name).symlink_to(mine)
        else:
            (out / name).write_bytes(b"left by one that was killed")
    build_package(made.case, made.file, out, CLOCK, JobContext())
    assert mine.read_bytes() == b"mine"
    assert sorted(path.name for path in out.iterdir()) == ["certificate.pdf", "hc-package-2026-11-22.pdf", "proof.json"]


def test_a_file_that_took_another_name_meanwhile_stays(tmp_path: Path) -> None:
    part, done = tmp_path / "a.part", tmp_path / "a"
    with held(part):
        part.replace(done)
        # Another program begins.
        part.write_bytes(b"another")
    assert part.read_bytes() == b"another"
    assert done.exists()
