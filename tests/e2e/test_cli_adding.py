"""What is said of a paper when it is added, what is read in it, and the words of building and verifying."""

from __future__ import annotations

import json
from pathlib import Path

import pikepdf
import pytest

from hcprep.app import exit_codes
from tests.e2e.commandline import hcprep


def pdf(path: Path, *lines: str) -> Path:
    """Write one page that holds some words, the last of them at its foot as forms have theirs."""
    from reportlab.pdfgen.canvas import Canvas

    page = Canvas(str(path), pagesize=(612, 792))
    for number, line in enumerate(lines[:-1]):
        page.drawString(72, 700 - 20 * number, line)
    page.drawString(72, 30, lines[-1])
    page.save()
    return path


@pytest.fixture
def case(tmp_path: Path, key: Path) -> Path:
    answers = tmp_path / "answers.toml"
    answers.write_text(
        '[[person]]\nrole = "applicant"\ngiven_names = "Amara"\nfamily_name = "Example"\nbirth_date = 1988-04-12\n'
        'in_canada = true\nstatus = "none"\n[[claim]]\nrpd = "pending"\n',
        encoding="utf-8",
    )
    path = tmp_path / "family.hcase"
    assert hcprep("new", path, "--password-file", key, "--answers", answers)[0] == exit_codes.OK
    return path


def added(*arguments: str | Path) -> dict[str, object]:
    code, out, err = hcprep("add", *arguments, "--json")
    assert code == exit_codes.OK, err
    (row,) = json.loads(out)["added"]
    assert isinstance(row, dict)
    return row


def findings(case: Path, key: Path, about: object) -> set[str]:
    code, out, err = hcprep("check", case, "--password-file", key, "--on", "2026-11-22", "--json")
    assert code == exit_codes.OK, err
    return {one["id"] for one in json.loads(out)["findings"] if one["about"] == about}


def test_the_edition_is_read_at_the_foot_of_a_form(case: Path, key: Path, tmp_path: Path) -> None:
    form = pdf(tmp_path / "schedule.pdf", "Schedule A", "IMM 5669 (05-2021) E")
    row = added(case, form, "--item", "F4", "--person", "applicant", "--password-file", key)
    assert row["form"] == "IMM 5669 (05-2021)"
    assert "paper-other-form" not in findings(case, key, row["evidence"])


def test_a_locked_paper_is_added_with_its_password(case: Path, key: Path, tmp_path: Path) -> None:
    plain, letter = pdf(tmp_path / "plain.pdf", "Fictional", "letter"), tmp_path / "letter.pdf"
    with pikepdf.open(plain) as paper:
        paper.save(letter, encryption=pikepdf.Encryption(user="sesame", owner="theirs", R=6))
    password = tmp_path / "password.txt"
    password.touch(0o600)
    add = ("add", case, letter, "--password-file", key)
    assert hcprep(*add)[0] == exit_codes.REFUSED
    for words, code in (("other", exit_codes.REFUSED), ("sesame", exit_codes.OK)):
        password.write_text(words + "\n", encoding="utf-8")
        ended, _, said = hcprep(*add, "--paper-password-file", password)
        assert ended == code
        assert ("does not open it" in said) == (words == "other")
        assert "sesame" not in said


def test_a_form_sorted_under_another_item_is_told(case: Path, key: Path, tmp_path: Path) -> None:
    form = pdf(tmp_path / "travels.pdf", "Your travels", "IMM 5562 (01-2020) E")
    row = added(case, form, "--item", "F4", "--person", "applicant", "--password-file", key)
    assert "paper-other-form" in findings(case, key, row["evidence"])


def test_the_edition_a_person_gives_is_kept(case: Path, key: Path, tmp_path: Path) -> None:
    paper = pdf(tmp_path / "scan.pdf", "A form without its foot", " ")
    row = added(case, paper, "--item", "F5", "--person", "applicant", "--edition", "06-2019", "--password-file", key)
    assert row["form"] == "", "nothing was read in the file"
    assert hcprep("export", case, "--out", tmp_path / "plain", "--password-file", key)[0] == exit_codes.OK
    assert '"06-2019"' in (tmp_path / "plain" / "case.json").read_text(encoding="utf-8")
    code, _, err = hcprep("add", case, paper, "--edition", "yesterday", "--password-file", key)
    assert code == exit_codes.USAGE
    assert "yesterday is no edition" in err


def test_a_translation_set_comes_together_piece_by_piece(case: Path, key: Path, tmp_path: Path) -> None:
    birth = pdf(tmp_path / "birth.pdf", "Acta de nacimiento", "1988")
    said = ("--password-file", key)
    original = added(case, birth, "--item", "D3", "--person", "applicant", "--language", "other", *said)["evidence"]
    assert findings(case, key, original) == {"paper-not-translated"}
    english = pdf(tmp_path / "english.pdf", "Birth certificate", "1988")
    goes = ("--belongs-to", str(original), "--language", "en")
    added(case, english, *goes, "--part", "translation", "--translator", "other", *said)
    assert findings(case, key, original) == {"paper-copy-missing", "paper-affidavit-missing"}
    both = pdf(tmp_path / "both.pdf", "True copy, and oath", "2026")
    added(case, both, *goes, "--part", "certified_copy", "--part", "affidavit", *said)
    assert findings(case, key, original) == set()


def test_a_translation_by_the_family_is_told_at_the_translation(case: Path, key: Path, tmp_path: Path) -> None:
    said = ("--password-file", key)
    original = added(case, pdf(tmp_path / "a.pdf", "Acta", "1"), "--item", "D3", "--language", "other", *said)["evidence"]
    options = ("--belongs-to", str(original), "--part", "translation", "--translator", "family", *said)
    translation = added(case, pdf(tmp_path / "b.pdf", "Record", "2"), *options)["evidence"]
    told = findings(case, key, translation) | findings(case, key, original)
    assert "paper-translator" in told


@pytest.mark.parametrize(
    ("language", "built", "stop", "verified"),
    [
        ("en", "proved", "A refugee claim or appeal is still open", "matches the case"),
        ("fr", "recueil", "demande d’asile", "correspond au dossier"),
    ],
)
def test_building_and_verifying_are_told_in_words(
    *, language: str, built: str, stop: str, verified: str, case: Path, key: Path, tmp_path: Path
) -> None:
    """A package that may not be filed is built all the same, and says so; what was built verifies."""
    added(case, pdf(tmp_path / "lease.pdf", "Lease", "1"), "--password-file", key)
    out = tmp_path / "out"
    code, said, err = hcprep("--lang", language, "build", case, "--out", out, "--password-file", key)
    assert code == exit_codes.OK, err
    words = said + err
    assert built in words
    assert stop in words
    (package,) = out.glob("hc-package*.pdf")
    code, said, err = hcprep("--lang", language, "verify", package, "--case", case, "--password-file", key)
    assert code == exit_codes.OK, err
    assert verified in said + err
