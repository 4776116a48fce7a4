"""Open a PDF by every means there is, and find out whether it is whole."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING

from hcprep.errors import IntakeRefusedError
from hcprep.intake.weighing import weigh
from hcprep.parts.room import written

if TYPE_CHECKING:
    from pikepdf import Pdf
    from pypdfium2 import PdfDocument

    from hcprep.intake.notes import Notes

_NO_RESOURCES = re.compile(r"Resources is missing or invalid; repairing\Z")


def open_pdf(data: bytes, notes: Notes) -> Pdf:
    """Open a PDF with qpdf, or with qpdf after pdfium saved it anew.

    Takes the notes `decrypted` and `repaired`. Raises IntakeRefusedError `intake-locked` and `intake-damaged`,
    and TooLargeError.
    """
    import pikepdf

    weigh(data)
    try:
        pdf = pikepdf.open(BytesIO(data))
    except pikepdf.PasswordError:
        raise IntakeRefusedError("intake-locked") from None
    except pikepdf.PdfError:
        pdf = _rescue(data)
        notes.add("repaired")
    if pdf.is_encrypted:
        notes.add("decrypted")
    if warned(pdf):
        notes.add("repaired")
    return pdf


def unlocked(data: bytes, password: str, notes: Notes) -> bytes:
    """Return a PDF that only its password opens as one that anybody can open.

    Takes the notes `decrypted` and `unlocked`. Raises IntakeRefusedError `intake-password` when it is another one.
    """
    import pikepdf

    try:
        with pikepdf.open(BytesIO(data), password=password) as pdf:
            notes.add("decrypted")
            notes.add("unlocked")
            return written(lambda out: pdf.save(out, encryption=False, static_id=True))
    except pikepdf.PasswordError:
        raise IntakeRefusedError("intake-password") from None


def warned(pdf: Pdf) -> bool:
    """Tell whether qpdf had to repair anything since it was asked last; that a blank page names no fonts is no damage."""
    return not all(_NO_RESOURCES.search(str(one)) for one in pdf.get_warnings())


def _rescue(data: bytes) -> Pdf:
    """Let pdfium save the document anew, or only its pages when that is not enough."""
    import pikepdf
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        raise IntakeRefusedError("intake-damaged") from None
    try:
        if len(document) == 0:
            raise IntakeRefusedError("intake-damaged")
        for take in (_save_whole, _save_pages):
            try:
                return pikepdf.open(BytesIO(take(document)))
            except (pypdfium2.PdfiumError, pikepdf.PdfError):
                continue
    finally:
        document.close()
    raise IntakeRefusedError("intake-damaged")


def _save_whole(document: PdfDocument) -> bytes:
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _save_pages(document: PdfDocument) -> bytes:
    import pypdfium2

    fresh = pypdfium2.PdfDocument.new()
    try:
        fresh.import_pages(document)
        return _save_whole(fresh)
    finally:
        fresh.close()
