"""kill -9 at random moments while a child saves: every acknowledged save is there, every document whole."""

from __future__ import annotations

import time

from hcprep.casefile import CaseFile
from tests.reliability.child import child
from tests.reliability.gate import Result, Run, quick_key
from tests.reliability.script import WORDS, Story, create, wrong

_PER_FILE = 25


def gate(run: Run) -> Result:
    """Kill, open, compare; again on the same file."""
    quick_key()
    result, dice = Result(), run.dice("kills")
    story, folder = Story(), run.fresh("kills")
    path, saved = folder / "none", 0
    for trial in range(run.size(25, 1000)):
        if trial % _PER_FILE == 0:
            path.unlink(missing_ok=True)
            path, saved = folder / f"{trial}.hcase", 0
            create(path)
        with child(run, "write", str(path)) as writer:
            # Some die while they still open the file, perhaps playing back what the one before left.
            if dice.random() < 0.85:
                writer.hear()
            time.sleep(dice.uniform(0, 0.12))
            writer.kill()
        least = writer.last(saved)
        journal = path.with_name(f"{path.name}-journal")
        result.count("kills")
        result.count("acknowledged saves", least - saved)
        result.count("journals left to play back", int(journal.exists() and journal.stat().st_size > 0))
        saved, problem = wrong(story, lambda path=path: CaseFile.open(path, WORDS), least)  # type: ignore[misc]
        if problem:
            result.miss(f"kill {trial}: {problem}")
            saved = 0
            path.unlink(missing_ok=True)
            journal.unlink(missing_ok=True)
            create(path)
        elif [each.name for each in folder.iterdir()] != [path.name]:
            result.miss(f"kill {trial}: left behind {sorted(each.name for each in folder.iterdir())}")
    return result
