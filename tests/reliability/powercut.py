"""The power goes at a random moment of a session, of making a case, of a change of passphrase: what was acknowledged is there."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from hcprep.casefile import CaseFile
from tests.reliability import trace
from tests.reliability.disk import MODES, Disk
from tests.reliability.gate import Result, Run, quick_key
from tests.reliability.script import OTHER, WORDS, Story, create, wrong
from tests.reliability.trace import Op

_BEFORE = 4
Check = Callable[[Path, list[str]], str]
"""Given the folder after the cut and what was said before it; returns what is wrong."""


def gate(run: Run) -> Result:
    """Record each session once, then cut it in every mode."""
    quick_key()
    result = Result(skipped=trace.missing())
    if result.skipped:
        return result
    dice, story = run.dice("powercut"), Story()
    for name, checks, facts in (
        ("session", _session(story), (str(run.size(6, 20)),)),
        ("make", _made(story), ()),
        ("change", _changed(story), ()),
        ("copy", _copied(story), ()),
    ):
        folder = run.fresh(f"power-{name}")
        if name != "make":
            create(folder / "a.hcase", _BEFORE)
        before = {str(path): path.read_bytes() for path in folder.iterdir()}
        record = folder.with_suffix(".strace")
        trace.traced(run, record, name, str(folder / "a.hcase"), *facts)
        ops = trace.operations(record, folder)
        record.unlink()
        result.count("operations", len(ops))
        result.count("flushes", sum(op.kind == "flush" for op in ops))
        trials = run.size(25 if name == "session" else 12, 300 if name == "session" else 100)
        for mode in MODES:
            for _ in range(trials):
                cut = _moment(ops, dice)
                problem = _cut(Disk(folder, before), ops[:cut], folder, checks, partial(Disk.after, mode=mode, dice=dice))
                result.count(f"{name} {mode}")
                if problem:
                    result.miss(f"{name} {mode}, cut after {cut} of {len(ops)}: {problem}")
    return result


def _moment(ops: Sequence[Op], dice: random.Random) -> int:
    """Anywhere, and half of the time just after something was acknowledged: then it has to be there."""
    said = [number for number, op in enumerate(ops, start=1) if op.kind == "said"]
    return dice.choice(said) if dice.random() < 0.5 else dice.randint(0, len(ops))


def _cut(disk: Disk, ops: Sequence[Op], folder: Path, check: Check, after: Callable[[Disk], dict[str, bytes]]) -> str:
    for op in ops:
        disk.take(op)
    for path in folder.iterdir():
        path.unlink()
    for name, data in after(disk).items():
        Path(name).write_bytes(data)
    return check(folder, [op.path for op in ops if op.kind == "said"])


def _opens(story: Story, path: Path, words: str, least: int, most: int | None = None) -> str:
    return wrong(story, lambda: CaseFile.open(path, words), least, most)[1]


def _session(story: Story) -> Check:
    return lambda folder, said: _opens(story, folder / "a.hcase", WORDS, max((int(word) for word in said), default=_BEFORE))


def _made(story: Story) -> Check:
    # Before it was said to be made there may be anything, or nothing.
    return lambda folder, said: _opens(story, folder / "a.hcase", WORDS, 0) if said else ""


def _changed(story: Story) -> Check:
    def check(folder: Path, said: list[str]) -> str:
        new = _opens(story, folder / "a.hcase", OTHER, _BEFORE, _BEFORE)
        if not new or "changed" in said:
            return new
        old = _opens(story, folder / "a.hcase", WORDS, _BEFORE, _BEFORE)
        return old and f"new passphrase: {new}; old: {old}"

    return check


def _copied(story: Story) -> Check:
    def check(folder: Path, said: list[str]) -> str:
        copy = folder / "b.hcase"
        if "copied" in said or copy.exists():
            problem = _opens(story, copy, OTHER, _BEFORE, _BEFORE)
            if problem:
                return f"the copy: {problem}"
        return _opens(story, folder / "a.hcase", WORDS, _BEFORE, _BEFORE)

    return check
