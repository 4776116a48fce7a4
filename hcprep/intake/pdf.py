"""Normalise a PDF: open, judge, sanitise, complete, make a part, and check that nothing was lost on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hcprep.errors import IntakeRefusedError
from hcprep.intake import appearances, compare, limits, outline, placeholder, sanitize, wholeness, xfa
from hcprep.intake.opening import open_pdf
from hcprep.model.evidence import OutlineEntry
from hcprep.model.parts import PartIndex
from hcprep.parts import make_part, with_feet

if TYPE_CHECKING:
    from hcprep.intake.notes import Notes


def normalise(data: bytes, notes: Notes) -> tuple[bytes, PartIndex, tuple[OutlineEntry, ...]]:
    """Return the part, its index and the outline of a PDF. Raises IntakeRefusedError."""
    with open_pdf(data, notes) as pdf:
        if "/Collection" in pdf.Root:
            raise IntakeRefusedError("intake-portfolio")
        leaves = [page.obj for page in pdf.pages]
        if not leaves:
            raise IntakeRefusedError("intake-empty")
        if len(leaves) > limits.MOST_PAGES:
            raise IntakeRefusedError("intake-too-large", pages=len(leaves), limit=limits.MOST_PAGES)
        wholeness.visit_objects(pdf)
        if pdf.get_warnings():
            notes.add("repaired")
        wholeness.check_filters(leaves)
        if "repaired" in notes:
            wholeness.check_pages(pdf, leaves, data)
        thorough = "repaired" in notes or "/AcroForm" in pdf.Root or "/OCProperties" in pdf.Root
        source = compare.Source(data)
        try:
            xfa.check(pdf, leaves, source, notes)
            placeholder.check(source)
            entries = outline.read_outline(pdf, leaves)
            sanitize.sanitize(pdf, leaves, notes)
            redrawn = appearances.complete(pdf, leaves, notes)
            part, index = sanitize.guard(*make_part(pdf), notes)
            if compare.resized(source, part):
                notes.add("repaired")
            feet = compare.check(source, part, fields=not redrawn, thorough=thorough)
        finally:
            source.close()
    return part, with_feet(index, feet), entries
