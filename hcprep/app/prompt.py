"""Passphrases come from a prompt that shows nothing, or from the first line of a file; never from arguments or environment.

The same holds for the lines of a recovery sheet, which open a case instead.
"""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hcprep.app.console import Console
from hcprep.errors import UsageError

if TYPE_CHECKING:
    from hcprep.casefile import Secret

_MOST = 4096
_SHEET_LINES = 40
"""Of a text file with a sheet in it, blank lines included."""


@dataclass(frozen=True, slots=True)
class SheetFile:
    """A text file with the four lines of a recovery sheet, given in place of a passphrase."""

    path: Path


def sheet_file(name: str) -> SheetFile:
    """Return what `--sheet-file` names."""
    return SheetFile(Path(name))


def read_passphrase(console: Console, case: Path, file: Path | SheetFile | None) -> Secret:
    """Return what opens an existing case: its passphrase, or the key of its recovery sheet.

    Raises UsageError `usage-no-terminal` or `usage-password-file`, and CaseFileError `sheet-mistyped`.
    """
    from hcprep.casefile.recovery import read_sheet

    if isinstance(file, SheetFile):
        return read_sheet(_from_file(console, file.path, _SHEET_LINES))
    if file is not None:
        return _from_file(console, file)
    return _ask(console, console.words("passphrase", path=case.name))


def read_paper_password(console: Console, file: Path | None) -> str:
    """Return the password of locked papers, empty if none is given. Raises UsageError `usage-password-file`."""
    return "" if file is None else _from_file(console, file)


def read_new_passphrase(console: Console, file: Path | SheetFile | None, suggested: str = "") -> str:
    """Return a new passphrase, asked twice, after a suggestion. Raises UsageError, also `usage-passphrases-differ`."""
    if isinstance(file, SheetFile):
        raise UsageError("usage-password-file", path=file.path)
    if file is not None:
        return _from_file(console, file)
    if suggested and console.stdin.isatty():
        console.say("passphrase-suggested", words=suggested)
    first = _ask(console, console.words("passphrase-new"))
    if _ask(console, console.words("passphrase-again")) != first:
        raise UsageError("usage-passphrases-differ")
    return first


def _ask(console: Console, words: str) -> str:
    import getpass

    if not console.stdin.isatty():
        raise UsageError("usage-no-terminal")
    try:
        return getpass.getpass(words, stream=console.err)
    except EOFError:
        raise UsageError("usage-no-terminal") from None


def _from_file(console: Console, path: Path, lines: int = 1) -> str:
    try:
        with path.open("rb") as stream:
            data = b"".join(stream.readline(_MOST) for _ in range(lines))
            mode = os.fstat(stream.fileno()).st_mode
        words = data.decode("utf-8-sig").rstrip("\r\n")
    except (OSError, UnicodeDecodeError):
        raise UsageError("usage-password-file", path=path) from None
    if not words:
        raise UsageError("usage-password-file", path=path)
    if os.name == "posix" and mode & (stat.S_IRGRP | stat.S_IROTH):
        console.say("password-file-open", path=path)
    return words
