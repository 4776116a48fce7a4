"""Text a command writes: to a file that is not there yet, or to standard output for `-`."""

from __future__ import annotations

from pathlib import Path

from hcprep.app.console import Console
from hcprep.services.writing import write_new

_STREAM = Path("-")


def write_text(console: Console, target: Path, text: str) -> bool:
    """Write a text; tell whether it went to a file. Raises UsageError `usage-file-exists`, CaseFileError `disk-error`."""
    if target == _STREAM:
        console.print(text)
        return False
    write_new(target, text.encode())
    return True
