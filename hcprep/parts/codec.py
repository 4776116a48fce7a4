"""Make a part: put every promise of `hcprep.model.parts` into the PDF, save it canonically, and index the bytes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import msgspec

from hcprep.model.parts import PartIndex, PartObject, PartPage
from hcprep.parts import balance, destinations, forms, layers, numbers, pages
from hcprep.parts.objects import number, own_array, whole
from hcprep.parts.room import opened, written
from hcprep.parts.scan import scan_objects
from hcprep.parts.texts import page_texts

if TYPE_CHECKING:
    from pikepdf import Pdf

_KEPT = ("/Type", "/Pages", "/AcroForm", "/OCProperties", "/Lang")
_TAGS = ("/StructTreeRoot", "/MarkInfo")


def make_part(pdf: Pdf, *, keep_tags: bool = False) -> tuple[bytes, PartIndex]:
    """Return the canonical bytes and the index of an already sanitised PDF, which is changed on the way.

    Tags are kept of pages hcprep wrote itself, whose content leaves nothing open.
    `foot_clear` is False on every page; `with_feet` sets it once the pages have been drawn. Raises ValueError when the PDF
    has no page, NumberError when it holds a number that no PDF may hold, and pikepdf.PdfError when it cannot be walked or saved.
    """
    leaves = pages.flatten_tree(pdf)
    if not leaves:
        raise ValueError("no pages")
    destinations.make_explicit(pdf, leaves)
    hidden = layers.rebuild(pdf)
    for leaf in leaves:
        pages.tidy(leaf, keep_tags=keep_tags)
    forms.rebuild(pdf, leaves)
    if not keep_tags:
        # Pages hcprep wrote itself leave nothing open; reading them through would take as long as setting them.
        balance.balance(pdf, leaves)
    pages.cut_loose_ends(pdf, leaves, keep_tags=keep_tags)
    kept = (*_KEPT, *_TAGS) if keep_tags else _KEPT
    for key in set(pdf.Root.keys()) - set(kept):
        del pdf.Root[key]
    for key in set(pdf.trailer.keys()) - {"/Root", "/Size", "/ID"}:
        del pdf.trailer[key]
    data = _save(pdf)
    objects = scan_objects(data)
    if numbers.any_long(data, objects):
        numbers.shorten(pdf)
        data = _save(pdf)
        objects = scan_objects(data)
    return data, _index(data, objects, hidden)


def read_index(data: bytes) -> PartIndex:
    """Decode a stored index. Raises msgspec.DecodeError (ValidationError included) on anything else."""
    return msgspec.json.decode(data, type=PartIndex)


def index_bytes(index: PartIndex) -> bytes:
    """Encode an index as JSON, the form it is stored in."""
    return msgspec.json.encode(index)


def with_feet(index: PartIndex, clear: Sequence[bool]) -> PartIndex:
    """Return the index with `foot_clear` set for each page in order; pages beyond `clear` stay False."""
    feet = [*clear, *([False] * (len(index.pages) - len(clear)))]
    return replace(index, pages=tuple(replace(page, foot_clear=foot) for page, foot in zip(index.pages, feet, strict=True)))


def _save(pdf: Pdf) -> bytes:
    from pikepdf import ObjectStreamMode, StreamDecodeLevel

    return written(
        lambda out: pdf.save(
            out,
            object_stream_mode=ObjectStreamMode.disable,
            stream_decode_level=StreamDecodeLevel.none,
            compress_streams=False,
            recompress_flate=False,
            normalize_content=False,
            linearize=False,
            encryption=False,
            static_id=True,
            fix_metadata_version=False,
        )
    )


def _index(data: bytes, objects: tuple[PartObject, ...], hidden: layers.Hidden) -> PartIndex:
    with opened(data) as saved:
        root = saved.Root
        skip = [number(root), number(root.Pages)]
        form = root.get("/AcroForm")
        shape = forms.describe(form)
        listed = layers.listed(saved)
        structure = root.get("/StructTreeRoot")
        leaves = [page.obj for page in saved.pages]
        return PartIndex(
            objects=objects,
            pages=tuple(_page(leaf) for leaf in leaves),
            texts=page_texts(data, objects, leaves, form),
            skip=tuple(sorted(key for key in skip if key)),
            fields=shape.fields,
            default_appearance=shape.default_appearance,
            quadding=shape.quadding,
            resources=shape.resources,
            groups=listed,
            hidden=tuple(group for at, group in enumerate(listed) if at in hidden),
            structure=0 if structure is None else number(structure),
            field_values=shape.values,
        )


def _page(leaf: Any) -> PartPage:
    return PartPage(
        object=number(leaf),
        media=pages.box(leaf, "/MediaBox") or pages.LETTER,
        crop=pages.box(leaf, "/CropBox") or pages.box(leaf, "/MediaBox") or pages.LETTER,
        rotate=whole(leaf.get("/Rotate")),
        user_unit=float(leaf.get("/UserUnit", 1)),
        annotations=len(own_array(leaf, "/Annots")),
    )
