"""Version 3: a digest of all rows, so that a copy made during a save is noticed."""

from __future__ import annotations

import apsw

from hcprep.casefile import setdigest


def apply(connection: apsw.Connection) -> None:
    """Add the digest of the rows that are there; no table changes, but an older program would not keep it true."""
    connection.execute("INSERT INTO meta (name, value) VALUES (?, ?)", (setdigest.DIGEST, setdigest.whole(connection)))
