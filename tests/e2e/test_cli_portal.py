"""The upload set and the contents through the command line."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from pathlib import Path
from xml.parsers.expat import ParserCreate

import pytest

from hcprep.app import exit_codes
from tests.e2e.commandline import hcprep
from tests.unit.intake.papermaking import text_pdf
from tests.unit.package.test_portal_parts import photo


def elements(data: bytes) -> list[str]:
    """Names of all elements of an XML document, which must be well formed."""
    found: list[str] = []
    parser = ParserCreate()
    parser.StartElementHandler = lambda name, _attributes: found.append(name)
    parser.Parse(data, True)
    return found


@pytest.fixture
def case(tmp_path: Path, key: Path) -> Path:
    """A case with a form, a passport and a photograph of over two megabytes."""
    path = tmp_path / "family.hcase"
    assert hcprep("new", path, "--password-file", key).code == exit_codes.OK
    papers = {
        "imm5283.pdf": ("F6", text_pdf(2, "form")),
        "passport.pdf": ("D1", text_pdf(3, "pass")),
        "album.jpg": ("E3", photo()),
    }
    for name, (item, data) in papers.items():
        (tmp_path / name).write_bytes(data)
        assert hcprep("add", path, tmp_path / name, "--item", item, "--password-file", key).code == exit_codes.OK
    return path


def test_the_upload_set_of_an_account(tmp_path: Path, case: Path, key: Path) -> None:
    out = tmp_path / "out"
    way = ("build", case, "--out", out, "--for", "portal", "--password-file", key)
    refused = hcprep(*way, "--account", "other")
    assert refused.code == exit_codes.BUILD
    assert "--allow-recompress" in refused.err
    assert not (out / "portal").exists()
    built = hcprep(*way, "--account", "other", "--allow-recompress", "--json")
    assert built.code == exit_codes.OK, built.err
    told = json.loads(built.out)
    assert [one["slot"] for one in told["files"]] == ["imm-5283", "passport", "evidence"]
    assert [one["unchanged"] for one in told["files"]] == [True, False, False]
    assert all((out / "portal" / one["file"]).stat().st_size == one["size"] <= 2_000_000 for one in told["files"])
    assert "worksheet.pdf" in built.err
    french = hcprep(*way, "--lang", "fr")
    assert french.code == exit_codes.OK
    assert "téléverser" in french.err
    unknown = hcprep(*way, "--account", "elsewhere")
    assert unknown.code == exit_codes.USAGE
    assert "pr-portal, other" in unknown.err


def test_what_each_page_costs_is_told_before_anything_is_written(tmp_path: Path, case: Path, key: Path) -> None:
    before = case.read_bytes()
    way = ("build", case, "--for", "portal", "--account", "other", "--password-file", key, "--plan")
    plain = hcprep(*way)
    assert plain.code == exit_codes.OK, plain.err
    assert "In no file: C-1 album, page 1, 2." in plain.out
    assert "With --allow-recompress: 3 files" in plain.err
    told = json.loads(hcprep(*way, "--allow-recompress", "--json").out)
    assert [(page["number"], page["dpi"]) for file in told["files"] for page in file["pages"] if page["dpi"]] == [("11", 250)]
    french = hcprep(*way, "--allow-recompress", "--no-signature", "album", "--lang", "fr")
    assert "aucune image sous 250 points par pouce" in french.out
    assert hcprep(*way, "--no-signature", "passport").code == exit_codes.USAGE
    assert hcprep(*way, "--no-signature", "nowhere").code == exit_codes.USAGE
    assert hcprep("build", case, "--for", "print", "--plan", "--password-file", key).code == exit_codes.USAGE
    assert hcprep("build", case, "--for", "portal", "--password-file", key).code == exit_codes.USAGE
    assert case.read_bytes() == before


def test_the_contents_as_a_table(tmp_path: Path, case: Path, key: Path) -> None:
    for kind in ("csv", "json", "docx"):
        assert hcprep("contents", case, "--to", tmp_path / f"c.{kind}", "--password-file", key).code == exit_codes.OK
    rows = json.loads((tmp_path / "c.json").read_text("utf-8"))
    assert [row["exhibit"] for row in rows if row["exhibit"]] == ["A-1", "B-1", "C-1"]
    assert [row["pages"] for row in rows if row["exhibit"]] == [2, 3, 1]
    read = list(csv.DictReader(io.StringIO((tmp_path / "c.csv").read_text("utf-8-sig"))))
    assert [row["title"] for row in read] == [row["title"] for row in rows]
    with zipfile.ZipFile(tmp_path / "c.docx") as word:
        assert word.testzip() is None
        document = elements(word.read("word/document.xml"))
    assert document.count("w:tr") == len(rows) + 1
    again = hcprep("contents", case, "--to", tmp_path / "c.csv", "--password-file", key)
    assert again.code == exit_codes.USAGE
    assert hcprep("contents", case, "--to", tmp_path / "c.odt", "--password-file", key).code == exit_codes.USAGE
