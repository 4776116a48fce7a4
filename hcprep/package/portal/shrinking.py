"""Pictures of a part made smaller: photographs and scans only, never two-colour pictures, drawings, or what is drawn on masks."""

from __future__ import annotations

import math
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pikepdf

from hcprep.package.portal.steps import step_of
from hcprep.parts.objects import dictionaries, is_array, is_dictionary, number, real, text

if TYPE_CHECKING:
    from PIL.Image import Image

_MOST_DEPTH = 8
_LEAST_BYTES = 20_000
"""Pictures smaller than this are left as they are."""
_WORTH = 0.9
"""A picture is only taken if it comes out this much smaller."""
_FEW_COLOURS = 512
"""A picture of fewer colours that is stored without loss is a drawing."""
_COARSER = 0.98
_MOST_PIXELS = 200_000_000

Matrix = tuple[float, float, float, float]


@dataclass(slots=True)
class Drawn:
    """A picture of the part: how large it is drawn at most (inches), and the pages (from 0) that show it."""

    picture: Any
    width: float = 0.0
    height: float = 0.0
    pages: set[int] = field(default_factory=set)


def shrink(pdf: Any, step: int, least_dpi: int, pages: range) -> Mapping[int, bool]:
    """Make the pictures of some pages smaller in place; return which pages have one that was."""
    changed: dict[int, bool] = {}
    for drawn in drawn_pictures(pdf).values():
        if not drawn.pages & set(pages):
            continue
        made = _made(drawn, *step_of(step, least_dpi), fine=least_dpi >= 200)
        if made is None:
            continue
        data, width, height = made
        picture = drawn.picture
        picture.write(data, filter=pikepdf.Name.DCTDecode)
        picture["/Width"], picture["/Height"] = width, height
        changed |= dict.fromkeys(drawn.pages, True)
    return changed


def measure(pdf: Any, steps: int, least_dpi: int) -> Iterator[Mapping[int, int]]:
    """Yield for each step the bytes of the pictures that come out smaller, by object number."""
    pictures = drawn_pictures(pdf)
    sizes: list[dict[int, int]] = [{} for _ in range(steps)]
    for key, drawn in pictures.items():
        image = _open(drawn.picture)
        if image is None:
            continue
        least = _stored(drawn.picture)
        for step in range(1, steps + 1):
            made = _made(drawn, *step_of(step, least_dpi), fine=least_dpi >= 200, image=image)
            # A later step never costs more than one before.
            least = min(least, len(made[0])) if made else least
            if least < _stored(drawn.picture):
                sizes[step - 1][key] = least
        image.close()
    yield from sizes


def _stored(picture: Any) -> int:
    return len(picture.read_raw_bytes())


def drawn_pictures(pdf: Any) -> dict[int, Drawn]:
    """Return the pictures that can take it, by object number, with how large pages draw them."""
    found: dict[int, Drawn] = {}
    barred: set[int] = set()
    for at, page in enumerate(pdf.pages):
        unit = real(page.obj.get("/UserUnit")) or 1.0
        try:
            _walk(page.obj, page.obj.get("/Resources"), (unit, 0.0, 0.0, unit), at, found, 0)
        except (pikepdf.PdfError, ValueError):
            barred |= set(_pictures_in(page.obj.get("/Resources")))
        for note in dictionaries(page.obj.get("/Annots")):
            barred |= _in_notes(note)
    return {key: drawn for key, drawn in found.items() if key not in barred and _can_take_it(drawn.picture)}


def _in_notes(note: Any) -> set[int]:
    """Return pictures in the looks of an annotation; nobody knows here how large those are drawn."""
    looks = note.get("/AP")
    streams = [one for one in looks.values() if isinstance(one, pikepdf.Stream)] if is_dictionary(looks) else []
    return {key for one in streams for key in _pictures_in(one.get("/Resources"))}


def _pictures_in(resources: Any) -> Iterator[int]:
    forms = resources.get("/XObject") if is_dictionary(resources) else None
    for one in forms.values() if is_dictionary(forms) else ():
        if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image":
            yield number(one)


def _walk(content: Any, resources: Any, start: Matrix, page: int, found: dict[int, Drawn], depth: int) -> None:  # noqa: PLR0917
    forms = resources.get("/XObject") if is_dictionary(resources) else None
    if not is_dictionary(forms) or depth > _MOST_DEPTH:
        return
    now, kept = start, []
    instruction: Any
    for instruction in pikepdf.parse_content_stream(content, operators="q Q cm Do"):
        name, operands = str(instruction.operator), instruction.operands
        if name == "q":
            kept.append(now)
        elif name == "Q" and kept:
            now = kept.pop()
        elif name == "cm" and len(operands) == 6:
            now = _times([float(value) for value in operands], now)
        elif name == "Do" and operands:
            one = forms.get(str(operands[0]))
            if isinstance(one, pikepdf.Stream):
                _see(one, resources, now, page, found, depth)


def _see(one: Any, resources: Any, now: Matrix, page: int, found: dict[int, Drawn], depth: int) -> None:  # noqa: PLR0917
    if one.get("/Subtype") == "/Form":
        matrix = [real(value) or 0.0 for value in one["/Matrix"]] if is_array(one.get("/Matrix")) else []
        inner = _times(matrix, now) if len(matrix) == 6 else now
        _walk(one, one.get("/Resources", resources), inner, page, found, depth + 1)
    elif one.get("/Subtype") == "/Image" and number(one):
        drawn = found.setdefault(number(one), Drawn(one))
        drawn.width = max(drawn.width, math.hypot(now[0], now[1]) / 72)
        drawn.height = max(drawn.height, math.hypot(now[2], now[3]) / 72)
        drawn.pages.add(page)


def _times(values: list[float], by: Matrix) -> Matrix:
    a, b, c, d = values[:4]
    return (a * by[0] + b * by[2], a * by[1] + b * by[3], c * by[0] + d * by[2], c * by[1] + d * by[3])


def _can_take_it(picture: Any) -> bool:
    """Tell whether a picture is a photograph or a scan in grey or colour, of a kind that can be made smaller safely."""
    if any(key in picture for key in ("/SMask", "/Mask", "/Decode", "/Alternates", "/OPI")) or picture.get("/ImageMask"):
        return False
    if picture.get("/BitsPerComponent") != 8 or _filter(picture) not in {"/DCTDecode", "/FlateDecode"}:
        return False
    if len(picture.read_raw_bytes()) < _LEAST_BYTES:
        return False
    return _channels(picture.get("/ColorSpace")) in {1, 3}


def _filter(picture: Any) -> str:
    value = picture.get("/Filter")
    if is_array(value):
        value = value[0] if len(value) == 1 else None
    return text(value)


def _channels(space: Any) -> int:
    if text(space) in {"/DeviceGray", "/CalGray"}:
        return 1
    if text(space) in {"/DeviceRGB", "/CalRGB"}:
        return 3
    if not is_array(space) or not len(space):
        return 0
    kind = text(space[0])
    if kind == "/ICCBased" and len(space) > 1:
        return int(space[1].get("/N", 0))
    return {"/CalGray": 1, "/CalRGB": 3}.get(kind, 0)


def _open(picture: Any) -> Image | None:
    """Return the pixels of a picture, None where they cannot be read or it is a drawing."""
    from PIL import Image as Images

    channels = _channels(picture.get("/ColorSpace"))
    mode = "L" if channels == 1 else "RGB"
    width, height = int(picture.get("/Width", 0)), int(picture.get("/Height", 0))
    if not 0 < width * height <= _MOST_PIXELS:
        return None
    try:
        if _filter(picture) == "/DCTDecode":
            if "/DecodeParms" in picture:
                return None
            image: Image = Images.open(BytesIO(picture.read_raw_bytes()), formats=("JPEG",))
            image.load()
            return image if image.mode == mode and image.size == (width, height) else None
        image = Images.frombytes(mode, (width, height), picture.read_bytes())
    except (OSError, SyntaxError, ValueError, zlib.error, pikepdf.PdfError):
        return None
    return None if image.getcolors(_FEW_COLOURS) is not None else image


def _made(drawn: Drawn, dpi: int, quality: int, *, fine: bool, image: Image | None = None) -> tuple[bytes, int, int] | None:
    """Return a picture as JPEG and its pixels across and down, None if it would not come out smaller."""
    from PIL import Image as Images

    image = image or _open(drawn.picture)
    if image is None or drawn.width <= 0 or drawn.height <= 0:
        return None
    factor = max(dpi * drawn.width / image.width, dpi * drawn.height / image.height)
    if factor < _COARSER:
        size = (max(1, math.ceil(image.width * factor)), max(1, math.ceil(image.height * factor)))
        image = image.resize(size, Images.Resampling.LANCZOS, reducing_gap=3.0)
    out = BytesIO()
    bare = image.copy()
    bare.info.clear()
    bare.save(out, "JPEG", quality=quality, optimize=True, subsampling=0 if fine else 2)
    data = out.getvalue()
    return (data, image.width, image.height) if len(data) < _WORTH * _stored(drawn.picture) else None
