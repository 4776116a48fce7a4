"""Three readers on every stored fixture and on files of today; odd passphrases too: nobody is locked in."""

from __future__ import annotations

import re
import shutil
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from hcprep.casefile import CaseFile, Withhold, change_passphrase, copy_case
from hcprep.errors import CaseFileError
from tests.reliability.gate import Result, Run, real_key
from tests.reliability.lectors import ROOT, bodies, by_hcprep, by_script, by_sqlcipher, scripts
from tests.reliability.script import AT, OTHER, WORDS, Story, create, moment

FIXTURES = ROOT / "tests" / "fixtures" / "cases"
ODD = (
    "l'érable d'ici",
    "ਸਤ ਸ੍ਰੀ ਅਕਾਲ ਜੀ",
    '"double" and `back` and \\slash',
    "пароль из шести простых слов",
    "مفتاح طويل من كلمات بسيطة",
    "🍁🧵🕯 and three pictures",
    "  blanks before and after  ",
    "x'not a raw key at all'",
    "語" * 100,
    "long " * 60,
    "Ünïcödé nåïve Ω Å ﬁ ①",
    "semi; -- comment /* star */ '' \t tab",
)
"""Quotes, scripts, pictures, blanks, 300 characters. Not `x'` with 64 hex digits: other programs take that for a raw key."""


def gate(run: Run) -> Result:
    """Equal rows and documents out of all of them."""
    real_key()
    texts, missing = scripts()
    result, folder = Result(skipped=missing), run.fresh("readers")
    for number, (path, words, typed) in enumerate(_files(run, folder)):
        result.count("files")
        truth = by_hcprep(path, words)
        try:
            with CaseFile.open(Path(shutil.copyfile(path, folder / f"opened-{number}.hcase")), typed) as file:
                file.load()
            result.count("read by hcprep")
        except CaseFileError as error:
            result.miss(f"{path.name}: typed another way it gives {error.code}")
        if by_sqlcipher(path, words) == truth:
            result.count("read by SQLCipher")
        else:
            result.miss(f"{path.name}: SQLCipher reads something else")
        for needs, script in texts.items():
            found, papers, complaint = by_script(script, path, typed, folder / f"out-{number}-{needs}")
            if found == bodies(path, words) and papers == set(truth["blob"]) and not complaint:
                result.count(f"read by the script with {needs}")
            else:
                result.miss(f"{path.name}: the script with {needs} reads something else: {complaint}")
    return result


def _files(run: Run, folder: Path) -> Iterator[tuple[Path, str, str]]:
    """Yield files, their passphrases, and the same passphrases as another keyboard types them."""
    for name, words in _fixtures():
        yield Path(shutil.copyfile(FIXTURES / name, folder / name)), words, words
    today = folder / "today.hcase"
    create(today, run.size(6, 30))
    yield today, WORDS, WORDS
    with CaseFile.open(today, WORDS) as file:
        copy_case(file, folder / "handed.hcase", OTHER, moment(0), withhold=Withhold(versions=True, documents=True))
        yield folder / "handed.hcase", OTHER, OTHER
        change_passphrase(file, OTHER, moment(0))
    yield today, OTHER, OTHER
    for number, words in enumerate(ODD[: run.size(2, len(ODD))]):
        path = folder / f"odd-{number}.hcase"
        CaseFile.create(path, words, Story().state(3), AT).close()
        yield path, unicodedata.normalize("NFC", words), unicodedata.normalize("NFD", words)


def _fixtures() -> Iterator[tuple[str, str]]:
    words = ""
    for name, said in re.findall(
        r"^\| `(\S+\.hcase)` \| \d+ \| (.+?) \|", (FIXTURES / "README.md").read_text("utf-8"), re.MULTILINE
    ):
        words = words if said == "the same" else said.strip("`")
        yield name, words
