"""The two embedded fonts of the stamps, read from `resources/fonts/stamp`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from hcprep.datafiles import path, read_text
from hcprep.package.syntax import dictionary, refer

_FOLDER = "resources/fonts/stamp"


@dataclass(frozen=True, slots=True)
class StampFont:
    """One simple TrueType font; `facts` are its lines of stamp.toml, `data` the font file."""

    facts: Mapping[str, Any]
    data: bytes

    def width(self, words: str) -> float:
        """Return the width of words at size 1."""
        widths = self.facts["widths"]
        return float(sum(widths[code - 32] for code in words.encode("cp1252", "replace"))) / 1000

    def objects(self, first: int, tag: str) -> tuple[tuple[bytes, bytes | None], ...]:
        """Return the four objects of the font, numbered from `first`: font, descriptor, ToUnicode, file.

        Each is a dictionary and, for a stream, its bytes. `tag` is the six-letter mark of a subset.
        """
        facts = self.facts
        name = f"/{tag}+{facts['name']}".encode()
        font = {
            b"/Type": b"/Font",
            b"/Subtype": b"/TrueType",
            b"/BaseFont": name,
            b"/Encoding": b"/WinAnsiEncoding",
            b"/FirstChar": b"32",
            b"/LastChar": b"255",
            b"/Widths": b"[ %b ]" % " ".join(map(str, facts["widths"])).encode(),
            b"/FontDescriptor": refer(first + 1),
            b"/ToUnicode": refer(first + 2),
        }
        descriptor = {
            b"/Type": b"/FontDescriptor",
            b"/FontName": name,
            b"/Flags": b"32",
            b"/FontBBox": b"[ %b ]" % " ".join(map(str, facts["box"])).encode(),
            b"/ItalicAngle": b"0",
            b"/Ascent": b"%d" % facts["ascent"],
            b"/Descent": b"%d" % facts["descent"],
            b"/CapHeight": b"%d" % facts["cap_height"],
            b"/StemV": b"%d" % facts["stem"],
            b"/FontFile2": refer(first + 3),
        }
        unicode = _to_unicode()
        return (
            (dictionary(font), None),
            (dictionary(descriptor), None),
            (dictionary({b"/Length": b"%d" % len(unicode)}), unicode),
            (dictionary({b"/Length": b"%d" % len(self.data), b"/Length1": b"%d" % len(self.data)}), self.data),
        )


@dataclass(frozen=True, slots=True)
class StampFonts:
    """Regular and bold."""

    regular: StampFont
    bold: StampFont


@cache
def stamp_fonts() -> StampFonts:
    """Return the fonts, read once."""
    facts = tomllib.loads(read_text(f"{_FOLDER}/stamp.toml"))
    regular, bold = (StampFont(facts[key], path(f"{_FOLDER}/{facts[key]['file']}").read_bytes()) for key in ("regular", "bold"))
    return StampFonts(regular, bold)


def _to_unicode() -> bytes:
    pairs = []
    for code in range(32, 256):
        character = bytes([code]).decode("cp1252", "ignore")
        if character:
            pairs.append(f"<{code:02X}> <{ord(character):04X}>")
    blocks = [pairs[start : start + 100] for start in range(0, len(pairs), 100)]
    mapped = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<00> <FF>\nendcodespacerange\n"
        f"{mapped}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode()
