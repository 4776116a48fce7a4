"""A second opener is refused within two seconds; after a kill the next one opens at once."""

from __future__ import annotations

import time

from hcprep.casefile import CaseFile
from hcprep.errors import CaseFileError
from tests.reliability.child import child
from tests.reliability.gate import Result, Run, quick_key
from tests.reliability.script import WORDS, create

_PATIENCE = 2.0
"""Seconds, judged in the long form only: the short one runs beside everything else a change must pass."""


def gate(run: Run) -> Result:
    """Against one that only holds the file, and one that saves all the time."""
    quick_key()
    result = Result()
    path = run.fresh("opener") / "a.hcase"
    create(path)
    for trial in range(run.size(2, 20)):
        with child(run, "write" if trial % 2 else "hold", str(path)) as first:
            first.hear()
            started = time.monotonic()
            try:
                CaseFile.open(path, WORDS).close()
                result.miss(f"trial {trial}: two have it open")
            except CaseFileError as error:
                if error.code != "case-in-use":
                    result.miss(f"trial {trial}: told {error.code}")
            took = time.monotonic() - started
            result.count("refused")
            result.most("slowest refusal, s", took)
            if run.release and took > _PATIENCE:
                result.miss(f"trial {trial}: refused after {took:.1f} s")
            if not first.alive:
                result.miss(f"trial {trial}: the first one died of it")
            first.kill()
        started = time.monotonic()
        CaseFile.open(path, WORDS).close()
        result.count("opened after a kill")
        result.most("slowest opening after a kill, s", time.monotonic() - started)
    return result
