"""Every system call of a whole case: no network, and nobody's words in a file that was not asked for."""

from __future__ import annotations

import base64
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from hcprep.casefile import CaseFile
from tests.reliability import trace
from tests.reliability.gate import Result, Run, real_key
from tests.reliability.leakflow import MARKERS, OTHER, TYPED, environment, lay

_CALLS = (
    "network",
    "openat",
    "?open",
    "?creat",
    "write",
    "?writev",
    "pwrite64",
    "?pwritev",
    "?rename",
    "?renameat",
    "?renameat2",
    "?link",
    "linkat",
    "?symlink",
    "symlinkat",
    "mmap",
    "?memfd_create",
    "?sendfile",
    "?copy_file_range",
)
_NET = re.compile(r"AF_INET6?\b|AF_NETLINK|AF_PACKET")
_SOCKET = re.compile(r"\bsocket\((AF_\w+)")
_OPENED = re.compile(r'\b(?:openat\([^"]*|open\(|creat\()"([^"]*)", ([A-Z_|0-9]+)')
_WRITTEN = re.compile(r"\b(?:p?write(?:64|v)?)\(\d+<([^>]*)>, (.*)")
_MAPPED = re.compile(r"\bmmap\([^<]*PROT_WRITE[^<]*MAP_SHARED[^<]*<([^>]*)>")
_HEX = re.compile(r"\\x([0-9a-f]{2})")
_ASKED = ("asked-package/", "asked-export/", "asked-export.part/")
_OURS = re.compile(
    r"case/[ab]\.hcase(\.part|\.old)?(-journal)?$"
    r"|home/\.local/share/hcprep/.*\.hcase(\.part)?(-journal)?$"
    r"|home/\.local/share/hcprep/.*(READ-ME-RECOVERY\.txt)(\.\w+)?$"
    r"|home/\.config/hcprep/[\w.-]+$"
)
"""Below the folder of the run: encrypted files, the note that lies with backups, settings."""
_COMPILED = re.compile(r"/__pycache__/[\w.-]+\.pyc(\.\d+)?$")
"""Python's own compiled code, in a checkout that was just changed."""


def gate(run: Run) -> Result:
    """Trace it in a namespace without network if that is permitted, then look at every file."""
    real_key()
    result = Result(skipped=trace.missing())
    if result.skipped:
        return result
    folder, record = run.fresh("leaks"), run.folder / "leaks.strace"
    lay(folder)
    alone = _alone(result)
    command = [
        *alone,
        sys.executable,
        "-m",
        "tests.reliability.leakflow",
        str(folder),
        "whole" if run.release else "short",
        run.sabotage,
    ]
    strace = ["strace", "-f", "-qq", "-y", "-xx", "-s", "2000000", "-e", "signal=none", "-e", "trace=" + ",".join(_CALLS)]
    done = subprocess.run(
        [*strace, "-o", str(record), *command],
        check=False,
        capture_output=True,
        text=True,
        env=environment(folder),
        cwd=Path(__file__).parents[2],
    )
    if done.returncode:
        result.miss(f"the flow did not end well: {done.stderr.strip()[-300:]}")
        return result
    _read(record, folder, result)
    record.unlink()
    _look(folder, result)
    return result


def _alone(result: Result) -> Sequence[str]:
    unshare = ["unshare", "-rn"]
    if shutil.which("unshare") and subprocess.run([*unshare, "true"], capture_output=True, check=False).returncode == 0:
        result.counts["namespace without network"] = "yes"
        return unshare
    result.counts["namespace without network"] = "not permitted; the trace alone is looked at"
    return ()


def _read(record: Path, folder: Path, result: Result) -> None:
    written: set[str] = set()
    seen = False
    with record.open(encoding="ascii", errors="replace") as lines:
        for line in lines:
            result.count("calls")
            if _NET.search(line):
                result.miss(f"network: {line[:160]}")
            elif found := _SOCKET.search(line):
                result.count(f"sockets {found[1]}")
            elif found := _OPENED.search(line):
                if "O_WRONLY" in found[2] or "O_RDWR" in found[2] or "O_CREAT" in found[2]:
                    written.add(_plain(found[1]).decode(errors="replace"))
            elif found := _MAPPED.search(line):
                written.add(_plain(found[1]).decode(errors="replace"))
            elif found := _WRITTEN.search(line):
                seen = _wrote(_plain(found[1]).decode(errors="replace"), found[2], folder, written, result) or seen
    if not seen:
        result.miss("the trace shows none of the words even where they were asked for: it is blind")
    for path in sorted(written):
        _judge(path, folder, result)


def _plain(text: str) -> bytes:
    return bytes.fromhex("".join(_HEX.findall(text))) if "\\x" in text else text.encode()


def _wrote(path: str, facts: str, folder: Path, written: set[str], result: Result) -> bool:
    """Note a write to a file and look into it; True if it has one of the words and was asked for."""
    if not path.startswith("/") or path.startswith(("/dev/", "/proc/")):
        return False
    data = _plain(facts)
    result.count("bytes written to files", len(data))
    written.add(path)
    word = _word_in(data)
    if word and path.startswith(tuple(f"{folder}/{asked}" for asked in _ASKED)):
        return True
    if word:
        result.miss(f"{word} in what was written to {path}")
    return False


def _word_in(data: bytes) -> str:
    for word in MARKERS:
        forms = (word.encode(), word.encode("utf-16-le"), word.encode("utf-16-be"), word.encode().hex().encode())
        if any(form in data for form in forms) or base64.b64encode(word.encode())[:8] in data:
            return word
    return ""


def _judge(path: str, folder: Path, result: Result) -> None:
    """Every file opened for writing must be one that was asked for, or one of ours."""
    if path.startswith(("/dev/", "/proc/")) or _COMPILED.search(path) or Path(path).is_dir():
        return
    result.count("files opened for writing")
    inside = path.removeprefix(f"{folder}/")
    if inside == path or not (inside.startswith(_ASKED) or _OURS.match(inside)):
        result.miss(f"written outside the places for it: {path}")


def _look(folder: Path, result: Result) -> None:
    """Look at what is left: nothing temporary, no words but where they were asked for, and the typed words in the case."""
    for path in (each for each in folder.rglob("*") if each.is_file()):
        inside = str(path.relative_to(folder))
        if inside.startswith(("tmp/", "run/")):
            result.miss(f"left behind: {inside}")
        elif not inside.startswith((*_ASKED, "mine/")):
            result.count("files left and searched")
            word = _word_in(path.read_bytes()) or _word_in(inside.encode())
            if word:
                result.miss(f"{word} in {inside}")
    with CaseFile.open(folder / "case" / "a.hcase", OTHER) as file:
        if not any(TYPED in paragraph.plain for _, paragraph in file.load().statement.numbered()):
            result.miss("what was typed in the window was not saved")
