"""A page of the book beside its source, and once more from files opened afresh if they differ.

pdfium draws letters of fonts a file lacks by what it drew before, in any file: two that were opened and drawn at different times
may show the same page differently. Opened and loaded together they are drawn alike.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from hcprep.package.proving.drawing import Place, check_page
from hcprep.package.proving.leaves import Leaves
from hcprep.package.proving.wire import Found


class Files(Protocol):
    """Gives the book and the source as pdfium reads them, opened again if `afresh`."""

    def __call__(self, *, afresh: bool = False) -> tuple[Leaves, Leaves]:
        """Return the book and the source, in that order."""
        ...


def check_beside(files: Files, place: Place, check: str, found: Found, *, bare: Callable[[], bool]) -> None:
    """Compare a page with its source as `check_page` does; only a difference that stays counts."""
    once = Found()
    check_page(*files(), place, check, once, bare=bare)
    if once.failed("drawn-differently"):
        once = Found()
        check_page(*files(afresh=True), place, check, once, bare=bare)
    found.take(once)
