"""What keeps a part from PDF/A-2b, the form of PDF made for archives, as far as it can be told without drawing its letters.

Unsure means no: a part passes only if every rule that is not known to hold is known not to matter. Nothing is changed here.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING, Any

from hcprep.model.parts import PartIndex
from hcprep.parts import archive_notes
from hcprep.parts.balance import KNOWN_OPERATORS
from hcprep.parts.objects import text
from hcprep.parts.streams import TooLargeError, read_stream, wordy

if TYPE_CHECKING:
    from pikepdf import Pdf

OBSTACLES = (
    "fonts-missing",
    "fonts-unknown",
    "colours",
    "pictures",
    "drawing",
    "notes",
    "signature",
    "limits",
)
"""Every code there is, in the order they are listed."""

_MOST_CONTENT = 16 * 1024 * 1024
_DEEPEST = 28
_FILTERS = rb"/(?:ASCIIHexDecode|ASCII85Decode|FlateDecode|RunLengthDecode|CCITTFaxDecode|JBIG2Decode|DCTDecode)"
_TOKENS = (
    ("pictures", rb"/Filter (?!%b\b|\[ (?:%b )*\])" % (_FILTERS, _FILTERS)),
    ("pictures", rb"/(?:Alternates|OPI|FFilter|FDecodeParms)\b|/Interpolate true\b"),
    ("pictures", rb"/BitsPerComponent (?!(?:1|2|4|8|16)\b)"),
    ("colours", rb"/(?:DeviceCMYK|DeviceN|Separation|OPM)\b"),
    ("drawing", rb"/(?:TR2?|HTP?|Subtype2|PS|Ref|PresSteps|AlternatePresentations)\b"),
    ("drawing", rb"/RI /(?!(?:RelativeColorimetric|AbsoluteColorimetric|Perceptual|Saturation)\b)"),
    (
        "drawing",
        (
            rb"/BM (?!/(?:Normal|Compatible|Multiply|Screen|Overlay|Darken|Lighten|ColorDodge|ColorBurn|HardLight|SoftLight"
            rb"|Difference|Exclusion|Hue|Saturation|Color|Luminosity)\b)"
        ),
    ),
    ("signature", rb"/(?:ByteRange|Sig|DocTimeStamp)\b"),
    ("limits", rb"/[^\s/<>\[\](){}%]{128,}|[\s\[]-?\d{10,}[\s\].]"),
    ("limits", rb"\([^()]{32000,}\)|<[0-9a-fA-F]{64000,}>"),
)
_FONTS = re.compile(rb"/Type /Font\b|/Font (?:<< /|\d)")
_FONT = re.compile(rb"/Subtype /(?:Type1|MMType1|TrueType|CIDFontType0|CIDFontType2)\b")
_DESCRIPTOR = re.compile(rb"/FontDescriptor (\d+) 0 R")
_PROFILE = re.compile(rb"/ICCBased (\d+) 0 R")
_PART = re.compile(rb"""pdfaid:part\s*(?:=\s*["']|(?:\s[^<>]*)?>)\s*[23]\b""")
_CLASSES, _SPACES = {b"prtr", b"mntr", b"scnr", b"spac"}, {b"RGB ": 3, b"CMYK": 4, b"GRAY": 1, b"Lab ": 3}


def declared(pdf: Pdf) -> bool:
    """Tell whether a file says of itself that it is PDF/A-2 or PDF/A-3: whoever made it then saw to its fonts."""
    try:
        return bool(_PART.search(read_stream(pdf.Root.get("/Metadata"), 1 << 20)))
    except TooLargeError:
        return False


def judged(data: bytes, index: PartIndex, *, trusted: bool = False) -> PartIndex:
    """Return the index with what keeps the part from PDF/A-2b; `trusted` if its embedded fonts may be taken as sound."""
    heads = {one.number: data[one.start : one.stream if one.stream >= 0 else one.end] for one in index.objects}
    streams = {one.number for one in index.objects if one.stream >= 0}
    found = set(_by_words(heads))
    found.update(_fonts(heads, trusted=trusted))
    found.update(code for code, wrong in (("notes", archive_notes.wrong(heads, streams)), ("limits", _sizes(index))) if wrong)
    if not found:
        found.update(_inside(data, heads))
    return replace(index, archive=tuple(code for code in OBSTACLES if code in found))


def _by_words(heads: Mapping[int, bytes]) -> Iterator[str]:
    whole = b"\n".join(heads.values()).replace(b"/Alternate /DeviceCMYK", b"")
    yield from (code for code, words in _TOKENS if re.search(words, whole))


def _fonts(heads: Mapping[int, bytes], *, trusted: bool) -> Iterator[str]:
    if not any(_FONTS.search(head) for head in heads.values()):
        return
    for head in heads.values():
        if b"/Type /Font" in head and _FONT.search(head):
            descriptor = _DESCRIPTOR.search(head)
            if descriptor is None or b"/FontFile" not in heads.get(int(descriptor[1]), b""):
                yield "fonts-missing"
                return
    if not trusted:
        yield "fonts-unknown"


def _sizes(index: PartIndex) -> bool:
    boxes = [box for page in index.pages for box in (page.media, page.crop)]
    sides = [abs(side) for left, bottom, right, top in boxes for side in (right - left, top - bottom)]
    return not all(3 <= side <= 14400 for side in sides)


def _inside(data: bytes, heads: Mapping[int, bytes]) -> Iterator[str]:
    """Look into colour profiles and content, where no word tells enough."""
    import pikepdf

    profiles = {int(number) for head in heads.values() for number in _PROFILE.findall(head)}
    left = _MOST_CONTENT
    try:
        with warnings.catch_warnings(), pikepdf.open(BytesIO(data)) as pdf:
            # A reader that has to guess what content means warns.
            warnings.simplefilter("error")
            for number in sorted(profiles):
                if not _sound_profile(pdf.get_object(number, 0)):
                    yield "colours"
            for owner in _drawn(pdf):
                content = owner if isinstance(owner, pikepdf.Stream) else pikepdf.Page(owner)
                pieces = [read_stream(one, left) for one in _streams(owner)]
                left -= sum(len(piece) for piece in pieces)
                if any(wordy(piece) for piece in pieces):
                    raise TooLargeError
                yield from _content(content)
    except (Warning, TooLargeError, pikepdf.PdfError, ValueError, TypeError, LookupError):
        yield "drawing"


def _drawn(pdf: Pdf) -> Iterator[Any]:
    """Yield all that draws: pages, and forms and patterns, which may stand anywhere."""
    import pikepdf

    yield from (page.obj for page in pdf.pages)
    for one in pdf.objects:
        if isinstance(one, pikepdf.Stream) and (one.get("/Subtype") == "/Form" or "/PatternType" in one):
            if "/Resources" not in one:
                raise ValueError("resources of another")
            yield one


def _streams(owner: Any) -> list[Any]:
    import pikepdf

    if isinstance(owner, pikepdf.Stream):
        return [owner]
    content = owner.get("/Contents")
    return list(content) if isinstance(content, pikepdf.Array) else [content]


def _sound_profile(stream: Any) -> bool:
    profile = read_stream(stream, 8 << 20)
    return (
        profile[36:40] == b"acsp"
        and profile[8] < 5
        and profile[12:16] in _CLASSES
        and _SPACES.get(profile[16:20]) == int(stream.get("/N", 0))
    )


def _content(owner: Any) -> Iterator[str]:
    import pikepdf

    depth = 0
    for one in pikepdf.parse_content_stream(owner):
        name, operands = str(one.operator), list(one.operands)
        depth += (name == "q") - (name == "Q")
        if name not in KNOWN_OPERATORS or depth > _DEEPEST:
            yield "drawing"
        elif name in {"k", "K"} or (name in {"cs", "CS"} and text(operands[0]) == "/DeviceCMYK"):
            yield "colours"
        elif name == "INLINE IMAGE" or (name == "ri" and text(operands[0]) not in _INTENTS):
            yield "pictures"


_INTENTS = {"/RelativeColorimetric", "/AbsoluteColorimetric", "/Perceptual", "/Saturation"}
