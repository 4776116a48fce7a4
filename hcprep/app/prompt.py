"""Passphrases come from a prompt that shows nothing, or from the first line of a file; never from arguments or environment."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from hcprep.app.console import Console
from hcprep.errors import UsageError

_MOST = 4096


def read_passphrase(console: Console, case: Path, file: Path | None) -> str:
    """Return the passphrase of an existing case. Raises UsageError `usage-no-terminal` or `usage-password-file`."""
    if file is not None:
        return _from_file(console, file)
    return _ask(console, console.words("passphrase", path=case.name))


def read_new_passphrase(console: Console, file: Path | None) -> str:
    """Return a passphrase for a new case, asked twice. Raises UsageError, also `usage-passphrases-differ`."""
    if file is not None:
        return _from_file(console, file)
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


def _from_file(console: Console, path: Path) -> str:
    try:
        with path.open("rb") as stream:
            line = stream.readline(_MOST)
            mode = os.fstat(stream.fileno()).st_mode
        words = line.decode("utf-8-sig").rstrip("\r\n")
    except (OSError, UnicodeDecodeError):
        raise UsageError("usage-password-file", path=path) from None
    if not words:
        raise UsageError("usage-password-file", path=path)
    if os.name == "posix" and mode & (stat.S_IRGRP | stat.S_IROTH):
        console.say("password-file-open", path=path)
    return words
