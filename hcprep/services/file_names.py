"""File names that every system accepts, made of names that came from anywhere."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_RESERVED = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$", *(f"{port}{n}" for port in ("com", "lpt") for n in "0123456789¹²³")}
)
_FORBIDDEN = re.compile(
    '[\x00-\x1f<>:"/\\\\|?*\x7f-\x9f'
    # Signs that turn the reading direction round, so that a program looks like a picture; line and paragraph separators.
    "\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc"
    "\ud800-\udfff\ufffe\uffff]"
)
_MOST_NAME = 180
"""Bytes of a file name; common file systems allow 255, and copying tools add to it."""
_MOST_ENDING = 16


def safe_name(filename: str, taken: Iterable[str] = (), fallback: str = "paper") -> str:
    """Return one file name that every system accepts, at most 180 bytes long, unlike the taken ones (which are casefolded)."""
    name = unicodedata.normalize("NFC", _FORBIDDEN.sub("_", filename)).strip().rstrip(". ")
    # A name that begins with a dot is hidden on most systems.
    name = re.sub(r"^\.+", "_", name) if name.strip(".") else fallback
    stem, dot, ending = name.rpartition(".")
    if not dot or not stem or len(ending) > _MOST_ENDING:
        stem, ending = name, ""
    if stem.split(".")[0].strip().casefold() in _RESERVED:
        stem = f"_{stem}"
    used = set(taken)
    number = 1
    while True:
        tail = (f"-{number}" if number > 1 else "") + (f".{ending}" if ending else "")
        found = _shortened(stem, _MOST_NAME - len(tail.encode())) + tail
        if found.casefold() not in used:
            return found
        number += 1


def _shortened(text: str, most: int) -> str:
    return text.encode()[:most].decode(errors="ignore").rstrip(". ") or "_"
