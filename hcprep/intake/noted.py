"""Notes and fields of a page, as far as they may cover its stamp: their rectangles as a reader sees them."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from hcprep.model.parts import Box

_UPRIGHT = 0x10
"""Flag of annotations that do not turn with their page: NoRotate."""


@dataclass(frozen=True, slots=True)
class Note:
    """What a note or field may cover of a page as it came, and of one that is turned, both in its seen coordinates as it came.

    `upright` tells that it does not turn with its page, so that nobody knows what exactly it will cover.
    """

    box: Box
    turned: Box
    upright: bool

    def meets(self, box: Box, turn: int) -> bool:
        """Tell whether the note may reach into a box of the page turned by so many degrees."""
        mine = self.turned if turn else self.box
        return mine[0] < box[2] and box[0] < mine[2] and mine[1] < box[3] and box[1] < mine[3]


def notes_of(sheet: Any) -> Iterator[Note]:
    """Yield all annotations of a page of pdfium that may be seen, but for links and pop-ups."""
    import pypdfium2.raw as pdfium_c

    unseen = pdfium_c.FPDF_ANNOT_FLAG_HIDDEN | pdfium_c.FPDF_ANNOT_FLAG_NOVIEW
    for at in range(pdfium_c.FPDFPage_GetAnnotCount(sheet.raw)):
        note = pdfium_c.FPDFPage_GetAnnot(sheet.raw, at)
        if not note:
            continue
        kind, flags = pdfium_c.FPDFAnnot_GetSubtype(note), pdfium_c.FPDFAnnot_GetFlags(note)
        box = pdfium_c.FS_RECTF()
        if (
            kind not in {pdfium_c.FPDF_ANNOT_LINK, pdfium_c.FPDF_ANNOT_POPUP}
            and not flags & unseen
            and pdfium_c.FPDFAnnot_GetRect(note, ctypes.byref(box))
        ):
            upright = bool(flags & _UPRIGHT)
            here, around = _seen(sheet, box), _seen(sheet, _around(box)) if upright else _seen(sheet, box)
            yield Note(around if sheet.get_rotation() else here, around, upright)
        pdfium_c.FPDFPage_CloseAnnot(note)


def _around(box: Any) -> Any:
    """Return all that a note which stays upright on a turned page may cover, round the upper left corner of its rectangle."""
    import pypdfium2.raw as pdfium_c

    reach = max(abs(box.right - box.left), abs(box.top - box.bottom))
    return pdfium_c.FS_RECTF(box.left - reach, box.top + reach, box.left + reach, box.top - reach)


def _seen(sheet: Any, box: Any) -> Box:
    import pypdfium2.raw as pdfium_c

    width, height = sheet.get_size()
    factor = 100
    corners = []
    for x, y in ((box.left, box.bottom), (box.right, box.top)):
        across, down = ctypes.c_int(), ctypes.c_int()
        pdfium_c.FPDF_PageToDevice(
            sheet.raw, 0, 0, round(width * factor), round(height * factor), 0, x, y, ctypes.byref(across), ctypes.byref(down)
        )
        corners.append((across.value / factor, height - down.value / factor))
    (x0, y0), (x1, y1) = corners
    return (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
