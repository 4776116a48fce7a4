"""Signs nobody meant to write go, and everything a language needs stays."""

from __future__ import annotations

import pytest

from hcprep.model.case import Case
from hcprep.model.evidence import Document, Evidence, OutlineEntry
from hcprep.model.people import Person
from hcprep.model.statement import Citation, Paragraph, Section, Statement, Text
from hcprep.model.wording import clean_text, cleaned

MARK = "a\x07\u202eb\x00\x9b\ufeff"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("bell\x07", "bell"),
        ("\u202egpj.exe", "gpj.exe"),
        ("a\u202ab\u202bc\u202cd\u202d", "abcd"),
        ("nul\x00 esc\x1b[31m", "nul esc[31m"),
        ("one\r\ntwo\rthree\u2028four\x85five\x0bsix", "one\ntwo\nthree\nfour\nfive\nsix"),
        ("tab\there\n", "tab\there\n"),
        ("\ufeffstart", "start"),
    ],
)
def test_what_spoils_a_page_goes(typed: str, kept: str) -> None:
    assert clean_text(typed) == kept
    assert clean_text(kept) is kept


@pytest.mark.parametrize(
    "text",
    [
        "\u200fرسالة\u200e",
        "\u2067عربي\u2069 \u2066abc\u2069 \u2068x\u2069",
        "می\u200cخواهم",
        "क्\u200dष",
        "🧵 👨\u200d👩\u200d👧",
        "é e\u0301",
        "\u061c-5",
    ],
)
def test_what_a_language_needs_stays(text: str) -> None:
    assert clean_text(text) is text


def dirty(mark: str) -> Case:
    paper = Document(
        id="d", filename=f"x{mark}.pdf", media_type="application/pdf", original_sha256="0", original_size=1,
        outline=(OutlineEntry(title=mark, page=1, children=(OutlineEntry(title=mark, page=1),)),),
    )  # fmt: skip
    return Case(
        id="c",
        edition="2026-11",
        people=(Person(id="p", role="applicant", family_name=mark, citizenships=(mark,)),),
        answers={"q": mark, "n": 3, "none": None, "yes": True},
        evidence=(Evidence(id="e", title=mark, documents=(paper,)),),
        statement=Statement(
            sections=(
                Section(
                    id="s", heading=mark, paragraphs=(Paragraph(id="a", runs=(Text(text=mark), Citation(evidence="e", page=1))),)
                ),
            )
        ),
        notes=mark,
    )


def test_every_text_of_a_case_is_cleaned() -> None:
    assert cleaned(dirty(MARK)) == dirty("ab")


def test_a_clean_case_stays_the_same_object() -> None:
    case = dirty("ab")
    assert cleaned(case) is case
    assert cleaned(case, case) is case
    assert cleaned(dirty(MARK), case) == case
