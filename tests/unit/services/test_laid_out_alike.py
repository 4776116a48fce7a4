"""Two papers whose indexes are the same to the byte, though each shows another picture on its first page."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from hcprep.jobs import JobContext
from hcprep.model.leaves import leave_out_pages
from hcprep.package import proof_desk
from hcprep.package.proof import prove
from hcprep.package.writer import write_book
from hcprep.services.package import lay_out_book
from tests.unit.package.proving import InProcess, failed
from tests.unit.services.casemaking import AT, CLOCK, Maker, saved, scan


def album(first: str, second: str) -> bytes:
    """Two pages that share one list of two pictures and show one of them each."""
    pdf = pikepdf.new()
    pictures = Dictionary()
    for mark, name in enumerate("AB"):
        pictures["/" + name] = pdf.make_stream(
            scan(mark=mark), Type=Name.XObject, Subtype=Name.Image, Width=340, Height=440,
            ColorSpace=Name.DeviceRGB, BitsPerComponent=8, Filter=Name.DCTDecode,
        )  # fmt: skip
    resources = pdf.make_indirect(Dictionary(XObject=pictures))
    for name in (first, second):
        content = pdf.make_stream(b"q 612 0 0 792 0 0 cm /%b Do Q" % name.encode())
        page = Dictionary(Type=Name.Page, MediaBox=Array([0, 0, 612, 792]), Resources=resources, Contents=content)
        pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))
    return saved(pdf)


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Maker]:
    monkeypatch.setattr(proof_desk, "Worker", InProcess)
    maker = Maker(tmp_path / "case")
    maker.add("one", ("one.pdf", album("A", "B")))
    maker.add("two", ("two.pdf", album("B", "A")))
    yield maker
    maker.file.close()


def test_what_is_left_of_one_is_not_taken_for_what_is_left_of_the_other(made: Maker, tmp_path: Path) -> None:
    one, two = (item.documents[0] for item in made.case.evidence)
    assert one.normalised_sha256 != two.normalised_sha256
    assert one.index_sha256 == two.index_sha256
    case = leave_out_pages(leave_out_pages(made.case, "one", [2]), "two", [2])
    laid_out = lay_out_book(case, made.file, CLOCK, JobContext())
    out = io.BytesIO()
    write_book(laid_out.spec, out, JobContext())
    path = tmp_path / "package.pdf"
    path.write_bytes(out.getvalue())
    assert failed(prove(path, laid_out.expected, AT, JobContext(), processes=1)) == {}
