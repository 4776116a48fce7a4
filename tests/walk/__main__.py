"""Ten minutes of pressing anything: `python -m tests.walk [--long] [--seed N] [--seconds S]`; exit code 1 for a fault."""

from __future__ import annotations

import argparse
import os
import secrets
import sys
import tempfile
from datetime import date
from pathlib import Path


def main() -> int:
    """Walk, and print what was met."""
    parser = argparse.ArgumentParser(prog="python -m tests.walk")
    parser.add_argument("--long", action="store_true", help="ten minutes")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=secrets.randbelow(10**6))
    chosen = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from hcprep.clock import FixedClock
    from tests.walk.cases import family, small_papers
    from tests.walk.walker import walking

    app = QApplication.instance() or QApplication(["hcprep"])
    assert isinstance(app, QApplication)
    seconds = 600 if chosen.long else chosen.seconds
    print(f"seed {chosen.seed}, {seconds:.0f} seconds", flush=True)
    failed = ""
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home)
        clock = FixedClock.on(date(2026, 11, 22))
        with walking(app, folder, clock, family(), seed=chosen.seed, papers=small_papers(folder)) as walk:
            legs = max(1, round(seconds / 15))
            try:
                for _ in range(legs):
                    walk.go(10**9, seconds / legs)
                    walk.check()
                    if walk.faults:
                        break
            except AssertionError as error:
                failed = str(error)
            print(f"{walk.steps} steps, file compared {walk.checked} times, {len(walk.faults)} fault(s) {failed}", flush=True)
            for fault in walk.faults[:3]:
                print(fault)
            if walk.faults or failed:
                print("\n".join(walk.trail[-40:]))
            code = 1 if walk.faults or failed else 0
            sys.stdout.flush()
    return code


if __name__ == "__main__":
    os._exit(main())
