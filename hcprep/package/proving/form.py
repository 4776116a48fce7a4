"""Form and layers of a file as a whole: what it may say of them beside what its papers bring."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

from hcprep.package.proving.objects import entry, followed
from hcprep.package.proving.wire import Found

_LAYERS = {"/Name", "/Order", "/OFF"}
_FORM = {"/Fields", "/DR"}
_MOST_DEPTH = 64
_ROOT = {"/T", "/Kids", "/DA", "/Q", "/DR"}
"""What the field above those of one paper may say; anything else those would inherit."""


def root_fields(reader: PdfReader) -> list[DictionaryObject]:
    """Return the root fields of a document's form."""
    form = followed(entry(reader.root_object, "/AcroForm"))
    fields = followed(entry(form, "/Fields")) if isinstance(form, DictionaryObject) else None
    found = [followed(one) for one in list.__iter__(fields)] if isinstance(fields, ArrayObject) else []
    return [one for one in found if isinstance(one, DictionaryObject)]


def layer_numbers(reader: PdfReader) -> tuple[set[int], set[int]]:
    """Return the object numbers of all layers of a document and of those switched off."""
    properties = followed(entry(reader.root_object, "/OCProperties"))
    if not isinstance(properties, DictionaryObject):
        return set(), set()
    shown = followed(entry(properties, "/D"))
    off = _references(entry(shown, "/OFF")) if isinstance(shown, DictionaryObject) else set()
    return _references(entry(properties, "/OCGs")), off


def _references(value: Any) -> set[int]:
    value = followed(value)
    found = list.__iter__(value) if isinstance(value, ArrayObject) else iter(())
    return {one.idnum for one in found if isinstance(one, IndirectObject)}


def check_layers(reader: PdfReader, found: Found) -> None:
    """Let the file say which layers there are, in which order, and which are hidden, and nothing else."""
    properties = followed(entry(reader.root_object, "/OCProperties"))
    shown = followed(entry(properties, "/D")) if isinstance(properties, DictionaryObject) else None
    if isinstance(shown, DictionaryObject) and (set(shown) - _LAYERS or "/Configs" in properties):
        found.fail("layers", 0, "layer-settings")


def check_fields(reader: PdfReader, names: Collection[str], found: Found, proven: int = 0) -> None:
    """Let the form have one field for each paper with some, of these names, which says nothing that changes those below it.

    Fields that lie in the first `proven` bytes were looked at before.
    """
    form = followed(entry(reader.root_object, "/AcroForm"))
    for key in sorted(form.keys() - _FORM if isinstance(form, DictionaryObject) else ()):
        found.fail("fields", 0, "field-changed", name=key.removeprefix("/"))
    fields = {str(followed(entry(field, "/T"))): field for field in root_fields(reader)}
    for name in sorted(fields.keys() - set(names)):
        found.fail("fields", 0, "field-extra", name=name)
    for name, field in sorted(fields.items()):
        if field.keys() - _ROOT:
            found.fail("fields", 0, "field-changed", name=name)
    for name in sorted(_odd_resources(form, fields.values())) if isinstance(form, DictionaryObject) else ():
        found.fail("fields", 0, "form-resources", name=name)
    for name in sorted({str(followed(entry(field, "/T")) or "") for field in _astray(reader, list(fields.values()), proven)}):
        found.fail("fields", 0, "field-astray", name=name)


def _odd_resources(form: DictionaryObject, fields: Collection[DictionaryObject]) -> set[str]:
    """Return the fonts and other resources that the form names and no paper has, or that it does not name though one has them."""
    offered: dict[tuple[str, str], list[Any]] = {}
    for field in fields:
        for kind, names in _kinds(entry(field, "/DR")):
            for name in names:
                offered.setdefault((kind, name), []).append(entry(names, name))
    said = {(kind, name): entry(names, name) for kind, names in _kinds(entry(form, "/DR")) for name in names}
    kinds = {kind for field in fields for kind, _ in _kinds(entry(field, "/DR"))}
    said |= {(kind, ""): None for kind in _keys(entry(form, "/DR")) - kinds}
    odd = [key for key in said.keys() | offered.keys() if key not in said or said[key] not in offered.get(key, [])]
    return {"".join(key).removeprefix("/").replace("/", " ") for key in odd}


def _keys(resources: Any) -> set[str]:
    held = followed(resources)
    return set(held) if isinstance(held, DictionaryObject) else set()


def _kinds(resources: Any) -> Iterator[tuple[str, DictionaryObject]]:
    held = followed(resources)
    for kind in held if isinstance(held, DictionaryObject) else ():
        names = followed(entry(held, kind))
        if isinstance(names, DictionaryObject):
            yield kind, names


def _astray(reader: PdfReader, roots: Sequence[DictionaryObject], proven: int) -> Iterator[DictionaryObject]:
    """Yield fields that do not say they stand below the one they stand below, so that a reader finds no value for them."""
    waiting = [(root, 0) for root in roots]
    table = reader.xref.get(0, {})
    while waiting:
        field, depth = waiting.pop()
        above = field.indirect_reference
        kids = followed(entry(field, "/Kids"))
        for kid in list.__iter__(kids) if isinstance(kids, ArrayObject) and depth < _MOST_DEPTH else ():
            if isinstance(kid, IndirectObject) and table.get(kid.idnum, proven) < proven:
                continue
            held = followed(kid)
            if not isinstance(held, DictionaryObject):
                continue
            up = entry(held, "/Parent")
            if above is not None and (not isinstance(up, IndirectObject) or up.idnum != above.idnum):
                yield held
            else:
                waiting.append((held, depth + 1))
