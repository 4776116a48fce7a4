"""A book for archives: said only when every paper allows it, held to by the proof, and told in words when it is not."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import msgspec
import pikepdf
import pypdf
import pytest

from hcprep.datafiles import path
from hcprep.intake.reader import read_paper
from hcprep.jobs import JobContext, Worker
from hcprep.model.case import Case
from hcprep.model.parts import PartIndex
from hcprep.package import proof_desk
from hcprep.package.certificate import make_certificate
from hcprep.package.proof import Proof
from hcprep.parts.archive import OBSTACLES
from hcprep.services.archival import archive_words
from hcprep.services.book_words import book_words
from hcprep.services.certificate import certificate_of
from hcprep.services.package import BuiltPackage, build_package, verify_alone, verify_package
from tests.unit.package.proving import InProcess, failed
from tests.unit.services.casemaking import CLOCK, Maker, cite, scan, text_pdf
from tests.unit.services.picturemaking import fax_tiff

pytestmark = pytest.mark.usefixtures("in_process")


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Maker]:
    made = Maker(tmp_path_factory.mktemp("pictures") / "case")
    made.add("photo", ("photo.jpg", scan((320, 240))))
    made.add("fax", ("fax.tiff", fax_tiff()))
    made.tell(["I rent ", cite("photo", 1), "."])
    made.save()
    yield made
    made.file.close()


@pytest.fixture(scope="module")
def built(pictures: Maker, tmp_path_factory: pytest.TempPathFactory) -> BuiltPackage:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(proof_desk, "Worker", InProcess)
        return build_package(pictures.case, pictures.file, tmp_path_factory.mktemp("out"), CLOCK, JobContext())


def certificate(one: BuiltPackage) -> str:
    return " ".join(pypdf.PdfReader(one.certificate_path).pages[0].extract_text().split())


def test_a_book_of_pictures_is_made_for_archives(built: BuiltPackage) -> None:
    with pikepdf.open(built.path) as pdf:
        remarks = pdf.Root.Metadata.read_bytes().decode()
        assert "<pdfaid:part>2</pdfaid:part>" in remarks
        assert "<pdfaid:conformance>B</pdfaid:conformance>" in remarks
        (intent,) = list(pdf.Root.OutputIntents)
        assert str(intent.S) == "/GTS_PDFA1"
        assert intent.DestOutputProfile.read_bytes() == path("resources/colour/srgb.icc").read_bytes()
    assert built.proof.archival
    assert json.loads(built.proof_path.read_text(encoding="utf-8"))["archival"] is True
    assert "Made by the rules of PDF/A-2b" in certificate(built)
    assert verify_alone(built.path, CLOCK, JobContext()).passed


def test_pages_that_cannot_be_searched_are_counted_and_told(pictures: Maker, built: BuiltPackage) -> None:
    assert [one.pictures for one in built.proof.originals] == [1, 2]
    assert "3 pages are pictures: an officer cannot search them (A-1, A-2)." in certificate(built)


def test_letters_and_blank_pages_are_no_pictures() -> None:
    blank = pikepdf.new()
    blank.add_blank_page()
    out = io.BytesIO()
    blank.save(out)
    for data, want in ((text_pdf(1), [False]), (out.getvalue(), [False])):
        assert [page.picture for page in read_paper("a.pdf", data).index.pages] == want
    assert [page.picture for page in read_paper("a.tiff", fax_tiff()).index.pages] == [True, True]


def test_one_paper_in_the_way_keeps_the_whole_book_a_plain_pdf_and_is_named(tmp_path: Path) -> None:
    made = Maker(tmp_path / "case")
    made.add("photo", ("photo.jpg", scan((320, 240))))
    made.add("lease", ("lease.pdf", text_pdf(2)))
    made.tell(["I rent ", cite("lease", 2), "."])
    made.save()
    one = build_package(made.case, made.file, tmp_path / "out", CLOCK, JobContext())
    with pikepdf.open(one.path) as pdf:
        assert b"pdfaid" not in pdf.Root.Metadata.read_bytes()
        assert "/OutputIntents" not in pdf.Root
    assert not one.proof.archival
    assert [paper.archive for paper in one.proof.originals] == [(), ("fonts-missing",)]
    assert "Not PDF/A-2b" in certificate(one)
    assert "fonts the file names but does not hold (A-2)" in certificate(one)
    made.file.close()


def test_a_paper_added_before_anybody_looked_is_said_to_be_unknown(tmp_path: Path) -> None:
    made = Maker(tmp_path / "case")
    made.add("photo", ("photo.jpg", scan((320, 240))))
    made.tell(["I rent ", cite("photo", 1), "."])
    item = made.case.evidence[0]
    with made.file.read(item.documents[0].index_sha256) as stream:
        index = msgspec.json.decode(stream.read(), type=PartIndex)
    older = replace(index, archive=None, pages=tuple(replace(page, picture=None) for page in index.pages))
    sha256, _ = made.file.store(io.BytesIO(msgspec.json.encode(older)))
    document = replace(item.documents[0], index_sha256=sha256)
    case = replace(made.case, evidence=(replace(item, documents=(document,)),))
    made.file.commit(made.case, case, "2026-11-22T15:00:00+00:00")
    one = build_package(case, made.file, tmp_path / "out", CLOCK, JobContext())
    assert not one.proof.archival
    assert one.proof.originals[0].archive == ("unknown",)
    made.file.close()


@pytest.mark.parametrize("change", ["claim", "colours", "profile"])
def test_a_claim_that_is_not_whole_fails(built: BuiltPackage, pictures: Maker, tmp_path: Path, change: str) -> None:
    data = built.path.read_bytes()
    old, new = {
        "claim": (b"<pdfaid:conformance>B<", b"<pdfaid:conformance>A<"),
        "colours": (b"/OutputIntents", b"/OutputIntentz"),
        "profile": (b"mntrRGB XYZ ", b"prtrRGB XYZ "),
    }[change]
    assert data.count(old) == 1
    spoiled = tmp_path / built.path.name
    spoiled.write_bytes(data.replace(old, new))
    for proof in (
        verify_alone(spoiled, CLOCK, JobContext()),
        verify_package(spoiled, pictures.case, pictures.file, CLOCK, JobContext()),
    ):
        # A key the catalog does not know is told by itself.
        assert failed(proof).keys() == {"metadata", *(["nothing-active"] if change == "colours" else [])}
        assert (0, "archive") in failed(proof)["metadata"]


def labelled(built: BuiltPackage, *codes: tuple[str, ...]) -> Proof:
    """Return a proof of papers with these things in the way."""
    one = built.proof.originals[0]
    papers = (replace(one, label=f"A-{at}", archive=some) for at, some in enumerate(codes, start=1))
    return replace(built.proof, archival=False, originals=tuple(papers))


def test_all_exhibits_in_the_way_are_named_by_runs(built: BuiltPackage) -> None:
    """Eight of them and dots said nothing of the rest to somebody who keeps an archive."""
    words, notes = book_words("en"), ("notes",)
    some = archive_words(labelled(built, *[notes] * 12, (), notes, notes), words)
    assert "notes or form fields that archives do not take (A-1 to A-12, A-14, A-15)" in some
    many = archive_words(labelled(built, *[notes, ()] * 40), words)
    assert "A-1, A-3, A-5" in many
    assert "A-71, and 4 more, listed in proof.json)" in many


def test_the_certificate_stays_one_page_with_everything_in_the_way(built: BuiltPackage) -> None:
    words = book_words("fr")
    proof = labelled(built, *[tuple(words.archive), ()] * 150)
    with Worker("typeset") as worker:
        made = make_certificate(worker, certificate_of(Case(id="c", edition="2026-11", language="fr"), proof, date(2026, 11, 22)))
    assert len(pypdf.PdfReader(io.BytesIO(made)).pages) == 1


def test_every_reason_has_words_in_both_languages() -> None:
    for language in ("en", "fr"):
        assert set(book_words(language).archive) == {*OBSTACLES, "unknown"}
