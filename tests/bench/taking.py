"""Taking many papers in as the window does: `python -m tests.bench.taking [FOLDER ...] [--photos N] [--runs R]`.

Without folders, N photographs of 12 megapixels. Printed are wall time, processor seconds of the program and of its workers, and
pages a second.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from hcprep.casefile import CaseFile
from hcprep.clock import FixedClock, stamp
from hcprep.jobs import JobContext
from hcprep.services.batch import take_papers
from hcprep.services.example import example_answers
from tests.bench.program import WORDS

_CLOCK = FixedClock.on(date(2026, 11, 22))
_KINDS = {".pdf", ".jpg", ".jpeg", ".png", ".tif", ".tiff", ".heic"}


def photos(folder: Path, number: int) -> None:
    """Write photographs of 12 megapixels and two megabytes, some of them taken on the side, once."""
    from PIL import Image

    folder.mkdir(parents=True, exist_ok=True)
    for at in range(number):
        path = folder / f"IMG_{at:04d}.jpg"
        if path.exists():
            continue
        seed, size = random.Random(at), ((4032, 3024) if at % 3 else (3024, 4032))  # noqa: S311
        soft = Image.frombytes("RGB", (41, 31), seed.randbytes(41 * 31 * 3)).resize(size, Image.Resampling.BICUBIC)
        exif = Image.Exif()
        exif[0x0112] = (1, 6, 3, 8)[at % 4]
        Image.blend(soft, Image.effect_noise(size, 30).convert("RGB"), 0.15).save(path, "JPEG", quality=85, exif=exif)


def taken(folders: Sequence[Path]) -> str:
    """Take in all papers of some folders once, into a new case, and return what it took."""
    paths = [path for folder in folders for path in sorted(folder.iterdir()) if path.suffix.lower() in _KINDS]
    case = replace(example_answers(), id="bench", fictional=False)
    with TemporaryDirectory() as place:
        file = CaseFile.create(Path(place) / "taking.hcase", WORDS, case, stamp(_CLOCK))
        wall, own = time.perf_counter(), time.process_time()
        batch = take_papers(file, case, paths, stamp(_CLOCK), JobContext())
        wall, own = time.perf_counter() - wall, time.process_time() - own
        file.close()
    others = resource.getrusage(resource.RUSAGE_CHILDREN)
    pages = sum(one.pages for one in batch.documents)
    told = f"{len(paths):4} papers {pages:5} pages {len(batch.refused):3} refused {wall:7.2f} s wall"
    return f"{told} {own:6.2f} s CPU + {others.ru_utime + others.ru_stime:6.2f} s of workers, {pages / wall:5.1f} pages a second"


def main() -> None:
    """Measure each run in a process of its own."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.taking")
    parser.add_argument("folders", nargs="*", type=Path, metavar="FOLDER")
    parser.add_argument("--photos", type=int, default=30)
    parser.add_argument("--runs", type=int, default=1)
    parser.add_argument("--once", action="store_true", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    folders = chosen.folders or [Path("bench-output") / f"photos-{chosen.photos}"]
    if chosen.once:
        print(taken(folders), end="")
        return
    if not chosen.folders:
        photos(folders[0], chosen.photos)
    for _ in range(chosen.runs):
        run = [sys.executable, "-m", "tests.bench.taking", "--once", *map(str, folders)]
        found = subprocess.run(run, check=True, text=True, stdout=subprocess.PIPE)
        print(found.stdout, f"load {os.getloadavg()[0]:.1f}", flush=True)


if __name__ == "__main__":
    main()
