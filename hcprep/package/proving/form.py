"""Form and layers of a file as a whole: what it may say of them beside what its papers bring."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

from hcprep.package.proving.objects import entry, followed
from hcprep.package.proving.wire import Found

_LAYERS = {"/Name", "/Order", "/OFF"}
_FORM = {"/Fields", "/DR"}
_ROOT = {"/T", "/Kids", "/DA", "/Q"}
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


def check_fields(reader: PdfReader, names: Collection[str], found: Found) -> None:
    """Let the form have one field for each paper with some, of these names, which says nothing that changes those below it."""
    form = followed(entry(reader.root_object, "/AcroForm"))
    for key in sorted(form.keys() - _FORM if isinstance(form, DictionaryObject) else ()):
        found.fail("fields", 0, "field-changed", name=key.removeprefix("/"))
    fields = {str(followed(entry(field, "/T"))): field for field in root_fields(reader)}
    for name in sorted(fields.keys() - set(names)):
        found.fail("fields", 0, "field-extra", name=name)
    for name, field in sorted(fields.items()):
        if field.keys() - _ROOT:
            found.fail("fields", 0, "field-changed", name=name)
