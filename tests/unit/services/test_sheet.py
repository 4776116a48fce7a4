"""The recovery sheet as a page: what it says, in both languages, and that it names nobody."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from pypdf import PdfReader

from hcprep.casefile import CaseFile, change_passphrase
from hcprep.casefile.recovery import read_sheet, sheet_lines
from hcprep.errors import CaseFileError
from hcprep.model.case import Case
from hcprep.model.people import Person
from hcprep.services.sheet import declined, make_sheet, sheet_state, typed_back

AT = "2026-11-22T10:00:00+00:00"
LATER = "2026-11-23T10:00:00+00:00"


@pytest.fixture
def file(tmp_path: Path) -> Iterator[CaseFile]:
    case = Case(
        id="case-77", edition="2026-11", people=(Person(id="p", role="applicant", given_names="Zubaida", family_name="Quettaz"),)
    )
    with CaseFile.create(tmp_path / "zubaida.hcase", "teapot orchard velvet lantern cinder", case, AT) as made:
        yield made


@pytest.mark.parametrize(("language", "said"), [("en", "Printed on November 22, 2026"), ("fr", "Imprimée le 22 novembre 2026")])
def test_the_page_holds_the_lines_and_nobodys_name(file: CaseFile, language: Literal["en", "fr"], said: str) -> None:
    pdf = PdfReader(io.BytesIO(make_sheet(file, language, AT)))
    assert len(pdf.pages) == 1
    text = pdf.pages[0].extract_text()
    flat = " ".join(text.split())
    assert said in flat.replace("\N{NO-BREAK SPACE}", " ")
    # What is read off the page is the key.
    start = [flat.index(line) for line in sheet_lines(file.key)]
    assert start == sorted(start)
    assert read_sheet("\n".join(flat[place : place + 26] for place in start)) == file.key
    raw = f"x'{file.key.secret.hex()}{file.key.salt.hex()}'"
    assert raw in "".join(text.split())
    for name in ("zubaida", "quettaz", "case-77"):
        assert name not in flat.lower()
        assert name not in str(pdf.metadata).lower()
    assert "{" not in flat


def test_typed_back_once_it_is_kept_until_the_passphrase_changes(file: CaseFile) -> None:
    assert (sheet_state(file).checked, sheet_state(file).declined) == ("", "")
    lines = list(sheet_lines(file.key))
    before = file.load()
    with pytest.raises(CaseFileError, match="sheet-mistyped"):
        typed_back(file, "\n".join(lines[:3]), AT)
    assert sheet_state(file).checked == ""
    typed_back(file, "\n".join(lines).lower(), LATER)
    assert sheet_state(file).checked == LATER
    assert (file.load(), len(file.saves())) == (before, 1)
    change_passphrase(file, "walnut ferry copper lantern meadow", LATER)
    assert sheet_state(file).checked == ""
    with pytest.raises(CaseFileError, match="sheet-wrong"):
        typed_back(file, "\n".join(lines), LATER)


def test_a_person_can_decline(file: CaseFile) -> None:
    declined(file, LATER)
    assert (sheet_state(file).checked, sheet_state(file).declined) == ("", LATER)
