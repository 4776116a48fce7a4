"""What the file says as a whole, of how it is to be opened and counted: just what hcprep writes, no less and no more."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

from hcprep.package.proving.objects import entry, followed
from hcprep.package.proving.wire import Found

_LABEL = {"/S", "/P", "/St"}


def check_root(reader: PdfReader, found: Found) -> None:
    """Check what the catalog says of opening the file, of its tags and of the numbers of its pages."""
    root = reader.root_object
    for code, name in _unlike(root):
        found.fail("nothing-active", 0, code, name=name.removeprefix("/"))
    labels = followed(entry(root, "/PageLabels"))
    rows = followed(entry(labels, "/Nums")) if isinstance(labels, DictionaryObject) and set(labels) == {"/Nums"} else None
    said = [followed(one) for one in list.__iter__(rows)] if isinstance(rows, ArrayObject) else []
    if not said or not all(isinstance(one, DictionaryObject) and not one.keys() - _LABEL for one in said[1::2]):
        found.fail("labels", 0, "catalog", name="PageLabels")


def _unlike(root: DictionaryObject) -> Iterator[tuple[str, str]]:
    """Yield what is there and should not be as something active, and what is missing."""
    wanted: Mapping[str, object] = {
        "/Type": "/Catalog",
        "/ViewerPreferences": {"/DisplayDocTitle": True},
        **({"/PageMode": "/UseOutlines"} if "/Outlines" in root else {}),
        **({"/MarkInfo": {"/Marked": True}} if "/StructTreeRoot" in root else {}),
    }
    for key in ("/Type", "/ViewerPreferences", "/PageMode", "/MarkInfo"):
        said, right = followed(entry(root, key)), wanted.get(key)
        more = said.keys() - right.keys() if isinstance(said, DictionaryObject) and isinstance(right, dict) else set()
        if more or (said is not None and right is None):
            yield from (("active", one) for one in sorted(more or {key}))
        elif said != right:
            yield "catalog", key


def check_order(reader: PdfReader, labels: Collection[str], found: Found) -> None:
    """Let the list of layers have each of them once, below the label of its paper, one of those given."""
    properties = followed(entry(reader.root_object, "/OCProperties"))
    shown = followed(entry(properties, "/D")) if isinstance(properties, DictionaryObject) else None
    if not isinstance(shown, DictionaryObject):
        return
    groups = [one.idnum for one in _listed(entry(properties, "/OCGs")) if isinstance(one, IndirectObject)]
    listed: list[int] = []
    said: list[str] = []
    for row in _listed(entry(shown, "/Order")):
        label, *layers = _listed(row) or [""]
        said.append(str(followed(label)))
        listed += [one.idnum for one in layers if isinstance(one, IndirectObject)]
    odd = set(properties) - {"/OCGs", "/D"} or followed(entry(shown, "/Name")) != "1"
    if odd or listed != groups or set(said) - set(labels):
        found.fail("layers", 0, "layer-settings")


def _listed(value: Any) -> list[Any]:
    held = followed(value)
    return list(list.__iter__(held)) if isinstance(held, ArrayObject) else []
