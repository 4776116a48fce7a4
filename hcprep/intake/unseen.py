"""What a PDF holds beside its pages and the book does not carry: noticed, so that it can be said."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from hcprep.parts.layers import print_otherwise
from hcprep.parts.objects import is_array, is_dictionary

if TYPE_CHECKING:
    from pikepdf import Pdf

    from hcprep.intake.notes import Notes

_OF_FILE = ("/PieceInfo", "/Threads", "/PageLabels", "/OutputIntents", "/SpiderInfo", "/Legal", "/DPartRoot")
"""Properties of the file (author, program, dates) are not among them: nearly every file has some, and no book carries them."""
_OF_PAGE = ("/Metadata", "/PieceInfo", "/Thumb", "/B", "/LastModified", "/SeparationInfo", "/PresSteps", "/DPart")


def tell(pdf: Pdf, leaves: Sequence[Any], notes: Notes) -> None:
    """Take the notes `tags-removed` and `extras-removed`, of what no page needs to be seen or printed, and `layers-as-seen`."""
    if print_otherwise(pdf):
        notes.add("layers-as-seen")
    tags = pdf.Root.get("/StructTreeRoot")
    if is_dictionary(tags) and "/K" in tags:
        notes.add("tags-removed")
    if _any(pdf.Root, _OF_FILE) or any(_any(leaf, _OF_PAGE) for leaf in leaves):
        notes.add("extras-removed")


def _any(owner: Any, keys: Iterable[str]) -> bool:
    return any(key in owner and not _empty(owner[key]) for key in keys)


def _empty(value: Any) -> bool:
    return value is None or (is_array(value) and not len(value))
