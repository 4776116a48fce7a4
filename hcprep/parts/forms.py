"""Form fields: one plain AcroForm whose roots are all there, each an object of its own without a parent."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from hcprep.parts.objects import MOST_DEPTH, dictionaries, drop, is_array, is_dictionary, number, text, whole

if TYPE_CHECKING:
    from pikepdf import Pdf

_MOST_FIELDS = 200_000
_NO_FIELDS = {"/Page", "/Pages", "/Catalog"}
_INHERITED = ("/FT", "/V", "/DA", "/Q", "/Ff", "/Opt", "/MaxLen")


@dataclass(frozen=True, slots=True)
class Shape:
    """What the index says about an AcroForm."""

    fields: tuple[int, ...] = ()
    default_appearance: str = ""
    quadding: int = 0
    resources: int = 0
    values: int = 0


def rebuild(pdf: Pdf, leaves: Sequence[Any]) -> None:
    """Replace /AcroForm by one with fields, default appearance, quadding and resources only.

    Widgets on a page that no listed field leads to are listed too, so that their values are not lost.
    """
    from pikepdf import Array, Dictionary

    old = pdf.Root.get("/AcroForm")
    drop(pdf.Root, "/AcroForm")
    old = old if is_dictionary(old) else Dictionary()
    seen: set[int] = set()
    fields = _settle_trees(pdf, _candidates(pdf, old, leaves), seen)
    fields += _settle_trees(pdf, _strays(leaves, seen), seen)
    if not fields:
        return
    _name(fields)
    form = Dictionary(Fields=Array(fields))
    if text(old.get("/DA")):
        form["/DA"] = old["/DA"]
    if whole(old.get("/Q")) in {1, 2}:
        form["/Q"] = whole(old.get("/Q"))
    resources = old.get("/DR")
    if is_dictionary(resources) and list(resources.keys()):
        form["/DR"] = resources if number(resources) else pdf.make_indirect(resources)
    pdf.Root["/AcroForm"] = form


def _name(fields: Sequence[Any]) -> None:
    """Name root fields that have no name: below the field of a book they would have one, and some readers show no others."""
    from pikepdf import String

    for place, field in enumerate(fields, start=1):
        if not text(field.get("/T")) and not any("/T" in kid for kid in dictionaries(field.get("/Kids"))):
            field["/T"] = String(f"#{place}")


def _candidates(pdf: Pdf, form: Any, leaves: Sequence[Any]) -> list[Any]:
    """Return every object that looks like a root field: those listed, then those only widgets lead to."""
    found: dict[int, Any] = {}
    for field in dictionaries(form.get("/Fields")):
        root = _root(field) if number(field) else pdf.make_indirect(field)
        found.setdefault(number(root), root)
    _adopt(leaves)
    for widget in _widgets(leaves):
        root = _root(widget)
        found.setdefault(number(root), root)
    return list(found.values())


def _widgets(leaves: Sequence[Any]) -> Iterator[Any]:
    for leaf in leaves:
        for annotation in dictionaries(leaf.get("/Annots")):
            if annotation.get("/Subtype") == "/Widget" and number(annotation):
                yield annotation


def _adopt(leaves: Sequence[Any]) -> None:
    """Make each widget a kid of the field it names as its parent, where the field forgot it."""
    from pikepdf import Array

    kids: dict[int, set[int]] = {}
    for widget in _widgets(leaves):
        parent = _parent(widget)
        if parent is None:
            continue
        if number(parent) not in kids:
            kids[number(parent)] = {number(kid) for kid in dictionaries(parent.get("/Kids"))}
        if number(widget) not in kids[number(parent)]:
            kids[number(parent)].add(number(widget))
            if not is_array(parent.get("/Kids")):
                parent["/Kids"] = Array()
            parent["/Kids"].append(widget)


def _strays(leaves: Sequence[Any], known: set[int]) -> list[Any]:
    """Return widgets that no field lists as its kid, made into fields of their own with what they inherited."""
    strays = []
    for widget in _widgets(leaves):
        if number(widget) in known:
            continue
        parent = _parent(widget)
        for _ in range(MOST_DEPTH):
            if parent is None:
                break
            for key in [key for key in (*_INHERITED, "/T") if key in parent and key not in widget]:
                widget[key] = parent[key]
            parent = _parent(parent)
        strays.append(widget)
    return strays


def _root(field: Any) -> Any:
    for _ in range(MOST_DEPTH):
        parent = _parent(field)
        if parent is None:
            return field
        field = parent
    return field


def _parent(field: Any) -> Any:
    """Return the field above; some programs name the page as the parent of a widget."""
    parent = field.get("/Parent")
    if not is_dictionary(parent) or not number(parent) or text(parent.get("/Type")) in _NO_FIELDS:
        return None
    return parent


def _settle_trees(pdf: Pdf, roots: Sequence[Any], seen: set[int]) -> list[Any]:
    """Cut loops and double entries out of field trees and set every /Parent right; return the roots that are fields."""
    from pikepdf import Array

    kept = []
    for root in roots:
        if number(root) in seen or not _is_field(root):
            continue
        seen.add(number(root))
        kept.append(root)
        drop(root, "/Parent")
        waiting = [(root, 0)]
        while waiting:
            field, depth = waiting.pop()
            if not is_array(field.get("/Kids")):
                continue
            kids = []
            for entry in dictionaries(field["/Kids"]):
                kid = entry if number(entry) else pdf.make_indirect(entry)
                if number(kid) in seen or depth > MOST_DEPTH or len(seen) > _MOST_FIELDS:
                    continue
                seen.add(number(kid))
                kid["/Parent"] = field
                kids.append(kid)
                waiting.append((kid, depth + 1))
            field["/Kids"] = Array(kids)
    return kept


def _is_field(obj: Any) -> bool:
    return text(obj.get("/Type")) not in _NO_FIELDS and any(key in obj for key in ("/FT", "/T", "/Kids", "/V"))


def describe(form: Any) -> Shape:
    """Return what the index says about a rebuilt AcroForm."""
    if form is None:
        return Shape()
    fields = list(dictionaries(form.get("/Fields")))
    return Shape(
        fields=tuple(number(field) for field in fields),
        default_appearance=text(form.get("/DA")),
        quadding=whole(form.get("/Q")),
        resources=number(form.get("/DR")),
        values=sum(1 for field, kind, value in terminals(fields) if has_value(kind, value)),
    )


def terminals(fields: Sequence[Any]) -> Iterator[tuple[Any, str, Any]]:
    """Yield each terminal field with its type and value, both inherited if need be."""
    waiting = [(field, "", None, 0) for field in reversed(fields)]
    while waiting:
        field, kind, value, depth = waiting.pop()
        kind = text(field.get("/FT")) or kind
        value = field.get("/V", value)
        kids = [kid for kid in dictionaries(field.get("/Kids")) if "/T" in kid]
        if not kids or depth > MOST_DEPTH:
            yield field, kind, value
            continue
        waiting.extend((kid, kind, value, depth + 1) for kid in reversed(kids))


def has_value(kind: str, value: Any) -> bool:
    """Whether a field of that type carries something a person typed or chose."""
    from pikepdf import Stream

    if kind == "/Sig" or value is None:
        return False
    if is_array(value):
        return len(value) > 0
    return isinstance(value, Stream) or text(value) not in {"", "/Off", "/"}
