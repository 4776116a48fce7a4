"""A change of passphrase that was cut off where the disk knows no links: the case is found under the name it was left with."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from hcprep.app import exit_codes
from tests.e2e.commandline import done, secret

OLD = "teapot orchard velvet lantern cinder"
NEW = "kettle walnut ribbon planet glacier"
CUT = textwrap.dedent("""
    import os, sys
    from pathlib import Path
    from hcprep.casefile import keys, place
    from hcprep.app.cli import execute

    def no_links(*given):
        raise PermissionError(1, "no")

    keys._ROUNDS = 2
    Path.hardlink_to = no_links
    place._replace = lambda *given: os._exit(9)
    sys.exit(execute(sys.argv[1:], sys.stdin, sys.stdout, sys.stderr, {}))
""")


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return secret(tmp_path / "old.txt", OLD)


@pytest.fixture
def cut(tmp_path: Path, old: Path) -> Path:
    """A case of which only `a.hcase.old` and a worthless part are left, as a real command that was killed leaves it."""
    folder = tmp_path / "stick"
    folder.mkdir()
    path = folder / "a.hcase"
    done("new", path, "--password-file", old)
    story = tmp_path / "story.md"
    story.write_text("# Roots\n\n1. I came in 2019.\n", encoding="utf-8")
    done("statement", path, "--from", story, "--password-file", old)
    new = secret(tmp_path / "new.txt", NEW)
    command = [sys.executable, "-c", CUT, "passphrase", path, "--password-file", old, "--new-password-file", new]
    assert subprocess.run([str(each) for each in command], check=False, capture_output=True).returncode == 9
    assert there(path) == ["a.hcase.old", "a.hcase.part"]
    return path


def there(path: Path) -> list[str]:
    return sorted(each.name for each in path.parent.iterdir())


def test_what_only_reads_finds_it_and_renames_nothing(cut: Path, old: Path, tmp_path: Path) -> None:
    before = there(cut)
    out, _ = done("examine", cut, "--json", "--password-file", old)
    assert json.loads(out)["sound"]
    done("export", cut, "--out", tmp_path / "out", "--password-file", old)
    assert "2019" in (tmp_path / "out" / "statement.md").read_text(encoding="utf-8")
    backup = Path(shutil.copyfile(cut.with_name("a.hcase.old"), tmp_path / "backup.hcase"))
    done("mend", cut, "--from", backup, "--to", tmp_path / "whole.hcase", "--password-file", old)
    done("mend", cut, "--to", tmp_path / "again.hcase", "--password-file", old)
    assert there(cut) == before
    for made in ("whole", "again"):
        assert "2019" in done("statement", tmp_path / f"{made}.hcase", "--to", "-", "--password-file", old)[0]
    # What to mend with can have been cut off as well.
    done("mend", backup, "--from", cut, "--to", tmp_path / "third.hcase", "--password-file", old)
    assert there(cut) == before


def test_the_next_command_puts_it_back_under_its_name(cut: Path, old: Path, tmp_path: Path) -> None:
    _, said = done("statement", cut, "--to", "-", "--password-file", secret(tmp_path / "x.txt", NEW), code=exit_codes.PASSPHRASE)
    assert "a.hcase" in said
    assert there(cut) == ["a.hcase.old", "a.hcase.part"]
    assert "2019" in done("statement", cut, "--to", "-", "--password-file", old)[0]
    assert there(cut) == ["a.hcase"]


@pytest.mark.parametrize("command", [("examine",), ("export", "--out", "x"), ("mend", "--from", "b.hcase", "--to", "c.hcase")])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_case_that_is_nowhere_is_told_before_anybody_is_asked(tmp_path: Path, command: tuple[str, ...], language: str) -> None:
    name, *options = command
    _, said = done(name, tmp_path / "none.hcase", *options, "--lang", language, code=exit_codes.CASE_FILE)
    assert "none.hcase" in said
    assert list(tmp_path.iterdir()) == []


def test_a_backup_to_mend_with_that_is_nowhere_is_named(cut: Path, old: Path, tmp_path: Path) -> None:
    backup = tmp_path / "b.hcase"
    _, said = done("mend", cut, "--from", backup, "--to", tmp_path / "c.hcase", "--password-file", old, code=exit_codes.CASE_FILE)
    assert "b.hcase" in said
    assert not (tmp_path / "c.hcase").exists()
