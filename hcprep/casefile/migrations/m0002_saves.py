"""Version 2: which case a file descends from, and a random id of every save, so that two copies can be compared."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping

import apsw

_SQL = """
CREATE TABLE save (
    n INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
"""


def apply(connection: apsw.Connection) -> None:
    """Add the table; a file of version 1 gets what every other copy of it gets, so that they know each other again."""
    connection.execute(_SQL).fetchall()
    stored = {str(name): str(value) for name, value in connection.execute("SELECT name, value FROM meta")}
    if "case" not in stored:
        return
    lineage, save = known(stored)
    connection.execute("INSERT INTO meta (name, value) VALUES ('lineage', ?)", (lineage,))
    connection.execute("INSERT INTO save (n, id, at) VALUES (?, ?, ?)", save)


def known(stored: Mapping[str, str]) -> tuple[str, tuple[int, str, str]]:
    """Return the lineage and the one save (number, id, moment) of a file of version 1, from its values."""
    begun = f"{json.loads(stored['case']).get('id')}\n{stored.get('created')}"
    last = f"{begun}\n{stored.get('saves')}\n{stored.get('saved')}"
    return _short(begun, 32), (int(stored.get("saves", "1")), _short(last, 16), stored.get("saved", ""))


def _short(text: str, digits: int) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:digits]
