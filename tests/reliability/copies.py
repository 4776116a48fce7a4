"""The bare file, copied while the program has it open and saves: what people do with a stick.

Between two saves the bare file is complete. A copy that overlaps a save can be neither the one state nor the other, and nobody
can make it whole without the journal: it opens right, or says what it is; never a silent mix.
"""

from __future__ import annotations

import shutil
import time
from pathlib import Path

from hcprep.casefile import CaseFile
from tests.reliability.child import Child, child
from tests.reliability.gate import Result, Run, quick_key
from tests.reliability.script import WORDS, Story, create, wrong

_PAUSE = 0.1
"""Seconds between two saves of the first case; each further one has that much more, until some copies fall between."""
_EACH = 20
"""Copies of one case; its file grows while it is written to, and a longer copy overlaps a save more often."""
_MOST = 40
"""Cases at most: on a machine so busy that every copy overlaps a save there is nothing to learn."""


def gate(run: Run) -> Result:
    """Copies at random moments; one during which nothing was being saved is complete, any other right or refused."""
    quick_key()
    result, dice = Result(), run.dice("copies")
    result.counts |= {"copies": 0, "complete": 0, "during a save": 0, "of these refused": 0, "of these mixed": 0}
    for number in range(_MOST):
        story, path, folder = Story(), run.fresh(f"copies-{number}") / "a.hcase", run.fresh(f"stick-{number}")
        create(path)
        with child(run, "write", str(path), str(_PAUSE * (number + 1))) as writer:
            while writer.hear() != "3":
                pass
            for _ in range(_EACH):
                time.sleep(dice.uniform(0, 0.08))
                _copy(writer, path, folder, story, result)
                if int(result.counts["copies"]) - int(result.counts["during a save"]) >= run.size(10, 60):
                    return result
    result.miss("too few copies fell between two saves")
    return result


def _copy(writer: Child, path: Path, folder: Path, story: Story, result: Result) -> None:
    writer.catch_up()
    least, before = writer.last(0), len(writer.said)
    # "begin" said last: a save is under way already.
    during = writer.said[-1] == "begin"
    copy = Path(shutil.copyfile(path, folder / "copy.hcase"))
    writer.catch_up()
    during = during or len(writer.said) != before
    saved, problem = wrong(story, lambda: CaseFile.open(copy, WORDS), least, writer.last(0) + 1)
    copy.unlink()
    result.count("copies")
    result.count("complete", int(not problem))
    if during:
        result.count("during a save")
        result.count("of these refused", int(saved < 0))
        result.count("of these mixed", int(bool(problem) and saved >= 0))
        if problem and saved >= 0:
            result.miss(f"a copy during a save: {problem}")
    elif problem:
        result.miss(f"a copy between saves: {problem}")
