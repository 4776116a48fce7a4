"""The case is deleted; a text backup and a full one bring it back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hcprep.casefile import CaseFile
from hcprep.services.backups import Backups, BackupSettings
from hcprep.services.recovery import Recovery
from tests.reliability.gate import Result, Run, quick_key
from tests.reliability.script import WORDS, Story, create, save, steps, wrong


class _Clock:
    def __init__(self) -> None:
        self._now = datetime(2026, 11, 22, 9, tzinfo=UTC)

    def now(self) -> datetime:
        """Return a moment five minutes after the last."""
        self._now += timedelta(minutes=5)
        return self._now


def gate(run: Run) -> Result:
    """Full backup, more work on the text, text backup; then the case is gone."""
    quick_key()
    result, story = Result(), Story()
    for trial in range(run.size(2, 20)):
        folder = run.fresh(f"drill-{trial}")
        path, clock = folder / "a.hcase", _Clock()
        create(path, 9)
        backups = Backups(folder / "backups", clock, BackupSettings(spare=0))
        with CaseFile.open(path, WORDS) as file:
            backups.make(file, "full")
            case = file.load()
            for number in range(steps(case) + 1, steps(case) + 3):
                case = save(file, case, number)
            text = backups.make(file, "text")
            last = steps(case)
        path.unlink()
        recovery = Recovery(run.fresh(f"private-{trial}"), clock)
        target = folder / "back.hcase"
        made = recovery.restore(text, WORDS, target, backups.list())
        _, problem = wrong(story, lambda target=target: CaseFile.open(target, WORDS), last, last)  # type: ignore[misc]
        result.count("cases restored")
        result.count("documents missing", len(made.missing))
        if problem or made.missing:
            result.miss(f"restored: {problem}, {len(made.missing)} documents missing")
        left = list((folder.parent / f"private-{trial}").rglob("*"))
        if any(each.is_file() for each in left):
            result.miss(f"left in the private folder: {[each.name for each in left]}")
    return result
