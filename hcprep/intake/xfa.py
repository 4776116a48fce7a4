"""XFA forms: dynamic ones cannot be put into a book; static ones can, if their pages show what was typed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from hcprep.errors import IntakeRefusedError
from hcprep.intake.compare import Source
from hcprep.intake.datasets import UnreadableError, read_leaves
from hcprep.parts.forms import has_value
from hcprep.parts.objects import MOST_DEPTH, dictionaries, is_array, is_dictionary, text, truth
from hcprep.parts.streams import read_stream

if TYPE_CHECKING:
    from pikepdf import Pdf

    from hcprep.intake.notes import Notes

_MOST_PACKET = 64 * 1024 * 1024
_DYNAMIC = re.compile(rb"<dynamicRender[^<>]*>\s*required")
_INDEX = re.compile(r"\[\d+\]")
_MOST_FIELDS = 100_000
_UNTICKED = {"0", "false", "off"}
"""What a box that is not ticked holds."""


def check(pdf: Pdf, leaves: Sequence[Any], source: Source, notes: Notes) -> None:
    """Refuse an XFA form the pages of which do not show its contents; take a note of one typed into by another program.

    Raises IntakeRefusedError `intake-dynamic-xfa` and `intake-xfa-values`.
    """
    form = pdf.Root.get("/AcroForm")
    if not is_dictionary(form) or "/XFA" not in form:
        return
    packets = _packets(form["/XFA"])
    widgets = any(entry.get("/Subtype") == "/Widget" for leaf in leaves for entry in dictionaries(leaf.get("/Annots")))
    dynamic = _DYNAMIC.search(packets.get("config") or packets.get("", b"")) is not None
    if dynamic or truth(pdf.Root.get("/NeedsRendering")) or not widgets:
        raise IntakeRefusedError("intake-dynamic-xfa")
    shown = _field_values(form)
    try:
        typed = list(read_leaves(packets.get("datasets") or packets.get("", b"")))
    except UnreadableError:
        # Nobody can tell whether the pages show it all.
        raise IntakeRefusedError("intake-xfa-values") from None
    hidden = list(_hidden(typed, shown, packets, source))
    if hidden:
        raise IntakeRefusedError("intake-xfa-values", values=len(hidden))
    if any(shown.values()) and not any(shown.get(path) for path, _ in typed):
        notes.add("typed-outside-adobe")


def packets_of(pdf: Pdf) -> dict[str, bytes]:
    """Return the packets of a form's XFA by name, none if it has no XFA; one stream with everything goes by the empty name."""
    form = pdf.Root.get("/AcroForm")
    return _packets(form["/XFA"]) if is_dictionary(form) and "/XFA" in form else {}


def _packets(value: Any) -> dict[str, bytes]:
    """Return the packets by name; one stream with everything goes by the empty name."""
    if not is_array(value):
        return {"": read_stream(value, _MOST_PACKET)}
    packets: dict[str, bytes] = {}
    entries = list(value)
    for name, stream in zip(entries[::2], entries[1::2], strict=False):
        packets[text(name)] = packets.get(text(name), b"") + read_stream(stream, _MOST_PACKET)
    return packets


def _field_values(form: Any) -> dict[tuple[str, ...], list[str]]:
    """Return the values of all fields that have one, under the path XFA data would have; fields without one too, empty."""
    found: dict[tuple[str, ...], list[str]] = {}
    for path, kind, value in _fields(form):
        values = found.setdefault(path, [])
        if has_value(kind, value):
            values.append(" ".join(text(entry) for entry in value) if is_array(value) else text(value).removeprefix("/"))
    return found


def _fields(form: Any) -> Iterator[tuple[tuple[str, ...], str, Any]]:
    waiting: list[tuple[Any, tuple[str, ...], str, Any]] = [(field, (), "", None) for field in dictionaries(form.get("/Fields"))]
    seen = 0
    while waiting and seen < _MOST_FIELDS:
        field, path, kind, value = waiting.pop()
        seen += 1
        names = [_INDEX.sub("", part) for part in text(field.get("/T")).split(".")]
        path = (*path, *(name for name in names if name and not name.startswith("#")))
        kind = text(field.get("/FT")) or kind
        value = field.get("/V", value)
        kids = [kid for kid in dictionaries(field.get("/Kids")) if "/T" in kid]
        if kids and len(path) < MOST_DEPTH:
            waiting.extend((kid, path, kind, value) for kid in kids)
        else:
            yield path, kind, value


def _hidden(
    typed: Sequence[tuple[tuple[str, ...], str]],
    shown: dict[tuple[str, ...], list[str]],
    packets: Mapping[str, bytes],
    source: Source,
) -> Iterator[str]:
    """Yield typed values that no field and no page shows."""
    counts = Counter(path for path, _ in typed)
    values = {_plain(value) for entries in shown.values() for value in entries}
    template = packets.get("template") or packets.get("", b"")
    printed = ""
    for path, value in typed:
        if path in shown and value.lower() in _UNTICKED:
            continue
        if path in shown and len(shown[path]) >= counts[path]:
            continue
        if _plain(value) in values:
            continue
        printed = printed or _plain(" ".join(source.text(at) for at in range(min(source.pages, 50)))) or " "
        if _plain(value) in printed:
            continue
        # What stands in the template as well, and in no field of its own, is a default and not typed by a person.
        if path not in shown and f">{value}<".encode() in template:
            continue
        yield value


def _plain(words: str) -> str:
    return " ".join(words.split()).casefold()
