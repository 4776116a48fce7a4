"""What each block of a document says, read again only where something changed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtGui import QTextBlock, QTextDocument

R = TypeVar("R")


class BlockReadings(Generic[R]):
    """Keeps what `read` makes of every block of a document, by its number; a long story takes tens of milliseconds to read."""

    def __init__(self, document: QTextDocument, read: Callable[[QTextBlock], R]) -> None:
        self._document = document
        self._read = read
        self._known: list[R | None] = []
        # A document tells of its changes only once it is laid out.
        document.documentLayout()
        document.contentsChange.connect(self._changed)

    def all(self) -> list[R]:
        """Return what every block says, in order."""
        count = self._document.blockCount()
        if len(self._known) != count:
            self._known = [None] * count
        found: list[R] = []
        for number, known in enumerate(self._known):
            now = self._read(self._document.findBlockByNumber(number)) if known is None else known
            self._known[number] = now
            found.append(now)
        return found

    def _changed(self, position: int, _removed: int, added: int) -> None:
        """Forget the blocks between the first and the last place that changed; those behind have other numbers now."""
        document = self._document
        count = document.blockCount()
        first, end = document.findBlock(position), document.findBlock(position + added)
        last = end.blockNumber() if end.isValid() else count - 1
        stood = last - (count - len(self._known)) + 1
        if not first.isValid() or not first.blockNumber() <= stood <= len(self._known):
            self._known = [None] * count
            return
        self._known[first.blockNumber() : stood] = [None] * (last - first.blockNumber() + 1)
