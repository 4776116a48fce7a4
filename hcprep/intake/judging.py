"""Look again at a part that was made by an earlier version, which asked neither for PDF/A nor for pages that are pictures."""

from __future__ import annotations

import warnings
from collections.abc import Collection, Iterator
from dataclasses import replace
from io import BytesIO

from hcprep.intake.compare import Source
from hcprep.intake.looking import is_picture
from hcprep.intake.watch import Watch
from hcprep.model.parts import PartIndex, PartPage
from hcprep.parts.archive import declared, judged
from hcprep.parts.looks import DRAWN_ANEW


def judge(part: bytes, index: PartIndex, original: bytes, notes: Collection[str], watch: Watch) -> PartIndex:
    """Return the index of a part with what keeps it from PDF/A-2b, and which pages are pictures; the part stays as it is.

    `original` is the file as it came in, `notes` are those of its intake.
    """
    sound = not any(note in notes for note in DRAWN_ANEW) and _declared(original)
    source = Source(part, watch)
    try:
        index = replace(index, pages=tuple(_pages(source, index)))
    finally:
        source.close()
    return judged(part, index, trusted=sound)


def _declared(original: bytes) -> bool:
    import pikepdf

    try:
        with warnings.catch_warnings(), pikepdf.open(BytesIO(original)) as pdf:
            warnings.simplefilter("ignore")
            return declared(pdf)
    except (pikepdf.PdfError, ValueError, TypeError, LookupError):
        return False


def _pages(source: Source, index: PartIndex) -> Iterator[PartPage]:
    for at, page in enumerate(index.pages):
        yield page if page.picture is not None else replace(page, picture=is_picture(source, at))
