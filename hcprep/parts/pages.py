"""Page tree and page dictionaries: one flat tree, every attribute on the page, known keys only."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from hcprep.model.parts import Box
from hcprep.parts.objects import MOST_DEPTH, dictionaries, drop, is_array, is_dictionary, number, real, text, whole

if TYPE_CHECKING:
    from pikepdf import Pdf

LETTER: Box = (0.0, 0.0, 612.0, 792.0)
_INHERITED = ("/Resources", "/MediaBox", "/CropBox", "/Rotate")
_BOXES = ("/CropBox", "/BleedBox", "/TrimBox", "/ArtBox")
_KEPT = {
    "/Type",
    "/Parent",
    "/MediaBox",
    "/Resources",
    "/Rotate",
    "/Contents",
    "/Group",
    "/Annots",
    "/UserUnit",
    "/Tabs",
    *_BOXES,
}
_OWNERS = {"/Catalog", "/Page", "/XObject", "/Annot", "/Font", "/Pattern", "/OCG"}
_UNWANTED = ("/Metadata", "/PieceInfo", "/LastModified", "/AF")
_MOST = 10_000_000.0


def flatten_tree(pdf: Pdf) -> list[Any]:
    """Give the PDF a page tree of one node and return its pages in order, inherited attributes pushed down."""
    from pikepdf import Array, Dictionary, Name

    leaves = [page.obj for page in pdf.pages]
    shared: dict[tuple[int, int], Any] = {}
    for leaf in leaves:
        _inherit(pdf, leaf, shared)
    root = pdf.make_indirect(Dictionary(Type=Name.Pages, Kids=Array(leaves), Count=len(leaves)))
    for leaf in leaves:
        leaf["/Parent"] = root
        leaf["/Type"] = Name.Page
    pdf.Root["/Pages"] = root
    return leaves


def _inherit(pdf: Pdf, leaf: Any, shared: dict[tuple[int, int], Any]) -> None:
    missing = [key for key in _INHERITED if key not in leaf]
    node = leaf.get("/Parent")
    for _ in range(MOST_DEPTH):
        if not missing or not is_dictionary(node):
            return
        for key in [key for key in missing if key in node]:
            value = node[key]
            if key == "/Resources" and is_dictionary(value):
                # One shared object instead of a copy on every page.
                value = shared.setdefault(node.objgen, value if value.is_indirect else pdf.make_indirect(value))
            leaf[key] = value
            missing.remove(key)
        node = node.get("/Parent")


def tidy(leaf: Any, *, keep_tags: bool) -> None:
    """Drop unknown keys of a page and bring boxes, rotation, unit, contents and annotations into their plain form."""
    from pikepdf import Array, Dictionary

    kept = _KEPT | {"/StructParents"} if keep_tags else _KEPT
    for key in set(leaf.keys()) - kept:
        del leaf[key]
    _tidy_boxes(leaf)
    leaf["/Rotate"] = int(whole(leaf.get("/Rotate")) / 90) % 4 * 90
    unit = real(leaf.get("/UserUnit"))
    if unit is None or not 0 < unit <= 75_000 or unit == 1:
        drop(leaf, "/UserUnit")
    if not is_dictionary(leaf.get("/Resources")):
        leaf["/Resources"] = Dictionary()
    _tidy_contents(leaf)
    annotations = list(dictionaries(leaf.get("/Annots")))
    drop(leaf, "/Annots")
    for annotation in annotations:
        annotation["/P"] = leaf
        if not keep_tags:
            drop(annotation, "/StructParent")
    if annotations:
        leaf["/Annots"] = Array(annotations)


def _tidy_boxes(leaf: Any) -> None:
    from pikepdf import Array

    media = box(leaf, "/MediaBox") or LETTER
    leaf["/MediaBox"] = Array(_numbers(media))
    for key in _BOXES:
        found = box(leaf, key)
        drop(leaf, key)
        inside = None if found is None else _meet(found, media)
        if inside is not None and inside != media:
            leaf[key] = Array(_numbers(inside))


def _numbers(values: Box) -> list[Any]:
    # As exact as they came: a hundred-thousandth of a point more or less moves the pixels of a letter.
    return [int(value) if value == int(value) else Decimal(f"{Decimal(repr(value)):f}") for value in values]


def _meet(one: Box, other: Box) -> Box | None:
    met = (max(one[0], other[0]), max(one[1], other[1]), min(one[2], other[2]), min(one[3], other[3]))
    return met if met[0] < met[2] and met[1] < met[3] else None


def box(leaf: Any, key: str) -> Box | None:
    """Return a box of a page with its corners in order, None when it is missing, broken or empty."""
    value = leaf.get(key)
    if not is_array(value) or len(value) != 4:
        return None
    found = [real(entry) for entry in value]
    x0, y0, x1, y1 = (0.0 if entry is None else round(entry, 9) for entry in found)
    if None in found or x0 == x1 or y0 == y1 or max(abs(x0), abs(y0), abs(x1), abs(y1)) > _MOST:
        return None
    return (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


def _tidy_contents(leaf: Any) -> None:
    from pikepdf import Array, Stream

    contents = leaf.get("/Contents")
    if isinstance(contents, Stream):
        return
    streams = [entry for entry in contents if isinstance(entry, Stream)] if is_array(contents) else []
    drop(leaf, "/Contents")
    if streams:
        leaf["/Contents"] = Array(streams)


def cut_loose_ends(pdf: Pdf, leaves: Sequence[Any], *, keep_tags: bool) -> None:
    """Free what still hangs on pages outside the tree, and drop tags, metadata and application data from every object."""
    from pikepdf import Stream

    inside = {number(leaf) for leaf in leaves}
    unwanted = _UNWANTED if keep_tags else (*_UNWANTED, "/StructParent", "/StructParents")
    for obj in pdf.objects:
        if isinstance(obj, Stream):
            if obj.get("/Type") == "/Metadata":
                obj.write(b"")
        elif not is_dictionary(obj) or text(obj.get("/Type")) not in _OWNERS:
            # Other dictionaries may map names to resources, and a resource may be called anything.
            continue
        elif obj.get("/Type") == "/Page" and number(obj) not in inside:
            for key in set(obj.keys()) - {"/Type"}:
                del obj[key]
            continue
        for key in unwanted:
            drop(obj, key)
