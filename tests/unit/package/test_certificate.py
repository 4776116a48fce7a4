from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator
from dataclasses import replace

import pikepdf
import pypdfium2 as pdfium
import pytest

from hcprep.intake.notes import NOTES
from hcprep.jobs import Worker
from hcprep.package.certificate import (
    Certificate,
    CertificateCheck,
    CertificateOriginal,
    CertificateWords,
    make_certificate,
)
from hcprep.package.proof import REMOVED
from hcprep.services.book_words import book_words

WORDS = CertificateWords(
    intro="The file was opened again and compared with the case.",
    checks="What was compared",
    count="Compared",
    result="Result",
    passed="matches",
    failed="does not match",
    originals="Papers, as they came in",
    pages="Pages",
    fingerprint="SHA-256",
    more="and {count} more, listed in proof.json",
    note="This page says nothing about the decision.",
    fictional="FICTIONAL EXAMPLE.",
)
DIGEST = hashlib.sha256(b"package").hexdigest()


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker("typeset") as running:
        yield running


def certificate(papers: int, *, title: str = "Lease", fictional: bool = True) -> Certificate:
    return Certificate(
        language="en",
        title="Proof of the finished package",
        fictional=fictional,
        words=WORDS,
        facts=(("File", "package.pdf"), ("SHA-256", DIGEST), ("Pages", "214")),
        checks=tuple(CertificateCheck(name=f"Check {number}", count=number * 7, passed=number != 3) for number in range(1, 15)),
        originals=tuple(
            CertificateOriginal(title=f"{title} {number}", pages=number, sha256=hashlib.sha256(bytes([number])).hexdigest())
            for number in range(1, papers + 1)
        ),
    )


def read(pdf: bytes) -> str:
    document = pdfium.PdfDocument(pdf)
    assert len(document) == 1
    text = str(document[0].get_textpage().get_text_range())
    document.close()
    return text.replace("\r\n", "\n")


def test_it_says_what_was_proved_and_counts_the_papers_it_has_no_room_for(worker: Worker) -> None:
    text = read(make_certificate(worker, certificate(26)))
    assert DIGEST in text
    assert "Check 2 14 matches" in text
    assert "Check 3 21 does not match" in text
    assert f"Lease 20 20 {hashlib.sha256(bytes([20])).hexdigest()[:16]}…" in text
    assert "Lease 21" not in text
    assert "and 6 more, listed in proof.json" in text
    assert "FICTIONAL EXAMPLE." in text


def test_what_was_taken_out_of_a_paper_is_listed_with_it(worker: Worker) -> None:
    good = certificate(26)
    last = replace(good.originals[-1], removed="Taken out: scripts; attached files")
    text = read(make_certificate(worker, replace(good, originals=(*good.originals[:-1], last))))
    assert text.index("Lease 26") < text.index("Taken out: scripts; attached files") < text.index("Lease 1 ")


def test_every_note_of_something_taken_out_has_words_in_both_languages() -> None:
    assert {note for note in NOTES if note in REMOVED} == REMOVED
    for language in ("en", "fr"):
        assert set(book_words(language).removed) == REMOVED


def test_one_page_even_with_endless_titles_or_no_papers(worker: Worker) -> None:
    crowded = read(make_certificate(worker, certificate(60, title="A very long title of a letter " * 8)))
    assert "more, listed in proof.json" in crowded
    assert WORDS.note in crowded
    bare = read(make_certificate(worker, certificate(0, fictional=False)))
    assert "Papers" not in bare
    assert "more" not in bare
    assert "FICTIONAL" not in bare


def test_tagged_in_its_language_same_bytes_and_no_dates_or_author(worker: Worker) -> None:
    made = make_certificate(worker, certificate(3))
    assert made == make_certificate(worker, certificate(3))
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert str(pdf.Root.Lang) == "en-CA"
        assert "/StructTreeRoot" in pdf.Root
        assert set(pdf.docinfo.keys()) <= {"/Title"}
        assert b"Typst" not in pdf.Root.Metadata.read_bytes()
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        assert str(pdf.docinfo.Title) == "Proof of the finished package"
