"""Worker "prove": draws and reads pages with pdfium for the proof, apart from the main process because PDFs are hostile input.

Requests: `compare` draws a stretch of a source (payload: its PDF bytes, or empty to go on with the last one) and of the book
at 72 dpi and answers the pages that differ outside the masks; `links` answers each link with its target and the words under
it; `feet` answers the words in each page's stamp.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Mapping
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from PIL import Image, ImageChops, ImageDraw

from hcprep.jobs import serve

_LONGEST = 2400
"""Pixels; a poster is drawn no larger than this, still at 72 dpi for anything up to 33 inches."""
_LEVELS = 24
"""Grey levels of 255 a pixel may differ by: below what an eye sees, above the rounding of blending."""
_FOOT = 44.0
"""Points at the foot of an authored page that hold its stamp."""


class _Books:
    def __init__(self) -> None:
        self._path = ""
        self._book: pdfium.PdfDocument | None = None
        self._source: pdfium.PdfDocument | None = None

    def book(self, path: str) -> pdfium.PdfDocument:
        if self._book is None or self._path != path:
            self._book = _open(path)
            self._path = path
        return self._book

    def source(self, data: bytes) -> pdfium.PdfDocument:
        if data or self._source is None:
            self._source = _open(data)
        return self._source


def _open(data: bytes | str) -> pdfium.PdfDocument:
    document = pdfium.PdfDocument(data)
    document.init_forms()
    return document


def _draw(document: pdfium.PdfDocument, index: int) -> Image.Image:
    page = document[index]
    scale = min(1.0, _LONGEST / max(page.get_size()))
    image: Image.Image = page.render(scale=scale).to_pil().convert("RGB")
    page.close()
    return image


def _masked(image: Image.Image, box: list[float], scale: float) -> Image.Image:
    left, top, right, bottom = (edge * scale for edge in box)
    ImageDraw.Draw(image).rectangle((left - 2, top - 2, right + 2, bottom + 2), fill=(0, 0, 0))
    return image


def _compare(books: _Books, request: Mapping[str, Any], payload: bytes) -> Mapping[str, object]:
    book = books.book(request["book"])
    try:
        source = books.source(payload)
    except pdfium.PdfiumError:
        return {"different": [[request["first"], "source could not be drawn"]]}
    if len(source) != request["pages"]:
        return {"different": [[request["first"], f"{len(source)} pages in the source"]]}
    different = []
    for index, mask in zip(range(request["start"], request["stop"]), request["masks"], strict=True):
        number = request["first"] + index
        problem = _difference(book, number - 1, source, index, mask)
        if problem:
            different.append([number, problem])
    return {"different": different}


def _difference(book: pdfium.PdfDocument, place: int, source: pdfium.PdfDocument, index: int, mask: list[float]) -> str:
    try:
        have, want = _draw(book, place), _draw(source, index)
    except (pdfium.PdfiumError, IndexError):
        return "page could not be drawn"
    if have.size != want.size:
        return f"drawn {have.size[0]}x{have.size[1]} instead of {want.size[0]}x{want.size[1]}"
    page = book[place]
    scale = min(1.0, _LONGEST / max(page.get_size()))
    page.close()
    strayed = ImageChops.difference(_masked(have, mask, scale), _masked(want, mask, scale)).convert("L")
    box = strayed.point(lambda level: 255 if level > _LEVELS else 0).getbbox()
    return f"drawn differently at {box}" if box else ""


def _links(books: _Books, request: Mapping[str, Any]) -> Mapping[str, object]:
    book = books.book(request["book"])
    found = []
    for number in range(request["first"], min(request["last"], len(book)) + 1):
        page = book[number - 1]
        text = page.get_textpage()
        for target, box in _page_links(book, page):
            found.append({"page": number, "target": target, "text": text.get_text_bounded(*box)})
        text.close()
        page.close()
    return {"links": found}


def _page_links(book: pdfium.PdfDocument, page: pdfium.PdfPage) -> Iterator[tuple[int, tuple[float, float, float, float]]]:
    position = ctypes.c_int(0)
    link = pdfium_c.FPDF_LINK()
    while pdfium_c.FPDFLink_Enumerate(page.raw, ctypes.byref(position), ctypes.byref(link)):
        box = pdfium_c.FS_RECTF()
        pdfium_c.FPDFLink_GetAnnotRect(link, ctypes.byref(box))
        target = pdfium_c.FPDFLink_GetDest(book.raw, link)
        index = pdfium_c.FPDFDest_GetDestPageIndex(book.raw, target) if target else -1
        yield index + 1, (box.left - 1, box.bottom - 1, box.right + 1, box.top + 1)


def _feet(books: _Books, request: Mapping[str, Any]) -> Mapping[str, object]:
    book = books.book(request["book"])
    feet = []
    for index in range(len(book)):
        page = book[index]
        width, height = page.get_size()
        seen = request["boxes"].get(str(index + 1)) or [0.0, height - _FOOT, width, height]
        text = page.get_textpage()
        feet.append(text.get_text_bounded(*_page_box(page, seen)))
        text.close()
        page.close()
    return {"feet": feet}


def _page_box(page: pdfium.PdfPage, seen: list[float]) -> tuple[float, float, float, float]:
    """Turn a box as seen, in points from the top left, into page space, whatever the rotation and crop."""
    width, height = page.get_size()
    factor = 100
    corners = []
    for across, down in ((seen[0] - 1, seen[1] - 1), (seen[2] + 1, seen[3] + 1)):
        x, y = ctypes.c_double(), ctypes.c_double()
        pdfium_c.FPDF_DeviceToPage(
            page.raw, 0, 0, round(width * factor), round(height * factor), 0,
            round(across * factor), round(down * factor), ctypes.byref(x), ctypes.byref(y),
        )  # fmt: skip
        corners.append((x.value, y.value))
    (x1, y1), (x2, y2) = corners
    return min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)


def main() -> None:
    """Serve requests until standard input ends."""
    books = _Books()

    def answer(request: Mapping[str, object], payload: bytes) -> tuple[Mapping[str, object], bytes]:
        operations = {"links": _links, "feet": _feet}
        try:
            if request["op"] == "compare":
                return _compare(books, request, payload), b""
            return operations[str(request["op"])](books, request), b""
        except pdfium.PdfiumError:
            return {"error": "unreadable"}, b""

    serve(answer)
