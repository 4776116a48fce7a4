"""Pictures of pages to look at: papers from the case file, and finished packages. Nothing is written to disk for it."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from hcprep.casefile import CaseFile
from hcprep.errors import RenderError
from hcprep.jobs import Worker
from hcprep.model.evidence import Document, Evidence

if TYPE_CHECKING:
    from hcprep.package.render import Renderer


def page_of(item: Evidence, page: int) -> tuple[Document, int]:
    """Return the document a page of an evidence item is in, and its number there; both count from 1.

    Raises RenderError `render-page`.
    """
    left = page
    for document in item.documents:
        if 1 <= left <= document.pages:
            return document, left
        left -= document.pages
    raise RenderError("render-page", page=page)


class Pictures:
    """Draws pages in one worker process, started on first use. Draw on one thread at a time; `forget` is safe from any."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._worker: Worker | None = None
        self._renderer: Renderer | None = None
        self._held: tuple[str, bytes] = ("", b"")

    def paper_page(self, file: CaseFile, item: Evidence, page: int, width_px: int) -> bytes:
        """Return a page (from 1) of an evidence item as a PNG of that many pixels across. Raises RenderError, CaseFileError."""
        document, number = page_of(item, page)
        with self._lock:
            if self._held[0] != document.normalised_sha256:
                with file.read(document.normalised_sha256) as stream:
                    self._held = (document.normalised_sha256, stream.read())
            return self._draw().page_png(self._held[1], number, width_px)

    def package_page(self, path: Path, page: int, width_px: int) -> bytes:
        """Return a page (from 1) of a finished package as a PNG of that many pixels across. Raises RenderError."""
        with self._lock:
            return self._draw().page_png(path, page, width_px)

    def forget(self) -> None:
        """End the worker process and drop what was read, as when a case is closed."""
        with self._lock:
            if self._worker is not None:
                self._worker.close()
            self._worker = self._renderer = None
            self._held = ("", b"")

    def _draw(self) -> Renderer:
        if self._renderer is None:
            from hcprep.package.render import Renderer

            self._worker = Worker("render")
            self._renderer = Renderer(self._worker)
        return self._renderer
