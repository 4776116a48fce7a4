"""Whether a note of a page lies over its stamp: notes are drawn above all else, and some do not turn with their page."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

_UNSEEN = pdfium_c.FPDF_ANNOT_FLAG_HIDDEN | pdfium_c.FPDF_ANNOT_FLAG_NOVIEW
_UPRIGHT = 0x10
"""Flag of notes that stay upright however the page is turned: NoRotate."""
_OTHER = {pdfium_c.FPDF_ANNOT_LINK, pdfium_c.FPDF_ANNOT_POPUP}

Box = tuple[float, float, float, float]


def reached(page: pdfium.PdfPage, box: Box) -> bool:
    """Tell whether a note may lie on a box of a page; both in page space: left, bottom, right, top."""
    left, bottom, right, top = box
    return any(x0 < right and left < x1 and y0 < top and bottom < y1 for x0, y0, x1, y1 in list(_notes(page)))


def _notes(page: pdfium.PdfPage) -> Iterator[Box]:
    turned = page.get_rotation()
    for at in range(pdfium_c.FPDFPage_GetAnnotCount(page.raw)):
        note = pdfium_c.FPDFPage_GetAnnot(page.raw, at)
        if not note:
            continue
        flags, rect = pdfium_c.FPDFAnnot_GetFlags(note), pdfium_c.FS_RECTF()
        shown = pdfium_c.FPDFAnnot_GetSubtype(note) not in _OTHER and not flags & _UNSEEN
        if shown and pdfium_c.FPDFAnnot_GetRect(note, ctypes.byref(rect)):
            # It turns round the upper left corner of its rectangle.
            reach = max(abs(rect.right - rect.left), abs(rect.top - rect.bottom)) if turned and flags & _UPRIGHT else 0.0
            x0, x1, y0, y1 = *sorted((rect.left, rect.right)), *sorted((rect.bottom, rect.top))
            yield (x0 - reach, y0 - reach, x1 + reach, y1 + reach)
        pdfium_c.FPDFPage_CloseAnnot(note)
