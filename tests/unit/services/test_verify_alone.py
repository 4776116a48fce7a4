"""A package without its case: whole ones hold, and each place that contradicts another is named."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from hcprep.errors import CaseFileError
from hcprep.jobs import JobContext
from hcprep.package import proof_desk
from hcprep.package.proof import RECORD
from hcprep.services.package import BuiltPackage, build_package, verify_alone
from tests.unit.package.proving import InProcess, failed
from tests.unit.services.casemaking import CLOCK, Maker, cite, rich_case, text_pdf

pytestmark = pytest.mark.usefixtures("in_process")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BuiltPackage]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(proof_desk, "Worker", InProcess)
        made = rich_case(tmp_path_factory.mktemp("case"))
        yield build_package(made.case, made.file, tmp_path_factory.mktemp("out"), CLOCK, JobContext())
        made.file.close()


def alone(path: Path) -> dict[str, set[tuple[int, str]]]:
    return failed(verify_alone(path, CLOCK, JobContext()))


def test_a_package_holds_by_itself_and_beside_its_record(built: BuiltPackage) -> None:
    proof = verify_alone(built.path, CLOCK, JobContext())
    assert failed(proof) == {}
    counts = {check.id: check.count for check in proof.checks}
    assert counts["stamps"] == counts["labels"] == built.proof.pages
    assert counts["contents"] > 10
    assert counts[RECORD] == 1 + len(built.proof.originals)
    assert proof.originals == built.proof.originals


def test_in_french_and_with_citations_broken_over_lines(tmp_path: Path) -> None:
    made = Maker(tmp_path / "fr", language="fr")
    made.add("bail", ("bail.pdf", text_pdf(3)), title="Bail de l’été 2014", date="2014-08")
    made.tell([part for place in range(60) for part in ("mot " * (place % 7), cite("bail", 1 + place % 3))])
    package = build_package(made.case, made.file, tmp_path / "out", CLOCK, JobContext())
    made.file.close()
    (tmp_path / "out" / "proof.json").unlink()
    proof = verify_alone(package.path, CLOCK, JobContext())
    assert failed(proof) == {}
    assert RECORD not in {check.id for check in proof.checks}


def test_another_file_under_the_name_is_told_from_the_record(built: BuiltPackage, tmp_path: Path) -> None:
    (tmp_path / "package.pdf").write_bytes(built.path.read_bytes().replace(b"(Lease 1)", b"(Lease 9)"))
    (tmp_path / "proof.json").write_bytes(built.proof_path.read_bytes())
    if (tmp_path / "package.pdf").read_bytes() == built.path.read_bytes():
        (tmp_path / "package.pdf").write_bytes(built.path.read_bytes() + b"\n")
    assert (0, "record-differs") in alone(tmp_path / "package.pdf")[RECORD]
    (tmp_path / "proof.json").write_bytes(b"{}")
    assert alone(tmp_path / "package.pdf")[RECORD] == {(0, "record-unreadable")}


def link_of(pdf: pikepdf.Pdf, page: int, place: int) -> pikepdf.Object:
    return [note for note in pdf.pages[page].Annots if note.Subtype == "/Link"][place]


def swap_pages(pdf: pikepdf.Pdf) -> None:
    pdf.pages.append(pdf.pages[8])
    del pdf.pages[8]


def aim_elsewhere(pdf: pikepdf.Pdf) -> None:
    note = link_of(pdf, 1, 2)
    target = note.A.D if "/A" in note else note.Dest
    target[0] = pdf.pages[0].obj


def script(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("1"))


def paint_over_stamp(pdf: pikepdf.Pdf) -> None:
    pdf.pages[9].obj.Contents[-1].write(pdf.pages[9].obj.Contents[-1].read_bytes() + b"1 g 0 0 612 40 re f")


def other_number(pdf: pikepdf.Pdf) -> None:
    stream = pdf.pages[9].obj.Contents[-1]
    stream.write(stream.read_bytes().replace(b"(10) Tj", b"(12) Tj"))


def label(pdf: pikepdf.Pdf) -> None:
    pdf.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.r)]))


def bookmark(pdf: pikepdf.Pdf) -> None:
    with pdf.open_outline() as outline:
        tab = next(item for item in outline.root if item.children)
        tab.children[0].destination = Array([pdf.pages[0].obj, Name.Fit])


@pytest.mark.parametrize(
    ("change", "check"),
    [
        (swap_pages, "stamps"),
        (aim_elsewhere, "contents"),
        (script, "nothing-active"),
        (paint_over_stamp, "stamps"),
        (other_number, "stamps"),
        (label, "labels"),
        (bookmark, "bookmarks"),
    ],
)
def test_what_contradicts_itself_is_named(
    built: BuiltPackage, change: Callable[[pikepdf.Pdf], None], check: str, tmp_path: Path
) -> None:
    spoiled = tmp_path / "package.pdf"
    with pikepdf.open(built.path) as pdf, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        change(pdf)
        pdf.save(spoiled, object_stream_mode=pikepdf.ObjectStreamMode.disable, compress_streams=False)
    assert check in alone(spoiled)


def test_what_is_no_package_does_not_pass(tmp_path: Path) -> None:
    (tmp_path / "letter.pdf").write_bytes(text_pdf(2))
    assert "stamps" in alone(tmp_path / "letter.pdf")
    (tmp_path / "noise.pdf").write_bytes(b"%PDF-1.7 noise")
    assert alone(tmp_path / "noise.pdf") == {"readable": {(0, "unreadable")}}
    with pytest.raises(CaseFileError, match="case-missing"):
        alone(tmp_path / "none.pdf")
