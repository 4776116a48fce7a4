"""Version 2: which case a file descends from, and a random id of every save, so that two copies can be compared."""

from __future__ import annotations

import hashlib
import json

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
    begun = f"{json.loads(stored['case']).get('id')}\n{stored.get('created')}"
    last = f"{begun}\n{stored.get('saves')}\n{stored.get('saved')}"
    connection.execute("INSERT INTO meta (name, value) VALUES ('lineage', ?)", (_short(begun, 32),))
    connection.execute(
        "INSERT INTO save (n, id, at) VALUES (?, ?, ?)",
        (int(stored.get("saves", "1")), _short(last, 16), stored.get("saved", "")),
    )


def _short(text: str, digits: int) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:digits]
