"""Backups and work copies through the commands: made by themselves, listed, read, restored, rehearsed."""

from __future__ import annotations

import io
import json
import shutil
from pathlib import Path

import pytest

from hcprep.app import exit_codes
from hcprep.app.cli import execute
from hcprep.casefile import CaseFile
from tests.e2e.commandline import PASSPHRASE, Said, hcprep
from tests.unit.services.casemaking import scan


def _story(path: Path, words: str, tmp_path: Path, key: Path) -> Said:
    file = tmp_path / "story.md"
    file.write_text(f"# Here\n\n{words}\n", encoding="utf-8")
    return hcprep("statement", path, "--from", file, "--password-file", key)


def test_a_deleted_case_is_restored_by_the_commands(tmp_path: Path, key: Path, own_folder: Path) -> None:
    case, paper = tmp_path / "family.hcase", tmp_path / "letter.jpg"
    assert hcprep("new", case, "--password-file", key).code == 0
    assert list(own_folder.iterdir()) == [], "nothing to keep yet"
    assert json.loads(hcprep("backups", "list", "--json").out) == {"backups": [], "work": []}
    drill = hcprep("backups", "drill", case, "--password-file", key)
    assert (drill.code, "no backup" in drill.err) == (exit_codes.CASE_FILE, True)
    paper.write_bytes(scan())
    assert hcprep("add", case, paper, "--password-file", key).code == 0
    assert _story(case, "First words.", tmp_path, key).code == 0
    found = json.loads(hcprep("backups", "list", "--json").out)["backups"]
    assert [row["kind"] for row in found] == ["full", "text"], "made at the close of each command that changed something"
    assert all("family" not in row["file"] for row in found)
    assert hcprep("check", case, "--password-file", key).code == 0
    assert len(json.loads(hcprep("backups", "list", "--json").out)["backups"]) == 2, "looking makes none"
    newest = found[-1]["file"]
    good = json.loads(hcprep("backups", "check", newest, "--password-file", key, "--json").out)
    assert (good["documents"], good["inside"], good["words"]) == (1, 0, 2)
    drilled = json.loads(hcprep("backups", "drill", case, "--password-file", key, "--json").out)
    assert (drilled["good"], drilled["documents"], drilled["missing"]) == (True, 1, 0)
    with CaseFile.open(case, PASSPHRASE) as file:
        live = file.load()
    case.unlink()
    back = tmp_path / "back.hcase"
    made = json.loads(hcprep("backups", "restore", newest, "--to", back, "--password-file", key, "--json").out)
    assert (made["documents"], made["missing"]) == (1, [])
    with CaseFile.open(back, PASSPHRASE) as file:
        assert file.load() == live
    again = hcprep("backups", "restore", newest, "--to", back, "--password-file", key)
    assert (again.code, "already there" in again.err) == (exit_codes.CASE_FILE, True)
    wrong = tmp_path / "other.txt"
    wrong.write_text("some other words entirely\n", encoding="utf-8")
    assert (
        hcprep("backups", "restore", newest, "--to", tmp_path / "c.hcase", "--password-file", wrong).code == exit_codes.PASSPHRASE
    )


def test_a_new_case_with_answers_has_its_first_backup(tmp_path: Path, key: Path) -> None:
    answers = tmp_path / "answers.toml"
    answers.write_text('[case]\nlanguage = "fr"\n', encoding="utf-8")
    made = hcprep("new", tmp_path / "a.hcase", "--answers", answers, "--password-file", key)
    assert made.code == 0, made.err
    assert len(json.loads(hcprep("backups", "list", "--json").out)["backups"]) == 1
    with CaseFile.open(tmp_path / "a.hcase", PASSPHRASE) as file:
        assert file.load().language == "fr"


def test_a_new_case_at_a_terminal_is_offered_six_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    err, typed = io.StringIO(), list[str]()

    def type_it(_words: str, stream: io.StringIO) -> str:
        typed.append(stream.getvalue().split("\n\n")[1].strip())
        return typed[-1]

    monkeypatch.setattr("getpass.getpass", type_it)
    assert execute(["new", str(tmp_path / "a.hcase")], Terminal(), io.StringIO(), err, {}) == 0, err.getvalue()
    assert len(typed) == 2
    assert len(typed[0].split()) == 6
    assert err.getvalue().count(typed[0]) == 1
    with CaseFile.open(tmp_path / "a.hcase", typed[0]) as file:
        assert file.load().people == ()


def test_backups_are_listed_by_case_and_a_passphrase_picks_one(tmp_path: Path, key: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("velvet orchard teapot cinder\n", encoding="utf-8")
    for name, words in (("a", key), ("b", other)):
        assert hcprep("new", tmp_path / f"{name}.hcase", "--password-file", words).code == 0
        assert hcprep("backup", tmp_path / f"{name}.hcase", "--password-file", words).code == 0
    both = hcprep("backups", "list").out.splitlines()
    assert [line.split(",")[0] for line in both if line.startswith("Case")] == ["Case 1: 1 backup", "Case 2: 1 backup"]
    with CaseFile.open(tmp_path / "b.hcase", "velvet orchard teapot cinder") as file:
        lineage = file.lineage
    listed = json.loads(hcprep("backups", "list", "--password-file", other, "--json").out)["backups"]
    assert [row["case"] for row in listed] == [lineage[:12]]
    assert "Case" not in hcprep("backups", "list", "--password-file", other).out


def test_an_empty_file_is_said_to_be_on_its_way(tmp_path: Path, key: Path) -> None:
    (tmp_path / "a.hcase").touch()
    said = hcprep("check", tmp_path / "a.hcase", "--password-file", key)
    assert said.code == exit_codes.CASE_FILE
    assert "is empty. It may still be coming from the internet" in said.err


def test_a_backup_where_the_person_says_and_a_document_that_is_nowhere(tmp_path: Path, key: Path) -> None:
    case, stick, paper = tmp_path / "a.hcase", tmp_path / "stick", tmp_path / "letter.jpg"
    paper.write_bytes(scan())
    hcprep("new", case, "--password-file", key)
    hcprep("add", case, paper, "--password-file", key)
    text = json.loads(hcprep("backup", case, "--to", stick, "--text", "--password-file", key, "--json").out)
    alone = tmp_path / "alone"
    alone.mkdir()
    name = Path(shutil.copy(text["file"], alone))
    assert (stick / "READ-ME-RECOVERY.txt").is_file()
    listed = hcprep("backups", "list", "--dir", stick)
    assert "text only" in listed.out
    for left in Path(json.loads(hcprep("backups", "list", "--json").out)["backups"][0]["file"]).parent.glob("*-full-*"):
        left.unlink()
    done = hcprep("backups", "restore", name, "--to", tmp_path / "b.hcase", "--password-file", key)
    assert done.code == exit_codes.FINDINGS
    assert f"The case with 0 documents is in {tmp_path / 'b.hcase'}" in " ".join(done.err.split())
    assert "In no backup: document doc-" in done.err
    renamed = name.rename(alone / "mine.hcase")
    assert hcprep("backups", "check", renamed, "--password-file", key).code == exit_codes.USAGE


def test_a_case_in_a_synced_folder_is_worked_on_elsewhere(tmp_path: Path, key: Path, own_folder: Path) -> None:
    synced = tmp_path / "Dropbox"
    synced.mkdir()
    case = synced / "a.hcase"
    assert hcprep("new", case, "--password-file", key).code == 0
    assert _story(case, "Carried back.", tmp_path, key).code == 0
    assert list((own_folder / "work").iterdir()) == []
    assert [path.name for path in synced.iterdir()] == ["a.hcase"]
    (synced / "a.hcase.in-use").write_text('{"id": "0011223344556677", "at": "2026-11-22T09:00:00+00:00"}', encoding="utf-8")
    refused = _story(case, "Not now.", tmp_path, key)
    assert (refused.code, "another computer" in refused.err) == (exit_codes.IN_USE, True)
    taken = hcprep("statement", case, "--to", "-", "--take-over", "--password-file", key)
    assert (taken.code, "Carried back." in taken.out) == (0, True)


def test_what_goes_wrong_with_a_backup_names_its_file(tmp_path: Path, key: Path) -> None:
    case, wrong = tmp_path / "family.hcase", tmp_path / "wrong.txt"
    wrong.write_text("not these words at all\n", encoding="utf-8")
    wrong.chmod(0o600)
    hcprep("new", case, "--password-file", key)
    _story(case, "I live here.", tmp_path, key)
    backup = Path(json.loads(hcprep("backups", "list", "--json").out)["backups"][0]["file"])
    for action in (("check", backup), ("restore", backup, "--to", tmp_path / "back.hcase")):
        told = hcprep("backups", *action, "--password-file", wrong)
        assert (told.code, backup.name in told.err) == (exit_codes.PASSPHRASE, True), told.err
    told = hcprep("backups", "restore", backup, "--to", case, "--password-file", key)
    assert (told.code, f"{case} is already there" in told.err) == (exit_codes.CASE_FILE, True), told.err
    listed = hcprep("--lang", "fr", "backups", "list").out
    assert "0,1\N{NO-BREAK SPACE}Mo" in listed
    assert "MB" not in listed
