"""Parts opened for a look, and closed again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BytesIO

import pikepdf
import pytest

from hcprep.intake import TakenIn


@pytest.fixture
def opened() -> Iterator[Callable[[TakenIn], pikepdf.Pdf]]:
    """Open the part of a paper that was taken in; closed at the end of the test."""
    parts: list[pikepdf.Pdf] = []

    def opener(taken: TakenIn) -> pikepdf.Pdf:
        parts.append(pikepdf.open(BytesIO(taken.pdf)))
        return parts[-1]

    yield opener
    for part in parts:
        part.close()
