"""Whatever file is given, the proof ends, says what is wrong and never falls over; and a case that changed is told apart."""

from __future__ import annotations

import io
import re
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from hcprep import datafiles
from hcprep.errors import Cancelled, CaseFileError, ProofError
from hcprep.jobs import JobContext, Progress
from hcprep.package import proof_desk
from hcprep.package.proof import CHECKS, RECORD, Proof, made_on, prove
from hcprep.services.book_words import book_words
from hcprep.services.proof_words import failure_words, proof_facts
from tests.unit.package.proving import Good, failed, good_package
from tests.unit.services.casemaking import AT

PACKAGE = Path(proof_desk.__file__).parent


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Good]:
    with pytest.MonkeyPatch.context() as patch:
        package = good_package(tmp_path_factory.mktemp("good"), patch)
        yield package
        package.made.file.close()


def written(folder: Path, data: bytes) -> Path:
    path = folder / "given.pdf"
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no PDF at all",
        b"%PDF-1.7\n%%EOF\n",
        b"\x89PNG\r\n\x1a\n" + bytes(5000),
        b"%PDF-1.7\n" + b"1 0 obj\n<< /Type /Catalog /Pages 1 0 R >>\nendobj\n" * 3 + b"startxref\n9\n%%EOF",
        b"%PDF-1.7\n" + b"(" * 200_000,
        b"%PDF-1.7\n1 0 obj\n" + b"[" * 50_000 + b"\nendobj\ntrailer << /Root 1 0 R >>\nstartxref\n0\n%%EOF",
    ],
    ids=["empty", "words", "hollow", "picture", "circular", "open-strings", "nested"],
)
def test_what_is_no_package_fails_cleanly(good: Good, tmp_path: Path, data: bytes) -> None:
    found = failed(good.prove(written(tmp_path, data)))
    assert "readable" in found or "pages" in found


@pytest.mark.parametrize("part", [0.02, 0.3, 0.7, 0.97, 0.9999])
def test_a_file_cut_short_fails(good: Good, tmp_path: Path, part: float) -> None:
    data = good.path.read_bytes()
    assert failed(good.prove(written(tmp_path, data[: int(len(data) * part)])))


def test_a_locked_file_fails_and_says_so(good: Good, tmp_path: Path) -> None:
    for user, code in (("secret", "encrypted"), ("", "encrypted")):
        locked = tmp_path / "locked.pdf"
        with pikepdf.open(good.path) as pdf:
            pdf.save(locked, encryption=pikepdf.Encryption(owner="owner", user=user))
        assert {page_and_code[1] for page_and_code in failed(good.prove(locked))["readable"]} == {code}


def test_flipped_bytes_fail_and_never_crash(good: Good, tmp_path: Path) -> None:
    """Bytes at even distances through the file; those in places that say nothing may go unnoticed, most may not."""
    data = good.path.read_bytes()
    noticed = 0
    places = range(len(data) // 25, len(data), len(data) // 12)
    for spot in places:
        # The word that ends an object says nothing; what follows it does.
        place = spot + 16 if b"endobj" in data[spot - 6 : spot + 10] else spot
        changed = bytearray(data)
        changed[place : place + 4] = bytes(byte ^ 0x15 for byte in changed[place : place + 4])
        noticed += bool(failed(good.prove(written(tmp_path, bytes(changed)))))
    assert noticed == len(places)


def test_circular_bookmarks_and_page_trees_end(good: Good) -> None:
    def circle(pdf: pikepdf.Pdf) -> None:
        pdf.Root.Outlines.First.Next = pdf.Root.Outlines.First

    def deep(pdf: pikepdf.Pdf) -> None:
        pdf.Root.Outlines.First.First = pdf.Root.Outlines.First
        pdf.Root.Outlines.First.Last = pdf.Root.Outlines.First

    assert "bookmarks" in failed(good.spoil(circle)) or "readable" in failed(good.spoil(circle))
    assert "bookmarks" in failed(good.spoil(deep)) or "readable" in failed(good.spoil(deep))


def test_another_pdf_altogether_fails_on_many_lines(good: Good, tmp_path: Path) -> None:
    other = tmp_path / "other.pdf"
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(other)
    found = failed(good.prove(other))
    assert {"pages", "bookmarks", "contents", "citations", "pictures", "stamps", "metadata"} <= set(found)


def test_a_paper_changed_in_the_case_is_named_by_its_page(good: Good) -> None:
    first, *rest = good.laid_out.expected.parts
    changed = replace(first, original=lambda: io.BytesIO(b"something else"))
    proof = prove(good.path, replace(good.laid_out.expected, parts=(changed, *rest)), AT, JobContext(), processes=1)
    assert failed(proof) == {"originals": {(first.first, "original-changed")}}
    assert proof.originals[0].compared_with == "normalised"


def test_a_paper_lost_from_the_case_is_named_by_its_page(good: Good) -> None:
    def lost() -> io.BytesIO:
        raise CaseFileError("case-damaged", part="blob", sha256="00")

    first, *rest = good.laid_out.expected.parts
    for damaged in (replace(first, original=lost), replace(first, normalised=lost)):
        proof = prove(good.path, replace(good.laid_out.expected, parts=(damaged, *rest)), AT, JobContext(), processes=1)
        assert (first.first, "original-changed") in failed(proof)["originals"]


def test_a_disk_that_fails_is_no_failed_line(good: Good) -> None:
    def gone() -> io.BytesIO:
        raise CaseFileError("disk-error")

    first, *rest = good.laid_out.expected.parts
    with pytest.raises(CaseFileError, match="disk-error"):
        prove(
            good.path,
            replace(good.laid_out.expected, parts=(replace(first, original=gone), *rest)),
            AT,
            JobContext(),
            processes=1,
        )


def test_a_file_that_is_not_there_is_told(good: Good, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        good.prove(tmp_path / "none.pdf")


def test_a_cancel_is_felt_in_the_middle(good: Good) -> None:
    seen: list[Progress] = []

    def report(progress: Progress) -> None:
        seen.append(progress)
        if progress.done:
            ctx.cancel()

    ctx = JobContext(report)
    with pytest.raises(Cancelled):
        prove(good.path, good.laid_out.expected, AT, ctx, processes=1)
    assert 0 < seen[-1].done < seen[-1].total == 20


def test_the_proof_tells_how_far_it_is_to_the_end(good: Good) -> None:
    seen: list[Progress] = []
    prove(good.path, good.laid_out.expected, AT, JobContext(seen.append), processes=1)
    assert [step.done for step in seen] == sorted(step.done for step in seen)
    assert (seen[-1].done, seen[-1].total, seen[-1].code) == (20, 20, "proof")


def test_the_day_a_file_was_made(good: Good, tmp_path: Path) -> None:
    day = made_on(good.path)
    assert day is not None
    assert day.isoformat() == "2026-11-22"
    assert made_on(written(tmp_path, b"no PDF")) is None
    undated = tmp_path / "undated.pdf"
    with pikepdf.open(good.path) as pdf:
        pdf.docinfo["/CreationDate"] = "D:20269999"
        pdf.save(undated)
    assert made_on(undated) is None


def test_real_worker_processes_say_the_same(good: Good, monkeypatch: pytest.MonkeyPatch) -> None:
    from hcprep.jobs import Worker

    inside = good.prove()
    monkeypatch.setattr(proof_desk, "Worker", Worker)
    outside: Proof = prove(good.path, good.laid_out.expected, AT, JobContext())
    assert outside.as_json() == inside.as_json()


@pytest.mark.parametrize("op", ["see", "draw"])
def test_a_worker_that_dies_or_hangs_fails_the_line_it_was_at(good: Good, op: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from hcprep.jobs import WorkerError
    from tests.unit.package.proving import InProcess

    class Dying(InProcess):
        def ask(self, header: object, payload: bytes = b"") -> object:  # type: ignore[override]
            if isinstance(header, dict) and header["op"] == op and header.get("check", "pictures") == "pictures":
                raise WorkerError("timeout")
            return super().ask(header, payload)  # type: ignore[arg-type]

    monkeypatch.setattr(proof_desk, "Worker", Dying)
    found = failed(prove(good.path, good.laid_out.expected, AT, JobContext(), processes=1, anew=op == "draw"))
    assert {code for _, code in found["pictures"]} == {"not-compared"}
    assert {page for page, _ in found["pictures"]} == {part.first for part in good.laid_out.expected.parts}


# --- words ------------------------------------------------------------------------------------------------------------


def codes_in_source() -> set[str]:
    files = [path for path in PACKAGE.rglob("*.py") if "pro" in path.name or path.parent.name == "proving"]
    source = "\n".join(path.read_text(encoding="utf-8") for path in files)
    found = set(re.findall(r'fail\(\s*[\w."-]+,\s*[\w.\[\]]+,\s*"([a-z-]+)"', source))
    found |= set(re.findall(r'code="([a-z-]+)"', source))
    return found | {
        "not-compared",
        "unreadable",
        "drawing-changed",
        "font-changed",
        "picture-changed",
        "bookmark-elsewhere",
        "layer-hidden",
        "layer-shown",
    }


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_check_and_every_failure_has_words(language: str) -> None:
    words = book_words(language)
    assert set(words.checks) == {*CHECKS, RECORD}
    codes = codes_in_source()
    assert len(codes) > 30
    assert codes - set(words.failures) == set()


def test_both_languages_speak_of_the_same_facts() -> None:
    tables = [
        tomllib.loads(datafiles.read_text(f"resources/book/words.{language}.toml"))["failures"] for language in ("en", "fr")
    ]
    assert tables[0].keys() == tables[1].keys()
    for code, english in tables[0].items():
        assert set(re.findall(r"\{\w+\}", english)) == set(re.findall(r"\{\w+\}", tables[1][code]))


def test_a_failure_reads_as_a_sentence(good: Good) -> None:
    def reaim(pdf: pikepdf.Pdf) -> None:
        pdf.pages[2].Annots[0].A.D[0] = pdf.pages[4].obj

    proof = good.spoil(reaim)
    with pytest.raises(ProofError) as caught:
        proof.require()
    facts = proof_facts(caught.value, "en")
    assert facts["where"] == "page 3"
    assert facts["detail"] == "the link to page 6 lands on page 5"
    assert proof_facts(caught.value, "fr")["detail"] == "le lien vers la page 6 mène à la page 5"


def test_a_fact_nobody_knows_reads_as_an_ellipsis() -> None:
    assert failure_words(book_words("en"), "label", {}) == "the page is labelled “…”"
