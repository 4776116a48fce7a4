"""The disk is full, or gone, from write n on, for every n of a session and of a copy; and a disk that writes one bit wrong."""

from __future__ import annotations

import hashlib
import random
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from hcprep.casefile import CaseFile, copy_case
from hcprep.errors import CaseFileError
from tests.reliability.faulty import FAULTS, faulty
from tests.reliability.gate import Result, Run, quick_key
from tests.reliability.script import OTHER, WORDS, Story, create, moment, save, wrong

_BEFORE = 4
_CODES = {"full": {"disk-full"}, "gone": {"disk-error"}}


@dataclass(frozen=True, slots=True)
class _Place:
    folder: Path
    base: Path
    story: Story

    def lay(self) -> Path:
        """Put a fresh copy of the case in place."""
        for each in self.folder.iterdir():
            each.unlink()
        return Path(shutil.copyfile(self.base, self.folder / "a.hcase"))


def gate(run: Run) -> Result:
    """Every write of the session, every write of the copy."""
    quick_key()
    result, dice = Result(), run.dice("full")
    place = _Place(run.fresh("full"), run.fresh("full-base") / "base.hcase", Story())
    create(place.base, _BEFORE)
    with faulty():
        writes = _dry(lambda: _session(place, result, "", 0))
        for kind in _CODES:
            for number in _some(writes, run.size(25, writes), dice):
                _session(place, result, kind, number)
                _session(place, result, kind, number, stays=True)
        copies = _dry(lambda: _copy(place, result, "", 0))
        for kind in (*_CODES, "bent"):
            for number in _some(copies, run.size(12, copies), dice):
                _copy(place, result, kind, number)
    return result


def _dry(act: Callable[[], None]) -> int:
    act()
    return FAULTS.writes


def _some(writes: int, count: int, dice: random.Random) -> Sequence[int]:
    return sorted(dice.sample(range(1, writes + 1), min(count, writes)))


def _session(place: _Place, result: Result, kind: str, start: int, *, stays: bool = False) -> None:
    """Open, save, take in a document, save that, close, while the disk fails from one write on; then there is room again.

    With `stays` the program goes on where it failed, with the words it kept in memory; else it closes first, on the bad disk.
    """
    path = place.lay()
    FAULTS.reset(kind, start)
    told = ""
    try:
        _work(path, place.story, _BEFORE, stays=stays)
    except CaseFileError as error:
        told = error.code
    if not kind:
        return
    where = f"{kind} from write {start} of a session{', going on' if stays else ''}"
    result.count(f"session {kind}")
    struck = FAULTS.struck
    FAULTS.reset()
    if told and told not in _CODES[kind]:
        result.miss(f"{where}: told {told}")
    done = _BEFORE if told else _BEFORE + 2
    saved, problem = wrong(place.story, lambda: CaseFile.open(path, WORDS), done, _BEFORE + 2)
    if not problem and struck and told:
        _work(path, place.story, saved)
        _, problem = wrong(place.story, lambda: CaseFile.open(path, WORDS), saved + 2, saved + 2)
    if problem:
        result.miss(f"{where}: {problem}")
    if [each.name for each in place.folder.iterdir()] != ["a.hcase"]:
        result.miss(f"{where}: left behind {sorted(each.name for each in place.folder.iterdir())}")


def _work(path: Path, story: Story, saved: int, *, stays: bool = False) -> None:
    with CaseFile.open(path, WORDS) as file:
        case = story.state(saved)
        for number in (saved + 1, saved + 2):
            try:
                case = save(file, case, number)
            except CaseFileError:
                if not stays:
                    raise
                FAULTS.reset()
                case = save(file, case, number)


def _copy(place: _Place, result: Result, kind: str, start: int) -> None:
    """Copy an open case onto a disk that fails; the copy is whole, or there is none."""
    path, target = place.lay(), place.folder / "b.hcase"
    where = f"{kind} at write {start} of a copy"
    told = ""
    before = hashlib.sha256(path.read_bytes()).digest()
    with CaseFile.open(path, WORDS) as file:
        FAULTS.reset(kind, start, "b.hcase.part")
        try:
            copy_case(file, target, OTHER, moment(0))
        except CaseFileError as error:
            told = error.code
        writes, struck = FAULTS.writes, FAULTS.struck
        FAULTS.reset()
    FAULTS.writes = writes
    if not kind:
        return
    result.count(f"copy {kind}")
    there = sorted(each.name for each in place.folder.iterdir())
    if target.exists():
        _, problem = wrong(place.story, lambda: CaseFile.open(target, OTHER), _BEFORE, _BEFORE)
        if problem:
            result.miss(f"{where}: the copy has its name, and: {problem}")
    elif there != ["a.hcase"] or not told:
        result.miss(f"{where}: told {told or 'nothing'}, left {there}")
    elif struck and told not in {*_CODES.get(kind, ()), "copy-failed"}:
        result.miss(f"{where}: told {told}")
    if hashlib.sha256(path.read_bytes()).digest() != before:
        result.miss(f"{where}: the case itself was written to")
