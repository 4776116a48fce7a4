"""Commands run through the program's real entrance, in the process of the test."""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from hcprep.app import exit_codes
from hcprep.app.cli import execute

PASSPHRASE = "teapot orchard velvet lantern cinder"


class Said(NamedTuple):
    """How a command ended, and what it wrote to standard output and standard error."""

    code: int
    out: str
    err: str


def hcprep(*arguments: str | Path, stdin: str | io.StringIO = "", environment: Mapping[str, str] | None = None) -> Said:
    """Run a command."""
    out, err = io.StringIO(), io.StringIO()
    given = io.StringIO(stdin) if isinstance(stdin, str) else stdin
    code = execute([str(one) for one in arguments], given, out, err, dict(environment or {}))
    return Said(code, out.getvalue(), err.getvalue())


def done(*arguments: str | Path, code: int = exit_codes.OK) -> tuple[str, str]:
    """Run a command that has to end with a code; return what it wrote to standard output and standard error."""
    said = hcprep(*arguments)
    assert said.code == code, said.err
    return said.out, said.err


def secret(path: Path, words: str) -> Path:
    """Write a passphrase to a file only its owner can read, as commands ask."""
    path.write_text(words + "\n", encoding="utf-8")
    path.chmod(0o600)
    return path


class Line:
    """Runs commands on one case, `a.hcase` in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._secret = secret(folder / "pw", PASSPHRASE)

    def __call__(self, command: str, *arguments: str, language: str = "en") -> Said:
        """Run a command on the case."""
        return hcprep("--lang", language, command, self.folder / "a.hcase", *arguments, "--password-file", self._secret)

    def done(self, command: str, *arguments: str, language: str = "en", code: int = exit_codes.OK) -> tuple[str, str]:
        """Run a command that has to end with a code; return what it wrote to standard output and standard error."""
        said = self(command, *arguments, language=language)
        assert said.code == code, said.err
        return said.out, said.err

    def path(self, name: str) -> str:
        """Return the place of a file beside the case."""
        return str(self.folder / name)
