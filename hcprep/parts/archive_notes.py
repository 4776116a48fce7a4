"""Which annotations PDF/A-2b takes, told by the words of canonical objects."""

from __future__ import annotations

import re
from collections.abc import Mapping, Set

_KINDS = {
    b"Text", b"Link", b"FreeText", b"Line", b"Square", b"Circle", b"Polygon", b"PolyLine", b"Highlight", b"Underline",
    b"Squiggly", b"StrikeOut", b"Stamp", b"Caret", b"Ink", b"Popup", b"Widget", b"PrinterMark", b"TrapNet", b"Redact",
}  # fmt: skip
_BARE = {b"Link", b"Popup"}
"""Kinds that need no appearance."""
_DIRECT = re.compile(rb"/Annots \[[^\]]*<<")
_ANNOTATION = re.compile(rb"/Rect \[|/Type /Annot\b")
_KIND = re.compile(rb"/Subtype /(\w+)")
_FLAGS = re.compile(rb"/F (\d+)\b")
_ONE = re.compile(rb"/AP << /N (\d+) 0 R >>")
_SEVERAL = re.compile(rb"/AP << /N << [^<>]* >> >>")
_PRINTED, _UNSEEN = 4, 1 | 2 | 32 | 256


def wrong(heads: Mapping[int, bytes], streams: Set[int]) -> bool:
    """Tell whether any annotation is not known to be as PDF/A-2b wants it; `heads` are objects without their streams."""
    return any(
        _DIRECT.search(head) or (number not in streams and _ANNOTATION.search(head) is not None and not _fits(head, streams))
        for number, head in heads.items()
    )


def _fits(head: bytes, streams: Set[int]) -> bool:
    kind = _KIND.search(head)
    if kind is None or kind[1] not in _KINDS:
        return False
    flags = _FLAGS.search(head)
    if kind[1] != b"Popup" and (flags is None or not int(flags[1]) & _PRINTED or int(flags[1]) & _UNSEEN):
        return False
    if kind[1] == b"Widget" and re.search(rb"/AA? ", head):
        return False
    if b"/AP " not in head:
        return kind[1] in _BARE
    if kind[1] == b"Widget" and re.search(rb"/FT /Btn\b|/Parent \d", head) and _SEVERAL.search(head):
        return True
    one = _ONE.search(head)
    return one is not None and int(one[1]) in streams and b"/FT /Btn" not in head
