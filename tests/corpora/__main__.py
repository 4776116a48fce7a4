"""Run every PDF of some folders through intake, a book and its proof: `python -m tests.corpora FOLDER [FOLDER ...]`.

Meant for the public test files of other projects (pypdf, pikepdf, qpdf, pdf.js), which are never kept here. Each file has a
process of its own with 1 GiB of address space beyond what the process begins with. More than 20 s of processor time for intake,
book and proof is told; 60 s, other readers included, end it. Linux only.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from hcprep.intake.watch import Watch
from tests.corpora.judging import Verdict, judge

SECONDS = 20
MEMORY = 1 << 30
_HUNG = 60
_PATIENCE = 6
"""How many times that a file may take by the clock, since other programs run too."""


@dataclass(frozen=True, slots=True)
class Ran:
    """One file: its verdict, processor seconds, peak memory in MB and seconds by the clock."""

    name: str
    verdict: Verdict
    cpu: float
    memory: float
    wall: float


def _child(path: Path, answer: Path, *, readers: bool) -> None:
    import resource

    used = int(Path("/proc/self/statm").read_text("ascii").split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (used + MEMORY, used + MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (_HUNG, _HUNG))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    silent = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silent, 1)
    os.dup2(silent, 2)

    def give_up(page: int, pages: int) -> None:
        answer.write_bytes(msgspec.json.encode(Verdict("refused", "intake-heavy", (f"page {page} of {pages}",))))
        os._exit(0)

    with tempfile.TemporaryDirectory(prefix="corpora-") as folder, Watch(give_up) as watch:
        answer.write_bytes(msgspec.json.encode(judge(path, Path(folder), watch, readers=readers)))


def _ended(status: int, wall: float) -> Verdict:
    code = os.waitstatus_to_exitcode(status)
    if wall >= _HUNG * _PATIENCE or code in {-24, -9}:
        return Verdict("hung", f"{wall:.0f} s")
    return Verdict("crashed", str(code))


@dataclass(slots=True)
class _Child:
    name: str
    answer: Path
    began: float


def _run(paths: Sequence[Path], jobs: int, *, readers: bool) -> Iterator[Ran]:
    waiting = list(reversed(paths))
    running: dict[int, _Child] = {}
    with tempfile.TemporaryDirectory(prefix="corpora-answers-") as folder:
        while waiting or running:
            while waiting and len(running) < jobs:
                path = waiting.pop()
                answer = Path(folder) / f"{len(waiting)}.json"
                process = os.fork()
                if process == 0:
                    code = 1
                    try:
                        _child(path, answer, readers=readers)
                        code = 0
                    finally:
                        os._exit(code)
                running[process] = _Child(f"{path.parent.name}/{path.name}", answer, time.monotonic())
            process, status, used = os.wait4(-1, os.WNOHANG)
            if not process:
                _end_late(running)
                time.sleep(0.02)
                continue
            one = running.pop(process)
            wall = time.monotonic() - one.began
            told = one.answer.exists() and one.answer.stat().st_size
            verdict = msgspec.json.decode(one.answer.read_bytes(), type=Verdict) if told else _ended(status, wall)
            yield Ran(one.name, verdict, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, wall)


def _end_late(running: Mapping[int, _Child]) -> None:
    for process, one in running.items():
        if time.monotonic() - one.began > _HUNG * _PATIENCE:
            os.kill(process, 9)


def _told(rows: Sequence[Ran]) -> None:
    outcomes = Counter(row.verdict.outcome for row in rows)
    print(f"{len(rows)} files: {', '.join(f'{outcome} {count}' for outcome, count in sorted(outcomes.items()))}")
    for reason, count in sorted(Counter(row.verdict.reason for row in rows if row.verdict.outcome == "refused").items()):
        print(f"  refused {reason}: {count}")
    for code, count in sorted(Counter(code for row in rows for code in {one.split(":")[0] for one in row.verdict.odd}).items()):
        print(f"  odd {code}: {count}")
    slow = [f"{row.name} {row.verdict.own:.0f} s" for row in rows if row.verdict.own > SECONDS]
    print(f"  over {SECONDS} s: {', '.join(slow) or 'none'}")
    own, everything = max(row.verdict.own for row in rows), max(row.cpu for row in rows)
    print(f"  most: {own:.1f} s of processor, {everything:.1f} s with other readers, {max(row.memory for row in rows):.0f} MB")


def main() -> int:
    """Run, print the counts, return 1 when something is wrong."""
    parser = argparse.ArgumentParser(prog="python -m tests.corpora")
    parser.add_argument("folder", type=Path, nargs="+")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--only", default="", help="part of the names of the files to run")
    parser.add_argument("--proof-only", action="store_true", help="no other readers than those of the proof")
    parser.add_argument("--out", type=Path, help="a file for one JSON line about each")
    chosen = parser.parse_args()
    paths = sorted(path for folder in chosen.folder for path in folder.rglob("*") if path.suffix.lower() == ".pdf")
    rows: list[Ran] = []
    for row in _run([path for path in paths if chosen.only in path.name], chosen.jobs, readers=not chosen.proof_only):
        rows.append(row)
        if row.verdict.outcome in {"wrong", "crashed", "hung"} or row.verdict.odd or chosen.only:
            print(row.name, row.verdict.outcome, row.verdict.reason, *row.verdict.odd, f"{row.cpu:.1f} s", flush=True)
        if chosen.out:
            with chosen.out.open("ab") as out:
                out.write(msgspec.json.encode(row) + b"\n")
    for folder in sorted({row.name.split("/")[0] for row in rows}):
        print(folder, end=": ")
        _told([row for row in rows if row.name.startswith(folder + "/")])
    print("all", end=": ")
    _told(rows)
    return int(any(row.verdict.outcome in {"wrong", "crashed", "hung"} for row in rows))


if __name__ == "__main__":
    sys.exit(main())
