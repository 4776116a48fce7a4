"""A record of an unexpected fault: kinds and places in this program's code, never values, paths or words of a person."""

from __future__ import annotations

import platform
import sys
import traceback
from pathlib import Path

from hcprep import __version__


def describe_fault(error: BaseException) -> str:
    """Return what went wrong where, without messages of exceptions, which could quote a paper or a name."""
    lines = [f"hcprep {__version__}, Python {platform.python_version()}, {sys.platform}"]
    seen: BaseException | None = error
    while seen is not None:
        lines.append(type(seen).__name__)
        lines.extend(
            f"  {'/'.join(Path(frame.filename).parts[-2:])}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(seen.__traceback__)
        )
        seen = seen.__cause__ or seen.__context__
    return "\n".join(lines) + "\n"


def record_fault(error: BaseException) -> str:
    """Write the record over the last one and return where it lies, or the record itself if it cannot be written."""
    from platformdirs import user_log_path

    text = describe_fault(error)
    try:
        path = user_log_path("hcprep", appauthor=False, ensure_exists=True) / "fault.txt"
        path.write_text(text, encoding="utf-8")
    except OSError:
        return text
    return str(path)
