"""Pictures beside the file they came from: decoded by Pillow, seen as a whole, and JPEG data byte for byte."""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pypdfium2 as pdfium
from PIL import Image, ImageOps
from pypdf import PageObject
from pypdf.generic import DictionaryObject, StreamObject

from hcprep.package.proving.drawing import thumbnail
from hcprep.package.proving.leaves import Leaves
from hcprep.package.proving.objects import followed, raw
from hcprep.package.proving.wire import Found

_LONGEST = 96
_NARROWEST = 4
_ALIKE = 0.9
"""Least correlation of two pictures that show the same thing the same way up."""
_FLAT = 3.0
"""Standard deviation in levels below which a picture has nothing on it."""
_LEVELS = 24.0
_SUBFILE = 254
_ENDS_SCAN = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
"""What is a marker and neither a stuffed byte nor a restart."""


def check_photos(book: Any, drawn: Leaves, request: Mapping[str, Any], payload: bytes, found: Found) -> int:
    """Compare pages with the picture file they came from; return how many of its pictures could be read.

    The book comes as pypdf reads it and as pdfium does; the request holds `pages` (book page, page of the file, turn), `media`
    and `notes`.
    """
    wanted = {page: (number, turn) for number, page, turn in request["pages"]}
    read = 0
    for page, original in enumerate(originals(request["media"], payload)):
        number, turn = wanted.get(page, (0, 0))
        same = alike(drawn.page(number - 1), original, turn) if number else None
        if same is None:
            continue
        read += 1
        found.count("photos", 1)
        if not same:
            found.fail("photos", number, "photo-differs")
    if request["media"] == "image/jpeg" and "converted-losslessly" not in request["notes"]:
        first = request["pages"][0][0]
        data = jpeg_of(book.pages[first - 1]) if first <= len(book.pages) else None
        if data is None or not same_scans(data, payload):
            found.fail("photos", first, "photo-data")
        book.forget()
    return read


def alike(page: pdfium.PdfPage, original: Image.Image, turn: int = 0) -> bool | None:
    """Tell whether a page of the book shows the original picture, turned clockwise by some degrees; None if nobody can tell."""
    # A strip of a few pixels says nothing of how the picture lies.
    shown = thumbnail(page, _LONGEST, turn) if min(original.size) >= _NARROWEST else None
    if shown is None:
        return None
    if (original.width > original.height * 1.02) and (shown.width * 1.02 < shown.height):
        return False
    size = original.size
    have = list(shown.resize(size, Image.Resampling.BOX).tobytes())
    want = list(original.tobytes())
    mean_have, mean_want = sum(have) / len(have), sum(want) / len(want)
    spread_have, spread_want = _spread(have, mean_have), _spread(want, mean_want)
    if min(spread_have, spread_want) < _FLAT:
        return max(spread_have, spread_want) < 2 * _FLAT and abs(mean_have - mean_want) < _LEVELS
    together = sum((a - mean_have) * (b - mean_want) for a, b in zip(have, want, strict=True)) / len(have)
    return together / (spread_have * spread_want) >= _ALIKE


def _spread(levels: Sequence[int], mean: float) -> float:
    return float((sum((level - mean) ** 2 for level in levels) / len(levels)) ** 0.5)


def originals(media_type: str, data: bytes) -> Iterator[Image.Image]:
    """Yield every picture of a file, upright, grey and small; nothing when Pillow cannot read it."""
    Image.MAX_IMAGE_PIXELS = None  # the file was judged when it was taken in
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            for image in _frames(media_type, data):
                yield _small(image)
        except (OSError, ValueError, SyntaxError, RuntimeError, EOFError, MemoryError):
            return


def _frames(media_type: str, data: bytes) -> Iterator[Image.Image]:
    if media_type in {"image/heic", "image/heif"}:
        import pi_heif

        yield from (one.to_pillow() for one in pi_heif.open_heif(io.BytesIO(data), convert_hdr_to_8bit=True))
        return
    with Image.open(io.BytesIO(data), formats=["JPEG", "PNG", "TIFF"]) as image:
        if image.format != "TIFF":
            if image.format == "JPEG":
                image.draft("L" if image.mode in {"L", "RGB"} else image.mode, (2 * _LONGEST, 2 * _LONGEST))
            yield ImageOps.exif_transpose(image)
            return
        for frame in range(getattr(image, "n_frames", 1)):
            image.seek(frame)
            if not int(image.tag_v2.get(_SUBFILE, 0)) & 1:  # type: ignore[attr-defined]
                # Pillow turns the pages of a TIFF upright itself while loading.
                image.load()
                yield image.copy()


def _small(image: Image.Image) -> Image.Image:
    if "A" in image.mode or "a" in image.mode or "transparency" in image.info:
        image = Image.alpha_composite(Image.new("RGBA", image.size, "white"), image.convert("RGBA"))
    if image.mode.startswith(("I", "F")):
        low, high = (float(level) for level in image.convert("F").getextrema())  # type: ignore[arg-type]
        factor = 255 / (high - low) if high > low else 1.0
        image = image.convert("F").point(lambda level: level * factor - low * factor)
    image = image.convert("L")
    factor_down = min(1.0, _LONGEST / max(image.size))
    size = (max(1, round(image.width * factor_down)), max(1, round(image.height * factor_down)))
    return image.resize(size, Image.Resampling.BOX)


def jpeg_of(page: PageObject) -> bytes | None:
    """Return the data of the one JPEG a page shows, as it lies in the file."""
    resources = followed(page.get("/Resources"))
    pictures = followed(resources.get("/XObject")) if isinstance(resources, DictionaryObject) else None
    streams: list[Any] = [followed(one) for one in pictures.values()] if isinstance(pictures, DictionaryObject) else []
    if len(streams) != 1 or not isinstance(streams[0], StreamObject) or streams[0].get("/Filter") != "/DCTDecode":
        return None
    return raw(streams[0])


def same_scans(book: bytes, original: bytes) -> bool:
    """Tell whether two JPEG files hold the same picture data: every segment but application data and comments."""
    mine, theirs = _picture_data(book), _picture_data(original)
    return bool(mine) and mine == theirs


def _picture_data(data: bytes) -> list[bytes]:
    """Return tables, headers and scans, up to the end of the picture."""
    found: list[bytes] = []
    at = 2
    while (at := data.find(b"\xff", at)) >= 0 and at + 3 < len(data):
        marker = data[at + 1]
        if marker in {0x00, 0x01, *range(0xD0, 0xD9), 0xFF}:
            at += 1 if marker == 0xFF else 2
            continue
        if marker == 0xD9:
            break
        stop = at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        if marker == 0xDA:
            stop = _scan_end(data, stop)
        if not 0xE0 <= marker <= 0xEF and marker != 0xFE:
            found.append(data[at:stop])
        at = max(stop, at + 2)
    return found


def _scan_end(data: bytes, at: int) -> int:
    found = _ENDS_SCAN.search(data, at)
    return found.start() if found else len(data)
