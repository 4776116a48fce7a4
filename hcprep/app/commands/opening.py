"""Opening a case for one command."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from hcprep.app import folders
from hcprep.app.console import Console
from hcprep.app.prompt import read_passphrase
from hcprep.app.safekeeping import Safekeeping
from hcprep.app.system_clock import SystemClock
from hcprep.casefile.changing import is_there
from hcprep.errors import CaseFileError
from hcprep.services.keeping import Keeper
from hcprep.services.session import Session

if TYPE_CHECKING:
    from hcprep.casefile import Secret


@contextmanager
def open_case(console: Console, case: Path, password_file: Path | None) -> Iterator[Session]:
    """Ask for the passphrase, open a case, and close it whatever happens. Raises CaseFileError and UsageError."""
    safe = Safekeeping(folders.own_folder(), SystemClock())
    if not is_there(case) and not safe.copies.left(case):
        raise CaseFileError("case-missing", path=case)
    with open_with(console, case, read_passphrase(console, case, password_file)) as session:
        yield session


@contextmanager
def open_with(console: Console, case: Path, secret: Secret) -> Iterator[Session]:
    """Open a case with what opens it, and close it whatever happens. Raises CaseFileError."""
    safe = Safekeeping(folders.own_folder(), SystemClock())
    session = safe.open(case, secret, take_over=console.take_over, ctx=console.job())
    try:
        yield session
    finally:
        session.close()
        problem = session.keeper.state.problem if isinstance(session.keeper, Keeper) else None
        if problem is not None:
            problem.facts.setdefault("path", case)
            console.error(problem)
