"""What the book composes anew from a part: the texts of its pages and of what they share, kept in the index."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from hcprep.model.parts import PartObject
from hcprep.parts.objects import is_array, is_dictionary, number, values


def page_texts(data: bytes, objects: Sequence[PartObject], leaves: Sequence[Any], form: Any) -> Mapping[int, str]:
    """Return by number the text of each page, of its resources, fonts and list of contents, and of the form's resources.

    Texts are Latin-1, from the number to `endobj`.
    """
    wanted = {number(one) for one in _composed(leaves, form)} - {0}
    return {one.number: data[one.start : one.end].decode("latin-1") for one in objects if one.number in wanted and one.stream < 0}


def _composed(leaves: Sequence[Any], form: Any) -> Iterator[Any]:
    for leaf in leaves:
        yield leaf
        resources, contents = leaf.get("/Resources"), leaf.get("/Contents")
        yield resources
        if is_dictionary(resources):
            yield resources.get("/Font")
        if is_array(contents):
            yield contents
    resources = form.get("/DR") if is_dictionary(form) else None
    if is_dictionary(resources):
        yield resources
        yield from values(resources)
