"""The upload set of real cases: every file opened again by other libraries, the set whole or not there."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pytest
from PIL import Image
from pypdf import PdfReader

from hcprep.errors import BuildError, Cancelled, ProofError, UsageError
from hcprep.jobs import JobContext, Progress
from hcprep.model import edits
from hcprep.model.case import Case
from hcprep.package.portal import client
from hcprep.package.portal.client import CutPart
from hcprep.services import portal_maker
from hcprep.services.portal import BuiltPortal, build_portal
from hcprep.services.portal_folder import PAGE_MAP, PROOF, WORKSHEET, WORKSHEET_CSV
from tests.unit.package.test_portal_parts import photo
from tests.unit.services.casemaking import CLOCK, Maker, cite, form_pdf, linked_pdf, rich_case, scan, text_pdf

pytestmark = pytest.mark.usefixtures("in_process")

OWN = {PROOF, WORKSHEET, WORKSHEET_CSV, PAGE_MAP}


def answering(case: Case, **items: str) -> Case:
    """The case with the checklist items its evidence answers."""
    for key, item in items.items():
        found = case.item(key)
        assert found is not None
        case = replace(case, evidence=tuple(replace(one, item=item) if one.id == key else one for one in case.evidence))
    return case


@pytest.fixture(scope="module")
def rich(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Maker]:
    made = rich_case(tmp_path_factory.mktemp("rich"))
    made.add("imm5283", ("imm5283.pdf", form_pdf(5)), tab="forms", title="IMM 5283 of Maria")
    made.case = answering(made.case, imm5283="F6", scans="D1", form="D3", lease="E3", layers="D2")
    made.save()
    yield made
    made.file.close()


@pytest.fixture(scope="module")
def heavy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Maker]:
    """Four photographs of about 1.3 MB each, a long paper, and a statement that cites them."""
    made = Maker(tmp_path_factory.mktemp("heavy"))
    data = photo(quality=65)
    assert 1_000_000 < len(data) < 1_600_000
    for number in range(1, 5):
        made.add(
            f"p{number}", (f"IMG_{number}.jpg", data[:2] + b"\xff\xfe\x00\x04%02d" % number + data[2:]), title=f"Photo {number}"
        )
    made.add("letters", ("letters.pdf", linked_pdf()), title="Letters")
    made.tell(["They help ", cite("p3"), cite("letters", 2), "."])
    made.save()
    yield made
    made.file.close()


def build(made: Maker, out: Path, **choices: object) -> BuiltPortal:
    built = build_portal(made.case, made.file, out, CLOCK, JobContext(), **choices)  # type: ignore[arg-type]
    for one in built.files:
        told = one.made.file.estimate
        # What was planned is never too little, and of a file of some size only a few percent too much.
        assert one.made.size <= told <= one.made.size * 1.04 + 12_000, one.made.file.name
    return built


def table(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"))))


def stamped(path: Path) -> list[str]:
    """The page labels of a file as pdfium reads them."""
    document = pdfium.PdfDocument(path)
    labels = [document.get_page_label(at) for at in range(len(document))]
    document.close()
    return labels


def test_each_slot_gets_its_files_with_the_numbers_of_the_book(rich: Maker, tmp_path: Path) -> None:
    built = build(rich, tmp_path)
    folder = tmp_path / "portal"
    names = [one.made.file.name for one in built.files]
    assert {path.name for path in folder.iterdir()} == {*names, *OWN}
    assert [one.made.file.slot for one in built.files] == ["imm-5283", "passport", "civil-status", "status-in-canada", "evidence"]
    original = rich.case.item("imm5283")
    assert original is not None
    assert hashlib.sha256((folder / names[0]).read_bytes()).hexdigest() == original.documents[0].original_sha256
    seen: dict[str, tuple[str, str]] = {}
    for row in table(folder / PAGE_MAP):
        seen.setdefault(row["book_page"], (row["file"], row["page"]))
    for one in built.files[1:]:
        labels = stamped(folder / one.made.file.name)
        assert labels[0] == "i"
        assert one.proof is not None
        assert one.proof.passed
        reader = PdfReader(folder / one.made.file.name)
        assert [reader.outline[0].title] == ["Contents of this file"]  # type: ignore[union-attr]
        for place, label in enumerate(labels[1:], start=2):
            assert seen[label] == (one.made.file.name, str(place))
            assert reader.pages[place - 1].extract_text().strip().endswith(label)
    plan = built.plan
    assert sorted(seen, key=int) == [str(page) for page in range(1, plan.pages + 1)]
    nowhere = {int(page) for page, (name, _) in seen.items() if not name}
    assert nowhere == {1, 2, *(tab.divider for tab in plan.tabs)}


def test_worksheet_and_proof_say_what_is_in_the_folder(rich: Maker, tmp_path: Path) -> None:
    build(rich, tmp_path)
    folder = tmp_path / "portal"
    told = json.loads((folder / PROOF).read_text("utf-8"))
    rows = table(folder / WORKSHEET_CSV)
    assert [row["file"] for row in rows] == [one["file"] for one in told["files"]]
    for row, one in zip(rows, told["files"], strict=True):
        data = (folder / row["file"]).read_bytes()
        assert (str(len(data)), hashlib.sha256(data).hexdigest()) == (row["size"], one["sha256"])
        assert row["confidence"] == one["confidence"] == "unconfirmed"
        assert len(data) <= told["limit"]
    words = "".join(page.extract_text() for page in PdfReader(folder / WORKSHEET).pages)
    assert all(row["file"][:12] in words for row in rows)
    assert "did not see" in words


@pytest.mark.own_workers
def test_the_same_case_gives_the_same_files(rich: Maker, tmp_path: Path) -> None:
    one, two = (build(rich, tmp_path / name) for name in ("one", "two"))
    assert [file.made.sha256 for file in one.files] == [file.made.sha256 for file in two.files]


def test_papers_are_parted_when_nothing_may_be_made_smaller(heavy: Maker, tmp_path: Path) -> None:
    built = build(heavy, tmp_path, account="other")
    assert len(built.files) == 4
    assert all(one.made.size <= 2_000_000 and not one.smaller for one in built.files)
    assert [one.made.file.statement for one in built.files] == [True, False, False, False]


def test_pictures_are_made_smaller_only_when_allowed_and_stay_alike(heavy: Maker, tmp_path: Path) -> None:
    papers = [item.id for item in heavy.case.evidence]
    assert len(build(heavy, tmp_path, account="other", shrink=None).files) == 4, "at 200 dots an inch nothing is gained"
    built = build(heavy, tmp_path, account="other", shrink=None, unsigned=papers)
    assert len(built.files) < 4
    smaller = [page for one in built.files for page in one.smaller]
    assert len(smaller) == 4
    assert all(page.psnr >= 28 and page.block <= 16 for page in smaller)
    told = json.loads((tmp_path / "portal" / PROOF).read_text("utf-8"))
    assert sum(len(one["made_smaller"]) for one in told["files"]) == 4
    for one in told["files"]:
        labels = PdfReader(tmp_path / "portal" / one["file"]).page_labels
        assert [labels[page["page"] - 1] for page in one["made_smaller"]] == [page["number"] for page in one["made_smaller"]]
    # The four photographs are pictures; letters and statement have words.
    assert ", ".join(one["picture_pages"] for one in told["files"]) == "5–8"
    assert "'5–8'" in str(table(tmp_path / "portal" / WORKSHEET_CSV))
    assert "Pages that are pictures and cannot be searched" in PdfReader(tmp_path / "portal" / WORKSHEET).pages[0].extract_text()
    only = build(heavy, tmp_path, account="other", shrink=[heavy.case.evidence[0].documents[0].id], unsigned=papers)
    assert sum(len(one.smaller) for one in only.files) <= 1


def test_a_protected_form_goes_as_it_came_in_and_another_protected_paper_as_pages(tmp_path: Path) -> None:
    locked = io.BytesIO()
    with pikepdf.open(io.BytesIO(form_pdf())) as pdf:
        pdf.save(locked, encryption=pikepdf.Encryption(owner="theirs", user="", R=4))
    made = Maker(tmp_path / "case")
    made.add("imm5409", ("IMM5409.PDF", locked.getvalue()), tab="forms", title="IMM 5409")
    made.add("police", ("police.pdf", locked.getvalue()), tab="identity", title="Police certificate")
    made.case = answering(made.case, imm5409="F10", police="D9")
    made.save()
    assert all("decrypted" in one.notes for one in made.case.documents)
    police, form = build(made, tmp_path / "out").files
    assert form.made.file.name == "02_B-1_imm-5409.pdf"
    assert (tmp_path / "out" / "portal" / form.made.file.name).read_bytes() == locked.getvalue()
    assert police.proof is not None
    made.file.close()


@pytest.mark.parametrize(
    "title", ["Lease", "A letter of friends who have known us since 2019 " * 4, "رسالة من صديق يعرفنا منذ 2019"]
)
def test_what_a_file_of_words_takes_is_planned_closely_and_never_too_little(title: str, tmp_path: Path) -> None:
    made = Maker(tmp_path / "case")
    for at in range(12):
        made.add(f"p{at}", (f"p{at}.pdf", text_pdf(3, words=f"Paper {at}")), title=f"{title} {at}", date="2024-05-06")
    made.save()
    (one,) = build_portal(made.case, made.file, tmp_path / "out", CLOCK, JobContext()).files
    assert one.made.size <= one.made.file.estimate <= one.made.size * 1.05 + 7_000
    made.file.close()


def test_a_page_over_the_limit_is_refused_with_the_way_out(tmp_path: Path) -> None:
    made = Maker(tmp_path / "case")
    made.add("big", ("big.jpg", photo((2400, 3200), 95)), title="Big photo")
    made.save()
    with pytest.raises(BuildError) as caught:
        build(made, tmp_path / "out", account="other")
    assert (caught.value.code, caught.value.facts["label"], caught.value.facts["page"]) == ("portal-too-large", "A-1", 1)
    assert not list((tmp_path / "out").iterdir())
    assert len(build(made, tmp_path / "out", account="other", shrink=None).files) == 1
    made.file.close()


def test_pictures_that_would_lose_too_much_are_not_asked_for_again(tmp_path: Path) -> None:
    grain = io.BytesIO()
    noise = Image.frombytes("RGB", (2600, 2200), hashlib.shake_128(b"grain").digest(2600 * 2200 * 3))
    noise.save(grain, "PDF", resolution=220, quality=92)
    assert len(grain.getvalue()) > 2_000_000
    made = Maker(tmp_path / "case")
    made.add("grain", ("grain.pdf", grain.getvalue()), title="Grain")
    made.save()
    with pytest.raises(BuildError) as caught:
        build(made, tmp_path / "out", account="other", shrink=None)
    assert (caught.value.code, caught.value.facts["label"]) == ("portal-sealed", "A-1")
    with pytest.raises(BuildError) as caught:
        build(made, tmp_path / "out", account="other", shrink=None, unsigned=["grain"])
    assert (caught.value.code, caught.value.facts["label"]) == ("portal-unlike", "A-1")
    made.file.close()


def test_what_fits_in_no_way_is_left_out_and_named(tmp_path: Path) -> None:
    made = Maker(tmp_path / "case")
    made.add("form", ("form.pdf", form_pdf() + b"\n%" + b"x" * 4_100_000), tab="forms", title="Signed form")
    made.add("lease", ("lease.pdf", text_pdf(2)), title="Lease")
    made.case = answering(made.case, form="F6")
    made.save()
    built = build(made, tmp_path / "out")
    assert [one.made.file.slot for one in built.files] == ["evidence"]
    assert [what.split(":")[0] for what in built.left_out()] == ["A-1 Signed form, the file as it came in"]
    words = "".join(page.extract_text() for page in PdfReader(tmp_path / "out" / "portal" / WORKSHEET).pages)
    assert "In none of these files" in words
    made.file.close()


def test_a_photograph_the_portal_does_not_take_as_it_is_goes_as_pages(tmp_path: Path) -> None:
    made = Maker(tmp_path / "case", language="fr")
    made.add("face", ("visage.jpg", scan()), tab="identity", title="Photo de Maria")
    made.add("police", ("police.pdf", text_pdf(1)), tab="identity", title="Certificat de police")
    made.case = answering(made.case, face="D8", police="D9")
    made.save()
    built = build(made, tmp_path / "out")
    assert [one.made.file.name for one in built.files] == ["01_A-1_photo-de-maria.jpg", "02_A-2_certificat-de-police.pdf"]
    assert all(one.proof is None for one in built.files)
    document = made.case.documents[0]
    item = replace(made.case.evidence[0], documents=(replace(document, filename="visage.heic"),))
    made.case = edits.put_evidence(made.case, item, "identity")
    again = build(made, tmp_path / "out")
    assert again.files[0].proof is not None
    assert again.files[0].made.file.name == "01_A-1_photo-de-maria.pdf"
    made.file.close()


def test_a_failure_leaves_the_earlier_set_as_it_was(rich: Maker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build(rich, tmp_path)
    before = {path.name: path.read_bytes() for path in (tmp_path / "portal").iterdir()}
    monkeypatch.setattr(portal_maker, "page_map", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        build(rich, tmp_path)

    def stop(step: Progress) -> None:
        if step.code == "portal" and step.done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        build_portal(rich.case, rich.file, tmp_path, CLOCK, JobContext(stop))
    assert {path.name: path.read_bytes() for path in (tmp_path / "portal").iterdir()} == before
    assert [path.name for path in tmp_path.iterdir()] == ["portal"]


def test_files_of_others_are_never_replaced(rich: Maker, tmp_path: Path) -> None:
    build(rich, tmp_path)
    (tmp_path / "portal" / "my own.txt").write_text("keep")
    with pytest.raises(BuildError, match="portal-folder"):
        build(rich, tmp_path)
    assert (tmp_path / "portal" / "my own.txt").read_text() == "keep"
    with pytest.raises(UsageError, match="usage-portal-account"):
        build(rich, tmp_path / "elsewhere", account="nowhere")


def test_a_cut_that_shows_another_page_is_found_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = Maker(tmp_path / "case")
    made.add("album", ("album.pdf", _album()), title="Album")
    made.save()
    honest = client.Cutter.cut

    def wrong(
        self: client.Cutter, source: client.Source, pages: range, steps: Sequence[int] = (), objects: object = ()
    ) -> CutPart:
        moved = range(len(pages)) if pages.start else pages
        return honest(self, source, moved, steps)

    monkeypatch.setattr(client.Cutter, "cut", wrong)
    with pytest.raises(ProofError) as caught:
        build(made, tmp_path / "out", account="other")
    assert caught.value.facts["check"] == "pictures"
    monkeypatch.setattr(client.Cutter, "cut", honest)
    built = build(made, tmp_path / "out", account="other")
    assert [one.made.file.pieces[0].start for one in built.files] == [0, 1]
    assert stamped(tmp_path / "out" / "portal" / built.files[1].made.file.name) == ["i", "5"]
    made.file.close()


def _album() -> bytes:
    """Two photographs in one PDF."""
    from PIL import Image

    pages = [Image.open(io.BytesIO(photo(quality=80))) for _ in range(2)]
    out = io.BytesIO()
    pages[0].save(out, "PDF", save_all=True, append_images=pages[1:], resolution=200, quality=80)
    return out.getvalue()
