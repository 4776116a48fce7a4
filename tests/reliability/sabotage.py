"""The program broken on purpose, one way at a time: every one must be noticed. `python -m tests.reliability.sabotage [WAY …]`."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

NOTICED = {
    "no-hash": "flips",
    "sync-off": "powercut",
    "sync-normal": "powercut",
    "wal-normal": "powercut",
    "delete-full": "powercut",
    "memory-journal": "powercut",
    "no-lock": "opener",
    "no-flush": "powercut",
    "no-verify": "full",
    "hasty-close": "full",
    "early-answer": "kills",
    "spill": "leaks",
    "call-home": "leaks",
}
"""Each way of `sabotaged.py` and the gate that must notice it, in its short form."""
SEED = 7
"""Of dice that hit what they are to hit; a short gate throws few."""


def misses(way: str, gate: str) -> list[str] | None:
    """Run one short gate against the program broken in one way; return what it missed, None if it could not be run."""
    command = [sys.executable, "-m", "tests.reliability", "--json", "--seed", str(SEED), "--sabotage", way, "--only", gate]
    done = subprocess.run(command, capture_output=True, check=False, cwd=Path(__file__).parents[2])
    told = json.loads(done.stdout)["gates"][gate]
    return None if told["skipped"] and not told["counts"] else list(told["misses"])


def main() -> int:
    """Print a line for each; 1 if one went unnoticed."""
    unnoticed = 0
    for way in sys.argv[1:] or NOTICED:
        found = misses(way, NOTICED[way])
        state = "not run" if found is None else f"{len(found)} noticed" if found else "UNNOTICED"
        unnoticed += found == []
        print(f"{way:15} {NOTICED[way]:9} {state:12} {found[0][:110] if found else ''}", flush=True)
    return int(unnoticed > 0)


if __name__ == "__main__":
    sys.exit(main())
