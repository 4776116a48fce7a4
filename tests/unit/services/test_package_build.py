"""Building a package: all or nothing, the same bytes twice, and proved again later against the case."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pytest

from hcprep.errors import BuildError, Cancelled, CaseFileError, ProofError
from hcprep.jobs import JobContext, Progress
from hcprep.model import edits
from hcprep.model.plan import FrontMatter
from hcprep.model.statement import Run, Statement
from hcprep.package import proof as proof_module
from hcprep.package import writer as writer_module
from hcprep.package.proof import Failure
from hcprep.services import front, rebuilding
from hcprep.services.package import build_package, estimated_plan, lay_out_book, verify_package
from hcprep.services.package_names import CERTIFICATE_NAME, PROOF_NAME, package_name
from hcprep.services.renamed import file_sha256
from tests.unit.package.proving import failed
from tests.unit.services.casemaking import CLOCK, LATER, Maker, cite, rich_case, text_pdf

pytestmark = pytest.mark.usefixtures("in_process")

NAMES = sorted(["hc-package-2026-11-22.pdf", PROOF_NAME, CERTIFICATE_NAME])


@pytest.fixture(scope="module")
def rich(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Maker]:
    made = rich_case(tmp_path_factory.mktemp("rich"))
    yield made
    made.file.close()


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Maker]:
    made = Maker(tmp_path / "case")
    made.add("lease", ("lease.pdf", text_pdf(2)))
    made.tell(["I rent ", cite("lease", 2), "."])
    made.save()
    yield made
    made.file.close()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.own_workers
def test_the_same_case_and_clock_give_the_same_bytes(rich: Maker, tmp_path: Path) -> None:
    built = [build_package(rich.case, rich.file, tmp_path / name, CLOCK, JobContext()) for name in ("one", "two")]
    assert names(tmp_path / "one") == names(tmp_path / "two") == NAMES
    for name in NAMES:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()
    assert built[0].build() == built[1].build()


def test_proof_json_says_what_each_paper_was_compared_with(rich: Maker, tmp_path: Path) -> None:
    built = build_package(rich.case, rich.file, tmp_path, CLOCK, JobContext())
    said = json.loads(built.proof_path.read_text(encoding="utf-8"))
    assert said["passed"] is True
    assert said["pages"] == 20
    assert said["sha256"] == file_sha256(built.path)
    assert said["size"] == built.path.stat().st_size
    assert [(one["label"], one["first"], one["compared_with"]) for one in said["originals"]] == [
        ("A-1", 5, "original"), ("A-2", 8, "original"), ("B-1", 12, "original"), ("B-2", 13, "original"),
        ("C-1", 16, "original"), ("C-2", 18, "original"), ("C-2", 19, "original"),
    ]  # fmt: skip
    assert {check["id"]: check["count"] for check in said["checks"]}["fields"] == 5
    assert all(check["passed"] and check["failures"] == [] for check in said["checks"])


def test_the_certificate_is_one_page_and_lists_every_check(rich: Maker, tmp_path: Path) -> None:
    built = build_package(rich.case, rich.file, tmp_path, CLOCK, JobContext())
    document = pdfium.PdfDocument(built.certificate_path.read_bytes())
    words = str(document[0].get_textpage().get_text_range())
    assert len(document) == 1
    document.close()
    assert words.count("matches") == len(built.proof.checks)
    assert built.proof.sha256 in words


def test_a_case_proves_its_package_months_later(rich: Maker, tmp_path: Path) -> None:
    built = build_package(rich.case, rich.file, tmp_path, CLOCK, JobContext())
    proof = verify_package(built.path, rich.case, rich.file, LATER, JobContext())
    assert failed(proof) == {}
    assert proof.at.startswith("2027-02-01")


def test_a_statement_changed_since_is_told(rich: Maker, tmp_path: Path) -> None:
    built = build_package(rich.case, rich.file, tmp_path, CLOCK, JobContext())
    section = rich.case.statement.sections[0]
    shorter = replace(section, paragraphs=section.paragraphs[:1])
    changed = edits.put_statement(rich.case, Statement(sections=(shorter,)))
    found = failed(verify_package(built.path, changed, rich.file, CLOCK, JobContext()))
    assert (3, "drawn-differently") in found["authored"]
    assert (3, "link-extra") in found["citations"]
    assert "pictures" not in found


def test_an_exhibit_moved_since_is_told(rich: Maker, tmp_path: Path) -> None:
    built = build_package(rich.case, rich.file, tmp_path, CLOCK, JobContext())
    moved = edits.move_evidence(rich.case, "letter", "establishment", 0)
    found = failed(verify_package(built.path, moved, rich.file, CLOCK, JobContext()))
    assert {"bookmarks", "contents", "citations", "pictures", "content", "authored"} <= set(found)


def test_verify_of_nothing_and_of_a_folder(small: Maker, tmp_path: Path) -> None:
    for path in (tmp_path / "none.pdf", tmp_path):
        with pytest.raises(CaseFileError, match="case-missing"):
            verify_package(path, small.case, small.file, CLOCK, JobContext())


@pytest.mark.parametrize("stage", ["typeset", "write-book", "proof", "finish"])
def test_a_cancel_leaves_what_was_there_and_nothing_else(small: Maker, tmp_path: Path, stage: str) -> None:
    out = tmp_path / "out"
    build_package(small.case, small.file, out, CLOCK, JobContext())
    before = {name: (out / name).read_bytes() for name in names(out)}

    def report(progress: Progress) -> None:
        if progress.code == stage:
            ctx.cancel()

    ctx = JobContext(report)
    changed = replace(small.case, language="fr")
    with pytest.raises(Cancelled):
        build_package(edits.drop_person(changed, "maria"), small.file, out, CLOCK, ctx)
    ctx = JobContext(report)
    with pytest.raises(Cancelled):
        build_package(edits.drop_person(small.case, "maria"), small.file, out, CLOCK, ctx)
    assert {name: (out / name).read_bytes() for name in names(out)} == before


def test_a_failed_proof_leaves_what_was_there_and_nothing_else(
    small: Maker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    build_package(small.case, small.file, out, CLOCK, JobContext())
    before = {name: (out / name).read_bytes() for name in names(out)}
    proved = proof_module.prove

    def prove(*args: object, **more: object) -> object:
        proof = proved(*args, **more)  # type: ignore[arg-type]
        broken = replace(proof.checks[1], failures=(Failure(page=4, code="page-repeated"),))
        return replace(proof, checks=(proof.checks[0], broken, *proof.checks[2:]))

    monkeypatch.setattr(rebuilding, "prove", prove)
    with pytest.raises(ProofError) as caught:
        build_package(edits.drop_person(small.case, "maria"), small.file, out, CLOCK, JobContext())
    assert (caught.value.facts["check"], caught.value.facts["page"]) == ("pages", 4)
    assert {name: (out / name).read_bytes() for name in names(out)} == before


def test_a_writer_that_goes_wrong_is_caught(small: Maker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The proof stands between the writer and the person: a book with two pages swapped never gets its name."""
    written = writer_module.write_book

    def write_book(spec: object, out: object, ctx: JobContext) -> object:
        result = written(spec, out, ctx)  # type: ignore[arg-type]
        out.flush()  # type: ignore[attr-defined]
        path = Path(out.name)  # type: ignore[attr-defined]
        with pikepdf.open(path, allow_overwriting_input=True) as pdf:
            pages = [pdf.pages[4], pdf.pages[5]]
            pages[0].Contents[1], pages[1].Contents[1] = pages[1].Contents[1], pages[0].Contents[1]
            pdf.save(tmp_path / "swapped.pdf")
        out.seek(0)  # type: ignore[attr-defined]
        out.truncate()  # type: ignore[attr-defined]
        out.write((tmp_path / "swapped.pdf").read_bytes())  # type: ignore[attr-defined]
        return result

    monkeypatch.setattr(rebuilding, "write_book", write_book)
    with pytest.raises(ProofError):
        build_package(small.case, small.file, tmp_path / "out", CLOCK, JobContext())
    assert names(tmp_path / "out") == []


def test_a_place_that_is_no_folder(small: Maker, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(CaseFileError, match="disk-error"):
        build_package(small.case, small.file, tmp_path / "file", CLOCK, JobContext())


_FULL = """
import resource, sys
from pathlib import Path
from tests.unit.services.casemaking import CLOCK, PASSPHRASE
from hcprep.casefile import CaseFile
from hcprep.errors import CaseFileError
from hcprep.jobs import JobContext
from hcprep.services.package import build_package
file = CaseFile.open(Path(sys.argv[1]), PASSPHRASE)
case = file.load()
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[3]), int(sys.argv[3])))
try:
    build_package(case, file, Path(sys.argv[2]), CLOCK, JobContext())
except CaseFileError as error:
    print(error.code)
"""


@pytest.mark.real_key
@pytest.mark.skipif(sys.platform == "win32", reason="no limit of file sizes there")
def test_a_full_disk_is_told_and_leaves_what_was_there(small: Maker, tmp_path: Path) -> None:
    out = tmp_path / "out"
    build_package(small.case, small.file, out, CLOCK, JobContext())
    before = {name: (out / name).read_bytes() for name in names(out)}
    small.file.close()
    # Too small for the package, and large enough for the package but not for the proof beside it.
    for limit in (20_000, 1_000):
        said = subprocess.run(
            [sys.executable, "-c", _FULL, str(small.file.path), str(out), str(limit)],
            cwd=Path(__file__).parents[3], capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert said.stdout.strip() == "disk-full", said.stderr[-500:]
        assert {name: (out / name).read_bytes() for name in names(out)} == before


def test_characters_no_font_has_are_refused_before_anything_is_made(small: Maker, tmp_path: Path) -> None:
    boxes = "\U00013000"
    titled = replace(small.case.evidence[0], title=f"Lease {boxes}")
    named = replace(small.case.people[0], family_name=boxes)
    cases = {
        "[@lease]": replace(small.case, evidence=(titled,)),
        "Applicant": edits.put_person(small.case, named),
    }
    small.tell(["Fine."], ["Not fine ", boxes])
    cases["¶ 2"] = small.case
    for where, case in cases.items():
        with pytest.raises(BuildError) as caught:
            build_package(case, small.file, tmp_path / "out", CLOCK, JobContext())
        assert caught.value.code == "build-glyphs"
        assert caught.value.facts == {"characters": boxes, "where": where}
    assert not (tmp_path / "out").exists()


def test_a_package_bears_no_name_of_a_person(small: Maker) -> None:
    assert package_name(small.case, CLOCK) == "hc-package-2026-11-22.pdf"
    assert package_name(replace(small.case, language="fr"), CLOCK) == "hc-recueil-2026-11-22.pdf"


# --- the plan before typesetting --------------------------------------------------------------------------------------


@pytest.mark.parametrize("amount", [0, 1, 5, 20, 60, 120])
def test_the_plan_on_screens_is_near_before_and_exact_after(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, amount: int) -> None:
    monkeypatch.setattr(front, "_remembered", type(front._remembered)())
    made = Maker(tmp_path / "case")
    paper = text_pdf(1)
    for place in range(max(1, amount)):
        title = "Letter from a friend" + " who has known us for many years and writes about our life" * (place % 3)
        made.add(f"e{place}", ("a.pdf", paper), title=title, tab=("identity", "ties", "establishment")[place % 3])
    words = "I have lived in this town since I was a child and my family is here with me. "
    if amount:
        told: list[list[Run | str]] = [[words * (1 + place % 8), cite("e0")] for place in range(amount)]
        made.tell(*told)
    guessed = estimated_plan(made.case).front
    real = lay_out_book(made.case, made.file, CLOCK, JobContext()).plan.front
    made.file.close()
    assert abs(guessed.contents - real.contents) <= max(1, real.contents // 4)
    assert abs(guessed.statement - real.statement) <= max(1, real.statement // 5)
    assert estimated_plan(made.case).front == real
    other = edits.put_statement(made.case, Statement())
    assert estimated_plan(other).front == FrontMatter(contents=guessed.contents, statement=0)
