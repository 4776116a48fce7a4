"""Bring the catalogues up to date: `python resources/translations/update.py` collects words and builds the `.qm`.

English is the language of the source; its catalogue holds only plurals.

`--check PATH` collects into a copy at PATH and builds nothing; the test compares it with the catalogue.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
CATALOGUE = HERE / "hcprep_fr.ts"
PLURALS = HERE / "hcprep_en.ts"
FOLDERS = ("hcprep/ui", "hcprep/app")


def collect(catalogue: Path, language: str = "fr") -> None:
    """Write every word the window uses into a catalogue; translations in it stay, words gone from the source go."""
    root = HERE.parent.parent
    sources = sorted(
        path.relative_to(root).as_posix()
        for folder in FOLDERS
        for path in (root / folder).rglob("*.py")
        if "tr(" in (text := path.read_text(encoding="utf-8")) or "QT_TRANSLATE_NOOP(" in text or "translate(" in text
    )
    options = ["-no-obsolete", "-locations", "none", "-source-language", "en", "-target-language", language]
    if language == "en":
        options.append("-pluralonly")
    subprocess.run(
        [_tool("pyside6-lupdate"), *options, *sources, "-ts", str(catalogue)], cwd=root, check=True, capture_output=True
    )


def release(catalogue: Path) -> None:
    """Build the `.qm` the program loads."""
    made = catalogue.with_suffix(".qm")
    part = made.with_suffix(".part")
    subprocess.run([_tool("pyside6-lrelease"), str(catalogue), "-qm", str(part)], check=True, capture_output=True)
    # A program that runs has the old file mapped into memory; written over in place, it would crash.
    part.replace(made)


def _tool(name: str) -> str:
    found = shutil.which(name, path=str(Path(sys.executable).parent)) or shutil.which(name)
    if found is None:
        raise FileNotFoundError(name)
    return found


if __name__ == "__main__":
    if sys.argv[1:2] == ["--check"]:
        collect(Path(sys.argv[2]))
    else:
        collect(CATALOGUE)
        collect(PLURALS, "en")
        release(CATALOGUE)
        release(PLURALS)
