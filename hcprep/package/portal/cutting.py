"""Pages cut out of a part as a ready part of their own; what the others need is left behind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Any

import pikepdf

from hcprep.model.parts import PartIndex
from hcprep.package.arranging import Shown
from hcprep.package.portal.shrinking import Made, make_all, measure, shrink
from hcprep.parts import make_part
from hcprep.parts.objects import dictionaries, number

_MOST_DEPTH = 100


@dataclass(frozen=True, slots=True)
class Cut:
    """A ready part of some pages, and which of them (from 0) have pictures made smaller."""

    pdf: bytes
    index: PartIndex
    smaller: tuple[int, ...]


def cut_out(  # noqa: PLR0917
    data: bytes, index: PartIndex, pages: range, steps: Sequence[int], shown: Sequence[Shown] = (), ready: Made | None = None
) -> Cut:
    """Cut pages out of a part, with the pictures of each made smaller by its step of `steps` (0: as they are; none for all).

    `index` is that of the whole part, or of the pages of it that are `shown`; `pages` are places among those. Where stamps may
    stand, and which pages are pictures, is taken over from it. Pictures that are `ready` are not made again.
    Raises ValueError and pikepdf.PdfError.
    """
    with pikepdf.open(BytesIO(data)) as pdf:
        chosen = [shown[at] for at in pages] if shown else [Shown(at) for at in pages]
        wanted = {one.page: step for one, step in zip(chosen, steps, strict=True)} if any(steps) else {}
        changed = shrink(pdf, wanted, ready or {}) if wanted else {}
        smaller = tuple(at for at, one in enumerate(chosen) if changed.get(one.page))
        kept = [pdf.pages[one.page].obj for one in chosen]
        _forget_fields(pdf, {number(note) for page in kept for note in dictionaries(page.get("/Annots"))})
        if shown:
            _arrange(pdf, kept, chosen)
        else:
            del pdf.pages[pages.stop :]
            del pdf.pages[: pages.start]
        made, described = make_part(pdf)
    if len(described.pages) != len(pages):
        raise ValueError("pages")
    places = tuple(
        replace(page, places=old.places, clear=old.clear, foot_clear=old.foot_clear, picture=old.picture)
        for page, old in zip(described.pages, index.pages[pages.start : pages.stop], strict=True)
    )
    return Cut(made, replace(described, pages=places), smaller)


def _arrange(pdf: Any, kept: Sequence[Any], chosen: Sequence[Shown]) -> None:
    """Let a PDF have only some pages, in their order, turned, and each only the resources it uses."""
    sheets = [pikepdf.Page(page) for page in kept]
    del pdf.pages[:]
    for sheet, one in zip(sheets, chosen, strict=True):
        sheet.rotate(one.turn, relative=True)
        sheet.remove_unreferenced_resources()
        pdf.pages.append(sheet)


def _forget_fields(pdf: Any, kept: set[int]) -> None:
    """Take fields that have no widget on a kept page out of the form: what was typed there belongs to other pages."""
    form = pdf.Root.get("/AcroForm")
    if form is None:
        return
    form["/Fields"] = pikepdf.Array([field for field in dictionaries(form.get("/Fields")) if _stays(field, kept, 0)])


def _stays(field: Any, kept: set[int], depth: int) -> bool:
    if number(field) in kept:
        return True
    kids = [] if depth > _MOST_DEPTH else [kid for kid in dictionaries(field.get("/Kids")) if _stays(kid, kept, depth + 1)]
    if kids:
        field["/Kids"] = pikepdf.Array(kids)
    return bool(kids)


def smaller_sizes(data: bytes, steps: int) -> Iterator[Mapping[int, int]]:
    """Yield for each step about how many bytes the pictures take that it makes smaller, by object number.

    Raises pikepdf.PdfError.
    """
    with pikepdf.open(BytesIO(data)) as pdf:
        yield from measure(pdf, steps)


def smaller_pictures(data: bytes, step: int) -> Mapping[int, bytes]:
    """Return the pictures a step makes smaller by object number, nothing for those that stay. Raises pikepdf.PdfError."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return make_all(pdf, step)
