"""Is everything a PDF refers to really there? A file that was cut off often opens with blank pages."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from hcprep.errors import IntakeRefusedError
from hcprep.intake import limits
from hcprep.parts.objects import MOST_DEPTH, dictionaries, drop, is_array, is_dictionary, number, own_array, text, whole
from hcprep.parts.streams import MOST_CONTENT, decodes, read_streams

if TYPE_CHECKING:
    from pikepdf import Pdf

_DRAWN = re.compile(rb"/([^\s/\[\]()<>{}%]+)\s+Do\b")
_ESCAPE = re.compile(rb"#([0-9A-Fa-f]{2})")
_FILTERS = {
    "/FlateDecode", "/Fl", "/LZWDecode", "/LZW", "/ASCII85Decode", "/A85", "/ASCIIHexDecode", "/AHx", "/RunLengthDecode", "/RL",
    "/DCTDecode", "/DCT", "/JPXDecode", "/CCITTFaxDecode", "/CCF", "/JBIG2Decode", "/Crypt",
}  # fmt: skip
_JPX_SIZE = re.compile(rb"\xff\x4f\xff\x51....([\s\S]{16})", re.DOTALL)
"""The size of the grid and where the picture begins on it."""
_OUTSIDE = ("/F", "/FFilter", "/FDecodeParms", "/OPI", "/Ref")


def visit_objects(pdf: Pdf) -> None:
    """Read every object once, cut references to files outside, and refuse pictures beyond the limit.

    Raises IntakeRefusedError `intake-too-large`.
    """
    from pikepdf import Stream

    if len(pdf.objects) > limits.MOST_OBJECTS:
        raise IntakeRefusedError("intake-too-large")
    for obj in pdf.objects:
        if not isinstance(obj, Stream):
            continue
        for key in _OUTSIDE:
            drop(obj, key)
        if obj.get("/Subtype") == "/Image":
            pixels = max(whole(obj.get("/Width")) * whole(obj.get("/Height")), _coded_pixels(obj))
            if pixels > limits.MOST_PIXELS:
                raise IntakeRefusedError("intake-too-large", pixels=pixels, limit=limits.MOST_PIXELS)


def _coded_pixels(image: Any) -> int:
    """Return how many pixels JPEG 2000 data say they hold, whatever their dictionary says; 0 of other data."""
    if _filters(image)[-1:] != ["/JPXDecode"]:
        return 0
    size = _JPX_SIZE.search(image.read_raw_bytes())
    if size is None:
        return 0
    right, bottom, left, top = (int.from_bytes(size[1][at : at + 4], "big") for at in range(0, 16, 4))
    return max(0, right - left) * max(0, bottom - top)


def check_notes(leaves: Sequence[Any]) -> None:
    """Refuse pages with more notes, or content in more pieces, than can be proven.

    Raises IntakeRefusedError `intake-crowded` and `intake-heavy` (facts `page`, `total`).
    """
    for at, leaf in enumerate(leaves, start=1):
        if len(own_array(leaf, "/Contents")) > limits.MOST_STREAMS:
            raise IntakeRefusedError("intake-heavy", page=at, total=len(leaves))
        if len(own_array(leaf, "/Annots")) > limits.MOST_NOTES:
            raise IntakeRefusedError("intake-crowded", page=at, total=len(leaves))


def check_fields(pdf: Pdf) -> None:
    """Refuse a form with more fields side by side than readers can take, or whose fields lead to the same ones again and again.

    Raises IntakeRefusedError `intake-fields` (facts `fields`, `limit`) and `intake-damaged`.
    """
    form = pdf.Root.get("/AcroForm")
    ways = {id(field): (field, 1) for field in _side_by_side(form, "/Fields")} if is_dictionary(form) else {}
    total = 0
    for _ in range(MOST_DEPTH):
        total += sum(count for _, count in ways.values())
        if total > limits.MOST_FIELDS:
            raise IntakeRefusedError("intake-damaged")
        below: dict[int, tuple[Any, int]] = {}
        for field, count in ways.values():
            for kid in _side_by_side(field, "/Kids"):
                key = number(kid) or -id(kid)
                below[key] = (kid, count + below.get(key, (kid, 0))[1])
        ways = below
        if not ways:
            return


def _side_by_side(owner: Any, key: str) -> list[Any]:
    found = list(dictionaries(owner.get(key)))
    if len(found) > limits.MOST_SIBLINGS:
        raise IntakeRefusedError("intake-fields", fields=len(found), limit=limits.MOST_SIBLINGS)
    return found


def check_pages(pdf: Pdf, leaves: Sequence[Any], data: bytes) -> None:
    """Look for pages that a repair left without what they should show.

    Raises IntakeRefusedError `intake-blank-pages` with how many `pages` of `total` have lost something.
    """
    missing = _missing_kids(pdf)
    seen: dict[int, bool] = {}
    lost = [at for at, leaf in enumerate(leaves, start=1) if not _page_whole(leaf, data, seen)]
    if lost or missing:
        raise IntakeRefusedError("intake-blank-pages", pages=len(lost) + missing, total=len(leaves) + missing)


def check_filters(leaves: Sequence[Any]) -> None:
    """Refuse pages whose content is coded in a way nobody can read, or wrongly; a stamp would vanish with it.

    Raises IntakeRefusedError `intake-blank-pages` with how many `pages` of `total`.
    """
    from pikepdf import Stream

    lost = 0
    for leaf in leaves:
        contents = leaf.get("/Contents")
        streams = list(contents) if is_array(contents) else [] if contents is None else [contents]
        lost += not all(_FILTERS.issuperset(_filters(one)) and decodes(one) for one in streams if isinstance(one, Stream))
    if lost:
        raise IntakeRefusedError("intake-blank-pages", pages=lost, total=len(leaves))


def _filters(stream: Any) -> list[str]:
    value = stream.get("/Filter")
    return [text(entry) for entry in value] if is_array(value) else [] if value is None else [text(value)]


def _missing_kids(pdf: Pdf) -> int:
    """Count the page tree's entries that lead nowhere; an entry of a whole branch counts once."""
    missing = 0
    waiting = [(pdf.Root.get("/Pages"), 0)]
    seen: set[int] = set()
    while waiting:
        node, depth = waiting.pop()
        if not is_dictionary(node) or depth > MOST_DEPTH or number(node) in seen:
            continue
        seen.add(number(node))
        for kid in own_array(node, "/Kids"):
            if is_dictionary(kid):
                waiting.append((kid, depth + 1))
            else:
                missing += 1
    return missing


def _page_whole(leaf: Any, data: bytes, seen: dict[int, bool]) -> bool:
    contents = leaf.get("/Contents")
    if contents is None:
        return not _had_contents(leaf, data)
    streams = list(contents) if is_array(contents) else [contents]
    if not all(_stream_whole(stream, seen) for stream in streams):
        return False
    resources = leaf.get("/Resources")
    node = leaf.get("/Parent")
    for _ in range(MOST_DEPTH):
        if resources is not None or not is_dictionary(node):
            break
        resources, node = node.get("/Resources"), node.get("/Parent")
    return _drawn_whole(read_streams(streams), resources, seen, 0)


def _had_contents(leaf: Any, data: bytes) -> bool:
    """Whether the page's own text in the file names contents; True when the text cannot be found."""
    own = re.search(rb"(?<!\d)%d\s+%d\s+obj\b(.{0,500000}?)endobj" % leaf.objgen, data, re.DOTALL)
    return own is None or b"/Contents" in own.group(1)


def _drawn_whole(content: bytes, resources: Any, seen: dict[int, bool], depth: int) -> bool:
    found = resources.get("/XObject") if is_dictionary(resources) else None
    for name in set(_DRAWN.findall(content)):
        key = "/" + _ESCAPE.sub(lambda match: bytes([int(match.group(1), 16)]), name).decode("utf-8", "replace")
        target = found.get(key) if is_dictionary(found) else None
        if target is None or not _stream_whole(target, seen):
            return False
        if text(target.get("/Subtype")) == "/Form" and depth < 8 and not seen.get(-number(target)):
            seen[-number(target)] = True
            if not _drawn_whole(read_streams([target]), target.get("/Resources", resources), seen, depth + 1):
                return False
    return True


def _stream_whole(stream: Any, seen: dict[int, bool]) -> bool:
    from pikepdf import PdfError, Stream

    if not isinstance(stream, Stream):
        return False
    key = number(stream)
    if key not in seen:
        try:
            seen[key] = _data_whole(stream, stream.read_raw_bytes())
        except (PdfError, UnicodeDecodeError):
            seen[key] = False
    return seen[key]


def _data_whole(stream: Any, raw: bytes) -> bool:
    names = _filters(stream)
    name = names[0] if names else ""
    if not _FILTERS.issuperset(names):
        return False
    if not raw:
        return text(stream.get("/Subtype")) != "/Image"
    if name in {"/FlateDecode", "/Fl"}:
        return _inflates(raw)
    if name in {"/DCTDecode", "/DCT", "/JPXDecode"}:
        return b"\xff\xd9" in raw[-4096:]
    if name in {"/ASCII85Decode", "/A85"}:
        return b"~" in raw[-64:]
    if name == "" and stream.get("/Subtype") == "/Image":
        return len(raw) * 8 >= whole(stream.get("/Width")) * whole(stream.get("/Height")) * max(
            1, whole(stream.get("/BitsPerComponent"))
        )
    return True


def _inflates(raw: bytes) -> bool:
    """Whether deflated data reaches its last block; a missing checksum after it is common and harmless."""
    unpack = zlib.decompressobj(-15)
    rest = raw[2:]
    for _ in _portions(MOST_CONTENT):
        try:
            unpack.decompress(rest, 1 << 20)
        except zlib.error:
            return False
        rest = unpack.unconsumed_tail
        if unpack.eof or not rest:
            return unpack.eof
    return True


def _portions(most: int) -> Iterator[int]:
    return iter(range(0, most * 4, 1 << 20))
