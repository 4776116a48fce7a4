"""Read stream data with a limit, so that a small file cannot unpack into all of the memory."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from typing import Any

from hcprep.parts.objects import is_array

MOST_CONTENT = 256 * 1024 * 1024
"""Most bytes the unpacked content of one page may have."""


MOST_WORDS = 1_000_000
"""Most words of content that are read into objects, of which each takes some two hundred bytes."""


def wordy(data: bytes) -> bool:
    """Tell whether content has more words than may be read into objects."""
    return len(data) > MOST_WORDS and sum(data.count(gap) for gap in (b" ", b"\n", b"\r", b"\t")) > MOST_WORDS


class TooLargeError(ValueError):
    """A stream unpacks into more than it may."""


def read_streams(streams: Iterable[Any], most: int = MOST_CONTENT, *, joint: bytes = b"\n") -> bytes:
    """Return the decoded data of content streams with a `joint` between them; what is no stream counts as empty.

    Raises TooLargeError beyond `most` bytes.
    """
    parts: list[bytes] = []
    left = most
    for stream in streams:
        data = read_stream(stream, left)
        left -= len(data)
        parts.append(data)
    return joint.join(parts)


def read_stream(stream: Any, most: int) -> bytes:
    """Return the decoded data of one stream, empty if it cannot be decoded. Raises TooLargeError beyond `most` bytes."""
    from pikepdf import PdfError, Stream

    if not isinstance(stream, Stream):
        return b""
    try:
        if "/DecodeParms" not in stream and _filters(stream) == ["/FlateDecode"]:
            return _inflate(stream.read_raw_bytes(), most)
        _measure(stream, most)
        data = stream.read_bytes()
    except (PdfError, NotImplementedError, UnicodeDecodeError):
        # The message of an error can quote bytes that are no text.
        return b""
    if len(data) > most:
        raise TooLargeError
    return bytes(data)


def decodes(stream: Any) -> bool:
    """Tell whether the data of a stream can be decoded; deflated data that ends early can, up to there.

    Raises TooLargeError as reading it does.
    """
    from pikepdf import PdfError

    if _filters(stream) in ([], ["/FlateDecode"]):
        return True
    try:
        _measure(stream, MOST_CONTENT)
        stream.read_bytes()
    except (PdfError, NotImplementedError, UnicodeDecodeError):
        return False
    return True


def _filters(stream: Any) -> list[str]:
    value = stream.get("/Filter")
    if value is None:
        return []
    return [str(entry) for entry in value] if is_array(value) else [str(value)]


def _inflate(raw: bytes, most: int) -> bytes:
    unpack = zlib.decompressobj()
    parts: list[bytes] = []
    size = 0
    rest = raw
    while rest and not unpack.eof:
        try:
            part = unpack.decompress(rest, 1 << 20)
        except zlib.error:
            break
        rest = unpack.unconsumed_tail
        size += len(part)
        if size > most:
            raise TooLargeError
        parts.append(part)
    return b"".join(parts)


def _measure(stream: Any, most: int) -> None:
    """Raise TooLargeError when chained Flate filters would unpack into too much."""
    filters = _filters(stream)
    if filters.count("/FlateDecode") + filters.count("/LZWDecode") + filters.count("/Fl") < 1:
        return
    data = stream.read_raw_bytes()
    for name in filters:
        if name not in {"/FlateDecode", "/Fl"}:
            break
        data = _inflate(data, most)
    # Every other filter can grow its input by a known factor at most.
    growth = 1400 if filters[-1] in {"/LZWDecode", "/FlateDecode", "/RunLengthDecode"} and filters[0] != "/FlateDecode" else 1
    if len(data) * growth > most * 16:
        raise TooLargeError
