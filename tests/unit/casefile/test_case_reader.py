"""The short reader of docs/case-file.md opens every fixture with what a person has: the passphrase, or the recovery sheet."""

from __future__ import annotations

import importlib.util
import re
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from hcprep.casefile.probe import unlock
from hcprep.casefile.recovery import sheet_lines

pytestmark = pytest.mark.real_key

pytest.importorskip("cryptography", reason="installed for the tests on Linux only")

ROOT = Path(__file__).parents[3]
FIXTURES = ROOT / "tests" / "fixtures" / "cases"
PAGE = 4096


@pytest.fixture(scope="module", params=sorted(path.stem for path in FIXTURES.glob("v*.hcase")))
def made(request: pytest.FixtureRequest) -> ModuleType:
    """What the fixture of a version must give."""
    spec = importlib.util.spec_from_file_location(f"make_{request.param}", FIXTURES / f"make_{request.param}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def old(made: ModuleType, tmp_path: Path) -> Path:
    name = f"{made.__name__.removeprefix('make_')}.hcase"
    return Path(shutil.copyfile(FIXTURES / name, tmp_path / "old.hcase"))


@pytest.fixture(scope="module")
def script() -> str:
    manual = (ROOT / "docs" / "case-file.md").read_text(encoding="utf-8")
    found = re.search(r"```python\n(.*?)```", manual, re.DOTALL)
    assert found is not None
    return found.group(1)


def read(script: str, secret: str, *arguments: Path) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-c", script, *map(str, arguments)]
    return subprocess.run(command, input=secret.encode(), capture_output=True, check=False)


def check(out: Path, made: ModuleType) -> None:
    for document in made.case().documents:
        assert (out / document.original_sha256).stat().st_size == document.original_size
    assert (out / made.case().documents[0].original_sha256).read_bytes() == made.DOCUMENT
    texts = (out / "case.jsonl").read_text(encoding="utf-8")
    for part in ("Амина نور", "李小龍", "depuis huit ans", "ਸਤ ਸ੍ਰੀ ਅਕਾਲ", "bail – été.txt"):
        assert part in texts


def test_it_uses_nothing_but_the_standard_library_and_cryptography(script: str) -> None:
    names = set(re.findall(r"^(?:from|import) ([a-z_0-9, ]+?)(?: import|\.|$)", script, re.MULTILINE))
    modules = {name.strip() for line in names for name in line.split(",")}
    assert modules - set(sys.stdlib_module_names) == {"cryptography"}


def test_the_passphrase_opens_it_and_nothing_plain_is_left(old: Path, made: ModuleType, script: str, tmp_path: Path) -> None:
    done = read(script, made.PASSPHRASE + "\n", old, tmp_path / "out")
    assert (done.returncode, done.stderr) == (0, b"")
    check(tmp_path / "out", made)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["old.hcase", "out"]


def test_the_sheet_opens_it_even_without_its_first_bytes(old: Path, made: ModuleType, script: str, tmp_path: Path) -> None:
    key = unlock(old, made.PASSPHRASE)
    for name, text in (("sheet", "\n".join(sheet_lines(key)).lower()), ("hex", (key.secret + key.salt).hex())):
        with old.open("r+b") as file:
            file.write(bytes(16))
        done = read(script, text, old, tmp_path / name, tmp_path / f"{name}.sqlite")
        assert (done.returncode, done.stdout) == (0, b"")
        check(tmp_path / name, made)
        plain = sqlite3.connect(tmp_path / f"{name}.sqlite")
        assert plain.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        plain.close()


def test_a_wrong_passphrase_writes_nothing(old: Path, script: str, tmp_path: Path) -> None:
    done = read(script, "not these words", old, tmp_path / "out")
    assert done.returncode != 0
    assert b"Not the passphrase" in done.stderr
    assert not (tmp_path / "out").exists()


def test_a_damaged_page_is_named(old: Path, made: ModuleType, script: str, tmp_path: Path) -> None:
    last = old.stat().st_size // PAGE
    with old.open("r+b") as file:
        file.seek((last - 1) * PAGE + 5)
        file.write(b"damage")
    done = read(script, made.PASSPHRASE, old, tmp_path / "out")
    assert f"damaged page: {last}".encode() in done.stdout
