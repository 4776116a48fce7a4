"""Worker "render": draws pages with PDFium, apart from the main process because the input is hostile and PDFium not thread-safe.

A request names its document by `key`. The first one brings it, as payload bytes or as a `path`; the last two stay open.
`width` asks for a PNG of that many pixels across, `words` for the text layer as JSON (rows as in hcprep.package.render.PageWord);
without either only `pages` is answered. `turn` turns the page clockwise, in degrees.
Errors: `unknown` (send the document), `locked`, `damaged`, `page` (no such page, or it cannot be drawn).
"""

from __future__ import annotations

import io
import json
import math
from collections.abc import Mapping
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from hcprep.jobs import serve
from hcprep.package.render_text import page_words

_OPEN = 2
_MOST_PIXELS = 50_000_000


class _Shelf:
    """The documents last asked for, open with their form fields ready to be drawn."""

    def __init__(self) -> None:
        self._open: dict[str, pdfium.PdfDocument] = {}

    def take(self, key: str) -> pdfium.PdfDocument | None:
        found = self._open.pop(key, None)
        if found is not None:
            self._open[key] = found
        return found

    def put(self, key: str, source: bytes | str) -> pdfium.PdfDocument:
        while len(self._open) >= _OPEN:
            self._open.pop(next(iter(self._open))).close()
        document = pdfium.PdfDocument(source)
        document.init_forms()
        self._open[key] = document
        return document


def _draw(page: Any, scale: float, turn: int) -> Any:
    width, height = (math.ceil(side * scale) for side in page.get_size())
    if width < 1 or height < 1 or width * height > _MOST_PIXELS:
        raise ValueError("size")
    return page.render(scale=scale, rotation=turn, may_draw_forms=True, draw_annots=True).to_pil()


def _answer(document: pdfium.PdfDocument, request: Mapping[str, Any]) -> tuple[Mapping[str, object], bytes]:
    pages = len(document)
    if "page" not in request:
        return {"pages": pages}, b""
    number = int(request["page"])
    if not 1 <= number <= pages:
        return {"error": "page", "pages": pages}, b""
    page = document[number - 1]
    turn = int(request.get("turn", 0))
    try:
        if "words" in request:
            return {}, json.dumps(page_words(page, turn)).encode()
        # A hair less than the width, because PDFium rounds up.
        across = page.get_height() if turn % 180 else page.get_width()
        picture = _draw(page, (int(request["width"]) - 0.001) / across, turn)
    finally:
        page.close()
    png = io.BytesIO()
    picture.convert("RGB").save(png, "PNG", compress_level=3)
    return {"width": picture.width, "height": picture.height}, png.getvalue()


def answer(shelf: _Shelf, request: Mapping[str, object], payload: bytes) -> tuple[Mapping[str, object], bytes]:
    """Answer one request."""
    key = str(request["key"])
    document = shelf.take(key)
    if document is None:
        source = payload or str(request.get("path", ""))
        if not source:
            return {"error": "unknown"}, b""
        try:
            document = shelf.put(key, source)
        except pdfium.PdfiumError as error:
            locked = getattr(error, "err_code", None) == pdfium_c.FPDF_ERR_PASSWORD
            return {"error": "locked" if locked else "damaged"}, b""
        except OSError:
            return {"error": "damaged"}, b""
    try:
        return _answer(document, request)
    except (pdfium.PdfiumError, ValueError, ZeroDivisionError):
        return {"error": "page"}, b""


def main() -> None:
    """Serve requests until standard input ends."""
    shelf = _Shelf()
    serve(lambda request, payload: answer(shelf, request, payload))
