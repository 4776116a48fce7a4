"""The recovery sheet and a change of passphrase through the real entrance of the command line."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader

from hcprep.app import exit_codes
from hcprep.casefile import CaseFile
from hcprep.casefile.recovery import sheet_lines
from hcprep.services.sheet import sheet_state
from tests.e2e.commandline import hcprep, secret

OLD = "teapot orchard velvet lantern cinder"
NEW = "walnut ferry copper meadow thimble"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return secret(tmp_path / "old.txt", OLD)


@pytest.fixture
def case(tmp_path: Path, old: Path) -> Path:
    path = tmp_path / "family.hcase"
    assert hcprep("new", path, "--password-file", old).code == exit_codes.OK
    return path


def lines_of(case: Path, words: str) -> str:
    with CaseFile.open(case, words) as file:
        return "\n".join(sheet_lines(file.key)) + "\n"


def test_the_sheet_is_printed_typed_back_and_opens_the_case(case: Path, old: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.pdf"
    said = hcprep("sheet", case, "--to", sheet, "--password-file", old)
    assert (said.code, said.out) == (exit_codes.OK, "")
    lines = lines_of(case, OLD)
    text = " ".join(PdfReader(sheet).pages[0].extract_text().split())
    assert all(line in text for line in lines.splitlines())
    assert hcprep("sheet", case, "--to", sheet, "--password-file", old).code == exit_codes.USAGE

    said = hcprep("sheet", case, "--check", "--password-file", old, stdin=lines.lower())
    assert said.code == exit_codes.OK
    assert "That is right" in said.err
    with CaseFile.open(case, OLD) as file:
        assert sheet_state(file).checked
    wrong = hcprep("sheet", case, "--check", "--password-file", old, stdin=lines.replace(lines[30], "*", 1))
    assert wrong.code == exit_codes.PASSPHRASE
    assert "Line" in wrong.err

    typed = secret(tmp_path / "typed.txt", lines)
    assert hcprep("statement", case, "--to", "-", "--sheet-file", typed).code == exit_codes.OK
    assert hcprep("check", case, "--json", "--sheet-file", typed).code == exit_codes.OK
    both = hcprep("check", case, "--sheet-file", typed, "--password-file", old)
    assert both.code == exit_codes.USAGE


def test_a_forgotten_passphrase_is_replaced_with_the_sheet(case: Path, old: Path, tmp_path: Path) -> None:
    lines = lines_of(case, OLD)
    typed, new = secret(tmp_path / "typed.txt", lines), secret(tmp_path / "new.txt", NEW)
    said = hcprep("passphrase", case, "--sheet-file", typed, "--new-password-file", new)
    assert said.code == exit_codes.OK, said.err
    assert "recovery sheet" in said.err
    assert hcprep("check", case, "--password-file", old).code == exit_codes.PASSPHRASE
    stale = hcprep("check", case, "--sheet-file", typed)
    assert stale.code == exit_codes.PASSPHRASE
    assert "passphrase was changed" in stale.err
    assert hcprep("check", case, "--password-file", new).code == exit_codes.OK
    assert sorted(path.name for path in tmp_path.glob("family*")) == ["family.hcase"]
    drill = hcprep("backups", "drill", case, "--password-file", new)
    assert drill.code == exit_codes.OK, "a backup under the new passphrase is there at once"


def test_a_weak_new_passphrase_and_a_useless_sheet_file_change_nothing(case: Path, old: Path, tmp_path: Path) -> None:
    before = case.read_bytes()
    weak = secret(tmp_path / "weak.txt", "short")
    assert hcprep("passphrase", case, "--password-file", old, "--new-password-file", weak).code == exit_codes.PASSPHRASE
    nothing = secret(tmp_path / "nothing.txt", "")
    assert hcprep("check", case, "--sheet-file", nothing).code == exit_codes.USAGE
    assert hcprep("check", case, "--sheet-file", tmp_path / "absent.txt").code == exit_codes.USAGE
    with CaseFile.open(case, OLD) as file:
        assert file.load().people == ()
    assert len(case.read_bytes()) == len(before)
