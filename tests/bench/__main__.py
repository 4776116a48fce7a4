"""Measure the book writer against its floors: `python -m tests.bench [--documents 60] [--runs 5]`."""

from __future__ import annotations

import argparse
import math
import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bench.corpus import PAGES, build
from tests.bench.tasks import TASKS, Task, plan


@dataclass(frozen=True, slots=True)
class Sample:
    """One run: seconds of wall and CPU, peak memory in MB."""

    wall: float
    cpu: float
    memory: float


def _command(name: str, folder: Path) -> list[str]:
    if name == "qpdf":
        sources = [str(path) for path in sorted((folder / "sources").glob("*.pdf"))]
        return ["qpdf", "--empty", "--pages", *sources, "--", str(folder / "qpdf.pdf")]
    return [sys.executable, "-m", "tests.bench", "--task", name, str(folder)]


def _run(name: str, folder: Path) -> Sample:
    start = time.perf_counter()
    process = subprocess.Popen(_command(name, folder))
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 3):  # qpdf says 3 for warnings
        raise SystemExit(f"{name} failed with {process.returncode}")
    unit = 1024**2 if sys.platform == "darwin" else 1024
    return Sample(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / unit)


def _measure(folder: Path, runs: int) -> dict[str, Sample]:
    names = [*(["qpdf"] if shutil.which("qpdf") else []), *TASKS]
    samples: dict[str, list[Sample]] = {name: [] for name in names}
    for _ in range(runs + 1):
        for name in names:
            samples[name].append(_run(name, folder))
    # The first round only warms the disk cache.
    return {name: _median(taken[1:]) for name, taken in samples.items()}


def _median(samples: list[Sample]) -> Sample:
    return Sample(
        statistics.median(sample.wall for sample in samples),
        statistics.median(sample.cpu for sample in samples),
        max(sample.memory for sample in samples),
    )


def _ratio(value: float, floors: Sequence[str], found: Mapping[str, Sample], of: str) -> str:
    if not floors or any(name not in found for name in floors):
        return ""
    return f"{value / sum(getattr(found[name], of) for name in floors):.2f}x {'+'.join(floors)}"


def _exponent(sizes: Sequence[int], values: Sequence[float]) -> float:
    """Fit values to a power of the size; return the power."""
    return statistics.linear_regression([math.log(size) for size in sizes], [math.log(value) for value in values]).slope


def _place(documents: int, *, heavy: bool) -> Path:
    return Path("bench-output") / f"corpus-{documents}{'-heavy' if heavy else ''}"


def _folder(documents: int, *, heavy: bool) -> Path:
    # In a process of its own: a child's peak memory counts that of its parent at the fork.
    more = ["--heavy"] if heavy else []
    subprocess.run([sys.executable, "-m", "tests.bench", "--build", "--documents", str(documents), *more], check=True)
    return _place(documents, heavy=heavy)


def _growth(sizes: Sequence[int], runs: int, *, heavy: bool) -> None:
    rows = {documents: _measure(_folder(documents, heavy=heavy), runs) for documents in sizes}
    for name in TASKS:
        if name not in {"idle", "plan"}:
            spent = [max(rows[documents][name].cpu - rows[documents]["idle"].cpu, 0.01) for documents in sizes]
            print(
                f"{name:12} CPU beyond idle {', '.join(f'{one:.2f}' for one in spent)} s: exponent {_exponent(sizes, spent):.2f}"
            )


def main() -> None:
    """Build the corpus if needed, measure, print."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench")
    parser.add_argument("--documents", type=int, default=60)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--heavy", action="store_true", help="scans of half a megabyte a page and nothing else")
    parser.add_argument("--growth", type=int, nargs="+", metavar="DOCUMENTS", help="fit how the time grows over several sizes")
    parser.add_argument("--task", choices=sorted(TASKS))
    parser.add_argument("--build", action="store_true", help="make the corpus and stop")
    parser.add_argument("folder", nargs="?", type=Path)
    chosen = parser.parse_args()
    if chosen.task and chosen.folder:
        TASKS[chosen.task].run(chosen.folder)
        return
    if chosen.build:
        build(_place(chosen.documents, heavy=chosen.heavy), chosen.documents, heavy=chosen.heavy)
        return
    if chosen.growth:
        _growth(chosen.growth, chosen.runs, heavy=chosen.heavy)
        return
    folder = _folder(chosen.documents, heavy=chosen.heavy)
    size = sum(path.stat().st_size for path in (folder / "sources").glob("*.pdf"))
    print(f"{chosen.documents} documents, {chosen.documents * PAGES} pages, {size / 1e6:.0f} MB; medians of {chosen.runs}")
    found = _measure(folder, chosen.runs)
    print(f"{'':12} {'CPU s':>7} {'of floor':>20} {'wall s':>7} {'of floor':>20} {'peak MB':>8}")
    for name, sample in found.items():
        task = TASKS.get(name, Task(plan))
        cpu, wall = _ratio(sample.cpu, task.cpu_floor, found, "cpu"), _ratio(sample.wall, task.wall_floor, found, "wall")
        print(f"{name:12} {sample.cpu:7.2f} {cpu:>20} {sample.wall:7.2f} {wall:>20} {sample.memory:8.0f}")


if __name__ == "__main__":
    main()
