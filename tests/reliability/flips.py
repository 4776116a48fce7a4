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


def gate(run: Run) -> Result:
    """Half of the places lie anywhere in the file, half in a table chosen first, so that small tables are hit as well."""
    quick_key()
    result, dice = Result(), run.dice("flips")
    folder = run.fresh("flips")
    base = folder / "base.hcase"
    create(base, _SAVES)
    judge = Judge(folder / "a.hcase", Story().state(_SAVES), _key(base))
    tables, tails, shared = _pages(base)

    def hit(page: int, name: str) -> None:
        shutil.copyfile(base, judge.path)
        where = _spoil(judge.path, page, dice, whole=name == "pages overwritten")
        result.count(name)
        if judge.ordinary(result, where):
            result.count("nothing that matters hit")
        lost = judge.named(result, where)
        result.count("hits that cost more than one", int(lost > 1))
        if lost > shared.get(page, 1):
            result.miss(f"page {page} cost {lost} documents or statements")

    for name, count in (("bit flips", run.size(40, 1000)), ("pages overwritten", run.size(8, 100))):
        for trial in range(count):
            page = dice.choice(tables[dice.choice(sorted(tables))]) if trial % 2 else dice.randint(1, base.stat().st_size // PAGE)
            hit(page, name)
    chosen = tails if run.release else dice.sample(tails, min(8, len(tails)))
    for page in chosen:
        hit(page, "last pages of values hit")
    _beneath(judge, base, result)
    return result


def _key(base: Path) -> Key:
    with CaseFile.open(base, WORDS) as file:
        return file.key


def _pages(base: Path) -> tuple[dict[str, list[int]], list[int], dict[int, int]]:
    """Return the pages of each table and index, the last overflow page of every value that has some, and the pages on which
    several chunks begin, with their number: of small documents the page may hold that many."""
    tables: dict[str, list[int]] = {}
    tails: dict[str, int] = {}
    shared: dict[int, int] = {}
    with CaseFile.open(base, WORDS) as file:
        for name, path, page, kind, cells in file._connection.execute("SELECT name, path, pageno, pagetype, ncell FROM dbstat"):
            tables.setdefault(str(name), []).append(int(page))
            if name == "chunk" and kind == "leaf":
                shared[int(page)] = int(cells)
            value, overflow, _ = str(path).partition("+")
            if overflow:
                # Rows come in the order of the chain, so the last one stays.
                tails[f"{name}{value}"] = int(page)
    return tables, list(tails.values()), shared


def _spoil(path: Path, page: int, dice: random.Random, *, whole: bool) -> str:
    """Overwrite a page, or flip one bit of it, and return in words where."""
    start = (page - 1) * PAGE
    with path.open("r+b") as stream:
        if whole:
            stream.seek(start)
            stream.write(dice.randbytes(PAGE))
            return f"page {page} overwritten"
        place, bit = start + dice.randrange(PAGE), dice.randrange(8)
        stream.seek(place)
        (byte,) = stream.read(1)
        stream.seek(place)
        stream.write(bytes([byte ^ 1 << bit]))
        return f"bit {bit} of byte {place} (page {page})"


def _beneath(judge: Judge, base: Path, result: Result) -> None:
    """Change each stored value with the right key, as a faulty library would: only the hashes can tell."""
    with CaseFile.open(base, WORDS) as file:
        chunks = file._connection.execute("SELECT rowid FROM chunk").fetchall()
        texts = file._connection.execute(
            "SELECT rowid FROM revision AS r WHERE rev ="
            " (SELECT max(rev) FROM revision AS newest WHERE newest.kind = r.kind AND newest.id = r.id)"
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
