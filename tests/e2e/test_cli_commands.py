"""The command line from an empty folder to a verified package, through its real entrance."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from hcprep import __version__
from hcprep.app import exit_codes
from hcprep.app.cli_messages import error_words
from hcprep.casefile import CaseFile
from hcprep.errors import CaseFileError
from hcprep.services.example import EXAMPLE_NAME, EXAMPLE_PASSPHRASE
from tests.e2e.commandline import PASSPHRASE, hcprep

EVIDENCE = Path(__file__).parents[2] / "resources" / "example" / "evidence"


@pytest.fixture
def case(tmp_path: Path, key: Path) -> Path:
    path = tmp_path / "family.hcase"
    assert hcprep("new", path, "--password-file", key).code == exit_codes.OK
    return path


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo") / "example"
    said = hcprep("demo", "--out", folder, "--json")
    assert said.code == exit_codes.OK, said.err
    report = json.loads(said.out)
    assert report["proved"] is True
    assert report["passphrase"] == EXAMPLE_PASSPHRASE
    (folder / "key.txt").write_text(EXAMPLE_PASSPHRASE, encoding="utf-8")
    return folder


def test_version_and_help_say_what_this_is() -> None:
    assert hcprep("--version").out == f"hcprep {__version__}\n"
    assert hcprep("--lang", "fr").code == exit_codes.USAGE
    for argument in ("new", "set", "add", "statement", "check", "build", "verify", "export", "demo", "answers-template"):
        done = subprocess.run(
            [sys.executable, "-m", "hcprep", argument, "--help"], capture_output=True, text=True, check=True, encoding="utf-8"
        )
        assert "--lang" in done.stdout


def test_nothing_heavy_is_imported_for_the_version() -> None:
    code = (
        "import sys; sys.argv = ['hcprep', '--version']; from hcprep.__main__ import main; main();"
        "print(','.join(sorted({name.split('.')[0] for name in sys.modules})))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.splitlines()[1].split(","))
    heavy = {"PySide6", "pikepdf", "pypdf", "pypdfium2", "typst", "PIL", "reportlab", "apsw", "msgspec", "argparse", "tomllib"}
    assert loaded & heavy == set()


def test_checking_answers_imports_the_kit_and_nothing_that_makes_files(tmp_path: Path) -> None:
    answers = tmp_path / "a.toml"
    answers.write_text(hcprep("answers-template").out, encoding="utf-8")
    code = "import sys; from hcprep.app.cli import run; run(sys.argv[1:]); print(*sorted(sys.modules), file=sys.stderr)"
    arguments = [sys.executable, "-c", code, "check", "--answers", str(answers), "--json"]
    done = subprocess.run(arguments, capture_output=True, text=True, check=True, encoding="utf-8")
    loaded = set(done.stderr.split())
    rooms = {name.split(".")[1] for name in loaded if name.startswith("hcprep.")}
    assert rooms == {"app", "clock", "datafiles", "errors", "kit", "model", "services"}
    services = {name.removeprefix("hcprep.services.") for name in loaded if name.startswith("hcprep.services.")}
    assert services == {"answers_file", "answers_papers", "answers_write", "report", "review"}
    slow = {"PySide6", "pikepdf", "pypdf", "pypdfium2", "typst", "PIL", "reportlab", "apsw", "nacl", "hunspell"}
    slow |= {"asyncio", "email", "importlib.metadata", "logging", "subprocess", "xml", "zipfile", "zoneinfo"}
    assert loaded & slow == set()
    assert json.loads(done.stdout)["checklist"]


def test_check_json_has_the_documented_shape(tmp_path: Path) -> None:
    answers = tmp_path / "a.toml"
    answers.write_text(
        '[[person]]\nrole = "applicant"\nbirth_date = 1990-01-01\nin_canada = true\n[[claim]]\nrpd = "pending"\n',
        encoding="utf-8",
    )
    said = hcprep("check", "--answers", answers, "--json", "--on", "2026-11-22")
    report = json.loads(said.out)
    assert set(report) == {"edition", "on", "findings", "checklist"}
    assert report["on"] == "2026-11-22"
    keys = {"id", "severity", "person", "provision", "title", "reason", "do", "dates", "source", "confidence", "about"}
    assert all(set(finding) == keys for finding in report["findings"])
    stops = [finding for finding in report["findings"] if finding["severity"] == "stop"]
    assert [stop["provision"] for stop in stops] == ["IRPA 25(1.2)(b)"]
    assert all(stop["title"] and stop["reason"] and stop["person"] == "applicant" for stop in stops)
    keys = {"item", "person", "need", "title", "why", "status", "reason", "evidence", "source", "confidence"}
    assert all(set(entry) == keys for entry in report["checklist"])
    assert {entry["need"] for entry in report["checklist"]} <= {"required", "optional", "not_needed"}
    assert (said.code, said.err) == (exit_codes.OK, "")
    assert hcprep("check", "--answers", answers, "--fail-on", "stop").code == exit_codes.FINDINGS


def test_check_speaks_both_languages(tmp_path: Path) -> None:
    answers = tmp_path / "a.toml"
    answers.write_text('[[person]]\nrole = "applicant"\n', encoding="utf-8")
    english = hcprep("check", "--answers", answers, "--on", "2026-11-22").out
    french = hcprep("check", "--answers", answers, "--on", "2026-11-22", environment={"LANG": "fr_CA.UTF-8"}).out
    assert english.startswith("Rules of 2026-11, checked for November 22, 2026")
    assert french.startswith("Règles de 2026-11, vérifiées pour le 22")
    assert english.count("\n  F") == french.count("\n  F") > 0


def test_a_case_from_nothing_to_export(case: Path, key: Path, tmp_path: Path) -> None:
    answers = tmp_path / "answers.toml"
    answers.write_text('[[person]]\nrole = "applicant"\ngiven_names = "Zoé"\n[[claim]]\nrpd = "rejected"\n', encoding="utf-8")
    assert hcprep("set", case, "--answers", answers, "--password-file", key).code == exit_codes.OK
    papers = [EVIDENCE / "lease.pdf", EVIDENCE / "photo-birthday.jpg"]
    said = hcprep("add", case, *papers, "--item", "E3", "--date", "2024-03", "--json", "--password-file", key)
    rows = json.loads(said.out)["added"]
    assert [(row["evidence"], row["pages"], row["refused"]) for row in rows] == [("lease", 3, ""), ("photo-birthday", 1, "")]
    words = "# Home {#establishment}\n\n1. I rent **a flat** [@lease, p. 3].\n\n2. We laugh [@photo-birthday].\n"
    assert hcprep("statement", case, "--from", "-", "--password-file", key, stdin=words).code == exit_codes.OK
    back = hcprep("statement", case, "--to", "-", "--password-file", key)
    assert back.out == "# Home {#establishment}\n\nI rent **a flat** [@lease, p. 3].\n\nWe laugh [@photo-birthday].\n"
    folder = tmp_path / "plain"
    assert hcprep("export", case, "--out", folder, "--password-file", key).code == exit_codes.OK
    assert (folder / "statement.md").read_text(encoding="utf-8") == back.out
    assert (folder / "papers" / "lease" / "lease.pdf").read_bytes() == papers[0].read_bytes()
    assert json.loads((folder / "case.json").read_text(encoding="utf-8"))["people"][0]["given_names"] == "Zoé"
    assert json.loads((folder / "checklist.json").read_text(encoding="utf-8"))["checklist"]
    again = tmp_path / "again.hcase"
    assert hcprep("new", again, "--answers", folder / "answers.toml", "--password-file", key).code == exit_codes.OK
    with CaseFile.open(again, PASSPHRASE) as one, CaseFile.open(case, PASSPHRASE) as other:
        assert (one.load().people, one.load().events) == (other.load().people, other.load().events)


def test_refused_papers_are_named_and_the_others_kept(case: Path, key: Path, tmp_path: Path) -> None:
    empty, text = tmp_path / "empty.pdf", tmp_path / "notes.pdf"
    empty.touch()
    text.write_bytes(b"these are only notes\n" * 20)
    good = EVIDENCE / "birth-certificate-lea.png"
    said = hcprep("add", case, empty, good, text, tmp_path / "gone.pdf", tmp_path, good, "--json", "--password-file", key)
    rows = json.loads(said.out)["added"]
    assert said.code == exit_codes.REFUSED
    assert [row["refused"] for row in rows] == ["intake-empty", "", "intake-wrong-type", *["intake-missing-file"] * 2, ""]
    assert [row["duplicate"] for row in rows] == [*[False] * 5, True]
    assert "empty.pdf is empty" in said.err
    assert f"{tmp_path.name} is a folder" in said.err
    assert str(tmp_path) not in said.err.replace(str(case), "")
    with CaseFile.open(case, PASSPHRASE) as file:
        assert [item.id for item in file.load().evidence] == ["birth-certificate-lea"]


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("add", "CASE", "PAPER", "--item", "Z1"), exit_codes.USAGE, "checklist item Z1"),
        (("add", "CASE", "PAPER", "--person", "nobody"), exit_codes.USAGE, "person nobody"),
        (("add", "CASE", "PAPER", "--date", "soon"), exit_codes.USAGE, "soon is not a date"),
        (("add", "CASE", "PAPER", "PAPER", "--title", "x"), exit_codes.USAGE, "--title names one paper"),
        (("new", "CASE"), exit_codes.CASE_FILE, "already there"),
        (("check", "GONE"), exit_codes.CASE_FILE, "is not there"),
        (("check", "PAPER"), exit_codes.CASE_FILE, "is not a case of hcprep"),
        (("build", "CASE", "--out", "OUT"), exit_codes.BUILD, "nothing to put into a package"),
        (("verify", "GONE", "--case", "CASE"), exit_codes.CASE_FILE, "is not there"),
        (("statement", "CASE", "--from", "GONE"), exit_codes.INPUT, "not there"),
        (("statement", "CASE", "--to", "PAPER"), exit_codes.USAGE, "already there"),
        (("set", "CASE", "--answers", "PAPER"), exit_codes.INPUT, "not UTF-8"),
        (("export", "CASE", "--out", "PAPER"), exit_codes.USAGE, "not an empty folder"),
    ],
)
def test_mistakes_are_told_calmly(arguments: tuple[str, ...], code: int, words: str, case: Path, tmp_path: Path) -> None:
    key = tmp_path / "key.txt"
    names = {"CASE": case, "PAPER": EVIDENCE / "lease.pdf", "GONE": tmp_path / "gone", "OUT": tmp_path / "out"}
    before = case.read_bytes()
    said = hcprep(*(names.get(one, one) for one in arguments), "--password-file", key)
    assert (said.code, said.out) == (code, "")
    assert words in said.err
    assert "Traceback" not in said.err
    assert case.read_bytes() == before


def test_passphrases_are_asked_for_and_never_taken_from_elsewhere(case: Path, key: Path, tmp_path: Path) -> None:
    assert hcprep("check", case).code == exit_codes.USAGE
    assert "--password-file" in hcprep("new", tmp_path / "b.hcase").err
    wrong = tmp_path / "wrong.txt"
    wrong.write_text("not the passphrase at all", encoding="utf-8")
    said = hcprep("check", case, "--password-file", wrong)
    assert said.code == exit_codes.PASSPHRASE
    assert "does not open" in said.err
    weak = tmp_path / "weak.txt"
    weak.write_text("canada", encoding="utf-8")
    assert hcprep("new", tmp_path / "b.hcase", "--password-file", weak).code == exit_codes.PASSPHRASE
    assert hcprep("new", tmp_path / "b.hcase", "--password-file", tmp_path / "none").code == exit_codes.USAGE
    assert not (tmp_path / "b.hcase").exists()


def test_a_case_that_is_open_elsewhere_is_left_alone(case: Path, key: Path) -> None:
    with CaseFile.open(case, PASSPHRASE):
        said = hcprep("check", case, "--password-file", key)
    assert said.code == exit_codes.IN_USE
    assert said.err.strip().endswith(error_words(CaseFileError("case-in-use", path=case), "en"))


def test_an_unexpected_fault_is_one_calm_line(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from hcprep.app.commands import given

    def fail(_path: object) -> None:
        raise ZeroDivisionError("María was here")

    monkeypatch.setattr(given, "read_answers", fail)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    said = hcprep("check", "--answers", tmp_path / "a.toml")
    assert said.code == exit_codes.UNEXPECTED
    assert said.err.count("\n") == 1
    records = [path for path in tmp_path.rglob("fault.txt") if path.is_file()]
    text = records[0].read_text(encoding="utf-8") if records else said.err
    assert "ZeroDivisionError" in text
    assert "María" not in text + said.err
    assert str(tmp_path) not in text


def test_the_demo_is_proved_and_can_be_verified_again(demo: Path) -> None:
    (package,) = demo.glob("hc-*.pdf")
    key = demo / "key.txt"
    said = hcprep("verify", package, "--case", demo / EXAMPLE_NAME, "--password-file", key, "--json")
    assert said.code == exit_codes.OK, said.err
    assert json.loads(said.out)["passed"] is True
    assert hcprep("demo", "--out", demo).code == exit_codes.USAGE


@pytest.mark.own_workers
def test_the_same_example_gives_the_same_bytes_again(demo: Path, tmp_path: Path) -> None:
    assert hcprep("demo", "--out", tmp_path / "again").code == exit_codes.OK
    for name in ("hc-package-2026-11-22.pdf", "proof.json", "certificate.pdf"):
        assert (tmp_path / "again" / name).read_bytes() == (demo / name).read_bytes(), name


def test_a_package_of_another_statement_fails_the_proof(demo: Path, tmp_path: Path) -> None:
    (package,) = demo.glob("hc-*.pdf")
    copy = tmp_path / "copy.hcase"
    copy.write_bytes((demo / EXAMPLE_NAME).read_bytes())
    key = demo / "key.txt"
    words = hcprep("statement", copy, "--to", "-", "--password-file", key).out.replace("[@lease, p. 3]", "[@lease, p. 1]")
    assert hcprep("statement", copy, "--from", "-", "--password-file", key, stdin=words).code == exit_codes.OK
    said = hcprep("verify", package, "--case", copy, "--password-file", key)
    assert said.code == exit_codes.PROOF
    assert "page" in said.err


@pytest.mark.real_key
@pytest.mark.skipif(os.name == "nt", reason="there is no pseudo-terminal module on Windows")
def test_the_prompt_shows_nothing(case: Path) -> None:
    import pty

    leader, follower = pty.openpty()
    child = subprocess.Popen(
        [sys.executable, "-m", "hcprep", "check", str(case), "--json"],
        stdin=follower, stdout=subprocess.PIPE, stderr=follower, start_new_session=True, env={**os.environ, "LANG": "C"},
    )  # fmt: skip
    os.close(follower)
    shown = b""
    while b"Passphrase for" not in shown:
        shown += os.read(leader, 1024)
    os.write(leader, PASSPHRASE.encode() + b"\n")
    out, _ = child.communicate(timeout=240)
    os.close(leader)
    assert child.returncode == exit_codes.OK
    assert json.loads(out)["checklist"]
    assert PASSPHRASE.encode() not in shown


@pytest.mark.real_key
def test_a_statement_in_another_encoding_is_refused_from_standard_input_too(case: Path, key: Path) -> None:
    command = [sys.executable, "-m", "hcprep", "statement", str(case), "--from", "-", "--password-file", str(key)]
    done = subprocess.run(command, input="Café, naïve\n".encode("latin-1"), capture_output=True, check=False)
    assert done.returncode == exit_codes.INPUT
    assert b"Traceback" not in done.stderr
    done = subprocess.run(command, input="Café, naïve\n".encode(), capture_output=True, check=False)
    assert done.returncode == exit_codes.OK
