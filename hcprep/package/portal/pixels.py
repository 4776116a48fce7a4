"""The pixels of one picture of a part, read at the size they are needed in, and written as JPEG at fewer dots an inch."""

from __future__ import annotations

import math
import zlib
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pikepdf

from hcprep.package.portal.steps import Step
from hcprep.parts.objects import is_array, text

if TYPE_CHECKING:
    from PIL.Image import Image

_FEW_COLOURS = 512
"""A picture of fewer colours that is stored without loss is a drawing."""
_FEW_LEVELS, _MOSTLY = 64, 0.4
"""Grey has no more than 256 levels: a drawing has fewer, or this share of it is one of them."""
_COARSER = 0.98
_MOST_PIXELS = 200_000_000
_PARTS = (8, 4, 2)
"""A picture is read at such a part of its size where that is enough: a JPEG decoder does that several times faster."""
_TILES, _ROWS, _ACROSS = 32, 32, 8
"""Tiles of a large picture written to learn how many bytes all of it would take, rows of each, and how many fit across."""
_EVENLY = 0.618034
"""Steps of this share of the width spread tiles evenly over it, however many there are."""
_HEADER = 600
_MODES = {1: "L", 3: "RGB", 4: "CMYK"}

Size = tuple[int, int]


class Pixels:
    """A picture drawn `width` by `height` inches at most; what is read is kept as long as this is."""

    def __init__(self, picture: Any, width: float, height: float) -> None:
        self._picture = picture
        self._inches = (width, height)
        self._size: Size = (int(picture.get("/Width", 0)), int(picture.get("/Height", 0)))
        self._read: dict[int, Image | None] = {}
        self._resized: tuple[Size, Image] | None = None
        self.stored = len(picture.read_raw_bytes())

    def jpeg(self, step: Step) -> bytes | None:
        """Return it as JPEG, None if it cannot be read or is a drawing."""
        image = self._whole(self.fit(step.dpi))
        return None if image is None else _encoded(image, step)

    def estimate(self, step: Step) -> int | None:
        """Return about how many bytes `jpeg` would give: of tiles of the picture if it is large."""
        size = self.fit(step.dpi)
        across, down = size[0] // _ACROSS, _TILES * _ROWS
        if min(size) < down // 2:
            made = self.jpeg(step)
            return None if made is None else len(made)
        image = self._source(size)
        if image is None:
            return None
        found = len(_encoded(_tiles(image, size, across), step))
        return _HEADER + max(0, found - _HEADER) * size[0] * size[1] // (across * down)

    def fit(self, dpi: int) -> Size:
        """Return the pixels it has at so many dots an inch, those it has now if it has no more."""
        across, down = self._size
        if not (0 < across * down <= _MOST_PIXELS and min(self._inches) > 0):
            return self._size
        factor = max(dpi * self._inches[0] / across, dpi * self._inches[1] / down)
        if factor >= _COARSER:
            return self._size
        return max(1, math.ceil(across * factor)), max(1, math.ceil(down * factor))

    def _whole(self, size: Size) -> Image | None:
        from PIL.Image import Resampling

        if self._resized is not None and self._resized[0] == size:
            return self._resized[1]
        image = self._source(size)
        if image is None or image.size == size:
            return image
        image = image.resize(size, Resampling.LANCZOS, reducing_gap=3.0)
        self._resized = (size, image)
        return image

    def _source(self, size: Size) -> Image | None:
        part = next((part for part in _PARTS if all(have >= part * need for have, need in zip(self._size, size, strict=True))), 1)
        if part not in self._read:
            whole = self._read.get(1)
            self._read[part] = whole.reduce(part) if whole is not None else self._opened(part)
        return self._read[part]

    def _opened(self, part: int) -> Image | None:
        """Return the pixels at a part of their number each way, None where they cannot be read or it is a drawing."""
        across, down = self._size
        if not (0 < across * down <= _MOST_PIXELS and min(self._inches) > 0):
            return None
        kind = filter_of(self._picture)
        mode = _MODES.get(channels(self._picture.get("/ColorSpace")), "")
        try:
            if kind == "/DCTDecode":
                return None if "/DecodeParms" in self._picture else _read_jpeg(self._picture, mode, self._size, part)
            if kind == "/JPXDecode":
                image = _read_jpeg2000(self._picture, mode, self._size)
            else:
                image = _read_plain(self._picture, mode, self._size)
        except (OSError, SyntaxError, ValueError, zlib.error, pikepdf.PdfError):
            return None
        if _is_drawing(image):
            return None
        if image.mode == "P":
            image = image.convert("RGB")
        return image.reduce(part) if part > 1 else image


def _read_jpeg(picture: Any, mode: str, size: Size, part: int) -> Image | None:
    from PIL import Image as Images

    image = Images.open(BytesIO(picture.read_raw_bytes()), formats=("JPEG",))
    # Without that mark Pillow would write the four inks the other way round.
    if image.mode != mode or image.size != size or (mode == "CMYK" and "adobe" not in image.info):
        return None
    if part > 1:
        image.draft(mode, (max(1, size[0] // part), max(1, size[1] // part)))
    image.load()
    image.info.clear()
    return image


def _read_plain(picture: Any, mode: str, size: Size) -> Image:
    """Return what is stored without loss: grey, colours, or numbers of colours in a list."""
    from PIL import Image as Images

    data = picture.read_bytes()
    listed = palette(picture.get("/ColorSpace"))
    if listed is None:
        # Of two bytes a sample the first one says all that a screen or a printer shows.
        return Images.frombytes(mode, size, data[::2] if picture.get("/BitsPerComponent") == 16 else data)
    image = Images.frombytes("P", size, data)
    image.putpalette(listed)
    return image


def _is_drawing(image: Image) -> bool:
    """Tell whether a picture stored without loss has few colours, or uses few or mostly one of its greys or listed colours."""
    if image.mode not in {"L", "P"}:
        return image.getcolors(_FEW_COLOURS) is not None
    levels = image.histogram()
    return sum(map(bool, levels)) < _FEW_LEVELS or max(levels) > _MOSTLY * image.width * image.height


def _read_jpeg2000(picture: Any, mode: str, size: Size) -> Image:
    from PIL import Image as Images

    image = Images.open(BytesIO(picture.read_raw_bytes()), formats=("JPEG2000",))
    if image.mode not in ({mode} if mode else {"L", "RGB"}) or image.size != size:
        raise ValueError("mode")
    image.load()
    image.info.clear()
    return image


def _tiles(image: Image, size: Size, across: int) -> Image:
    """Return tiles spread over a picture, below each other, as they look when it is resized."""
    from PIL import Image as Images

    tiles = Images.new(image.mode, (across, _TILES * _ROWS))
    wide, high = image.width / size[0], image.height / size[1]
    for tile in range(_TILES):
        left = (size[0] - across) * (tile * _EVENLY % 1) * wide
        top = (size[1] - _ROWS) * tile / (_TILES - 1) * high
        box = (left, top, min(left + across * wide, float(image.width)), min(top + _ROWS * high, float(image.height)))
        tiles.paste(image.resize((across, _ROWS), Images.Resampling.BICUBIC, box=box, reducing_gap=3.0), (0, tile * _ROWS))
    return tiles


def _encoded(image: Image, step: Step) -> bytes:
    out = BytesIO()
    subsampling = 0 if step.full_colour or image.mode == "CMYK" else 2
    image.save(out, "JPEG", quality=step.quality, optimize=True, subsampling=subsampling)
    return out.getvalue()


def image_mode(data: bytes) -> str:
    """Return `L`, `RGB` or `CMYK` of a JPEG."""
    from PIL import Image as Images

    with Images.open(BytesIO(data), formats=("JPEG",)) as image:
        return image.mode


def filter_of(picture: Any) -> str:
    """Return the one filter of a picture, empty if it has several."""
    value = picture.get("/Filter")
    if is_array(value):
        value = value[0] if len(value) == 1 else None
    return text(value)


def channels(space: Any) -> int:
    """Return the channels of a colour space that is grey, three colours or four inks, 0 of any other."""
    if text(space) in {"/DeviceGray", "/CalGray"}:
        return 1
    if text(space) in {"/DeviceRGB", "/CalRGB"}:
        return 3
    if text(space) == "/DeviceCMYK":
        return 4
    if not is_array(space) or not len(space):
        return 0
    kind = text(space[0])
    if kind == "/ICCBased" and len(space) > 1:
        return int(space[1].get("/N", 0))
    return {"/CalGray": 1, "/CalRGB": 3}.get(kind, 0)


def palette(space: Any) -> bytes | None:
    """Return red, green and blue of each colour of a space that lists them, None for another space."""
    if not is_array(space) or len(space) != 4 or text(space[0]) != "/Indexed" or channels(space[1]) != 3:
        return None
    listed = space[3]
    return listed.read_bytes() if isinstance(listed, pikepdf.Stream) else bytes(listed)
