"""What a process asked of the disk and when: strace's record of it, read into operations."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.reliability.gate import Run

CALLS = (
    "openat",
    "?open",
    "?creat",
    "close",
    "write",
    "?writev",
    "pwrite64",
    "?pwritev",
    "lseek",
    "ftruncate",
    "?truncate",
    "?fallocate",
    "fsync",
    "fdatasync",
    "?rename",
    "?renameat",
    "?renameat2",
    "?unlink",
    "unlinkat",
    "?link",
    "linkat",
    "?dup",
    "?dup2",
    "?dup3",
    "?copy_file_range",
    "?sendfile",
)
_STRING = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_CALL = re.compile(r"^(?:\d+ +)?(\w+)\((.*)\) += (-?\d+)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Op:
    """One operation: `open` makes a file where none was, `write`, `cut` (to a size), `flush` (a file or folder), `name` (a second
    name), `move`, `drop`, `said`. `file` counts opened files, `path` and `other` are names, `at` a place or size in bytes."""

    kind: str
    path: str = ""
    other: str = ""
    file: int = -1
    at: int = 0
    data: bytes = b""


def missing() -> str:
    """Return why nothing can be traced here, or an empty text."""
    strace = shutil.which("strace")
    if strace is None:
        return "no strace"
    tried = subprocess.run([strace, "-qq", "-o", "/dev/null", "true"], capture_output=True, check=False)
    return "" if tried.returncode == 0 else "strace may not trace here"


def traced(run: Run, output: Path, task: str, *facts: str) -> None:
    """Run a task of `child.py` under strace; the record goes to a file."""
    command = [sys.executable, "-m", "tests.reliability.child", run.sabotage, task, *facts]
    strace = ["strace", "-f", "-qq", "-xx", "-s", "4000000", "-e", "trace=" + ",".join(CALLS), "-o", str(output)]
    subprocess.run([*strace, *command], check=True, stdout=subprocess.DEVNULL, cwd=Path(__file__).parents[2])


def operations(output: Path, folder: Path) -> Sequence[Op]:
    """Return what was done to the files of a folder, and every word said, in order."""
    return tuple(_Reader(str(folder)).read(output))


class _Reader:
    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._open: dict[int, tuple[int, str]] = {}
        self._places: dict[int, int] = {}
        self._files = 0

    def read(self, output: Path) -> Iterator[Op]:
        with output.open(encoding="ascii", errors="replace") as lines:
            for line in lines:
                found = _CALL.match(line)
                if found is None or int(found[3]) < 0:
                    continue
                strings = [bytes.fromhex(text.replace("\\x", "")) for text in _STRING.findall(found[2])]
                yield from self._call(found[1], _STRING.sub("S", found[2]), strings, int(found[3]))

    def _call(self, name: str, facts: str, strings: Sequence[bytes], result: int) -> Iterator[Op]:
        if name in {"openat", "open", "creat"}:
            yield from self._opened(strings[0].decode(errors="replace"), facts, result)
        elif name in {"rename", "renameat", "renameat2", "link", "linkat"}:
            kind = "name" if name.startswith("link") else "move"
            if self._inside(path := strings[0].decode(errors="replace")):
                yield Op(kind, path, strings[1].decode(errors="replace"))
        elif name in {"unlink", "unlinkat"}:
            if self._inside(path := strings[0].decode(errors="replace")):
                yield Op("drop", path)
        elif name == "write" and facts.startswith("1,"):
            yield from (Op("said", word.decode()) for word in strings[0].split())
        else:
            yield from self._used(name, facts, strings, result)

    def _opened(self, path: str, facts: str, handle: int) -> Iterator[Op]:
        self._open.pop(handle, None)
        if not self._inside(path):
            return
        self._files += 1
        self._open[handle] = (self._files, path)
        self._places[handle] = 0
        if path != self._folder:
            yield Op("open", path, file=self._files)
            if "O_TRUNC" in facts:
                yield Op("cut", path, file=self._files, at=0)

    def _used(self, name: str, facts: str, strings: Sequence[bytes], result: int) -> Iterator[Op]:
        numbers = [int(number) for number in re.findall(r"-?\d+", facts)]
        handle = numbers[0] if numbers else -1
        if handle not in self._open:
            return
        file, path = self._open[handle]
        if name == "close":
            del self._open[handle]
        elif name == "lseek":
            self._places[handle] = result
        elif name == "write":
            yield Op("write", path, file=file, at=self._places[handle], data=strings[0][:result])
            self._places[handle] += result
        elif name == "pwrite64":
            yield Op("write", path, file=file, at=numbers[-1], data=strings[0][:result])
        elif name == "ftruncate":
            yield Op("cut", path, file=file, at=numbers[-1])
        elif name in {"fsync", "fdatasync"}:
            yield Op("flush", path, file=file)
        else:
            raise NotImplementedError(name)

    def _inside(self, path: str) -> bool:
        return path == self._folder or path.startswith(self._folder + "/")
