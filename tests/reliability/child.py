"""Children that write and say so over a pipe, to be killed; and sessions to be traced, as processes of their own."""

from __future__ import annotations

import itertools
import multiprocessing as mp
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext, SpawnContext
from pathlib import Path
from typing import Any

from hcprep.casefile import CaseFile, Withhold, change_passphrase, copy_case
from hcprep.services.backups import Backups, BackupSettings
from tests.reliability import sabotaged
from tests.reliability.gate import Run, quick_key
from tests.reliability.script import OTHER, WORDS, create, moment, save, steps

Say = Callable[[str], None]


class Child:
    """A process at work, and what it has said."""

    def __init__(self, process: Any, pipe: Connection) -> None:
        self._process = process
        self._pipe = pipe
        self.said: list[str] = []

    def hear(self, patience: float = 240) -> str:
        """Wait for the next word of the child. Raises EOFError if it ended."""
        if not self._pipe.poll(patience):
            raise EOFError
        self.said.append(self._pipe.recv_bytes().decode())
        return self.said[-1]

    def catch_up(self) -> None:
        """Hear everything said so far."""
        while self._pipe.poll(0):
            self.hear()

    def kill(self) -> None:
        """End the child with SIGKILL and hear what it still said."""
        self._process.kill()
        self._process.join()
        try:
            while True:
                self.hear(5)
        except EOFError:
            return

    def last(self, otherwise: int) -> int:
        """Return the highest number said."""
        return max((int(word) for word in self.said if word.isdecimal()), default=otherwise)

    @property
    def alive(self) -> bool:
        """Whether it still runs."""
        return bool(self._process.is_alive())


@contextmanager
def child(run: Run, task: str, *facts: str) -> Iterator[Child]:
    """Start a child; it is killed at the end of the block if it still runs."""
    context = _context()
    mine, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_main, args=(theirs, run.sabotage, task, facts), daemon=True)
    process.start()
    theirs.close()
    started = Child(process, mine)
    try:
        yield started
    finally:
        started.kill()
        mine.close()
        process.close()


def _context() -> ForkServerContext | SpawnContext:
    if sys.platform == "win32":
        return mp.get_context("spawn")
    context = mp.get_context("forkserver")
    context.set_forkserver_preload(["tests.reliability.child"])
    return context


def _main(pipe: Connection, sabotage: str, task: str, facts: tuple[str, ...]) -> None:
    sabotaged.apply(sabotage)
    quick_key()
    TASKS[task](lambda word: pipe.send_bytes(word.encode()), *facts)


def write(say: Say, path: str, pause: str = "0") -> None:
    """Open a file and save without end, saying the number of each save once it is done."""
    file = CaseFile.open(Path(path), WORDS)
    case = file.load()
    say("open")
    for number in range(steps(case) + 1, 1_000_000):
        if float(pause):
            time.sleep(float(pause))
            say("begin")
        case = save(file, case, number)
        say(str(number))


def session(say: Say, path: str, count: str) -> None:
    """Open, save some times, close, open again, save again; a session to be traced."""
    for _ in range(2):
        with CaseFile.open(Path(path), WORDS) as file:
            case = file.load()
            for number in range(steps(case) + 1, steps(case) + 1 + int(count)):
                case = save(file, case, number)
                say(str(number))


def hold(say: Say, path: str) -> None:
    """Open a file and keep it."""
    with CaseFile.open(Path(path), WORDS) as file:
        file.load()
        say("open")
        while True:
            time.sleep(60)


def make(say: Say, path: str) -> None:
    """Make a case file."""
    create(Path(path))
    say("made")


def change(say: Say, path: str) -> None:
    """Change the passphrase once."""
    with CaseFile.open(Path(path), WORDS) as file:
        change_passphrase(file, OTHER, moment(0))
        say("changed")


def copy(say: Say, path: str) -> None:
    """Write a copy under another passphrase beside the file."""
    with CaseFile.open(Path(path), WORDS) as file:
        copy_case(file, Path(path).with_name("b.hcase"), OTHER, moment(0))
        say("copied")


def changes(say: Say, path: str, old: str, new: str) -> None:
    """Change the passphrase to and fro without end."""
    with CaseFile.open(Path(path), old) as file:
        say("open")
        for number in itertools.count():
            change_passphrase(file, (new, old)[number % 2], moment(number))
            say(f"done {number}")


def handovers(say: Say, path: str) -> None:
    """Write one copy after the other for somebody else."""
    with CaseFile.open(Path(path), WORDS) as file:
        say("open")
        for number in itertools.count():
            target = Path(path).with_name(f"b{number}.hcase")
            copy_case(file, target, OTHER, moment(0), withhold=Withhold(notes=True, versions=True))
            say(f"done {number}")


class _Clock:
    def __init__(self) -> None:
        self._now = datetime(2026, 11, 22, tzinfo=UTC)

    def now(self) -> datetime:
        """Return a moment later than the last."""
        self._now += timedelta(minutes=1)
        return self._now


def backups(say: Say, path: str) -> None:
    """Make one backup after the other, of few that are kept."""
    folder = Backups(Path(path).parent / "backups", _Clock(), BackupSettings(texts=2, fulls=2, months=0, spare=0))
    with CaseFile.open(Path(path), WORDS) as file:
        say("open")
        for number in itertools.count():
            made = folder.make(file, "text" if number % 3 else "full")
            say(f"done {made.number}")


def package(say: Say, path: str, out: str, purpose: str, limit: str, number: str) -> None:  # noqa: PLR0917
    """Make a package of a copy of a case, with room for files of so many bytes only unless 0; say what became of it."""
    import resource
    import shutil

    from hcprep.errors import HcprepError
    from hcprep.jobs import JobContext
    from hcprep.services.package import build_package
    from tests.unit.services.casemaking import CLOCK, PASSPHRASE

    copied = Path(path).with_name(f"copy-{number}.hcase")
    shutil.copyfile(path, copied)
    with CaseFile.open(copied, PASSPHRASE) as file:
        case = file.load()
        if int(limit):
            resource.setrlimit(resource.RLIMIT_FSIZE, (int(limit), resource.RLIM_INFINITY))
        say("open")
        try:
            build_package(case, file, Path(out), CLOCK, JobContext(), "print" if purpose == "print" else "master")
            told = "made"
        except HcprepError as error:
            told = error.code
        if int(limit):
            # Closing the copy writes to it.
            resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    say(told)


TASKS: dict[str, Callable[..., None]] = {
    "package": package,
    "changes": changes,
    "handovers": handovers,
    "backups": backups,
    "write": write,
    "session": session,
    "hold": hold,
    "make": make,
    "change": change,
    "copy": copy,
}


def main() -> None:
    """Run a task in this process; every word goes to standard output as one write."""
    sabotage, task, *facts = sys.argv[1:]
    sabotaged.apply(sabotage)
    quick_key()
    TASKS[task](lambda word: print(word, flush=True), *facts)


if __name__ == "__main__":
    main()
