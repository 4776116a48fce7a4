"""Pictures of pages, drawn by PDFium in worker "render", with annotations and form fields as a reader sees them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from hcprep.errors import RenderError
from hcprep.jobs import Reply, Worker, WorkerError

_CODES = {"locked": "render-locked", "damaged": "render-damaged", "page": "render-page"}


@dataclass(frozen=True, slots=True)
class PageWord:
    """One word of a page's text layer in reading order, and its box in ten-thousandths of the page's width and height."""

    text: str
    left: int
    top: int
    right: int
    bottom: int
    line: int
    """Number of its line, from 0."""


class Renderer:
    """Draws pages of PDFs given as bytes or as a path; use from one thread at a time, like its worker.

    Bytes are hashed and sent once as long as calls pass the same object: the last two documents stay open in the worker.
    """

    def __init__(self, worker: Worker) -> None:
        self._worker = worker
        self._held: list[tuple[bytes, str]] = []

    def count(self, pdf: bytes | Path) -> int:
        """Return the number of pages. Raises RenderError."""
        pages = self._ask(pdf, {}).header.get("pages")
        return pages if isinstance(pages, int) else 0

    def page_png(self, pdf: bytes | Path, page: int, width_px: int, turn: int = 0) -> bytes:
        """Return one page (from 1), turned clockwise by degrees, as a PNG of that many pixels across. Raises RenderError."""
        return self._ask(pdf, {"page": page, "width": width_px, "turn": turn}).payload

    def page_words(self, pdf: bytes | Path, page: int, turn: int = 0) -> tuple[PageWord, ...]:
        """Return the text layer of a page (from 1), turned clockwise by degrees; empty for a scan. Raises RenderError."""
        reply = self._ask(pdf, {"page": page, "words": True, "turn": turn})
        try:
            return tuple(PageWord(str(text), *map(int, box)) for text, *box in json.loads(reply.payload))
        except (ValueError, TypeError) as error:
            raise RenderError("render-failed", page=page, reason="protocol") from error

    def pages(self, pdf: bytes | Path, numbers: Iterable[int], width_px: int) -> Iterator[bytes]:
        """Yield pages (from 1) as PNGs, each drawn when asked for. Raises RenderError."""
        for number in numbers:
            yield self.page_png(pdf, number, width_px)

    def _ask(self, pdf: bytes | Path, wish: Mapping[str, object]) -> Reply:
        request = {**wish, **self._name(pdf)}
        reply = self._send(request, b"")
        if reply.header.get("error") == "unknown" and isinstance(pdf, bytes) and pdf:
            reply = self._send(request, pdf)
        error = reply.header.get("error")
        if error is not None:
            raise RenderError(_CODES.get(str(error), "render-damaged"), page=wish.get("page", 0))
        return reply

    def _send(self, request: Mapping[str, object], payload: bytes) -> Reply:
        try:
            return self._worker.ask(request, payload)
        except WorkerError as error:
            raise RenderError("render-failed", page=request.get("page", 0), reason=error.reason) from error

    def _name(self, pdf: bytes | Path) -> Mapping[str, object]:
        """Name a document, also for other renderers on the same worker; a changed one gets a new name."""
        if isinstance(pdf, bytes):
            return {"key": self._key(pdf)}
        try:
            seen = pdf.stat()
        except OSError as error:
            raise RenderError("render-missing", page=0) from error
        return {"key": f"file {seen.st_mtime_ns} {seen.st_size} {pdf}", "path": str(pdf)}

    def _key(self, pdf: bytes) -> str:
        for held, key in self._held:
            if held is pdf:
                return key
        key = f"bytes {hashlib.sha256(pdf).hexdigest()}"
        self._held = [*self._held[-1:], (pdf, key)]
        return key
