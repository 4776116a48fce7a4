"""Version 4: papers may say which of their pages go into the book."""

from __future__ import annotations

import apsw


def apply(_connection: apsw.Connection) -> None:
    """Change nothing: an older program would print pages that were left out, so it must not open it."""
