"""Open a PDF by every means there is, and find out whether it is whole."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from hcprep.errors import IntakeRefusedError

if TYPE_CHECKING:
    from pikepdf import Pdf

    from hcprep.intake.notes import Notes


def open_pdf(data: bytes, notes: Notes) -> Pdf:
    """Open a PDF with qpdf, or with qpdf after pdfium saved it anew.

    Takes the notes `decrypted` and `repaired`. Raises IntakeRefusedError `intake-locked` and `intake-damaged`.
    """
    import pikepdf

    try:
        pdf = pikepdf.open(BytesIO(data))
    except pikepdf.PasswordError:
        raise IntakeRefusedError("intake-locked") from None
    except pikepdf.PdfError:
        pdf = _rescue(data)
        notes.add("repaired")
    if pdf.is_encrypted:
        notes.add("decrypted")
    if pdf.get_warnings():
        notes.add("repaired")
    return pdf


def _rescue(data: bytes) -> Pdf:
    import pikepdf
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
        try:
            if len(document) == 0:
                raise IntakeRefusedError("intake-damaged")
            out = BytesIO()
            document.save(out)
        finally:
            document.close()
        return pikepdf.open(BytesIO(out.getvalue()))
    except (pypdfium2.PdfiumError, pikepdf.PdfError):
        raise IntakeRefusedError("intake-damaged") from None
