"""Reading every byte of a case file and saying exactly what is hit."""

from __future__ import annotations

from pathlib import Path

from hcprep.casefile.damaged import ReadOnlyCase
from hcprep.casefile.keys import Secret
from hcprep.casefile.losses import Damage
from hcprep.jobs import JobContext


def examine(path: Path, secret: Secret, ctx: JobContext | None = None) -> Damage:
    """Read every page, row and document of a file, which is not touched, and return what is hit and what is whole.

    Memory does not grow with documents. Raises CaseFileError as `ReadOnlyCase.open` does, and Cancelled.
    """
    with ReadOnlyCase.open(path, secret, ctx) as case:
        return case.damage
