"""Normalise a PDF: open, judge, sanitise, complete, make a part, and check that nothing was lost on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hcprep.errors import IntakeRefusedError
from hcprep.intake import appearances, compare, limits, looking, outline, placeholder, printed, sanitize, unseen, wholeness, xfa
from hcprep.intake.opening import open_pdf, warned
from hcprep.model.evidence import OutlineEntry
from hcprep.model.parts import PartIndex
from hcprep.parts import make_part
from hcprep.parts.archive import declared, judged
from hcprep.parts.looks import DRAWN_ANEW, Looks
from hcprep.parts.numbers import NumberError

if TYPE_CHECKING:
    from pikepdf import Pdf

    from hcprep.intake.notes import Notes
    from hcprep.intake.watch import Watch


def normalise(data: bytes, notes: Notes, watch: Watch) -> tuple[bytes, PartIndex, tuple[OutlineEntry, ...], Looks]:
    """Return the part, its index, the outline of a PDF, and how its pages look. Raises IntakeRefusedError."""
    with open_pdf(data, notes) as pdf:
        if "/Collection" in pdf.Root:
            raise IntakeRefusedError("intake-portfolio")
        leaves = [page.obj for page in pdf.pages]
        if not leaves:
            raise IntakeRefusedError("intake-empty")
        if len(leaves) > limits.MOST_PAGES:
            raise IntakeRefusedError("intake-too-large", pages=len(leaves), limit=limits.MOST_PAGES)
        wholeness.check_notes(leaves)
        wholeness.check_fields(pdf)
        wholeness.visit_objects(pdf)
        if warned(pdf):
            notes.add("repaired")
        wholeness.check_filters(leaves)
        if "repaired" in notes:
            wholeness.check_pages(pdf, leaves, data)
        thorough = "repaired" in notes or "/AcroForm" in pdf.Root or "/OCProperties" in pdf.Root
        source = compare.Source(data, watch, forms=False)
        try:
            notes.printed = printed.printed_form(pdf, source)
            xfa.check(pdf, leaves, source, notes)
            placeholder.check(source)
            entries = outline.read_outline(pdf, leaves, notes)
            archived = declared(pdf)
            unseen.tell(pdf, leaves, notes)
            sanitize.sanitize(pdf, leaves, notes)
            redrawn = appearances.complete(pdf, leaves, notes, watch)
            part, index = _part(pdf, notes)
        finally:
            source.close()
        source, result = compare.Source(data, watch), compare.Source(part, watch)
        try:
            if compare.resized(source, result):
                notes.add("repaired")
            original = looking.comparable(source, result.pages) and not any(note in notes for note in DRAWN_ANEW)
            index, looks = looking.look_over(source if original else result, index, original=original)
            compare.check(source, result, looks if original else None, fields=not redrawn, thorough=thorough)
        finally:
            source.close()
            result.close()
    sound = archived and not any(note in notes for note in DRAWN_ANEW)
    return part, judged(part, index, trusted=sound), entries, looks


def _part(pdf: Pdf, notes: Notes) -> tuple[bytes, PartIndex]:
    try:
        return sanitize.guard(*make_part(pdf), notes)
    except NumberError:
        raise IntakeRefusedError("intake-number") from None
