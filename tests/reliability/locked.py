"""What is left in memory when the program has locked: the window is driven on a display of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.reliability.gate import Result, Run

_ROOT = Path(__file__).parents[2]


def gate(run: Run) -> Result:
    """Lock with the key; the process is gone, and passphrase and words are nowhere in the memory of the one after it."""
    result = Result()
    if not run.release:
        result.skipped = "part of the end-to-end tests; here at release size only"
        return result
    command = [sys.executable, "-m", "pytest", "-q", "-rs", "tests/e2e/test_lock_process.py"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=_ROOT)
    told = done.stdout.strip().splitlines() or ["nothing said"]
    if done.returncode:
        result.miss(told[-1])
    elif "skipped" in told[-1]:
        result.skipped = told[-1]
    else:
        result.counts["locked"] = told[-1]
    return result
