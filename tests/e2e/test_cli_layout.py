"""Layouts through the command line: kept in the case, proved, and a copy to print beside the package."""

from __future__ import annotations

import json
from pathlib import Path

import pypdf
import pytest

from hcprep.app import exit_codes
from tests.e2e.commandline import hcprep
from tests.unit.intake.papermaking import text_pdf


@pytest.fixture
def case(tmp_path: Path, key: Path) -> Path:
    path = tmp_path / "family.hcase"
    assert hcprep("new", path, "--password-file", key).code == exit_codes.OK
    (tmp_path / "lease.pdf").write_bytes(text_pdf(2, "lease"))
    assert hcprep("add", path, tmp_path / "lease.pdf", "--item", "E3", "--password-file", key).code == exit_codes.OK
    return path


def test_a_layout_is_kept_and_a_copy_to_print_lies_beside(tmp_path: Path, case: Path, key: Path) -> None:
    out = tmp_path / "out"
    way = ("--out", out, "--json", "--password-file", key)
    built = hcprep("build", case, "--layout", "counsel", "--page-word", "draft", *way)
    assert built.code == exit_codes.OK, built.err
    package = Path(json.loads(built.out)["package"])
    pages = pypdf.PdfReader(package)
    assert pages.page_labels == ["i", "ii", "iii", "iv", "1", "2", "3", "4"]
    assert all("Draft" in page.extract_text() for page in pages.pages)
    assert hcprep("contents", case, "--to", tmp_path / "c.json", "--password-file", key).code == exit_codes.OK
    rows = json.loads((tmp_path / "c.json").read_text("utf-8"))
    assert [(row["first_page"], row["printed"]) for row in rows] == [(5, "1–4"), (7, "3–4")]
    assert hcprep("verify", package, "--case", case, "--password-file", key).code == exit_codes.OK

    printed = hcprep("build", case, "--for", "print", "--layout", "disclosure", "--page-word", "none", *way)
    assert printed.code == exit_codes.OK, printed.err
    copy = Path(json.loads(printed.out)["package"])
    assert copy.name.startswith("hc-print-")
    assert package.is_file()
    assert (out / "proof-print.json").is_file()
    assert hcprep("verify", copy, "--case", case, "--password-file", key).code == exit_codes.OK
    assert hcprep("verify", copy).code == exit_codes.OK
    assert hcprep("build", case, "--layout", "royal", *way).code == exit_codes.USAGE
