"""What every process of hcprep does first: if it dies, nothing of its memory is written to disk or sent anywhere."""

from __future__ import annotations

import sys
from contextlib import suppress

_NOT_DUMPABLE = (4, 0)
"""Linux: prctl(PR_SET_DUMPABLE, 0)."""
_QUIET = 0x0001 | 0x0002 | 0x8000
"""Windows: no boxes for critical errors, faults and missing files, which is also where crash reports begin."""
_REPORT = 0x0001 | 0x0020
"""Windows: a report leaves out the heap and shows no window."""


def harden() -> None:
    """Turn core dumps and crash reports with memory off; a system that refuses is no reason not to start.

    On Linux other processes of the same user then cannot read this one's memory either. Programs started from this one do
    not inherit that part; worker processes call this for themselves.
    """
    if sys.platform == "win32":
        _windows()
    else:
        _posix()


def _posix() -> None:
    import resource

    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        import ctypes

        try:
            # A core piped to a collecting program ignores the limit above; a process that may not be dumped has none.
            ctypes.CDLL(None).prctl(*_NOT_DUMPABLE, 0, 0, 0)
        except (OSError, AttributeError):
            return


def _windows() -> None:
    import ctypes

    try:
        kernel = ctypes.CDLL("kernel32")
        kernel.SetErrorMode(_QUIET)
        kernel.WerSetFlags(_REPORT)
    except (OSError, AttributeError):
        return
