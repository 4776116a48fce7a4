"""PNG data as PDF takes it: the compressed rows are the same in both."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from hcprep.errors import IntakeRefusedError
from hcprep.intake.images import Picture, check_size

_SIGNATURE = 8
_GREY, _RGB, _PALETTE = 0, 2, 3


def picture_of(data: bytes) -> Picture | None:
    """Return a PNG as a picture without decoding it, None when it is interlaced or has transparency.

    Raises IntakeRefusedError `intake-damaged` when chunks or rows are missing.
    """
    header, palette, rows = b"", b"", []
    plain = True
    for name, body in _chunks(data):
        if name == b"IHDR":
            header = body
        elif name == b"PLTE":
            palette = body
        elif name == b"IDAT":
            rows.append(body)
        elif name == b"tRNS":
            plain = False
    if len(header) != 13 or not rows:
        raise IntakeRefusedError("intake-damaged")
    width, height = int.from_bytes(header[:4], "big"), int.from_bytes(header[4:8], "big")
    bits, kind, interlaced = header[8], header[9], header[12]
    check_size(width, height)
    if not plain or interlaced or kind not in {_GREY, _RGB, _PALETTE}:
        return None
    if kind == _PALETTE and (not palette or len(palette) % 3 or len(palette) > 768):
        raise IntakeRefusedError("intake-damaged")
    components = 3 if kind == _RGB else 1
    packed = b"".join(rows)
    if not _rows_whole(packed, ((width * bits * components + 7) // 8 + 1) * height):
        raise IntakeRefusedError("intake-damaged")
    return Picture(
        width=width,
        height=height,
        data=packed,
        filter="/FlateDecode",
        parameters={"Predictor": 15, "Colors": components, "BitsPerComponent": bits, "Columns": width},
        colours="/DeviceGray" if kind == _GREY else "/DeviceRGB",
        palette=palette if kind == _PALETTE else b"",
        bits=bits,
    )


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield name and body of each chunk up to the last one; a file that ends before it is damaged."""
    at = _SIGNATURE
    while at + 12 <= len(data):
        size = int.from_bytes(data[at : at + 4], "big")
        name, body = data[at + 4 : at + 8], data[at + 8 : at + 8 + size]
        stop = at + 12 + size
        if len(body) < size or zlib.crc32(name + body) != int.from_bytes(data[stop - 4 : stop], "big"):
            raise IntakeRefusedError("intake-damaged")
        yield name, body
        if name == b"IEND":
            return
        at = stop
    raise IntakeRefusedError("intake-damaged")


def _rows_whole(packed: bytes, expected: int) -> bool:
    """Whether compressed rows unpack to at least what the picture needs."""
    unpack = zlib.decompressobj()
    found, rest = 0, packed
    while rest and not unpack.eof and found < expected:
        try:
            found += len(unpack.decompress(rest, 1 << 20))
        except zlib.error:
            return False
        rest = unpack.unconsumed_tail
    return found >= expected
