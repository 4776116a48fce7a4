"""Does the case file lose, spoil or show anything? `python -m tests.reliability [--short | --release] [--only GATE …]`."""

from __future__ import annotations

import argparse
import importlib
import json
import secrets
import sys
import tempfile
import time
from pathlib import Path

from tests.reliability import sabotaged
from tests.reliability.gate import SHOWN, Result, Run

GATES = {
    "kills": "kill -9 while writing",
    "copykills": "kill -9 in a change of passphrase, a hand-over, a backup",
    "powercut": "the power goes",
    "flips": "bits flipped, pages overwritten",
    "opener": "a second one opens the case",
    "copies": "the open file copied",
    "readers": "hcprep, SQLCipher and the scripts of the manual read it; odd passphrases",
    "sheet": "the recovery sheet",
    "drill": "the case deleted, and brought back from backups",
    "full": "disk full, gone or lying at every write",
    "withheld": "handed over without some of it",
    "locked": "memory after the lock",
    "rebuilds": "packages made again after edits, kills, full disks and changed files",
    "leaks": "words and calls that leave the file",
    "huge": "a file over 4 GiB",
}
"""Each gate and what it does to the file; `tests.reliability.NAME` has it."""


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.reliability", description=__doc__)
    sizes = parser.add_mutually_exclusive_group()
    sizes.add_argument("--short", action="store_true", help="a minute's worth (the default)")
    sizes.add_argument("--release", action="store_true", help="the full size; an hour or two")
    parser.add_argument("--only", nargs="+", choices=GATES, metavar="GATE", default=list(GATES), help=", ".join(GATES))
    parser.add_argument("--seed", type=int, default=None, help="throw the same dice again")
    parser.add_argument(
        "--sabotage", choices=sabotaged.WAYS, default="", help="break the program first: " + ", ".join(sabotaged.WAYS)
    )
    parser.add_argument("--json", action="store_true")
    return parser.parse_args()


def _one(name: str, run: Run) -> tuple[Result, float]:
    started = time.monotonic()
    gate = importlib.import_module(f"tests.reliability.{name}").gate
    result: Result = gate(run)
    return result, time.monotonic() - started


def _say(name: str, result: Result, seconds: float) -> None:
    counts = ", ".join(f"{what} {value}" for what, value in result.counts.items())
    state = "MISS" if result.misses else "skip" if result.skipped and not result.counts else "ok"
    print(f"{state:5}{name:9} {seconds:7.1f} s  {counts}", flush=True)
    if result.skipped:
        print(f"      not run: {result.skipped}", flush=True)
    for miss in result.misses[:SHOWN]:
        print(f"      {miss}", flush=True)
    if len(result.misses) > SHOWN:
        print(f"      and {len(result.misses) - SHOWN} more", flush=True)


def main() -> int:
    """Run gates one after the other; 1 if any missed something."""
    chosen = _arguments()
    seed = secrets.randbelow(10**6) if chosen.seed is None else chosen.seed
    sabotaged.apply(chosen.sabotage)
    told: dict[str, object] = {}
    missed = False
    if not chosen.json:
        print(
            f"{'release' if chosen.release else 'short'}, seed {seed}{', broken: ' + chosen.sabotage if chosen.sabotage else ''}"
        )
    with tempfile.TemporaryDirectory(prefix="hcprep-reliability-") as folder:
        for name in chosen.only:
            result, seconds = _one(name, Run(chosen.release, seed, Path(folder), chosen.sabotage))
            missed = missed or bool(result.misses)
            told[name] = {
                "counts": result.counts,
                "misses": result.misses,
                "skipped": result.skipped,
                "seconds": round(seconds, 1),
            }
            if not chosen.json:
                _say(name, result, seconds)
    if chosen.json:
        print(json.dumps({"seed": seed, "release": chosen.release, "sabotage": chosen.sabotage, "gates": told}, indent=1))
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
