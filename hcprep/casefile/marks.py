"""Small values a case file keeps about itself, outside of the case: no save, no revision, nothing to undo."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from hcprep.casefile import rows
from hcprep.casefile.connection import transaction
from hcprep.casefile.setdigest import OWN

if TYPE_CHECKING:
    from hcprep.casefile.casefile import CaseFile

HERE = "here-"
"""Start of the names of values that are true on this computer only; a copy for somebody else has none of them."""


def mark(file: CaseFile, name: str) -> str:
    """Return a value the file keeps, empty if there is none. Raises CaseFileError."""
    with file.held() as connection:
        return rows.meta(connection, name) or ""


def set_mark(file: CaseFile, name: str, value: str) -> None:
    """Keep a value that is true on this computer, durably. Raises CaseFileError."""
    with file.held() as connection, transaction(connection):
        rows.set_meta(connection, HERE + name, value)


def set_own(file: CaseFile, name: str, value: str) -> None:
    """Keep a value, durably, that is true of every copy this key opens. Raises CaseFileError."""
    with file.held() as connection, transaction(connection):
        rows.set_meta(connection, name, value)


def here(file: CaseFile, name: str) -> str:
    """Return a value kept by `set_mark`, empty if there is none. Raises CaseFileError."""
    return mark(file, HERE + name)


def fingerprint(file: CaseFile) -> str:
    """Return a digest that changes with every save and with every value kept. Raises CaseFileError."""
    with file.held() as connection:
        found = connection.execute("SELECT name, value FROM meta ORDER BY name").fetchall()
    found = [row for row in found if row[0] not in OWN]
    return hashlib.sha256(repr(found).encode()).hexdigest()
