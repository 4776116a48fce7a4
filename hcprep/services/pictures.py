"""Pictures of pages to look at: papers from the case file, and finished packages. Nothing is written to disk for it."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from hcprep.errors import CaseFileError, RenderError
from hcprep.jobs import Worker
from hcprep.model.evidence import Document, Evidence

if TYPE_CHECKING:
    from hcprep.casefile import CaseFile
    from hcprep.package.render import PageWord, Renderer


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

    def paper_page(self, file: CaseFile, item: Evidence, page: int, width_px: int, turn: int = 0) -> bytes:
        """Return a source page (from 1) of an evidence item, turned by degrees, as a PNG of that many pixels across.

        Raises RenderError, CaseFileError `paper-damaged`.
        """
        document, number = page_of(item, page)
        with self._lock:
            return self._draw().page_png(self._hold(file, item, document), number, width_px, turn)

    def paper_words(self, file: CaseFile, item: Evidence, page: int, turn: int = 0) -> tuple[PageWord, ...]:
        """Return the text layer of a source page (from 1) of an evidence item, turned by degrees; empty for a scan.

        Raises RenderError, CaseFileError `paper-damaged`.
        """
        document, number = page_of(item, page)
        with self._lock:
            return self._draw().page_words(self._hold(file, item, document), number, turn)

    def package_page(self, path: Path, page: int, width_px: int) -> bytes:
        """Return a page (from 1) of a finished package as a PNG of that many pixels across. Raises RenderError."""
        with self._lock:
            return self._draw().page_png(path, page, width_px)

    def pdf_page(self, pdf: bytes, page: int, width_px: int) -> bytes:
        """Return a page (from 1) of a PDF held in memory as a PNG of that many pixels across. Raises RenderError."""
        with self._lock:
            return self._draw().page_png(pdf, page, width_px)

    def forget(self) -> None:
        """End the worker process and drop what was read, as when a case is closed."""
        with self._lock:
            if self._worker is not None:
                self._worker.close()
            self._worker = self._renderer = None
            self._held = ("", b"")

    def _hold(self, file: CaseFile, item: Evidence, document: Document) -> bytes:
        if self._held[0] != document.normalised_sha256:
            self._held = (document.normalised_sha256, _paper(file, item, document))
        return self._held[1]

    def _draw(self) -> Renderer:
        if self._renderer is None:
            from hcprep.package.render import Renderer

            self._worker = Worker("render")
            self._renderer = Renderer(self._worker)
        return self._renderer


def _paper(file: CaseFile, item: Evidence, document: Document) -> bytes:
    try:
        with file.read(document.normalised_sha256) as stream:
            return stream.read()
    except CaseFileError as error:
        if error.code != "case-damaged":
            raise
        facts = {"title": item.title, "name": document.filename, "sha256": document.normalised_sha256}
        raise CaseFileError("paper-damaged", **facts) from error
