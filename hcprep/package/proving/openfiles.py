"""The files one worker of the proof has open: the book, as pypdf and as pdfium read it, and what it is compared with."""

from __future__ import annotations

from typing import Any

from hcprep.package.proving.patience import give_back, set_aside

_MOST_LEAFED = 24
"""Pages drawn before the book is opened anew."""


class OpenFiles:
    """Keeps the book and the current source open between requests; pypdf and pdfium are loaded when first needed.

    If it is `alone` in its process, memory that is no longer needed goes back to the system.
    """

    def __init__(self, *, alone: bool = False) -> None:
        self._trim = give_back if alone else None
        self._path = ""
        self._book: Any = None
        self._drawn: Any = None
        self._leafed = 0
        self._data = b""
        self._fronted: Any = None
        self._source: Any = None
        self._original: Any = None
        self._authored = False

    def close(self) -> None:
        """Close every file."""
        if self._book is not None:
            self._book.close()
        self._path, self._data = "", b""
        self._book = self._drawn = self._fronted = self._source = self._original = None

    def _on(self, path: str) -> None:
        if self._path != path:
            self.close()
            self._path = path

    def _read(self, kept: int = 0) -> Any:
        """Return the book as pypdf reads it, without the pages in its first `kept` bytes if it is opened now."""
        from hcprep.package.proving.bookfile import BookFile

        if self._book is None:
            self._book = BookFile(self._path, kept)
            if self._trim:
                set_aside()
        return self._book

    def _leave(self, proven: int) -> None:
        """Let the book be opened anew if it keeps more of its first bytes unread than were proven."""
        if self._book is not None and self._book.kept > proven:
            self._book.close()
            self._book = None

    def _pictured(self, pages: int = 0) -> Any:
        """Return the book as pdfium reads it, for so many more pages to be drawn."""
        from hcprep.package.proving.leaves import Leaves

        self._leafed += pages
        if self._drawn is not None and self._leafed > _MOST_LEAFED:
            # pdfium keeps all it ever read of a document.
            self._drawn.close()
            self._drawn, self._leafed = None, pages
            if self._trim:
                self._trim()
        if self._drawn is None:
            self._drawn = Leaves(self._path)
        return self._drawn

    def _both(self, *, afresh: bool = False) -> tuple[Any, Any]:
        """Return the book and what it is drawn beside, as pdfium reads them."""
        from hcprep.package.proving.leaves import Leaves

        if afresh:
            self._drawn.close()
            self._original.close()
            self._drawn = self._original = None
        if self._original is None:
            self._original = Leaves(self._data)
        return self._pictured(), self._original

    def _turn(self) -> None:
        """Close the pages that are open as pictures: each holds its own as long as it is."""
        for leaves in (self._drawn, self._original):
            if leaves is not None:
                leaves.turn()
