"""A PDF as pdfium reads it, with the page asked for last kept open: a page is taken in once for all that is looked at on it."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from contextlib import suppress

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c


class Leaves:
    """One document; form fields are made ready when the first page comes that may have some, which takes as long as ten pages."""

    def __init__(self, source: bytes | str) -> None:
        """Open a file or its bytes. Raises pdfium.PdfiumError."""
        self.document = pdfium.PdfDocument(source)
        self._plain = self.document.get_formtype() == pdfium_c.FORMTYPE_NONE
        self._index = -1
        self._page: pdfium.PdfPage | None = None
        self._text: pdfium.PdfTextPage | None = None
        self._counted = False

    def __len__(self) -> int:
        """Return how many pages there are."""
        return len(self.document)

    def page(self, index: int) -> pdfium.PdfPage:
        """Return a page (from 0), which is open until another one is asked for. Raises pdfium.PdfiumError."""
        if self._page is None or self._index != index:
            self.turn()
            page = self.document[index]
            if not self._plain and _noted(page):
                # Pages taken in before know nothing of fields.
                page.close()
                self.document.init_forms()
                self._plain = True
                page = self.document[index]
            self._index, self._page = index, page
        return self._page

    def text(self, index: int) -> pdfium.PdfTextPage:
        """Return the text of a page, open as long as the page. Raises pdfium.PdfiumError."""
        page = self.page(index)
        if self._text is None:
            self._text = page.get_textpage()
        return self._text

    def place(self, target: object) -> int:
        """Return which page (from 0) a destination of pdfium lies on, -1 if on none."""
        if not self._counted:
            # Once the last page is found all others are; else the way through the pages is gone anew for each destination.
            with suppress(pdfium.PdfiumError):
                self.document.get_page_size(len(self) - 1)
            self._counted = True
        found: int = pdfium_c.FPDFDest_GetDestPageIndex(self.document.raw, target) if target else -1
        return found

    def turn(self) -> None:
        """Close the page that is open."""
        for one in (self._text, self._page):
            if one is not None:
                one.close()
        self._text = self._page = None

    def close(self) -> None:
        """Close the document."""
        self.turn()
        self.document.close()


def _noted(page: pdfium.PdfPage) -> bool:
    """Tell whether a page has annotations other than links; only those are drawn by what draws form fields."""
    for at in range(pdfium_c.FPDFPage_GetAnnotCount(page.raw)):
        note = pdfium_c.FPDFPage_GetAnnot(page.raw, at)
        kind = pdfium_c.FPDFAnnot_GetSubtype(note) if note else pdfium_c.FPDF_ANNOT_UNKNOWN
        if note:
            pdfium_c.FPDFPage_CloseAnnot(note)
        if kind != pdfium_c.FPDF_ANNOT_LINK:
            return True
    return False


def page_box(page: pdfium.PdfPage, seen: Sequence[float]) -> tuple[float, float, float, float]:
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
