"""Measure the case file beside plain SQLite with the same settings: `python -m tests.bench.bench_casefile [--runs 3]`.

60 documents of 400 MB together are taken in, each in one durable transaction; then 200 saves of a statement of 2 KB. Both sides
store 256 KiB chunks under their SHA-256, and write the same rows in a save. Every run is a process of its own, in turn.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import IO

from tests.reliability.huge import Endless

PAPERS = 60
SAVES = 200
WORDS = "canoe lantern orchid ferry maple birch"
AT = "2026-11-22T10:00:00+00:00"
_CHUNK = 256 * 1024
Figures = dict[str, float]


def papers(megabytes: int) -> Iterator[tuple[int, IO[bytes]]]:
    """Yield documents as streams; no two are alike."""
    for number in range(PAPERS):
        yield number, io.BufferedReader(Endless(number, megabytes * 1000**2 // PAPERS), _CHUNK)


def casefile(folder: Path, megabytes: int) -> Figures:
    """Measure hcprep."""
    from hcprep.casefile import CaseFile
    from hcprep.model import edits
    from hcprep.model.case import Case
    from hcprep.model.evidence import Document, Evidence
    from hcprep.model.statement import Paragraph, Section, Statement, Text

    path = folder / "a.hcase"
    case = Case(id="c", edition="2026-11")
    CaseFile.create(path, WORDS, case, AT).close()
    started = time.perf_counter()
    file = CaseFile.open(path, WORDS)
    opened = time.perf_counter() - started
    took = 0.0
    for number, data in papers(megabytes):
        started = time.perf_counter()
        sha256, size = file.store(data)
        took += time.perf_counter() - started
        paper = Document(id=f"d{number}", filename="f", media_type="x", original_sha256=sha256, original_size=size)
        new = edits.put_evidence(case, Evidence(id=f"e{number}", title="t", documents=(paper,)), "home")
        file.commit(case, new, AT)
        case = new

    def save(number: int) -> None:
        nonlocal case
        words = Paragraph(id="p", runs=(Text(text=f"{number} " * 500),))
        new = replace(case, statement=Statement(sections=(Section(id="s", paragraphs=(words,)),)))
        file.commit(case, new, AT)
        case = new

    found = {"import": took, **_saves(save)}
    file.close()
    started = time.perf_counter()
    file = CaseFile.open(path, WORDS)
    file.load()
    found["open"] = max(opened, time.perf_counter() - started)
    file.close()
    return found


def plain(folder: Path, megabytes: int) -> Figures:
    """Measure SQLite without a cipher, with the settings of the case file."""
    import apsw

    from hcprep.casefile.connection import SETTINGS

    started = time.perf_counter()
    connection = apsw.Connection(str(folder / "plain.db"))
    connection.execute("PRAGMA locking_mode = EXCLUSIVE").fetchall()
    connection.execute("PRAGMA journal_mode = TRUNCATE").fetchall()
    for name, value in SETTINGS.items():
        connection.execute(f"PRAGMA {name} = {value}").fetchall()
    connection.execute(
        "CREATE TABLE blob (id INTEGER PRIMARY KEY, sha256 TEXT UNIQUE, size INTEGER);"
        "CREATE TABLE chunk (blob INTEGER, n INTEGER, data BLOB, PRIMARY KEY (blob, n));"
        "CREATE TABLE revision (kind TEXT, id TEXT, rev INTEGER, at TEXT, sha256 TEXT, body TEXT, PRIMARY KEY (kind, id, rev));"
        "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;"
        "CREATE TABLE save (n INTEGER PRIMARY KEY, id TEXT, at TEXT);"
    ).fetchall()
    opened = time.perf_counter() - started
    took = 0.0
    for number, data in papers(megabytes):
        started = time.perf_counter()
        connection.execute("BEGIN IMMEDIATE")
        digest = hashlib.sha256()
        size = 0
        for order, piece in enumerate(iter(lambda data=data: data.read(_CHUNK), b"")):  # type: ignore[misc]
            digest.update(piece)
            size += len(piece)
            connection.execute("INSERT INTO chunk VALUES (?, ?, ?)", (number, order, piece))
        connection.execute("INSERT INTO blob VALUES (?, ?, ?)", (number, digest.hexdigest(), size))
        connection.execute("COMMIT")
        took += time.perf_counter() - started

    def save(number: int) -> None:
        body = f"{number} " * 500
        connection.execute("BEGIN IMMEDIATE")
        digest = hashlib.sha256(body.encode()).hexdigest()
        connection.execute("INSERT INTO revision VALUES ('statement', '', ?, ?, ?, ?)", (number, AT, digest, body))
        connection.execute("INSERT INTO save VALUES (?, ?, ?)", (number, digest[:32], AT))
        connection.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", (("saves", str(number)), ("saved", AT)))
        connection.execute("COMMIT")

    found = {"import": took, "open": opened, **_saves(save)}
    connection.close()
    return found


def _saves(save: Callable[[int], None]) -> Figures:
    times: list[float] = []
    for number in range(SAVES):
        started = time.perf_counter()
        save(number)
        times.append((time.perf_counter() - started) * 1000)
    return {"save p50": statistics.median(times), "save p99": sorted(times)[SAVES * 99 // 100 - 1]}


def idle(_folder: Path, _megabytes: int) -> Figures:
    """Load what the case file needs and do nothing: the floor of memory."""
    from hcprep import casefile

    assert callable(casefile.CaseFile.open)
    return {}


TASKS: dict[str, Callable[[Path, int], Figures]] = {"plain": plain, "casefile": casefile, "idle": idle}


def _run(task: str, megabytes: int) -> Figures:
    with tempfile.TemporaryDirectory(prefix="hcprep-bench-") as folder:
        command = [sys.executable, "-m", "tests.bench.bench_casefile", "--task", task, "--megabytes", str(megabytes), folder]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert process.stdout is not None
        told = process.stdout.read()
        process.stdout.close()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise SystemExit(f"{task} failed with {process.returncode}")
        unit = 1024**2 if sys.platform == "darwin" else 1024
        return {**json.loads(told), "memory": used.ru_maxrss / unit}


def main() -> None:
    """Measure in turn and print medians, beside the figures that are wished for."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.bench_casefile")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--megabytes", type=int, default=400)
    parser.add_argument("--task", choices=TASKS)
    parser.add_argument("folder", nargs="?", type=Path)
    chosen = parser.parse_args()
    if chosen.task:
        print(json.dumps(TASKS[chosen.task](chosen.folder, chosen.megabytes)))
        return
    rounds = [{task: _run(task, chosen.megabytes) for task in TASKS} for _ in range(chosen.runs)]
    ours, base = (
        {name: statistics.median(one[task][name] for one in rounds) for name in rounds[0][task]} for task in ("casefile", "plain")
    )
    floor = min(one["idle"]["memory"] for one in rounds)
    print(f"{PAPERS} documents, {chosen.megabytes} MB; medians of {chosen.runs}, both sides in turn")
    print(f"{'':24}{'case file':>10}{'plain':>10}{'ratio':>8}{'wished':>9}")
    for name, unit, wished in (("import", "s", "2.5x"), ("save p50", "ms", "2x"), ("save p99", "ms", "")):
        print(f"{name + ', ' + unit:24}{ours[name]:10.2f}{base[name]:10.2f}{ours[name] / base[name]:7.2f}x{wished:>9}")
    print(f"{'open with passphrase, s':24}{ours['open']:10.2f}{base['open']:10.2f}{'':8}{'0.5':>9}")
    print(f"{'peak memory, MB':24}{ours['memory']:10.0f}{base['memory']:10.0f}{'':8}{'60':>9}  (doing nothing: {floor:.0f})")


if __name__ == "__main__":
    main()
