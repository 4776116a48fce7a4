"""PNG, TIFF and HEIC: pixels without loss (HEIC, whose pixels no PDF reader knows, as a fine JPEG)."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING

from hcprep.errors import IntakeRefusedError
from hcprep.intake import limits
from hcprep.intake.images import Picture, check_size
from hcprep.intake.png import picture_of

if TYPE_CHECKING:
    from PIL.Image import Image

    from hcprep.intake.notes import Notes

_EXIF_ORIENTATION = 0x0112
_BOX_HEAD = 8
_SUBFILE, _BITS, _COMPRESSION, _STRIP_OFFSETS, _ROWS_PER_STRIP, _STRIP_SIZES = 254, 258, 259, 273, 278, 279
_PNG_BITS = 24
"""Where a PNG says how many bits each of its colours has."""


def open_image(stream: BytesIO) -> Image:
    """Open an image with Pillow, its size checked. Raises IntakeRefusedError `intake-damaged`, `intake-too-large`."""
    from PIL import Image, UnidentifiedImageError

    # The size is checked right here, before anything is decoded.
    Image.MAX_IMAGE_PIXELS = None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            image = Image.open(stream, formats=["JPEG", "PNG", "TIFF"])
        except UnidentifiedImageError:
            raise IntakeRefusedError("intake-damaged") from None
    check_size(image.width, image.height)
    return image


def read_any(data: bytes, orientation: int, notes: Notes) -> Picture:
    """Decode an image and store its pixels without loss."""
    with open_image(BytesIO(data)) as image:
        image.load()
        return replace(lossless(image, notes), orientation=orientation)


def read_png(data: bytes, notes: Notes) -> Picture:
    """Return a PNG as a picture, its compressed data passed through where PDF has the same form."""
    with open_image(BytesIO(data)) as image:
        profile = image.info.get("icc_profile") or b""
        found = image.getexif()
        if found:
            notes.add("photo-details-removed")
        if getattr(image, "is_animated", False):
            notes.add("first-picture-only")
        orientation = found.get(_EXIF_ORIENTATION, 1)
        orientation = orientation if isinstance(orientation, int) and 1 <= orientation <= 8 else 1
        if orientation != 1:
            notes.add("exif-rotated")
        passed = picture_of(data)
        if passed is not None:
            return replace(passed, profile=profile, orientation=orientation)
        _load(image)
        _tell_shades(image, data[_PNG_BITS], notes)
        return replace(lossless(image, notes), orientation=orientation)


def _tell_shades(image: Image, bits: int, notes: Notes) -> None:
    """Take a note where an image of more than 8 bits a colour was decoded to 8."""
    if bits > 8 and not image.mode.startswith("I;16"):
        notes.add("shades-reduced")


def _load(image: Image) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            image.load()
        except (OSError, SyntaxError, ValueError):
            raise IntakeRefusedError("intake-damaged") from None


def lossless(image: Image, notes: Notes) -> Picture:
    """Store the pixels of a decoded image: two colours as fax, all others as PNG does; what shines through becomes white."""
    profile = image.info.get("icc_profile") or b""
    image = _flatten(image, notes)
    if image.mode == "1":
        return _fax(image)
    if image.mode == "CMYK":
        import zlib

        return Picture(
            width=image.width,
            height=image.height,
            data=zlib.compress(image.tobytes(), 6),
            filter="/FlateDecode",
            colours="/DeviceCMYK",
            profile=profile,
        )
    out = BytesIO()
    image.info.clear()
    image.save(out, "PNG", compress_level=6)
    picture = picture_of(out.getvalue())
    if picture is None:
        raise IntakeRefusedError("intake-damaged")
    return replace(picture, profile=profile)


def _flatten(image: Image, notes: Notes) -> Image:
    """Bring an image into one of the modes 1, L, I;16, RGB, P or CMYK, without transparency."""
    from PIL import Image as Images

    if image.mode in {"LA", "La", "PA", "RGBA", "RGBa"} or "transparency" in image.info:
        notes.add("alpha-onto-white")
        grey = image.mode in {"LA", "La", "L", "1"}
        see_through = image.convert("RGBA")
        white = Images.new("RGBA", image.size, (255, 255, 255, 255))
        return Images.alpha_composite(white, see_through).convert("L" if grey else "RGB")
    if image.mode in {"1", "L", "RGB", "P", "CMYK"}:
        return image
    if image.mode.startswith("I;16"):
        # One byte order for all, so that the same pixels give the same bytes.
        return image if image.mode == "I;16" else image.convert("I").convert("I;16")
    if image.mode in {"I", "F"}:
        low, high = (float(value) for value in image.getextrema())  # type: ignore[arg-type]
        factor = 255 / (high - low) if high > low else 1.0
        return image.convert("F").point(lambda value: value * factor - low * factor).convert("L")
    return image.convert("RGB")


def _fax(image: Image) -> Picture:
    """Store a two-colour image in group 4 fax coding, all in one strip."""
    out = BytesIO()
    image.info.clear()
    image.save(out, "TIFF", compression="group4", tiffinfo={_ROWS_PER_STRIP: image.height})
    with open_image(BytesIO(out.getvalue())) as coded:
        tags = coded.tag_v2  # type: ignore[attr-defined]
        offsets, sizes = tags[_STRIP_OFFSETS], tags[_STRIP_SIZES]
        white_is_zero = tags.get(262) == 0
    if len(offsets) != 1:
        raise IntakeRefusedError("intake-damaged")
    return Picture(
        width=image.width,
        height=image.height,
        data=out.getvalue()[offsets[0] : offsets[0] + sizes[0]],
        filter="/CCITTFaxDecode",
        parameters={"K": -1, "Columns": image.width, "Rows": image.height, "BlackIs1": not white_is_zero},
        colours="/DeviceGray",
        bits=1,
    )


def read_tiff(data: bytes, notes: Notes) -> list[Picture]:
    """Return every page of a TIFF; small copies of a page that scanners add are left out."""
    return list(_tiff_pages(data, notes))


def _tiff_pages(data: bytes, notes: Notes) -> Iterator[Picture]:
    with open_image(BytesIO(data)) as image:
        at = 0
        while True:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                try:
                    image.seek(at)
                except EOFError:
                    return
            at += 1
            if at > limits.MOST_PAGES:
                raise IntakeRefusedError("intake-too-large", pages=at, limit=limits.MOST_PAGES)
            check_size(image.width, image.height)
            tags = image.tag_v2  # type: ignore[attr-defined]
            if int(tags.get(_SUBFILE, 0)) & 1:
                continue
            if tags.get(_EXIF_ORIENTATION, 1) != 1:
                notes.add("exif-rotated")
            # Pillow turns the page upright itself while loading.
            _load(image)
            _tell_shades(image, max(tags.get(_BITS, (1,))), notes)
            yield lossless(image.copy(), notes)


def read_heic(data: bytes, notes: Notes) -> list[Picture]:
    """Return every image of a HEIC file as JPEG of quality 92; the decoder turns them upright."""
    import pi_heif

    notes.add("converted-from-heic")
    if _moves(data):
        notes.add("first-picture-only")
    try:
        container = pi_heif.open_heif(BytesIO(data), convert_hdr_to_8bit=True)
        for entry in container:
            check_size(*entry.size)
        if any(entry.info.get("exif") or entry.info.get("xmp") for entry in container):
            notes.add("photo-details-removed")
        images = [entry.to_pillow() for entry in container]
    except (ValueError, RuntimeError, OSError, SyntaxError, EOFError):
        raise IntakeRefusedError("intake-damaged") from None
    return [_as_jpeg(image, notes) for image in images]


def _moves(data: bytes) -> bool:
    """Tell whether a HEIF file holds a sequence, which is kept in a movie box beside its still pictures."""
    at = 0
    while at + _BOX_HEAD <= len(data):
        size, name = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        if name in {b"moov", b"mpvd"}:
            return True
        size = int.from_bytes(data[at + 8 : at + 16], "big") if size == 1 else size
        if size < _BOX_HEAD:
            # It reaches to the end, or is none.
            return False
        at += size
    return False


def _as_jpeg(image: Image, notes: Notes) -> Picture:
    profile = image.info.get("icc_profile") or b""
    image = _flatten(image, notes)
    image = image if image.mode in {"L", "RGB"} else image.convert("RGB")
    image.info.clear()
    out = BytesIO()
    image.save(out, "JPEG", quality=92, subsampling=0)
    return Picture(
        width=image.width,
        height=image.height,
        data=out.getvalue(),
        filter="/DCTDecode",
        colours="/DeviceGray" if image.mode == "L" else "/DeviceRGB",
        profile=profile,
    )
