"""How much memory another process holds, on each system in its own way."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path


def held(process: subprocess.Popen[bytes]) -> int:
    """Return the bytes of memory a process started here holds now, 0 when it has ended or the system does not tell."""
    try:
        if sys.platform == "win32":
            return _of_windows(int(getattr(process, "_handle")))  # noqa: B009 - it is not there elsewhere
        if sys.platform == "darwin":
            return _of_macos(process.pid)
        return int(Path(f"/proc/{process.pid}/statm").read_bytes().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, IndexError, AttributeError):
        return 0


def give_back() -> None:
    """Give memory that was freed back to the system, where that can be asked for: qpdf leaves two thirds of what it copies."""
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).malloc_trim(0)


class Usage(ctypes.Structure):
    """What macOS tells of a process: `struct rusage_info_v0` of its <sys/resource.h>."""

    _fields_ = (
        ("uuid", ctypes.c_uint8 * 16),
        ("others", ctypes.c_uint64 * 6),
        ("resident", ctypes.c_uint64),
        ("footprint", ctypes.c_uint64),
        ("began_and_ended", ctypes.c_uint64 * 2),
    )


def _of_macos(process: int) -> int:
    usage = Usage()
    failed = ctypes.CDLL(None).proc_pid_rusage(process, 0, ctypes.byref(usage))
    # The footprint counts what was compressed and put aside, too.
    return 0 if failed else int(usage.footprint)


class Counters(ctypes.Structure):
    """What Windows tells of a process: `PROCESS_MEMORY_COUNTERS`."""

    _fields_ = (
        ("size", ctypes.c_uint32),
        ("faults", ctypes.c_uint32),
        ("peak", ctypes.c_size_t),
        ("resident", ctypes.c_size_t),
        ("pools", ctypes.c_size_t * 4),
        ("committed", ctypes.c_size_t),
        ("most_committed", ctypes.c_size_t),
    )


def _of_windows(handle: int) -> int:
    counters = Counters(size=ctypes.sizeof(Counters))
    system = getattr(ctypes, "windll").kernel32  # noqa: B009 - it is not there elsewhere
    told = system.K32GetProcessMemoryInfo(ctypes.c_void_p(handle), ctypes.byref(counters), counters.size)
    return int(counters.committed) if told else 0
