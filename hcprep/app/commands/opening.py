"""Opening a case for one command."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hcprep.app.console import Console
from hcprep.app.prompt import read_passphrase
from hcprep.app.system_clock import SystemClock
from hcprep.casefile import CaseFile
from hcprep.errors import CaseFileError
from hcprep.services.session import Session


@contextmanager
def open_case(console: Console, case: Path, password_file: Path | None) -> Iterator[Session]:
    """Ask for the passphrase, open a case, and close it whatever happens. Raises CaseFileError and UsageError."""
    if not case.exists():
        raise CaseFileError("case-missing", path=case)
    session = Session(CaseFile.open(case, read_passphrase(console, case, password_file)), SystemClock())
    try:
        yield session
    finally:
        session.close()
