"""A fresh program in place of this one: what it is told goes through a pipe, never through arguments or a file."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from typing import BinaryIO

from hcprep.ui.shell.locking import Again

AGAIN = "--again"
"""The one argument of a fresh program; it says nothing about anyone."""
_MOST = 65_536


def command() -> list[str]:
    """Return the command line that starts the window anew, in a checkout, a wheel or a frozen program."""
    if getattr(sys, "frozen", False):
        return [sys.executable, AGAIN]
    return [sys.executable, "-I", "-m", "hcprep", AGAIN]


def start_again(again: Again, line: Sequence[str] | None = None) -> subprocess.Popen[bytes] | None:
    """Start the fresh program and tell it what it needs; None when it could not be started."""
    told = json.dumps({"case": again.case, "geometry": again.geometry}).encode()
    flags = getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0) | getattr(subprocess, "CREATE_BREAKAWAY_FROM_JOB", 0)
    for creation in dict.fromkeys((flags, getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0))):
        try:
            process = subprocess.Popen(
                list(line or command()),
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
                creationflags=creation,
            )
        except OSError:
            continue
        if _tell(process, told):
            return process
    return None


def _tell(process: subprocess.Popen[bytes], told: bytes) -> bool:
    if process.stdin is None:
        return False
    try:
        process.stdin.write(told)
        process.stdin.close()
    except OSError:
        return False
    return True


def read_again(stream: BinaryIO) -> Again:
    """Return what the program before this one told; nothing when it told nothing that makes sense."""
    try:
        told = json.loads(stream.read(_MOST))
    except (OSError, ValueError):
        return Again()
    if not isinstance(told, dict):
        return Again()
    case, geometry = told.get("case"), told.get("geometry")
    return Again(case if isinstance(case, str) else "", geometry if isinstance(geometry, str) else "")
