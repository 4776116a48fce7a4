"""`hcprep dates` and `hcprep fees` through the real entrance."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from hcprep.app import exit_codes
from tests.e2e.commandline import hcprep

ANSWERS = Path(__file__).parents[2] / "resources" / "example" / "answers.toml"


def test_dates_of_answers_in_words_and_as_json() -> None:
    code, out, err = hcprep("dates", "--answers", ANSWERS, "--on", "2028-12-15")
    assert (code, err) == (exit_codes.OK, "")
    assert "2029-01-14  in 30 days       Passport runs out (Dmitri Ceban)" in out
    code, out, _ = hcprep("dates", "--answers", ANSWERS, "--on", "2028-12-15", "--lang", "fr", "--json")
    report = json.loads(out)
    assert {"edition", "on", "dates"} == set(report)
    assert ("passport", 30, "Le passeport expire") in {(one["kind"], one["days"], one["title"]) for one in report["dates"]}


def test_the_calendar_is_new_and_private(tmp_path: Path) -> None:
    path = tmp_path / "dates.ics"
    code, out, err = hcprep("dates", "--answers", ANSWERS, "--on", "2026-11-22", "--ics", path)
    assert (code, out) == (exit_codes.OK, "")
    assert "not encrypted" in err
    assert f"{path} has 3 dates" in err
    data = path.read_bytes()
    assert data.count(b"\r\n") == data.count(b"\n")
    assert "Dmitri" not in data.decode()
    assert hcprep("dates", "--answers", ANSWERS, "--ics", path)[0] == exit_codes.USAGE
    assert path.read_bytes() == data
    _, printed, _ = hcprep("dates", "--answers", ANSWERS, "--on", "2026-11-22", "--ics", "-")
    assert printed.encode() == data
    assert "(Dmitri)" in hcprep("dates", "--answers", ANSWERS, "--on", "2026-11-22", "--names", "--ics", "-")[1]


def test_fees_in_words_and_as_json() -> None:
    code, out, err = hcprep("fees", "--answers", ANSWERS, "--on", "2026-11-22")
    assert (code, err) == (exit_codes.OK, "")
    assert "$1,500   worked out from the law" in out
    assert "$0   Right of permanent residence fee — Dependent children do not pay it." in out
    _, french, _ = hcprep("fees", "--answers", ANSWERS, "--on", "2026-11-22", "--lang", "fr")
    assert "1\N{NO-BREAK SPACE}500\N{NO-BREAK SPACE}$   calculé d’après la loi" in french
    report = json.loads(hcprep("fees", "--answers", ANSWERS, "--on", "2026-04-29", "--json")[1])
    assert report["totals"]["with_application"]["amount"] == 635 + 635 + 175


@pytest.mark.parametrize("command", ["dates", "fees"])
def test_exactly_one_case_is_looked_at(command: str, tmp_path: Path) -> None:
    assert hcprep(command)[0] == exit_codes.USAGE
    assert hcprep(command, "x.hcase", "--answers", ANSWERS)[0] == exit_codes.USAGE
    empty = tmp_path / "a.toml"
    empty.write_text("[case]\n", encoding="utf-8")
    assert hcprep(command, "--answers", empty)[0] == exit_codes.OK


def test_answers_need_no_case_file() -> None:
    code = (
        "import sys; from hcprep.app.cli import run; run(sys.argv[1:]);"
        "print(','.join(sorted({name.split('.')[0] for name in sys.modules})), file=sys.stderr)"
    )
    for command in ("dates", "fees"):
        arguments = [sys.executable, "-c", code, command, "--answers", str(ANSWERS), "--json"]
        done = subprocess.run(arguments, capture_output=True, text=True, check=True, encoding="utf-8")
        assert set(done.stderr.strip().split(",")) & {"PySide6", "pikepdf", "PIL", "apsw", "typst"} == set()
