"""Single bits flipped and whole pages overwritten, everywhere in the file: never silently wrong, and what is hit is named."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

from hcprep.casefile import CaseFile
from hcprep.casefile.keys import PAGE, Key
from tests.reliability.gate import Result, Run, quick_key
from tests.reliability.judge import Judge
from tests.reliability.script import WORDS, Story, create

_SAVES = 20
_MOST_LOST = 1


def gate(run: Run) -> Result:
    """Half of the places lie anywhere in the file, half in a table chosen first, so that small tables are hit as well."""
    quick_key()
    result, dice = Result(), run.dice("flips")
    folder = run.fresh("flips")
    base = folder / "base.hcase"
    create(base, _SAVES)
    judge = Judge(folder / "a.hcase", Story().state(_SAVES), _key(base))
    tables, tails = _pages(base)
    for name, count in (("bit flips", run.size(40, 1000)), ("pages overwritten", run.size(8, 100))):
        for trial in range(count):
            page = dice.choice(tables[dice.choice(sorted(tables))]) if trial % 2 else dice.randint(1, base.stat().st_size // PAGE)
            _hit(judge, base, page, dice, result, name)
    chosen = tails if run.release else dice.sample(tails, min(8, len(tails)))
    for page in chosen:
        _hit(judge, base, page, dice, result, "last pages of values hit")
    if float(result.counts.get("most documents and statements lost at once", 0)) > _MOST_LOST:
        result.miss("one page cost more than one document or statement")
    _beneath(judge, base, result)
    return result


def _key(base: Path) -> Key:
    with CaseFile.open(base, WORDS) as file:
        return file.key


def _pages(base: Path) -> tuple[dict[str, list[int]], list[int]]:
    """Return the pages of each table and index, and the last overflow page of every value that has some."""
    tables: dict[str, list[int]] = {}
    tails: dict[str, int] = {}
    with CaseFile.open(base, WORDS) as file:
        for name, path, page in file._connection.execute("SELECT name, path, pageno FROM dbstat"):
            tables.setdefault(str(name), []).append(int(page))
            value, overflow, _ = str(path).partition("+")
            if overflow:
                # Rows come in the order of the chain, so the last one stays.
                tails[f"{name}{value}"] = int(page)
    return tables, list(tails.values())


def _hit(judge: Judge, base: Path, page: int, dice: random.Random, result: Result, name: str) -> None:
    shutil.copyfile(base, judge.path)
    start = (page - 1) * PAGE
    with judge.path.open("r+b") as stream:
        if name == "pages overwritten":
            stream.seek(start)
            stream.write(dice.randbytes(PAGE))
            where = f"page {page} overwritten"
        else:
            place, bit = start + dice.randrange(PAGE), dice.randrange(8)
            stream.seek(place)
            (byte,) = stream.read(1)
            stream.seek(place)
            stream.write(bytes([byte ^ 1 << bit]))
            where = f"bit {bit} of byte {place} (page {page})"
    result.count(name)
    if judge.ordinary(result, where):
        result.count("nothing that matters hit")
    judge.named(result, where)
    judge.path.unlink()


def _beneath(judge: Judge, base: Path, result: Result) -> None:
    """Change each stored value with the right key, as a faulty library would: only the hashes can tell."""
    with CaseFile.open(base, WORDS) as file:
        chunks = file._connection.execute("SELECT rowid FROM chunk").fetchall()
        texts = file._connection.execute(
            "SELECT rowid FROM revision AS r WHERE rev = (SELECT max(rev) FROM revision AS n WHERE n.kind = r.kind AND n.id = r.id)"
        ).fetchall()
    for sql, rows in (
        ("UPDATE chunk SET data = CAST(substr(data, 1, length(data) - 9) || zeroblob(9) AS BLOB) WHERE rowid = ?", chunks),
        ("UPDATE revision SET body = body || ' ' WHERE rowid = ?", texts),
    ):
        for row in rows:
            shutil.copyfile(base, judge.path)
            with CaseFile.open(judge.path, WORDS) as file:
                before = file._connection.total_changes()
                file._connection.execute(sql, (row[0],)).fetchall()
                assert file._connection.total_changes() > before, sql
            result.count("values changed beneath the seal")
            if judge.ordinary(result, f"{sql.split()[1]} {row[0]} changed"):
                result.miss(f"{sql.split()[1]} {row[0]} changed with the key, and nothing was told")
            judge.path.unlink()


