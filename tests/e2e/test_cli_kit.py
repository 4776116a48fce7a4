"""Kits through the command line's real entrance: look, compare, verify, install, accept; and the letter."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

import pytest

from hcprep.app import exit_codes
from hcprep.casefile import CaseFile
from hcprep.kit import Shelf, current_shelf, load_kit
from hcprep.kit.signing import Label
from tests.e2e.commandline import PASSPHRASE, hcprep
from tests.kitmaking import KEY, STRANGER, change, next_kit, shelf, signed

ANSWERS = """
[[person]]
role = "applicant"
given_names = "María"
family_name = "Ortega"
in_canada = true
[[mark]]
item = "D1"
person = "applicant"
state = "cannot_get"
reason = "The consulate closed.\\nI wrote twice."
[[mark]]
item = "D3"
person = "applicant"
state = "cannot_get"
"""


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "data" / "kits"
    monkeypatch.setattr("hcprep.app.folders.kit_shelf", lambda: shelf(folder))
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = next_kit(tmp_path / "work")
    change(made, "kit.toml", 'id = "kit_old_days"\nvalue = 90', 'id = "kit_old_days"\nvalue = 60')
    for language, old, new in (
        ("en", "The wait is long", "The wait is very long"),
        ("fr", "L’attente est longue", "L’attente dure"),
    ):
        change(made, f"text.{language}.toml", old, new)
    return made


@pytest.fixture
def kit(folder: Path, tmp_path: Path) -> Path:
    return signed(folder, tmp_path / "new.hckit")


@pytest.fixture
def case(tmp_path: Path, key: Path) -> Path:
    answers, path = tmp_path / "a.toml", tmp_path / "family.hcase"
    answers.write_text(ANSWERS, encoding="utf-8")
    assert hcprep("new", path, "--answers", answers, "--password-file", key).code == exit_codes.OK
    return path


def test_show_says_how_old_the_rules_are_in_both_languages() -> None:
    fresh, old = hcprep("kit", "show", "--on", "2027-02-20"), hcprep("kit", "show", "--on", "2027-02-21")
    assert "90 days ago" in fresh.out
    assert "more than 90 days" not in fresh.out
    assert "91 days ago" in old.out
    assert "more than 90 days" in old.out
    french = hcprep("--lang", "fr", "kit", "show", "--on", "2027-02-21").out
    assert "il y a 91 jours" in french
    assert "plus de 90 jours" in french
    report = json.loads(hcprep("kit", "show", "--json", "--on", "2027-02-21").out)
    assert (report["edition"], report["days"], report["old"], report["file"]) == ("2026-11", 91, True, "")
    assert report["unsure"] > 0


def test_verify_and_diff_change_nothing(folder: Path, kit: Path, place: Path) -> None:
    good = hcprep("kit", "verify", kit)
    assert (good.code, good.err) == (exit_codes.OK, "")
    assert "edition 2027-01, serial 2" in good.out
    assert json.loads(hcprep("kit", "verify", kit, "--json").out) == {
        "edition": "2027-01",
        "serial": 2,
        "signed": True,
        "key": "79656B2D74736574",
    }
    assert json.loads(hcprep("kit", "verify", folder, "--json").out)["signed"] is False
    assert "signed by nobody" in hcprep("kit", "verify", folder).out
    english, french = hcprep("kit", "diff", kit).out, hcprep("--lang", "fr", "kit", "diff", folder).out
    assert "~ Fact kit_old_days, value: “90” → “60”" in english
    assert "~ Words finding.waiting-time.title, en: “The wait is long” → “The wait is very long”" in english
    assert "~ Donnée kit_old_days, valeur : « 90 » → « 60 »" in french
    changes = json.loads(hcprep("kit", "diff", kit, "--json").out)["changes"]
    assert len(changes) == len(english.splitlines()) - 1 == 5
    assert not place.exists()


def test_the_whole_way_from_a_file_to_a_case_that_follows_it(kit: Path, case: Path, key: Path, place: Path) -> None:
    asked = hcprep("kit", "install", kit, stdin=Terminal("no\n"))
    assert (asked.code, place.exists()) == (exit_codes.OK, False)
    assert "Nothing was installed" in asked.err
    done = hcprep("kit", "install", kit, stdin=Terminal("yes\n"))
    assert (done.code, [path.name for path in place.iterdir()]) == (exit_codes.OK, ["2027-01.hckit"])
    assert "kit_old_days, value: “90” → “60”" in done.out
    assert json.loads(hcprep("kit", "show", "--json").out)["edition"] == "2027-01"
    # The case keeps its rules; a new one begins with the new ones.
    checked = json.loads(hcprep("check", case, "--password-file", key, "--json").out)
    assert checked["edition"] == "2026-11"
    other = case.with_name("other.hcase")
    assert hcprep("new", other, "--password-file", key).code == exit_codes.OK
    assert json.loads(hcprep("check", other, "--password-file", key, "--json").out)["edition"] == "2027-01"
    accepted = hcprep("kit", "accept", case, "--password-file", key)
    assert accepted.code == exit_codes.OK
    assert "2027-01, no longer 2026-11" in accepted.err
    assert json.loads(hcprep("check", case, "--password-file", key, "--json").out)["edition"] == "2027-01"
    file = CaseFile.open(case, PASSPHRASE)
    assert [(one.old, one.new) for one in file.load().kit_changes] == [("2026-11", "2027-01")]
    file.close()
    assert "already" in hcprep("kit", "accept", case, "--password-file", key).err
    # After a command the program is as it was: nothing of it stays in this process.
    assert current_shelf().editions() == Shelf().editions()
    assert load_kit().edition == "2026-11"


def test_nobody_to_ask_means_no_installation_without_yes(kit: Path, place: Path) -> None:
    said = hcprep("kit", "install", kit)
    assert (said.code, place.exists()) == (exit_codes.USAGE, False)
    assert "--yes" in said.err
    assert hcprep("kit", "install", kit, "--yes").code == exit_codes.OK
    again = hcprep("kit", "install", kit, "--yes")
    assert (again.code, again.out) == (exit_codes.KIT_REFUSED, "")
    assert "not newer" in again.err


@pytest.mark.parametrize(
    ("harm", "action", "words"),
    [
        ("cut", "install", "was changed after it was signed"),
        ("text", "install", "no kit file"),
        ("stranger", "install", "does not know"),
        ("schema", "install", "newer hcprep"),
        ("broken", "install", r"bars\.toml"),
        ("gone", "install", "not there"),
        ("cut", "diff", "was changed after it was signed"),
        ("broken", "verify", r"bars\.toml"),
    ],
)
def test_refused_and_nothing_touched(harm: str, action: str, words: str, kit: Path, place: Path) -> None:
    assert hcprep("kit", "install", kit, "--yes").code == exit_codes.OK
    before = {path.name: path.read_bytes() for path in place.iterdir()}
    folder = kit.with_name("work")
    label = Label("2027-02", 3)
    change(folder, "kit.toml", 'edition = "2027-01"', 'edition = "2027-02"')
    change(folder, "kit.toml", "serial = 2", "serial = 3")
    bad = signed(folder, kit.with_name("bad.hckit"), label, STRANGER if harm == "stranger" else KEY)
    if harm == "cut":
        bad.write_bytes(bad.read_bytes()[:-7])
    elif harm == "text":
        bad.write_text("untrusted comment: x\nhello\n")
    elif harm == "schema":
        change(folder, "kit.toml", "schema = 2", "schema = 3\nideas = 3")
        signed(folder, bad, label)
    elif harm == "broken":
        change(folder, "bars.toml", 'severity = "stop"', 'severity = "block"')
        signed(folder, bad, label)
    elif harm == "gone":
        bad.unlink()
    said = hcprep("kit", action, bad, *(["--yes"] if action == "install" else []))
    assert (said.code, said.out) == (exit_codes.KIT_REFUSED, "")
    assert re.search(words, said.err), said.err
    assert "{" not in said.err
    assert "Traceback" not in said.err
    french = hcprep("--lang", "fr", "kit", action, bad, *(["--yes"] if action == "install" else []))
    assert (french.code, french.err == said.err) == (exit_codes.KIT_REFUSED, False)
    assert {path.name: path.read_bytes() for path in place.iterdir()} == before
    assert json.loads(hcprep("kit", "show", "--json").out)["edition"] == "2027-01"


def test_a_damaged_installed_kit_is_told_and_passed_over(kit: Path, place: Path) -> None:
    assert hcprep("kit", "install", kit, "--yes").code == exit_codes.OK
    path = place / "2027-01.hckit"
    path.write_bytes(path.read_bytes()[:-1])
    said = hcprep("kit", "show")
    assert said.code == exit_codes.OK
    assert "Rules of 2026-11" in said.out
    assert "was changed after it was signed" in said.err


def test_forms_never_pretend() -> None:
    listed = json.loads(hcprep("kit", "forms", "--json").out)["forms"]
    assert len(listed) == 11
    assert {row["current"] for row in listed} == {""}
    assert hcprep("kit", "forms").out.count("not known; compare with the official page") == 11
    said = hcprep("kit", "forms", "IMM 5669 (12-2012)")
    assert "does not know which edition is in use" in said.out
    assert "saw a later one, 05-2021. That is not confirmed" in said.out
    french = hcprep("--lang", "fr", "kit", "forms", "IMM", "5669", "05-2021").out
    assert "ne sait pas quelle édition est en usage" in french
    one = json.loads(hcprep("kit", "forms", "imm5669e.pdf", "12-2012", "--json").out)
    assert (one["form"], one["yours"], one["state"], one["seen_later"]) == ("IMM 5669", "12-2012", "unknown", True)
    assert hcprep("kit", "forms", "my form").code == exit_codes.USAGE


def test_a_form_that_was_confirmed_is_judged(folder: Path, tmp_path: Path) -> None:
    old = 'current = ""\nseen = "05-2021"\nchecked = 2026-11-22\nsource = { key = "FORMCODE"'
    new = 'current = "05-2021"\nchecked = 2026-12-20\nsource = { key = "PORTAL"'
    seen = 'pinpoint = "edition seen by others in September 2026"'
    change(folder, "official_forms.toml", f'{old}, {seen}, confidence = "secondary"', f'{new}, {seen}, confidence = "confirmed"')
    assert hcprep("kit", "install", signed(folder, tmp_path / "forms.hckit"), "--yes").code == exit_codes.OK
    said = [hcprep("kit", "forms", f"IMM 5669 ({edition})").out for edition in ("05-2021", "12-2012", "06-2026")]
    assert "this is the edition seen on the official page on December 20, 2026" in said[0]
    assert "this is an OLD edition. 05-2021 was" in said[1]
    assert "does not know" in said[2]
    assert "IMM 5669: 05-2021, seen on the official page" in hcprep("kit", "forms").out


def test_the_letter_is_the_persons_own_words(case: Path, key: Path, tmp_path: Path) -> None:
    target = tmp_path / "letter.md"
    said = hcprep("letter", case, "--missing", "--to", target, "--password-file", key)
    assert said.code == exit_codes.OK
    assert "2 missing papers" in said.err
    assert "No reason is given yet for 1 paper" in said.err
    kit = load_kit()
    titles = [kit.text("en", f"item.{item}.title") for item in ("D15", "D1", "D3")]
    assert target.read_text("utf-8") == (
        f"# {titles[0]}\n\nMaría Ortega\n\n## {titles[1]} – María Ortega\n\nThe consulate closed.\nI wrote twice.\n\n"
        f"## {titles[2]} – María Ortega\n"
    )
    assert hcprep("letter", case, "--missing", "--to", "-", "--password-file", key).out == target.read_text("utf-8")
    twice = hcprep("letter", case, "--missing", "--to", target, "--password-file", key)
    assert (twice.code, "already there" in twice.err) == (exit_codes.USAGE, True)


def test_no_letter_for_a_case_that_lacks_nothing(tmp_path: Path, key: Path) -> None:
    path, target = tmp_path / "empty.hcase", tmp_path / "letter.md"
    assert hcprep("new", path, "--password-file", key).code == exit_codes.OK
    said = hcprep("letter", path, "--missing", "--to", target, "--password-file", key)
    assert (said.code, target.exists()) == (exit_codes.OK, False)
    assert "no letter to write" in said.err


@pytest.mark.parametrize("arguments", [["kit"], ["kit", "burn"], ["kit", "diff"], ["letter", "x.hcase", "--to", "-"]])
def test_unclear_commands(arguments: list[str]) -> None:
    said = hcprep(*arguments)
    assert (said.code, said.out) == (exit_codes.USAGE, "")
