"""kill -9 during a change of passphrase, a hand-over, a backup: the case is whole, and so is whatever has a finished name."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from hcprep.casefile import CaseFile
from hcprep.services.backups import parse
from tests.reliability.child import child
from tests.reliability.gate import Result, Run, quick_key
from tests.reliability.script import OTHER, WORDS, Story, create, wrong

_SAVES = 9
_LONGEST = 0.35
"""Seconds until the latest kill; each of the three takes about 0.1."""
Check = Callable[[Path, list[str]], str]


def gate(run: Run) -> Result:
    """Kill each of the three, look, go on with the same folder."""
    quick_key()
    result, dice, story = Result(), run.dice("copykills"), Story()
    current = [WORDS, OTHER]

    def changed(folder: Path, said: list[str]) -> str:
        return _changed(story, folder, said, current)

    checks: tuple[tuple[str, Check], ...] = (
        ("change", changed),
        ("handover", lambda folder, _said: _handed(story, folder)),
        ("backup", lambda folder, said: _backed(story, folder, said)),
    )
    for task, check in checks:
        folder = run.fresh(f"copy-{task}")
        path = folder / "a.hcase"
        create(path, _SAVES)
        for trial in range(run.size(10, 200)):
            facts = current if task == "change" else ()
            with child(run, task + "s", str(path), *facts) as worker:
                worker.hear()
                time.sleep(dice.uniform(0, _LONGEST))
                worker.kill()
            result.count(f"kills in {task}")
            result.count(f"{task}s done", sum(word.startswith("done") for word in worker.said))
            result.count("killed with an unfinished file", int(any(each.suffix == ".part" for each in folder.rglob("*"))))
            problem = check(folder, worker.said)
            if problem:
                result.miss(f"{task} {trial}: {problem}")
                break
    return result


def _opens(story: Story, path: Path, words: str, *, papers: bool = True) -> str:
    return wrong(story, lambda: CaseFile.open(path, words), _SAVES, _SAVES, papers=papers)[1]


def _changed(story: Story, folder: Path, said: list[str], current: list[str]) -> str:
    path = folder / "a.hcase"
    first = _opens(story, path, current[1])
    if first:
        # Not even the one that it is not may be spoilt by trying.
        second = _opens(story, path, current[0])
        if second:
            return f"neither passphrase opens it: {first}; {second}"
    else:
        current.reverse()
    there = sorted(each.name for each in folder.iterdir())
    return "" if there == ["a.hcase"] else f"left behind {there}"


def _handed(story: Story, folder: Path) -> str:
    problem = _opens(story, folder / "a.hcase", WORDS)
    for path in folder.glob("b*.hcase"):
        problem = problem or _opens(story, path, OTHER)
        path.unlink()
    return problem


def _backed(story: Story, folder: Path, said: list[str]) -> str:
    problem = _opens(story, folder / "a.hcase", WORDS)
    made = [backup for path in (folder / "backups").iterdir() if (backup := parse(path)) is not None]
    for backup in made:
        problem = problem or _opens(story, backup.path, WORDS, papers=backup.kind == "full")
    numbers = [int(word.split()[1]) for word in said if word.startswith("done")]
    if numbers and max(numbers) not in {backup.number for backup in made}:
        return f"backup {max(numbers)} was done and is not there"
    return problem
