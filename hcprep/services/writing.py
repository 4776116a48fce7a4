"""Writing a small file that must not replace another one."""

from __future__ import annotations

import os
from pathlib import Path

from hcprep.errors import CaseFileError, UsageError


def write_new(target: Path, data: bytes) -> None:
    """Write a file only its owner can read. Raises UsageError `usage-file-exists`, CaseFileError `disk-error`."""
    try:
        number = os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o600)
    except FileExistsError:
        raise UsageError("usage-file-exists", path=target) from None
    except OSError:
        raise CaseFileError("disk-error", path=target) from None
    try:
        with os.fdopen(number, "wb") as out:
            out.write(data)
    except OSError:
        target.unlink(missing_ok=True)
        raise CaseFileError("disk-error", path=target) from None
