"""The fonts of the stamps: those that come with hcprep, so that what is drawn is what is read."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from pypdf import PageObject
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject

from hcprep import datafiles
from hcprep.package.proving.objects import entry, followed
from hcprep.package.proving.wire import Found

_FOLDER = "resources/fonts/stamp"
_USED = re.compile(rb"(/\w+) [\d.]+ Tf")


@cache
def _shipped() -> tuple[tuple[bytes, list[int]], ...]:
    """Return file and widths of each font."""
    facts: Mapping[str, Any] = tomllib.loads(datafiles.read_text(f"{_FOLDER}/stamp.toml"))
    return tuple(
        (datafiles.path(f"{_FOLDER}/{name}.ttf").read_bytes(), list(facts[name]["widths"])) for name in ("regular", "bold")
    )


def check_fonts(pages: Iterable[tuple[int, PageObject]], found: Found) -> None:
    """Check every font that the last content of numbered pages uses."""
    known: dict[int, bool] = {}
    for number, page in pages:
        resources = followed(entry(page, "/Resources"))
        fonts = followed(entry(resources, "/Font")) if isinstance(resources, DictionaryObject) else None
        for name in _names(page):
            font = entry(fonts, name) if isinstance(fonts, DictionaryObject) else None
            key = font.idnum if isinstance(font, IndirectObject) else 0
            if key not in known or not key:
                known[key] = _is_shipped(followed(font))
            if not known[key]:
                found.fail("stamps", number, "stamp-font")


def _names(page: PageObject) -> list[str]:
    contents = followed(entry(page, "/Contents"))
    last = followed(list.__getitem__(contents, -1)) if isinstance(contents, ArrayObject) and contents else None
    data = last.get_data() if isinstance(last, StreamObject) else b""
    return sorted({name.decode() for name in _USED.findall(data)})


def _is_shipped(font: Any) -> bool:
    descriptor = followed(entry(font, "/FontDescriptor")) if isinstance(font, DictionaryObject) else None
    program = followed(entry(descriptor, "/FontFile2")) if isinstance(descriptor, DictionaryObject) else None
    if not isinstance(program, StreamObject) or font.get("/Encoding") != "/WinAnsiEncoding" or font.get("/FirstChar") != 32:
        return False
    widths = followed(entry(font, "/Widths"))
    return (program.get_data(), [int(width) for width in widths]) in _shipped()
