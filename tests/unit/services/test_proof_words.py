"""A proof that fails in words: every line that does not hold is said, with where and what."""

from __future__ import annotations

import pytest

from hcprep.app.cli_messages import error_words
from hcprep.errors import ProofError
from hcprep.package.proof import Check, Failure, Proof
from hcprep.services.book_words import book_words
from hcprep.services.proof_words import failure_words, proof_lines


def proof(*checks: Check) -> Proof:
    return Proof(filename="a.pdf", sha256="", size=0, pages=3, at="", checks=checks, originals=(), labels=("i", "1", "2"))


def test_each_line_that_does_not_hold_is_named_once_with_its_first_places() -> None:
    stamps = Check(id="stamps", count=9, failures=tuple(Failure(page=page, code="stamp-hidden") for page in (2, 3, 1, 1)))
    record = Check(id="record", count=1, failures=(Failure(page=0, code="record-differs", facts={"have": "ab", "want": "cd"}),))
    first, second = proof_lines(proof(Check(id="pages", count=3), stamps, record), "en")
    assert first.startswith(f"{book_words('en').checks['stamps']} (does not match): page 2 (numbered 1): the stamp cannot")
    assert first.endswith("page 1 (numbered i): the stamp cannot be seen well (and 1 more)")
    assert second.endswith("(does not match): the whole file: the file (SHA-256 ab…) is not the one in proof.json (cd…)")
    assert all(" : " in line for line in proof_lines(proof(stamps, record), "fr"))


@pytest.mark.parametrize("language", ["en", "fr"])
def test_what_leads_nowhere_is_said_so_and_not_to_land_on_page_0(language: str) -> None:
    words = book_words(language)
    for code, facts in (
        ("link-elsewhere", {"want": 6, "have": 0}),
        ("link-elsewhere", {"want": 0, "have": 0}),
        ("bookmark-elsewhere", {"title": "Contents", "have": 0}),
    ):
        assert " 0" not in failure_words(words, code, facts)
    assert "12" in failure_words(words, "link-elsewhere", {"want": 6, "have": 12})


def test_a_package_by_itself_is_not_said_to_differ_from_a_case_nobody_gave() -> None:
    facts = {"check": "record", "page": 0, "detail": "record-differs", "facts": {"have": "ab", "want": "cd"}, "count": 1}
    assert "not as hcprep made it" in error_words(ProofError("proof-failed", **facts, part="alone"), "en")
    assert "differs from the case" in error_words(ProofError("proof-failed", **facts), "en")
