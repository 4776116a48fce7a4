"""JPEG: the picture's own data passes through untouched, everything about the camera and the place is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING

from hcprep.errors import IntakeRefusedError
from hcprep.intake.images import Picture, check_size

if TYPE_CHECKING:
    from hcprep.intake.notes import Notes

_FRAMES = {0xC0, 0xC1, 0xC2}
"""Frame headers PDF readers can draw; the others are decoded and stored without loss."""
_ALL_FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
"""A marker among entropy-coded data: neither a byte that was stuffed nor a restart."""
_FILM = re.compile(rb"\x00\x00[\x00-\xff]{2}ftyp[\w ]{4}")
_MOST_BEHIND = 8
_ICC = b"ICC_PROFILE\x00"
_COLOURS = {1: "/DeviceGray", 3: "/DeviceRGB", 4: "/DeviceCMYK"}


@dataclass(slots=True)
class Scan:
    """What the walk through a JPEG found: the kept bytes, the frame, colour facts and whether something was left out."""

    kept: list[bytes] = field(default_factory=list)
    frame: int = 0
    bits: int = 8
    width: int = 0
    height: int = 0
    components: int = 0
    adobe: bool = False
    profile: dict[int, bytes] = field(default_factory=dict)
    stripped: bool = False
    whole: bool = False
    moves: bool = False
    """Whether a short film stands behind the picture, as some phones take one with it."""
    others: bool = False
    """Whether another picture, about as large, stands behind it: some programs and cameras keep several in one file."""


def read_jpeg(data: bytes, notes: Notes) -> Picture:
    """Return a JPEG as a picture with its orientation. Raises IntakeRefusedError `intake-damaged`, `intake-too-large`."""
    scan = walk(data)
    check_size(scan.width, scan.height)
    orientation = _inspect(data)
    if scan.moves or scan.others:
        notes.add("first-picture-only")
    if scan.stripped:
        notes.add("photo-details-removed")
    if orientation != 1:
        notes.add("exif-rotated")
    if scan.frame not in _FRAMES or scan.bits != 8 or scan.components not in _COLOURS:
        from hcprep.intake.rasters import read_any

        notes.add("converted-losslessly")
        return read_any(data, orientation, notes)
    return Picture(
        width=scan.width,
        height=scan.height,
        data=b"".join(scan.kept) + (b"" if scan.whole else b"\xff\xd9"),
        filter="/DCTDecode",
        colours=_COLOURS[scan.components],
        # Adobe's programs store CMYK upside down, and mark it so.
        inverted=scan.components == 4 and scan.adobe,
        profile=b"".join(scan.profile[key] for key in sorted(scan.profile)),
        orientation=orientation,
    )


def walk(data: bytes) -> Scan:
    """Go through the segments of a JPEG and sort out which to keep; what follows its end is dropped.

    Raises IntakeRefusedError `intake-damaged` when there is no picture in it.
    """
    scan = Scan(kept=[b"\xff\xd8"])
    for marker, segment in _segments(data):
        if marker == 0xD9:
            scan.whole = True
            scan.kept.append(segment[:2])
            scan.moves = _FILM.search(segment) is not None
            scan.others = any(2 * width * height >= scan.width * scan.height for width, height in _behind(segment))
        elif _keep(scan, marker, segment):
            scan.kept.append(segment)
    if not scan.frame or scan.width <= 0 or scan.height <= 0:
        raise IntakeRefusedError("intake-damaged")
    return scan


def _behind(rest: bytes) -> Iterator[tuple[int, int]]:
    """Yield the sizes of pictures behind the end of one; phones also keep small ones there, such as a map of its lights."""
    at = 0
    for _ in range(_MOST_BEHIND):
        at = rest.find(b"\xff\xd8\xff", at + 1)
        if at < 0:
            return
        with suppress(IntakeRefusedError):
            for marker, segment in _segments(rest[at:]):
                if marker in _ALL_FRAMES and len(segment) >= 9:
                    yield int.from_bytes(segment[7:9], "big"), int.from_bytes(segment[5:7], "big")
                    break


def _keep(scan: Scan, marker: int, segment: bytes) -> bool:
    """Learn from a segment and return whether it belongs to the picture."""
    body = segment[4:]
    if marker in _ALL_FRAMES:
        if len(body) < 6:
            raise IntakeRefusedError("intake-damaged")
        scan.frame, scan.bits, scan.components = marker, body[0], body[5]
        scan.height, scan.width = int.from_bytes(body[1:3], "big"), int.from_bytes(body[3:5], "big")
        return True
    if marker == 0xE0:
        return body.startswith(b"JFIF\x00")
    if marker == 0xE2 and body.startswith(_ICC) and len(body) > 14:
        scan.profile[body[12]] = body[14:]
        return True
    if marker == 0xEE and body.startswith(b"Adobe"):
        scan.adobe = True
        return True
    if 0xE0 <= marker <= 0xEF or marker == 0xFE:
        scan.stripped = True
        return False
    return True


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield each marker with its whole segment; entropy-coded data belongs to the scan header before it, the rest to the end."""
    at, end = 2, len(data)
    while at + 1 < end:
        if data[at] != 0xFF:
            # Stray bytes between segments: go on at the next marker.
            at = data.find(b"\xff", at)
            if at < 0:
                return
            continue
        marker = data[at + 1]
        if marker in {0xFF, 0x00} or 0xD0 <= marker <= 0xD8 or marker == 0x01:
            at += 1 if marker == 0xFF else 2
            continue
        if marker == 0xD9:
            yield marker, data[at:]
            return
        size = int.from_bytes(data[at + 2 : at + 4], "big")
        stop = at + 2 + size
        if size < 2 or stop > end:
            raise IntakeRefusedError("intake-damaged")
        if marker == 0xDA:
            stop = _scan_end(data, stop)
        yield marker, data[at:stop]
        at = stop


def _scan_end(data: bytes, at: int) -> int:
    found = _MARKER.search(data, at)
    return found.start() if found else len(data)


def _inspect(data: bytes) -> int:
    """Return the EXIF orientation (1 to 8), after a coarse look at the whole picture.

    Raises IntakeRefusedError `intake-damaged` when its data ends early.
    """
    from hcprep.intake.rasters import open_image

    with open_image(BytesIO(data)) as image:
        orientation = image.getexif().get(0x0112, 1)
        image.draft("L", (max(1, image.width // 8), max(1, image.height // 8)))
        try:
            image.load()
        except OSError:
            raise IntakeRefusedError("intake-damaged") from None
    return orientation if isinstance(orientation, int) and 1 <= orientation <= 8 else 1
