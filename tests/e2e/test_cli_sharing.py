"""A case handed over, changed, brought back and taken piece by piece, through the command line's real entrance."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hcprep.app import exit_codes
from tests.e2e.commandline import done, secret

FIRST = "# Roots\n\n1. I came in 2019.\n\n2. We live on Elm Street.\n"
SECOND = "# Roots\n\n1. I came in 2019 with my son.\n\n2. We live on Elm Street.\n\n3. My mother is ill.\n"


@pytest.fixture
def case(tmp_path: Path, key: Path) -> Path:
    path = tmp_path / "mine.hcase"
    done("new", path, "--password-file", key)
    write(tmp_path, path, key, FIRST)
    return path


def write(folder: Path, case: Path, key: Path, text: str) -> None:
    source = folder / "story.md"
    source.write_text(text, encoding="utf-8")
    done("statement", case, "--from", source, "--password-file", key)


def test_a_case_goes_to_a_helper_and_comes_back(case: Path, key: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.hcase"
    out, _ = done("handover", case, "--to", copy, "--without", "notes", "--without", "versions", "--json", "--password-file", key)
    made = json.loads(out)
    assert len(made["passphrase"].split()) == 6
    other = secret(tmp_path / "other.txt", made["passphrase"])
    write(tmp_path, copy, other, SECOND)
    both = (case, copy, "--password-file", key, "--other-password-file", other)
    report = json.loads(done("compare", *both, "--json")[0])
    assert (report["relation"], report["ancestor"], report["withheld"]) == ("older", "whole", ["notes", "versions"])
    told = [(one["section"], one["kind"], one["origin"]) for one in report["differences"]]
    assert told == [("statement", "changed", "theirs"), ("statement", "added", "theirs")]
    assert {"kind": "added", "text": "2019 with my son."} in report["differences"][0]["words"]
    shown, said = done("compare", *both)
    assert report["differences"][0]["id"] in shown
    assert "Theirs goes on from yours" in said
    done("take", *both, "--only", "statement/changed/nonsense", code=exit_codes.USAGE)
    done("take", *both, "--only", report["differences"][0]["id"])
    assert "with my son" in done("statement", case, "--to", "-", "--password-file", key)[0]
    assert "mother" not in done("statement", case, "--to", "-", "--password-file", key)[0]
    done("take", *both, "--all")
    assert done("statement", case, "--to", "-", "--password-file", key) == done(
        "statement", copy, "--to", "-", "--password-file", other
    )
    assert json.loads(done("compare", *both, "--json")[0])["differences"] == []


def test_the_passphrase_is_told_with_how_to_pass_it_on(case: Path, key: Path, tmp_path: Path) -> None:
    out, _ = done("handover", case, "--to", tmp_path / "a.hcase", "--password-file", key)
    assert "by telephone" in " ".join(out.split())
    out, _ = done("--lang", "fr", "handover", case, "--to", tmp_path / "b.hcase", "--password-file", key)
    assert "par téléphone" in out
    _, said = done("handover", case, "--to", tmp_path / "a.hcase", "--password-file", key, code=exit_codes.CASE_FILE)
    assert "a.hcase" in said
    _, said = done(
        "handover", case, "--to", tmp_path / "c.hcase", "--without", "papers:none", "--password-file", key, code=exit_codes.USAGE
    )
    assert "no paper none in the case to leave out. No copy was made." in said
    done("handover", case, "--to", tmp_path / "c.hcase", "--without", "secrets", "--password-file", key, code=exit_codes.USAGE)
    assert not (tmp_path / "c.hcase").exists()


def test_an_earlier_version_is_found_compared_and_brought_back(case: Path, key: Path, tmp_path: Path) -> None:
    write(tmp_path, case, key, SECOND)
    mine = (case, "--text", "statement", "--password-file", key)
    versions = json.loads(done("history", *mine, "--json")[0])["versions"]
    assert [(one["rev"], one["words"], one["added"], one["removed"]) for one in versions] == [
        (1, 0, 0, 0), (2, 10, 10, 0), (3, 17, 8, 1),
    ]  # fmt: skip
    listed, _ = done("history", *mine)
    assert "version 3" in listed
    assert "T" not in listed, "moments are written as people write them"
    assert done("history", *mine, "--show", "2")[0] == "# Roots\n\nI came in 2019.\n\nWe live on Elm Street.\n\n"
    shown, _ = done("history", *mine, "--show", "3", "--with", "2")
    assert "- I came in [-2019.-]\n+ I came in {+2019 with my son.+}" in shown
    assert "Version 2 of statement is back" in done("history", *mine, "--restore", "2")[1]
    assert done("statement", case, "--to", "-", "--password-file", key)[0].count("son") == 0
    assert len(json.loads(done("history", *mine, "--json")[0])["versions"]) == 4
    done("history", *mine, "--restore", "9", code=exit_codes.USAGE)
    done("history", case, "--restore", "1", "--password-file", key, code=exit_codes.USAGE)


def test_a_copy_under_the_same_passphrase_needs_it_told_once(case: Path, key: Path, tmp_path: Path) -> None:
    copy = tmp_path / "stick.hcase"
    copy.write_bytes(case.read_bytes())
    write(tmp_path, copy, key, SECOND)
    report = json.loads(done("compare", case, copy, "--json", "--password-file", key)[0])
    assert report["relation"] == "older"
    done("take", case, copy, "--all", "--password-file", key)
    assert json.loads(done("compare", case, copy, "--json", "--password-file", key)[0])["differences"] == []
