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
_TAG = re.compile(r"[A-Z]{6}")
_STORED = {"/Length", "/Filter", "/DecodeParms"}
_FONT: dict[str, object] = {
    "/Type": "/Font", "/Subtype": "/TrueType", "/Encoding": "/WinAnsiEncoding", "/FirstChar": 32, "/LastChar": 255,
}  # fmt: skip
_DESCRIPTOR: dict[str, object] = {"/Type": "/FontDescriptor", "/Flags": 32, "/ItalicAngle": 0}
_LINE = re.compile(rb"^<([0-9A-F]{2})> <([0-9A-F]{4})>$", re.MULTILINE)
_OPERATORS = re.compile(rb"\b(?:begin|end|use)\w+")
_KNOWN = frozenset(
    {b"begincmap", b"endcmap", b"begincodespacerange", b"endcodespacerange", b"beginbfchar", b"endbfchar", b"begin", b"end"}
)
_LETTERS = {code: letter for code in range(32, 256) if (letter := bytes([code]).decode("cp1252", "ignore"))}
_USED = re.compile(rb"(/\w+) [\d.]+ Tf")


@cache
def _shipped() -> Mapping[str, tuple[bytes, Mapping[str, Any]]]:
    """Return by its name the file of each font, and what is known of it."""
    facts: Mapping[str, Any] = tomllib.loads(datafiles.read_text(f"{_FOLDER}/stamp.toml"))
    return {
        facts[kind]["name"]: (datafiles.path(f"{_FOLDER}/{facts[kind]['file']}").read_bytes(), facts[kind])
        for kind in ("regular", "bold")
    }


def check_fonts(pages: Iterable[tuple[int, PageObject]], found: Found) -> None:
    """Check every font that the last content of numbered pages uses, and that what stands round theirs says nothing else."""
    known: dict[int, bool] = {}
    for number, page in pages:
        if any(one.keys() - _STORED for one in _round(page)):
            found.fail("stamps", number, "stamp-more")
        resources = followed(entry(page, "/Resources"))
        fonts = followed(entry(resources, "/Font")) if isinstance(resources, DictionaryObject) else None
        for name in _names(page):
            font = entry(fonts, name) if isinstance(fonts, DictionaryObject) else None
            key = font.idnum if isinstance(font, IndirectObject) else 0
            if key not in known or not key:
                known[key] = _is_shipped(followed(font))
            if not known[key] or name.startswith("/StampBold") != str(followed(font).get("/BaseFont")).startswith("/HCSTMB+"):
                found.fail("stamps", number, "stamp-font")


def _round(page: PageObject) -> list[StreamObject]:
    """Return the first and the last stream of a page, which are not its paper's."""
    contents = followed(entry(page, "/Contents"))
    pieces = list(list.__iter__(contents)) if isinstance(contents, ArrayObject) else []
    return [one for one in map(followed, (*pieces[:1], *pieces[-1:])) if isinstance(one, StreamObject)]


def _names(page: PageObject) -> list[str]:
    data = next((one.get_data() for one in _round(page)[-1:]), b"")
    return sorted({name.decode() for name in _USED.findall(data)})


def _is_shipped(font: Any) -> bool:
    """Tell whether a font, all that is said of it and the letters its codes mean are those that came with hcprep."""
    held = _dictionary(font)
    tag, _, name = str(held.get("/BaseFont", "")).removeprefix("/").partition("+")
    if name not in _shipped() or not _TAG.fullmatch(tag):
        return False
    data, facts = _shipped()[name]
    descriptor = _dictionary(followed(entry(held, "/FontDescriptor")))
    program, letters = followed(entry(descriptor, "/FontFile2")), followed(entry(held, "/ToUnicode"))
    if not isinstance(program, StreamObject) or not isinstance(letters, StreamObject):
        return False
    said = {key: followed(entry(held, key)) for key in held.keys() - {"/FontDescriptor", "/ToUnicode"}}
    described = {key: followed(entry(descriptor, key)) for key in descriptor.keys() - {"/FontFile2"}}
    return (
        said == _FONT | {"/BaseFont": f"/{tag}+{name}", "/Widths": facts["widths"]}
        and described
        == _DESCRIPTOR
        | {"/FontName": f"/{tag}+{name}", "/FontBBox": facts["box"], "/Ascent": facts["ascent"], "/Descent": facts["descent"]}
        | {"/CapHeight": facts["cap_height"], "/StemV": facts["stem"]}
        and program.get_data() == data
        and program.get("/Length1") == len(data)
        and not (program.keys() - _STORED - {"/Length1"} or letters.keys() - _STORED)
        and _letters(letters.get_data()) == _LETTERS
    )


def _dictionary(value: Any) -> DictionaryObject:
    return value if isinstance(value, DictionaryObject) else DictionaryObject()


def _letters(data: bytes) -> dict[int, str]:
    """Return what each code means, by the lines of a ToUnicode stream; empty if it says anything in another way."""
    if set(_OPERATORS.findall(data)) - _KNOWN or b"%" in data:
        return {}
    return {int(code, 16): chr(int(letter, 16)) for code, letter in _LINE.findall(data)}
