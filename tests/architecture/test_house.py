"""The house rules that no other tool checks."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "hcprep").rglob("*.py"))
ALL = sorted([*SOURCES, *(ROOT / "tests").rglob("*.py"), *(ROOT / "resources").rglob("*.py"), ROOT / "dev.py"])
MOST_LINES = 500
MACHINE = re.compile(r"/(?:work|root|home/[a-z]+)/|/tmp/")
CODE = re.compile(r"`([a-z]+(?:-[a-z]+)+)`")


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_there_is_something_to_check() -> None:
    assert len(SOURCES) > 50


def test_layers_and_contracts_hold() -> None:
    program = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([program, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False, encoding="utf-8")
    assert done.returncode == 0, done.stdout[-3000:]


@pytest.mark.parametrize("path", ALL, ids=_name)
def test_files_stay_small(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MOST_LINES


@pytest.mark.parametrize("path", SOURCES, ids=_name)
def test_words_to_translate_are_literals(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and _called(node) in {"tr", "translate", "QT_TRANSLATE_NOOP"}:
            place = 1 if _called(node) in {"translate", "QT_TRANSLATE_NOOP"} and len(node.args) > 1 else 0
            assert node.args, f"line {node.lineno}"
            words = node.args[place]
            if isinstance(words, ast.Constant) and isinstance(words.value, int):
                # A painter is moved by numbers; words are never a number.
                continue
            is_literal = isinstance(words, ast.Constant) and isinstance(words.value, str)
            # A name or an attribute carries words marked elsewhere; a joined or formatted string is in no catalogue.
            assert is_literal or isinstance(words, ast.Name | ast.Attribute | ast.Subscript), f"line {node.lineno}"


def _called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id if isinstance(node.func, ast.Name) else ""


@pytest.mark.parametrize("path", SOURCES, ids=_name)
def test_no_work_at_import_time(path: Path) -> None:
    """Heavy libraries are imported inside functions, except in the rooms of PDF and pictures."""
    heavy = {"pikepdf", "pypdf", "pypdfium2", "typst", "PIL", "reportlab", "pi_heif"}
    room = path.relative_to(ROOT / "hcprep").parts[0]
    if room in {"intake", "package", "parts"}:
        return
    assert set(_top_imports(path)) & heavy == set()


def _top_imports(path: Path) -> Iterator[str]:
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.split(".")[0]


@pytest.mark.parametrize("module", ["hcprep.services.package", "hcprep.services.papers", "hcprep.app.cli"])
def test_a_service_starts_without_pdf_and_image_libraries(module: str) -> None:
    code = f"import {module}, sys; print(','.join(sorted({{name.split('.')[0] for name in sys.modules}})))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert set(done.stdout.strip().split(",")) & {"pikepdf", "pypdfium2", "typst", "PIL", "reportlab", "PySide6"} == set()


def test_the_architecture_speaks_of_every_room_and_only_of_those() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    layers = text.split("## Layers", 1)[1].split("\n- ", 1)[0]
    told = set(re.findall(r"^    ([a-z_ |]+?)(?:[ ]{2,}|$)", layers, re.MULTILINE))
    rooms = {room.strip() for line in told for room in line.split("|")}
    there = {path.stem for path in (ROOT / "hcprep").iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()}
    assert rooms == there - {"__init__"}


def test_every_error_has_words_in_the_window_too() -> None:
    codes = set(CODE.findall((ROOT / "hcprep" / "errors.py").read_text(encoding="utf-8")))
    codes = {code for code in codes if not code.startswith("usage-")}
    told = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "hcprep" / "ui").glob("*messages.py"))
    assert len(codes) > 30
    assert {code for code in codes if f'"{code}"' not in told} == set()


def test_the_reference_of_the_command_line_is_complete() -> None:
    from hcprep.app import exit_codes
    from hcprep.app.cli import _COMMANDS

    text = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    for command in _COMMANDS:
        assert f"hcprep {command}" in text, command
    for name, value in vars(exit_codes).items():
        if name.isupper() and not name.startswith("_"):
            assert re.search(rf"^\| {value} \|", text, re.MULTILINE), name


def test_no_committed_file_names_a_machine() -> None:
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("this is no git checkout")
    kinds = {".py", ".md", ".toml", ".txt", ".yml", ".json", ".typ", ".qss", ".ts"}
    for name in listed.stdout.split("\0"):
        path = ROOT / name
        if path.suffix in kinds and path.is_file() and path != Path(__file__).resolve():
            found = MACHINE.search(path.read_text(encoding="utf-8", errors="replace"))
            assert found is None, f"{name}: {found}"
